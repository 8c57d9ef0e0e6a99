"""The market against what is published of diffusion and of churn, through scenarios and the view."""

from __future__ import annotations

from pathlib import Path

from engine import Simulation, load_scenario
from engine.world.clock import DAYS_A_MONTH, HOURS_A_DAY
from tests.validation.check import Check

HERE = Path(__file__).parent
SIGN_UPS, CHURN = 100.0, 0.5  # a month, in churn.yaml
MONTHS = (1, 7, 12)


def played(name: str) -> Simulation:
    """A year of one of the scenarios beside this file, left to itself."""
    sim = Simulation(load_scenario(HERE / f"{name}.yaml"))
    sim.advance(until=sim.end)
    return sim


def bass(full: bool) -> list[float]:
    """The shares of a market that have joined after five and ten years: the rates are scaled, time and rates alike."""
    return [segment.users / 1_000_000 for segment in played("bass").view.segments]


def survival(full: bool) -> list[float]:
    """The shares of people who came together that are there after 1, 7 and 12 months of 21 working days."""
    users = []
    sim = Simulation(load_scenario(HERE / "retention.yaml"))
    for month in MONTHS:
        sim.advance(until=month * DAYS_A_MONTH * HOURS_A_DAY)
        users.append(sim.view.metrics.users / sim.view.series["users"][0])
    return users


def settled(full: bool) -> list[float]:
    """Users over sign-ups by churn after a year, from none and from five times as many."""
    return [segment.users / (SIGN_UPS / CHURN) for segment in played("churn").view.segments]


CHECKS = [
    Check("V8", "Bass diffusion, p .03 and q .38: F after 5 and 10 years", [0.331, 0.813], 0.01, bass),
    Check("V10", "retention of 'Regular' customers: S after 1, 7, 12 months", [0.627, 0.239, 0.170], 0.01, survival),
    Check("V12", "constant sign-ups A and churn c: users over A/c", [1.0, 1.0], 0.01, settled),
]
