"""How somebody takes what is said to them: trust outside the team, morale in it."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.world import World


def feel(world: World, who: str, amount: float, cause: Cause) -> None:
    """Move one person: a stakeholder's trust, or a team member's morale."""
    outsider = world.stakeholders.get(who)
    if outsider is not None:
        outsider.move(world.books, amount, cause)
    else:
        world.team.cheer(world.books, amount, cause, only=who)
