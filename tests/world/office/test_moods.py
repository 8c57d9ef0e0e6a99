"""The CEO's mood has causes, and consequences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.world.books import Cause
from engine.world.office.answering import CEO_TAKES, MOOD_OVERRIDES, MOOD_TAKES
from engine.world.office.ceo import BROKEN_MOOD, INCIDENT_MOOD, MOOD_FADES, MOOD_MOST
from engine.world.quarter import Quarter
from engine.world.stakeholders import OVERRIDES_BELOW

Made = Callable[[dict[str, Any]], Scenario]


def test_a_week_of_trouble_makes_a_bad_mood_that_can_be_asked_about(office: Scenario) -> None:
    """An incident and a broken promise, then a quarter of it passes, then the results."""
    sim = Simulation(office, 1)
    sim.advance()
    sim.world.record("incident", "product")
    sim.world.record("promise-broken", "bell", "ada")
    while sim.world.day < 6:
        sim.advance()
    reasons = {(r.kind, r.subject): r.amount for r in sim.why("mood.ruth")}
    assert reasons["incident", "product"] == pytest.approx(INCIDENT_MOOD)
    assert reasons["promise-broken", "bell"] == pytest.approx(BROKEN_MOOD)
    assert reasons["fading", ""] == pytest.approx(-MOOD_FADES * (INCIDENT_MOOD + BROKEN_MOOD))
    total = 0.0
    for amount in reasons.values():
        total += amount
    assert total == pytest.approx(sim.view.series["mood.ruth"][-1], abs=1e-9)
    assert sim.view.stakeholders[0].mood == sim.world.ceo.mood


@pytest.mark.parametrize(("goal", "better"), [(5000, True), (400000, False)])
def test_results_make_and_spoil_it_within_bounds(
    office_written: dict[str, Any], scenario_from: Made, goal: int, better: bool
) -> None:
    """A goal met all along is on plan; one that nobody could reach spoils the mood by the most a week can."""
    office_written["objectives"] = [{"metric": "users", "at_least": goal}]
    world = Quarter(scenario_from(office_written), 1).world
    world.env.run(until=8 * 40)
    assert (world.ceo.mood >= 0) is better
    assert abs(world.ceo.mood) <= MOOD_MOST / MOOD_FADES


def test_the_books_of_trust_and_mood_add_up(first_quarter: Scenario, any_player: Any) -> None:
    """Whatever is done, each day's bookings are that day's change."""
    for luck in range(3):
        sim, player = Simulation(first_quarter, luck), any_player(luck)
        while sim.advance():
            player.act(sim)
        sums: dict[tuple[int, str], float] = {}
        for b in sim.bookings():
            sums[b.day, b.metric] = sums.get((b.day, b.metric), 0.0) + b.amount
        for metric, values in sim.view.series.items():
            if metric.startswith(("trust.", "mood.")):
                for day in range(1, len(values)):
                    assert sums.get((day, metric), 0.0) == pytest.approx(values[day] - values[day - 1], abs=1e-9)
                    assert -1 <= values[day] <= 1


def test_a_bad_mood_makes_a_no_land_harder(office_written: dict[str, Any], scenario_from: Made) -> None:
    """A good one does not make it softer."""
    office_written["requests"][0]["from"] = "ruth"
    scenario = scenario_from(office_written)
    lost = {}
    for mood in (0.5, 0.0, -0.5):
        quarter = Quarter(scenario, 1)
        ceo = quarter.world.ceo
        ceo.mood = mood
        before = ceo.trust
        quarter.answering.no(quarter.world.letters["hush"], None, None)
        lost[mood] = before - ceo.trust
    assert lost[0.5] == lost[0.0]
    assert lost[-0.5] / lost[0.0] == pytest.approx((CEO_TAKES + 0.5 * MOOD_TAKES) / CEO_TAKES)


def test_a_bad_mood_overrules_sooner(office_written: dict[str, Any], scenario_from: Made) -> None:
    """At a trust at which a calm CEO would let it be."""
    office_written["requests"][0]["from"] = "ruth"
    scenario = scenario_from(office_written)
    for mood, ordered in ((0.0, False), (-1.0, True)):
        quarter = Quarter(scenario, 1)
        quarter.answering.no(quarter.world.letters["hush"], None, None)
        quarter.world.ceo.trust = OVERRIDES_BELOW + 0.5 * MOOD_OVERRIDES
        quarter.world.ceo.mood = mood
        quarter.answering.override()
        assert ("hush" in quarter.world.board.all) is ordered


def test_mood_stays_in_its_range(office: Scenario) -> None:
    """And only what moved is booked."""
    world = Quarter(office, 1).world
    for _ in range(5):
        world.ceo.sway(world.books, -0.4, Cause("x"))
    assert world.ceo.mood == -1.0
    world.books.close(1)
    assert [b.amount for b in world.books.rows] == [pytest.approx(-1.0)]
