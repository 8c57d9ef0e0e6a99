"""What a release breaks without anybody noticing: fewer people join, and only the numbers show it.

A review of the numbers finds each that is open with some probability. What is found is mended at once, at the top of
the board, because nobody who knows of it would wait; the player may still rank it lower or drop it.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.scenario.effect import Work
from engine.world.books import Cause
from engine.world.discovery.experiments import owe
from engine.world.work import WorkItem
from engine.world.world import World

BREAKS_PER_BUG = 0.12  # chance that a release breaks something, for each defect left in it (judgement)
BREAKS_PER_HOUR = 0.0014  # the same for each hour of its effort (judgement: about .3 for an ordinary item)
BREAKS_MOST = 0.6  # however large and however bad (judgement)
FEWER_JOIN = 0.35  # level by which fewer people join while it is open; MODEL 1.5, softened: one costs a quarter
REVIEW_FIGURES = 2.0  # hours of a developer, who gets the figures out (judgement)
REVIEW_SOON_DAYS = 4  # working days after a review within which the numbers have hardly moved (judgement)
REVIEW_WOBBLES = 12.0  # hours of a developer then: each wobble asks to be explained; Johari 2017 on peeking (judgement)
REVIEW_FINDS = 0.6  # probability that a review finds one that is open; MODEL
REPAIR_DEVELOPMENT = 12.0  # hours; with the next, MODEL's 16-hour repair
REPAIR_TEST = 4.0  # hours; MODEL

REPAIR = Work(development=REPAIR_DEVELOPMENT, test=REPAIR_TEST)


class Regression:
    """One of them: the release that brought it, and what is known of it."""

    __slots__ = ("cause", "found", "item", "repairs", "reviews", "week")

    def __init__(self, item: str, cause: Cause) -> None:
        self.item = item
        self.cause = cause
        self.week = cause.week
        self.found = False
        self.reviews = 0  # that have not found it
        self.repairs = 0  # begun so far


class Regressions:
    """Those that are open."""

    __slots__ = ("_repair", "_reviewed", "open", "world")

    def __init__(self, world: World, repair: Callable[[str, WorkItem, str, Work, str], WorkItem]) -> None:
        self.world = world
        self.open: dict[str, Regression] = {}
        self._repair = repair
        self._reviewed = 0  # day of the last review

    def released(self, item: WorkItem) -> None:
        """Something has gone out to all; it may have broken something."""
        world = self.world
        odds = min(BREAKS_MOST, BREAKS_PER_BUG * item.bugs + BREAKS_PER_HOUR * item.total)
        if world.caretaking or world.chance.uniform("breaks", item.id) >= odds:
            return
        regression = Regression(item.id, Cause("regression", item.id, item.root, world.week))
        self.open[item.id] = regression
        self._weigh(regression, -FEWER_JOIN)

    def _weigh(self, regression: Regression, level: float) -> None:
        market = self.world.market
        for segment in market.touched(None):
            market.level(self.world.day, segment, "join", regression.cause, level)

    def review(self) -> None:
        """Somebody looks hard at the numbers, which a developer has to get out first."""
        world = self.world
        soon = self._reviewed and world.day - self._reviewed < REVIEW_SOON_DAYS
        self._reviewed = world.day
        owe(world, f"review-{world.day}", REVIEW_WOBBLES if soon else REVIEW_FIGURES, "developer")
        for regression in self.open.values():
            if not regression.found:
                draw = world.chance.uniform("finds", regression.item, regression.reviews)
                regression.reviews += 1
                regression.found = draw < REVIEW_FINDS
                if regression.found:
                    world.learnt.add(("regression", regression.item))
                    world.record("regression", regression.item, notice=True)
            if regression.found:
                self._mend(regression)

    def _mend(self, regression: Regression) -> None:
        """Its repair goes to the top of the board, unless it is on it."""
        board = self.world.board
        if any(i.chore == "repair" and i.about == regression.item for i in board.items):
            return
        regression.repairs += 1
        name = f"{regression.item}-repair" + (f"-{regression.repairs}" if regression.repairs > 1 else "")
        self._repair(name, board.all[regression.item], "repair", REPAIR, f"repair {regression.item}")

    def end(self, item: str) -> None:
        """It is mended, or what brought it has been taken back."""
        regression = self.open.pop(item, None)
        if regression is not None:
            self._weigh(regression, FEWER_JOIN)
