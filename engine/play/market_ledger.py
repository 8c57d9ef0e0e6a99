"""Explains the market: what each day's drivers did to users, minutes and revenue, by cause, adding up.

- users: joiners J·f(X) give J to the market and J·g(X)·x to each cause of the pull X = Σx, with g(x) = (f(x) − 1)/x;
  leavers likewise; `churn` levels take their share of the users; noise is J·f(X)·z; flows are their cause's own.
- minutes: Δ(Σ U·m / ΣU) is shared between the change of each segment's minutes, at the mean of the two days' user
  weights, and the change of the mix, at the mean of the two days' minutes.
- revenue: a segment's is U·v, with v = fee + ads·m. Δ(U·v) = mean(v)·ΔU + mean(U)·Δv; ΔU carries the causes of the
  users, Δfee and Δads those of price and model, Δm those of the minutes.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.world.books import DEMAND, MARKET, USUAL_CHURN, Booking, Cause
from engine.world.drivers import EVERYWHERE, SegmentDay, bend, slope
from engine.world.segment import Segment
from engine.world.world import World

METRICS = ("users", "minutes_per_user", "revenue")


class _Segment:
    """One segment as the explanation walks through its days."""

    def __init__(self, segment: Segment) -> None:
        self.headline = segment.headline
        self.base = segment.minutes
        self.levels: dict[str, dict[Cause, float]] = {"join": {}, "leave": {}, "churn": {}, "minutes": {}}
        self.changes: dict[Cause, float] = {}  # of users, today
        self.users_then = self.users_now = 0.0
        self.minutes_then = self.minutes_now = segment.minutes
        self.parts_then: dict[Cause, float] = {}  # of the minutes, by cause
        self.parts_now: dict[Cause, float] = {}
        self.fee = segment.fee_at_start  # what a user pays a month

    def live(self, day: SegmentDay) -> None:
        """The next day: its change of users, and its minutes, by cause."""
        self.users_then, self.users_now = day.users_before, day.users
        self.changes = _users_of(day, self.levels)
        self.minutes_then, self.parts_then = self.minutes_now, self.parts_now
        level = day.minutes_level
        self.minutes_now = self.base * bend(level)
        g = self.base * slope(level)
        self.parts_now = {cause: g * x for cause, x in self.levels["minutes"].items()}

    def minutes_changes(self) -> Iterator[tuple[Cause, float]]:
        """What moved its minutes today."""
        for cause in {**self.parts_then, **self.parts_now}:
            change = self.parts_now.get(cause, 0.0) - self.parts_then.get(cause, 0.0)
            if change:
                yield cause, change


def _users_of(day: SegmentDay, levels: dict[str, dict[Cause, float]]) -> dict[Cause, float]:
    """One segment's change of users on one day by cause, direct flows left out."""
    causes: dict[Cause, float] = {}

    def add(cause: Cause, amount: float) -> None:
        if amount:
            causes[cause] = causes.get(cause, 0.0) + amount

    pull, push = day.joined * slope(day.join_level), day.left * slope(day.leave_level)
    add(MARKET, day.joined)
    add(USUAL_CHURN, -day.left)
    add(DEMAND, day.joined * bend(day.join_level) * day.noise)
    for cause, level in levels["join"].items():
        add(cause, pull * level)
    for cause, level in levels["leave"].items():
        add(cause, -push * level)
    if day.churned:
        total = 0.0
        for level in levels["churn"].values():
            total += level
        if total:
            for cause, level in levels["churn"].items():
                add(cause, -day.users_before * day.churned * level / total)
    return causes


def bookings(world: World) -> Iterator[Booking]:
    """Users, minutes per user and revenue of each closed day."""
    market = world.market
    segments = [_Segment(s) for s in market.segments]
    ads_now = market.ads_at_start
    levels, flows, worths = iter(market.levels), iter(market.flows), iter(market.worths)
    level, flow, worth = next(levels, None), next(flows, None), next(worths, None)
    for number, kept in enumerate(market.days, start=1):
        while level is not None and level.day <= number:
            for one in segments if level.segment == EVERYWHERE else (segments[level.segment],):
                causes = one.levels[level.of]
                causes[level.cause] = causes.get(level.cause, 0.0) + level.amount
            level = next(levels, None)
        for one, day in zip(segments, kept, strict=True):
            one.live(day)
        while flow is not None and flow.day <= number:
            changes = segments[flow.segment].changes
            changes[flow.cause] = changes.get(flow.cause, 0.0) + flow.amount
            flow = next(flows, None)
        fees: list[tuple[int, Cause, float]] = []
        ads: list[tuple[Cause, float]] = []
        while worth is not None and worth.day <= number:
            if worth.of == "ads":
                ads.append((worth.cause, worth.amount))
            else:
                fees.append((worth.segment, worth.cause, worth.amount))
            worth = next(worths, None)
        for one in segments:
            if one.headline:
                for cause, amount in one.changes.items():
                    yield Booking(number, "users", cause, amount)
        ads_then = ads_now
        for _, amount in ads:
            ads_now += amount
        yield from _revenue(number, segments, fees, ads, (ads_then, ads_now))
        yield from _minutes(number, [one for one in segments if one.headline])


def _revenue(
    number: int,
    segments: list[_Segment],
    fees: list[tuple[int, Cause, float]],
    ads: list[tuple[Cause, float]],
    rates: tuple[float, float],
) -> Iterator[Booking]:
    """Revenue of one day; `rates` are what a minute of use earned by advertising yesterday and earns today."""
    then = [one.fee for one in segments]
    for index, cause, amount in fees:
        segments[index].fee += amount
        one = segments[index]
        yield Booking(number, "revenue", cause, (one.users_then + one.users_now) / 2 * amount)
    rate = (rates[0] + rates[1]) / 2
    for one, fee in zip(segments, then, strict=True):
        value = (fee + rates[0] * one.minutes_then + one.fee + rates[1] * one.minutes_now) / 2
        if value:
            for cause, amount in one.changes.items():
                yield Booking(number, "revenue", cause, amount * value)
        users = (one.users_then + one.users_now) / 2
        if rate:
            for cause, amount in one.minutes_changes():
                yield Booking(number, "revenue", cause, users * rate * amount)
        for cause, amount in ads:
            yield Booking(number, "revenue", cause, users * (one.minutes_then + one.minutes_now) / 2 * amount)


def _minutes(number: int, heads: list[_Segment]) -> Iterator[Booking]:
    """Minutes per user of one day, over the headline segments."""
    users_then = users_now = 0.0
    for one in heads:
        users_then += one.users_then
        users_now += one.users_now
    if users_then > 0 and users_now > 0:
        mean = 0.0
        for one in heads:
            mean += one.users_then / users_then * (one.minutes_then + one.minutes_now) / 2
        for one in heads:
            weight = (one.users_then / users_then + one.users_now / users_now) / 2
            for cause, change in one.minutes_changes():
                yield Booking(number, "minutes_per_user", cause, weight * change)
            lift = ((one.minutes_then + one.minutes_now) / 2 - mean) / users_now
            if lift:
                for cause, amount in one.changes.items():
                    yield Booking(number, "minutes_per_user", cause, lift * amount)
    elif users_now != users_then:
        # the first user of a headline comes, or the last one goes: the whole number is the mix's
        total = 0.0
        for one in heads:
            if users_now > 0:
                total += one.users_now * one.minutes_now / users_now
            else:
                total -= one.users_then * one.minutes_then / users_then
        if total:
            yield Booking(number, "minutes_per_user", MARKET, total)
