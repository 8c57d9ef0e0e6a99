"""Going to see people and numbers: research, one-to-ones, talks, demos, briefings, analysis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from engine.play.actions.action import Action, NotNow, the_person
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

        def seen() -> None:
            research.done(world, self.how, self.segment, whom)

        quarter.world.manager.take(self.how, self.segment, hours, seen)


@dataclass(frozen=True, slots=True)
class OneToOne(Action):
    """An hour with one of the team."""

    name: ClassVar[str] = "one-to-one"
    person: str

    def price(self, quarter: Quarter) -> float:
        the_person(quarter, self.person)
        if quarter.world.manager.waits("one-to-one", self.person):
            raise NotNow("that is in your week already")
        return HOURS["one-to-one"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        quarter.world.manager.take("one-to-one", self.person, hours, quarter.plan.one_to_one(self.person))


@dataclass(frozen=True, slots=True)
class Talk(Action):
    """Half an hour with somebody outside the team, to hear what is behind what they ask."""

    name: ClassVar[str] = "talk"
    who: str

    def price(self, quarter: Quarter) -> float:
        if self.who not in quarter.world.stakeholders:
            raise NotNow(f"there is no stakeholder {self.who!r}")
        if quarter.world.manager.waits("talk", self.who):
            raise NotNow("that is in your week already")
        return HOURS["talk"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        world = quarter.world

        def talked() -> None:
            research.done(world, "talk", self.who)

        quarter.world.manager.take("talk", self.who, hours, talked)


@dataclass(frozen=True, slots=True)
class Demo(Action):
    """Show the departments what has been released since the last demo."""

    name: ClassVar[str] = "demo"

    def price(self, quarter: Quarter) -> float:
        world = quarter.world
        if world.manager.waits("demo", ""):
            raise NotNow("that is in your week already")
        if not _news(world):
            raise NotNow("nothing new has been released since the last demo")
        return HOURS["demo"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        world = quarter.world

        def shown() -> None:
            new = _news(world)
            if new:
                world.demoed |= new
                for s in world.stakeholders.values():
                    s.move(world.books, SLIGHT, Cause("demo", "", "demo", world.week))
            world.record("demo", "", notice=True)

        quarter.world.manager.take("demo", "", hours, shown)


def _news(world: World) -> set[str]:
    return {i.id for i in world.board.all.values() if i.stage == "released"} - world.demoed


@dataclass(frozen=True, slots=True)
class BriefCeo(Action):
    """An hour with the CEO. It carries news once a week at most."""

    name: ClassVar[str] = "brief-ceo"

    def price(self, quarter: Quarter) -> float:
        if quarter.world.manager.waits("brief-ceo", ""):
            raise NotNow("that is in your week already")
        return HOURS["brief-ceo"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        world = quarter.world

        def briefed() -> None:
            last = world.research.get(("brief-ceo", "", ""), -WEEKLY)
            if world.day - last >= WEEKLY:
                world.research[("brief-ceo", "", "")] = world.day
                cheer = BRIEFING * (1 - world.ceo.trust)
                world.ceo.move(world.books, cheer, Cause("briefed", world.ceo.id, "brief", world.week))
            research.done(world, "talk", world.ceo.id)

        quarter.world.manager.take("brief-ceo", "", hours, briefed)


@dataclass(frozen=True, slots=True)
class Analyse(Action):
    """Find out in the numbers what a released item really did; `why` then calls it by its name."""

    name: ClassVar[str] = "analyse"
    item: str

    def price(self, quarter: Quarter) -> float:
        item = quarter.world.board.all.get(self.item)
        if item is None or item.stage != "released":
            raise NotNow(f"nothing called {self.item!r} has been released")
        if quarter.world.manager.waits("analyse", self.item):
            raise NotNow("that is in your week already")
        return HOURS["analyse"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        world = quarter.world

        def learnt() -> None:
            world.learnt.add(("released", self.item))
            world.record("analysed", self.item, notice=True)

        quarter.world.manager.take("analyse", self.item, hours, learnt)
