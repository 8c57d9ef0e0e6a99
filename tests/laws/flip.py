"""Turn one decision of a playthrough round, play it again, and compare.

A yes becomes a no and a no a yes; of a player who does anything, any act at all is left out instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from engine import Scenario, Simulation, replay
from engine.debrief.what_if import other_answer
from engine.players import PLAYERS, play
from tests.laws.dice import Dice
from tests.laws.players import Anything
from tests.laws.watch import Draws, draws

SESSIONS = 30
WHO = ("sensible", "always-yes", "always-no", "random", "anything")


@dataclass(frozen=True)
class Made:
    """What became of one item."""

    true_factor: float
    bug_factor: float
    released: bool
    defects: float
    took: float  # hours from the backlog to release


@dataclass(frozen=True)
class Run:
    """A playthrough and all its luck."""

    sim: Simulation
    draws: Draws
    items: dict[str, Made]


@dataclass(frozen=True)
class Flip:
    """A playthrough, and the same with the decision at an hour, about something, turned round."""

    player: str
    at: float
    about: str
    was: Run
    then: Run


def runs(scenario: Scenario, sessions: int = SESSIONS) -> Iterator[Flip]:
    """So many sessions of several players on different seeds, one decision of each turned round."""
    for n in range(sessions):
        name = WHO[n % len(WHO)]
        seed = n + 1
        with draws() as luck:
            sim = Simulation(scenario, seed)
            play(sim, Anything(seed) if name == "anything" else PLAYERS[name](seed))
        was = Run(sim, luck, made(sim))
        session = sim.session()
        dice = Dice(seed)
        if name == "anything":
            number = dice.below(len(session.actions))
        else:
            number = dice.pick([k for k, a in enumerate(session.actions) if other_answer(a) is not None])
        action: dict[str, Any] = session.actions[number]
        turned = [] if name == "anything" else [other_answer(action) or {}]
        actions = (*session.actions[:number], *turned, *session.actions[number + 1 :])
        with draws() as luck:
            other = replay(scenario, replace(session, actions=actions))
        about = str(action.get("request") or action.get("item") or "")
        yield Flip(name, float(action["at"]), about, was, Run(other, luck, made(other)))


def made(sim: Simulation) -> dict[str, Made]:
    """Every item there was, and what became of it."""
    begun: dict[str, float] = {}
    out: dict[str, float] = {}
    for happening in sim.world.log:
        if happening.kind == "started":
            begun.setdefault(happening.subject, happening.hour)
        elif happening.kind == "released":
            out[happening.subject] = happening.hour
    return {
        id: Made(item.true_factor, item.bug_factor, id in out, item.bugs, out.get(id, 0.0) - begun.get(id, 0.0))
        for id, item in sim.world.board.all.items()
    }


@dataclass
class Shares:
    """Of the items released in both runs, how many the flip left alone."""

    items: int = 0
    defects: int = 0
    times: int = 0
    both: int = 0
    identical_runs: int = 0

    def add(self, flip: Flip) -> None:
        """Count one more; the item of the decision itself does not count."""
        was, then = flip.was.items, flip.then.items
        for id in was.keys() & then.keys() - {flip.about}:
            a, b = was[id], then[id]
            if a.released and b.released:
                self.items += 1
                self.defects += a.defects == b.defects
                self.times += a.took == b.took
                self.both += a.defects == b.defects and a.took == b.took
        self.identical_runs += flip.was.sim.world.series == flip.then.sim.world.series

    def figures(self) -> dict[str, float]:
        """Shares, 0–1, rounded."""
        n = max(1, self.items)
        return {
            "common_released_items": self.items,
            "defects_unchanged": round(self.defects / n, 3),
            "cycle_time_unchanged": round(self.times / n, 3),
            "both_unchanged": round(self.both / n, 3),
            "runs_with_nothing_changed": self.identical_runs,
        }
