"""Answering the team, judging finished work, ordering the backlog."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_item, the_question
from engine.world.manager import HOURS
from engine.world.quarter import Quarter
from engine.world.work import STAGES


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Action):
    """Answer a question of the team; `choice` is which of the readings."""

    name: ClassVar[str] = "answer-question"
    question: str
    choice: int = 0

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(question) for question in quarter.world.questions)

    def price(self, quarter: Quarter) -> float:
        _not_this_minute(quarter, the_question(quarter, self.question).id)
        return HOURS["question"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        _take_question(quarter, self.question, "question", "answered", hours)


@dataclass(frozen=True, slots=True)
class Delegate(Action):
    """'You decide; this is what matters.' Right more often the clearer the direction."""

    name: ClassVar[str] = "delegate"
    question: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(question) for question in quarter.world.questions)

    def price(self, quarter: Quarter) -> float:
        _not_this_minute(quarter, the_question(quarter, self.question).id)
        return HOURS["delegate"]

    def apply(self, quarter: Quarter) -> None:
        _take_question(quarter, self.question, "delegate", "delegated", self.price(quarter))


def _not_this_minute(quarter: Quarter, question: str) -> None:
    current = quarter.world.manager.current
    if current is not None and current.kind in ("question", "delegate") and current.subject == question:
        raise NotNow("you are answering it this minute")


def _take_question(quarter: Quarter, id: str, kind: str, how: str, hours: float) -> None:
    manager = quarter.world.manager
    question = the_question(quarter, id)
    manager.queue = [t for t in manager.queue if not (t.kind in ("question", "delegate") and t.subject == id)]
    question.queued = True
    world = quarter.world

    def settled() -> None:
        still = world.questions.get(id)
        if still is not None:
            quarter.delivery.settle_question(still, how)

    manager.take(kind, id, hours, settled, first=True)


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


def _forget_tasks(quarter: Quarter, item: str) -> None:
    manager = quarter.world.manager
    manager.queue = [t for t in manager.queue if not (t.kind == "try" and t.subject == item)]


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
        holder = quarter.delivery.held_by(item)
        if holder is not None:
            raise NotNow(f"it waits for {holder!r}")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        _forget_tasks(quarter, self.item)
        quarter.delivery.release(the_item(quarter, self.item))


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
        _forget_tasks(quarter, self.item)
        quarter.delivery.send_back(the_item(quarter, self.item))
        quarter.world.manager.take("return", self.item, hours, first=True)


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
        board.items.remove(item)
        board.items.insert(max(0, min(self.place, len(board.items))), item)
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
        the_item(quarter, self.item)
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        _forget_tasks(quarter, self.item)
        quarter.delivery.drop(the_item(quarter, self.item))


@dataclass(frozen=True, slots=True)
class Limit(Action):
    """How many items may be in progress in a stage."""

    name: ClassVar[str] = "limit"
    stage: str
    most: int

    def price(self, quarter: Quarter) -> float:
        if self.stage not in STAGES or not 1 <= self.most <= 20:
            raise NotNow("a limit is 1 to 20 items of design, development or test")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        quarter.world.board.limits[self.stage] = self.most
        quarter.world.record("limit", self.stage, str(self.most))
        quarter.world.wake(self.stage)
