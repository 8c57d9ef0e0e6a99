"""What drives a market from day to day: how levels bend rates, and the records from which a day can be explained."""

from __future__ import annotations

from typing import NamedTuple

from engine.world.books import Cause

EVERYWHERE = -1  # number of a segment; stands for all of them (definition)
LEAST_RATE = 0.05  # share of a rate that a single effect leaves at least (judgement)


def bend(x: float) -> float:
    """f(x): how a level changes a rate; never negative."""
    return 1 + x if x >= 0 else 1 / (1 - x)


def slope(x: float) -> float:
    """(f(x) − 1)/x: each cause's share of the bend per unit of its level."""
    return 1.0 if x >= 0 else 1 / (1 - x)


def unbent(change: float) -> float:
    """The level that alone changes a rate by this share: bend(unbent(c)) = 1 + c, down to a twentieth of the rate."""
    return change if change >= 0 else max(LEAST_RATE - 1, change) / (1 + max(LEAST_RATE - 1, change))


class Level(NamedTuple):
    """On this day a cause moved a level of a segment (or EVERYWHERE): `join`, `leave`, `minutes`, `churn` (a day)."""

    day: int
    segment: int
    of: str
    cause: Cause
    amount: float


class Flow(NamedTuple):
    """On this day a cause brought (or took) users directly."""

    day: int
    segment: int
    cause: Cause
    amount: float


class Worth(NamedTuple):
    """On this day a cause changed what a segment's user pays a month or, where `of` is `ads`, earns a minute."""

    day: int
    segment: int
    of: str
    cause: Cause
    amount: float


class SegmentDay(NamedTuple):
    """What drove one segment on one day, enough to explain every change of it."""

    users_before: float
    users: float
    joined: float  # before any level
    left: float  # before any level, after the cap
    churned: float  # the share that left because of `churn` levels, after the cap
    noise: float  # standard normal × DEMAND_NOISE
    join_level: float
    leave_level: float
    minutes_level: float

    @property
    def gone(self) -> float:
        """How many left, all causes together, direct flows aside."""
        return self.left * bend(self.leave_level) + self.users_before * self.churned
