"""The market, as far as it is known."""

from __future__ import annotations

from engine.play.records import JobView, SegmentView
from engine.world.world import World


def segment_views(world: World) -> tuple[SegmentView, ...]:
    """Segments and their jobs; jobs show numbers, to the nearest tenth, once somebody has been asked."""
    views = []
    for written, segment in zip(world.file.segments, world.market.segments, strict=True):
        heard = world.heard.get(written.id)
        jobs = tuple(
            JobView(
                job.id,
                job.title,
                round(job.importance, 1) if heard is not None else None,
                round(heard[job.id], 1) if heard is not None else None,
            )
            for job in written.jobs
        )
        views.append(SegmentView(written.id, written.name, written.region, segment.users, written.headline, jobs))
    return tuple(views)
