"""A process that plays all day holds no more than one that has played for a minute."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "memory.py"


@pytest.mark.long
def test_memory_is_flat() -> None:
    """Five hundred playthroughs of the first quarter in one process add less than 2 MB after the first 200."""
    told = subprocess.run(
        [sys.executable, str(BENCHMARK), "--runs", "500", "--json"],
        cwd=BENCHMARK.parents[1], capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    figures = json.loads(told)
    assert figures["growth_mb"] < 2.0
    assert figures["end_mb"] < 90.0
