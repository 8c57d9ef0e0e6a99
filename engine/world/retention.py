"""How long users stay: the restless leave first, so those who are left leave less.

Among new users the chance θ of leaving in a month is Beta(α, β) (the shifted beta-geometric of Fader & Hardie 2007).
That spread is kept as a few classes with a constant churn each: the points and weights of Gauss quadrature for the
Beta weight, which give survival exactly for as many as 2·CLASSES − 1 months and very nearly afterwards. A month's
survival 1 − θ is (1 − θ)^(1/21) a working day.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from engine.world.clock import DAYS_A_MONTH

CLASSES = 4  # latent classes: points of the Gauss quadrature; survival is exact for 7 months (definition)
LONGEST_TENURE = 600.0  # months; a base older than this is taken to be this old (definition)
BISECTIONS = 60  # halvings of an interval when a root is sought: to the last digit of a double (definition)


class Classes(NamedTuple):
    """Latent classes of users: their churn a month and a working day, 0–1, and their shares among new users."""

    monthly: tuple[float, ...]
    daily: tuple[float, ...]
    new: tuple[float, ...]


def _recurrence(alpha: float, beta: float) -> tuple[list[float], list[float]]:
    """The coefficients of the monic polynomials orthogonal under Beta(α, β): shifted Jacobi polynomials."""
    a, b = beta - 1, alpha - 1
    shift = [((b - a) / (a + b + 2) + 1) / 2]
    scale = [0.0]
    for n in range(1, CLASSES):
        s = 2 * n + a + b
        shift.append(((b * b - a * a) / (s * (s + 2)) + 1) / 2)
        if n == 1:
            scale.append((1 + a) * (1 + b) / ((2 + a + b) ** 2 * (3 + a + b)))
        else:
            scale.append(n * (n + a) * (n + b) * (n + a + b) / (s * s * (s + 1) * (s - 1)))
    return shift, scale


@lru_cache(maxsize=256)
def classes(alpha: float, beta: float) -> Classes:
    """The classes that stand for Beta(α, β), the most loyal first."""
    shift, scale = _recurrence(alpha, beta)

    def polynomials(x: float, degree: int) -> list[float]:
        values = [1.0, x - shift[0]]
        for n in range(1, degree):
            values.append((x - shift[n]) * values[n] - scale[n] * values[n - 1])
        return values

    roots: list[float] = []
    for degree in range(1, CLASSES + 1):  # the roots of each degree lie between those of the one before
        ends = [0.0, *roots, 1.0]
        roots = []
        for low, high in pairwise(ends):
            rises = polynomials(high, degree)[degree] > 0
            for _ in range(BISECTIONS):
                middle = (low + high) / 2
                if (polynomials(middle, degree)[degree] > 0) == rises:
                    high = middle
                else:
                    low = middle
            roots.append((low + high) / 2)
    shares = []
    for root in roots:
        values = polynomials(root, CLASSES)
        norm, total = 1.0, 1.0
        for n in range(1, CLASSES):
            norm *= scale[n]
            total += values[n] * values[n] / norm
        shares.append(1 / total)
    daily = tuple(1 - (1 - root) ** (1 / DAYS_A_MONTH) for root in roots)
    return Classes(tuple(roots), daily, tuple(shares))


def _aged(kinds: Classes, months: float) -> tuple[float, ...]:
    """The shares among users who came so many months ago and are still there."""
    left = [share * (1 - theta) ** months for share, theta in zip(kinds.new, kinds.monthly, strict=True)]
    total = 0.0
    for share in left:
        total += share
    return tuple(share / total for share in left) if total > 0 else (1.0,) + (0.0,) * (CLASSES - 1)


def average(kinds: Classes, shares: tuple[float, ...] | list[float]) -> float:
    """The mean churn a month, 0–1, of users with these shares (or numbers) of each class."""
    churn = total = 0.0
    for share, theta in zip(shares, kinds.monthly, strict=True):
        churn += share * theta
        total += share
    return churn / total if total > 0 else 0.0


@lru_cache(maxsize=256)
def base(alpha: float, beta: float, churn: float) -> tuple[float, ...]:
    """The shares of a base whose mean churn a month is `churn`, 0–1: that of users with one tenure.

    Where no tenure gives that churn, the nearest: all new, or all as old as can be.
    """
    kinds = classes(alpha, beta)
    low, high = 0.0, LONGEST_TENURE
    if average(kinds, kinds.new) <= churn:
        return kinds.new
    if average(kinds, _aged(kinds, high)) >= churn:
        return _aged(kinds, high)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if average(kinds, _aged(kinds, middle)) > churn:
            low = middle
        else:
            high = middle
    return _aged(kinds, (low + high) / 2)
