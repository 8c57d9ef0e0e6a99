"""Readings: near the truth, as near as they say, biased where people are kind, blind where a door is painted."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean, pstdev
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Analyse, AskRegion, Research
from engine.world.discovery.evidence import ASK_BIAS, IDEA_SHARE, SPREAD, SPREAD_SAVED, reading, unit
from engine.world.inbox import Evidence
from engine.world.quarter import Quarter

Made = Callable[[dict[str, Any]], Scenario]
SEEDS = range(300)


@pytest.fixture
def worth_of(street_written: dict[str, Any], scenario_from: Made) -> Callable[[float], Scenario]:
    """The street with a request of a hundred hours that brings so many users to the folk."""

    def make(users: float) -> Scenario:
        street_written["requests"][0] |= {
            "work": {"design": 10, "development": 75, "test": 15}, "truth": {"segment": "folk", "users": users}
        }  # fmt: skip
        return scenario_from(street_written)

    return make


def readings(scenario: Scenario, way: str, **others: Any) -> list[Evidence]:
    """What this way shows over three hundred seeds."""
    found = []
    for seed in SEEDS:
        world = Quarter(scenario, seed).world
        found.append(reading(world, world.letters["hush"], way, **others))
    return found


def middle(evidence: Evidence) -> float:
    """The number in the middle of a range."""
    assert evidence.low is not None and evidence.high is not None
    return (evidence.low + evidence.high) / 2


ONE = IDEA_SHARE * 15000  # θ = 1 of a hundred hours


@pytest.mark.parametrize("users", [-600.0, 0.0, 900.0])
def test_8_in_10_prototypes_hold_the_truth(worth_of: Callable[[float], Scenario], users: float) -> None:
    """Without bias, with the spread that is written down."""
    found = readings(worth_of(users), "prototype")
    held = [(e.low or 0) <= users <= (e.high or 0) for e in found]
    assert fmean(held) == pytest.approx(0.8, abs=0.06)
    assert fmean(map(middle, found)) == pytest.approx(users, abs=0.12 * ONE)
    assert pstdev(map(middle, found)) == pytest.approx(SPREAD["prototype"] * ONE, rel=0.12)


def test_opinions_lean_towards_yes(worth_of: Callable[[float], Scenario]) -> None:
    """Half a good idea too high: of what does nothing, three times as many are spoken for as by a prototype."""
    asked, tried = (readings(worth_of(0), way) for way in ("ask", "prototype"))
    assert fmean(map(middle, asked)) == pytest.approx(ASK_BIAS * ONE, abs=0.12 * ONE)
    for_it = [fmean(e.points == "for" for e in found) for found in (asked, tried)]
    assert for_it[0] > 2 * for_it[1] > 0


def test_a_fake_door_does_not_see_harm(worth_of: Callable[[float], Scenario]) -> None:
    """It reads what is harmful as nothing, and what is good as it is."""
    assert fmean(map(middle, readings(worth_of(-900), "fake-door"))) == pytest.approx(0, abs=0.1 * ONE)
    assert fmean(map(middle, readings(worth_of(900), "fake-door"))) == pytest.approx(900, abs=0.1 * ONE)


def test_a_reading_points_where_its_whole_range_does(worth_of: Callable[[float], Scenario]) -> None:
    """For above nothing, against below it, neither across."""
    for e in readings(worth_of(300), "prototype"):
        assert e.low is not None and e.high is not None
        assert e.points == ("for" if e.low > 0 else "against" if e.high < 0 else "neither")


def test_knowing_the_needs_makes_readings_sharper(worth_of: Callable[[float], Scenario]) -> None:
    """After ten interviews in each segment a range is narrower, by up to half."""

    def width(interviews: int) -> float:
        widths = []
        for seed in range(20):
            sim = Simulation(worth_of(0), seed)
            sim.advance()
            for segment in ("folk", "abroad"):
                for _ in range(interviews):
                    sim.act(Research("interview", segment, "current"))
            sim.advance(until=60)
            e = reading(sim.world, sim.world.letters["hush"], "prototype")
            widths.append((e.high or 0) - (e.low or 0))
        return fmean(widths)

    share = width(10) / width(0)
    assert 1 - SPREAD_SAVED < share == pytest.approx(1 - 0.7 * SPREAD_SAVED, abs=0.06)


def test_the_width_says_nothing_of_the_truth(worth_of: Callable[[float], Scenario]) -> None:
    """It follows from the hours alone."""
    widths = {round((e.high or 0) - (e.low or 0), 6) for users in (-900, 0, 900)
              for e in readings(worth_of(users), "prototype")[:5]}  # fmt: skip
    assert len(widths) == 1
    world = Quarter(worth_of(0), 1).world
    assert unit(world, world.letters["hush"].work()) == pytest.approx(ONE)


# --- regions and hindsight -------------------------------------------------------------------------------------


def test_an_office_speaks_for_its_own_users(worth_of: Callable[[float], Scenario]) -> None:
    """What brings a thousand here brings nobody there, and that is what each says; once a region."""
    here = readings(worth_of(1000), "region", who="hal", region="here")
    there = readings(worth_of(1000), "region", who="thea", region="there")
    assert fmean(map(middle, here)) == pytest.approx(1000, abs=0.1 * ONE)
    assert fmean(map(middle, there)) == pytest.approx(0, abs=0.1 * ONE)
    sim = Simulation(worth_of(1000), 1)
    sim.advance()
    sim.act(AskRegion("hush", "thea"))
    with pytest.raises(NotNow):
        sim.act(AskRegion("hush", "sam"))
    sim.advance(until=8)
    (evidence,) = sim.view.inbox[0].evidence
    assert (evidence.way, evidence.who) == ("region", "thea")
    with pytest.raises(NotNow, match="been asked"):
        sim.act(AskRegion("hush", "thea"))


def test_analysing_a_release_reads_what_it_did(quiet: Scenario) -> None:
    """The range stands on the item, and the explanation has its name."""
    sim = Simulation(quiet, 1)
    sim.advance()
    sim.answer("hush", "yes")
    while not [i for i in sim.view.items if i.stage == "released"]:
        sim.advance()
    assert sim.view.items[0].reading is None
    sim.act(Analyse("hush"))
    sim.advance(until=sim.now + 16)
    found = sim.view.items[0].reading
    assert found is not None and found.way == "analyse"
    one = unit(sim.world, sim.world.board.all["hush"].work)
    assert abs(middle(found) - 100) < 3 * SPREAD["analyse"] * one
    assert ("released", "hush") in [(r.kind, r.subject) for r in sim.view.why("users")]
