"""Dice whose throws are the same on every Python: only `random.Random.random` is documented to be."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Seeded luck for tests."""

    def __init__(self, seed: int | str) -> None:
        self.share = random.Random(seed).random  # 0–1, 1 excluded

    def below(self, n: int) -> int:
        """A whole number from 0, n excluded."""
        return int(self.share() * n)

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + self.below(high - low + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """One of them."""
        return choices[self.below(len(choices))]

    def some(self, choices: Sequence[T], most: int) -> list[T]:
        """Up to `most` of them, each once, in their order."""
        wanted = self.below(most + 1)
        taken: set[int] = set()
        for _ in range(min(wanted, len(choices))):
            taken.add(self.below(len(choices)))
        return [choices[n] for n in sorted(taken)]

    def happens(self, chance: float) -> bool:
        """Whether something of this chance does."""
        return self.share() < chance
