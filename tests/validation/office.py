"""Saying no: with a true reason, and without one."""

from __future__ import annotations

from pathlib import Path

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import Because, ChooseVision
from tests.validation.check import Check

NEEDS = ("little", "some", "much")  # requests alike in everything but how much they are needed
REASONS: tuple[Because, ...] = ("evidence", "strategy", "capacity", "trade")


def lost(scenario: Scenario, request: str, because: Because | None) -> float:
    """Trust that a no costs on the second Monday, when each of the reasons is true."""
    sim = Simulation(scenario, 1)
    sim.advance()
    sim.act(ChooseVision("calm"))
    sim.answer("mill", "yes")
    sim.answer("barn", "yes")
    for need in NEEDS:
        sim.answer(need, "look", by="data")
    sim.advance(until=40)
    before = trust(sim)
    sim.answer(request, "no", because=because, instead_of="barn" if because == "trade" else None)
    return before - trust(sim)


def trust(sim: Simulation) -> float:
    """Sam's, as the player reads it."""
    return next(s.trust for s in sim.view.stakeholders if s.id == "sam")


def explained(full: bool) -> list[float]:
    """The least share of the trust that a reason saves, over reasons and needs; and whether it saves more each time."""
    scenario = load_scenario(Path(__file__).parent / "noes.yaml")
    least, grows = 1.0, 1.0
    for because in REASONS:
        gaps = []
        for need in NEEDS:
            bare = lost(scenario, need, None)
            told = lost(scenario, need, because)
            least = min(least, 1 - told / bare)
            gaps.append(bare - told)
        if not 0 < gaps[0] < gaps[1] < gaps[2]:
            grows = 0.0
    return [max(0.0, 1 / 3 - least), grows]


CHECKS = [
    Check(
        "V22",
        "explained no against bare no: how much less than a third is saved; larger gap for larger need",
        [0.0, 1.0],
        0.001,
        explained,
    )
]
