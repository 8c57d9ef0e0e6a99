"""Working time: 8 hours a day, 5 days a week, counted from 0; days and weeks count from 1.

Every duration is rounded once to a grain of 1/1024 h, which a binary float holds exactly, so that times add up
without error on every platform. The simulation stops, and actions are stamped, on quarter-hours.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

GRAIN = 1 / 1024  # hours; what a duration is rounded to, exact in binary (definition)
STOP = 0.25  # hours; where a player can act (definition)
HOURS_A_DAY = 8.0  # working hours (definition)
DAYS_A_WEEK = 5  # working days (definition)
HOURS_A_WEEK = 40.0  # working hours (definition)
DAYS_A_MONTH = 21  # working days; monthly rates are divided by this (definition)


def grained(hours: float) -> float:
    """A duration rounded once to the grain; at least one grain."""
    grains = round(hours * 1024)
    return grains / 1024 if grains > 1 else GRAIN


def next_stop(hour: float) -> float:
    """The first quarter-hour after `hour`: at a stop everything before it has happened and nothing at it."""
    return (math.floor(hour / STOP) + 1) * STOP


def day_of(hour: float) -> int:
    """The working day, from 1, that an hour lies in; the first instant of a day belongs to it."""
    return int(hour // HOURS_A_DAY) + 1


def week_of(day: int) -> int:
    """The week, from 1, of a working day."""
    return (day - 1) // DAYS_A_WEEK + 1


def first_day(week: int) -> int:
    """The working day that is Monday of a week."""
    return (week - 1) * DAYS_A_WEEK + 1


def close_of(day: int) -> float:
    """The hour of the daily tick: the last grain of the day, so that a morning's stop sees it done."""
    return day * HOURS_A_DAY - GRAIN


class Calendar:
    """Knows the days on which nobody works."""

    __slots__ = ("_first", "_last", "days_off")

    def __init__(self, days_off: Iterable[int] = ()) -> None:
        self.days_off = frozenset(days_off)
        self._first = (min(self.days_off) - 1) * HOURS_A_DAY if self.days_off else math.inf  # the hour of the first
        self._last = max(self.days_off) * HOURS_A_DAY if self.days_off else 0.0  # and the end of the last

    def opens(self, hour: float) -> float:
        """The first hour at or after this one at which somebody works."""
        if hour < self._first or hour >= self._last:
            return hour
        day = int(hour // HOURS_A_DAY) + 1
        while day in self.days_off:
            day += 1
            hour = (day - 1) * HOURS_A_DAY
        return hour

    def working(self, start: float, end: float) -> float:
        """Hours between two times, days off left out."""
        hours = max(0.0, end - start)
        for day in self.days_off:
            hours -= max(0.0, min(end, day * HOURS_A_DAY) - max(start, (day - 1) * HOURS_A_DAY))
        return max(0.0, hours)

    def after(self, hour: float, hours: float) -> float:
        """When `hours` of work begun at `hour` end, days off left out."""
        end = hour + hours
        if end <= self._first or hour >= self._last:
            return end
        off = self.days_off
        day = int(hour // HOURS_A_DAY) + 1
        while day in off:
            day += 1
            hour = (day - 1) * HOURS_A_DAY
        end = hour + hours
        while day * HOURS_A_DAY < end:
            day += 1
            if day in off:
                end += HOURS_A_DAY
        return end
