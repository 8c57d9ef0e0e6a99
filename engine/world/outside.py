"""The standing causes of a day in the market: trust, defects, complexity."""

from __future__ import annotations

from engine.world.books import COMPLEXITY, DEFECTS, Cause
from engine.world.market import COMPLEXITY_PUSH, DEFECT_PUSH, HALF, SUPPORT_PUSH, TRUST_PULL
from engine.world.world import World


def standing(world: World) -> dict[str, tuple[tuple[Cause, float, float], ...]]:
    """The standing causes of today for each segment: trust, defects, complexity."""
    product = world.product
    common: list[tuple[Cause, float, float]] = []
    if product.escaped:
        common.append((DEFECTS, -HALF * DEFECT_PUSH * product.escaped, DEFECT_PUSH * product.escaped))
    grown = product.complexity - product.complexity_at_start
    if grown:
        common.append((COMPLEXITY, -COMPLEXITY_PUSH * grown, HALF * COMPLEXITY_PUSH * grown))
    regional: dict[str, list[tuple[Cause, float, float]]] = {}
    for s in world.stakeholders.values():
        moved = s.trust - s.trust_at_start
        if not moved or s.ceo:
            continue
        cause = Cause("trust", s.id)
        if s.department == "marketing":
            common.append((cause, TRUST_PULL * moved, 0.0))
        elif s.department == "support":
            common.append((cause, 0.0, -SUPPORT_PUSH * moved))
        elif s.region is not None:
            regional.setdefault(s.region, []).append((cause, TRUST_PULL * moved, 0.0))
    return {s.id: (*common, *regional.get(s.region, ())) for s in world.market.segments}
