"""The parts a condition is made of, each a small function of the facts."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import NamedTuple, Protocol

from engine.scenario.token import ConditionError

COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


class Facts(Protocol):
    """What a condition may ask of a run."""

    def metric(self, name: str) -> float:
        """The present value of a metric: `users`, `trust.sal`, `users.small-shops`, an indicator."""

    def happened(self, kind: str, subject: str, detail: str | None) -> bool:
        """Whether `kind` (a function's name) is true of `subject`; `detail` is the second argument, if given."""


class Name(NamedTuple):
    """A metric a condition uses."""

    name: str
    column: int


class Call(NamedTuple):
    """What a condition asks about an id; `columns` are those of its arguments."""

    function: str
    arguments: tuple[str, ...]
    column: int
    columns: tuple[int, ...]


Test = Callable[[Facts], bool]
Number = Callable[[Facts], float]


class Term(NamedTuple):
    """A part of a condition: either a number or a test, and where it begins."""

    column: int
    number: Number | None = None
    test: Test | None = None


def any_of(left: Test, right: Test) -> Test:
    """Whether one of two is true; the second is asked only if need be."""
    return lambda facts: left(facts) or right(facts)


def both_of(left: Test, right: Test) -> Test:
    """Whether two are true; the second is asked only if need be."""
    return lambda facts: left(facts) and right(facts)


def calculation(sign: str, before: Term, after: Term) -> Term:
    """Two numbers under one of the four operations; raises `ConditionError` where one is no number."""
    left, right = quantity(before), quantity(after)
    operations: dict[str, Number] = {
        "+": lambda facts: left(facts) + right(facts),
        "-": lambda facts: left(facts) - right(facts),
        "*": lambda facts: left(facts) * right(facts),
        "/": lambda facts: _quotient(left(facts), right(facts)),
    }
    return Term(before.column, number=operations[sign])


def _quotient(above: float, below: float) -> float:
    return above / below if below else 0.0


def truth(term: Term) -> Test:
    """The term as a test; raises `ConditionError` where it is a number."""
    if term.test is None:
        raise ConditionError("this is a number; compare it with another, as in users > 2500", term.column)
    return term.test


def quantity(term: Term) -> Number:
    """The term as a number; raises `ConditionError` where it is a test."""
    if term.number is None:
        raise ConditionError("this is true or false, and a number is needed here", term.column)
    return term.number
