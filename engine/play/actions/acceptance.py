"""Judging finished work: trying it, accepting it, sending it back, releasing it and taking it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow, the_item
from engine.world.manager import HOURS
from engine.world.quarter import Quarter
from engine.world.work import PARTS, WorkItem

RELEASE_TO = ("all", "share")
ACCEPT_TO = (*RELEASE_TO, "hold")
ACCEPTED = ("held", "shared")  # stages of what is accepted and not out to all
OUT = ("shared", "released")


@dataclass(frozen=True, slots=True)
class TryOut(Action):
    """Try a finished item, to see how well it fits and what is broken: all of it, or one part (`what`)."""

    name: ClassVar[str] = "try"
    item: str
    what: str | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for item in quarter.world.board.items:
            if item.stage == "acceptance":
                yield cls(item.id)
                for part in PARTS:
                    yield cls(item.id, part)

    def _kind(self) -> str:
        return "try" if self.what is None else f"try-{self.what}"

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item, "acceptance")
        if self.what is not None and self.what not in PARTS:
            raise NotNow(f"what can be tried is {', '.join(PARTS)}")
        if self.what in item.tried or len(item.tried) == len(PARTS):
            raise NotNow("you have tried it")
        manager, kind = quarter.world.manager, self._kind()
        current = manager.current
        if current is not None and current.subject == item.id and current.kind in ("try", kind):
            raise NotNow("you are trying it this minute")
        if self.what is not None and manager.waits(kind, item.id):
            raise NotNow("that is in your week already")
        return HOURS[kind]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        forget_trials(quarter, self.item, "try" if self.what is not None else "")
        world = quarter.world

        def tried() -> None:
            item = world.board.all[self.item]
            if item.stage == "acceptance":
                quarter.delivery.acceptance.try_out(item, PARTS if self.what is None else (self.what,))
                world.record("tried", self.item, notice=True)

        world.manager.take(self._kind(), self.item, hours, tried, first=True)


@dataclass(frozen=True, slots=True)
class Accept(Action):
    """Accept a finished item, tried or not: for all, for a share of the users first, or to hold it for a while."""

    name: ClassVar[str] = "accept"
    item: str
    to: str = "all"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(i.id, to) for i in quarter.world.board.items if i.stage == "acceptance" for to in ACCEPT_TO)

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item, "acceptance")
        if self.to not in ACCEPT_TO:
            raise NotNow(f"it can be accepted for {' or '.join(ACCEPT_TO)}")
        if self.to != "hold":
            _may_go_out(quarter, item)
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        forget_trials(quarter, self.item)
        item = the_item(quarter, self.item)
        if self.to == "hold":
            quarter.delivery.releases.hold(item)
        else:
            _out(quarter, item, self.to)


@dataclass(frozen=True, slots=True)
class Release(Action):
    """Release what was held or is out to a share of the users: to all, or to a share first."""

    name: ClassVar[str] = "release"
    item: str
    to: str = "all"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(i.id, to) for i in quarter.world.board.items if i.stage in ACCEPTED for to in RELEASE_TO)

    def price(self, quarter: Quarter) -> float:
        item = the_item(quarter, self.item, *ACCEPTED)
        if self.to not in RELEASE_TO:
            raise NotNow(f"it can be released to {' or '.join(RELEASE_TO)}")
        if self.to == "share" and item.stage == "shared":
            raise NotNow("a share of the users has it")
        _may_go_out(quarter, item)
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        _out(quarter, the_item(quarter, self.item), self.to)


def _may_go_out(quarter: Quarter, item: WorkItem) -> None:
    holder = quarter.delivery.acceptance.held_by(item)
    if holder is not None:
        raise NotNow(f"it waits for {holder!r}")


def _out(quarter: Quarter, item: WorkItem, to: str) -> None:
    releases = quarter.delivery.releases
    if to == "share":
        releases.share(item)
    else:
        releases.release(item)


@dataclass(frozen=True, slots=True)
class RollBack(Errand):
    """Take back something that is out: what it still does ends, whoever was promised it is let down."""

    name: ClassVar[str] = "roll-back"
    kind: ClassVar[str] = "roll-back"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(item.id) for item in quarter.world.board.all.values() if item.stage in OUT)

    def subject(self) -> str:
        return self.item

    def check(self, quarter: Quarter) -> None:
        item = quarter.world.board.all.get(self.item)
        if item is None or item.stage not in OUT:
            raise NotNow(f"nothing called {self.item!r} is out")

    def done(self, quarter: Quarter) -> None:
        item = quarter.world.board.all[self.item]
        if item.stage in OUT:
            quarter.delivery.releases.roll_back(item)


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


def forget_trials(quarter: Quarter, item: str, kind: str = "") -> None:
    """Take the trials of an item, or those of one kind, out of the week."""
    manager = quarter.world.manager
    for task in [t for t in manager.queue if t.subject == item]:
        if task.kind == kind if kind else task.kind.startswith("try"):
            manager.queue.remove(task)
