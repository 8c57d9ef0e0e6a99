"""Rounding the rows of an explanation so that what is shown adds up to what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from game.screens.figure import Figure


def unit_of(one: Figure, largest: float) -> float:
    """The smallest step in which a number of this size is written."""
    if one.metric in ("revenue", "cash"):
        return 1.0 if abs(largest) < 10_000 else 100.0 if abs(largest) < 100_000 else 1000.0
    if one.metric in ("morale", "quality", "debt") or one.metric.startswith(("trust.", "mood.")):
        return 0.01
    if one.metric == "minutes_per_user":
        return 0.1
    return float(10 ** -(one.indicator.decimals if one.indicator is not None else 0))


def adding_up(amounts: Sequence[float], start: float, end: float, unit: float) -> list[float]:
    """Each amount in whole units, the nearest below or above, so that they lead from start to end as written."""
    wanted = round(end / unit) - round(start / unit)
    steps = [round(a / unit) for a in amounts]
    left = wanted - sum(steps)
    by = 1 if left > 0 else -1
    doubt = sorted(range(len(steps)), key=lambda i: by * (steps[i] - amounts[i] / unit))
    for i in doubt[: abs(left)]:
        steps[i] += by
    return [s * unit for s in steps]
