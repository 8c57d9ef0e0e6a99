"""Scripted players. They see what a learner sees and can do what a learner can do.

`sensible` has good habits, `expert` all of them; the others follow one simple rule. `make_player` also knows
`expert-without-SKILL`, `expert-doing-double-ACTIVITY` and `expert-by-RULE`, for comparisons.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.players.expert import ACTIVITIES, SKILLS, Expert
from engine.players.naive import Naive
from engine.players.player import Player, play
from engine.players.rules import RULES, Coin, Rule
from engine.players.sensible import Sensible


def _naive(rule: Rule) -> Callable[[int], Player]:
    return lambda seed: Naive(rule)


PLAYERS: dict[str, Callable[[int], Player]] = {
    "sensible": lambda seed: Sensible(),
    "expert": lambda seed: Expert(),
    "random": lambda seed: Naive(Coin(seed)),
    **{name: _naive(rule) for name, rule in RULES.items()},
}
WITHOUT, DOUBLE, BY = "expert-without-", "expert-doing-double-", "expert-by-"


def make_player(name: str, seed: int) -> Player:
    """A fresh player by its name. Raises KeyError where there is none of that name."""
    if name.startswith(WITHOUT) and name.removeprefix(WITHOUT) in SKILLS:
        return Expert(without=name.removeprefix(WITHOUT))
    if name.startswith(DOUBLE) and name.removeprefix(DOUBLE) in ACTIVITIES:
        return Expert(double=name.removeprefix(DOUBLE))
    if name.startswith(BY) and name.removeprefix(BY) in RULES:
        return Expert(rule=RULES[name.removeprefix(BY)])
    return PLAYERS[name](seed)


__all__ = ["ACTIVITIES", "PLAYERS", "RULES", "SKILLS", "Player", "make_player", "play"]
