"""Those outside the team: talks, promises that will be late, positions, demos, the CEO and the goals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow, the_letter
from engine.world.manager import HOURS
from engine.world.office import consensus, demo, goals, interests, promises
from engine.world.office.forecast import week_of_finish
from engine.world.quarter import Quarter
from engine.world.stakeholders import Promise


@dataclass(frozen=True, slots=True)
class Talk(Errand):
    """Half an hour with somebody outside the team, to hear what is behind what they ask; `about` names a request."""

    name: ClassVar[str] = "talk"
    kind: ClassVar[str] = "talk"
    who: str
    about: str | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for id in quarter.world.stakeholders:
            yield cls(id)
        for letter in quarter.world.letters.values():
            if letter.state == "open" and letter.id not in quarter.world.memory.interests:
                yield cls(letter.written.asker, letter.id)

    def subject(self) -> str:
        return self.who

    def check(self, quarter: Quarter) -> None:
        world = quarter.world
        if self.who not in world.stakeholders:
            raise NotNow(f"there is no stakeholder {self.who!r}")
        letter = world.letters.get(self.about or "")
        if self.about is not None and (letter is None or letter.written.asker != self.who):
            raise NotNow(f"{self.who!r} has not asked for {self.about!r}")

    def done(self, quarter: Quarter) -> None:
        interests.talked(quarter.world, self.who, self.about)


@dataclass(frozen=True, slots=True)
class Tell(Errand):
    """Tell whoever was promised an item that it will be later, before they ask; `by` is the new week."""

    name: ClassVar[str] = "tell"
    kind: ClassVar[str] = "tell"
    item: str
    by: int | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(promise.item) for promise in quarter.world.promises if promise.state == "open")

    def subject(self) -> str:
        return self.item

    def _promise(self, quarter: Quarter) -> Promise:
        promise = promises.open_promise(quarter.world, self.item)
        if promise is None or not quarter.world.board.all[self.item].open:
            raise NotNow(f"nothing is promised about {self.item!r}")
        return promise

    def _week(self, quarter: Quarter, promise: Promise) -> int:
        """The new week: the player's, or the one in which it may be done, and one to be sure."""
        promised = promises.week_of_promise(promise)
        if self.by is not None:
            return self.by
        return max(promised, week_of_finish(quarter.world, self.item)) + 1

    def check(self, quarter: Quarter) -> None:
        promise = self._promise(quarter)
        if not isinstance(self.by, int | None):
            raise NotNow("the new date is a week, such as by=8")
        if self._week(quarter, promise) <= promises.week_of_promise(promise):
            raise NotNow("that is no later than what was promised")

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        quarter.world.manager.take(self.kind, self.subject(), hours, lambda: self.done(quarter), first=True)

    def done(self, quarter: Quarter) -> None:
        try:
            promise = self._promise(quarter)
        except NotNow:
            return  # it has been released, dropped or broken in the meantime
        promises.tell(quarter.world, promise, self._week(quarter, promise))


@dataclass(frozen=True, slots=True)
class Hear(Errand):
    """Hear where one person stands on a request that waits for an answer, and why."""

    name: ClassVar[str] = "hear"
    kind: ClassVar[str] = "hear"
    request: str
    who: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for letter in quarter.world.letters.values():
            if letter.state == "open":
                for who in consensus.who_cares(quarter.world, letter):
                    yield cls(letter.id, who)

    def subject(self) -> str:
        return self.who

    def check(self, quarter: Quarter) -> None:
        letter = the_letter(quarter, self.request)
        if self.who not in consensus.who_cares(quarter.world, letter):
            raise NotNow(f"{self.who!r} has no opinion on {self.request!r}")
        if self.who in quarter.world.memory.heard.get(self.request, {}):
            raise NotNow("you know where they stand")

    def done(self, quarter: Quarter) -> None:
        consensus.hear(quarter.world, quarter.world.letters[self.request], self.who)


@dataclass(frozen=True, slots=True)
class Workshop(Errand):
    """Everybody in one room about one request: positions and reasons. It takes three hours of each of the team."""

    name: ClassVar[str] = "workshop"
    kind: ClassVar[str] = "workshop"
    request: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(letter.id) for letter in quarter.world.letters.values() if letter.state == "open")

    def subject(self) -> str:
        return self.request

    def check(self, quarter: Quarter) -> None:
        the_letter(quarter, self.request)
        if self.request in quarter.world.memory.workshops:
            raise NotNow("everybody has said what they think of it")

    def done(self, quarter: Quarter) -> None:
        consensus.workshop(quarter.world, quarter.world.letters[self.request])


@dataclass(frozen=True, slots=True)
class Demo(Errand):
    """Show everybody outside the team what is new; they sell and support what they understand."""

    name: ClassVar[str] = "demo"
    kind: ClassVar[str] = "demo"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        if not demo.news(quarter.world) and not quarter.world.manager.waits("demo", ""):
            raise NotNow("nothing new has been released since the last demo")

    def done(self, quarter: Quarter) -> None:
        demo.show(quarter.world, quarter.consequences)


@dataclass(frozen=True, slots=True)
class BriefCeo(Errand):
    """An hour with the CEO: news for them, context for you."""

    name: ClassVar[str] = "brief-ceo"
    kind: ClassVar[str] = "brief-ceo"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def done(self, quarter: Quarter) -> None:
        quarter.chief.briefed()


@dataclass(frozen=True, slots=True)
class Renegotiate(Action):
    """Ask the CEO for another goal, early and with evidence, once. `target` is in the metric's own small unit.

    That is a point of a share (60 for a morale of .60), the last digit of an indicator, else the number itself.
    """

    name: ClassVar[str] = "renegotiate"
    metric: str
    target: int

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        world = quarter.world
        for objective in world.file.objectives:
            number = goals.which(world, objective.metric)
            if number is not None:
                halfway = (goals.target(world, number) + goals.begins(world, number)) / 2
                yield cls(objective.metric, round(halfway / goals.unit(world, objective.metric)))

    def _wished(self, quarter: Quarter) -> float:
        return self.target * goals.unit(quarter.world, self.metric)

    def price(self, quarter: Quarter) -> float:
        world = quarter.world
        number = goals.which(world, self.metric)
        if number is None:
            raise NotNow(f"there is no goal for {self.metric!r} left to talk about")
        if not goals.easier(world, number, self._wished(quarter)):
            raise NotNow("ask for less than the goal, and for something")
        if world.manager.waits("renegotiate", self.metric):
            raise NotNow("that is in your week already")
        return HOURS["renegotiate"]

    def apply(self, quarter: Quarter) -> None:
        hours = self.price(quarter)
        quarter.world.manager.take("renegotiate", self.metric, hours, lambda: self._done(quarter))

    def _done(self, quarter: Quarter) -> None:
        number = goals.which(quarter.world, self.metric)
        if number is not None:
            goals.renegotiate(quarter.world, number, self._wished(quarter))
