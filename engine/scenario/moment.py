"""When something happens: `week 4`, `week 4 thu`, or a condition."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.scenario.conditions import Condition, ConditionError, compile_condition

DAYS_A_WEEK = 5
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
LATEST_WEEK = 104
DATE = re.compile(r"\s*(?:week\s*|w)(\d{1,4})(?:\s+([A-Za-z]+))?\s*")


@dataclass(frozen=True, slots=True)
class OnDay:
    """A working day of the quarter, counting from 1."""

    day: int

    @property
    def week(self) -> int:
        """The week it lies in, counting from 1."""
        return (self.day - 1) // DAYS_A_WEEK + 1


def first_day(week: int) -> int:
    """The working day that is Monday of a week."""
    return (week - 1) * DAYS_A_WEEK + 1


def parse_when(text: str) -> OnDay | Condition:
    """A date or a condition; raises `ConditionError` where it is neither."""
    date = DATE.fullmatch(text)
    if date is None:
        return compile_condition(text)
    number, weekday = date.groups()
    week = int(number)
    if not text.lstrip().startswith("week"):
        raise ConditionError(f"write 'week {week}{' ' + weekday if weekday else ''}'", date.start(1))
    if not 1 <= week <= LATEST_WEEK:
        raise ConditionError(f"there is no week {week}; weeks count from 1", date.start(1) + 1)
    if weekday is None:
        return OnDay(first_day(week))
    if weekday.lower()[:3] not in WEEKDAYS or weekday.lower() not in _names(weekday.lower()[:3]):
        message = f"'{weekday}' is no working day; write mon, tue, wed, thu or fri"
        raise ConditionError(message, date.start(2) + 1)
    return OnDay(first_day(week) + WEEKDAYS.index(weekday.lower()[:3]))


def _names(short: str) -> tuple[str, str]:
    return short, {"mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday"}.get(short, "friday")
