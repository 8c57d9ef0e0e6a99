"""What comes from outside on its day or on its condition: events, requests, colleagues' remarks."""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.conditions import Condition, OnDay
from engine.scenario.schema import Event, Every, Line, Request
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, first_day, week_of
from engine.world.discovery.looking import arrive
from engine.world.effects import Consequences
from engine.world.inbox import Letter
from engine.world.team.roster import Roster
from engine.world.world import World, moment_of


class Expected(NamedTuple):
    """Something that comes once its condition is true."""

    condition: Condition
    part: Event | Request | Line


class Arrivals:
    """Brings each morning's news."""

    __slots__ = ("_awaited", "_dated", "_facts", "_measured", "_recurring", "consequences", "roster", "world")

    def __init__(self, world: World, consequences: Consequences, roster: Roster) -> None:
        self.world = world
        self.consequences = consequences
        self.roster = roster
        self._dated: dict[int, list[Event | Request | Line]] = {}  # what comes on a fixed day
        self._awaited: list[Expected] = []  # what waits for something to happen, or for a week
        self._measured: list[Expected] = []  # what waits for a number as well
        self._recurring = [request for request in world.file.requests if isinstance(request.when, Every)]
        self._facts = -1  # how much had happened when the first kind was last asked
        coming: tuple[Event | Request | Line, ...] = (*world.file.events, *world.file.requests, *world.file.lines)
        for part in coming:
            if isinstance(part.when, Every):
                continue
            moment = moment_of(part.when)
            if isinstance(moment, OnDay):
                self._dated.setdefault(moment.day, []).append(part)
            elif {name.name for name in moment.names} <= {"week"}:
                self._awaited.append(Expected(moment, part))
            else:
                self._measured.append(Expected(moment, part))

    def morning(self, day: int) -> None:
        """This day's events, requests and remarks come."""
        world = self.world
        if world.caretaking or world.ended or day > world.days:
            return
        for part in self._dated.get(day, ()):
            self._come(part, day)
        if self._facts != world.facts or day % DAYS_A_WEEK == 1:
            self._facts = world.facts
            self._come_if_it_holds(self._awaited, day)
        self._come_if_it_holds(self._measured, day)
        for request in self._recurring:
            self._come_again(request, day)

    def _come_if_it_holds(self, waiting: list[Expected], day: int) -> None:
        world = self.world
        for expected in waiting[:]:
            if expected.condition.holds(world):
                waiting.remove(expected)
                self._come(expected.part, day)

    def _come(self, part: Event | Request | Line, day: int) -> None:
        world = self.world
        if isinstance(part, Request):
            self.arrive(Letter(part.id, part, day))
        elif isinstance(part, Line):
            if part.unless is None or not world.holds(part.unless):
                world.tell("line", part.who, part.says, part.id)
        else:
            world.record("event", part.id, notice=True)
            if part.says:
                world.tell("event", "", part.says, part.id)
            for newcomer in part.joins:
                self.roster.join(newcomer)
            self.consequences.trigger(part.effects, Cause("event", part.id, "", week_of(day)), part.id)

    def _come_again(self, part: Request, day: int) -> None:
        """A request that comes every so many weeks: the n-th has the id `id-n`."""
        assert isinstance(part.when, Every)
        first = first_day(part.when.start)
        last = (part.when.until or self.world.file.weeks) * DAYS_A_WEEK
        since = day - first
        if 0 <= since <= last - first and since % (part.when.every * DAYS_A_WEEK) == 0:
            n = since // (part.when.every * DAYS_A_WEEK) + 1
            self.arrive(Letter(part.id if n == 1 else f"{part.id}-{n}", part, day))

    def arrive(self, letter: Letter) -> None:
        """A request lies in the inbox, with what is already known about it."""
        arrive(self.world, letter)
