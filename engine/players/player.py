"""What a scripted player is: something that acts at each moment, through the view and the actions alone."""

from __future__ import annotations

from typing import Protocol

from engine.play.actions import Action, NotNow
from engine.play.simulation import Simulation


class Player(Protocol):
    """Plays one quarter. A fresh one is made for each."""

    def act(self, sim: Simulation) -> None:
        """Do what there is to do at this moment, through `sim.view`, `sim.answer` and `sim.act`."""
        ...


def attempt(sim: Simulation, action: Action) -> bool:
    """Do it if it can be done now; False where it cannot."""
    try:
        sim.act(action)
    except NotNow:
        return False
    return True


def play(sim: Simulation, player: Player) -> None:
    """Play a simulation to its end."""
    while sim.advance():
        player.act(sim)
