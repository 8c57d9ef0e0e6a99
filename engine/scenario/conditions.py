"""Conditions such as `users > 2500 and trust.sal < 0.4 or answered(gold-badges, yes)`.

There are numbers, metrics, the four operations, comparisons, `and`, `or`, `not`, brackets and the questions of
`FUNCTIONS`; nothing else can be written, so nothing else can run. Ids contain hyphens, hence a minus after a name
needs spaces around it. A division by zero gives 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.scenario.grammar import ANSWERS, FUNCTIONS, Call, Facts, Name, Reader, Test
from engine.scenario.token import ConditionError, tokens

__all__ = [
    "ANSWERS",
    "FUNCTIONS",
    "METRICS",
    "Call",
    "Condition",
    "ConditionError",
    "Facts",
    "Name",
    "compile_condition",
]

METRICS = (
    "users", "minutes_per_user", "revenue", "morale", "cash", "debt", "complexity", "ux", "clarity", "week", "day",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready to be asked again and again."""

    text: str
    names: tuple[Name, ...]
    calls: tuple[Call, ...]
    _test: Test = field(repr=False, compare=False)

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of these facts."""
        return self._test(facts)


def compile_condition(text: str) -> Condition:
    """Read a condition; raises `ConditionError` and nothing else."""
    reader = Reader(tokens(text))
    test = reader.whole()
    return Condition(text, tuple(reader.names), tuple(reader.calls), test)
