"""The language of effects: what an author says happens, made to happen at its time and pace.

Users, revenue and minutes arrive evenly over four weeks, indicators over three days; everything else at once.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.effect import Effect, Effects
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK, first_day, grained, week_of
from engine.world.market import unbent
from engine.world.work import STAGES
from engine.world.world import World

SETTLE_DAYS = 20  # four weeks: LIBRARY's "U+120 is users within four weeks"
INDICATOR_DAYS = 3  # support notices a better screen within days


class Pending(NamedTuple):
    """An effect that has been caused and has not begun."""

    day: int
    effect: Effect
    cause: Cause
    quality: float
    back: bool = False  # it has lasted its weeks and goes back


class Ramp:
    """So much a day, for so many days."""

    __slots__ = ("a_day", "cause", "days", "kind", "segment", "target")

    def __init__(self, kind: str, target: str, a_day: float, days: int, cause: Cause, segment: str | None) -> None:
        self.kind = kind
        self.target = target
        self.a_day = a_day
        self.days = days
        self.cause = cause
        self.segment = segment


class Consequences:
    """Everything that has been caused and is still to come."""

    __slots__ = ("pending", "ramps", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.pending: list[Pending] = []
        self.ramps: list[Ramp] = []

    def trigger(self, effects: Effects, cause: Cause, entity: str, quality: float = 1.0) -> None:
        """Cause these effects now. Conditions and chances are settled now; delays start now.

        `quality`, 0–1, is the share of what is good that people get; what is bad comes in full.
        """
        world = self.world
        for k, effect in enumerate(effects):
            if not world.holds(effect.condition):
                continue
            if effect.chance < 1 and world.chance.uniform("effect", entity, k) >= effect.chance:
                continue
            day = world.day + round(effect.after_weeks * DAYS_A_WEEK)
            if effect.from_week is not None:
                day = max(day, first_day(effect.from_week))
            if day <= world.day:
                self._begin(effect, cause, quality)
            else:
                self.pending.append(Pending(day, effect, cause._replace(week=week_of(day)), quality))

    def tick(self) -> None:
        """A day passes: what is due begins, what runs goes on."""
        world = self.world
        due = [p for p in self.pending if p.day <= world.day]
        if due:
            self.pending = [p for p in self.pending if p.day > world.day]
            for p in due:
                if p.back:
                    self._pass(p.effect, p.cause, p.quality, -1.0)
                else:
                    self._begin(p.effect, p.cause, p.quality)
        for ramp in self.ramps:
            self._step(ramp)
            ramp.days -= 1
        self.ramps = [r for r in self.ramps if r.days > 0]

    def _ramp(self, kind: str, target: str, total: float, days: int, cause: Cause, segment: str | None) -> None:
        if total:
            self.ramps.append(Ramp(kind, target, total / days, days, cause, segment))

    def _step(self, ramp: Ramp) -> None:
        world = self.world
        if ramp.kind == "users":
            for segment, share in world.market.shares(ramp.segment):
                world.market.bring(segment, ramp.cause, ramp.a_day * share)
        elif ramp.kind == "revenue":
            world.product.contracts += ramp.a_day
            world.books.book("revenue", ramp.cause, ramp.a_day)
        elif ramp.kind == "minutes":
            for segment in world.market.touched(ramp.segment):
                world.market.level(world.day, segment, "minutes", ramp.cause, ramp.a_day)
        else:
            world.indicators[ramp.target].move(world.books, ramp.a_day, ramp.cause)

    def _begin(self, e: Effect, cause: Cause, quality: float) -> None:
        world, books, product = self.world, self.world.books, self.world.product

        def felt(amount: float, good: bool) -> float:
            return amount * quality if good else amount

        self._ramp("users", "", felt(e.users, e.users > 0), SETTLE_DAYS, cause, e.segment)
        self._ramp("revenue", "", felt(e.revenue, e.revenue > 0), SETTLE_DAYS, cause, None)
        self._pass(e, cause, quality, 1.0)
        for job, amount in e.jobs.items():
            world.market.job(world.day, job, felt(amount, amount > 0), cause)
        if e.revenue_once:
            world.cash += e.revenue_once
            books.book("cash", cause, e.revenue_once)
        product.change(books, "ux", felt(e.ux, e.ux > 0), cause)
        product.change(books, "complexity", e.complexity, cause)
        product.change(books, "debt", felt(e.debt, e.debt < 0), cause)
        product.upkeep += e.upkeep
        if e.rework:
            self._rework(e.rework)
        if e.speed:
            self._hurry(e.speed, e.for_weeks)
        for person in world.team.people:
            person.skill = max(0.1, person.skill + e.skill.get(person.id, 0.0))
        world.clarity = min(1.0, max(0.0, world.clarity + e.clarity))
        if e.morale:
            world.team.cheer(books, e.morale, cause)
        for id, amount in e.morale_of.items():
            world.team.cheer(books, amount, cause, only=id)
        for id, amount in e.trust.items():
            world.stakeholders[id].move(books, amount, cause)
        for id in e.learn:
            discover(world, id)
        if e.for_weeks is not None:
            days = max(1, round(e.for_weeks * DAYS_A_WEEK))
            self.pending.append(Pending(world.day + days, e, cause, quality, back=True))
        if e.says is not None and not world.caretaking:
            world.learnt.add((cause.kind, cause.subject))
            world.tell("consequence", e.who or "", e.says, cause.subject)

    def _pass(self, e: Effect, cause: Cause, quality: float, sign: float) -> None:
        """What may pass again: minutes, churn and indicators come, or go back by just as much."""
        world = self.world
        self._ramp("minutes", "", sign * unbent(e.minutes), SETTLE_DAYS, cause, e.segment)
        for id, amount in e.indicators.items():
            wanted = next(i.wanted for i in world.file.indicators if i.id == id)
            good = wanted is not None and (amount > 0) == (wanted == "up")
            self._ramp("indicator", id, sign * amount * (quality if good else 1.0), INDICATOR_DAYS, cause, None)
        if e.churn:
            for segment in world.market.touched(e.segment):
                share = unbent(e.churn / 100 / segment.churn)
                world.market.level(world.day, segment, "leave", cause, sign * share)

    def _hurry(self, speed: float, weeks: float | None) -> None:
        """The team's speed changes at once and goes back to the hour, whatever time of day it began."""
        world = self.world
        world.team.speed_change += speed
        if weeks is not None:
            ends = world.env.timeout(grained(weeks * HOURS_A_WEEK))
            ends.callbacks.append(lambda _: self._hurry(-speed, None))

    def _rework(self, hours: float) -> None:
        """More development on what is being built, highest first; nothing is being built: on the next item."""
        board = self.world.board
        items = [i for i in board.items if i.stage == "development"] or [i for i in board.items if i.stage in STAGES]
        if items:
            items[0].left["development"] += hours
            if items[0].stage == "test":
                items[0].stage = "development"
            self.world.wake("development")


def discover(world: World, id: str) -> None:
    """Something true comes to light: it stands on the cards it is about, and the player is told."""
    if id in world.found:
        return
    world.found[id] = world.day
    discovery = next(d for d in world.file.discoveries if d.id == id)
    for letter in world.letters.values():
        letter.learn(discovery)
    world.record("found", id)
    if not world.caretaking:
        world.tell("discovery", "", discovery.says, id)
