"""What stands outside the segments and is felt in all of them or in a region's: trust, defects, complexity."""

from __future__ import annotations

from engine.world.books import COMPLEXITY, DEFECTS, Cause
from engine.world.segment import Segment
from engine.world.stakeholders import Stakeholder
from engine.world.world import World

TRUST_PULL = 0.4  # joining per step of marketing's or the regional office's trust; MODEL .8, softened
SUPPORT_PUSH = 0.35  # leaving per step of support's trust; MODEL .7, softened
DEFECT_PUSH = 0.03  # leaving per escaped defect; MODEL
COMPLEXITY_PUSH = 0.3  # leaving per step of complexity above the start (tuned)
HALF = 0.5  # defects keep half as many from joining as they drive away, complexity the other way round; MODEL


class Felt:
    """Whose trust is felt, as which cause, by which segments (None: by all), its pull and push; and how much so far."""

    __slots__ = ("cause", "pull", "push", "segments", "trust", "who")

    def __init__(self, who: Stakeholder, segments: list[Segment] | None, pull: float, push: float) -> None:
        self.who = who
        self.cause = Cause("trust", who.id)
        self.segments = segments
        self.pull = pull
        self.push = push
        self.trust = who.trust


class Outside:
    """Moves the market's levels each evening by what has changed outside it since the last."""

    __slots__ = ("complexity", "escaped", "felt", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.felt: list[Felt] = []
        for s in world.stakeholders.values():
            if s.ceo:
                continue
            if s.department == "marketing":
                self.felt.append(Felt(s, None, TRUST_PULL, 0.0))
            elif s.department == "support":
                self.felt.append(Felt(s, None, 0.0, SUPPORT_PUSH))
            elif s.region is not None:
                here = [segment for segment in world.market.segments if segment.region == s.region]
                self.felt.append(Felt(s, here, TRUST_PULL, 0.0))
        self.escaped = 0.0  # as the market knows them
        self.complexity = world.product.complexity

    def evening(self) -> None:
        """The day's changes are felt from now on."""
        market, product = self.world.market, self.world.product
        if product.escaped != self.escaped:
            push = DEFECT_PUSH * (product.escaped - self.escaped)
            self.escaped = product.escaped
            market.everywhere(DEFECTS, -HALF * push, push)
        if product.complexity != self.complexity:
            push = COMPLEXITY_PUSH * (product.complexity - self.complexity)
            self.complexity = product.complexity
            market.everywhere(COMPLEXITY, -push, HALF * push)
        for felt in self.felt:
            moved = felt.who.trust - felt.trust
            if moved:
                felt.trust = felt.who.trust
                if felt.segments is None:
                    market.everywhere(felt.cause, felt.pull * moved, -felt.push * moved)
                else:
                    for segment in felt.segments:
                        market.level(self.world.day, segment, "join", felt.cause, felt.pull * moved)
