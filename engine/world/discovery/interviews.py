"""Going to ask and to watch people: which needs come to light, and how exactly they are known.

Each conversation names a need with a probability of that need's own, Beta(1.45, 7.64) over needs; so of many needs .16,
.51, .70, .84 and .90 are known after 1, 5, 10, 20 and 30 interviews (Griffin & Hauser 1993). Whether it has been named
after n of them is held against one uniform draw: unnamed with chance S(n) = Γ(β+n)Γ(α+β) / (Γ(β)Γ(α+β+n)), the mean of
(1−p)ⁿ over that Beta. n need not be whole: some meetings count for more than an interview, some for less.
"""

from __future__ import annotations

import math

from engine.scenario.schema import Job
from engine.world.discovery.notes import Counted, Need
from engine.world.estimates import P90
from engine.world.market import Segment
from engine.world.world import World

ALPHA = 1.45  # of the Beta over how likely needs are to be named; Griffin & Hauser 1993, recomputed
BETA = 7.64  # the other parameter of it; Griffin & Hauser 1993, recomputed
WATCHED = 2.5  # interviews that one visit to watch people is worth in needs found (judgement)
WATCHED_EXACTLY = 4.0  # samples that one visit is worth: half an interview's error (judgement)
LAPSED_BASE = 0.6  # interviews; attention of who left to a job that is wholly well done (judgement)
LAPSED_SLOPE = 0.8  # interviews; how much more to one that is not done at all: what failed them (judgement)
NEVER = 0.8  # interviews; attention of who never came: they speak of life, not of the product (judgement)
SAMPLE_SPREAD = 0.15  # sd of what one conversation says of a job's importance or satisfaction, 0–1 (judgement)
USED_SPREAD = 0.03  # sd of the counted share who do a job with the product (judgement)


def unnamed(conversations: float) -> float:
    """S(n): the chance that a need has not been named after so many conversations."""
    return math.exp(
        math.lgamma(BETA + conversations)
        + math.lgamma(ALPHA + BETA)
        - math.lgamma(BETA)
        - math.lgamma(ALPHA + BETA + conversations)
    )


def hear(world: World, segment: Segment, how: str, whom: str) -> None:
    """One interview with somebody (`current`, `lapsed`, `never`), or one visit to watch people, is over."""
    watched = how == "observe"
    notes = world.notes.needs.setdefault(segment.id, {})
    time = held(world, segment.id)
    written = next(s for s in world.file.segments if s.id == segment.id)
    for job in written.jobs:
        need = notes.setdefault(job.id, Need())
        need.pressure += _attention(segment, job, watched, whom)
        entity = f"{segment.id}/{job.id}"
        if not need.known and unnamed(need.pressure) <= world.chance.uniform("need", entity):
            need.known = True
        if need.known:
            _sample(world, segment, job, need, f"{entity}/{time}", watched, whom)


def held(world: World, segment: str) -> int:
    """Interviews held and visits paid in a segment so far."""
    times = 0
    for (kind, subject, _), done in world.research.items():
        if subject == segment and kind in ("interview", "observe"):
            times += done
    return times


def met(world: World, segment: str) -> float:
    """Interviews' worth of meetings with people of a segment so far, whoever they were."""
    worth = 0.0
    for (kind, subject, _), done in world.research.items():
        if subject == segment and kind in ("interview", "observe"):
            worth += done * (WATCHED if kind == "observe" else 1.0)
    return worth


def _attention(segment: Segment, job: Job, watched: bool, whom: str) -> float:
    """How many interviews' worth of attention a meeting gives to one job."""
    if watched:
        return WATCHED
    if whom == "lapsed":
        return LAPSED_BASE + LAPSED_SLOPE * (1 - segment.satisfaction[job.id])
    return NEVER if whom == "never" else 1.0


def _sample(world: World, segment: Segment, job: Job, need: Need, entity: str, watched: bool, whom: str) -> None:
    """What this meeting says of a known need; who never came cannot say how well the product does it."""
    weight = WATCHED_EXACTLY if watched else 1.0
    sd = SAMPLE_SPREAD / math.sqrt(weight)
    need.importance += weight * (segment.weights[job.id] + sd * world.chance.normal("heard", entity, 0))
    need.importance_weight += weight
    if whom != "never":
        said = segment.satisfaction[job.id] + sd * world.chance.normal("heard", entity, 1)
        need.satisfaction += weight * said
        need.satisfaction_weight += weight


def importance(need: Need) -> float | None:
    """A known need's importance as heard, 0–1."""
    return _mean(need.importance, need.importance_weight)


def satisfaction(need: Need) -> float | None:
    """How well it is done, as heard, 0–1; None where only people who never came have been asked."""
    return _mean(need.satisfaction, need.satisfaction_weight)


def error(need: Need) -> float | None:
    """8 in 10 readings lie within this of the truth; the worse known of the two numbers decides."""
    weight = need.satisfaction_weight or need.importance_weight
    return P90 * SAMPLE_SPREAD / math.sqrt(weight) if weight else None


def _mean(total: float, weight: float) -> float | None:
    return min(1.0, max(0.0, total / weight)) if weight else None


def is_known(world: World, segment: str, job: str) -> bool:
    """Whether interviews or visits have uncovered this need."""
    need = world.notes.needs.get(segment, {}).get(job)
    return need is not None and need.known


def share_known(world: World, segment: str | None) -> float:
    """The share of a segment's needs that have been uncovered, 0–1; without one, of the headline segments' by users."""
    known = total = 0.0
    for written in world.file.segments:
        if (written.id == segment if segment is not None else written.headline) and written.jobs:
            count = 0
            for job in written.jobs:
                count += is_known(world, written.id, job.id)
            weight = 1.0 if segment is not None else written.users
            known += weight * count / len(written.jobs)
            total += weight
    return known / total if total > 0 else 0.0


def count(world: World, segment: Segment) -> None:
    """Ask the data about a segment: minutes, leavers, and how many do each of their jobs with the product."""
    used = {}
    for job, done in segment.satisfaction.items():
        noise = USED_SPREAD * world.chance.normal("used", f"{segment.id}/{job}", world.week)
        used[job] = min(1.0, max(0.0, segment.weights[job] * done + noise))
    minutes = segment.minutes_now
    world.notes.counted[segment.id] = Counted(world.day, minutes, segment.leaving(), used)
