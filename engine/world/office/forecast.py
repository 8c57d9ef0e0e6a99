"""When what is open will be done, as far as anybody can say: engineering's figures, in the order of the backlog."""

from __future__ import annotations

import math

from engine.world.clock import DAYS_A_WEEK
from engine.world.estimates import GUESS_MEAN
from engine.world.stakeholders import GRACE_DAYS
from engine.world.work import WorkItem
from engine.world.world import World

HOURS_A_DAY_EACH = 4.8  # hours of an estimate that one person gets done a day: .6 of 8; LIBRARY
LAST_STEPS_DAYS = 2  # days between the last work and its release (judgement)
UNSIZED_HOURS = 20.0  # hours taken for what nobody has put a figure on (judgement)


def hours_of(world: World, id: str, variant: str = "") -> float:
    """Hours that a request, or one of its alternatives, is thought to take; a first guess is corrected as usual."""
    letter = world.letters.get(id)
    if letter is None:
        return UNSIZED_HOURS
    estimate = letter.refined.get(variant) or letter.guesses.get(variant)
    if estimate is None:
        return UNSIZED_HOURS
    return estimate.likely * (1.0 if estimate.refined else math.exp(GUESS_MEAN))


def hours_left(world: World, item: WorkItem) -> float:
    """Hours thought to be left of an open item; never what is true of it."""
    if item.stage == "acceptance":
        return 0.0
    variant = item.variant if item.variant not in ("ordered", "no", "ignored") else ""
    return max(0.0, hours_of(world, item.id, variant) - item.done)


def finishing(world: World) -> dict[str, float]:
    """The working day on which each open item may be done, worked off in the order of the backlog."""
    a_day = HOURS_A_DAY_EACH * max(1, len(world.team.here()))
    hours, days = 0.0, {}
    for item in world.board.items:
        hours += hours_left(world, item)
        days[item.id] = world.day + LAST_STEPS_DAYS + hours / a_day
    return days


def holding(world: World) -> frozenset[str]:
    """Items whose promised week can hold as things stand."""
    days = finishing(world)
    return frozenset(
        p.item for p in world.promises
        if p.state == "open" and p.item in days and days[p.item] <= p.by_day + GRACE_DAYS
    )  # fmt: skip


def displaced(world: World, hours: float, by_day: int) -> tuple[str, ...]:
    """Items whose promised week would slip if so many hours of new work were put where they hold their own date.

    That is the lowest place of the backlog at which they do; the top where none will.
    """
    days = finishing(world)
    a_day = HOURS_A_DAY_EACH * max(1, len(world.team.here()))
    longer = hours / a_day
    place = len(world.board.items)
    while place:
        before = days[world.board.items[place - 1].id]
        if before + longer <= by_day + GRACE_DAYS:
            break
        place -= 1
    holds = holding(world)
    due = {p.item: p.by_day + GRACE_DAYS for p in world.promises if p.state == "open"}
    return tuple(
        item.id for item in world.board.items[place:] if item.id in holds and days[item.id] + longer > due[item.id]
    )


def week_of_finish(world: World, id: str) -> int:
    """The week in which an open item may be done."""
    return max(world.week, math.ceil(finishing(world)[id] / DAYS_A_WEEK))
