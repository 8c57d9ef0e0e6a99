"""The team: each person's skill, ramp-up, hours, fatigue and morale, and how fast that makes them."""

from __future__ import annotations

import math
from typing import Any

from engine.scenario.schema import Person as Written
from engine.world.books import Books, Cause
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK
from engine.world.team.trouble import Trouble

NEWCOMER_PACE = 0.8 / 1.2  # share of full speed at which a newcomer begins; Madachy 2008
ASSIMILATION_DAYS = 20.0  # working days in which all but 1/e of the newness is gone; Madachy 2008
ASSIMILATED_WEEKS = 60  # weeks of tenure after which nothing of it is left to reckon with: e^(−15) (definition)
MENTORING = 0.25  # of an experienced colleague's time, for each newcomer; Madachy 2008
MENTORING_MOST = 0.75  # of their time, however many newcomers there are (judgement)
COMMUNICATION = 0.0006  # share lost per head squared; Madachy 2008, fitted to his table
COMMUNICATION_HEADS = 30  # heads at which the table ends, with 54 % lost; Madachy 2008
MORALE_FLOOR = 0.88  # speed at morale 0; happier people do 12 % more; Oswald, Proto & Sgroi 2015
MORALE_SLOPE = 0.24  # gained from morale 0 to 1; Oswald, Proto & Sgroi 2015
FOCUS = 0.75  # of the day goes to the work items; the rest is meetings and mail (judgement)
PROPORTIONAL_HOURS = 48.0  # hours a week up to which output is proportional to hours; Pencavel 2014
LONGEST_HOURS = 63.0  # hours a week beyond which nothing is gained; Pencavel 2014
DIMINISHING = 30.0  # hours; x − x²/30 is what x hours beyond 48 are worth; Pencavel 2014
FATIGUE_SLOWS = 0.14  # speed lost for each step of fatigue; MODEL .155, softened: its long weeks were too harsh
FATIGUE_MOST = 2.0  # the scale's end: exhausted; MODEL
NOTICE_EFFORT = 0.6  # speed of somebody who has given notice (judgement)


def communication(heads: int) -> float:
    """What is left of everybody's time, 0–1, after talking to so many people; n heads lose .0006·n², n ≤ 30."""
    return 1 - COMMUNICATION * min(heads, COMMUNICATION_HEADS) ** 2


def newness(tenure_weeks: float) -> float:
    """The share of somebody that is still a newcomer, 1 on the first day, falling with an e-fold of 20 days."""
    if tenure_weeks >= ASSIMILATED_WEEKS:
        return 0.0
    return math.exp(-tenure_weeks * DAYS_A_WEEK / ASSIMILATION_DAYS)


def worth(hours: float) -> float:
    """What a week of so many hours is worth in hours of output, before fatigue; Pencavel 2014."""
    if hours <= PROPORTIONAL_HOURS:
        return hours
    beyond = min(hours, LONGEST_HOURS) - PROPORTIONAL_HOURS
    return PROPORTIONAL_HOURS + beyond - beyond * beyond / DIMINISHING


