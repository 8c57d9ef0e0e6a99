"""Seeing those outside the team: talks, demos, briefings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow
from engine.world.books import Cause
from engine.world.discovery import research
from engine.world.quarter import Quarter
from engine.world.stakeholders import SLIGHT
from engine.world.world import World

BRIEFING = 0.05  # the CEO's trust for a half-hour with news in it; MODEL .10, softened
WEEKLY = 5  # days between two briefings that carry news


@dataclass(frozen=True, slots=True)
class Talk(Errand):
    """Half an hour with somebody outside the team, to hear what is behind what they ask."""

    name: ClassVar[str] = "talk"
    kind: ClassVar[str] = "talk"
    who: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(id) for id in quarter.world.stakeholders)

    def subject(self) -> str:
        return self.who

    def check(self, quarter: Quarter) -> None:
        if self.who not in quarter.world.stakeholders:
            raise NotNow(f"there is no stakeholder {self.who!r}")

    def done(self, quarter: Quarter) -> None:
        research.done(quarter.world, "talk", self.who)


@dataclass(frozen=True, slots=True)
class Demo(Errand):
    """Show everybody outside the team what is new."""

    name: ClassVar[str] = "demo"
    kind: ClassVar[str] = "demo"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        if not _news(quarter.world) and not quarter.world.manager.waits("demo", ""):
            raise NotNow("nothing new has been released since the last demo")

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        new = _news(world)
        if new:
            world.demoed |= new
            for s in world.stakeholders.values():
                s.move(world.books, SLIGHT, Cause("demo", "", "demo", world.week))
        world.record("demo", "", notice=True)


def _news(world: World) -> set[str]:
    return {i.id for i in world.board.all.values() if i.stage == "released"} - world.demoed


@dataclass(frozen=True, slots=True)
class BriefCeo(Errand):
    """An hour with the CEO. It carries news once a week at most."""

    name: ClassVar[str] = "brief-ceo"
    kind: ClassVar[str] = "brief-ceo"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        last = world.research.get(("brief-ceo", "", ""), -WEEKLY)
        if world.day - last >= WEEKLY:
            world.research[("brief-ceo", "", "")] = world.day
            cheer = BRIEFING * (1 - world.ceo.trust)
            world.ceo.move(world.books, cheer, Cause("briefed", world.ceo.id, "brief", world.week))
        research.done(world, "talk", world.ceo.id)
