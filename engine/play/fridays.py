"""What a player noted on Fridays: what they expected, what came first, and which weeks they took back.

It stays with the session for the review and the debrief, and is no part of the digest: it changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

LARGEST = 1e300  # any unit; nothing that is forecast comes near (definition)
KEYS = ("forecasts", "focus", "taken_back")


@dataclass(slots=True)
class Fridays:
    """`forecasts` are ranges, low and high, by week and metric; `focus` is what came first, by week.

    `taken_back` has the hour at which each week was taken back, and the hour it was taken back to.
    """

    forecasts: dict[int, dict[str, tuple[float, float]]] = field(default_factory=dict)
    focus: dict[int, str] = field(default_factory=dict)
    taken_back: list[tuple[float, float]] = field(default_factory=list)

    def forecast(self, week: int, metric: str, low: float, high: float) -> None:
        """Where a metric is expected to close a week; 8 times in 10 it should land between low and high."""
        self.forecasts.setdefault(week, {})[metric] = (min(low, high), max(low, high))

    def right(self, week: int, metric: str, actual: float) -> bool | None:
        """Whether it landed inside; None where nothing was said."""
        said = self.forecasts.get(week, {}).get(metric)
        return None if said is None else said[0] <= actual <= said[1]

    def until(self, week: int) -> Fridays:
        """What had been noted before the Friday on which a week closed."""
        return Fridays(
            {w: dict(said) for w, said in self.forecasts.items() if w <= week},
            {w: what for w, what in self.focus.items() if w <= week},
            list(self.taken_back),
        )

    def to_json(self) -> dict[str, Any]:
        """As a session holds it; what is empty is left out."""
        found: dict[str, Any] = {
            "forecasts": {str(w): {m: list(said) for m, said in by.items()} for w, by in self.forecasts.items()},
            "focus": {str(w): what for w, what in self.focus.items()},
            "taken_back": [list(hours) for hours in self.taken_back],
        }
        return {key: value for key, value in found.items() if value}

    @classmethod
    def from_json(cls, data: Any) -> Fridays:
        """From a session's data. Raises ValueError where it is not what it should be."""
        if not isinstance(data, dict) or not set(data) <= set(KEYS):
            raise ValueError("'fridays' is not what it should be")
        try:
            forecasts = {
                int(w): {str(m): _pair(said) for m, said in by.items()} for w, by in data.get("forecasts", {}).items()
            }
            focus = {int(w): _text(what) for w, what in data.get("focus", {}).items()}
            taken = [_pair(hours) for hours in data.get("taken_back", [])]
        except (TypeError, ValueError, AttributeError):
            raise ValueError("'fridays' is not what it should be") from None
        return cls(forecasts, focus, taken)


def _pair(value: Any) -> tuple[float, float]:
    first, second = value
    if any(isinstance(v, bool) or not isinstance(v, int | float) or not abs(v) < LARGEST for v in (first, second)):
        raise ValueError(value)
    return float(first), float(second)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value
