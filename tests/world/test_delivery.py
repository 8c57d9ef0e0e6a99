"""How work gets done: questions, defects, acceptance, release."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.quarter import Quarter
from engine.world.stakeholders import KEPT, Promise
from engine.world.team.acceptance import AFTER_REWORK_BUGS, AFTER_REWORK_MISFIT
from engine.world.team.delivery import DROP_MOOD
from engine.world.team.questions import GUESS_WRONG
from engine.world.team.release import LEAST_QUALITY, MISFIT_LOSS, RELEASE_CHEER
from engine.world.work import (
    BUG_LIMIT,
    GUESS_MISFIT,
    MISFIT_LIMIT,
    MISFIT_SAVED,
    QUESTIONS_PER_HOUR,
    Question,
    WorkItem,
)

Made = Callable[[dict[str, Any]], Scenario]


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing happens in the evenings and mornings."""
    monkeypatch.setattr(Quarter, "evening", lambda self: None)
    monkeypatch.setattr(Quarter, "morning", lambda self, day: None)


def started(quarter: Quarter, id: str = "hush", **work: float) -> WorkItem:
    """An item on the board."""
    hours = Work(**(work or {"design": 4.0, "development": 20.0, "test": 4.0}))
    return quarter.delivery.start(id, "hush", "", hours, (), "yes hush")


def asked(quarter: Quarter, item: WorkItem) -> Question:
    """A question about it that blocks it now."""
    quarter.delivery.questions.ask(item, quarter.world.team.people[1])
    assert item.blocked is not None
    return item.blocked


# --- flow ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("still")
def test_work_passes_design_development_test_and_waits(quiet: Scenario) -> None:
    """Nobody releases it but the manager; all its hours are done."""
    quarter = Quarter(quiet, 1)
    item = started(quarter)
    quarter.world.env.run(until=160)
    for question in list(quarter.world.questions.values()):
        quarter.delivery.questions.settle(question, "answered")
    quarter.world.env.run(until=320)
    stages = [h.detail for h in quarter.world.log if h.kind == "stage"]
    assert stages[:2] == ["development", "test"]
    assert item.stage == "acceptance" and not item.workers
    assert item.done >= item.total - 1e-6


@pytest.mark.usefixtures("still")
def test_nobody_does_another_s_trade(quiet: Scenario) -> None:
    """While only design is to do, developers and testers wait."""
    quarter = Quarter(quiet, 1)
    started(quarter, design=400.0, development=10.0)
    quarter.world.env.run(until=40)
    assert [p.working_on for p in quarter.world.team.people] == ["hush", "", "", ""]


@pytest.mark.usefixtures("still")
def test_who_was_kept_out_by_the_limit_comes_in_when_a_place_is_free(quiet: Scenario) -> None:
    """With a limit of one, the second developer joins the next item as soon as the first item has moved on."""
    quarter = Quarter(quiet, 1)
    quarter.world.board.limits["development"] = 1
    first, second = started(quarter, "a", development=5.0, test=50.0), started(quarter, "b", development=400.0)
    first.next_question = second.next_question = 1e9
    first.left["development"] = 5.0
    quarter.world.env.run(until=1)
    assert {len(first.workers), len(second.workers)} == {1, 0}
    quarter.world.env.run(until=20)
    assert first.stage == "test"
    assert len(second.workers) == 2


