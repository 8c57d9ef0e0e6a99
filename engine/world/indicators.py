"""The further numbers a scenario watches: a level that causes move, and day-to-day noise around it."""

from __future__ import annotations

from engine.scenario.schema import Indicator as Written
from engine.world.books import DEMAND, Books, Cause
from engine.world.chance import Chance

MEMORY = 0.5  # share of yesterday's deviation left today (judgement)


class Indicator:
    """One of them; `value` is what is read today, never below `low`."""

    __slots__ = ("deviation", "draws", "id", "level", "low", "noise", "value", "wanted")

    def __init__(self, written: Written, chance: Chance, noise: float = 1.0) -> None:
        self.id = written.id
        self.level = float(written.start)
        self.value = float(written.start)
        self.low = float(written.low)
        self.noise = noise * written.noise * abs(written.start)
        self.deviation = 0.0
        self.draws = chance.daily("indicator", written.id)
        self.wanted = written.wanted  # up, down, or None where neither is better

    def move(self, books: Books, amount: float, cause: Cause) -> None:
        """A cause moves the level within its range; the reading moves with it."""
        level = max(self.low, self.level + amount)
        value = max(self.low, self.value + level - self.level)
        books.book(self.id, cause, value - self.value)
        self.level, self.value = level, value

    def tick(self, books: Books, day: int) -> None:
        """A day's noise."""
        if not self.noise:
            return
        self.deviation = MEMORY * self.deviation + self.noise * self.draws[day]
        value = self.level + self.deviation
        if value < self.low:
            value = self.low
        books.book(self.id, DEMAND, value - self.value)
        self.value = value
