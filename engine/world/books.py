"""The books: every change of a metric, the day it happened and what caused it.

Rooms book what they do when they do it. Where explaining a day takes work (the market), they keep the day's
drivers instead and `engine.play.ledger` expands them when somebody asks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple


class Cause(NamedTuple):
    """Why a number moved. `kind` and `subject` are its true name; `root` is the decision behind it, if one is."""

    kind: str
    subject: str = ""
    root: str = ""
    week: int = 0  # when anybody could see it; its observable name until it is learnt


cause_of = lru_cache(maxsize=65536)(Cause)  # the same for what is booked day after day: made once


class Booking(NamedTuple):
    """One change of one metric on one day."""

    day: int
    metric: str
    cause: Cause
    amount: float


DEMAND = Cause("day-to-day")
MARKET = Cause("market")
USUAL_CHURN = Cause("usual-churn")
DEFECTS = Cause("defects")
COMPLEXITY = Cause("complexity")
PAYROLL = Cause("payroll")
REVENUE = Cause("revenue")


class Books:
    """Bookings in the order they were made: metric, cause and amount of one after those of the other, in one list."""

    __slots__ = ("_days", "_entries")

    def __init__(self) -> None:
        self._entries: list[Any] = []
        self._days: list[tuple[int, int]] = []  # each closed day, and how long the list was at its end

    def book(self, metric: str, cause: Cause, amount: float) -> None:
        """Write down that `cause` changed this metric by so much today."""
        if amount:
            self._entries += metric, cause, amount

    def close(self, day: int) -> None:
        """End the day: what is booked from now on is the next one's."""
        self._days.append((day, len(self._entries)))

    @property
    def rows(self) -> list[Booking]:
        """One row for each day, metric and cause of the days that are over; made when asked for."""
        rows: list[Booking] = []
        begin = 0
        for day, end in self._days:
            totals: dict[tuple[str, Cause], float] = {}
            entries = iter(self._entries[begin:end])
            for metric, cause, amount in zip(entries, entries, entries, strict=True):
                totals[metric, cause] = totals.get((metric, cause), 0.0) + amount
            rows += [Booking(day, metric, cause, amount) for (metric, cause), amount in totals.items()]
            begin = end
        return rows
