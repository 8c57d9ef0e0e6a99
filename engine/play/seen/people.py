"""The team and everybody outside it, as the player knows them."""

from __future__ import annotations

import math

from engine.play.records import PersonView, StakeholderView
from engine.play.relations import GoalView, PromiseView
from engine.scenario.schema import Ceo, Stakeholder
from engine.world.clock import DAYS_A_WEEK
from engine.world.office.forecast import displaced, finishing, hours_of
from engine.world.people import Person
from engine.world.quarter import Quarter
from engine.world.team.rota import on_call
from engine.world.world import World

TIRED = 0.35  # fatigue from which somebody looks tired (judgement)
WORN = 0.9  # fatigue from which they look worn (judgement)
SIGNS = ("quieter", "elsewhere")  # in the order in which they are seen


def person_views(world: World) -> tuple[PersonView, ...]:
    """The team."""
    called = on_call(world)
    return tuple(_person_view(world, p, called is p) for p in world.team.people)


def _person_view(world: World, p: Person, called: bool) -> PersonView:
    away = p.away_until > world.now
    told = p.trouble if p.trouble is not None and p.trouble.heard else None
    return PersonView(
        id=p.id,
        name=p.name,
        role=p.role,
        trait=p.written.trait,
        morale=p.shown,
        item=None if away or not p.working_on else p.working_on,
        away=away,
        gone=p.gone,
        look=p.written.look,
        fatigue="worn" if p.fatigue >= WORN else "tired" if p.fatigue >= TIRED else "fresh",
        hours=p.hours,
        long_until=p.long_until or None,
        signs=SIGNS[: p.signs],
        trouble=told.kind if told is not None else None,
        trouble_says=told.says if told is not None else None,
        helped=told is not None and told.ended,
        leaves_day=p.leaves_on or None,
        newcomer=round(p.newness, 1),
        teaching=round(p.teaching, 2),
        seen_day=p.seen_on or None,
        on_call=called,
    )


def stakeholder_views(world: World, ended: bool) -> tuple[StakeholderView, ...]:
    """Everybody outside the team, the CEO first."""
    file, known = world.file, world.memory.interests
    views = []
    everybody: tuple[Ceo | Stakeholder, ...] = (file.ceo, *file.stakeholders)
    for written in everybody:
        s = world.stakeholders[written.id]
        series = world.series[f"trust.{s.id}"]
        trust = series[-1] if ended else s.trust
        promises = 0
        for p in world.promises:
            promises += p.to == s.id and p.state == "open"
        views.append(
            StakeholderView(
                s.id, s.name, written.title, s.department, trust, series[max(0, len(series) - 1 - DAYS_A_WEEK)],
                s.ceo, written.wants, promises, written.look, written.behind if s.id in known else None,
                written.interest if s.id in known else None, s.mood,
            )
        )  # fmt: skip
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
