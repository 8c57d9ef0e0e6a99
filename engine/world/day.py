"""The daily tick, always in the same order, in the last grain of the day; then the next day is prepared.

1 effects begin and run · 2 people · 3 product and incidents · 4 market · 5 money · 6 indicators · 7 questions
that have waited too long · 8 promises · 9 requests that nobody answered · 10 trust fades and the CEO judges, on
Fridays · 11 morale and clarity · 12 the day's row · 13 tomorrow's events, requests and remarks · 14 tomorrow's plan.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any

import simpy

from engine.scenario.conditions import OnDay
from engine.scenario.schema import Event, Every, Line, Request
from engine.world.answering import Answering
from engine.world.books import COMPLEXITY, DEFECTS, PAYROLL, REVENUE, Cause
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK, close_of, first_day, week_of
from engine.world.delivery import Delivery
from engine.world.effects import Consequences
from engine.world.inbox import Letter
from engine.world.market import COMPLEXITY_PUSH, DEFECT_PUSH, HALF, SUPPORT_PUSH, TRUST_PULL
from engine.world.people import (
    CLARITY_LIFT,
    LOAD_STRAIN,
    MORALE_PULL,
    MORALE_REST,
    RESIGN_AT,
    RESIGN_HAZARD,
    RESIGN_SLOPE,
    SICK_HAZARD,
    SICK_HOURS,
    WAITING_STRAIN,
)
from engine.world.plan import Plan
from engine.world.stakeholders import (
    BROKEN,
    DISMISSES_AFTER_DAY,
    DISMISSES_BELOW,
    FADING,
    GRACE_DAYS,
    TRUST_REST,
)
from engine.world.world import World, moment_of

CLARITY_FADES = 0.008  # a day
GUESS_AFTER_HOURS = 24.0  # a question this old is guessed
REMIND_AFTER_DAYS = 6
INCIDENT_HAZARD = 0.0025  # a day for each escaped defect; MODEL
INCIDENT_USERS = 0.012  # share of the users lost
INCIDENT_REWORK = 10.0  # hours
CEO_WATCHES = 0.16  # trust a week for being wholly ahead of the plan; MODEL .5, softened by patience
CEO_LEAST, CEO_MOST = -0.05, 0.05
MOST_BEHIND, MOST_AHEAD = -1.0, 1.5  # of the way to a goal, so that no single one decides
HOURS_DONE_A_WEEK = 30.0  # of effort, by one developer, when the load is reckoned (judgement)
CEO_WAITS = 1.6  # effects come late: the plan is (time gone)^1.6 of the way (judgement)


class Days:
    """Turns the days."""

    __slots__ = (
        "_awaited",
        "_dated",
        "answering",
        "consequences",
        "count",
        "delivery",
        "incident_at",
        "incidents",
        "plan",
        "world",
    )

    def __init__(
        self, world: World, consequences: Consequences, delivery: Delivery, answering: Answering, plan: Plan
    ) -> None:
        self.world = world
        self.consequences = consequences
        self.delivery = delivery
        self.answering = answering
        self.plan = plan
        self.incidents = 0.0  # integrated hazard of an incident
        self.count = 0  # incidents so far
        self.incident_at = world.chance.exponential("incident", "product")
        self._dated: dict[int, list[Event | Request | Line]] = {}  # what comes on a fixed day
        self._awaited: list[Event | Request | Line] = []  # what waits for a condition, or comes again
        coming: tuple[Event | Request | Line, ...] = (*world.file.events, *world.file.requests, *world.file.lines)
        for part in coming:
            moment = None if isinstance(part.when, Every) else moment_of(part.when)
            if isinstance(moment, OnDay):
                self._dated.setdefault(moment.day, []).append(part)
            else:
                self._awaited.append(part)

    def life(self) -> Generator[simpy.Event, Any, None]:
        """The tick's process."""
        world = self.world
        while True:
            yield world.env.timeout(close_of(world.day) - world.env.now)
            self.close()
            world.day += 1
            self.morning(world.day)

    # --- evening -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """One day ends."""
        world = self.world
        books = world.books
        self.consequences.tick()
        self._people()
        world.product.age(books)
        self._incident()
        world.market.tick(world.day, world.chance, self._outside())
        earned = world.revenue() / DAYS_A_MONTH
        world.cash += earned
        books.book("cash", REVENUE, earned)
        paid = world.file.company.payroll / DAYS_A_WEEK
        world.cash -= paid
        books.book("cash", PAYROLL, -paid)
        for indicator in world.indicators.values():
            indicator.tick(books, world.chance, world.day)
        self._questions()
        self._promises()
        if not world.caretaking:
            self._unanswered()
        if world.day % DAYS_A_WEEK == 0:
            self._friday()
        self._mood()
        world.close_day()
        if not world.caretaking:
            if world.cash < 0:
                world.ended = "bankrupt"
            elif (
                world.file.ceo.dismisses
                and world.ceo.trust < DISMISSES_BELOW
                and world.day >= min(DISMISSES_AFTER_DAY, world.days)
            ):
                world.ended = "dismissed"
            if world.ended:
                world.stop_at = 0.0

    def _people(self) -> None:
        world = self.world
        for person in world.team.here():
            person.tenure += 1 / DAYS_A_WEEK
            person.sickening += SICK_HAZARD
            if person.sickening >= person.sickens_at:
                person.sickening = 0.0
                person.spells += 1
                person.sickens_at = world.chance.exponential("sick", person.id, person.spells)
                person.away_until = world.now + SICK_HOURS
                world.record("sick", person.id)
            person.resigning += RESIGN_HAZARD * math.exp(-RESIGN_SLOPE * (person.morale - RESIGN_AT))
            if person.resigning >= person.resigns_at and len(world.team.here()) > 1:
                world.team.leave(world.books, person)
                world.idle = [p for p in world.idle if p is not person]
                world.record("resigned", person.id, notice=True)

    def _incident(self) -> None:
        world = self.world
        self.incidents += INCIDENT_HAZARD * world.product.escaped
        if self.incidents >= self.incident_at:
            self.incidents = 0.0
            self.count += 1
            self.incident_at = world.chance.exponential("incident", "product", self.count)
            for segment in world.market.segments:
                world.market.bring(segment, DEFECTS, -INCIDENT_USERS * segment.users)
            for item in world.board.items[:1]:
                item.left["development"] += INCIDENT_REWORK
                if item.stage not in ("design", "development"):
                    item.stage = "development"
                world.wake("development")
            world.record("incident", "product", notice=True)

    def _outside(self) -> dict[str, tuple[tuple[Cause, float, float], ...]]:
        """The standing causes of today for each segment: trust, defects, complexity."""
        world = self.world
        product = world.product
        common: list[tuple[Cause, float, float]] = []
        if product.escaped:
            common.append((DEFECTS, -HALF * DEFECT_PUSH * product.escaped, DEFECT_PUSH * product.escaped))
        grown = product.complexity - product.complexity_at_start
        if grown:
            common.append((COMPLEXITY, -COMPLEXITY_PUSH * grown, HALF * COMPLEXITY_PUSH * grown))
        regional: dict[str, list[tuple[Cause, float, float]]] = {}
        for s in world.stakeholders.values():
            moved = s.trust - s.trust_at_start
            if not moved or s.ceo:
                continue
            cause = Cause("trust", s.id)
            if s.department == "marketing":
                common.append((cause, TRUST_PULL * moved, 0.0))
            elif s.department == "support":
                common.append((cause, 0.0, -SUPPORT_PUSH * moved))
            elif s.region is not None:
                regional.setdefault(s.region, []).append((cause, TRUST_PULL * moved, 0.0))
        return {s.id: (*common, *regional.get(s.region, ())) for s in world.market.segments}

    def _questions(self) -> None:
        world = self.world
        for question in list(world.questions.values()):
            if world.now - question.asked_at >= GUESS_AFTER_HOURS:
                self.delivery.settle_question(question, "guessed")

    def _promises(self) -> None:
        world = self.world
        for promise in world.promises:
            item = world.board.all[promise.item]
            if promise.state == "open" and item.stage != "released" and world.day > promise.by_day + GRACE_DAYS:
                promise.state = "broken"
                world.record("promise-broken", promise.item, promise.to, notice=True)
                cause = Cause("promise-broken", promise.item, item.root)
                world.stakeholders[promise.to].move(world.books, -BROKEN, cause)

    def _unanswered(self) -> None:
        world = self.world
        for letter in list(world.letters.values()):
            if letter.state != "open":
                continue
            if world.day >= letter.due_day:
                self.answering.expire(letter)
            elif not letter.reminded and world.day - letter.arrived >= REMIND_AFTER_DAYS:
                letter.reminded = True
                world.record("reminded", letter.id, notice=True)

    def _friday(self) -> None:
        world = self.world
        for s in world.stakeholders.values():
            s.move(world.books, FADING * (TRUST_REST - s.trust), Cause("fading"))
        if world.caretaking:
            return
        file = world.file
        planned = (world.day / world.days) ** CEO_WAITS
        done, weights = 0.0, 0.0
        for objective in file.objectives:
            start = world.series[objective.metric][0] if objective.metric in world.series else None
            if start is None or objective.metric == f"trust.{world.ceo.id}":
                continue
            at_least, now = objective.at_least is not None, world.metric(objective.metric)
            span = objective.target - start
            if span == 0 or (span > 0) != at_least:  # met from the start: holding it is all that is asked
                reached = planned if (now >= objective.target if at_least else now <= objective.target) else 0.0
            else:
                reached = (now - start) / span
            done += objective.weight * min(MOST_AHEAD, max(MOST_BEHIND, reached))
            weights += objective.weight
        if weights:
            ahead = done / weights - planned
            change = min(CEO_MOST, max(CEO_LEAST, CEO_WATCHES * ahead * (1.4 - file.ceo.patience)))
            world.ceo.move(world.books, change, Cause("results", "ahead" if change > 0 else "behind"))
        self.answering.override()
        world.record("friday", str(world.week), notice=True)

    def _mood(self) -> None:
        world = self.world
        morale = world.team.morale()
        rest = MORALE_REST + CLARITY_LIFT * world.clarity
        world.team.cheer(world.books, MORALE_PULL * (rest - morale), Cause("settling"))
        if world.questions:
            world.team.cheer(world.books, -WAITING_STRAIN * len(world.questions), Cause("waiting"))
        developers = max(1, len(world.team.of("developer")))
        weeks = world.board.hours_left() / (developers * HOURS_DONE_A_WEEK)
        load = max(0.0, min(4.0, weeks / 4 - 1))
        if load:
            world.team.cheer(world.books, -LOAD_STRAIN * load, Cause("overload"))
        world.clarity *= 1 - CLARITY_FADES

    # --- morning -----------------------------------------------------------------------------------------------

    def morning(self, day: int) -> None:
        """Tomorrow's events, requests and remarks come, then the plan is made."""
        world = self.world
        if not world.caretaking and not world.ended and day <= world.days:
            for part in self._dated.get(day, ()):
                self._come(part, day)
            for part in self._awaited[:]:
                if isinstance(part.when, Every):
                    self._come_again(part, day)
                elif world.holds(part.when):
                    self._awaited.remove(part)
                    self._come(part, day)
        if day not in world.calendar.days_off:
            self.plan.morning(day)

    def _come(self, part: Event | Request | Line, day: int) -> None:
        world = self.world
        if isinstance(part, Request):
            self._arrive(Letter(part.id, part, day))
        elif isinstance(part, Line):
            if part.unless is None or not world.holds(part.unless):
                world.tell("line", part.who, part.says, part.id)
        else:
            world.record("event", part.id, notice=True)
            if part.says:
                world.tell("event", "", part.says, part.id)
            self.consequences.trigger(part.effects, Cause("event", part.id, "", week_of(day)), part.id)

    def _come_again(self, part: Event | Request | Line, day: int) -> None:
        """A request that comes every so many weeks: the n-th has the id `id-n`."""
        if not isinstance(part, Request) or not isinstance(part.when, Every):
            return
        first = first_day(part.when.start)
        last = (part.when.until or self.world.file.weeks) * DAYS_A_WEEK
        since = day - first
        if 0 <= since <= last - first and since % (part.when.every * DAYS_A_WEEK) == 0:
            n = since // (part.when.every * DAYS_A_WEEK) + 1
            self._arrive(Letter(part.id if n == 1 else f"{part.id}-{n}", part, day))

    def _arrive(self, letter: Letter) -> None:
        world = self.world
        world.letters[letter.id] = letter
        self.answering.first_guesses(letter)
        for discovery in world.file.discoveries:
            if discovery.id in world.found:
                letter.learn(discovery)
        world.record("arrived", letter.id, notice=True)
