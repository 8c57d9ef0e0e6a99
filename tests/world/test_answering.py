"""What an answer does to trust, to the backlog and to what was promised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.manager import HOURS
from engine.world.office.answering import (
    ALTERNATIVE_PLEASES,
    CEO_TAKES,
    LATE_DATE,
    NO_BASE,
    NO_NEED,
    PATIENT_WEEKS,
    USUAL_PROMISE_WEEKS,
    YES_PLEASES,
)
from engine.world.office.reasons import BARE
from engine.world.quarter import Quarter
from engine.world.stakeholders import BROKEN, DISAPPOINTMENT, ESCALATES_BELOW, GRACE_DAYS, OVERRIDES_BELOW, SLIGHT

Made = Callable[[dict[str, Any]], Scenario]
TRUE_NO = NO_BASE + NO_NEED * 0.5  # what a no with a true reason costs sam, who needs the hush by half


def trust_lost(quarter: Quarter, because: str | None, instead_of: str | None = None) -> float:
    """What a no to the hush costs with sam."""
    sam = quarter.world.stakeholders["sam"]
    before = sam.trust
    quarter.answering.no(quarter.world.letters["hush"], because, instead_of)
    return before - sam.trust


# --- no --------------------------------------------------------------------------------------------------------


def test_a_ceo_takes_a_no_harder(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """By the factor."""
    quiet_written["requests"][0]["from"] = "ruth"
    quarter = Quarter(scenario_from(quiet_written), 1)
    before = quarter.world.ceo.trust
    quarter.answering.no(quarter.world.letters["hush"], None, None)
    assert before - quarter.world.ceo.trust == pytest.approx(2 * TRUE_NO * CEO_TAKES)


def test_a_no_to_one_of_the_team_is_felt_by_them_alone(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """It is morale, not trust, and nobody else's."""
    quiet_written["requests"][0]["from"] = "dan"
    world = Quarter(scenario_from(quiet_written), 1)
    before = {p.id: p.morale for p in world.world.team.people}
    world.answering.no(world.world.letters["hush"], None, None)
    moved = {p.id: before[p.id] - p.morale for p in world.world.team.people}
    assert moved == {"dee": 0, "dan": pytest.approx(2 * TRUE_NO), "dot": 0, "tim": 0}


def test_who_trusts_little_goes_to_the_ceo(quiet: Scenario) -> None:
    """A refusal below the threshold costs a slight with the CEO too; above it does not."""
    calm, sour = Quarter(quiet, 1), Quarter(quiet, 1)
    sour.world.stakeholders["sam"].trust = ESCALATES_BELOW
    before = calm.world.ceo.trust
    trust_lost(calm, None)
    trust_lost(sour, None)
    assert calm.world.ceo.trust == before
    assert sour.world.ceo.trust == pytest.approx(before - SLIGHT)
    assert [h.subject for h in sour.world.log if h.kind == "escalated"] == ["hush"]


# --- yes -------------------------------------------------------------------------------------------------------


