"""The firm's money: what comes in each day, what goes out, and when it is gone."""

from __future__ import annotations

from engine.world.books import PAYROLL, REVENUE
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK
from engine.world.world import World


class Money:
    """Each evening's cash."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def evening(self) -> None:
        """A day's share of the monthly revenue comes in, a day's pay goes out."""
        world, books = self.world, self.world.books
        earned = (world.market.closing[2] + world.product.contracts) / DAYS_A_MONTH
        paid = world.payroll / DAYS_A_WEEK
        books.book("cash", REVENUE, earned)
        books.book("cash", PAYROLL, -paid)
        world.cash += earned
        world.cash -= paid


def income(world: World) -> float:
    """What comes in a week at today's revenue."""
    return world.revenue() * DAYS_A_WEEK / DAYS_A_MONTH


def runway(world: World) -> float | None:
    """Weeks until the cash is gone at today's revenue and payroll; None where it does not shrink."""
    loss = world.payroll - income(world)
    return max(0.0, world.cash) / loss if loss > 0 else None
