"""What a check is: a published result, and how it is measured here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Check:
    """One published result. `measure(full)` gives what the model gives; `full` False asks for a shortened run.

    `tolerance` is absolute; `short` is the tolerance of a shortened run, the same where None. Where `expected` is a
    list, so is what is measured, and each number must be within the tolerance.
    """

    id: str
    what: str
    expected: float | list[float]
    tolerance: float
    measure: Callable[[bool], float | list[float]]
    short: float | None = None

    def result(self, full: bool = True) -> dict[str, Any]:
        """The row `benchmarks/validation.py` prints."""
        measured = self.measure(full)
        tolerance = self.tolerance if full or self.short is None else self.short
        wanted = self.expected if isinstance(self.expected, list) else [self.expected]
        found = measured if isinstance(measured, list) else [measured]
        ok = len(wanted) == len(found) and all(abs(a - b) <= tolerance for a, b in zip(wanted, found, strict=True))
        return {
            "id": self.id,
            "what": self.what,
            "expected": self.expected,
            "tolerance": tolerance,
            "measured": [round(x, 4) for x in measured] if isinstance(measured, list) else round(measured, 4),
            "ok": ok,
        }
