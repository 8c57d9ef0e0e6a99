"""Segments that join, use, pay and leave.

Each segment has three levels that causes add to: a pull on joining, a push on leaving and a change of minutes.
They act through f(x) = 1 + x for x ≥ 0, else 1/(1 − x), so that nothing has to be cut off and every day's change
can be shared out exactly. The market keeps each day's drivers; `engine.play.ledger` turns them into bookings.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.schema import Segment as Written
from engine.world.books import Cause
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_MONTH

DAYS_A_YEAR = 260  # working days: Bass coefficients are a year's
DEMAND_NOISE = 0.25  # sd of a day's joiners, as a share of them (judgement)
JOB_PULL = 0.35  # joining and staying per importance-weighted step of how well jobs are done (tuned)
TRUST_PULL = 0.4  # joining per step of marketing's or the regional office's trust; MODEL .8, softened
SUPPORT_PUSH = 0.35  # leaving per step of support's trust; MODEL .7, softened
DEFECT_PUSH = 0.03  # leaving per escaped defect; MODEL
LEAST_CHURN = 1e-4  # a month; nobody is kept for ever
LEAST_RATE = 0.05  # the share of a rate that a single effect leaves at least
HALF = 0.5  # defects keep half as many from joining as they drive away, complexity the other way round; MODEL
COMPLEXITY_PUSH = 0.3  # leaving per step of complexity above the start (tuned)


def bend(x: float) -> float:
    """f(x): how a level changes a rate; never negative."""
    return 1 + x if x >= 0 else 1 / (1 - x)


def slope(x: float) -> float:
    """(f(x) − 1)/x: each cause's share of the bend per unit of its level."""
    return 1.0 if x >= 0 else 1 / (1 - x)


def unbent(change: float) -> float:
    """The level that alone changes a rate by this share: bend(unbent(c)) = 1 + c, down to a twentieth of the rate."""
    return change if change >= 0 else max(LEAST_RATE - 1, change) / (1 + max(LEAST_RATE - 1, change))


class Level(NamedTuple):
    """On this day a cause moved a segment's level (`join`, `leave` or `minutes`)."""

    day: int
    segment: int
    of: str
    cause: Cause
    amount: float


class Flow(NamedTuple):
    """On this day a cause brought (or took) users directly."""

    day: int
    segment: int
    cause: Cause
    amount: float


class SegmentDay(NamedTuple):
    """What drove one segment on one day, enough to explain every change of it."""

    users_before: float
    users: float
    joined: float  # before any level
    left: float  # before any level, after the cap
    noise: float  # standard normal × DEMAND_NOISE
    join_level: float
    leave_level: float
    minutes_level: float
    outside: tuple[tuple[Cause, float, float], ...]  # today's standing causes: join, leave


class Segment:
    """One segment while it runs."""

    __slots__ = (
        "churn",
        "headline",
        "id",
        "imitation",
        "index",
        "innovation",
        "join",
        "leave",
        "minutes",
        "minutes_level",
        "paying",
        "region",
        "satisfaction",
        "size",
        "users",
        "weights",
    )

    def __init__(self, written: Written, index: int) -> None:
        self.id = written.id
        self.index = index
        self.region = written.region
        self.size = float(written.size)
        self.users = float(written.users)
        self.headline = written.headline
        self.paying = written.paying
        self.churn = max(LEAST_CHURN, written.churn / 100)
        self.innovation = written.innovation
        self.imitation = written.imitation
        self.minutes = written.minutes
        self.join = self.leave = self.minutes_level = 0.0
        self.weights = {job.id: job.importance for job in written.jobs}
        self.satisfaction = {job.id: job.satisfaction for job in written.jobs}

    def joiners(self) -> float:
        """A day's joiners before any level: Bass diffusion."""
        if self.size <= 0:
            return 0.0
        share = self.users / self.size
        return (self.size - self.users) * (self.innovation + self.imitation * share) / DAYS_A_YEAR


