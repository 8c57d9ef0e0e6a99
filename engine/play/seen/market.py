"""The market and the firm's money, as far as they are known."""

from __future__ import annotations

from engine.play.records import BusinessView, JobView, RumourView, SegmentView
from engine.world.business import TEST_ERROR
from engine.world.company import income, runway
from engine.world.discovery import interviews
from engine.world.discovery.notes import Need
from engine.world.quarter import Quarter
from engine.world.world import World

PLACES = 2  # decimals of what is heard: finer would promise what nobody knows (definition)


def segment_views(quarter: Quarter) -> tuple[SegmentView, ...]:
    """Segments and their jobs, each number as it was last heard, counted or studied."""
    world, business = quarter.world, quarter.business
    notes = world.notes
    views = []
    for written, segment in zip(world.file.segments, world.market.segments, strict=True):
        needs = notes.needs.get(written.id, {})
        counted = notes.counted.get(written.id)
        jobs = []
        for job in written.jobs:
            need = needs.get(job.id) or Need()
            jobs.append(
                JobView(
                    job.id,
                    job.title,
                    _shown(interviews.importance(need)),
                    _shown(interviews.satisfaction(need)),
                    _shown(interviews.error(need)),
                    _shown(counted.used[job.id] if counted is not None else None),
                    _shown(notes.elsewhere.get((written.id, job.id))),
                    (written.id, job.id) in notes.problems,
                )
            )
        tested = business.tested.get(written.id)
        views.append(
            SegmentView(
                written.id,
                written.name,
                written.region,
                segment.users,
                written.headline,
                tuple(jobs),
                interviews.held(world, written.id),
                counted.minutes if counted is not None else None,
                counted.churn if counted is not None else None,
                paying=business.share(segment),
                sensitivity=None if tested is None else max(0.0, round(tested, PLACES)),
                sensitivity_error=None if tested is None else TEST_ERROR / business.tests**0.5,
            )
        )
    return tuple(views)


def rumour_views(world: World) -> tuple[RumourView, ...]:
    """What rivals are said to be about to do, soonest first."""
    titles = {e.id: e.title for e in world.file.events}
    heard = sorted(world.notes.rumours.values(), key=lambda r: (r.week, r.event))
    return tuple(RumourView(titles[r.event], r.week) for r in heard)


def vote_views(world: World) -> dict[str, dict[str, int]]:
    """How each department and office divided its hundred points at the last poll: by voter, then by request."""
    return {who: dict(points) for who, points in world.notes.votes.items()}


def _shown(value: float | None) -> float | None:
    return None if value is None else round(value, PLACES)


def business_view(quarter: Quarter) -> BusinessView:
    """What comes in and goes out, how long the cash lasts, and the terms on which people use the product."""
    world, business = quarter.world, quarter.business
    pricing, model = world.file.company.pricing, business.model_move
    return BusinessView(
        cash=world.cash,
        income=income(world),
        costs=world.payroll,
        runway=runway(world),
        price=world.market.price,
        coming_price=business.coming_price,
        lowest=None if pricing is None else pricing.lowest,
        highest=None if pricing is None else pricing.highest,
        model=business.model,
        coming_model=None if model is None else model.to,
        models=world.file.company.models,
    )
