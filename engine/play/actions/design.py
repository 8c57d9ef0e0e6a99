"""Working with designers: looking at sketches together, and choosing one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow, the_item
from engine.world.manager import HOURS
from engine.world.quarter import Quarter
from engine.world.team import sketches
from engine.world.work import WorkItem


def _can_change(item: WorkItem) -> bool:
    """Whether there is a design, and nobody has begun to build it."""
    return item.work.design > 0 and (
        item.stage == "design" or (item.stage == "development" and not item.claimed and not item.chore)
    )


@dataclass(frozen=True, slots=True)
class ReviewDesign(Errand):
    """Two hours with the designer over the sketches of an item; they owe as much."""

    name: ClassVar[str] = "review-design"
    kind: ClassVar[str] = "review-design"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.items if _can_change(item) and not item.reviewed)

    def subject(self) -> str:
        return self.item

    def check(self, quarter: Quarter) -> None:
        item = the_item(quarter, self.item)
        if item.reviewed:
            raise NotNow("you have seen the sketches")
        if not _can_change(item):
            raise NotNow("there is no design to look at, or it is being built")

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        item = world.board.all[self.item]
        if not item.open or not _can_change(item):
            world.record("review-late", item.id, notice=True)
            return
        designer = sketches.designer_of(world, item)
        sketches.prepare(world, item, designer)
        if designer is not None:
            designer.owed += HOURS[self.kind]
        sketches.review(world, item)


@dataclass(frozen=True, slots=True)
class ChooseSketch(Action):
    """Have this sketch built; `choice` counts from 0."""

    name: ClassVar[str] = "choose-sketch"
    item: str
    choice: int

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for item in quarter.world.board.items:
            if item.reviewed and _can_change(item):
                for k in range(len(item.sketches)):
                    yield cls(item.id, k)

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item)
        if not item.reviewed:
            raise NotNow("look at the sketches with the designer first")
        if not _can_change(item):
            raise NotNow("it is being built")
        if not 0 <= self.choice < len(item.sketches):
            raise NotNow(f"there are {len(item.sketches)} sketches, counted from 0")
        if item.sketch == self.choice:
            raise NotNow("you have chosen it")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        item = the_item(quarter, self.item)
        item.sketch = self.choice
        if item.stage != "design":
            sketches.take(item)
        quarter.world.record("sketch", self.item, str(self.choice))
