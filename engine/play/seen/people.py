"""The team and everybody outside it, as the player knows them."""

from __future__ import annotations

import math

from engine.play.records import PersonView, StakeholderView
from engine.play.relations import GoalView, PromiseView
from engine.scenario.schema import Ceo, Stakeholder
from engine.world.clock import DAYS_A_WEEK
from engine.world.office import goals
from engine.world.office.forecast import displaced, finishing, hours_of
from engine.world.people import Person
from engine.world.quarter import Quarter
from engine.world.swift import maker
from engine.world.team.rota import on_call
from engine.world.world import World

TIRED = 0.35  # fatigue from which somebody looks tired (judgement)
WORN = 0.9  # fatigue from which they look worn (judgement)
BACK = (0.25, 0.5, 0.75)  # of the way back from a goal, that could be asked for instead (definition)
SIGNS = ("quieter", "elsewhere")  # in the order in which they are seen

_person, _stakeholder = maker(PersonView), maker(StakeholderView)


def person_views(world: World) -> tuple[PersonView, ...]:
    """The team."""
    now, called = world.now, on_call(world)
    return tuple([_person_view(p, p.away_until > now, called is p) for p in world.team.people])


def _person_view(p: Person, away: bool, called: bool) -> PersonView:
    written, trouble, fatigue = p.written, p.trouble, p.fatigue
    told = trouble if trouble is not None and trouble.heard else None
    return _person(
        (
            p.id,
            p.name,
            p.role,
            written.trait,
            p.shown,
            None if away or not p.working_on else p.working_on,
            away,
            p.gone,
            written.look,
            "fresh" if fatigue < TIRED else "tired" if fatigue < WORN else "worn",
            p.hours,
            p.long_until or None,
            SIGNS[: p.signs],
            told.kind if told is not None else None,
            told.says if told is not None else None,
            told is not None and told.ended,
            p.leaves_on or None,
            round(p.newness, 1) if p.newness else 0.0,
            round(p.teaching, 2) if p.teaching else 0.0,
            p.seen_on or None,
            called,
        )
    )


def stakeholder_views(world: World, ended: bool) -> tuple[StakeholderView, ...]:
    """Everybody outside the team, the CEO first."""
    file, known, charted = world.file, world.memory.interests, world.series
    waiting = [p.to for p in world.promises if p.state == "open"]
    views = []
    everybody: tuple[Ceo | Stakeholder, ...] = (file.ceo, *file.stakeholders)
    for written in everybody:
        s = world.stakeholders[written.id]
        series, listened = charted[s.booked_as], s.id in known
        views.append(
            _stakeholder(
                (
                    s.id,
                    s.name,
                    written.title,
                    s.department,
                    series[-1] if ended else s.trust,
                    series[-1 - DAYS_A_WEEK] if len(series) > DAYS_A_WEEK else series[0],
                    s.ceo,
                    written.wants,
                    waiting.count(s.id),
                    written.look,
                    written.behind if listened else None,
                    written.interest if listened else None,
                    s.mood,
                )
            )
        )
    return tuple(views)


def promise_views(world: World) -> tuple[PromiseView, ...]:
    """What has been promised and can still be kept, the earliest first."""
    days = finishing(world)
    still = [p for p in world.promises if p.state == "open" and p.item in days]
    return tuple(
        PromiseView(
            p.to,
            p.item,
            p.by_day // DAYS_A_WEEK,
            max(world.week, math.ceil(days[p.item] / DAYS_A_WEEK)),
            bool(p.pushed_on),
            p.renewed,
        )
        for p in sorted(still, key=lambda p: p.by_day)
    )


def would_slip(quarter: Quarter, request: str, by: int | None) -> tuple[str, ...]:
    """Items whose promised week would slip if this request were answered yes and kept its own date."""
    letter = quarter.world.letters.get(request)
    if letter is None or letter.work() is None:
        return ()
    return displaced(quarter.world, hours_of(quarter.world, letter.id), quarter.answering.promised_day(letter, by))


def goal_views(world: World) -> tuple[GoalView, ...]:
    """How the CEO saw each objective at the last briefing, the one that matters most first."""
    return tuple(GoalView(*seen) for seen in sorted(world.memory.briefing, key=lambda seen: -seen[2]))


def wishes(world: World, metric: str) -> tuple[tuple[int, float], ...]:
    """Easier goals that could be asked for, as whole numbers and as values of the metric."""
    number = goals.which(world, metric)
    if number is None:
        return ()
    goal, begins, unit = goals.target(world, number), goals.begins(world, number), goals.unit(world, metric)
    steps = dict.fromkeys(round((goal + share * (begins - goal)) / unit) for share in BACK)
    return tuple((n, n * unit) for n in steps if goals.easier(world, number, n * unit))
