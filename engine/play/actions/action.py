"""What an action is: what it costs, when it is legal, and what it sets going.

Each action is a frozen dataclass with a `name`. `price` is in the manager's hours and raises `NotNow` with a
plain reason where the action is not legal; `apply` does it. Hours are spent in the manager's queue, one thing at
a time; answers take effect at once and their hours go to the front of the queue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from engine.world.inbox import Letter
from engine.world.manager import HOURS, Task
from engine.world.people import Person
from engine.world.quarter import Quarter
from engine.world.work import Question, WorkItem

FIELDS: dict[str, tuple[str, ...]] = {}  # the names of each kind's fields, once they have been asked for


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

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        """What could be chosen of this kind now, one of each that differs in more than its order or date.

        Some may prove not legal: `price` decides.
        """
        return ()

    def to_json(self, **before: Any) -> dict[str, Any]:
        """As a session holds it: what comes `before`, the name and every field that says something."""
        said = before
        said["do"] = self.name
        names = FIELDS.get(self.name)
        if names is None:
            names = FIELDS[self.name] = tuple([f.name for f in fields(self)])
        for name in names:
            value = getattr(self, name)
            if value is not None:
                said[name] = value
        return said


@dataclass(frozen=True, slots=True)
class Errand(Action):
    """Something that takes hours of the manager's week, and does what it does when they have been spent.

    `kind` names it in the week and in `HOURS`. While it waits in the week it cannot be taken on a second time.
    """

    kind: ClassVar[str] = ""

    def subject(self) -> str:
        """Whom or what it is about, as the week shows it."""
        return ""

    def check(self, quarter: Quarter) -> None:
        """Raise NotNow where it is not legal."""

    def done(self, quarter: Quarter) -> None:
        """The hours have been spent."""
        raise NotImplementedError

    def price(self, quarter: Quarter) -> float:
        self.check(quarter)
        if quarter.world.manager.waits(self.kind, self.subject()):
            raise NotNow("that is in your week already")
        return HOURS[self.kind]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        quarter.world.manager.take(self.kind, self.subject(), hours, lambda: self.done(quarter))


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
