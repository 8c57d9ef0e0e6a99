"""Ordering the backlog, dropping work, limiting what is in progress."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.acceptance import forget_trials
from engine.play.actions.action import Action, NotNow, the_item
from engine.world.office.forecast import holding
from engine.world.office.promises import pushed
from engine.world.quarter import Quarter
from engine.world.work import STAGES

MOST_AT_ONCE = 20  # items; a limit beyond this limits nothing (definition)


@dataclass(frozen=True, slots=True)
class Rank(Action):
    """Put an item at this place of the backlog; 0 is the top."""

    name: ClassVar[str] = "rank"
    item: str
    place: int

    def price(self, quarter: Quarter) -> float:
        the_item(quarter, self.item, *STAGES)
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        board = quarter.world.board
        item = the_item(quarter, self.item)
        held = holding(quarter.world)
        board.items.remove(item)
        board.items.insert(max(0, min(self.place, len(board.items))), item)
        pushed(quarter.world, held, f"rank {item.id}")
        quarter.world.record("ranked", self.item, str(self.place))


@dataclass(frozen=True, slots=True)
class Drop(Action):
    """Take an item off the board; whoever was promised it finds out."""

    name: ClassVar[str] = "drop"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.items)

    def price(self, quarter: Quarter) -> float:
        if the_item(quarter, self.item).stage == "shared":
            raise NotNow("some users have it: roll it back")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        forget_trials(quarter, self.item)
        quarter.delivery.drop(the_item(quarter, self.item))


@dataclass(frozen=True, slots=True)
class Limit(Action):
    """How many items may be in progress in a stage."""

    name: ClassVar[str] = "limit"
    stage: str
    most: int

    def price(self, quarter: Quarter) -> float:
        if self.stage not in STAGES or not 1 <= self.most <= MOST_AT_ONCE:
            raise NotNow(f"a limit is 1 to {MOST_AT_ONCE} items of design, development or test")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        quarter.world.board.limits[self.stage] = self.most
        quarter.world.record("limit", self.stage, str(self.most))
        quarter.world.wake(self.stage)
