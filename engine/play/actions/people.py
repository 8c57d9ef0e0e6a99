"""Leading people one does not command: hours with one of them, acting on what they told, and asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, cast

from engine.play.actions.action import Action, Errand, NotNow, the_person
from engine.scenario.schema import Role
from engine.world.quarter import Quarter
from engine.world.team.overtime import LEAST_HOURS, MOST_HOURS, MOST_WEEKS
from engine.world.team.rota import ROTA_LEAST

ROLES = ("designer", "developer", "tester")
OFFERED = ((48, 2), (54, 2), (60, 2))  # hours a week and weeks that are listed (definition)


@dataclass(frozen=True, slots=True)
class OneToOne(Errand):
    """An hour with one of the team: what troubles them comes to light. Twice in two weeks is once too often."""

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
        quarter.plan.one_to_one(self.person, f"one-to-one {self.person}")()


@dataclass(frozen=True, slots=True)
class Help(Errand):
    """Do something about what one of the team has told. It takes some of their time, and of others', too."""

    name: ClassVar[str] = "help"
    kind: ClassVar[str] = "help"
    person: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(person.id) for person in quarter.world.team.here() if quarter.troubles.open(person))

    def subject(self) -> str:
        return self.person

    def check(self, quarter: Quarter) -> None:
        person = the_person(quarter, self.person)
        if not quarter.troubles.open(person):
            raise NotNow(f"{person.name} has told you nothing that you could still do something about")

    def price(self, quarter: Quarter) -> float:
        Errand.price(self, quarter)
        return quarter.troubles.hours(the_person(quarter, self.person))

    def done(self, quarter: Quarter) -> None:
        quarter.plan.help(self.person, f"help {self.person}")()


@dataclass(frozen=True, slots=True)
class AskOvertime(Errand):
    """Ask the team for longer weeks, 44 to 60 hours, for one to four of them. Each agrees, or does not."""

    name: ClassVar[str] = "ask-overtime"
    kind: ClassVar[str] = "ask-overtime"
    hours: int
    weeks: int

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(hours, weeks) for hours, weeks in OFFERED)

    def check(self, quarter: Quarter) -> None:
        if not LEAST_HOURS <= self.hours <= MOST_HOURS or not 1 <= self.weeks <= MOST_WEEKS:
            raise NotNow(f"ask for {LEAST_HOURS} to {MOST_HOURS} hours a week, for one to {MOST_WEEKS} weeks")
        if all(person.leaves_on for person in quarter.world.team.here()):
            raise NotNow("nobody is here who will stay")

    def done(self, quarter: Quarter) -> None:
        quarter.overtime.ask(self.hours, self.weeks, f"ask-overtime {self.hours}")


@dataclass(frozen=True, slots=True)
class AskRota(Errand):
    """Ask the developers to take turns on call, so that an incident interrupts one of them and not all."""

    name: ClassVar[str] = "ask-rota"
    kind: ClassVar[str] = "ask-rota"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        if quarter.world.team.rota:
            raise NotNow("they take turns already")
        if len(quarter.world.team.of("developer")) < ROTA_LEAST:
            raise NotNow(f"it takes {ROTA_LEAST} developers to take turns")

    def done(self, quarter: Quarter) -> None:
        quarter.rota.ask("ask-rota")


@dataclass(frozen=True, slots=True)
class AskHire(Errand):
    """Ask the CEO for one more designer, developer or tester. Cash, runway and trust decide."""

    name: ClassVar[str] = "ask-hire"
    kind: ClassVar[str] = "ask-hire"
    role: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(role) for role in ROLES)

    def subject(self) -> str:
        return self.role

    def check(self, quarter: Quarter) -> None:
        if self.role not in ROLES:
            raise NotNow(f"a role is {', '.join(ROLES[:-1])} or {ROLES[-1]}")
        if quarter.roster.posts() <= 0:
            raise NotNow("no further post is to be had this quarter")

    def done(self, quarter: Quarter) -> None:
        quarter.roster.ask(cast(Role, self.role), f"ask-hire {self.role}")
