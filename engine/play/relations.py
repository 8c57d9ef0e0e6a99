"""The records of what people think, were promised and watch, as far as the player has been told."""

from __future__ import annotations

from typing import NamedTuple


class PositionView(NamedTuple):
    """Where somebody who was asked stands on a request, and why; `says` where the author has words for it."""

    who: str
    stands: str
    reason: str
    says: str | None


class PromiseView(NamedTuple):
    """Something promised that can still be kept. `expected_week` is by engineering's figures and today's order.

    `waits` says that something was put before it, and that whoever was promised it has not been told.
    """

    to: str
    item: str
    by_week: int
    expected_week: int
    waits: bool
    renewed: int


class GoalView(NamedTuple):
    """How the CEO sees an objective: ahead, on plan or behind, and what share of all that matters it is, 0–1.

    `expected` is where they want the metric by the day of the briefing.
    """

    metric: str
    stands: str
    matters: float
    expected: float