def test_a_yes_pleases_starts_work_and_promises_a_date(quiet: Scenario) -> None:
    """By default four weeks from now, to the Friday."""
    quarter = Quarter(quiet, 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    assert quarter.world.stakeholders["sam"].trust == pytest.approx(0.5 + YES_PLEASES)
    assert [i.id for i in quarter.world.board.items] == ["hush"]
    (promise,) = quarter.world.promises
    assert (promise.to, promise.by_day) == ("sam", (1 + USUAL_PROMISE_WEEKS) * 5)


def test_a_late_date_pleases_less(quiet: Scenario) -> None:
    """Each week beyond the fifth takes its part."""
    soon, late = Quarter(quiet, 1), Quarter(quiet, 1)
    soon.answering.yes(soon.world.letters["hush"], 3, None)
    late.answering.yes(late.world.letters["hush"], 8, None)
    weeks = (40 - 1) / 5
    assert soon.world.stakeholders["sam"].trust == pytest.approx(0.5 + YES_PLEASES)
    assert late.world.stakeholders["sam"].trust == pytest.approx(
        0.5 + YES_PLEASES - LATE_DATE * (weeks - PATIENT_WEEKS)
    )


def test_a_broken_promise_costs_far_more_than_a_no(quiet: Scenario) -> None:
    """It breaks when the days of grace are over, once."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    quarter.answering.yes(world.letters["hush"], 1, None)
    world.board.all["hush"].blocked = object()  # type: ignore[assignment]
    world.board.all["hush"].left["design"] = 9999.0
    broken = Quarter(quiet, 1).world.days + 9
    for day in range(1, 20):
        world.env.run(until=day * 8)
        if world.promises[0].state == "broken":
            broken = min(broken, day)
    assert broken == 5 + GRACE_DAYS + 1
    costs = [b.amount for b in world.books.rows if b.cause.kind == "promise-broken" and b.metric == "trust.sam"]
    assert costs == [pytest.approx(-BROKEN)]
    assert BROKEN > 2 * BARE * TRUE_NO


def test_instead_of_puts_it_before_what_waits(quiet: Scenario) -> None:
    """The new work stands directly above what was named."""
    quarter = Quarter(quiet, 1)
    for id in ("a", "b"):
        quarter.delivery.start(id, "hush", "", Work(development=50), (), "")
    quarter.answering.yes(quarter.world.letters["hush"], None, "b")
    assert [i.id for i in quarter.world.board.items] == ["a", "hush", "b"]


def test_a_yes_without_work_does_what_it_does_at_once(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Nothing is built and nothing promised; effects and truth come with the answer."""
    request = quiet_written["requests"][0]
    del request["work"]
    request["truth"] = {"revenue_once": 500}
    request["yes"] = {"effects": {"debt": 0.1}, "says": "Good."}
    quarter = Quarter(scenario_from(quiet_written), 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    world = quarter.world
    assert (world.cash, world.product.debt) == (100500, pytest.approx(0.6))
    assert not world.board.items and not world.promises
    assert world.letters["hush"].reaction == "Good."


def test_an_alternative_has_its_own_work_and_truth(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A yes to something cheaper builds that, and does what that does."""
    quiet_written["requests"][0]["alternatives"] = [
        {"id": "whisper", "title": "A whisper", "found_by": None, "work": {"development": 5}, "truth": {"users": 60}}
    ]
    quarter = Quarter(scenario_from(quiet_written), 1)
    letter = quarter.world.letters["hush"]
    quarter.answering.alternative(letter, "whisper", None, None)
    item = quarter.world.board.all["hush"]
    assert (item.variant, item.work.total) == ("whisper", 5)
    assert item.truth[0].users == 60
    assert quarter.world.stakeholders["sam"].trust == pytest.approx(0.5 + ALTERNATIVE_PLEASES)
    assert quarter.world.happened("answered", "hush", "alternative")


def test_a_no_can_bring_work_of_its_own(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """An author's work for a no goes to the top, with its own truth and nothing promised."""
    quiet_written["requests"][0]["no"] = {"work": {"development": 6}, "truth": {"users": -5}}
    quarter = Quarter(scenario_from(quiet_written), 1)
    quarter.delivery.start("other", "hush", "", Work(development=50), (), "")
    quarter.answering.no(quarter.world.letters["hush"], None, None)
    assert [i.id for i in quarter.world.board.items] == ["hush", "other"]
    assert quarter.world.board.all["hush"].truth[0].users == -5
    assert not quarter.world.promises


# --- silence ---------------------------------------------------------------------------------------------------


def test_silence_is_an_answer(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """On the evening of its last day a request expires, with a disappointment and what the author adds."""
    quiet_written["requests"][0]["ignored"] = {"effects": {"churn": 1.0}, "says": "Never mind."}
    world = Quarter(scenario_from(quiet_written), 1).world
    world.env.run(until=80)
    assert world.letters["hush"].state == "open"
    world.env.run(until=88)
    assert world.letters["hush"].state == "expired"
    assert [b.amount for b in world.books.rows if b.cause.kind == "ignored" and b.metric == "trust.sam"] == [
        pytest.approx(-DISAPPOINTMENT)
    ]
    assert world.market.segments[0].extra > 0
    assert [n.text for n in world.news if n.kind == "reaction"] == ["Never mind."]
    assert world.happened("answered", "hush", "ignored")


def test_somebody_reminds_before_it_is_too_late(quiet: Scenario) -> None:
    """Once, some days before it expires."""
    world = Quarter(quiet, 1).world
    world.env.run(until=88)
    kinds = [h.kind for h in world.log if h.kind in ("reminded", "expired")]
    assert kinds == ["reminded", "expired"]


# --- the CEO ---------------------------------------------------------------------------------------------------


def test_a_ceo_who_trusts_too_little_orders_what_was_refused(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """The refused idea goes to the top of the backlog, once, and the team minds; with trust nothing happens."""
    quiet_written["requests"][0]["from"] = "ruth"
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    quarter.delivery.start("other", "other", "", Work(development=50), (), "")
    world.requests["other"] = world.requests["hush"]
    quarter.answering.no(world.letters["hush"], None, None)
    world.ceo.trust = OVERRIDES_BELOW
    quarter.answering.override()
    assert [i.id for i in world.board.items] == ["other"]
    world.ceo.trust = OVERRIDES_BELOW - 0.01
    morale = world.team.morale()
    quarter.answering.override()
    quarter.answering.override()
    assert [(i.id, i.variant) for i in world.board.items] == [("hush", "ordered"), ("other", "")]
    assert world.team.morale() < morale
    assert world.board.all["hush"].truth == world.file.requests[0].truth


# --- prices, worlds, reasons -----------------------------------------------------------------------------------


def test_prices_are_the_general_ones_unless_the_author_has_others(small: Scenario) -> None:
    """A reasoned no takes longer than a bare one; an author's hours hold for both."""
    quarter = Quarter(small, 1)
    letter = quarter.world.letters["photos"]
    hours = quarter.answering.hours
    assert hours(letter, "yes", None, "") == HOURS["yes"]
    assert hours(letter, "no", None, "") == hours(letter, "no", "capacity", "") == 1
    assert hours(letter, "look", None, "data") == 3
    assert hours(letter, "look", None, "refine") == HOURS["refine"]
    assert hours(letter, "alternative", None, "one-each") == HOURS["alternative"]


def test_the_seed_picks_the_world(small: Scenario) -> None:
    """Over twenty seeds both truths of the photographs come up."""
    truths = set()
    for seed in range(20):
        quarter = Quarter(small, seed)
        truths.add(quarter.answering.truth(quarter.world.letters["photos"])[0].users)
    assert truths == {10, 60}
