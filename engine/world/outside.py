"""The standing causes of a day in the market: trust, defects, complexity."""

from __future__ import annotations

from engine.world.books import COMPLEXITY, DEFECTS, Cause
from engine.world.drivers import Standing
from engine.world.stakeholders import Stakeholder
from engine.world.swift import maker
from engine.world.world import World

TRUST_PULL = 0.4  # joining per step of marketing's or the regional office's trust; MODEL .8, softened
SUPPORT_PUSH = 0.35  # leaving per step of support's trust; MODEL .7, softened
DEFECT_PUSH = 0.03  # leaving per escaped defect; MODEL
COMPLEXITY_PUSH = 0.3  # leaving per step of complexity above the start (tuned)
HALF = 0.5  # defects keep half as many from joining as they drive away, complexity the other way round; MODEL

_standing = maker(Standing)


class Outside:
    """Says each evening what stands outside each segment."""

    __slots__ = ("_people", "_standing", "_trusts", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        # Whose trust is felt: whom, as which cause, in which region (None: everywhere), the pull and the push of it.
        self._people: list[tuple[Stakeholder, Cause, str | None, float, float]] = []
        for s in world.stakeholders.values():
            if s.department in ("marketing", "support") and not s.ceo:
                pull = TRUST_PULL if s.department == "marketing" else 0.0
                push = SUPPORT_PUSH if s.department == "support" else 0.0
                self._people.append((s, Cause("trust", s.id), None, pull, push))
        for s in world.stakeholders.values():
            if s.region is not None and s.department not in ("marketing", "support") and not s.ceo:
                self._people.append((s, Cause("trust", s.id), s.region, TRUST_PULL, 0.0))
        self._trusts: list[float] | None = None  # theirs when it was last reckoned what stands outside by their trust
        self._standing: list[Standing] = []

    def today(self) -> list[Standing]:
        """The standing causes of today, for each segment in their order."""
        product = self.world.product
        trusts = [person[0].trust for person in self._people]
        if trusts != self._trusts:
            self._trusts, self._standing = trusts, self._trusted()
        escaped, grown = product.escaped, product.complexity - product.complexity_at_start
        if not escaped and not grown:
            return self._standing
        common: tuple[tuple[Cause, float, float], ...] = ()
        if escaped:
            common = ((DEFECTS, -HALF * DEFECT_PUSH * escaped, DEFECT_PUSH * escaped),)
        if grown:
            common += ((COMPLEXITY, -COMPLEXITY_PUSH * grown, HALF * COMPLEXITY_PUSH * grown),)
        pulls = -HALF * DEFECT_PUSH * escaped - COMPLEXITY_PUSH * grown
        pushes = DEFECT_PUSH * escaped + HALF * COMPLEXITY_PUSH * grown
        return [_standing((common + causes, pulls + join, pushes + leave)) for causes, join, leave in self._standing]

    def _trusted(self) -> list[Standing]:
        """What trust alone does, for each segment in their order."""
        found = []
        for segment in self.world.market.segments:
            causes: list[tuple[Cause, float, float]] = []
            join = leave = 0.0
            for who, cause, region, pull, push in self._people:
                moved = who.trust - who.trust_at_start
                if moved and (region is None or region == segment.region):
                    causes.append((cause, pull * moved, -push * moved))
                    join += pull * moved
                    leave -= push * moved
            found.append(_standing((tuple(causes), join, leave)))
        return found
