"""How defects come about, what the team does against them in time, and where they lie.

A development hour makes fewer of them the further an item is, as in Abdel-Hamid's table for NASA's DE-A project; more
in an item given to them, from hands that are tired or new, and in a product in debt.
"""

from __future__ import annotations

import math

from engine.world.chance import Chance
from engine.world.people import Person
from engine.world.work import PARTS, WorkItem
from engine.world.world import World

PROFILE = (24.0, 22.9, 20.75, 15.25, 13.1, 12.0)  # errors per KDSI at 0, 20, … 100 % of the work; Abdel-Hamid 1988
PROFILE_MEAN = 18.0  # the mean of that profile; Abdel-Hamid 1988: 432 errors in 24 KDSI
BUGS_PER_HOUR = 0.055  # defects an hour of development at the profile's mean; MODEL
BUGS_CLEAN = 0.7  # share of them made in a product without debt; MODEL
BUGS_DEBT = 0.5  # further share for each step of debt; MODEL
HASTE_BUGS = 0.5  # more for each step of fatigue; MODEL
NEWCOMER_WEEKS = 13  # tenure up to which somebody is a newcomer (judgement: a quarter)
NEWCOMER_BUGS = 1.0  # more from a newcomer; Abdel-Hamid 1988: twice the errors
CAUGHT_MOST = 0.8  # share of the defects that any amount of reviews and own tests can catch at once (judgement)
CAUGHT_SCALE = 0.08  # share of the developers' time for quality at which 1 − 1/e of that is caught (judgement)
THOROUGH = 1.5  # a test finds 1 − e^(−1.5·thoroughness) of the defects; MODEL
HURRY = 0.1  # thoroughness lost for each item that waits for a tester (judgement)
LEAST_THOROUGH = 0.6  # however many wait (judgement)
EVERYDAY_SHARE = 0.45  # median weight of the everyday path among an item's defects (judgement)
UNUSUAL_SHARE = 0.35  # the same of unusual cases (judgement)
DEVICES_SHARE = 0.2  # the same of small devices (judgement)
PLACE_SPREAD = 0.6  # sd of ln of those weights (judgement)

PLACES = PARTS[:3]  # where defects lie; the fourth part of a trial is how it fits
_WEIGHTS = (EVERYDAY_SHARE, UNUSUAL_SHARE, DEVICES_SHARE)
_LAST = len(PROFILE) - 1


def profile(share: float) -> float:
    """Defects an hour at this share of an item's work, 0–1, relative to the mean over it; linear between points."""
    if share >= 1:
        return PROFILE[_LAST] / PROFILE_MEAN
    at = share * _LAST if share > 0 else 0.0
    n = int(at)
    return (PROFILE[n] + (at - n) * (PROFILE[n + 1] - PROFILE[n])) / PROFILE_MEAN


def caught(quality: float) -> float:
    """The share of defects caught as they are made when this share of the developers' time, 0–1, goes into that."""
    return CAUGHT_MOST * (1 - math.exp(-quality / CAUGHT_SCALE)) if quality else 0.0


def make(world: World, item: WorkItem, person: Person, effort: float, begun: float) -> None:
    """Somebody has worked `effort` hours on an item of which `begun` hours had been taken up before."""
    whole = max(item.work.development * item.true_factor, begun + effort)
    base = BUGS_PER_HOUR * effort * profile((begun + effort / 2) / whole) * item.bug_factor
    quality = world.board.aside["quality"]
    if quality:
        base *= 1 - caught(quality)
    clean, debt = base * BUGS_CLEAN, base * BUGS_DEBT * world.product.debt
    both = clean + debt
    haste = both * HASTE_BUGS * person.fatigue
    newcomer = both * NEWCOMER_BUGS if person.tenure < NEWCOMER_WEEKS else 0.0
    item.bugs += both + haste + newcomer
    made = item.made
    made["ordinary"] = made.get("ordinary", 0.0) + clean
    for cause, bugs in (("debt", debt), ("newcomer", newcomer), ("haste", haste)):
        if bugs:
            made[cause] = made.get(cause, 0.0) + bugs


def thoroughness(world: World) -> float:
    """How thoroughly testers test, 0.6–1: less when more items wait for a test than there are testers."""
    waiting = 0
    for item in world.board.items:
        waiting += item.stage == "test" and not item.workers
    over = max(0, waiting - len(world.team.of("tester")))
    return max(LEAST_THOROUGH, 1 - HURRY * over)


def found(world: World, item: WorkItem) -> float:
    """How many of its defects a test finds."""
    return item.bugs * (1 - math.exp(-THOROUGH * thoroughness(world)))


def places(chance: Chance, item: WorkItem) -> dict[str, float]:
    """Which share of an item's defects lies where; the shares add up to 1. Drawn once, when somebody looks."""
    if not item.places:
        weights = [w * math.exp(PLACE_SPREAD * chance.normal("place", item.id, k)) for k, w in enumerate(_WEIGHTS)]
        whole = weights[0] + weights[1] + weights[2]
        item.places = {place: weight / whole for place, weight in zip(PLACES, weights, strict=True)}
    return item.places


def known(world: World, item: WorkItem) -> float:
    """Defects that trying it has shown so far."""
    tried = [place for place in PLACES if place in item.tried]
    if len(tried) == len(PLACES):
        return item.bugs
    share = 0.0
    if tried:
        shares = places(world.chance, item)
        for place in tried:
            share += shares[place]
    return item.bugs * share
