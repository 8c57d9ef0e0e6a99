"""Answering the team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_question
from engine.world.manager import HOURS
from engine.world.quarter import Quarter


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
    if question.queued:  # it is taken on anew
        manager.queue = [t for t in manager.queue if t.subject != id or t.kind not in ("question", "delegate")]
    question.queued = True
    world = quarter.world

    def settled() -> None:
        still = world.questions.get(id)
        if still is not None:
            quarter.delivery.questions.settle(still, how)

    manager.take(kind, id, hours, settled, first=True)
