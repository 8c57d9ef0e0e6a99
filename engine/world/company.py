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
        earned = world.revenue() / DAYS_A_MONTH
        world.cash += earned
        books.book("cash", REVENUE, earned)
        paid = (world.file.company.payroll + world.team.paid_more) / DAYS_A_WEEK
        world.cash -= paid
        books.book("cash", PAYROLL, -paid)