@pytest.mark.usefixtures("still")
def test_somebody_takes_the_place_of_who_is_away(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A fourth developer, crowded out of the only item, joins when one of the three falls ill."""
    quiet_written["team"] += [{"id": f"d{n}", "name": "D", "role": "developer"} for n in (3, 4)]
    quarter = Quarter(scenario_from(quiet_written), 1)
    item = started(quarter, development=1000.0)
    item.next_question = 1e9
    quarter.world.env.run(until=1)
    outside = next(p for p in quarter.world.team.people if p.role == "developer" and p.id not in item.workers)
    ill = next(p for p in quarter.world.team.people if p.id == item.workers[0])
    ill.away_until = 200.0
    quarter.world.env.run(until=40)
    assert outside.id in item.workers and ill.id not in item.workers


def test_crowding_debt_and_upkeep_slow_everybody(quiet: Scenario) -> None:
    """Speed falls with debt and with upkeep, upkeep only for developers, and never to nothing."""
    quarter = Quarter(quiet, 1)
    designer, developer = quarter.world.team.people[:2]
    before = quarter.delivery.speed(designer), quarter.delivery.speed(developer)
    quarter.world.product.upkeep = 40.0
    assert quarter.delivery.speed(designer) == before[0]
    assert quarter.delivery.speed(developer) == pytest.approx(before[1] / 2)
    quarter.world.product.upkeep = 4000.0
    assert quarter.delivery.speed(developer) > 0
    quarter.world.product.upkeep, quarter.world.product.debt = 0.0, 2.0
    assert quarter.delivery.speed(designer) < before[0]


# --- questions -------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("still")
def test_an_open_question_stops_its_item_and_nothing_else(quiet: Scenario) -> None:
    """Stretches under way end; no new one begins until somebody answers."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, development=400.0)
    other = started(quarter, "other", development=400.0)
    item.next_question = other.next_question = 1e9
    quarter.world.env.run(until=1)
    question = asked(quarter, item)
    quarter.world.env.run(until=20)
    claimed = item.claimed
    quarter.world.env.run(until=100)
    assert item.claimed == claimed and not item.workers
    assert len(other.workers) == 2
    quarter.delivery.questions.settle(question, "answered")
    quarter.world.env.run(until=120)
    assert item.claimed > claimed
    assert item.blocked is None and question.id not in quarter.world.questions


def test_questions_come_as_often_as_the_rate_says(quiet: Scenario) -> None:
    """Over twenty seeds of about a hundred hours of development, within a quarter of it."""
    count, hours = 0, 0.0
    for seed in range(20):
        quarter = Quarter(quiet, seed)
        quarter.world.clarity = 0.0
        item = started(quarter, development=100.0)
        quarter.world.env.run(until=310)
        count += item.questions
        hours += item.work.development * item.true_factor  # what is mended later raises no questions
    assert count == pytest.approx(hours * QUESTIONS_PER_HOUR, rel=0.25)


def test_a_manager_s_answer_is_never_wrong_and_a_guess_sometimes_is(quiet: Scenario) -> None:
    """Over 300 seeds answers add no misfit, delegation some, guesses more, near what is said of them."""
    wrong = {}
    for how in ("answered", "delegated", "guessed"):
        count = 0
        for seed in range(300):
            quarter = Quarter(quiet, seed)
            quarter.world.clarity = 0.0
            item = started(quarter, development=100.0)
            before, left = item.misfit, item.left["development"]
            quarter.delivery.questions.settle(asked(quarter, item), how)
            if item.misfit != before:
                count += 1
                assert item.misfit == pytest.approx(min(1.0, before + GUESS_MISFIT))
                assert item.left["development"] > left
        wrong[how] = count / 300
    assert wrong["answered"] == 0
    assert wrong["guessed"] == pytest.approx(GUESS_WRONG, abs=0.1)
    assert 0 < wrong["delegated"] <= wrong["guessed"]


def test_a_question_is_settled_once(quiet: Scenario) -> None:
    """The second settlement changes nothing."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, development=100.0)
    question = asked(quarter, item)
    quarter.delivery.questions.settle(question, "guessed")
    state = (item.misfit, dict(item.left), item.next_question)
    quarter.delivery.questions.settle(question, "guessed")
    assert (item.misfit, dict(item.left), item.next_question) == state


# --- defects and acceptance ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("still")
def test_many_defects_found_send_it_back(quiet: Scenario) -> None:
    """Testers who find more than a few return it, and it is tested again."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, test=10.0)
    item.bugs = 10.0
    quarter.world.env.run(until=200)
    assert ("defects", "hush") in [(h.kind, h.subject) for h in quarter.world.log]
    assert item.rounds >= 1
    assert item.bugs < 10 and item.stage == "acceptance"


@pytest.mark.usefixtures("still")
def test_few_defects_do_not(quiet: Scenario) -> None:
    """One defect passes, and most of it is found."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, test=10.0)
    item.bugs = 1.0
    quarter.world.env.run(until=200)
    assert item.rounds == 0 and item.stage == "acceptance" and item.bugs < 1


@pytest.mark.usefixtures("still")
def test_what_the_manager_refuses_is_mended_and_comes_again(quiet: Scenario) -> None:
    """It costs development and test, and what is wrong with it shrinks."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, test=10.0)
    quarter.world.env.run(until=200)
    item.misfit, item.bugs = 0.5, 3.0
    assert not quarter.delivery.acceptance.careful(item)
    quarter.delivery.acceptance.try_out(item)
    quarter.delivery.acceptance.send_back(item)
    assert item.stage == "development" and item.left["development"] > 0 and item.left["test"] > 0
    assert item.misfit == pytest.approx(0.5 * AFTER_REWORK_MISFIT)
    assert item.bugs == pytest.approx(3.0 * AFTER_REWORK_BUGS)
    quarter.world.env.run(until=500)
    assert item.stage == "acceptance" and quarter.delivery.acceptance.careful(item)


@pytest.mark.parametrize(
    ("misfit", "bugs", "passes"),
    [(MISFIT_LIMIT, BUG_LIMIT, True), (MISFIT_LIMIT + 0.01, 0.0, False), (0.0, BUG_LIMIT + 0.1, False)],
)
def test_a_careful_acceptance_has_limits(quiet: Scenario, misfit: float, bugs: float, passes: bool) -> None:
    """Up to both limits it passes."""
    quarter = Quarter(quiet, 1)
    item = started(quarter)
    item.misfit, item.bugs = misfit, bugs
    assert quarter.delivery.acceptance.careful(item) is passes


def test_having_looked_makes_it_fit_better(quiet: Scenario) -> None:
    """The same item fits by its share better when users were looked at first."""
    blind, seeing = (Quarter(quiet, 1).delivery for _ in range(2))
    work = Work(development=10)
    a = blind.start("hush", "hush", "", work, (), "")
    b = seeing.start("hush", "hush", "", work, (), "", looked=True)
    assert b.misfit == pytest.approx(a.misfit * (1 - MISFIT_SAVED))


# --- release ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("misfit", [0.0, 0.5, 1.0])
def test_a_release_begins_what_it_does_by_how_well_it_fits(quiet: Scenario, misfit: float) -> None:
    """Quality is 1 for a perfect fit and falls with misfit, down to the least."""
    quarter = Quarter(quiet, 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    item = quarter.world.board.all["hush"]
    item.misfit, item.bugs = misfit, 0.0
    quarter.delivery.releases.release(item)
    quality = max(LEAST_QUALITY, 1 - MISFIT_LOSS * misfit)
    (ramp,) = quarter.consequences.ramps
    assert ramp.kind == "users" and ramp.a_day * (ramp.ends - ramp.begins) == pytest.approx(100 * quality)
    assert ramp.cause.kind == "released" and ramp.cause.root == "yes hush"
    assert item.stage == "released" and item not in quarter.world.board.items


def test_a_release_cheers_and_leaves_complexity_and_defects(quiet: Scenario) -> None:
    """Everybody is a little happier, and what was not found is out."""
    quarter = Quarter(quiet, 1)
    item = started(quarter)
    item.bugs = 2.0
    world = quarter.world
    morale, complexity = world.team.morale(), world.product.complexity
    quarter.delivery.releases.release(item)
    assert world.team.morale() == pytest.approx(morale + RELEASE_CHEER)
    assert world.product.complexity > complexity
    assert world.product.escaped == 2.0


@pytest.mark.parametrize(("by_day", "state", "gain"), [(1, "kept", KEPT), (0, "kept", 0.0), (-9, "broken", 0.0)])
def test_a_promise_is_kept_in_time_late_or_not_at_all(quiet: Scenario, by_day: int, state: str, gain: float) -> None:
    """In time it earns trust, within the days of grace it only does no harm."""
    quarter = Quarter(quiet, 1)
    item = started(quarter)
    promise = Promise("sam", "hush", by_day)
    quarter.world.promises.append(promise)
    quarter.delivery.releases.release(item)
    assert promise.state == state
    assert quarter.world.stakeholders["sam"].trust == pytest.approx(0.5 + gain)


def test_what_is_dropped_is_gone_and_noticed(quiet: Scenario) -> None:
    """Dropped work that was begun costs morale, frees its question, and breaks its promise the same evening."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    item = started(quarter, development=100.0)
    world.promises.append(Promise("sam", "hush", 30))
    world.env.run(until=4)
    question = asked(quarter, item)
    item.done = 1.0
    morale = world.team.morale()
    quarter.delivery.drop(item)
    assert world.team.morale() == pytest.approx(morale + DROP_MOOD)
    assert item not in world.board.items and not item.open and question.id not in world.questions
    world.env.run(until=8)
    assert world.promises[0].state == "broken"
    world.env.run(until=40)
    assert not item.workers


def test_what_holds_a_release_holds_it_until_it_is_out(quiet: Scenario) -> None:
    """Work that names a request keeps that request's work from going out, not the other way round."""
    quarter = Quarter(quiet, 1)
    held = quarter.delivery.start("hush", "hush", "", Work(), (), "")
    holder = quarter.delivery.start("first", "first", "", Work(), (), "", holds=("hush",))
    quarter.world.requests["first"] = quarter.world.requests["hush"]
    assert quarter.delivery.acceptance.held_by(held) == "first"
    assert quarter.delivery.acceptance.held_by(holder) is None
    quarter.delivery.releases.release(holder)
    assert quarter.delivery.acceptance.held_by(held) is None


def test_an_open_request_can_hold_a_release(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Until it is answered, what it names may not go out."""
    quiet_written["requests"].append(
        {"id": "wait", "from": "ada", "when": "week 1", "title": "Wait", "says": "Wait for me.", "holds": ["hush"]}
    )
    quarter = Quarter(scenario_from(quiet_written), 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    item = quarter.world.board.all["hush"]
    assert quarter.delivery.acceptance.held_by(item) == "wait"
    quarter.answering.yes(quarter.world.letters["wait"], None, None)
    assert quarter.delivery.acceptance.held_by(item) is None


@pytest.mark.usefixtures("still")
def test_work_sent_back_under_a_tester_s_hands_is_not_forgotten(quiet: Scenario) -> None:
    """More to build comes while it is tested: it is built, then tested to the end."""
    quarter = Quarter(quiet, 1)
    item = started(quarter, test=60.0)
    quarter.world.env.run(until=1)
    assert item.workers
    item.left["development"], item.stage, item.next_question = 1.0, "development", 1e9
    quarter.world.wake("development")
    quarter.world.env.run(until=400)
    assert item.stage == "acceptance" and item.left == {"design": 0, "development": 0, "test": 0}
