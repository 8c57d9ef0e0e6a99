"""Owning quality: time for reviews and for debt, and looking hard at the numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow
from engine.world.quarter import Quarter

MOST_PERCENT = 40  # of the developers' time, for each of the two (judgement)
STEP_PERCENT = 10  # per cent between the shares that are listed; any whole one may be asked for (definition)


@dataclass(frozen=True, slots=True)
class Invest(Errand):
    """Agree with the developers on the share of their time, in percent, for quality or for paying down debt."""

    name: ClassVar[str] = "invest"
    kind: ClassVar[str] = "invest"
    into: str
    percent: int

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        aside = quarter.world.board.aside
        for into in aside:
            for percent in range(0, MOST_PERCENT + 1, STEP_PERCENT):
                yield cls(into, percent)

    def subject(self) -> str:
        return self.into

    def check(self, quarter: Quarter) -> None:
        aside = quarter.world.board.aside
        if self.into not in aside:
            raise NotNow(f"time can be put into {' or '.join(aside)}")
        if not 0 <= self.percent <= MOST_PERCENT:
            raise NotNow(f"a share of their time is 0 to {MOST_PERCENT} percent")
        if aside[self.into] == self.percent / 100:
            raise NotNow("that is what they do")
        if not quarter.world.team.of("developer"):
            raise NotNow("there is no developer")

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        world.board.aside[self.into] = self.percent / 100
        world.record("invested", self.into, str(self.percent), notice=True)


@dataclass(frozen=True, slots=True)
class ReviewMetrics(Errand):
    """Two hours over the numbers, in search of what a release has broken. What is found goes on top of the board."""

    name: ClassVar[str] = "review-metrics"
    kind: ClassVar[str] = "review-metrics"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def done(self, quarter: Quarter) -> None:
        quarter.delivery.releases.regressions.review()
        quarter.world.record("metrics-reviewed", "", notice=True)
