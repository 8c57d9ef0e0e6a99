"""What each skill is worth: every player, the expert without each skill, and the expert doing double of each activity.

    uv run python benchmarks/skills.py [SCENARIO] [--seeds N] [--json] [--only naive,rules,skills,double]

All play the same seeds, so that differences are paired: `loss` is the expert's score less the other's, with its 95 %
interval; `ahead` the share of the seeds on which the expert scores more; `d` the difference in pooled spreads.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from concurrent.futures import ProcessPoolExecutor
from statistics import mean, stdev
from typing import Any

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine

from engine.lab import run_campaign
from engine.players import ACTIVITIES, PLAYERS, RULES, SKILLS

GROUPS = {
    "naive": [name for name in PLAYERS if name != "expert"],
    "rules": [f"expert-by-{name}" for name in RULES],
    "skills": [f"expert-without-{name}" for name in SKILLS],
    "double": [f"expert-doing-double-{name}" for name in ACTIVITIES],
}
Z95 = 1.96


def table(scenario: str, seeds: int, groups: list[str]) -> list[dict[str, Any]]:
    """One row a player, the expert first."""
    names = ["expert", *(name for group in groups for name in GROUPS[group])]
    with ProcessPoolExecutor() as pool:
        played = run_campaign([scenario], names, range(1, seeds + 1), executor=pool)
    scores: dict[str, dict[int, float]] = {name: {} for name in names}
    finals: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    for one in played:
        scores[one.player][one.seed] = one.score
        finals[one.player].append(one.final)
    best = scores["expert"]
    rows = []
    for name in names:
        mine = scores[name]
        losses = [best[seed] - mine[seed] for seed in mine]
        spread = math.sqrt((stdev(best.values()) ** 2 + stdev(mine.values()) ** 2) / 2)
        rows.append(
            {
                "player": name,
                "mean": round(mean(mine.values()), 2),
                "sd": round(stdev(mine.values()), 2),
                "loss": round(mean(losses), 2),
                "interval": round(Z95 * stdev(losses) / math.sqrt(len(losses)), 2),
                "ahead": round(len([x for x in losses if x > 0]) / len(losses), 3),
                "d": round(mean(losses) / spread, 2) if spread else 0.0,
                "final": {k: round(mean(f[k] for f in finals[name]), 3) for k in finals[name][0]},
            }
        )
    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?", default="first-quarter")
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", default=",".join(GROUPS))
    chosen = parser.parse_args()
    rows = table(chosen.scenario, chosen.seeds, [g for g in chosen.only.split(",") if g in GROUPS])
    if chosen.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            final = "  ".join(f"{k.split('_')[0][:12]} {v:g}" for k, v in row["final"].items() if "trust" not in k)
            print(
                f"{row['player']:<34}{row['mean']:6.1f} ± {row['sd']:<6}loss {row['loss']:6.2f} ± {row['interval']:<6}"
                f"ahead {row['ahead']:5.0%}  d {row['d']:5.2f}  {final}"
            )