class Market:
    """All segments, their levels and the drivers of each day."""

    __slots__ = ("days", "flows", "levels", "price", "segments", "today")

    def __init__(self, segments: list[Segment], price: float) -> None:
        self.segments = segments
        self.price = price
        self.levels: list[Level] = []
        self.flows: list[Flow] = []
        self.days: list[tuple[SegmentDay, ...]] = []
        self.today: dict[tuple[int, Cause], float] = {}  # direct users to come in at the close

    def touched(self, segment: str | None) -> list[Segment]:
        """The named segment, or the headline ones."""
        return [s for s in self.segments if (s.id == segment if segment else s.headline)]

    def shares(self, segment: str | None) -> list[tuple[Segment, float]]:
        """The segments an effect touches and how it divides among them: by users, or evenly where there are none."""
        touched = self.touched(segment)
        total = 0.0
        for s in touched:
            total += s.users
        return [(s, s.users / total if total > 0 else 1 / len(touched)) for s in touched]

    def level(self, day: int, segment: Segment, of: str, cause: Cause, amount: float) -> None:
        """Move one of a segment's levels from today on; once today's tick is over, from tomorrow on."""
        day = max(day, len(self.days) + 1)
        if of == "join":
            segment.join += amount
        elif of == "leave":
            segment.leave += amount
        else:
            segment.minutes_level += amount
        self.levels.append(Level(day, segment.index, of, cause, amount))

    def bring(self, segment: Segment, cause: Cause, users: float) -> None:
        """Users who come, or go, today because of `cause` alone."""
        key = (segment.index, cause)
        self.today[key] = self.today.get(key, 0.0) + users

    def job(self, day: int, job: str, amount: float, cause: Cause) -> None:
        """A job is done better or worse in every segment that has it; people join and stay accordingly."""
        for segment in self.segments:
            if job in segment.satisfaction:
                before = segment.satisfaction[job]
                after = min(1.0, max(0.0, before + amount))
                segment.satisfaction[job] = after
                felt = JOB_PULL * segment.weights[job] * (after - before)
                self.level(day, segment, "join", cause, felt)
                self.level(day, segment, "leave", cause, -felt)

    def tick(self, day: int, chance: Chance, outside: dict[str, tuple[tuple[Cause, float, float], ...]]) -> None:
        """One day for every segment. `outside` gives each segment's standing causes of today."""
        kept: list[SegmentDay] = []
        for segment in self.segments:
            standing = outside[segment.id]
            join, leave = segment.join, segment.leave
            for _, j, k in standing:
                join += j
                leave += k
            before = segment.users
            joined = segment.joiners()
            left = before * segment.churn / DAYS_A_MONTH
            push = bend(leave)
            if left * push > before:
                left = before / push
            noise = DEMAND_NOISE * chance.noise("demand", segment.id, day) if joined else 0.0
            users = before + joined * bend(join) * (1 + noise) - left * push
            if users < 0:  # a very unlucky day: fewer than nobody cannot join
                noise, users = -1.0, before - left * push
            segment.users = users
            kept.append(SegmentDay(before, users, joined, left, noise, join, leave, segment.minutes_level, standing))
        for (index, cause), wished in self.today.items():
            segment = self.segments[index]
            after = min(segment.size, max(0.0, segment.users + wished))
            self.flows.append(Flow(day, index, cause, after - segment.users))
            segment.users = after
        self.today.clear()
        self.days.append(
            tuple(
                d if d.users == s.users else d._replace(users=s.users) for d, s in zip(kept, self.segments, strict=True)
            )
        )

    def users(self) -> float:
        """Headline users."""
        total = 0.0
        for s in self.segments:
            if s.headline:
                total += s.users
        return total

    def minutes_per_user(self) -> float:
        """Minutes a week per headline user; 0 without users."""
        users = minutes = 0.0
        for s in self.segments:
            if s.headline:
                users += s.users
                minutes += s.users * s.minutes * bend(s.minutes_level)
        return minutes / users if users > 0 else 0.0

    def revenue(self) -> float:
        """What users pay a month at today's price, contracts left out."""
        total = 0.0
        for s in self.segments:
            total += s.users * s.paying * self.price
        return total
