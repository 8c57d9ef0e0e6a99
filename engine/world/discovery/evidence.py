"""Readings of a hidden worth: true worth, plus a way's own bias, plus an error drawn once for each way.

A reading is the value θ + bias + N(0, sd), in units of an idea of that size, and a range that holds the truth 8 times
in 10 where the way has no bias. It points for or against only where the whole range does.
"""

from __future__ import annotations

import math

from engine.scenario.effect import Effects, Work
from engine.world.discovery.interviews import share_known
from engine.world.discovery.worth import headcount, worth
from engine.world.estimates import P90
from engine.world.inbox import Evidence, Letter
from engine.world.work import WorkItem
from engine.world.world import World

IDEA_SHARE = 0.04  # of the headline users: what an ordinary good idea of 100 hours brings, θ = 1 (tuned)
IDEA_HOURS = 100.0  # hours of all stages of an ordinary idea (judgement; MODEL 70 of development, .33 on top)
LEAST_SIZE = 0.4  # of an ordinary idea's worth; what a small idea can bring (judgement)
MOST_SIZE = 1.6  # of an ordinary idea's worth; what a large one can bring (judgement)
ASK_SPREAD = 0.75  # θ; sd of opinions, no need known; MODEL's spread of belief from claims alone
PROTOTYPE_SPREAD = 0.62  # θ; sd, no need known; MODEL's examination, .62 − .30·B
FAKE_DOOR_SPREAD = 0.50  # θ; sd, no need known: behaviour of many (judgement, below MODEL's examination)
REGION_SPREAD = 0.60  # θ; sd of what an office thinks; MODEL .40, raised: an hour's talk, nothing tried
ANALYSE_SPREAD = 0.45  # θ; sd of what a release is found to have done; MODEL
ANALYSE_FIGURES = 16.0  # hours of a developer, who gets the figures of a release out: two days (judgement)
SPREAD_SAVED = 0.48  # of the spread, with every need of the segment known; MODEL .30 of .62
ASK_BIAS = 0.5  # θ by which opinions of an idea read too high; MODEL's claims read .35 high (judgement)
LEAST_REGION = 0.1  # of the headline users: a smaller region is read no more exactly (judgement)
SPREAD = {
    "ask": ASK_SPREAD,
    "prototype": PROTOTYPE_SPREAD,
    "fake-door": FAKE_DOOR_SPREAD,
    "region": REGION_SPREAD,
    "analyse": ANALYSE_SPREAD,
}
HINDSIGHT = ("analyse", "region")  # ways whose spread does not depend on knowing the needs


def truth_of(world: World, letter: Letter) -> Effects:
    """What a plain yes would bring in the world this seed has picked."""
    written = letter.written
    return written.yes.truth or world.truths.get(written.id, written.truth)


def unit(world: World, work: Work | None) -> float:
    """Users' equivalents of θ = 1 for work of this size; it depends on the hours as written, never on the truth."""
    hours = work.total if work is not None else 0.0
    size = min(MOST_SIZE, max(LEAST_SIZE, math.sqrt(hours / IDEA_HOURS)))
    return IDEA_SHARE * headcount(world) * size


def spread(world: World, letter: Letter, way: str) -> float:
    """The standard deviation of a reading of this request, in θ: less where the segment's needs are known."""
    if way in HINDSIGHT:
        return SPREAD[way]
    segment = letter.problem.segment if letter.problem is not None else None
    return SPREAD[way] * (1 - SPREAD_SAVED * share_known(world, segment))


def reading(world: World, letter: Letter, way: str, who: str = "", region: str | None = None) -> Evidence:
    """What looking into a request this way shows. A fake door shows what draws people and is blind to harm."""
    one = unit(world, letter.work())
    true = worth(world, truth_of(world, letter), region)
    if way == "ask":
        true += ASK_BIAS * one
    elif way == "fake-door":
        true = max(0.0, true)
    sd = spread(world, letter, way) * one
    if region is not None:
        sd *= _share(world, region)
    return _ranged(world, f"{letter.id}/{way}/{region}" if region else f"{letter.id}/{way}", true, sd, way, who)


def hindsight(world: World, item: WorkItem) -> Evidence:
    """What the numbers say, afterwards, that a released item did."""
    sd = SPREAD["analyse"] * unit(world, item.work)
    return _ranged(world, f"{item.id}/analyse", worth(world, item.truth), sd, "analyse", "")


def _ranged(world: World, entity: str, true: float, sd: float, way: str, who: str) -> Evidence:
    """A draw around the truth, and the range that says how far it may be off."""
    found = true + sd * world.chance.normal("reading", entity)
    low, high = found - P90 * sd, found + P90 * sd
    return Evidence(way, "", "for" if low > 0 else "against" if high < 0 else "neither", low, high, who)


def _share(world: World, region: str) -> float:
    """A region's part of the uncertainty: the root of its share of the headline users, at least a tenth of them."""
    users = 0.0
    for segment in world.file.segments:
        if segment.region == region and segment.headline:
            users += segment.users
    return math.sqrt(max(LEAST_REGION, users / headcount(world)))