class Person:
    """One of the team.

    Morale is 0–1, and so is what they show, `shown`: `mask` is what they hide of it. Fatigue is 0–2. `tenure` is in
    weeks, counted on while they are new; `newness` is the share of them that is still a newcomer, `teaching` the share
    of their time that newcomers of their role take. `owed` are hours of meetings they still have to sit through. `felt`
    is what each thing that was done or happened has moved of what they show, `weeks` what they showed at first and at
    the close of each week, `felt_by` what of `felt` there was by then.
    """

    __slots__ = (
        "asked",
        "away_from",
        "away_until",
        "fatigue",
        "felt",
        "felt_by",
        "gone",
        "hours",
        "id",
        "last",
        "leaves_on",
        "long_until",
        "mask",
        "morale",
        "name",
        "newness",
        "owed",
        "pace",
        "pay",
        "resigning",
        "resigns_at",
        "role",
        "seen_on",
        "sickening",
        "sickens_at",
        "signs",
        "skill",
        "spells",
        "teaching",
        "tenure",
        "trouble",
        "wake",
        "weeks",
        "working_on",
        "written",
    )

    def __init__(self, written: Written, morale: float, chance: Chance, pay: float = 0.0) -> None:
        self.written = written
        self.id = written.id
        self.name = written.name
        self.role = written.role
        self.skill = written.skill
        self.tenure = float(written.tenure_weeks)
        self.newness = newness(self.tenure)
        self.teaching = 0.0
        self.morale = written.morale if written.morale is not None else morale
        self.mask = 0.0
        self.felt: dict[Cause, float] = {}
        self.weeks = [self.morale]
        self.felt_by: list[dict[Cause, float]] = [{}]
        self.fatigue = written.fatigue
        self.pay = written.pay if written.pay is not None else pay  # a week
        self.hours = 0.0  # a week, as agreed for now
        self.pace = 1.0  # output of those hours in terms of forty
        self.work(written.hours)
        self.long_until = 0  # day on whose evening agreed long hours end
        self.asked = 0  # times asked for long hours
        self.owed = 0.0
        self.away_from = -1.0  # hours between which they were last away
        self.away_until = 0.0
        self.gone = False
        self.leaves_on = 0  # day of leaving, once they have given notice
        self.last = ""  # the item they worked on last
        self.working_on = ""
        self.seen_on = 0  # day of the last one-to-one
        self.sickening = 0.0  # integrated hazard, and the threshold it is held against
        self.sickens_at = chance.exponential("sick", written.id)
        self.spells = 0  # times sick so far
        self.resigning = 0.0
        self.resigns_at = chance.exponential("resign", written.id)
        self.signs = 0  # how many signs they have given that they may leave
        self.trouble: Trouble | None = None
        self.wake: Any = None  # the SimPy event an idle person waits for

    @property
    def shown(self) -> float:
        """The morale they show, 0–1."""
        return self.morale + self.mask

    def work(self, hours: float) -> None:
        """From now on so many hours a week."""
        self.hours = float(hours)
        self.pace = worth(self.hours) / HOURS_A_WEEK

    def away(self, now: float, hours: float) -> None:
        """They are away from now on; what they were at waits for them."""
        self.away_from = now
        self.away_until = now + hours

    def move(self, amount: float, hidden: float = 0.0) -> float:
        """Morale moves within 0–1, and so much of it is hidden from now on. What it shows of the move is returned."""
        before = self.morale + self.mask
        morale = self.morale + amount
        self.morale = morale = 0.0 if morale < 0.0 else 1.0 if morale > 1.0 else morale
        if self.mask or hidden:
            self.mask = min(1.0 - morale, max(0.0, self.mask + hidden))
        return morale + self.mask - before

    def feel(self, cause: Cause, shown: float) -> None:
        """Remember what moved what they show, so that it can be explained."""
        self.felt[cause] = self.felt.get(cause, 0.0) + shown

    def close_week(self) -> None:
        """Remember what they show on Friday evening, and what moved it up to then."""
        self.weeks.append(self.shown)
        self.felt_by.append(dict(self.felt))

    def speed(self) -> float:
        """Effort hours done in an hour of the clock by this person alone, before debt, crowding and upkeep.

        skill × (newness·.8/1.2 + (1 − newness)·(1 − teaching)) × (.88 + .24·morale) × focus × what the weekly hours are
        worth / 40 × (1 − .14·fatigue), and .6 of it while they are leaving.
        """
        ramp = self.newness * NEWCOMER_PACE + (1 - self.newness) * (1 - self.teaching)
        mood = MORALE_FLOOR + MORALE_SLOPE * self.morale
        speed = self.skill * ramp * mood * FOCUS * self.pace * (1 - FATIGUE_SLOWS * self.fatigue)
        return speed * NOTICE_EFFORT if self.leaves_on else speed


