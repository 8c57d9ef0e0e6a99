"""Explains the books: every change of a number, by cause, adding up.

The rooms book most changes as they happen. The market keeps each day's drivers instead, and they are turned into
bookings here, on demand:

- users: joiners J·f(X) give J to the market and J·g(X)·x to each cause of the pull X = Σx, with g(x) = (f(x) − 1)/x;
  leavers likewise; noise is J·f(X)·z; flows are their cause's own.
- minutes: Δ(Σ U·m / ΣU) is shared between the change of each segment's minutes, at the mean of the two days' user
  weights, and the change of the mix, at the mean of the two days' minutes.
- revenue: a segment's Δusers × paying × price carries the causes of its users.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.world.books import DEMAND, MARKET, USUAL_CHURN, Booking, Cause
from engine.world.clock import week_of
from engine.world.market import SegmentDay, bend, slope
from engine.world.world import World

UNSPOKEN = "unspoken"  # what nobody has told anybody
# Kinds whose effect must be learnt to be named.
OBSERVED = ("released", "regression", "answered", "ignored", "event", "vision")


class Reason(NamedTuple):
    """One line of an explanation: the cause as the player may know it, the decision behind it, and how much."""

    kind: str
    subject: str
    root: str
    amount: float


def bookings(world: World) -> Iterator[Booking]:
    """Every booking of every closed day, true names, in order of the day within each group."""
    yield from world.books.rows
    yield from _market(world)


def bookings_of(world: World, metric: str) -> Iterator[Booking]:
    """The bookings of one metric."""
    for booking in bookings(world):
        if booking.metric == metric:
            yield booking


def _users_of(day: SegmentDay, levels: dict[tuple[str, Cause], float]) -> dict[Cause, float]:
    """One segment's change of users on one day by cause, direct flows left out."""
    causes: dict[Cause, float] = {}

    def add(cause: Cause, amount: float) -> None:
        if amount:
            causes[cause] = causes.get(cause, 0.0) + amount

    pull, push = slope(day.join_level), slope(day.leave_level)
    add(MARKET, day.joined)
    add(USUAL_CHURN, -day.left)
    add(DEMAND, day.joined * bend(day.join_level) * day.noise)
    for (of, cause), level in levels.items():
        if of == "join":
            add(cause, day.joined * pull * level)
        elif of == "leave":
            add(cause, -day.left * push * level)
    for cause, join, leave in day.outside:
        add(cause, day.joined * pull * join - day.left * push * leave)
    return causes


def _market(world: World) -> Iterator[Booking]:
    market = world.market
    segments = market.segments
    levels: list[dict[tuple[str, Cause], float]] = [{} for _ in segments]
    by_day: dict[int, list[tuple[int, str, Cause, float]]] = {}
    for level in market.levels:
        by_day.setdefault(level.day, []).append((level.segment, level.of, level.cause, level.amount))
    flows: dict[int, list[tuple[int, Cause, float]]] = {}
    for flow in market.flows:
        flows.setdefault(flow.day, []).append((flow.segment, flow.cause, flow.amount))
    before_minutes = [s.minutes for s in segments]
    before_parts: list[dict[Cause, float]] = [{} for _ in segments]
    for number, kept in enumerate(market.days, start=1):
        for index, of, cause, amount in by_day.get(number, ()):
            key = (of, cause)
            levels[index][key] = levels[index].get(key, 0.0) + amount
        changes = [_users_of(day, levels[i]) for i, day in enumerate(kept)]
        for index, cause, amount in flows.get(number, ()):
            changes[index][cause] = changes[index].get(cause, 0.0) + amount
        for i, segment in enumerate(segments):
            for cause, amount in changes[i].items():
                if segment.headline:
                    yield Booking(number, "users", cause, amount)
                if segment.paying:
                    yield Booking(number, "revenue", cause, amount * segment.paying * market.price)
        yield from _minutes(world, number, kept, levels, changes, before_minutes, before_parts)


def _minutes(
    world: World,
    number: int,
    kept: tuple[SegmentDay, ...],
    levels: list[dict[tuple[str, Cause], float]],
    changes: list[dict[Cause, float]],
    before: list[float],
    before_parts: list[dict[Cause, float]],
) -> Iterator[Booking]:
    """Minutes per user of one day; `before` and `before_parts` are yesterday's and become today's."""
    segments = world.market.segments
    heads = [i for i, s in enumerate(segments) if s.headline]
    users_then = users_now = 0.0
    for i in heads:
        users_then += kept[i].users_before
        users_now += kept[i].users
    now = list(before)
    parts = list(before_parts)
    for i in heads:
        level = kept[i].minutes_level
        now[i] = segments[i].minutes * bend(level)
        g = segments[i].minutes * slope(level)
        parts[i] = {cause: g * x for (of, cause), x in levels[i].items() if of == "minutes"}
    if users_then > 0 and users_now > 0:
        mean_now = 0.0
        mean_of = {}
        for i in heads:
            mean_of[i] = (now[i] + before[i]) / 2
            mean_now += kept[i].users_before / users_then * mean_of[i]
        for i in heads:
            weight = (kept[i].users_before / users_then + kept[i].users / users_now) / 2
            for cause in {**before_parts[i], **parts[i]}:
                change = parts[i].get(cause, 0.0) - before_parts[i].get(cause, 0.0)
                if change:
                    yield Booking(number, "minutes_per_user", cause, weight * change)
            lift = (mean_of[i] - mean_now) / users_now
            if lift:
                for cause, amount in changes[i].items():
                    yield Booking(number, "minutes_per_user", cause, lift * amount)
    elif users_now != users_then:
        # the first user of a headline comes, or the last one goes: the whole number is the mix's
        total = 0.0
        for i in heads:
            total += (
                kept[i].users * now[i] / users_now if users_now > 0 else -kept[i].users_before * before[i] / users_then
            )
        if total:
            yield Booking(number, "minutes_per_user", MARKET, total)
    before[:] = now
    before_parts[:] = parts


def observable(world: World, cause: Cause) -> tuple[str, str]:
    """The name a player may know a cause by: its true one once it is learnt, else what anybody could see."""
    if cause.kind == "trouble" and (cause.kind, cause.subject) not in world.learnt:
        return UNSPOKEN, ""
    if cause.kind not in OBSERVED or (cause.kind, cause.subject) in world.learnt:
        return cause.kind, cause.subject
    if cause.kind == "released":
        return "released-in-week", str(cause.week)
    if cause.kind in ("event", "vision"):
        return cause.kind, cause.subject
    return "since-week", str(cause.week)


def reasons(world: World, metric: str, week: int | None = None) -> tuple[Reason, ...]:
    """Why a metric moved, in one week or since the start: observable causes, largest first. They add up."""
    totals: dict[tuple[str, str, str], float] = {}
    personal = metric == "morale" or metric.startswith("trust.")  # one's own answer, read off a face at once
    for booking in bookings_of(world, metric):
        if booking.day > world.days or (week is not None and week_of(booking.day) != week):
            continue
        cause = booking.cause
        plain = personal and cause.kind != "trouble"
        name = (cause.kind, cause.subject) if plain else observable(world, cause)
        root = cause.root if name == (cause.kind, cause.subject) else ""
        key = (*name, root)
        totals[key] = totals.get(key, 0.0) + booking.amount
    found = [Reason(kind, subject, root, amount) for (kind, subject, root), amount in totals.items()]
    return tuple(sorted(found, key=lambda r: (-abs(r.amount), r.kind, r.subject)))
