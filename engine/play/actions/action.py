"""What an action is: what it costs, when it is legal, and what it sets going.

Each action is a frozen dataclass with a `name`. `price` is in the manager's hours and raises `NotNow` with a
plain reason where the action is not legal; `apply` does it. Hours are spent in the manager's queue, one thing at
a time; answers take effect at once and their hours go to the front of the queue.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from engine.world.inbox import Letter
from engine.world.manager import Task
from engine.world.people import Person
from engine.world.quarter import Quarter
from engine.world.work import Question, WorkItem


class NotNow(ValueError):
    """This action is not legal now; the text says why."""


@dataclass(frozen=True, slots=True)
class Action:
    """Base of all actions."""

    name: ClassVar[str] = ""

    def price(self, quarter: Quarter) -> float:
        """Hours of the manager. Raises NotNow."""
        raise NotImplementedError

    def apply(self, quarter: Quarter) -> None:
        """Do it. Raises NotNow and changes nothing where it is not legal."""
        raise NotImplementedError

    def to_json(self) -> dict[str, Any]:
        """As a session holds it: the name and every field that says something."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        return {"do": self.name, **{k: v for k, v in said.items() if v is not None}}


def the_letter(quarter: Quarter, id: str) -> Letter:
    """The request waiting in the inbox. Raises NotNow."""
    letter = quarter.world.letters.get(id)
    if letter is None or letter.state != "open":
        raise NotNow(f"no request {id!r} is waiting in the inbox")
    return letter


def the_item(quarter: Quarter, id: str, *stages: str) -> WorkItem:
    """The open work item, in one of these stages if any are named. Raises NotNow."""
    item = quarter.world.board.all.get(id)
    if item is None or not item.open:
        raise NotNow(f"no work {id!r} is on the board")
    if stages and item.stage not in stages:
        raise NotNow(f"{id!r} is in {item.stage}, not in {' or '.join(stages)}")
    return item


def the_question(quarter: Quarter, id: str) -> Question:
    """The open question. Raises NotNow."""
    question = quarter.world.questions.get(id)
    if question is None:
        raise NotNow(f"no question {id!r} is open")
    return question


def the_person(quarter: Quarter, id: str) -> Person:
    """The person, if still on the team. Raises NotNow."""
    for person in quarter.world.team.here():
        if person.id == id:
            return person
    raise NotNow(f"nobody called {id!r} is on the team")


def the_task(quarter: Quarter, number: int) -> Task:
    """What waits in the week under that number. Raises NotNow."""
    for task in quarter.world.manager.queue:
        if task.number == number:
            return task
    raise NotNow(f"nothing numbered {number} waits in the week")
