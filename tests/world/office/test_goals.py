"""The CEO's goals: how they look from upstairs, and asking for another one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import BriefCeo, Renegotiate, action_from_json
from engine.world.office import goals
from engine.world.office.goals import EARLY, GRANTED_TRUST, LEAST_GRANTED
from engine.world.quarter import Quarter
from engine.world.stakeholders import DISAPPOINTMENT, SLIGHT

Made = Callable[[dict[str, Any]], Scenario]


@pytest.fixture
def aims(office_written: dict[str, Any], scenario_from: Made) -> Scenario:
    """A thousand users more, twenty calls fewer, and morale."""
    office_written["objectives"] = [
        {"metric": "users", "at_least": 11000, "weight": 3},
        {"metric": "calls", "at_most": 80},
        {"metric": "morale", "at_least": 0.8},
    ]
    return scenario_from(office_written)


def asked(scenario: Scenario, seed: int = 1, day: int = 5, evidence: int = 2, wished: float = 10800) -> Quarter:
    """The goal for users has been talked about."""
    quarter = Quarter(scenario, seed)
    world = quarter.world
    world.day = day
    for n in range(evidence):
        world.found[f"found-{n}"] = 1
    goals.renegotiate(world, 0, wished)
    return quarter


def test_early_and_with_evidence_it_is_agreed_in_part_or_refused(aims: Scenario) -> None:
    """By trust and by luck that is the same for the same seed; neither costs anything."""
    agreed = 0
    for seed in range(100):
        quarter = asked(aims, seed)
        world = quarter.world
        assert world.ceo.trust == 0.6
        target = goals.target(world, 0)
        if target != 11000:
            agreed += 1
            assert target == pytest.approx(11000 - 200 * (LEAST_GRANTED + GRANTED_TRUST * 0.6))
    assert 35 <= agreed <= 65  # .15 + .8·.6 − .5·.2 = .53


def test_who_is_trusted_gets_more_of_it_and_more_often(aims: Scenario) -> None:
    """And who asks for less is refused less."""

    def agreed(trust: float, wished: float) -> int:
        n = 0
        for seed in range(60):
            quarter = Quarter(aims, seed)
            quarter.world.ceo.trust = trust
            quarter.world.found.update({"a": 1, "b": 1})
            goals.renegotiate(quarter.world, 0, wished)
            n += goals.target(quarter.world, 0) < 11000
        return n

    assert agreed(0.9, 10800) > agreed(0.5, 10800) > agreed(0.1, 10800)
    assert agreed(0.5, 10900) > agreed(0.5, 10100)


@pytest.mark.parametrize(("day", "evidence", "loss"), [(5, 0, SLIGHT), (5, 1, SLIGHT), (25, 2, DISAPPOINTMENT)])
def test_late_or_empty_handed_it_costs_trust(aims: Scenario, day: int, evidence: int, loss: float) -> None:
    """And the goal stays."""
    assert EARLY * 40 == 24
    quarter = asked(aims, day=day, evidence=evidence)
    assert quarter.world.ceo.trust == pytest.approx(0.6 - loss)
    assert goals.target(quarter.world, 0) == 11000


def test_a_shortfall_everybody_can_see_is_a_case_too(aims: Scenario) -> None:
    """A quarter of the way behind the plan."""
    quarter = Quarter(aims, 1)
    world = quarter.world
    world.day = 24
    world.market.segments[0].users -= 200
    goals.renegotiate(world, 0, 10800)
    assert world.ceo.trust == 0.6


def test_the_agreed_goal_is_what_counts(aims: Scenario) -> None:
    """In the view, in the CEO's plan and in the score; what was written stays known."""
    sim = Simulation(aims, 1)
    sim.advance()
    before = sim.view.objectives[0]
    sim.world.memory.goals[0] = 10500.0
    after = sim.view.objectives[0]
    assert (before.target, before.written, after.target, after.written) == (11000, 11000, 10500, 11000)
    sim.world.market.segments[0].users += 500
    standing = goals.standings(sim.world)[0]
    assert standing.reached == pytest.approx(1.0)


def test_a_goal_is_talked_about_once(aims: Scenario) -> None:
    """Whatever the answer was; and asking for nothing, or for more, is no question."""
    sim = Simulation(aims, 1)
    sim.advance()
    for wrong in (Renegotiate("users", 11500), Renegotiate("users", 9000), Renegotiate("minutes", 1)):
        with pytest.raises(NotNow):
            sim.act(wrong)
    offered = [o.action for o in sim.view.actions if isinstance(o.action, Renegotiate)]
    assert offered == [Renegotiate("users", 10500), Renegotiate("calls", 90), Renegotiate("morale", 70)]
    assert all(action_from_json(a.to_json()) == a for a in offered)
    sim.act(offered[0])
    with pytest.raises(NotNow, match="already"):
        sim.act(offered[0])
    sim.advance(until=8)
    with pytest.raises(NotNow, match="left"):
        sim.act(offered[0])


def test_a_briefing_tells_how_the_goals_look_from_upstairs(aims: Scenario) -> None:
    """Ahead, on plan or behind, and how much each matters; nothing before the first."""
    sim = Simulation(aims, 1)
    sim.advance()
    assert sim.view.briefing == ()
    sim.advance(until=160)
    sim.world.indicators["calls"].move(sim.world.books, -30, goals.Cause("x"))
    sim.act(BriefCeo())
    sim.advance(until=168)
    seen = {g.metric: (g.stands, g.matters) for g in sim.view.briefing}
    assert seen["users"] == ("behind", pytest.approx(0.6))
    assert seen["calls"] == ("ahead", pytest.approx(0.2))
    expected = {g.metric: g.expected for g in sim.view.briefing}
    assert expected["users"] == pytest.approx(10000 + 1000 * (21 / 40) ** goals.CEO_WAITS)
    assert sim.view.briefing[0].metric == "users"
