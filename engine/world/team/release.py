"""Releases: work goes out, what it does begins, promises about it are kept, complexity and debt stay."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.effects import Consequences
from engine.world.stakeholders import GRACE_DAYS, KEPT
from engine.world.work import WorkItem
from engine.world.world import World

MISFIT_LOSS = 0.6  # value lost at a misfit of 1 (judgement)
BUG_LOSS = 0.03  # value lost to each escaped defect (judgement)
LEAST_QUALITY = 0.3  # share of what is good that people get in any case (judgement)
UX_GAIN = 0.5  # more of a feature's value reaches people for each step of UX above the start (judgement)
RELEASE_CHEER = 0.006  # morale of everybody (judgement; MODEL .035, softened)


class Releases:
    """Lets finished work act."""

    __slots__ = ("consequences", "world")

    def __init__(self, world: World, consequences: Consequences) -> None:
        self.world = world
        self.consequences = consequences

    def release(self, item: WorkItem) -> None:
        """It goes out: what it does begins, promises about it are kept, complexity and debt stay."""
        world = self.world
        world.board.items.remove(item)
        item.stage = "released"
        item.released_on = world.day
        world.record("released", item.id, item.variant)
        cause = Cause("released", item.id, item.root, world.week)
        quality = max(LEAST_QUALITY, 1 - MISFIT_LOSS * item.misfit - BUG_LOSS * item.bugs)
        quality *= 1 + UX_GAIN * (world.product.ux - world.file.company.ux)
        world.product.built(world.books, item.total, item.bugs, cause)
        self.consequences.trigger(item.truth, cause, item.id, quality)
        if not world.caretaking:
            world.team.cheer(world.books, RELEASE_CHEER, cause)
        for promise in world.promises:
            if promise.item == item.id and promise.state == "open":
                promise.state = "kept" if world.day <= promise.by_day + GRACE_DAYS else "broken"
                if world.day <= promise.by_day:
                    world.stakeholders[promise.to].move(world.books, KEPT, Cause("promise-kept", item.id, item.root))
        world.wake()
