"""The player's own 40 hours a week: a queue of things to do, one at a time, in order."""

from __future__ import annotations

from collections.abc import Callable, Generator
from hashlib import blake2b
from typing import Any, NamedTuple

import simpy

from engine.world.clock import Calendar, grained
from engine.world.swift import maker

# Hours each activity costs; LIBRARY, "The player's hours". A scenario may give its own for a request.
HOURS = {
    "question": 0.3,
    "delegate": 0.1,
    "yes": 0.2,
    "no": 0.2,
    "no-reasoned": 1.0,
    "alternative": 0.5,
    "refine": 2.0,
    "design": 2.0,
    "data": 3.0,
    "interview": 2.0,
    "observe": 4.0,
    "talk": 0.5,
    "tell": 0.2,
    "hear": 0.5,
    "workshop": 5.0,
    "renegotiate": 1.0,
    "one-to-one": 1.0,
    "help": 1.0,
    "ask-overtime": 1.0,
    "ask-rota": 1.5,
    "ask-hire": 2.0,
    "try": 1.5,
    "try-everyday": 0.5,
    "try-unusual": 0.5,
    "try-small-devices": 0.5,
    "try-with-a-user": 0.5,
    "review-design": 2.0,
    "review-metrics": 2.0,
    "roll-back": 1.0,
    "invest": 0.3,
    "demo": 3.0,
    "vision": 2.0,
    "repeat": 1.0,
    "brief-ceo": 1.0,
    "analyse": 3.0,
    "ask": 1.0,
    "prototype": 2.0,
    "fake-door": 1.0,
    "competitors": 4.0,
    "problem": 4.0,
    "poll": 2.0,
    "region": 0.5,
    "price-test": 6.0,
    "set-price": 1.0,
    "change-model": 4.0,
    "admin": 2.5,
}


class Task:
    """Something in the manager's hours. `done` happens when its hours have been spent."""

    __slots__ = ("_number", "done", "hours", "kind", "subject", "times")

    def __init__(self, times: int, kind: str, subject: str, hours: float, done: Callable[[], None] | None) -> None:
        self.times = times  # how often this has been taken on, this time included
        self._number = 0
        self.kind = kind
        self.subject = subject
        self.hours = hours
        self.done = done

    @property
    def number(self) -> int:
        """Its own: the same whatever else was decided, so that an action naming it stays true in a what-if."""
        if not self._number:
            text = f"{self.kind}|{self.subject}|{self.times}"
            self._number = int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")
        return self._number


class Spent(NamedTuple):
    """Hours the manager has spent, from one time to another, on something."""

    start: float
    end: float
    kind: str
    subject: str


_spent = maker(Spent)


class Dropped(NamedTuple):
    """Something taken out of the week again, and the hours it would have taken."""

    hour: float
    kind: str
    subject: str
    hours: float


class Manager:
    """Does one thing at a time."""

    __slots__ = ("current", "dropped", "log", "queue", "started_at", "times", "until", "wake")

    def __init__(self) -> None:
        self.queue: list[Task] = []
        self.current: Task | None = None
        self.started_at = 0.0
        self.until = 0.0
        self.log: list[Spent] = []
        self.dropped: list[Dropped] = []
        self.times: dict[tuple[str, str], int] = {}  # how often each thing has been taken on
        self.wake: simpy.Event | None = None

    def take(
        self, kind: str, subject: str, hours: float, done: Callable[[], None] | None = None, first: bool = False
    ) -> Task:
        """Put something into the hours: before everything that waits, or after it."""
        key = (kind, subject)
        times = self.times[key] = self.times.get(key, 0) + 1
        task = Task(times, kind, subject, hours, done)
        if first:
            self.queue.insert(0, task)
        else:
            self.queue.append(task)
        if self.wake is not None:
            self.wake.succeed()
            self.wake = None
        return task

    def waits(self, kind: str, subject: str) -> bool:
        """Whether such a thing is in the queue or being done."""
        if self.current is not None and self.current.kind == kind and self.current.subject == subject:
            return True
        return any(t.kind == kind and t.subject == subject for t in self.queue)

    def tries(self, item: str) -> bool:
        """Whether the item, or a part of it, is being tried or waits to be."""
        tasks = self.queue if self.current is None else [self.current, *self.queue]
        return any(t.subject == item and t.kind.startswith("try") for t in tasks)

    def waits_any(self, kind: str) -> bool:
        """Whether anything of this kind is in the queue or being done."""
        if self.current is not None and self.current.kind == kind:
            return True
        return any(t.kind == kind for t in self.queue)

    def queued_hours(self) -> float:
        """Hours that wait."""
        total = 0.0
        for task in self.queue:
            total += task.hours
        return total

    def life(self, env: simpy.Environment, calendar: Calendar) -> Generator[simpy.Event, Any, None]:
        """The manager's process."""
        while True:
            while not self.queue:
                self.wake = env.event()
                yield self.wake
            task = self.current = self.queue.pop(0)
            if task.hours > 0:
                start = self.started_at = env.now
                end = self.until = calendar.after(start, grained(task.hours))
                yield env.timeout(end - start)
                self.log.append(_spent((calendar.opens(start), end, task.kind, task.subject)))
            self.current = None
            if task.done is not None:
                task.done()
