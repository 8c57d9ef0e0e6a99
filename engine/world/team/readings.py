"""What five days with some of the users say that all of them would do: the true effect, and noise around it."""

from __future__ import annotations

from engine.scenario.effect import Effect
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK
from engine.world.effects import SETTLE_DAYS
from engine.world.estimates import P90
from engine.world.market import JOB_PULL
from engine.world.work import Reading, WorkItem
from engine.world.world import World

READING_DAYS = 5  # working days until a release to some users says anything (judgement)
USERS_NOISE = 0.005  # sd of a reading of users, as a share of them (judgement)
RATE_NOISE = 0.02  # sd of a reading of minutes or revenue, as a share of them (judgement)
INDICATOR_NOISE = 0.04  # sd of a reading of an indicator, as a share of its level (judgement)
USE = (0.45, 0.92, 0.98)  # shares never, at most rarely, at most sometimes used; Pendo 2019: 80 % with the next line
HELPFUL_USE = (0.08, 0.60, 0.85)  # the same of what brings users or does a job better (judgement)


def _in_time(effect: Effect) -> bool:
    """Whether it begins soon enough to be seen."""
    return effect.after_weeks * DAYS_A_WEEK < SETTLE_DAYS


def users(world: World, item: WorkItem) -> float:
    """Headline users within four weeks that the item truly brings, by its effects on coming, staying and jobs."""
    total = 0.0
    market = world.market
    for e in item.outcome:
        if not _in_time(e):
            continue
        for segment in market.touched(e.segment):
            if not segment.headline:
                continue
            if e.churn:
                total -= e.churn / 100 * segment.users * SETTLE_DAYS / DAYS_A_MONTH
        if e.users and any(s.headline for s in market.touched(e.segment)):
            total += e.users * (item.quality if e.users > 0 else 1.0)
        for job, amount in e.jobs.items():
            felt = JOB_PULL * amount * (item.quality if amount > 0 else 1.0)
            for segment in market.segments:
                if segment.headline and job in segment.weights:
                    going = segment.users * segment.churn / DAYS_A_MONTH
                    total += felt * segment.weights[job] * (segment.joiners() + going) * SETTLE_DAYS
    return total


def take(world: World, item: WorkItem) -> tuple[Reading, ...]:
    """Readings of users (headline ones, within four weeks), minutes, monthly revenue and each indicator."""
    minutes = revenue = 0.0
    moved = dict.fromkeys(world.indicators, 0.0)
    wanted = {i.id: i.wanted for i in world.file.indicators}
    for e in item.outcome:
        if not _in_time(e):
            continue
        minutes += e.minutes * world.market.minutes_per_user()
        revenue += e.revenue * (item.quality if e.revenue > 0 else 1.0)
        for id, amount in e.indicators.items():
            good = wanted[id] is not None and (amount > 0) == (wanted[id] == "up")
            moved[id] += amount * (item.quality if good else 1.0)
    truths = [
        ("users", users(world, item), USERS_NOISE * world.market.users()),
        ("minutes_per_user", minutes, RATE_NOISE * world.market.minutes_per_user()),
        ("revenue", revenue, RATE_NOISE * world.revenue()),
        *((i.id, moved[i.id], INDICATOR_NOISE * abs(i.level)) for i in world.indicators.values()),
    ]
    readings = []
    for k, (metric, truth, noise) in enumerate(truths):
        read = truth + noise * world.chance.normal("reading", item.id, k)
        readings.append(Reading(metric, read - P90 * noise, read + P90 * noise))
    return tuple(readings)


def usage(world: World, item: WorkItem) -> str:
    """How often people use what was released: often, sometimes, rarely or never; what helps is used more."""
    helps = any(e.users > 0 or any(amount > 0 for amount in e.jobs.values()) for e in item.outcome)
    never, rarely, sometimes = HELPFUL_USE if helps else USE
    draw = world.chance.uniform("usage", item.id)
    return "never" if draw < never else "rarely" if draw < rarely else "sometimes" if draw < sometimes else "often"
