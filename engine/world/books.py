"""The books: every change of a metric, the day it happened and what caused it.

Rooms book what they do when they do it. Where explaining a day takes work (the market), they keep the day's
drivers instead and `engine.play.ledger` expands them when somebody asks.
"""

from __future__ import annotations

from typing import NamedTuple


class Cause(NamedTuple):
    """Why a number moved. `kind` and `subject` are its true name; `root` is the decision behind it, if one is."""

    kind: str
    subject: str = ""
    root: str = ""
    week: int = 0  # when anybody could see it; its observable name until it is learnt


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
    """Bookings in the order they were made."""

    __slots__ = ("_today", "rows")

    def __init__(self) -> None:
        self.rows: list[Booking] = []
        self._today: dict[tuple[str, Cause], float] = {}

    def book(self, metric: str, cause: Cause, amount: float) -> None:
        """Add `amount` to today's booking of this metric under this cause."""
        if amount:
            key = (metric, cause)
            self._today[key] = self._today.get(key, 0.0) + amount

    def close(self, day: int) -> None:
        """End the day: its bookings become rows."""
        self.rows.extend(Booking(day, metric, cause, amount) for (metric, cause), amount in self._today.items())
        self._today.clear()
