"""What comes from outside on its day or on its condition: events, requests, colleagues' remarks."""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.conditions import Condition, OnDay
from engine.scenario.schema import Event, Every, Line, Request, ScenarioFile
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, first_day, week_of
from engine.world.discovery.looking import arrive
from engine.world.effects import Consequences
from engine.world.inbox import Letter
from engine.world.team.roster import Roster
from engine.world.world import World, moment_of

Coming = Event | Request | Line


class Expected(NamedTuple):
    """Something that comes once its condition is true; `about` are the ids of what it asks."""

    condition: Condition
    part: Coming
    about: frozenset[str]


class Timetable(NamedTuple):
    """When the parts of a scenario come."""

    dated: dict[int, list[Coming]]  # on a fixed day
    awaited: list[Expected]  # when something has happened, or from a week on
    measured: list[Expected]  # when a number is so
    again: dict[int, list[tuple[str, Request]]]  # the n-th of a request that comes every so many weeks: `id-n`


def timetable(file: ScenarioFile) -> Timetable:
    """What a scenario says of when its events, requests and remarks come."""
    table = Timetable({}, [], [], {})
    parts: tuple[Coming, ...] = (*file.events, *file.requests, *file.lines)
    for part in parts:
        if isinstance(part.when, Every):
            assert isinstance(part, Request)
            last = (part.when.until or file.weeks) * DAYS_A_WEEK
            for n, day in enumerate(range(first_day(part.when.start), last + 1, part.when.every * DAYS_A_WEEK), 1):
                table.again.setdefault(day, []).append((part.id if n == 1 else f"{part.id}-{n}", part))
            continue
        moment = moment_of(part.when)
        if isinstance(moment, OnDay):
            table.dated.setdefault(moment.day, []).append(part)
        else:
            expected = Expected(moment, part, frozenset([call.arguments[0] for call in moment.calls]))
            only_weeks = {name.name for name in moment.names} <= {"week"}
            (table.awaited if only_weeks else table.measured).append(expected)
    return table


class Arrivals:
    """Brings each morning's news."""

    __slots__ = ("_awaited", "_measured", "_table", "consequences", "roster", "world")

    def __init__(self, world: World, consequences: Consequences, roster: Roster) -> None:
        self.world = world
        self.consequences = consequences
        self.roster = roster
        self._table = world.scenario.kept(timetable)
        self._awaited = self._table.awaited.copy()  # those that have not come
        self._measured = self._table.measured.copy()

    def morning(self, day: int) -> None:
        """This day's events, requests and remarks come."""
        world = self.world
        if world.caretaking or world.ended or day > world.days:
            return
        for part in self._table.dated.get(day, ()):
            self._come(part, day)
        before = world.stirred
        monday = day % DAYS_A_WEEK == 1
        if before or monday:
            now = world.stirred = set()  # what comes may call for what stands further down, and tomorrow for the rest
            for expected in self._awaited[:]:
                about = expected.about
                if monday or not before.isdisjoint(about) or (now and not now.isdisjoint(about)):
                    self._come_if_it_holds(expected, self._awaited, day)
        for expected in self._measured[:]:
            self._come_if_it_holds(expected, self._measured, day)
        for id, request in self._table.again.get(day, ()):
            self.arrive(Letter(id, request, day))

    def _come_if_it_holds(self, expected: Expected, waiting: list[Expected], day: int) -> None:
        if expected.condition.holds(self.world):
            waiting.remove(expected)
            self._come(expected.part, day)

    def _come(self, part: Coming, day: int) -> None:
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

    def arrive(self, letter: Letter) -> None:
        """A request lies in the inbox, with what is already known about it."""
        arrive(self.world, letter)
