"""Asking for long hours. Each person agrees or not; their fatigue, and what comes of it, is the price."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK
from engine.world.people import Person
from engine.world.team.rota import MORALE_MIDDLE, PRESSED_DAYS, PRESSED_MOOD, said
from engine.world.world import World

LEAST_HOURS = 44  # hours of the shortest week that can be asked for (judgement)
MOST_HOURS = 60  # hours of the longest week that can be asked for (judgement)
MOST_WEEKS = 4  # weeks that can be asked for at once (judgement)
MEETING = 0.5  # hours of everybody, to be asked (judgement)
WILLING = 1.0  # how likely somebody fresh agrees, at morale .6, to nothing much (judgement)
WILLING_MORALE = 0.8  # more for each step of morale (judgement)
UNWILLING_TIRED = 0.35  # less for each step of fatigue (judgement)
UNWILLING_HOURS = 0.015  # less for each hour a week over forty (judgement)
UNWILLING_WEEKS = 0.05  # less for each week beyond the first (judgement)


class Overtime:
    """Who has been asked, and who agreed."""

    __slots__ = ("refused_on", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.refused_on = 0

    def ask(self, hours: int, weeks: int, root: str = "") -> None:
        """Everybody is asked; whoever agrees works so long from tomorrow on, for so many weeks."""
        world = self.world
        here = [p for p in world.team.here() if not p.leaves_on]
        if not here:
            return
        if self.refused_on and world.day - self.refused_on <= PRESSED_DAYS:
            world.team.cheer(world.books, PRESSED_MOOD, Cause("pressed", "overtime", root))
        agreed = 0
        for person in here:
            person.owed += MEETING
            if world.chance.uniform("overtime", person.id, person.asked) < willing(person, hours, weeks):
                agreed += 1
                person.work(max(person.written.hours, hours))
                person.long_until = world.day + weeks * DAYS_A_WEEK
                world.record("overtime", person.id, str(hours))
            person.asked += 1
        if agreed < len(here):
            self.refused_on = world.day
        said(world, "overtime", "all" if agreed == len(here) else "some" if agreed else "none")


def willing(person: Person, hours: int, weeks: int) -> float:
    """How likely they agree: happier and fresher people more, to fewer hours and weeks more."""
    return (
        WILLING
        + WILLING_MORALE * (person.morale - MORALE_MIDDLE)
        - UNWILLING_TIRED * person.fatigue
        - UNWILLING_HOURS * (hours - HOURS_A_WEEK)
        - UNWILLING_WEEKS * (weeks - 1)
    )
