"""Golden digests: the same scenario, seed and player give the trajectory they always gave.

Where this fails, playthroughs compute something else than before. If that is meant, raise `MODEL` in
engine/play/session.py, so that older sessions are told apart, and renew the file:
RENEW_GOLDEN=1 uv run pytest tests/play
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine import Scenario, Simulation
from engine.play.session import MODEL
from engine.players import PLAYERS, play

GOLDEN = Path(__file__).with_name("golden.txt")
SEEDS = range(1, 11)
FIRST = ("always-no", "always-yes", "random", "sensible")  # players who were there from the beginning


def lines(scenario: Scenario) -> list[str]:
    """The file as it should be: `model`, then `scenario seed player digest`."""
    found = [f"model {MODEL}"]
    for seed in SEEDS:
        for name in FIRST:
            sim = Simulation(scenario, seed)
            play(sim, PLAYERS[name](seed))
            found.append(f"{scenario.id} {seed} {name} {sim.result().digest[:32]}")
    return found


def test_trajectories_are_what_they_were(small: Scenario) -> None:
    """Ten seeds of four players; a change needs a new MODEL and RENEW_GOLDEN=1."""
    now = lines(small)
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.write_text("\n".join(now) + "\n", encoding="utf-8")
        pytest.skip("renewed")
    kept = GOLDEN.read_text(encoding="utf-8").splitlines()
    differing = [new for old, new in zip(kept, now, strict=True) if old != new]
    assert not differing, f"{len(differing)} trajectories differ from golden.txt: raise MODEL and renew it"


@pytest.mark.parametrize("player", FIRST)
def test_each_seed_has_a_trajectory_of_its_own(player: str) -> None:
    """No player's digest occurs twice."""
    rows = [line.split() for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]
    digests = [digest for _, _, name, digest in rows if name == player]
    assert len(digests) == len(SEEDS) == len(set(digests))
