"""How much work something truly is, and what engineering says of it before it is done.

An item's true effort is its written work times a factor drawn for the item that a yes would create, so it is the same
whenever and however the request is decided. What engineering says is a noisy reading of that effort: a first guess is
mostly too low, a refined figure is right on average.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from engine.scenario.effect import Work
from engine.world.chance import Chance
from engine.world.swift import maker

TRUE_SPREAD = 0.25  # sd of ln(true effort / written work): the surprise in a well understood piece of work; MODEL .28
GUESS_MEAN = 0.62  # mean of ln(true effort / first guess); Little 2006, Landmark, 121 projects
GUESS_SPREAD = 0.43  # sd of the same; Little 2006
REFINED_SPREAD = 0.28  # sd of ln(refined figure / true effort); MODEL
P90 = 1.2816  # standard normal quantile: a range holds 8 in 10 (definition)

# The range, times what is likely.
_GUESSED_LOW, _GUESSED_HIGH = math.exp(GUESS_MEAN - P90 * GUESS_SPREAD), math.exp(GUESS_MEAN + P90 * GUESS_SPREAD)
_REFINED_LOW, _REFINED_HIGH = math.exp(-P90 * REFINED_SPREAD), math.exp(P90 * REFINED_SPREAD)


def true_factor(chance: Chance, item: str) -> float:
    """True effort over written work, for the item that has or would have this id."""
    return math.exp(TRUE_SPREAD * chance.lasting("effort", item))


def largest_stage(work: Work) -> str:
    """The stage that takes most hours; the earlier one where two take the same."""
    if work.design >= work.development and work.design >= work.test:
        return "design"
    return "development" if work.development >= work.test else "test"


class Estimate(NamedTuple):
    """What engineering says of a piece of work: hours of all stages, and the range in which 8 in 10 land.

    A first guess lies near its own low end. `largest` is the stage that is the large one: design, development or test;
    nobody knows it before the work is refined.
    """

    low: float
    likely: float
    high: float
    refined: bool
    largest: str | None = None


_estimate = maker(Estimate)


def first_guess(work: Work, chance: Chance, item: str, variant: str = "") -> Estimate:
    """What engineering says off the cuff."""
    true = work.total * true_factor(chance, item)
    likely = true / math.exp(GUESS_MEAN + GUESS_SPREAD * chance.normal("guess", f"{item}/{variant}"))
    return _estimate((likely * _GUESSED_LOW, likely, likely * _GUESSED_HIGH, False, None))


def refined(work: Work, chance: Chance, item: str, variant: str = "") -> Estimate:
    """What engineering says once it has looked closer."""
    true = work.total * true_factor(chance, item)
    likely = true * math.exp(REFINED_SPREAD * chance.normal("refined", f"{item}/{variant}"))
    return _estimate((likely * _REFINED_LOW, likely, likely * _REFINED_HIGH, True, largest_stage(work)))
