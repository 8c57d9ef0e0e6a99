"""The market and the firm's money, as far as they are known."""

from __future__ import annotations

from engine.play.records import BusinessView, JobView, RumourView, SegmentView
from engine.scenario.schema import Job
from engine.world.business import TEST_ERROR
from engine.world.clock import DAYS_A_WEEK
from engine.world.company import income, runway
from engine.world.discovery import interviews
from engine.world.discovery.notes import Counted, Need, Notes
from engine.world.quarter import Quarter
from engine.world.swift import maker
from engine.world.world import World

PLACES = 2  # decimals of what is heard: finer would promise what nobody knows (definition)

NOTHING: dict[str, Need] = {}  # has been heard
_segment, _job = maker(SegmentView), maker(JobView)


def segment_views(quarter: Quarter) -> tuple[SegmentView, ...]:
    """Segments and their jobs, each number as it was last heard, counted or studied."""
    world, business = quarter.world, quarter.business
    notes = world.notes
    first_day = (world.week - 1) * DAYS_A_WEEK + 1
    views = []
    for written, segment in zip(world.file.segments, world.market.segments, strict=True):
        id = written.id
        heard = notes.needs.get(id, NOTHING)
        counted, tested = notes.counted.get(id), business.tested.get(id)
        views.append(
            _segment(
                (
                    id,
                    written.name,
                    written.region,
                    segment.users,
                    written.headline,
                    tuple([_job_view(notes, id, job, heard.get(job.id), counted) for job in written.jobs]),
                    interviews.held(world, id),
                    counted.minutes if counted is not None else None,
                    counted.churn if counted is not None else None,
                    business.share(segment),
                    None if tested is None else max(0.0, round(tested, PLACES)),
                    None if tested is None else TEST_ERROR / business.tests**0.5,
                    world.market.users_on(segment, first_day - 1),
                    interviews.unnamed(interviews.met(world, id)),
                    counted.day if counted is not None else None,
                )
            )
        )
    return tuple(views)


def _job_view(notes: Notes, segment: str, job: Job, need: Need | None, counted: Counted | None) -> JobView:
    """One job, as far as anybody has spoken of it; nobody has of most."""
    key, heard = (segment, job.id), need if need is not None and need.importance_weight else None
    return _job(
        (
            job.id,
            job.title,
            _shown(interviews.importance(heard)) if heard is not None else None,
            _shown(interviews.satisfaction(heard)) if heard is not None else None,
            _shown(interviews.error(heard)) if heard is not None else None,
            round(counted.used[job.id], PLACES) if counted is not None else None,
            _shown(notes.elsewhere.get(key)),
            key in notes.problems,
        )
    )


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
