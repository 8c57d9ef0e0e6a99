"""Going to see people and numbers: research, one-to-ones, analysis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from engine.play.actions.action import Action, Errand, NotNow, the_person
from engine.world.discovery import research
from engine.world.manager import HOURS
from engine.world.quarter import Quarter


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
