"""Scripted players, one file each. They see what a learner sees and can do what a learner can do."""

from __future__ import annotations

from collections.abc import Callable

from engine.players.always_no import AlwaysNo
from engine.players.always_yes import AlwaysYes
from engine.players.coin import Coin
from engine.players.player import Player, play
from engine.players.sensible import Sensible

PLAYERS: dict[str, Callable[[int], Player]] = {
    "sensible": lambda seed: Sensible(),
    "always-yes": lambda seed: AlwaysYes(),
    "always-no": lambda seed: AlwaysNo(),
    "random": Coin,
}

__all__ = ["PLAYERS", "Player", "play"]
