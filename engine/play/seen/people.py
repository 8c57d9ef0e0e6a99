"""The team and everybody outside it, as the player knows them."""

from __future__ import annotations

from engine.play.records import PersonView, StakeholderView
from engine.scenario.schema import Ceo, Stakeholder
from engine.world.clock import DAYS_A_WEEK
from engine.world.world import World


def person_views(world: World) -> tuple[PersonView, ...]:
    """The team."""
    return tuple(
        PersonView(
            p.id, p.name, p.role, w.trait, p.morale, p.working_on or None, p.away_until > world.now, p.gone, w.look
        )
        for p, w in zip(world.team.people, world.file.team, strict=True)
    )


def stakeholder_views(world: World, ended: bool) -> tuple[StakeholderView, ...]:
    """Everybody outside the team, the CEO first."""
    file = world.file
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
                s.ceo, written.wants, promises, written.look,
            )
        )  # fmt: skip
    return tuple(views)
