"""How long a playthrough takes, against bare SimPy doing the same amount of work in the same run.

    uv run python benchmarks/engine.py [--json] [--runs N] [--player NAME]

`first-quarter` is played to its last Friday, recording and digest included; explanations are not expanded. The two
are timed in turn, block by block, and the best block of each counts, so that a busy machine disturbs both alike.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
from time import perf_counter

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine

from floor import Floor

from engine import Simulation, load_scenario
from engine.players import PLAYERS, play
from engine.scenario import Scenario

WEEKS, BLOCKS = 13, 7


def measure(player: str, runs: int) -> dict[str, float]:
    """Milliseconds of both, their ratio, SimPy events a playthrough and the peak memory of this process."""
    scenario = load_scenario("first-quarter")
    ours = floor = math.inf
    steps = 0

    def playthrough(seed: int) -> Simulation:
        sim = Simulation(scenario, seed)
        play(sim, PLAYERS[player](seed))
        _ = sim.session().digest
        return sim

    for block in range(BLOCKS):
        start = perf_counter()
        for seed in range(runs):
            playthrough(seed + block * runs)
        middle = perf_counter()
        for seed in range(runs):
            Floor(seed).run(WEEKS)
        end = perf_counter()
        ours, floor = min(ours, (middle - start) / runs), min(floor, (end - middle) / runs)
    for seed in range(5):
        steps += _events(scenario, player, seed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {
        "ms_per_run": round(ours * 1e3, 3),
        "floor_ms": round(floor * 1e3, 3),
        "ratio": round(ours / floor, 2),
        "events_per_run": round(steps / 5),
        "peak_rss_mb": round(peak, 1),
    }


def _events(scenario: Scenario, player: str, seed: int) -> int:
    """SimPy events of one playthrough: the number that the next one would have."""
    sim = Simulation(scenario, seed)
    play(sim, PLAYERS[player](seed))
    return next(sim.world.env._eid)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--player", default="sensible", choices=sorted(PLAYERS))
    chosen = parser.parse_args()
    figures = measure(chosen.player, chosen.runs)
    if chosen.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:<16}{value}")
