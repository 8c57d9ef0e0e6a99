"""How much of a playthrough one other answer leaves alone.

    uv run python benchmarks/flip.py [--json] [--sessions N]

One answer in each of so many sessions of the first quarter is turned round; of the items that are released both ways,
the share is told whose defects and whose time from backlog to release are the same to the last bit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from engine import load_scenario
from tests.laws.flip import SESSIONS, Shares, runs

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    chosen = parser.parse_args()
    shares = Shares()
    for flip in runs(load_scenario("first-quarter"), chosen.sessions):
        shares.add(flip)
    figures = shares.figures()
    if chosen.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:<28}{value}")
