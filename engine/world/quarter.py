"""Begins a quarter: the world and everything that lives in it, on one clock."""

from __future__ import annotations

from engine.scenario import Scenario
from engine.scenario.conditions import OnDay
from engine.scenario.schema import ScenarioFile
from engine.world.arrivals import Arrivals
from engine.world.business import Business
from engine.world.clock import DAYS_A_WEEK, Calendar
from engine.world.company import Money
from engine.world.day import Days
from engine.world.effects import Consequences
from engine.world.office.answering import Answering
from engine.world.office.ceo import Chief
from engine.world.office.outcomes import SEEN_AFTER_DAYS, Outcomes
from engine.world.office.promises import Promises
from engine.world.outside import Outside
from engine.world.plan import Plan
from engine.world.team.delivery import Delivery
from engine.world.team.incidents import Incidents
from engine.world.team.overtime import Overtime
from engine.world.team.roster import Roster
from engine.world.team.rota import Rota
from engine.world.team.staff import Staff
from engine.world.team.troubles import Troubles
from engine.world.world import World, moment_of

CARETAKER_WEEKS = 6  # weeks after the last Friday, unseen; DESIGN, and docs/decisions/07


class Quarter:
    """One world and the rules that move it."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        world = self.world = World(scenario, seed)
        world.calendar = scenario.kept(_calendar)
        self.consequences = Consequences(world)
        self.delivery = Delivery(world, self.consequences)
        self.troubles = Troubles(world)
        self.roster = Roster(world, self.delivery.life, self.troubles)
        self.overtime = Overtime(world)
        self.rota = Rota(world)
        self.staff = Staff(world, self.troubles, self.rota)
        self.incidents = Incidents(world)
        self.outside = Outside(world)
        self.business = Business(world)
        self.money = Money(world)
        self.answering = Answering(world, self.consequences, self.delivery)
        self.promises = Promises(world, self.answering)
        self.outcomes = Outcomes(world)
        self.chief = Chief(world, self.answering)
        self.arrivals = Arrivals(world, self.consequences, self.roster)
        self.plan = Plan(world, self.delivery, self.troubles)
        self.days = Days(world, self.evening, self.morning)
        self.morning(1)
        env = world.env
        env.process(self.days.life())
        env.process(world.manager.life(env, world.calendar))
        for person in world.team.people:
            env.process(self.delivery.life(person))

    def evening(self) -> None:
        """A day ends: what is to come comes, people tire, the market turns, words are held against deeds, moods settle.

        Rooms that have nothing to do on most evenings are asked only when they have.
        """
        world = self.world
        day, books, product = world.day, world.books, world.product
        self.consequences.tick()
        self.staff.evening()
        if world.board.aside["debt"] and world.team.of("developer"):
            product.pay(books, world.board.aside["debt"])
        product.age(books)
        if product.escaped:
            self.incidents.evening()
        if self.business.changed or self.business.model_move is not None:
            self.business.evening()
        self.outside.evening()
        world.market.tick(day)
        self.money.evening()
        for indicator in world.indicators.values():
            indicator.tick(books, day)
        if world.questions:
            self.delivery.questions.guess_old()
        if world.promises:
            self.promises.evening()
        if not world.caretaking:
            self.promises.letters()
            if world.memory.standing:
                self.answering.reasons.evening()
            if day - SEEN_AFTER_DAYS in world.releases:
                self.outcomes.evening()
        if day % DAYS_A_WEEK == 0:
            self.chief.friday()
            self.delivery.releases.friday()
        self.staff.mood()
        world.close_day()
        if not world.caretaking:
            self._end()

    def morning(self, day: int) -> None:
        """The next day is prepared: who is here, what arrives, what the plan says."""
        self.roster.morning(day)
        self.arrivals.morning(day)
        self.plan.morning(day)

    def _end(self) -> None:
        """The quarter may be over before its last Friday."""
        world = self.world
        if world.cash < 0:
            world.ended = "bankrupt"
        elif self.chief.dismisses():
            world.ended = "dismissed"
        if world.ended:
            world.env.stop_at = 0.0


def _calendar(file: ScenarioFile) -> Calendar:
    """Knows the days on which nobody works, from the events that come on a fixed day."""
    days: list[int] = []
    for event in file.events:
        moment = moment_of(event.when)
        if event.days_off and isinstance(moment, OnDay):
            days.extend(range(moment.day, moment.day + event.days_off))
    return Calendar(days)
