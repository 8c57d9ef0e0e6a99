"""How much work something truly is, and what engineering says of it before it is done.

An item's true effort is its written work times a factor drawn for the item that a yes would create, so it is the same
whenever and however the request is decided. What engineering says is a noisy reading of that effort: a first guess is
mostly too low, a refined figure is right on average.
"""

from __future__ import annotations

import math

from engine.scenario.effect import Work
from engine.world.chance import Chance

TRUE_SPREAD = 0.25  # sd of ln(true effort / written work): the surprise in a well understood piece of work; MODEL .28
GUESS_MEAN = 0.62  # mean of ln(true effort / first guess); Little 2006, Landmark, 121 projects
GUESS_SPREAD = 0.43  # sd of the same; Little 2006
REFINED_SPREAD = 0.28  # sd of ln(refined figure / true effort); MODEL
P90 = 1.2816  # standard normal quantile: a range holds 8 in 10 (definition)

_GUESSED = (math.exp(GUESS_MEAN - P90 * GUESS_SPREAD), math.exp(GUESS_MEAN + P90 * GUESS_SPREAD))
_REFINED = (math.exp(-P90 * REFINED_SPREAD), math.exp(P90 * REFINED_SPREAD))  # the range, times what is likely


def true_factor(chance: Chance, item: str) -> float:
    """True effort over written work, for the item that has or would have this id."""
    return math.exp(TRUE_SPREAD * chance.lasting("effort", item))


def largest_stage(work: Work) -> str:
    """The stage that takes most hours; the earlier one where two take the same."""
    hours = {"design": work.design, "development": work.development, "test": work.test}
    return max(hours, key=lambda stage: hours[stage])


class Estimate:
    """What engineering says of a piece of work: hours of all stages, and the range in which 8 in 10 land.

    `largest` is the stage that is the large one; nobody knows it before the work is refined.
    """

    __slots__ = ("high", "largest", "likely", "low", "refined")

    def __init__(self, work: Work, refined: bool, chance: Chance, item: str, variant: str = "") -> None:
        self.refined = refined
        true = work.total * true_factor(chance, item)
        entity = f"{item}/{variant}"
        if refined:
            self.likely = true * math.exp(REFINED_SPREAD * chance.normal("refined", entity))
            low, high = _REFINED
            self.largest = largest_stage(work)
        else:
            self.likely = true / math.exp(GUESS_MEAN + GUESS_SPREAD * chance.normal("guess", entity))
            low, high = _GUESSED
            self.largest = ""
        self.low = self.likely * low
        self.high = self.likely * high
