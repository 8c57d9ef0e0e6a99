"""Guessing how much work something is, before engineering has looked closer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_letter
from engine.world.quarter import Quarter

MOST_HOURS = 20000  # hours; a guess beyond this is a slip of the hand (judgement)


@dataclass(frozen=True, slots=True)
class GuessSize(Action):
    """Say how many hours a request will take, all stages together. It is held against what it truly took."""

    name: ClassVar[str] = "guess-size"
    request: str
    hours: int

    def price(self, quarter: Quarter) -> float:
        letter = the_letter(quarter, self.request)
        if "" not in letter.guesses:
            raise NotNow("there is no work in it")
        if "" in letter.refined:
            raise NotNow("engineering has said how much it is")
        if not 1 <= self.hours <= MOST_HOURS:
            raise NotNow("a guess is a number of hours, at least 1")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        the_letter(quarter, self.request).guess = self.hours
        quarter.world.record("guessed", self.request, str(self.hours))
