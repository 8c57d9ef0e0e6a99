"""The manager's own hours: one thing at a time, in order."""

from collections.abc import Callable

import pytest
import simpy
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, Simulation
from engine.world.clock import Calendar, grained
from engine.world.manager import HOURS
from engine.world.quarter import Quarter


def alone(quiet: Scenario) -> Quarter:
    """A quarter whose manager has nothing planned, not even by default."""
    quarter = Quarter(quiet, 1)
    quarter.world.manager.queue.clear()
    return quarter


def test_things_are_done_in_the_order_taken_unless_put_first(quiet: Scenario) -> None:
    """What goes first goes before everything that waits; the rest is first come, first served."""
    world = alone(quiet).world
    done: list[str] = []
    for name, first in (("a", False), ("b", False), ("c", True)):
        world.manager.take("talk", name, 1.0, lambda name=name: done.append(name), first=first)  # type: ignore[misc]
    world.env.run(until=2.5)
    assert done == ["c", "a"]
    assert world.manager.waits("talk", "b") and not world.manager.waits("talk", "a")
    assert world.manager.current is not None and world.manager.current.subject == "b"
    assert world.manager.queued_hours() == 0


def test_what_is_begun_is_not_interrupted(quiet: Scenario) -> None:
    """Something urgent waits until the present thing is done."""
    world = alone(quiet).world
    done: list[str] = []
    world.manager.take("observe", "a", 4.0, lambda: done.append("a"))
    world.env.run(until=1.0)
    world.manager.take("question", "q", 0.25, lambda: done.append("q"), first=True)
    world.env.run(until=4.0)
    assert done == []
    world.env.run(until=4.5)
    assert done == ["a", "q"]


def test_what_takes_no_time_happens_at_once(quiet: Scenario) -> None:
    """An activity of no hours is done the same hour and is not in the log."""
    world = alone(quiet).world
    done: list[float] = []
    world.env.run(until=3.0)
    world.manager.take("talk", "sam", 0.0, lambda: done.append(world.now))
    world.env.run(until=3.25)
    assert done == [3.0] and world.manager.log == []


@given(st.lists(st.tuples(st.floats(0.1, 9), st.booleans()), max_size=15))
def test_hours_spent_never_exceed_the_time_there_is(things: list[tuple[float, bool]]) -> None:
    """Logged hours do not overlap, have the length of what was taken, and days off are left out."""
    from engine.world.manager import Manager

    env, manager, calendar = simpy.Environment(), Manager(), Calendar((2,))
    env.process(manager.life(env, calendar))
    for hours, first in things:
        manager.take("talk", "sam", hours, first=first)
    env.run(until=300)
    ends = 0.0
    for spent in manager.log:
        assert spent.start >= ends
        ends = spent.end
    worked = sorted(s.end - s.start - (8.0 if s.start <= 8.0 < s.end else 0.0) for s in manager.log)
    assert worked == sorted(grained(hours) for hours, _ in things)


def test_the_same_thing_has_the_same_number_whatever_came_before() -> None:
    """A task is numbered by what it is and how often it was taken on."""
    from engine.world.manager import Manager

    one, other = Manager(), Manager()
    other.take("talk", "sam", 1.0)
    assert one.take("talk", "ada", 1.0).number == other.take("talk", "ada", 1.0).number
    assert one.take("talk", "ada", 1.0).number != other.queue[-1].number


@pytest.mark.parametrize("luck", range(5))
def test_a_quarter_of_anything_keeps_to_the_clock(
    small: Scenario, played: Callable[[Scenario, int, int], Simulation], luck: int
) -> None:
    """Whatever a player does, the log never overlaps and never runs past now."""
    sim = played(small, 3, luck)
    ends = 0.0
    for spent in sim.world.manager.log:
        assert ends <= spent.start < spent.end <= sim.now
        ends = spent.end


def test_every_activity_has_a_price() -> None:
    """Prices are hours above nothing, and a bare no is cheaper than one with a reason."""
    assert all(hours > 0 for hours in HOURS.values())
    assert HOURS["no"] < HOURS["no-reasoned"]
