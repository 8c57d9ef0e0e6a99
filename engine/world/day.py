"""The daily tick: the same things in the same order, in the last grain of the day; then the next day is prepared.

`engine.world.quarter` holds the order: what an evening does, then what a morning does.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

import simpy

from engine.world.clock import close_of
from engine.world.world import World


class Days:
    """Turns the days."""

    __slots__ = ("evening", "morning", "world")

    def __init__(self, world: World, evening: Callable[[], None], morning: Callable[[int], None]) -> None:
        self.world = world
        self.evening = evening
        self.morning = morning

    def life(self) -> Generator[simpy.Event, Any, None]:
        """The tick's process."""
        world = self.world
        while True:
            yield world.env.timeout(close_of(world.day) - world.env.now)
            self.evening()
            world.day += 1
            self.morning(world.day)