class Team:
    """Everybody, and what moves their morale."""

    __slots__ = (
        "_here",
        "_roles",
        "_taught",
        "crowding",
        "learning",
        "paid_more",
        "peers",
        "people",
        "rota",
        "speed_change",
    )

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.speed_change = 0.0  # relative, from effects
        self.rota = False  # whether the developers take turns on call
        self.paid_more = 0.0  # a week, against the payroll at the start
        self.crowding = 1.0  # what talking leaves of everybody's time
        self.peers: dict[str, int] = {}
        self._here: list[Person] = []
        self._roles: dict[str, list[Person]] = {}
        self.learning: list[Person] = []  # the newcomers
        self._taught: set[str] = set()  # roles with newcomers
        self.count()

    def here(self) -> list[Person]:
        """Those who have not left."""
        return self._here

    def of(self, role: str) -> list[Person]:
        """Those of one role who have not left."""
        return self._roles.get(role, [])

    def named(self, id: str) -> Person | None:
        """The one of that id, gone or not."""
        for person in self.people:
            if person.id == id:
                return person
        return None

    def morale(self) -> float:
        """The mean that those who are here show, 0–1; 0 when nobody is."""
        total = 0.0
        for person in self._here:
            total += person.morale + person.mask
        return total / len(self._here) if self._here else 0.0

    def count(self) -> None:
        """Somebody has come or gone: reckon anew how crowded it is and who teaches how much."""
        here = self._here = [p for p in self.people if not p.gone]
        roles: dict[str, list[Person]] = {}
        for person in here:
            roles.setdefault(person.role, []).append(person)
        self._roles = roles
        self.peers = {role: len(people) for role, people in roles.items()}
        self.crowding = communication(len(here))
        self.learning = [p for p in here if p.newness]
        self.teach()

    def learn(self) -> None:
        """A day passes, and newcomers are less new; of the others it no longer matters how long they have been here."""
        for person in self.learning:
            person.tenure += 1 / DAYS_A_WEEK
            person.newness = newness(person.tenure)
        self.learning = [p for p in self.learning if p.newness]
        self.teach()

    def teach(self) -> None:
        """Somebody has learnt: reckon anew who teaches how much.

        Each newcomer takes a quarter of an experienced colleague's time, spread evenly over those of the role.
        """
        new: dict[str, float] = {}
        for person in self.learning:
            new[person.role] = new.get(person.role, 0.0) + person.newness
        for role in self._taught.union(new):
            share = new.get(role, 0.0)
            experienced = self.peers.get(role, 0) - share
            teaching = min(MENTORING_MOST, MENTORING * share / experienced) if experienced > 0 else 0.0
            for person in self.of(role):
                person.teaching = teaching
        self._taught = set(new)

    def cheer(self, books: Books, amount: float, cause: Cause, only: str | None = None) -> None:
        """Move morale of everybody, or of one, within 0–1; book the change of the mean that is shown."""
        here = self.here()
        moved = 0.0
        for person in here if only is None else [p for p in here if p.id == only]:
            shown = person.move(amount)
            person.feel(cause, shown)
            moved += shown
        if here:
            books.book("morale", cause, moved / len(here))

    def join(self, books: Books, person: Person) -> None:
        """Somebody comes; what that changes of the mean is booked as their coming."""
        before = self.morale()
        self.people.append(person)
        self.paid_more += person.pay
        self.count()
        books.book("morale", Cause("joined", person.id), self.morale() - before)

    def leave(self, books: Books, person: Person) -> None:
        """Somebody goes; the mean over the rest is booked as their leaving."""
        before = self.morale()
        person.gone = True
        self.paid_more -= person.pay
        self.count()
        books.book("morale", Cause("resigned", person.id), self.morale() - before)
