"""Promises that come due, and letters that nobody answered."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.office.answering import Answering
from engine.world.stakeholders import BROKEN, GRACE_DAYS
from engine.world.world import World

REMIND_AFTER_DAYS = 6


class Promises:
    """What people wait for."""

    __slots__ = ("answering", "world")

    def __init__(self, world: World, answering: Answering) -> None:
        self.world = world
        self.answering = answering

    def evening(self) -> None:
        """A promise too late is broken."""
        world = self.world
        for promise in world.promises:
            item = world.board.all[promise.item]
            if promise.state == "open" and item.stage != "released" and world.day > promise.by_day + GRACE_DAYS:
                promise.state = "broken"
                world.record("promise-broken", promise.item, promise.to, notice=True)
                cause = Cause("promise-broken", promise.item, item.root)
                world.stakeholders[promise.to].move(world.books, -BROKEN, cause)

    def letters(self) -> None:
        """People remind once, then give up."""
        world = self.world
        if world.caretaking:
            return
        for letter in list(world.letters.values()):
            if letter.state != "open":
                continue
            if world.day >= letter.due_day:
                self.answering.expire(letter)
            elif letter.problem is None and not letter.reminded and world.day - letter.arrived >= REMIND_AFTER_DAYS:
                letter.reminded = True
                world.record("reminded", letter.id, notice=True)
