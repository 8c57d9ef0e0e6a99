"""How the team fares from day to day: illness, leaving, mood."""

from __future__ import annotations

import math

from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK
from engine.world.people import (
    CLARITY_LIFT,
    LOAD_STRAIN,
    MORALE_PULL,
    MORALE_REST,
    RESIGN_AT,
    RESIGN_HAZARD,
    RESIGN_SLOPE,
    SICK_HAZARD,
    SICK_HOURS,
    WAITING_STRAIN,
)
from engine.world.world import World

HOURS_DONE_A_WEEK = 30.0  # of effort, by one developer, when the load is reckoned (judgement)
CLARITY_FADES = 0.008  # a day


class Staff:
    """The people's side of each evening."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def evening(self) -> None:
        """Everybody is a day older: some fall ill, somebody may resign."""
        world = self.world
        for person in world.team.here():
            person.tenure += 1 / DAYS_A_WEEK
            person.sickening += SICK_HAZARD
            if person.sickening >= person.sickens_at:
                person.sickening = 0.0
                person.spells += 1
                person.sickens_at = world.chance.exponential("sick", person.id, person.spells)
                person.away_until = world.now + SICK_HOURS
                world.record("sick", person.id)
            person.resigning += RESIGN_HAZARD * math.exp(-RESIGN_SLOPE * (person.morale - RESIGN_AT))
            if person.resigning >= person.resigns_at and len(world.team.here()) > 1:
                world.team.leave(world.books, person)
                world.idle = [p for p in world.idle if p is not person]
                world.record("resigned", person.id, notice=True)

    def mood(self) -> None:
        """Morale settles, and what waits or overloads strains it; the direction fades."""
        world = self.world
        morale = world.team.morale()
        rest = MORALE_REST + CLARITY_LIFT * world.clarity
        world.team.cheer(world.books, MORALE_PULL * (rest - morale), Cause("settling"))
        if world.questions:
            world.team.cheer(world.books, -WAITING_STRAIN * len(world.questions), Cause("waiting"))
        developers = max(1, len(world.team.of("developer")))
        weeks = world.board.hours_left() / (developers * HOURS_DONE_A_WEEK)
        load = max(0.0, min(4.0, weeks / 4 - 1))
        if load:
            world.team.cheer(world.books, -LOAD_STRAIN * load, Cause("overload"))
        world.clarity *= 1 - CLARITY_FADES
