"""How the scripted players fare on a scenario, on the same seeds.

uv run python benchmarks/players.py [SCENARIO] [--seeds N] [--json]
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from statistics import mean, stdev

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine

from engine.lab import run_campaign, share_ahead
from engine.players import PLAYERS

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?", default="first-quarter")
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        played = run_campaign([chosen.scenario], PLAYERS, range(1, chosen.seeds + 1), executor=pool)
    rows = []
    for name in PLAYERS:
        mine = [p for p in played if p.player == name]
        outcomes = {o: sum(p.outcome == o for p in mine) for o in sorted({p.outcome for p in mine})}
        final = {k: round(mean(p.final[k] for p in mine), 3) for k in mine[0].final}
        rows.append(
            {
                "player": name,
                "mean": round(mean(p.score for p in mine), 1),
                "sd": round(stdev(p.score for p in mine), 1),
                "sensible_ahead": share_ahead(played, "sensible", name) if name != "sensible" else None,
                "outcomes": outcomes,
                "final": final,
            }
        )
    if chosen.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            ahead = "" if row["sensible_ahead"] is None else f"   sensible ahead on {row['sensible_ahead']:.0%}"
            print(f"{row['player']:<12}{row['mean']:6.1f} ± {row['sd']:<5}{row['outcomes']}{ahead}")
            print(f"            {row['final']}")
