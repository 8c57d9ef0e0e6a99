"""The board, as the player knows it."""

from __future__ import annotations

from engine.play.records import Backlog, ItemView
from engine.play.seen.requests import estimate_view
from engine.world.clock import DAYS_A_WEEK
from engine.world.quarter import Quarter
from engine.world.stakeholders import GRACE_DAYS
from engine.world.work import BUG_LIMIT, MISFIT_LIMIT, ROUGH_FIT, STAGES, WorkItem
from engine.world.world import World


def item_view(quarter: Quarter, item: WorkItem) -> ItemView:
    """One item as the player knows it."""
    world = quarter.world
    letter = world.letters.get(item.id)
    written = world.requests[item.request]
    variant = item.variant if item.variant not in ("", "ordered", "no", "ignored") else ""
    alternative = letter.alternative(variant) if letter is not None and variant else None
    estimate = None
    if letter is not None and item.variant not in ("no", "ignored"):
        estimate = estimate_view(letter.refined.get(variant) or letter.guesses.get(variant))
    promise = next((p for p in world.promises if p.item == item.id), None)
    holder = quarter.delivery.acceptance.held_by(item)
    fits = None
    if item.tried:
        fits = "well" if item.misfit <= MISFIT_LIMIT else "roughly" if item.misfit <= ROUGH_FIT else "badly"
    return ItemView(
        id=item.id,
        request=item.request,
        title=alternative.title if alternative is not None else written.title,
        stage=item.stage,
        estimate=estimate,
        spent=item.done,
        workers=tuple(item.workers),
        blocked_by=item.blocked.id if item.blocked is not None else None,
        promised_to=promise.to if promise else None,
        promised_week=promise.by_day // DAYS_A_WEEK if promise else None,
        late=bool(promise and promise.state != "kept" and world.day > promise.by_day + GRACE_DAYS),
        tried=item.tried,
        fits=fits,
        defects=(0 if item.bugs <= BUG_LIMIT else max(1, round(item.bugs))) if item.tried else None,
        waits_for=holder,
        rounds=item.rounds,
        started=bool(item.started),
        reading=world.notes.readings.get(item.id),
    )


def backlog(world: World) -> Backlog:
    """What the estimates say is still to do on the board, acceptance left out."""
    refined = guessed = 0.0
    for item in world.board.items:
        letter = world.letters.get(item.id)
        if letter is None or item.stage not in STAGES or item.variant in ("no", "ignored"):
            continue
        variant = "" if item.variant == "ordered" else item.variant
        if variant in letter.refined:
            refined += max(0.0, letter.refined[variant].likely - item.done)
        elif variant in letter.guesses:
            guessed += max(0.0, letter.guesses[variant].likely - item.done)
    return Backlog(refined, guessed)
