"""Dates such as `week 4 thu`, and conditions such as `users > 2500 and trust.sal < 0.4 or answered(gold-badges, yes)`.

There are numbers, metrics, the four operations, comparisons, `and`, `or`, `not`, brackets and the questions of
`FUNCTIONS`; nothing else can be written, so nothing else can run. Ids contain hyphens, hence a minus after a name
needs spaces around it. A division by zero gives 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.scenario.grammar import ANSWERS, FUNCTIONS, Reader
from engine.scenario.term import Call, Facts, Name, Test
from engine.scenario.token import ConditionError, tokens

__all__ = [
    "ANSWERS",
    "FUNCTIONS",
    "METRICS",
    "Call",
    "Condition",
    "ConditionError",
    "Facts",
    "Name",
    "OnDay",
    "compile_condition",
    "first_day",
    "parse_when",
]

METRICS = (
    "users", "minutes_per_user", "revenue", "morale", "cash", "quality", "debt", "complexity", "ux", "clarity",
    "week", "day",
)  # fmt: skip
DAYS_A_WEEK = 5
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
LATEST_WEEK = 104
DATE = re.compile(r"\s*(week|(?i:w|wks?|weeks?)\.?)\s*(\d{1,4})(?:\s+([A-Za-z]+))?\s*")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready to be asked again and again."""

    text: str
    names: tuple[Name, ...]
    calls: tuple[Call, ...]
    _test: Test = field(repr=False, compare=False)

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of these facts."""
        return self._test(facts)


def compile_condition(text: str) -> Condition:
    """Read a condition; raises `ConditionError` and nothing else."""
    reader = Reader(tokens(text))
    test = reader.whole()
    return Condition(text, tuple(reader.names), tuple(reader.calls), test)


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
    word, number, weekday = date.groups()
    week = int(number)
    if word != "week":
        raise ConditionError(f"write 'week {week}{' ' + weekday if weekday else ''}'", date.start(1) + 1)
    if not 1 <= week <= LATEST_WEEK:
        raise ConditionError(f"there is no week {week}; weeks count from 1", date.start(2) + 1)
    if weekday is None:
        return OnDay(first_day(week))
    if weekday.lower()[:3] not in WEEKDAYS or weekday.lower() not in _names(weekday.lower()[:3]):
        message = f"'{weekday}' is no working day; write mon, tue, wed, thu or fri"
        raise ConditionError(message, date.start(3) + 1)
    return OnDay(first_day(week) + WEEKDAYS.index(weekday.lower()[:3]))


def _names(short: str) -> tuple[str, str]:
    return short, {"mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday"}.get(short, "friday")
