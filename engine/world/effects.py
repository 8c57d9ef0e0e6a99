"""The language of effects: what an author says happens, made to happen at its time and pace.

Users, revenue and minutes arrive evenly over four weeks, indicators over three days; everything else at once.

A release may go to a share of the users first. What users do is then caused by that share; what the work leaves in the
code (complexity, debt, upkeep) comes at once, and what people and books make of it (cash, trust, morale, skill, news)
when everybody has it. What was released can be taken back: whatever did not settle in people's heads goes back.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.effect import Effect, Effects
from engine.scenario.schema import Discovery, ScenarioFile
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK, first_day, grained, week_of
from engine.world.drivers import unbent
from engine.world.segment import Segment
from engine.world.work import STAGES
from engine.world.world import World

SETTLE_DAYS = 20  # working days, four weeks: LIBRARY's "U+120 is users within four weeks"
INDICATOR_DAYS = 3  # working days: support notices a better screen within days (judgement)
LEAST_SKILL = 0.1  # skill below which no effect takes anybody (judgement)
RELEASING = ("released", "demo")  # kinds of causes that bring what was released, and go when it is taken back
COMPLEXITY_BACK = 0.8  # share of its complexity that goes when something is taken back; MODEL


class Extent(NamedTuple):
    """How much of the users an effect reaches, 0–1, and whether this is its first step, its last, or both."""

    part: float = 1.0
    first: bool = True
    last: bool = True


EVERYBODY = Extent()
Levels = tuple[tuple[Segment, str, float], ...]  # of churn, which an effect has moved


class Pending(NamedTuple):
    """An effect that has been caused and has not begun."""

    day: int
    effect: Effect
    cause: Cause
    quality: float
    extent: Extent = EVERYBODY
    back: bool = False  # it has lasted its weeks and goes back
    churn: Levels = ()  # goes back with it


class Ramp(NamedTuple):
    """What one cause brings of something: so much a day, from one day of its stream to another."""

    kind: str
    cause: Cause
    a_day: float
    begins: int
    ends: int


class Stream:
    """Everything of one kind that comes day by day to the same place, whatever causes it.

    The kind is users or minutes (of the segment `where`, or of the headline ones), revenue, or indicator (which one).
    `causes` has what each brings a day and `a_day` their sum: both stay as they are until one begins or ends.
    """

    __slots__ = ("a_day", "causes", "day", "kind", "ramps", "until", "where")

    def __init__(self, kind: str, where: str | None) -> None:
        self.kind = kind
        self.where = where
        self.ramps: list[Ramp] = []
        self.day = 0  # of this stream
        self.until = 0  # the day on which the next ramp ends
        self.causes: tuple[tuple[Cause, float], ...] = ()
        self.a_day = 0.0

    def join(self, cause: Cause, total: float, days: int) -> None:
        """One more cause brings so much in all, evenly from the next day on."""
        self.ramps.append(Ramp(self.kind, cause, total / days, self.day, self.day + days))
        self.reckon()

    def leave(self, ramps: list[Ramp]) -> None:
        """These bring nothing more."""
        self.ramps = [ramp for ramp in self.ramps if ramp not in ramps]
        self.reckon()

    def reckon(self) -> None:
        """Add up what is on its way."""
        self.causes = tuple([(ramp.cause, ramp.a_day) for ramp in self.ramps])
        self.a_day = 0.0
        for ramp in self.ramps:
            self.a_day += ramp.a_day
        self.until = min([ramp.ends for ramp in self.ramps], default=0)


class Consequences:
    """Everything that has been caused and is still to come."""

    __slots__ = ("moved", "pending", "streams", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.pending: list[Pending] = []
        self.streams: dict[tuple[str, str | None], Stream] = {}  # by kind and place
        # What each release has moved outside the market so far: by its id, then by what and which.
        self.moved: dict[str, dict[tuple[str, str], float]] = {}

    def trigger(self, effects: Effects, cause: Cause, entity: str, quality: float = 1.0) -> None:
        """Cause these effects now. Conditions and chances are settled now; delays start now.

        `quality`, 0–1, is the share of what is good that people get; what is bad comes in full.
        """
        self.begin(self.settle(effects, entity), cause, quality)

    def settle(self, effects: Effects, entity: str) -> Effects:
        """Those whose condition is true now and whose chance, drawn once for each, comes up."""
        world = self.world
        return tuple(
            effect
            for k, effect in enumerate(effects)
            if world.holds(effect.condition)
            and (effect.chance >= 1 or world.chance.uniform("effect", entity, k) < effect.chance)
        )

    def begin(self, effects: Effects, cause: Cause, quality: float = 1.0, extent: Extent = EVERYBODY) -> None:
        """Cause effects that are settled; delays start now."""
        world = self.world
        for effect in effects:
            day = world.day + round(effect.after_weeks * DAYS_A_WEEK)
            if effect.from_week is not None:
                day = max(day, first_day(effect.from_week))
            if day <= world.day:
                self._begin(effect, cause, quality, extent)
            else:
                self.pending.append(Pending(day, effect, cause._replace(week=week_of(day)), quality, extent))

    def tick(self) -> None:
        """A day passes: what is due begins, what runs goes on."""
        world = self.world
        due = [p for p in self.pending if p.day <= world.day] if self.pending else ()
        if due:
            self.pending = [p for p in self.pending if p.day > world.day]
            for p in due:
                if p.back:
                    self._pass(p.effect, p.cause, p.quality, -p.extent.part)
                    for segment, of, amount in p.churn:
                        world.market.level(world.day, segment, of, p.cause, -amount)
                else:
                    self._begin(p.effect, p.cause, p.quality, p.extent)
        for stream in self.streams.values():
            if stream.ramps:
                self._flow(stream)
                stream.day += 1
                if stream.day >= stream.until:
                    self._end(stream, [ramp for ramp in stream.ramps if ramp.ends <= stream.day])

    @property
    def ramps(self) -> list[Ramp]:
        """All that comes day by day."""
        return [ramp for stream in self.streams.values() for ramp in stream.ramps]

    def _ramp(self, kind: str, where: str | None, total: float, days: int, cause: Cause) -> None:
        if total:
            stream = self.streams.get((kind, where))
            if stream is None:
                stream = self.streams[kind, where] = Stream(kind, where)
            stream.join(cause, total, days)

    def _flow(self, stream: Stream) -> None:
        """A day of it."""
        world, kind, causes = self.world, stream.kind, stream.causes
        if kind == "users":
            world.market.stream(stream.where, causes, stream.a_day)
        elif kind == "revenue":
            world.product.contracts += stream.a_day
            for cause, amount in causes:
                world.books.book("revenue", cause, amount)
        elif kind == "minutes":
            for segment in world.market.touched(stream.where):
                world.market.use(segment, causes, stream.a_day)
        else:
            assert stream.where is not None
            indicator = world.indicators[stream.where]
            for cause, amount in causes:
                before = indicator.level
                indicator.move(world.books, amount, cause)
                self._note(cause, "indicator", stream.where, indicator.level - before)

    def _end(self, stream: Stream, ramps: list[Ramp]) -> None:
        """These have brought their all, or shall bring no more: what has come of monthly revenue can be taken back."""
        for ramp in ramps:
            if stream.kind == "revenue":
                self._note(ramp.cause, "revenue", "", ramp.a_day * (stream.day - ramp.begins))
        stream.leave(ramps)

    def _note(self, cause: Cause, what: str, which: str, amount: float) -> None:
        """Remember what a release has moved, so that it can be taken back."""
        if amount and cause.kind in RELEASING:
            moved = self.moved.setdefault(cause.subject, {})
            moved[what, which] = moved.get((what, which), 0.0) + amount

    def _shape(self, part: str, amount: float, cause: Cause) -> None:
        """Change debt, complexity or UX of the product."""
        before: float = getattr(self.world.product, part)
        self.world.product.change(self.world.books, part, amount, cause)
        self._note(cause, part, "", getattr(self.world.product, part) - before)

    def _begin(self, e: Effect, cause: Cause, quality: float, extent: Extent) -> None:
        """One effect begins: for the users it reaches, in the code at its first step, for everybody at its last."""
        churn = self._reach(e, cause, quality, extent.part)
        if extent.first:
            if e.complexity:
                self._shape("complexity", e.complexity, cause)
            if e.debt:
                self._shape("debt", e.debt if e.debt > 0 else e.debt * quality, cause)
            if e.upkeep:
                self.world.product.upkeep += e.upkeep
                self._note(cause, "upkeep", "", e.upkeep)
            if e.rework:
                self._rework(e.rework)
        if extent.last:
            self._settle_in(e, cause)
        if e.for_weeks is not None:
            days = max(1, round(e.for_weeks * DAYS_A_WEEK))
            self.pending.append(Pending(self.world.day + days, e, cause, quality, extent, True, churn))

    def _reach(self, e: Effect, cause: Cause, quality: float, part: float) -> Levels:
        """What comes from users, as far as it reaches them; gives back the levels of churn that moved."""
        world, good = self.world, part * quality
        if e.users:
            self._ramp("users", e.segment, e.users * (good if e.users > 0 else part), SETTLE_DAYS, cause)
        if e.revenue:
            self._ramp("revenue", None, e.revenue * (good if e.revenue > 0 else part), SETTLE_DAYS, cause)
        if e.minutes or e.indicators:
            self._pass(e, cause, quality, part)
        for job, amount in e.jobs.items():
            before = [segment.satisfaction.get(job, 0.0) for segment in world.market.segments]
            world.market.job(world.day, job, amount * (good if amount > 0 else part), cause)
            for segment, was in zip(world.market.segments, before, strict=True):
                self._note(cause, "job", f"{segment.index} {job}", segment.satisfaction.get(job, 0.0) - was)
        if e.ux:
            self._shape("ux", e.ux * (good if e.ux > 0 else part), cause)
        if not e.churn:
            return ()
        market, day = world.market, world.day
        return tuple((s, *market.churn(day, s, e.churn, cause, part)) for s in market.touched(e.segment))

    def _settle_in(self, e: Effect, cause: Cause) -> None:
        """What the books and people's heads make of it."""
        world, books = self.world, self.world.books
        if e.revenue_once:
            world.cash += e.revenue_once
            books.book("cash", cause, e.revenue_once)
        if e.speed:
            self._hurry(e.speed, e.for_weeks)
            if e.for_weeks is None:
                self._note(cause, "speed", "", e.speed)
        for id, amount in e.skill.items():
            person = world.team.named(id)
            if person is not None:
                person.skill = max(LEAST_SKILL, person.skill + amount)
        if e.clarity:
            world.clarity = min(1.0, max(0.0, world.clarity + e.clarity))
        if e.morale:
            world.team.cheer(books, e.morale, cause)
        for id, amount in e.morale_of.items():
            world.team.cheer(books, amount, cause, only=id)
        for id, amount in e.trust.items():
            world.stakeholders[id].move(books, amount, cause)
        for id in e.learn:
            discover(world, id)
        if e.says is not None and not world.caretaking:
            world.learnt.add((cause.kind, cause.subject))
            world.tell("consequence", e.who or "", e.says, cause.subject)

    def _pass(self, e: Effect, cause: Cause, quality: float, part: float) -> None:
        """What may pass again: minutes and indicators come, or (where `part` is below 0) go back as much."""
        world = self.world
        if e.minutes:
            self._ramp("minutes", e.segment, part * unbent(e.minutes), SETTLE_DAYS, cause)
        for id, amount in e.indicators.items():
            wanted = world.indicators[id].wanted
            good = wanted is not None and (amount > 0) == (wanted == "up")
            self._ramp("indicator", id, part * amount * (quality if good else 1.0), INDICATOR_DAYS, cause)

    def take_back(self, id: str, cause: Cause) -> None:
        """Undo what the release of an item still does, for `cause`.

        What was coming does not come. Levels, minutes, jobs, monthly revenue, indicators, UX, upkeep and lasting speed
        go back by just what this release has moved of them, and complexity by four fifths. People who have come stay;
        so do debt, cash, trust, morale, skill and what has been learnt.
        """
        world, books, market = self.world, self.world.books, self.world.market
        for stream in self.streams.values():
            self._end(stream, [r for r in stream.ramps if r.cause.kind in RELEASING and r.cause.subject == id])
        self.pending = [p for p in self.pending if p.cause.kind not in RELEASING or p.cause.subject != id]
        levels: dict[tuple[int, str], float] = {}
        for level in market.levels:
            if level.cause[:2] == ("released", id):
                key = (level.segment, level.of)
                levels[key] = levels.get(key, 0.0) + level.amount
        for (index, of), amount in levels.items():
            if amount:
                market.level(world.day, market.segments[index], of, cause, -amount)
        for (what, which), amount in self.moved.pop(id, {}).items():
            if what == "revenue":
                world.product.contracts -= amount
                books.book("revenue", cause, -amount)
            elif what == "indicator":
                world.indicators[which].move(books, -amount, cause)
            elif what == "job":
                number, _, job = which.partition(" ")
                satisfaction = market.segments[int(number)].satisfaction
                satisfaction[job] = min(1.0, max(0.0, satisfaction[job] - amount))
            elif what == "upkeep":
                world.product.upkeep -= amount
            elif what == "speed":
                world.team.speed_change -= amount
            elif what != "debt":
                world.product.change(books, what, -amount * (COMPLEXITY_BACK if what == "complexity" else 1.0), cause)

    def built(self, cause: Cause, hours: float) -> None:
        """A release of `hours` of work leaves debt and complexity in the product."""
        product = self.world.product
        before = product.complexity
        product.built(self.world.books, hours, cause)
        self._note(cause, "complexity", "", product.complexity - before)

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
                items[0].reopen()
                self.world.record("stage", items[0].id, "development")
            self.world.wake("development")


def discover(world: World, id: str) -> None:
    """Something true comes to light: it stands on the cards it is about, and the player is told."""
    if id in world.found:
        return
    world.found[id] = world.day
    discovery = world.scenario.kept(_discoveries)[id]
    about = discovery.about
    for letter in world.letters.values() if about else ():
        if letter.request in about:
            letter.learn(discovery)
    world.record("found", id)
    if not world.caretaking:
        world.tell("discovery", "", discovery.says, id)


def _discoveries(file: ScenarioFile) -> dict[str, Discovery]:
    """By their ids."""
    return {discovery.id: discovery for discovery in file.discoveries}
