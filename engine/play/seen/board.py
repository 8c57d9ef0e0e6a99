"""The board, as the player knows it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.play.records import Backlog, GuessView, ItemView, ReadingView, RegressionView, SketchView
from engine.world.clock import DAYS_A_WEEK, week_of
from engine.world.discovery import looking
from engine.world.quarter import Quarter
from engine.world.stakeholders import GRACE_DAYS
from engine.world.swift import maker
from engine.world.team import defects, readings, sketches
from engine.world.team.acceptance import FITS
from engine.world.team.regressions import Regression
from engine.world.work import BUG_LIMIT, MISFIT_LIMIT, PARTS, ROUGH_FIT, STAGES, Reading, WorkItem
from engine.world.world import World

PLAIN = ("", "ordered", "no", "ignored")  # variants that are no alternative
UNASKED = ("no", "ignored")  # variants of work that nobody was asked to estimate

_item = maker(ItemView)


def _title(world: World, item: WorkItem) -> str:
    letter = world.letters.get(item.id)
    alternative = letter.alternative(item.variant) if letter is not None and item.variant not in PLAIN else None
    return alternative.title if alternative is not None else world.requests[item.request].title


def item_view(quarter: Quarter, item: WorkItem) -> ItemView:
    """One item as the player knows it."""
    world, id, variant, tried = quarter.world, item.id, item.variant, item.tried
    letter = world.letters.get(id)
    chosen = "" if variant in PLAIN else variant
    estimate = None
    if letter is not None and variant not in UNASKED:
        estimate = letter.refined.get(chosen) or letter.guesses.get(chosen)
    promised_to = promised_week = None
    late = False
    for promise in world.promises:
        if promise.item == id:
            promised_to, promised_week = promise.to, promise.by_day // DAYS_A_WEEK
            late = promise.state != "kept" and world.day > promise.by_day + GRACE_DAYS
            break
    fits = None
    if FITS in tried:
        fits = "well" if item.misfit <= MISFIT_LIMIT else "roughly" if item.misfit <= ROUGH_FIT else "badly"
    where = _defects_in(world, item) if tried else ()
    reviewed, blocked = item.reviewed, item.blocked
    return _item(
        (
            id,
            item.request,
            _title(world, item),
            item.stage,
            estimate,
            item.done,
            tuple(item.workers),
            blocked.id if blocked is not None else None,
            promised_to,
            promised_week,
            late,
            bool(tried),
            fits,
            _counted(defects.known(world, item)) if where else None,
            quarter.delivery.acceptance.held_by(item),
            item.rounds,
            bool(item.started),
            world.notes.readings.get(id),
            item.chore or None,
            item.about or None,
            tuple([part for part in PARTS if part in tried]) if tried else (),
            where,
            reviewed,
            sketches.needed(world.chance, id) if reviewed else None,
            _sketch_views(item) if reviewed else (),
            item.sketch,
            item.displaced_by or None,
            tuple([i.id for i in world.board.items if i.displaced_by == id]),
            tuple([_reading_view(world, reading) for reading in item.readings]) if item.readings else (),
            readings.usage(world, item) if item.analysed else None,
        )
    )


def _sketch_views(item: WorkItem) -> tuple[SketchView, ...]:
    return tuple([SketchView(s.blocks, k == item.favourite) for k, s in enumerate(item.sketches)])


def _counted(bugs: float) -> int:
    """As a player counts defects: up to what a careful acceptance lets pass is none."""
    return 0 if bugs <= BUG_LIMIT else max(1, round(bugs))


def _defects_in(world: World, item: WorkItem) -> tuple[tuple[str, int], ...]:
    """Defects by the place in which they were looked for."""
    tried = [place for place in defects.PLACES if place in item.tried]
    if not tried:
        return ()
    shares = defects.places(world.chance, item)
    return tuple((place, round(item.bugs * shares[place])) for place in tried)


def _reading_view(world: World, reading: Reading) -> ReadingView:
    wanted = {i.id: i.wanted for i in world.file.indicators}.get(reading.metric)
    if wanted is None:
        wanted = {str(k): v for k, v in world.file.wanted.items()}.get(reading.metric)
    points = "neither"
    if wanted is not None and (reading.low > 0 or reading.high < 0):
        points = "for" if (reading.low > 0) == (wanted == "up") else "against"
    return ReadingView(reading.metric, reading.low, reading.high, points)


def guess_views(quarter: Quarter) -> tuple[GuessView, ...]:
    """Guesses and estimates of what has been released, held against what it took, in the order of release."""
    views = []
    released = [i for i in quarter.world.board.all.values() if i.stage == "released"]
    for item in sorted(released, key=lambda i: i.released_on):
        letter = quarter.world.letters.get(item.id)
        variant = item.variant if item.variant not in PLAIN else ""
        if letter is None or item.variant in UNASKED:
            continue
        first = looking.guess_of(quarter.world, letter, variant)
        if first is not None:
            refined = letter.refined.get(variant)
            views.append(
                GuessView(
                    item.id, _title(quarter.world, item), week_of(item.released_on), letter.guess, first.likely,
                    refined.likely if refined is not None else None, item.total,
                )
            )  # fmt: skip
    return tuple(views)


def regression_views(world: World, open: Iterable[Regression]) -> tuple[RegressionView, ...]:
    """What has been found broken and is not mended."""
    views = []
    for r in open:
        if r.found:
            repairs = (i.id for i in world.board.items if i.chore == "repair" and i.about == r.item)
            title = _title(world, world.board.all[r.item])
            views.append(RegressionView(r.item, title, r.week, next(repairs, None)))
    return tuple(views)


def backlog(world: World) -> Backlog:
    """What the estimates say is still to do on the board, acceptance left out."""
    refined = guessed = 0.0
    for item in world.board.items:
        letter = world.letters.get(item.id)
        if letter is None or item.stage not in STAGES or item.variant in UNASKED:
            continue
        variant = "" if item.variant == "ordered" else item.variant
        if variant in letter.refined:
            refined += max(0.0, letter.refined[variant].likely - item.done)
        elif variant in letter.guesses:
            guessed += max(0.0, letter.guesses[variant].likely - item.done)
    return Backlog(refined, guessed)
