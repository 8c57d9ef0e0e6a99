"""A rule and nothing else: answers everything that waits, and leaves the rest to the default plan."""

from __future__ import annotations

from engine.play.simulation import Simulation
from engine.players.rules import Rule


class Naive:
    """Answers the inbox by one rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def act(self, sim: Simulation) -> None:
        """Answer everything that waits."""
        for request in sim.view.inbox:
            sim.act(self._rule(sim.view, request))
