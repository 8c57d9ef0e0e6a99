"""Ordering one's own week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, NotNow, the_task
from engine.world.quarter import Quarter

FIXED = ("yes", "no", "alternative", "look", "admin", "return")  # what has been said has been said


@dataclass(frozen=True, slots=True)
class MoveTask(Action):
    """Do something that waits in the week sooner or later; 0 is next."""

    name: ClassVar[str] = "move-task"
    task: int
    place: int

    def price(self, quarter: Quarter) -> float:
        the_task(quarter, self.task)
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        task = the_task(quarter, self.task)
        queue = quarter.world.manager.queue
        queue.remove(task)
        queue.insert(max(0, min(self.place, len(queue))), task)


@dataclass(frozen=True, slots=True)
class DropTask(Action):
    """Take something out of the week."""

    name: ClassVar[str] = "drop-task"
    task: int

    def price(self, quarter: Quarter) -> float:
        if the_task(quarter, self.task).kind in FIXED:
            raise NotNow("that is given: you have said it, or you owe it")
        return 0.0

    def apply(self, quarter: Quarter) -> None:
        self.price(quarter)
        task = the_task(quarter, self.task)
        quarter.world.manager.queue.remove(task)
        question = quarter.world.questions.get(task.subject)
        if question is not None:
            question.queued = False
