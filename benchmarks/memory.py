"""Whether memory stays flat over many playthroughs in one process.

    uv run python benchmarks/memory.py [--runs 10000] [--json] [--player NAME]

`first-quarter` is played again and again, digest included, and what the process holds is read off after 200 runs, at
intervals, and at the end. Each reading is taken once Python has collected its garbage: a quarter's people, items and
clock know one another, so that some 60,000 dead objects (about 2 MB) lie about until the collector next comes by, more
or fewer from one run to the next. `peak_mb` has them in. `blocks` counts what Python has allocated: a leak of a single
object a run shows there long before it shows in MB.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import sys
from pathlib import Path

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine

from engine import Scenario, Simulation, load_scenario
from engine.players import PLAYERS, play

WARM = 200  # runs until everything that is kept for good is there
LOOKS = 20  # times memory is read off


def held_mb() -> float:
    """What this process holds now, in MB; where that cannot be told, the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / 1024**2
    except OSError:
        return peak_mb()


def peak_mb() -> float:
    """The most this program ever held, in MB. What `getrusage` tells counts the process that started it, too."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def playthrough(scenario: Scenario, player: str, seed: int) -> str:
    """One, as a worker does it."""
    sim = Simulation(scenario, seed)
    play(sim, PLAYERS[player](seed))
    return sim.result().digest


def measure(runs: int, player: str = "sensible") -> dict[str, object]:
    """MB after `WARM` runs and at the end, and the slope over the runs between in KB a thousand."""
    scenario = load_scenario("first-quarter")
    warm = min(WARM, max(1, runs // 2))
    every = max(1, (runs - warm) // LOOKS)
    looks: list[tuple[int, float]] = []
    blocks: list[int] = []
    for seed in range(1, runs + 1):
        playthrough(scenario, player, seed)
        if seed in (warm, runs) or (seed > warm and (seed - warm) % every == 0):
            gc.collect()
            blocks.append(sys.getallocatedblocks())
            looks.append((seed, held_mb()))
    mean_run = sum(n for n, _ in looks) / len(looks)
    mean_mb = sum(mb for _, mb in looks) / len(looks)
    spread = sum((n - mean_run) ** 2 for n, _ in looks)
    slope = sum((n - mean_run) * (mb - mean_mb) for n, mb in looks) / spread if spread else 0.0
    return {
        "runs": runs,
        "warm_mb": round(looks[0][1], 2),
        "end_mb": round(looks[-1][1], 2),
        "growth_mb": round(looks[-1][1] - looks[0][1], 2),
        "peak_mb": round(peak_mb(), 2),
        "blocks_growth": blocks[-1] - blocks[0],
        "slope_kb_per_1000_runs": round(slope * 1000 * 1024, 1),
        "looks": [(n, round(mb, 2)) for n, mb in looks],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--player", default="sensible", choices=sorted(PLAYERS))
    chosen = parser.parse_args()
    figures = measure(chosen.runs, chosen.player)
    if chosen.json:
        print(json.dumps(figures))
    else:
        for n, mb in figures.pop("looks"):  # type: ignore[attr-defined]
            print(f"after {n:>6} runs {mb:8.2f} MB")
        for name, value in figures.items():
            print(f"{name:<24}{value}")
