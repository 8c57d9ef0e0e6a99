"""What a player could do now, and what it would cost."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.actions import ACTIONS, Action, NotNow
from engine.world.quarter import Quarter


class Offer(NamedTuple):
    """A legal action and its price in the manager's hours."""

    action: Action
    hours: float


def offers(quarter: Quarter) -> tuple[Offer, ...]:
    """Every legal action, one of each kind that differs in more than its order or date."""
    legal = []
    for kind in ACTIONS.values():
        for action in kind.choices(quarter):
            try:
                legal.append(Offer(action, action.price(quarter)))
            except NotNow:
                continue
    return tuple(legal)
