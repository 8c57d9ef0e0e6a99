"""Holds a simulation's ledger to the law that every change is booked, under a cause that has a name."""

from __future__ import annotations

import math

from engine import Simulation
from engine.world.books import DEMAND
from game.strings import catalogue

TOLERANCE = 1e-9  # of the largest number involved, or of 1
NOISE = DEMAND.kind
NO_NAMES = ("other", "rest", "remainder", "rounding", "unknown", "misc", "")


def assert_adds_up(sim: Simulation) -> None:
    """Every day of every series is its bookings; every booking is finite and has a cause with a name."""
    booked: dict[tuple[str, int], list[float]] = {}
    kinds = {}
    for b in sim.bookings():
        assert math.isfinite(b.amount), b
        assert b.metric and b.day >= 1, b
        kinds[b.cause.kind] = b
        booked.setdefault((b.metric, b.day), []).append(b.amount)
    for kind, booking in kinds.items():
        assert kind not in NO_NAMES, booking
        assert any(key == f"causes.{kind}" or key.startswith(f"causes.{kind}.") for key in catalogue()), booking
    for metric, values in sim.world.series.items():
        for day in range(1, len(values)):
            amounts = booked.get((metric, day), [])
            size = max(1.0, abs(values[day]), abs(values[day - 1]), *(abs(a) for a in amounts))
            change = values[day] - values[day - 1]
            assert abs(math.fsum(amounts) - change) <= TOLERANCE * size, (metric, day, change, math.fsum(amounts))


def assert_cash_is_its_bookings(sim: Simulation) -> None:
    """The first day's cash and everything booked since make the last day's."""
    amounts = [b.amount for b in sim.bookings() if b.metric == "cash"]
    cash = sim.world.series["cash"]
    assert cash[0] == sim.scenario.file.company.cash
    size = max(1.0, *(abs(v) for v in cash), *(abs(a) for a in amounts))
    assert abs(math.fsum([cash[0], *amounts]) - cash[-1]) <= TOLERANCE * size


def noisy(sim: Simulation) -> list[str]:
    """Metrics with a booking of noise."""
    return sorted({b.metric for b in sim.bookings() if b.cause.kind == NOISE})
