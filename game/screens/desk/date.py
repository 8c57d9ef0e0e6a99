"""By when something can be promised, and what comes before it."""

from __future__ import annotations

from game.screens.desk import units
from game.screens.desk.snapshot import Snapshot
from game.strings import say

_MOST = 9  # weeks to choose from at once
_NARROW = 6


def weeks_of(now: Snapshot, promised: int, *, small: bool) -> list[int]:
    """Weeks that can be promised: from this one on, around the usual one."""
    last = max(now.view.weeks, promised)
    most = _NARROW if small else _MOST
    first = max(now.week, min(promised - most // 2, last - most + 1))
    return list(range(first, min(last, first + most - 1) + 1))


def before_it(now: Snapshot, week: int) -> str:
    """What is open already, and what that leaves."""
    free = now.free_before(week)
    waiting = say("desk.before_it.nothing")
    if now.building:
        waiting = say("desk.before_it", n=len(now.building), hours=units.hours(now.open_hours))
    if free < 0:
        return waiting + " " + say("desk.over", hours=units.hours(-free), week=week)
    return waiting + " " + say("desk.leaves", hours=units.hours(free), week=week)
