"""Escaped defects that bring the product down."""

from __future__ import annotations

from engine.world.books import DEFECTS
from engine.world.world import World

INCIDENT_HAZARD = 0.0025  # a day for each escaped defect; MODEL
INCIDENT_USERS = 0.012  # share of the users lost
INCIDENT_REWORK = 10.0  # hours


class Incidents:
    """A hazard that grows with what has escaped."""

    __slots__ = ("at", "count", "hazard", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.hazard = 0.0  # integrated so far
        self.count = 0
        self.at = world.chance.exponential("incident", "product")

    def evening(self) -> None:
        """Another day of it."""
        world = self.world
        self.hazard += INCIDENT_HAZARD * world.product.escaped
        if self.hazard >= self.at:
            self.hazard = 0.0
            self.count += 1
            self.at = world.chance.exponential("incident", "product", self.count)
            for segment in world.market.segments:
                world.market.bring(segment, DEFECTS, -INCIDENT_USERS * segment.users)
            for item in world.board.items[:1]:
                item.left["development"] += INCIDENT_REWORK
                if item.stage not in ("design", "development"):
                    item.stage = "development"
                world.wake("development")
            world.record("incident", "product", notice=True)
