"""The score: objectives for 85 of 100 points, what is left behind for 15.

credit(r) with r = (actual − low)/(target − low): 0 below 0, .8·r up to 1, then .8 + .2·(1 − e^(−4(r−1))). Meeting
every target exactly gives 80; the last fifth is for going beyond.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from engine.scenario.schema import Objective
from engine.world.clock import DAYS_A_WEEK
from engine.world.office import goals
from engine.world.world import World

LEFT_BEHIND = 15.0  # points of 100 for what is left behind; DESIGN, and docs/decisions/07
AT_TARGET = 0.8  # credit for meeting a target exactly; MODEL
BEYOND = 0.2  # credit that is left for going beyond; MODEL
BEYOND_SHAPE = 4.0  # how soon it is earned: BEYOND·(1 − e^(−4(r−1))); MODEL
CUT_SHORT = 0.35  # of the points kept when it ends early; MODEL
SERVED = 0.3  # more of them by the share of the quarter served; MODEL
MEAN_WEEKS = 4  # weeks, the last, over which a mean is taken; DESIGN
PARTIAL = 0.5  # share of the weight that must be met for a partial success; DESIGN
KEPT_USERS = 0.90  # of the users left after six weeks: no credit (judgement)
GROWN_USERS = 1.03  # of the users after six weeks: full credit (judgement)
GOOD_MORALE = 0.70  # morale after six weeks: full credit (judgement)
HEAVY_DEBT = 1.0  # debt after six weeks: no credit (judgement)
NO_PROMISES = 0.5  # credit for promises where none was made (judgement)


class ObjectiveResult(NamedTuple):
    """One objective and how it stands. Shares are 0–1."""

    metric: str
    target: float
    actual: float
    met: bool
    at_least: bool
    at: str
    low: float
    weight: float
    credit: float
    written: float  # the target before anybody talked about it


def credit(reached: float) -> float:
    """Credit, 0–1, for having come this share of the way from low to target."""
    if reached <= 0:
        return 0.0
    if reached <= 1:
        return AT_TARGET * reached
    return AT_TARGET + BEYOND * (1 - math.exp(-BEYOND_SHAPE * (reached - 1)))


def _actual(world: World, objective: Objective) -> float:
    series = world.series.get(objective.metric)
    if series is None:
        return world.metric(objective.metric)
    if objective.at == "always":
        return min(series) if objective.at_least is not None else max(series)
    if objective.at == "mean":
        tail = series[-MEAN_WEEKS * DAYS_A_WEEK :]
        total = 0.0
        for value in tail:
            total += value
        return total / len(tail)
    return series[-1]


def objectives(world: World) -> tuple[ObjectiveResult, ...]:
    """Every objective as it stands after the last closed day."""
    results = []
    for number, objective in enumerate(world.file.objectives):
        target, actual = goals.target(world, number), _actual(world, objective)
        series = world.series.get(objective.metric)
        start = series[0] if series is not None else actual
        low = float(objective.low) if objective.low is not None else start
        at_least = objective.at_least is not None
        met = actual >= target if at_least else actual <= target
        span = target - low
        reached = (1.0 if met else 0.0) if span == 0 or (span > 0) != at_least else (actual - low) / span
        results.append(
            ObjectiveResult(
                objective.metric,
                target,
                actual,
                met,
                at_least,
                objective.at,
                low,
                objective.weight,
                credit(reached),
                float(objective.target),
            )
        )
    return tuple(results)


def outcome(world: World, results: tuple[ObjectiveResult, ...]) -> str:
    """success, partial, failure, dismissed or bankrupt."""
    if world.ended is not None:
        return world.ended
    met = weight = 0.0
    for r in results:
        weight += r.weight
        met += r.weight if r.met else 0.0
    if met == weight:
        return "success"
    return "partial" if met >= PARTIAL * weight else "failure"


def earned(results: tuple[ObjectiveResult, ...]) -> float:
    """The objectives' points, 0–85."""
    total = weight = 0.0
    for r in results:
        total += r.weight * r.credit
        weight += r.weight
    return (100 - LEFT_BEHIND) * total / weight


def left_behind(world: World, users_on_last_friday: float) -> dict[str, float]:
    """The four parts, each 0–1, of what the caretaker's six weeks show: users, debt, morale, promises."""
    users = world.market.users() / users_on_last_friday if users_on_last_friday > 0 else 0.0
    broken = kept = 0
    for promise in world.promises:
        broken += promise.state == "broken"
        kept += promise.state in ("kept", "open")
    return {
        "users": min(1.0, max(0.0, (users - KEPT_USERS) / (GROWN_USERS - KEPT_USERS))),
        "debt": min(1.0, max(0.0, 1 - world.product.debt / HEAVY_DEBT)),
        "morale": min(1.0, max(0.0, world.team.morale() / GOOD_MORALE)),
        "promises": kept / (kept + broken) if kept + broken else NO_PROMISES,
    }
