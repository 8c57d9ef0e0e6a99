"""A process that plays all day holds no more than one that has played for a minute."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "memory.py"
FEW_ARENAS_MB = 4.0  # of about 44
FEW_BLOCKS = 300  # of about 155,000: not one a run, over the 300 runs compared; the readings hold a hundred


@pytest.mark.long
def test_memory_is_flat() -> None:
    """Five hundred playthroughs of the first quarter in one process add no objects after the first 200.

    What the system counts comes in arenas of a MB, one or two of which stay half used: fewer than four are added.
    At no time, garbage and all, does the process hold 90 MB.
    """
    told = subprocess.run(
        [sys.executable, str(BENCHMARK), "--runs", "500", "--json"],
        cwd=BENCHMARK.parents[1], capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    figures = json.loads(told)
    assert figures["growth_mb"] < FEW_ARENAS_MB
    assert figures["blocks_growth"] < FEW_BLOCKS
    assert figures["peak_mb"] < 90.0
