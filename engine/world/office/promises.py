"""Promises that come due, whoever has to wait for them and is told or finds out, and letters nobody answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK
from engine.world.inbox import Letter
from engine.world.office.forecast import holding
from engine.world.stakeholders import BROKEN, DISAPPOINTMENT, GRACE_DAYS, SLIGHT, Promise
from engine.world.world import World

if TYPE_CHECKING:
    from engine.world.office.answering import Answering

REMIND_AFTER_DAYS = 6  # working days; LIBRARY
FINDS_OUT_DAYS = 5  # working days until somebody notices what was put before theirs (judgement)


def open_promise(world: World, item: str) -> Promise | None:
    """The promise about an item that can still be kept."""
    return next((p for p in world.promises if p.item == item and p.state == "open"), None)


def week_of_promise(promise: Promise) -> int:
    """The week by whose end something was promised."""
    return promise.by_day // DAYS_A_WEEK


def pushed(world: World, held: frozenset[str], by: str, named: str = "") -> None:
    """The backlog has another order, decided `by`: promises that held before, and cannot now, wait.

    So does what was `named` to wait. Whoever waits is told, or finds out; put back in time, nobody has waited.
    """
    holds = holding(world)
    for promise in world.promises:
        if promise.state != "open":
            continue
        if promise.item == named or (promise.item in held and promise.item not in holds):
            if not promise.pushed_on:
                promise.pushed_on, promise.pushed_by = world.day, by
        elif promise.item in holds:
            promise.pushed_on = 0


def tell(world: World, promise: Promise, week: int) -> None:
    """Say in time that it will be later, and when: a slight. After the date, or a second time, a disappointment."""
    again = promise.renewed > 0 or world.day > promise.by_day
    loss = DISAPPOINTMENT if again else SLIGHT
    cause = Cause("told", promise.item, f"tell {promise.item}", world.week)
    world.stakeholders[promise.to].move(world.books, -loss, cause)
    promise.by_day = max(week * DAYS_A_WEEK, promise.by_day)
    promise.renewed += 1
    promise.pushed_on = 0
    world.record("told-later", promise.item, str(week))


class Promises:
    """What people wait for."""

    __slots__ = ("_came", "_waiting", "answering", "world")

    def __init__(self, world: World, answering: Answering) -> None:
        self.world = world
        self.answering = answering
        self._came = 0  # letters that have come so far, and those of them that may still wait for an answer
        self._waiting: list[Letter] = []

    def evening(self) -> None:
        """A promise too late is broken; whoever waits untold notices after a week, which costs more than the word."""
        world = self.world
        for promise in world.promises:
            if promise.state != "open":
                continue
            item = world.board.all[promise.item]
            if promise.pushed_on and world.day - promise.pushed_on >= FINDS_OUT_DAYS and item.open:
                promise.pushed_on = 0
                cause = Cause("found-out", promise.item, promise.pushed_by, world.week)
                world.stakeholders[promise.to].move(world.books, -DISAPPOINTMENT, cause)
                world.record("found-out", promise.item, promise.to)
                if not world.caretaking:
                    world.tell("found-out", promise.to, "", promise.item)
            if item.stage != "released" and world.day > promise.by_day + GRACE_DAYS:
                promise.state = "broken"
                world.record("promise-broken", promise.item, promise.to, notice=True)
                cause = Cause("promise-broken", promise.item, item.root)
                world.stakeholders[promise.to].move(world.books, -BROKEN, cause)

    def letters(self) -> None:
        """People remind once, then give up."""
        world = self.world
        if len(world.letters) > self._came:
            self._waiting += list(world.letters.values())[self._came :]
            self._came = len(world.letters)
        day, closed = world.day, False
        for letter in self._waiting:
            if letter.state == "looking":
                continue
            if letter.state != "open":
                closed = True
            elif day >= letter.due_day:
                self.answering.expire(letter)
            elif letter.problem is None and not letter.reminded and day - letter.arrived >= REMIND_AFTER_DAYS:
                letter.reminded = True
                world.record("reminded", letter.id, notice=True)
        if closed:
            self._waiting = [letter for letter in self._waiting if letter.state in ("open", "looking")]
