"""The score: credit, outcome, what is left behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, Simulation
from engine.play.score import GROWN_USERS, KEPT_USERS, LEFT_BEHIND, credit, earned, left_behind, objectives, outcome
from engine.world.quarter import Quarter
from engine.world.stakeholders import Promise

Made = Callable[[dict[str, Any]], Scenario]


@pytest.mark.parametrize(("reached", "gives"), [(-1, 0), (0, 0), (0.5, 0.4), (1, 0.8)])
def test_credit_is_straight_up_to_the_target(reached: float, gives: float) -> None:
    """Meeting it exactly gives .8."""
    assert credit(reached) == pytest.approx(gives)


@given(st.floats(-10, 10), st.floats(0, 10))
def test_more_is_never_worse_and_never_more_than_all(reached: float, more: float) -> None:
    """Credit rises and stays within 0–1."""
    assert 0 <= credit(reached) <= credit(reached + more) <= 1


@pytest.mark.parametrize(
    ("objective", "calls", "met", "gives"),
    [
        ({"at_least": 200}, 150, False, 0.4),
        ({"at_least": 200}, 200, True, 0.8),
        ({"at_least": 200}, 90, False, 0.0),
        ({"at_most": 50}, 75, False, 0.4),
        ({"at_most": 50}, 50, True, 0.8),
        ({"at_most": 50}, 130, False, 0.0),
        ({"at_least": 80}, 100, True, 0.8),  # met from the start
        ({"at_least": 80}, 70, False, 0.0),
        ({"at_least": 80, "low": 60}, 70, False, 0.4),
        ({"at_least": 100}, 100, True, 0.8),
    ],
)
def test_an_objective_earns_by_the_way_it_has_come(
    quiet_written: dict[str, Any], scenario_from: Made, objective: dict[str, float], calls: float, met: bool,
    gives: float,
) -> None:  # fmt: skip
    """From where credit begins to the target, in either direction."""
    quiet_written["objectives"] = [{"metric": "calls", **objective}]
    world = Quarter(scenario_from(quiet_written), 1).world
    world.series["calls"].append(calls)
    (result,) = objectives(world)
    assert (result.met, result.credit) == (met, pytest.approx(gives))


def test_always_means_on_every_day(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """One bad day is enough; the mean is of the last four weeks."""
    quiet_written["objectives"] = [
        {"metric": "calls", "at_most": 120, "at": "always"},
        {"metric": "calls", "at_most": 120, "at": "mean"},
    ]
    world = Quarter(scenario_from(quiet_written), 1).world
    world.series["calls"] += [130.0] + [100.0] * 30
    always, mean = objectives(world)
    assert (always.met, always.actual) == (False, 130)
    assert (mean.met, mean.actual) == (True, 100)


@pytest.mark.parametrize(("met", "says"), [(("a", "b"), "success"), (("a",), "partial"), (("b",), "failure")])
def test_the_outcome_is_by_weight(
    quiet_written: dict[str, Any], scenario_from: Made, met: tuple[str, ...], says: str
) -> None:
    """All is a success, half of the weight is partial."""
    quiet_written["objectives"] = [
        {"metric": "calls", "at_most": 100 if "a" in met else 10, "weight": 3},
        {"metric": "thanks", "at_least": 50 if "b" in met else 500, "weight": 2},
    ]
    world = Quarter(scenario_from(quiet_written), 1).world
    results = objectives(world)
    assert outcome(world, results) == says
    assert 0 <= earned(results) <= 100 - LEFT_BEHIND
    world.ended = "dismissed"
    assert outcome(world, results) == "dismissed"


def test_what_is_left_behind_has_four_parts(quiet: Scenario) -> None:
    """Users kept, debt, morale and promises, each 0–1."""
    world = Quarter(quiet, 1).world
    world.product.debt = 0.0
    left = left_behind(world, 10000)
    assert left["users"] == pytest.approx((1 - KEPT_USERS) / (GROWN_USERS - KEPT_USERS))
    assert (left["debt"], left["promises"]) == (1.0, 0.5)
    kept, broken = Promise("sam", "a", 1), Promise("sam", "b", 1)
    kept.state, broken.state = "kept", "broken"
    world.promises += [kept, kept, kept, broken]
    world.product.debt = 5.0
    left = left_behind(world, 1e9)
    assert left["promises"] == 0.75 and left["users"] == left["debt"] == 0.0


def test_an_early_end_costs_by_how_early_it_is(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Nothing is left behind, and the objectives' points shrink the more the sooner it ends."""

    def ended(cash: float) -> tuple[float, float]:
        quiet_written["company"] |= {"cash": cash, "payroll": 5000}
        quiet_written["objectives"] = [{"metric": "calls", "at_most": 100}]
        sim = Simulation(scenario_from(quiet_written), 1)
        while sim.advance():
            pass
        return sim.result().score, sim.now

    (early, soon), (late, then), (never, last) = ended(2000), ended(10000), ended(1e6)
    assert soon < then < last
    assert 0 < early < late < 0.7 * (100 - LEFT_BEHIND) and late < never


def test_a_last_week_trick_shows_in_the_six_weeks(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A churn that begins after the last Friday costs points."""

    def score(churn: float) -> float:
        quiet_written["events"] = [
            {"id": "e", "when": "week 8 fri", "title": "E", "effects": {"churn": churn, "after_weeks": 1}}
        ]
        sim = Simulation(scenario_from(quiet_written), 1)
        while sim.advance():
            pass
        return sim.result().score

    assert score(10.0) < score(0.1) - 1
