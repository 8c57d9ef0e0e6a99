"""Ordering one's own week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_task
from engine.world.manager import Dropped
from engine.world.quarter import Quarter

SAID = ("yes", "no", "alternative", "look", "return")  # what has been said has been said: it comes first
GIVEN = (*SAID, "admin")  # cannot be dropped


@dataclass(frozen=True, slots=True)
class MoveTask(Action):
    """Do something that waits in the week sooner or later; 0 is next. What has been said stays in front."""

    name: ClassVar[str] = "move-task"
    task: int
    place: int

    def price(self, quarter: Quarter) -> float:
        if the_task(quarter, self.task).kind in SAID:
            raise NotNow("you have said it: it comes first")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        task = the_task(quarter, self.task)
        queue = quarter.world.manager.queue
        queue.remove(task)
        given = 0
        while given < len(queue) and queue[given].kind in SAID:
            given += 1
        queue.insert(max(given, min(self.place, len(queue))), task)


@dataclass(frozen=True, slots=True)
class DropTask(Action):
    """Take something out of the week."""

    name: ClassVar[str] = "drop-task"
    task: int

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(task.number) for task in quarter.world.manager.queue)

    def price(self, quarter: Quarter) -> float:
        if the_task(quarter, self.task).kind in GIVEN:
            raise NotNow("that is given: you have said it, or you owe it")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        task = the_task(quarter, self.task)
        manager = quarter.world.manager
        manager.queue.remove(task)
        manager.dropped.append(Dropped(quarter.world.env.now, task.kind, task.subject, task.hours))
        question = quarter.world.questions.get(task.subject)
        if question is not None:
            question.queued = False
