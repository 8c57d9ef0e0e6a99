"""Begins a quarter: the world and everything that lives in it, on one clock."""

from __future__ import annotations

from engine.scenario import Scenario
from engine.scenario.conditions import OnDay
from engine.world.answering import Answering
from engine.world.clock import Calendar
from engine.world.day import Days
from engine.world.delivery import Delivery
from engine.world.effects import Consequences
from engine.world.plan import Plan
from engine.world.world import World, moment_of

CARETAKER_WEEKS = 6  # after the last Friday, unseen; docs/decisions/07


class Quarter:
    """One world and the rules that move it."""

    __slots__ = ("answering", "consequences", "days", "delivery", "plan", "world")

    def __init__(self, scenario: Scenario, seed: int) -> None:
        world = self.world = World(scenario, seed)
        world.calendar = Calendar(_days_off(scenario))
        self.consequences = Consequences(world)
        self.delivery = Delivery(world, self.consequences)
        self.answering = Answering(world, self.consequences, self.delivery)
        self.plan = Plan(world, self.delivery)
        self.days = Days(world, self.consequences, self.delivery, self.answering, self.plan)
        self.days.morning(1)
        env = world.env
        env.process(self.days.life())
        env.process(world.manager.life(env, world.calendar))
        for person in world.team.people:
            env.process(self.delivery.life(person))


def _days_off(scenario: Scenario) -> list[int]:
    """Days on which nobody works, from the events that come on a fixed day."""
    days: list[int] = []
    for event in scenario.file.events:
        moment = moment_of(event.when)
        if event.days_off and isinstance(moment, OnDay):
            days.extend(range(moment.day, moment.day + event.days_off))
    return days
