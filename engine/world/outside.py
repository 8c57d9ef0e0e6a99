"""The standing causes of a day in the market: trust, defects, complexity."""

from __future__ import annotations

from engine.world.books import COMPLEXITY, DEFECTS, Cause
from engine.world.drivers import Standing
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

    __slots__ = ("everywhere", "regional", "regions", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.everywhere = [
            (s, Cause("trust", s.id), TRUST_PULL if s.department == "marketing" else 0.0,
             SUPPORT_PUSH if s.department == "support" else 0.0)
            for s in world.stakeholders.values() if not s.ceo and s.department in ("marketing", "support")
        ]  # fmt: skip
        self.regional = [
            (s, Cause("trust", s.id), s.region)
            for s in world.stakeholders.values()
            if not s.ceo and s.region is not None and s.department not in ("marketing", "support")
        ]
        self.regions = [s.region for s in world.market.segments]

    def today(self) -> list[Standing]:
        """The standing causes of today, for each segment in their order."""
        product = self.world.product
        common: list[tuple[Cause, float, float]] = []
        escaped, grown = product.escaped, product.complexity - product.complexity_at_start
        if escaped:
            common.append((DEFECTS, -HALF * DEFECT_PUSH * escaped, DEFECT_PUSH * escaped))
        if grown:
            common.append((COMPLEXITY, -COMPLEXITY_PUSH * grown, HALF * COMPLEXITY_PUSH * grown))
        for who, cause, pull, push in self.everywhere:
            moved = who.trust - who.trust_at_start
            if moved:
                common.append((cause, pull * moved, -push * moved))
        join = leave = 0.0
        for _, pull, push in common:
            join += pull
            leave += push
        everywhere = _standing((tuple(common), join, leave))
        local: dict[str, Standing] = {}
        for who, cause, region in self.regional:
            moved = who.trust - who.trust_at_start
            if moved:
                here = local.get(region, everywhere)
                pull = TRUST_PULL * moved
                local[region] = _standing(((*here.causes, (cause, pull, 0.0)), here.join + pull, here.leave))
        if not local:
            return [everywhere] * len(self.regions)
        return [local.get(region, everywhere) for region in self.regions]
