"""Who is on the team: people who join, and people who are hired."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from typing import Any

import simpy

from engine.scenario.schema import Newcomer, Role
from engine.world.books import Cause
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK, first_day
from engine.world.people import Person
from engine.world.team.rota import PRESSED_DAYS, PRESSED_TRUST, TRUST_MIDDLE, said
from engine.world.team.troubles import Troubles
from engine.world.world import World

RUNWAY_WEEKS = 26.0  # that cash must last with one more to pay (judgement)
HIRE_WILLING = 0.75  # how likely the CEO agrees at a trust of .5 (judgement)
HIRE_TRUST = 1.5  # more for each step of the CEO's trust (judgement)
HIRE_FINANCE = 0.5  # more for each step of finance's trust, where there is somebody (judgement)
HIRE_SKILL = 0.12  # sd of ln(skill) of those who apply (judgement)
HIRE_WORST = 0.7  # skill of the least able candidate who is taken (judgement)
HIRE_BEST = 1.3  # skill of the ablest one who applies (judgement)
NAMES = (
    "Amara Obi", "Beatriz Leal", "Chidi Eze", "Dilek Kaya", "Emeka Udo", "Freya Holm", "Goran Ilic", "Hana Sato",
    "Ivo Marek", "Jonas Weber", "Kavita Rao", "Lucia Ferri", "Mateo Cruz", "Nadia Haddad", "Olga Petrova",
    "Paavo Niemi", "Rosa Quispe", "Sanjay Mehta", "Thabo Nkosi", "Ulla Berg", "Vera Kovac", "Wei Zhang",
    "Yusuf Demirel", "Zeynep Arslan",
)  # fmt: skip

Life = Callable[[Person], Generator[simpy.Event, Any, None]]


class Roster:
    """Who comes, and when. `life` is what somebody's working life is."""

    __slots__ = ("_asked", "_coming", "_hired", "life", "refused_on", "troubles", "world")

    def __init__(self, world: World, life: Life, troubles: Troubles) -> None:
        self.world = world
        self.life = life
        self.troubles = troubles
        self.refused_on = 0
        self._asked: dict[str, int] = {}  # times asked for one more, by role
        self._hired: dict[str, int] = {}  # hired so far, by role
        self._coming: dict[int, list[Newcomer]] = {}  # by the day on which they begin

    def join(self, written: Newcomer) -> None:
        """Somebody begins today."""
        world = self.world
        company = world.file.company
        person = Person(written, company.morale, world.chance, company.payroll / len(world.file.team))
        self.troubles.begin(person)
        world.team.join(world.books, person)
        world.env.process(self.life(person))
        world.record("joined", person.id, notice=True)
        if not world.caretaking:
            world.tell("joined", person.id, "", person.role)

    def morning(self, day: int) -> None:
        """Those hired for today begin."""
        for written in self._coming.pop(day, ()):
            self.join(written)

    # --- hiring ------------------------------------------------------------------------------------------------

    def posts(self) -> int:
        """How many could still be hired."""
        taken = 0
        for n in self._hired.values():
            taken += n
        return self.world.file.company.hires - taken

    def pay(self, role: str) -> float:
        """What one more of a role costs a week: the mean of those there, else of everybody."""
        team = self.world.team
        alike = team.of(role) or team.here()
        total = 0.0
        for person in alike:
            total += person.pay
        return total / len(alike) if alike else self.world.file.company.payroll / len(self.world.file.team)

    def runway(self, more: float = 0.0) -> float:
        """Weeks the cash lasts with so much more to pay a week, at today's revenue."""
        world = self.world
        burnt = world.payroll + more
        burnt -= world.revenue() / DAYS_A_MONTH * DAYS_A_WEEK
        return world.cash / burnt if burnt > 0 else math.inf

    def ask(self, role: Role, root: str = "") -> None:
        """The CEO looks at the money and at whoever asks, and agrees or not."""
        world = self.world
        if self.posts() <= 0:
            return
        if self.refused_on and world.day - self.refused_on <= PRESSED_DAYS:
            world.ceo.move(world.books, PRESSED_TRUST, Cause("pressed", "hire", root))
        asked = self._asked.get(role, 0)
        self._asked[role] = asked + 1
        willing = HIRE_WILLING + HIRE_TRUST * (world.ceo.trust - TRUST_MIDDLE)
        for s in world.stakeholders.values():
            if s.department == "finance":
                willing += HIRE_FINANCE * (s.trust - TRUST_MIDDLE)
        if self.runway(self.pay(role)) < RUNWAY_WEEKS:
            how = "no-money"
        elif world.chance.uniform("ask-hire", role, asked) >= willing:
            how = "no-trust"
        else:
            how = "agreed"
            day = first_day(world.week + world.file.company.hiring_weeks)
            self._coming.setdefault(max(day, world.day + 1), []).append(self._candidate(role))
        if how != "agreed":
            self.refused_on = world.day
        said(world, "hire", how)

    def _candidate(self, role: Role) -> Newcomer:
        """Who applies for the n-th post of a role: drawn, whatever else was decided."""
        world, chance = self.world, self.world.chance
        n = self._hired[role] = self._hired.get(role, 0) + 1
        id = f"hire-{role}-{n}"
        skill = math.exp(HIRE_SKILL * chance.normal("hire-skill", id))
        taken = {p.name for p in world.team.people}
        free = [name for name in NAMES if name not in taken] or list(NAMES)
        name = free[int(chance.uniform("hire-name", id) * len(free))]
        return Newcomer(
            id=id, name=name, role=role, skill=min(HIRE_BEST, max(HIRE_WORST, skill)), pay=round(self.pay(role), 2)
        )
