"""Explains the books: every change of a number, by cause, adding up.

The rooms book most changes as they happen. Two things take work, and are explained when somebody asks: the market,
by `engine.play.market_ledger`, and quality, whose change of a day, −ΔL·q·q′, is shared by what each cause did to L.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.play import market_ledger
from engine.world.books import Booking, Cause
from engine.world.clock import day_of, week_of
from engine.world.product import lacks
from engine.world.world import World

UNSPOKEN = "unspoken"  # what nobody has told anybody
UNSAID = "unsaid"  # what moves one person from day to day, and what they may not have told
SHARED = ("waiting", "overload")  # strains of every evening that weigh on everybody alike
OWN = ("tired", "trouble")  # strains of every evening that weigh on the one they are about
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
    if metric.startswith("morale."):
        return of_person(world, metric.partition(".")[2], week)
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


def of_person(world: World, who: str, week: int | None = None) -> tuple[Reason, ...]:
    """Why one of the team shows more or less than at first, or than a week before; the reasons add up to the change.

    What each did or suffered is known. How moods settle, and a trouble that has not been told, are one reason: taken
    apart they would say who has something to hide.
    """
    person = world.team.named(who)
    if person is None:
        return ()
    joined = _joined(world, who)
    begun, ended = 0, len(person.weeks)  # as `weeks` counts; the last is what they show now
    if week is not None:
        ended = week - (week_of(joined) - 1 if joined else 0)
        begun = ended - 1
        if not 0 <= begun < len(person.weeks):
            return ()
    shown, felt = [*person.weeks, person.shown], [*person.felt_by, person.felt]
    totals: dict[tuple[str, str, str], float] = {}

    def add(cause: Cause, amount: float) -> None:
        key = (cause.kind, cause.subject, cause.root)
        totals[key] = totals.get(key, 0.0) + amount

    for cause, amount in felt[ended].items():
        add(cause, amount - felt[begun].get(cause, 0.0))
    heads, told = _heads(world), ("trouble", who) in world.learnt
    for day, metric, cause, amount in world.books.rows:
        if metric != "morale" or day < joined or (week is not None and week_of(day) != week):
            continue
        if cause.kind in SHARED:
            add(cause, amount)
        elif cause.kind in OWN and cause.subject == who and (cause.kind == "tired" or told):
            add(cause, amount * heads[day - 1])
    left = shown[ended] - shown[begun]
    for amount in totals.values():
        left -= amount
    add(Cause(UNSAID), left)
    found = [Reason(kind, subject, root, amount) for (kind, subject, root), amount in totals.items() if amount]
    return tuple(sorted(found, key=lambda r: (-abs(r.amount), r.kind, r.subject)))


def _heads(world: World) -> list[int]:
    """How many there were each evening."""
    change: dict[int, int] = {}
    for hour, kind, _, _ in world.log:
        if kind in ("joined", "resigned"):
            day = day_of(hour)
            change[day] = change.get(day, 0) + (1 if kind == "joined" else -1)
    heads, here = [], len(world.file.team)
    for day in range(1, world.day + 1):
        here += change.get(day, 0)
        heads.append(here)
    return heads


def _joined(world: World, who: str) -> int:
    """The day on which somebody came; 0 for those of the first day."""
    return next((day_of(h) for h, kind, subject, _ in world.log if kind == "joined" and subject == who), 0)
