"""Tosses a coin: the player called random."""

from __future__ import annotations

from engine.play.actions import Answer
from engine.play.simulation import Simulation
from engine.world.chance import Chance


class Coin:
    """Takes any legal answer to whatever waits. Its tosses are keyed like the world's, by the request."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._tosses = 0

    def act(self, sim: Simulation) -> None:
        """Answer everything that waits."""
        for request in sim.view.inbox:
            answers = [o.action for o in sim.view.actions if isinstance(o.action, Answer)]
            answers = [a for a in answers if a.request == request.id]
            self._tosses += 1
            sim.act(answers[int(self._chance.uniform("coin", request.id, self._tosses) * len(answers))])
