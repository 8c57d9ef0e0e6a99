"""The board, estimates and what an item is made of."""

import math
from statistics import median

import pytest

from engine.scenario.effect import Work
from engine.world.chance import Chance
from engine.world.work import CREW, REFINED_SPREAD, STAGES, Board, Estimate, WorkItem


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


@pytest.mark.parametrize("refined", [False, True])
def test_a_range_holds_eight_times_in_ten(refined: bool) -> None:
    """Over 2,000 items the true effort lies in the estimated range in 78 to 82 of 100."""
    inside = 0
    for seed in range(2000):
        chance = Chance(seed)
        estimate = Estimate(14, refined, chance, "a/")
        inside += estimate.low <= item("a", seed=seed).total <= estimate.high
    assert 0.78 <= inside / 2000 <= 0.82


def test_first_guesses_are_too_low_and_refined_ones_are_not() -> None:
    """The median first guess is little more than half of the effort; the refined one is it."""
    guesses = [Estimate(100, False, Chance(s), "a/").likely for s in range(2000)]
    refined = [Estimate(100, True, Chance(s), "a/").likely for s in range(2000)]
    assert median(guesses) == pytest.approx(100 / math.exp(0.62), rel=0.04)
    assert median(refined) == pytest.approx(100, rel=0.03)


def test_refining_narrows_the_range() -> None:
    """The refined range is narrower, as a ratio, and no range is inside out."""
    rough, fine = Estimate(50, False, Chance(5), "a/"), Estimate(50, True, Chance(5), "a/")
    assert rough.low < rough.high and fine.low < fine.likely < fine.high
    assert fine.high / fine.low < rough.high / rough.low
    assert fine.high / fine.low > math.exp(2 * REFINED_SPREAD)


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
