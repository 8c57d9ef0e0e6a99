"""Escaped defects that bring the product down."""

from __future__ import annotations

from engine.world.books import DEFECTS
from engine.world.team.rota import on_call
from engine.world.work import STAGES
from engine.world.world import World

INCIDENT_HAZARD = 0.0025  # a day for each escaped defect; MODEL
INCIDENT_USERS = 0.012  # share of the users lost; MODEL
INCIDENT_REWORK = 10.0  # development hours, before anything else; MODEL
INCIDENT_CALLS = 2.0  # hours of every developer whom it interrupts (judgement)
ROTA_SAVES = 0.5  # share of the mending that one who knows what to do saves (judgement)


class Incidents:
    """A hazard that grows with what has escaped. Without a rota each one interrupts every developer."""

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
            person = on_call(world)
            for interrupted in [person] if person is not None else world.team.of("developer"):
                interrupted.owed += INCIDENT_CALLS
            item = next((i for i in world.board.items if i.stage in (*STAGES, "acceptance")), None)
            if item is not None:
                item.left["development"] += INCIDENT_REWORK * (1 - ROTA_SAVES if person is not None else 1.0)
                if item.stage not in ("design", "development"):
                    item.reopen()
                    world.record("stage", item.id, "development")
                world.wake("development")
            world.record("incident", "product", notice=True)
