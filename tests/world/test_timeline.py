"""The clock of a quarter."""

from collections.abc import Generator
from typing import Any

import pytest
import simpy

from engine.world.timeline import Timeline


def _ticks(env: simpy.Environment, heard: list[float], every: float) -> Generator[simpy.Event, Any, None]:
    while True:
        yield env.timeout(every)
        heard.append(env.now)


def test_it_lives_to_its_stop_as_simpy_runs_until_an_hour() -> None:
    """What is due before the stop happens, what is due at it does not, and then it is that time."""
    ours, plain = Timeline(), simpy.Environment()
    heard: tuple[list[float], list[float]] = ([], [])
    for env, list_ in zip((ours, plain), heard, strict=True):
        env.process(_ticks(env, list_, 0.75))
        env.process(_ticks(env, list_, 0.5))
    ours.stop_at = 3.0
    ours.live()
    plain.run(until=3.0)
    assert heard[0] == heard[1]
    assert heard[0][-1] < 3.0
    assert ours.now == plain.now == 3.0
    assert ours.peek() == plain.peek()


def test_what_happens_can_bring_the_stop_nearer() -> None:
    """A moment worth looking up at ends the run early."""
    env = Timeline()

    def hurry() -> Generator[simpy.Event, Any, None]:
        yield env.timeout(1.0)
        env.stop_at = 1.25

    env.process(hurry())
    env.stop_at = 8.0
    env.live()
    assert env.now == 1.25


def test_an_error_in_a_process_comes_to_light() -> None:
    """It is raised where the quarter is run."""
    env = Timeline()

    def fail() -> Generator[simpy.Event, Any, None]:
        yield env.timeout(1.0)
        raise KeyError("lost")

    env.process(fail())
    env.stop_at = 8.0
    with pytest.raises(KeyError, match="lost"):
        env.live()
