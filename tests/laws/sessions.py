"""Twenty playthroughs whose digests are kept: several scenarios, players and seeds.

    python -m tests.laws.sessions            prints `scenario player seed digest`, one a line

Needs no more than the engine does, so that any Python that can run the engine can print them (benchmarks/pythons.py).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from engine import Scenario, Simulation, load_scenario
from engine.play.session import MODEL
from engine.players import PLAYERS, play
from tests.laws.players import Anything

HERE = Path(__file__).parent
GOLDEN = HERE / "golden.txt"
FILES = {
    "small": HERE.parent / "scenario" / "small.yaml",
    "harbour": HERE / "played" / "harbour.yaml",
    "lantern": HERE / "played" / "lantern.yaml",
}
SESSIONS = (
    ("first-quarter", "sensible", 1), ("first-quarter", "sensible", 2), ("first-quarter", "always-yes", 3),
    ("first-quarter", "always-no", 4), ("first-quarter", "random", 5), ("first-quarter", "anything", 6),
    ("first-quarter", "anything", 7), ("first-quarter", "anything", 8), ("small", "sensible", 1),
    ("small", "always-yes", 2), ("small", "random", 3), ("small", "anything", 4), ("small", "anything", 5),
    ("harbour", "sensible", 1), ("harbour", "always-yes", 2), ("harbour", "anything", 3), ("harbour", "anything", 4),
    ("lantern", "sensible", 1), ("lantern", "random", 2), ("lantern", "anything", 3),
)  # fmt: skip


@lru_cache
def scenario(id: str) -> Scenario:
    """A shipped one, or one of those kept with the tests."""
    return load_scenario(FILES.get(id, id))


def played(id: str, player: str, seed: int) -> Simulation:
    """One of the twenty, played to its last Friday."""
    sim = Simulation(scenario(id), seed)
    play(sim, Anything(seed) if player == "anything" else PLAYERS[player](seed))
    return sim


def lines() -> list[str]:
    """The golden file as it should be."""
    found = [f"model {MODEL}"]
    for id, player, seed in SESSIONS:
        found.append(f"{id} {player} {seed} {played(id, player, seed).session().digest[:32]}")
    return found


if __name__ == "__main__":
    print("\n".join(lines()))
