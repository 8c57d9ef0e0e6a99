"""Explains the books: every change of a number, by cause, adding up.

The rooms book most changes as they happen. Two things take work, and are explained when somebody asks: the market,
by `engine.play.market_ledger`, and quality, whose change of a day, −ΔL·q·q′, is shared by what each cause did to L.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.play import market_ledger
from engine.world.books import Booking, Cause
from engine.world.clock import week_of
from engine.world.product import lacks
from engine.world.world import World

UNSPOKEN = "unspoken"  # what nobody has told anybody
# Kinds whose effect must be learnt to be named.
OBSERVED = ("released", "regression", "answered", "ignored", "event", "vision")
HIDDEN = ("escaped",)  # booked, and no number the player is shown


class Reason(NamedTuple):
    """One line of an explanation: the cause as the player may know it, the decision behind it, and how much."""

    kind: str
    subject: str
    root: str
    amount: float


def bookings(world: World) -> Iterator[Booking]:
    """Every booking of every closed day, true names, in order of the day within each group."""
    rows = world.books.rows
    yield from rows
    yield from _quality(world, rows)
    yield from market_ledger.bookings(world)


def bookings_of(world: World, metric: str) -> Iterator[Booking]:
    """The bookings of one metric."""
    rows = world.books.rows
    if metric == "quality":
        yield from _quality(world, rows)
        return
    for booking in rows:
        if booking.metric == metric:
            yield booking
    if metric in market_ledger.METRICS:
        for booking in market_ledger.bookings(world):
            if booking.metric == metric:
                yield booking


def _quality(world: World, rows: list[Booking]) -> Iterator[Booking]:
    """Quality of each closed day by cause."""
    series = world.series["quality"]
    for day, metric, cause, amount in rows:
        lack = lacks(metric)
        if lack and day < len(series):
            yield Booking(day, "quality", cause, -lack * amount * series[day - 1] * series[day])


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
    if metric in HIDDEN:
        return ()
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
