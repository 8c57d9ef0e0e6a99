"""Going to see the numbers: analysis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow
from engine.world.discovery import evidence
from engine.world.discovery.experiments import owe
from engine.world.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Analyse(Errand):
    """Find out in the numbers what a released item really did; `why` then calls it by its name."""

    name: ClassVar[str] = "analyse"
    kind: ClassVar[str] = "analyse"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for item in quarter.world.board.all.values():
            if item.stage == "released" and ("released", item.id) not in quarter.world.learnt:
                yield cls(item.id)

    def subject(self) -> str:
        return self.item

    def check(self, quarter: Quarter) -> None:
        item = quarter.world.board.all.get(self.item)
        if item is None or item.stage != "released":
            raise NotNow(f"nothing called {self.item!r} has been released")

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        owe(world, f"{self.item}/analyse", evidence.ANALYSE_FIGURES, "developer")
        world.learnt.add(("released", self.item))
        world.notes.readings[self.item] = evidence.hindsight(world, world.board.all[self.item])
        world.board.all[self.item].analysed = True
        world.record("analysed", self.item, notice=True)
