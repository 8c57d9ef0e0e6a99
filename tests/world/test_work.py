"""The board, estimates and what an item is made of."""

import math
from collections.abc import Callable
from statistics import fmean, median, stdev

import pytest

from engine.scenario.effect import Work
from engine.world.chance import Chance
from engine.world.estimates import REFINED_SPREAD, Estimate, first_guess, refined
from engine.world.work import CREW, STAGES, Board, WorkItem

WORK = Work(development=10, test=4)


def item(id: str, design: float = 0, development: float = 10, test: float = 4, seed: int = 1) -> WorkItem:
    """An item on its own."""
    work = Work(design=design, development=development, test=test)
    return WorkItem(id, id, "", work, (), Chance(seed), "")


def board(*items: WorkItem, limit: int = 2) -> Board:
    """A board with these, in this order."""
    made = Board(dict.fromkeys(STAGES, limit))
    for one in items:
        made.add(one)
    return made


def test_the_highest_item_of_the_stage_is_pulled() -> None:
    """Items of other stages are passed over."""
    a, b, c = item("a", design=4), item("b"), item("c")
    assert board(a, b, c).pull("development") is b
    assert board(a, b, c).pull("design") is a
    assert board(a, b, c).pull("test") is None


def test_an_item_with_nothing_to_design_goes_straight_to_development() -> None:
    """Stages without work are passed; no work at all waits for acceptance."""
    assert item("a").stage == "development"
    assert item("b", development=0).stage == "test"
    assert item("c", development=0, test=0).stage == "acceptance"


def test_the_limit_forbids_starting_not_going_on() -> None:
    """With a limit of one, a second item is not begun while the first is in the stage, even blocked."""
    a, b = item("a"), item("b")
    one = board(a, b, limit=1)
    assert one.pull("development") is a
    a.workers = ["x"] * CREW
    assert one.pull("development") is None
    a.workers = []
    assert one.pull("development") is a
    a.blocked = object()  # type: ignore[assignment]
    assert one.pull("development") is None
    one.limits["development"] = 2
    assert one.pull("development") is b


def test_a_crew_has_room_for_three() -> None:
    """Who comes too late helps the next item."""
    a, b = item("a"), item("b")
    both = board(a, b)
    a.workers = ["x"] * (CREW - 1)
    assert both.pull("development") is a
    a.workers = ["x"] * CREW
    assert both.pull("development") is b


def test_on_top_means_first() -> None:
    """What is ordered goes before what waits."""
    a, b = item("a"), item("b")
    one = board(a)
    one.add(b, top=True)
    assert [i.id for i in one.items] == ["b", "a"]


def test_true_effort_is_around_the_written_one() -> None:
    """Over 2,000 items the median of true effort is what the author wrote, within 3 %."""
    efforts = [item("a", seed=seed).total for seed in range(2000)]
    assert median(efforts) == pytest.approx(14, rel=0.03)


@pytest.mark.parametrize("say", [first_guess, refined])
def test_a_range_holds_eight_times_in_ten(say: Callable[[Work, Chance, str], Estimate]) -> None:
    """Over 2,000 items the true effort lies in the estimated range in 78 to 82 of 100."""
    inside = 0
    for seed in range(2000):
        estimate = say(WORK, Chance(seed), "a")
        inside += estimate.low <= item("a", seed=seed).total <= estimate.high
    assert 0.78 <= inside / 2000 <= 0.82


def test_actual_over_first_guess_is_as_measured_elsewhere() -> None:
    """Over 4,000 items ln(actual / first guess) has mean .62 and sd .43; Little 2006."""
    logs = [math.log(item("a", seed=s).total / first_guess(WORK, Chance(s), "a").likely) for s in range(4000)]
    assert fmean(logs) == pytest.approx(0.62, abs=0.02)
    assert stdev(logs) == pytest.approx(0.43, abs=0.02)


def test_a_refined_figure_is_right_on_average() -> None:
    """Its median is the true effort, its spread what it says."""
    logs = [math.log(refined(WORK, Chance(s), "a").likely / item("a", seed=s).total) for s in range(4000)]
    assert fmean(logs) == pytest.approx(0, abs=0.02)
    assert stdev(logs) == pytest.approx(REFINED_SPREAD, abs=0.02)


def test_a_cheaper_version_surprises_by_as_much_as_the_whole() -> None:
    """The true effort of each way to answer a request is drawn once, for the item that an answer would create."""
    half = Work(design=0, development=5, test=2)
    one = WorkItem("a", "a", "half", half, (), Chance(3), "")
    assert one.total / half.total == pytest.approx(item("a", seed=3).total / WORK.total)


def test_refining_narrows_the_range_and_names_the_largest_part() -> None:
    """The refined range is narrower, as a ratio, and no range is inside out."""
    rough, fine = first_guess(WORK, Chance(5), "a"), refined(WORK, Chance(5), "a")
    assert rough.low < rough.high and fine.low < fine.likely < fine.high
    assert fine.high / fine.low < rough.high / rough.low
    assert (rough.largest, fine.largest) == (None, "development")


def test_a_clear_direction_spares_questions() -> None:
    """With the same luck, the next question comes later the clearer the direction."""
    a = item("a", development=500)
    chance = Chance(1)
    a.set_next_question(chance, 0.0)
    vague = a.next_question
    a.set_next_question(chance, 0.9)
    assert a.next_question > 2 * vague


def test_the_backlog_s_hours_are_all_stages_of_all_open_items() -> None:
    """What is left is counted once."""
    a, b = item("a", design=4), item("b")
    assert board(a, b).hours_left() == pytest.approx(a.total + b.total)
