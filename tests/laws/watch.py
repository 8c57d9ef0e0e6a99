"""Watches a simulation from outside, at every event and after every act, and fails where a law is broken."""

from __future__ import annotations

import inspect
import math
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.world.chance import Chance
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK
from engine.world.work import WorkItem

SLACK = 1e-9
LONG = 60  # a longer list is a history: it only grows


class Watch:
    """Holds one simulation to the laws of state.

    It goes by SimPy's own steps, which the engine's faster loop must equal: the replay in `all_laws` goes by that.
    """

    def __init__(self, sim: Simulation, made: list[WorkItem]) -> None:
        self.sim = sim
        self.world = sim.world
        self.made = made
        self.spent = 0
        self.days = 0
        self.busy: dict[str, tuple[str, float]] = {}  # by person: the item, and since when
        self.worked: dict[str, list[tuple[float, float, str]]] = {}
        env = self.world.env
        step, live = env.step, env.live

        def watched() -> None:
            step()
            self.look()

        def by_steps() -> None:
            while env.peek() < env.stop_at:
                watched()
            live()  # nothing is left to happen: it only sets the clock

        env.step, env.live = watched, by_steps  # type: ignore[method-assign]
        self.look()

    def look(self) -> None:
        """Everything that must hold at every moment."""
        self.board()
        self.people()
        self.manager()
        if len(self.world.fingerprints) != self.days:
            self.days = len(self.world.fingerprints)
            self.ranges()

    # --- work --------------------------------------------------------------------------------------------------

    def board(self) -> None:
        """Each item made is open and on the board once, or closed and not on it; none is lost, none is double."""
        board = self.world.board
        places: dict[int, int] = {}
        for item in board.items:
            places[id(item)] = places.get(id(item), 0) + 1
        for item in self.made:
            assert board.all.get(item.id) is item, f"{item.id} is lost: another item has its name"
            assert places.pop(id(item), 0) == int(item.open), f"{item.id}, {item.stage}, is not where it should be"
            for stage, left in item.left.items():
                assert 0 <= left < math.inf, (item.id, stage, left)
            assert 0 <= item.misfit <= 1 and 0 <= item.bugs < math.inf, item.id
        assert not places, "something nobody made is on the board"
        assert len(board.all) == len(self.made)

    def people(self) -> None:
        """Nobody works on two items, and nobody who is away or gone begins one."""
        now, seen = self.world.now, {}
        for item in self.world.board.all.values():
            for person in item.workers:
                assert person not in seen, f"{person} works on {seen[person]} and on {item.id}"
                seen[person] = item.id
        for person, item in seen.items():
            if self.busy.get(person, ("", 0.0))[0] != item:
                self._stop(person, now)
                self.busy[person] = (item, now)
                them = next(p for p in self.world.team.people if p.id == person)
                assert not them.gone and them.away_until <= now, f"{person} is not here, and began {item}"
        for person in list(self.busy):
            if person not in seen:
                self._stop(person, now)

    def _stop(self, person: str, now: float) -> None:
        if person in self.busy:
            item, since = self.busy.pop(person)
            kept = self.worked.setdefault(person, [])
            assert not kept or kept[-1][1] <= since, f"{person} was still on {kept[-1][2]} when {item} began"
            kept.append((since, now, item))

    # --- the manager -------------------------------------------------------------------------------------------

    def manager(self) -> None:
        """What the manager has spent lies in working time, one thing after another."""
        log, calendar = self.world.manager.log, self.world.calendar
        for number in range(self.spent, len(log)):
            spent = log[number]
            assert 0 <= spent.start < spent.end <= self.world.now, spent
            assert calendar.opens(spent.start) == spent.start, f"{spent} begins on a day off"
            assert calendar.working(spent.start, spent.end) > 0, spent
            if number:
                assert log[number - 1].end <= spent.start, f"{log[number - 1]} and {spent} overlap"
        self.spent = len(log)
        numbers = [task.number for task in self.world.manager.queue]
        assert len(numbers) == len(set(numbers)), "two tasks have one number"
        for task in self.world.manager.queue:
            assert 0 <= task.hours < math.inf, task.kind

    def hours(self) -> None:
        """On no day more than eight, and none on a day off; so in no week more than 40 less its holidays."""
        calendar = self.world.calendar
        last = int(self.world.now // HOURS_A_DAY) + 1
        for day in range(1, last + 1):
            start, end = (day - 1) * HOURS_A_DAY, day * HOURS_A_DAY
            spent = 0.0
            for one in self.world.manager.log:
                begins, ends = max(start, one.start), min(end, one.end)
                if begins < ends:
                    spent += calendar.working(begins, ends)
            assert spent <= calendar.working(start, end) + SLACK, (day, spent)
        assert self.sim.view.my_week.hours_spent <= HOURS_A_WEEK + SLACK

    # --- numbers -----------------------------------------------------------------------------------------------

    def ranges(self) -> None:
        """No number leaves its range."""
        world = self.world
        for name, value in world.metrics().items():
            assert math.isfinite(value), (name, value)
            if name.startswith("trust.") or name in ("morale", "ux", "clarity"):
                assert 0 <= value <= 1, (name, value)
            if name in ("users", "minutes_per_user") or name.startswith("users."):
                assert value >= 0, (name, value)
        for segment in world.market.segments:
            assert 0 <= segment.users <= segment.size * (1 + SLACK), (segment.id, segment.users, segment.size)
            for job, share in segment.satisfaction.items():
                assert 0 <= share <= 1, (job, share)
        for indicator in world.indicators.values():
            assert indicator.value >= indicator.low, (indicator.id, indicator.value)
        for person in world.team.people:
            assert 0 <= person.morale <= 1 and person.skill > 0, person.id
            assert 0 <= getattr(person, "fatigue", 0.0) < math.inf, person.id
        product = world.product
        assert 0 <= product.debt <= 2 and 0 <= product.complexity <= 2 and 0 <= product.ux <= 1
        assert 0 <= product.escaped < math.inf
        assert 0 <= world.clarity <= 1


@contextmanager
def watching(scenario: Scenario, seed: int) -> Iterator[Watch]:
    """A simulation under watch, from before its beginning."""
    made: list[WorkItem] = []
    with pytest.MonkeyPatch.context() as patch:
        make = WorkItem.__init__

        def noted(self: WorkItem, *args: Any, **kwargs: Any) -> None:
            make(self, *args, **kwargs)
            made.append(self)

        patch.setattr(WorkItem, "__init__", noted)
        yield Watch(Simulation(scenario, seed), made)


Draws = dict[tuple[str, str, str, int], float]


@contextmanager
def draws() -> Iterator[Draws]:
    """Every draw made meanwhile, by (distribution, stream, entity, k)."""
    kept: Draws = {}
    with pytest.MonkeyPatch.context() as patch:
        for how in [name for name, of in vars(Chance).items() if inspect.isfunction(of) and name[0] != "_"]:
            real = getattr(Chance, how)

            def noted(self: Chance, stream: str, entity: str, *k: int, how: str = how, real: Any = real) -> float:
                value: float = real(self, stream, entity, *k)
                assert kept.setdefault((how, stream, entity, *(k or (0,))), value) == value
                return value

            patch.setattr(Chance, how, noted)
        yield kept


def state(sim: Simulation) -> object:
    """Everything about a playthrough that an act could change, to compare with itself later."""
    return (len(sim.actions), _kept(sim.quarter, set()))


def _kept(value: Any, on_the_way: set[int]) -> object:
    """A value by its content: the world's own objects by their fields, long histories by their length."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple | deque):
        if len(value) > LONG:
            return len(value)
        return tuple([_kept(x, on_the_way) for x in value])
    if isinstance(value, set | frozenset):
        return frozenset(value)
    if isinstance(value, dict):
        return tuple([(repr(k), _kept(x, on_the_way)) for k, x in value.items()])
    kind = type(value)
    if not kind.__module__.startswith("engine.world") or id(value) in on_the_way:
        return id(value)  # what the author wrote, the clock's own, somebody met before
    on_the_way.add(id(value))
    names = [name for of in kind.__mro__ for name in getattr(of, "__slots__", ())] or list(vars(value))
    return tuple([(name, _kept(getattr(value, name, None), on_the_way)) for name in names])
