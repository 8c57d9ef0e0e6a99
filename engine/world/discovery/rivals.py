"""Studying competitors: how well the same jobs are done elsewhere, and what is about to happen."""

from __future__ import annotations

from engine.scenario.conditions import OnDay
from engine.scenario.schema import Job
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK, week_of
from engine.world.discovery.notes import Rumour
from engine.world.world import World, moment_of

ELSEWHERE_LEAST = 0.30  # 0–1; how well rivals do a job of which the author says nothing, at least (judgement)
ELSEWHERE_MOST = 0.75  # 0–1; the same, at most (judgement)
ELSEWHERE_SPREAD = 0.08  # sd of how exactly a study tells it, 0–1 (judgement)
AHEAD_WEEKS = 6  # what a rival plans can be heard of so long before (judgement)
RUMOUR_WEEKS = 1  # weeks by which what is heard of a plan may be off; DESIGN
EVERY_DAYS = DAYS_A_MONTH  # working days until a study finds anything new: a month (judgement)


def too_soon(world: World) -> bool:
    """Whether rivals have been studied within a month."""
    return world.notes.studied_on > 0 and world.day - world.notes.studied_on < EVERY_DAYS


def elsewhere(world: World, segment: str, job: Job) -> float:
    """How well the best rival does a job, 0–1: the author's figure or a drawn one. Hidden."""
    if job.elsewhere is not None:
        return job.elsewhere
    drawn = world.chance.uniform("elsewhere", f"{segment}/{job.id}")
    return ELSEWHERE_LEAST + (ELSEWHERE_MOST - ELSEWHERE_LEAST) * drawn


def study(world: World) -> None:
    """A study is finished: each job's doing elsewhere, with some error, and rivals' plans to within a week."""
    notes = world.notes
    notes.studied_on = world.day
    for segment in world.file.segments:
        for job in segment.jobs:
            noise = ELSEWHERE_SPREAD * world.chance.normal("studied", f"{segment.id}/{job.id}", world.week)
            seen = elsewhere(world, segment.id, job) + noise
            notes.elsewhere[segment.id, job.id] = min(1.0, max(0.0, seen))
    for event in world.file.events:
        moment = moment_of(event.when) if event.rival and event.id not in notes.rumours else None
        if isinstance(moment, OnDay) and 0 < moment.day - world.day <= AHEAD_WEEKS * DAYS_A_WEEK:
            off = int(world.chance.uniform("rumour", event.id) * (2 * RUMOUR_WEEKS + 1)) - RUMOUR_WEEKS
            notes.rumours[event.id] = Rumour(event.id, max(world.week, week_of(moment.day) + off))
