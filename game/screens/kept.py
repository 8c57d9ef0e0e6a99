"""A quarter on disk in words: where it stands, or how it ended."""

from __future__ import annotations

from game import saves
from game.saves import Save
from game.strings import say

FIRST_HOUR = 9  # of a working day, for the clock's face


def stands_at(save: Save) -> str:
    """Week, weekday and time of day a quarter stands at."""
    hour = save.session.hours % saves.HOURS_A_DAY
    weekday = say("library.weekdays").split(",")[(save.day - 1) % 5]
    clock = FIRST_HOUR + int(hour)
    return say("library.stands_at", week=save.week, weekday=weekday, hour=clock, minute=round(hour % 1 * 60))


def state_of(save: Save) -> str:
    """Its week, or how it ended; and its seed."""
    if save.finished:
        state = say(f"ending.short.{save.outcome}")
    else:
        state = say("library.in_week", n=save.week)
    return say("library.seeded", state=state, seed=save.session.seed)
