"""What a list of effects is worth: hidden truth, in headline users' equivalents within four weeks.

Everything is first made relative (a share of the users, of the revenue, of an indicator's start) and then counted in
headline users of the company at its start, so that a per cent of the revenue and a per cent of the users weigh alike.
Readings are drawn around it and outcomes are judged by it; nothing shows it raw.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from engine.scenario.effect import Effect, Effects
from engine.scenario.schema import ScenarioFile, Segment
from engine.world.clock import HOURS_A_WEEK
from engine.world.world import World

REVENUE_WORTH = 1.0  # per cent of users for a per cent of monthly revenue (judgement)
CASH_MONTHS = 6.0  # cash once counts as revenue spread over so many months (judgement)
JOB_WORTH = 0.35  # of a segment, for a job of importance 1 done wholly better; JOB_PULL of the market (judgement)
MINUTES_WORTH = 0.5  # per cent of users for a per cent of minutes, where minutes have a wanted direction (judgement)
CHURN_MONTHS = 3.0  # months of fewer leavers that count: a quarter (judgement)
UX_WORTH = 0.5  # of the users, for a whole step of UX; UX_GAIN of the releases (judgement)
COMPLEXITY_WORTH = -0.5  # of the users, for a whole step of complexity (judgement)
DEBT_WORTH = -0.3  # of the users, for a whole step of debt; the drag of DEBT_DRAG (judgement)
UPKEEP_WORTH = -0.5  # of the users, for upkeep that takes every developer's whole week (judgement)
SPEED_WORTH = 0.5  # of the users, for a team twice as fast for a quarter (judgement)
CLARITY_WORTH = 0.1  # of the users, for a whole step of clarity (judgement)
MORALE_WORTH = 0.3  # of the users, for a whole step of everybody's morale (judgement)
TRUST_WORTH = 0.1  # of the users, for a whole step of one stakeholder's trust (judgement)
INDICATOR_WORTH = 0.1  # per cent of users for a per cent of an indicator in its wanted direction (judgement)
OUTCOME_WORTH = 1.0  # the same for the indicator the product exists for (judgement)
QUARTER_WEEKS = 13.0  # weeks; what passes again counts by its share of a quarter (definition)
LEAST_USERS = 1.0  # users; an empty company is reckoned as if it had this many headline ones (definition)


def worth(world: World, effects: Effects, region: str | None = None) -> float:
    """What these effects bring, in headline users' equivalents; chances count by what can be expected of them.

    With a `region`, what its segments get: users, churn, minutes and jobs there, and its share of everything else.
    Conditions are judged as things stand now.
    """
    total = 0.0
    for effect in effects:
        if world.holds(effect.condition):
            total += effect.chance * _one(world, effect, region)
    return total


class Measure(NamedTuple):
    """What everything is held against: the company at its start."""

    users: float  # headline ones
    revenue: float  # a month
    week: float  # hours of all developers
    shares: dict[str | None, float]  # of the headline users, by region; under None: all of them
    stakes: dict[str, float]  # how many headline users each segment is worth


def measure(file: ScenarioFile) -> Measure:
    """The company as its scenario begins."""
    users = revenue = developers = 0.0
    for segment in file.segments:
        users += segment.users if segment.headline else 0.0
        revenue += segment.users * segment.paying * file.company.price
    users = max(LEAST_USERS, users)
    for person in file.team:
        developers += person.role == "developer"
    shares: dict[str | None, float] = {None: 0.0}
    stakes = {}
    for segment in file.segments:
        if segment.headline:
            for region in dict.fromkeys((None, segment.region)):
                shares[region] = shares.get(region, 0.0) + segment.users / users
        stakes[segment.id] = segment.users
        if not segment.headline and revenue > 0:
            paid = segment.users * segment.paying * file.company.price
            stakes[segment.id] = max(segment.users, users * paid / revenue)
    return Measure(users, revenue, HOURS_A_WEEK * max(1.0, developers), shares, stakes)


def headcount(world: World) -> float:
    """Headline users at the start: the measure of everything here."""
    return world.scenario.kept(measure).users


def stake(world: World, segment: Segment) -> float:
    """How many headline users a segment is worth: its users where they count, its share of the revenue elsewhere."""
    return world.scenario.kept(measure).stakes[segment.id]


def _one(world: World, e: Effect, region: str | None) -> float:
    file, start = world.file, world.scenario.kept(measure)
    users, week = start.users, start.week

    def here(segment: Segment) -> bool:
        return region is None or segment.region == region

    share = start.shares.get(region, 0.0)  # the region's part of what is everybody's
    lasting = 1.0 if e.for_weeks is None else min(1.0, e.for_weeks / QUARTER_WEEKS)
    total = _segments(world, e, lasting, here)
    revenue = start.revenue or users * max(1.0, file.company.price)
    rest = REVENUE_WORTH * (e.revenue + e.revenue_once / CASH_MONTHS) / revenue
    rest += UX_WORTH * e.ux + COMPLEXITY_WORTH * e.complexity + DEBT_WORTH * e.debt
    rest += UPKEEP_WORTH * e.upkeep / week - SPEED_WORTH * e.rework / (week * QUARTER_WEEKS)
    rest += SPEED_WORTH * e.speed * lasting + CLARITY_WORTH * e.clarity
    rest += MORALE_WORTH * e.morale
    for amount in e.morale_of.values():
        rest += MORALE_WORTH * amount / len(file.team)
    for amount in e.skill.values():
        rest += SPEED_WORTH * amount / len(file.team)
    for amount in e.trust.values():
        rest += TRUST_WORTH * amount
    for indicator in file.indicators if e.indicators else ():
        amount = e.indicators.get(indicator.id, 0.0)
        if amount and indicator.wanted is not None:
            weight = OUTCOME_WORTH if indicator.outcome else INDICATOR_WORTH
            relative = amount / max(1e-9, abs(indicator.start))
            rest += weight * lasting * (relative if indicator.wanted == "up" else -relative)
    return total + share * users * rest


def _segments(world: World, e: Effect, lasting: float, here: Callable[[Segment], bool]) -> float:
    """What an effect does to the users of segments and to their jobs."""
    file = world.file
    touched = [s for s in file.segments if (s.id == e.segment if e.segment else s.headline)]
    crowd = 0.0
    for segment in touched:
        crowd += segment.users
    wanted = file.wanted.get("minutes_per_user")
    total = 0.0
    for segment in touched:
        if not here(segment):
            continue
        held = stake(world, segment)
        arrived = e.users * (segment.users / crowd if crowd > 0 else 1 / len(touched))
        total += arrived * (held / segment.users if segment.users > 0 else 1.0)
        total -= CHURN_MONTHS * lasting * e.churn / 100 * held
        if wanted is not None:
            total += MINUTES_WORTH * lasting * held * (e.minutes if wanted == "up" else -e.minutes)
    for segment in file.segments if e.jobs else ():
        if here(segment):
            for job in segment.jobs:
                total += JOB_WORTH * job.importance * e.jobs.get(job.id, 0.0) * stake(world, segment)
    return total
