"""The team: each person's skill, ramp-up and morale, and how fast that makes them."""

from __future__ import annotations

from typing import Any

from engine.scenario.schema import Person as Written
from engine.world.books import Books, Cause
from engine.world.chance import Chance

RAMP_START = 0.5  # a newcomer's share of full speed; Abdel-Hamid
RAMP_WEEKS = 20  # until full speed; Zhou & Mockus give 2–6 months
MORALE_FLOOR, MORALE_SLOPE = 0.88, 0.24  # happier people do 12 % more; Oswald, Proto, Sgroi
FOCUS = 0.75  # of the day goes to the work items; the rest is meetings, mail and other people's questions
COMMUNICATION = 0.0006  # share lost per head squared; Madachy
SWITCH = 0.17  # lost on the first stretch after changing items; Tregubov 2017
MORALE_PULL = 0.012  # a day towards rest
MORALE_REST = 0.60  # where morale settles with nothing happening (judgement)
CLARITY_LIFT = 0.12  # how much a clear direction raises the rest
WAITING_STRAIN = 0.004  # a day for each item blocked by an unanswered question
LOAD_STRAIN = 0.0016  # a day for each whole backlog of four weeks beyond the first
RESIGN_HAZARD, RESIGN_SLOPE, RESIGN_AT = 0.0016, 9.0, 0.42  # a day, at morale .42, falling as e^(−9·(m−.42))
SICK_HAZARD = 0.006  # a day; about one and a half days' absence a quarter each
SICK_HOURS = 12.0


class Person:
    """One of the team. Morale is 0–1; `owed` are hours of meetings they still have to sit through."""

    __slots__ = (
        "away_until",
        "gone",
        "id",
        "last",
        "morale",
        "name",
        "owed",
        "resigning",
        "resigns_at",
        "role",
        "seen_on",
        "sickening",
        "sickens_at",
        "skill",
        "spells",
        "tenure",
        "wake",
        "working_on",
    )

    def __init__(self, written: Written, morale: float, chance: Chance) -> None:
        self.id = written.id
        self.name = written.name
        self.role = written.role
        self.skill = written.skill
        self.tenure = float(written.tenure_weeks)
        self.morale = written.morale if written.morale is not None else morale
        self.owed = 0.0
        self.away_until = 0.0
        self.gone = False
        self.last = ""  # the item they worked on last
        self.working_on = ""
        self.seen_on = 0  # day of the last one-to-one
        self.sickening = 0.0  # integrated hazard, and the threshold it is held against
        self.sickens_at = chance.exponential("sick", written.id)
        self.spells = 0  # times sick so far
        self.resigning = 0.0
        self.resigns_at = chance.exponential("resign", written.id)
        self.wake: Any = None  # the SimPy event an idle person waits for

    def speed(self) -> float:
        """Effort hours done in an hour by this person alone, before debt, crowding and upkeep."""
        ramp = RAMP_START + (1 - RAMP_START) * min(1.0, self.tenure / RAMP_WEEKS)
        return self.skill * ramp * (MORALE_FLOOR + MORALE_SLOPE * self.morale) * FOCUS


class Team:
    """Everybody, and what moves their morale."""

    __slots__ = ("people", "speed_change")

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.speed_change = 0.0  # relative, from effects

    def here(self) -> list[Person]:
        """Those who have not left."""
        return [p for p in self.people if not p.gone]

    def of(self, role: str) -> list[Person]:
        """Those of one role who have not left."""
        return [p for p in self.people if p.role == role and not p.gone]

    def morale(self) -> float:
        """The mean over those who are here, 0–1; 0 when nobody is."""
        total, n = 0.0, 0
        for person in self.people:
            if not person.gone:
                total += person.morale
                n += 1
        return total / n if n else 0.0

    def cheer(self, books: Books, amount: float, cause: Cause, only: str | None = None) -> None:
        """Move morale of everybody, or of one, within 0–1; book the change of the team's mean."""
        here = self.here()
        moved = 0.0
        for person in here:
            if only is None or person.id == only:
                after = min(1.0, max(0.0, person.morale + amount))
                moved += after - person.morale
                person.morale = after
        if here:
            books.book("morale", cause, moved / len(here))

    def leave(self, books: Books, person: Person) -> None:
        """Somebody goes; the mean over the rest is booked as their leaving."""
        before = self.morale()
        person.gone = True
        books.book("morale", Cause("resigned", person.id), self.morale() - before)
