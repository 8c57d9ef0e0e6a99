"""What a view is a view of, so that the view need not know the simulation."""

from __future__ import annotations

from typing import Protocol

from engine.play.score import ObjectiveResult
from engine.world.quarter import Quarter
from engine.world.world import World


class Playthrough(Protocol):
    """What a view is a view of."""

    @property
    def quarter(self) -> Quarter:
        """The world and its rules."""
        ...

    @property
    def world(self) -> World:
        """The quarter's world."""
        ...

    @property
    def now(self) -> float:
        """The hour of the last stop."""
        ...

    @property
    def day(self) -> int:
        """The working day of the last stop, from 1; at most the last one."""
        ...

    @property
    def ended(self) -> bool:
        """Whether it is over."""
        ...

    @property
    def objectives(self) -> tuple[ObjectiveResult, ...]:
        """How the objectives stood at the end; empty before it."""
        ...
