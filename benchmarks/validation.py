"""Holds the model against published results and prints what came out.

uv run python benchmarks/validation.py [--json] [--only V8,V10]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.validation.checks import checks

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", default="", help="ids, with commas")
    chosen = parser.parse_args()
    wanted = {name for name in chosen.only.split(",") if name}
    rows = [check.result() for check in checks() if not wanted or check.id in wanted]
    if chosen.json:
        print(json.dumps(rows, indent=1))
    else:
        for row in rows:
            print(f"{'ok ' if row['ok'] else 'NOT'} {row['id']:<5}{row['measured']!s:<40} {row['what']}")
    sys.exit(0 if all(row["ok"] for row in rows) else 1)
