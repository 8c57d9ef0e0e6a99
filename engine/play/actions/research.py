"""Going to see people and numbers: research, one-to-ones, talks, demos, briefings, analysis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from engine.play.actions.action import Action, Errand, NotNow, the_person
from engine.world.books import Cause
from engine.world.discovery import research
from engine.world.manager import HOURS
from engine.world.quarter import Quarter
from engine.world.stakeholders import SLIGHT
from engine.world.world import World

BRIEFING = 0.05  # the CEO's trust for a half-hour with news in it; MODEL .10, softened
WEEKLY = 5  # days between two briefings that carry news


@dataclass(frozen=True, slots=True)
class Research(Action):
    """Interview or watch people of a segment, or ask the data a question."""

    name: ClassVar[str] = "research"
    how: Literal["interview", "observe", "data"]
    segment: str
    whom: Literal["current", "lapsed", "never"] | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for segment in quarter.world.market.segments:
            yield cls("interview", segment.id, "current")
            yield cls("interview", segment.id, "lapsed")
            yield cls("interview", segment.id, "never")
            yield cls("observe", segment.id)
            yield cls("data", segment.id)

    def price(self, quarter: Quarter) -> float:
        if self.how not in ("interview", "observe", "data"):
            raise NotNow("research is interview, observe or data")
        if all(s.id != self.segment for s in quarter.world.market.segments):
            raise NotNow(f"there is no segment {self.segment!r}")
        if self.whom not in (None, "current", "lapsed", "never"):
            raise NotNow("interviews are with current users, lapsed ones or those who never were")
        return HOURS[self.how]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        whom = (self.whom or "current") if self.how == "interview" else ""
        world = quarter.world
        world.manager.take(self.how, self.segment, hours, lambda: research.done(world, self.how, self.segment, whom))


@dataclass(frozen=True, slots=True)
class OneToOne(Errand):
    """An hour with one of the team."""

    name: ClassVar[str] = "one-to-one"
    kind: ClassVar[str] = "one-to-one"
    person: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(person.id) for person in quarter.world.team.here())

    def subject(self) -> str:
        return self.person

    def check(self, quarter: Quarter) -> None:
        the_person(quarter, self.person)

    def done(self, quarter: Quarter) -> None:
        quarter.plan.one_to_one(self.person)()


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


@dataclass(frozen=True, slots=True)
class Analyse(Errand):
    """Find out in the numbers what a released item really did; `why` then calls it by its name."""

    name: ClassVar[str] = "analyse"
    kind: ClassVar[str] = "analyse"
    item: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for item in quarter.world.board.all.values():
            if item.stage == "released" and ("released", item.id) not in quarter.world.learnt:
                yield cls(item.id)

    def subject(self) -> str:
        return self.item

    def check(self, quarter: Quarter) -> None:
        item = quarter.world.board.all.get(self.item)
        if item is None or item.stage != "released":
            raise NotNow(f"nothing called {self.item!r} has been released")

    def done(self, quarter: Quarter) -> None:
        quarter.world.learnt.add(("released", self.item))
        quarter.world.record("analysed", self.item, notice=True)
