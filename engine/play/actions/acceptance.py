"""Judging finished work: trying it, accepting it, sending it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_item
from engine.world.manager import HOURS
from engine.world.quarter import Quarter


@dataclass(frozen=True, slots=True)
class TryOut(Action):
    """Try a finished item, to see how well it fits and what is broken."""

    name: ClassVar[str] = "try"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.items if item.stage == "acceptance")

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item, "acceptance")
        if item.tried:
            raise NotNow("you have tried it")
        current = quarter.world.manager.current
        if current is not None and current.kind == "try" and current.subject == item.id:
            raise NotNow("you are trying it this minute")
        return HOURS["try"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        manager = quarter.world.manager
        manager.queue = [t for t in manager.queue if not (t.kind == "try" and t.subject == self.item)]
        world = quarter.world

        def tried() -> None:
            item = world.board.all[self.item]
            if item.stage == "acceptance":
                item.tried = True
                world.record("tried", self.item, notice=True)

        manager.take("try", self.item, hours, tried, first=True)


@dataclass(frozen=True, slots=True)
class Accept(Action):
    """Accept a finished item, tried or not; it is released at once."""

    name: ClassVar[str] = "accept"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.items if item.stage == "acceptance")

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item, "acceptance")
        holder = quarter.delivery.acceptance.held_by(item)
        if holder is not None:
            raise NotNow(f"it waits for {holder!r}")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        forget_trials(quarter, self.item)
        quarter.delivery.releases.release(the_item(quarter, self.item))


@dataclass(frozen=True, slots=True)
class Return(Action):
    """Send a finished item back to be mended; you must have tried it."""

    name: ClassVar[str] = "return"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.items if item.stage == "acceptance")

    def price(self, quarter: Quarter) -> float:
        if not the_item(quarter, self.item, "acceptance").tried:
            raise NotNow("try it first: nobody mends a feeling")
        return HOURS["question"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        forget_trials(quarter, self.item)
        quarter.delivery.acceptance.send_back(the_item(quarter, self.item))
        quarter.world.manager.take("return", self.item, hours, first=True)


def forget_trials(quarter: Quarter, item: str) -> None:
    """Nobody tries it any more: take the trials of it out of the week."""
    manager = quarter.world.manager
    manager.queue = [t for t in manager.queue if not (t.kind == "try" and t.subject == item)]
