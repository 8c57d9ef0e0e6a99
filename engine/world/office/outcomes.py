"""Outcomes: three weeks after a release everybody can see whether it was worth doing, and trust follows."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.discovery.worth import headcount, worth
from engine.world.office import consensus
from engine.world.work import WorkItem
from engine.world.world import World

SEEN_AFTER_DAYS = 15  # working days from release; MODEL
WORKED = 0.08  # of the trust that is missing, of whoever asked for it; MODEL
WORKED_CEO = 0.03  # of the trust that is missing, of the CEO; MODEL
HURT = 0.12  # of the trust there is, of whoever asked for it; MODEL
HURT_SUPPORT = 0.06  # of the trust there is, of support, who answers for it; MODEL
HURT_CEO = 0.04  # of the trust there is, of the CEO; MODEL
PLAIN_TO_SEE = 0.003  # share of the headline users that a worth must come to before anybody speaks of it (judgement)
SUPPORT = "support"  # the department that answers for what hurts


class Outcomes:
    """What was released, looked back on."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def evening(self) -> None:
        """What went out three weeks ago is judged."""
        world = self.world
        then = world.day - SEEN_AFTER_DAYS
        for item in world.board.all.values():
            if item.released_on == then and item.stage == "released":
                self._seen(item)

    def _seen(self, item: WorkItem) -> None:
        """One item: who asked for it, support and the CEO draw their conclusions; what the CEO ordered is theirs."""
        world = self.world
        value = worth(world, item.truth)
        consensus.proved(world, item.id, item.root, value)
        if abs(value) <= PLAIN_TO_SEE * headcount(world) or item.variant in ("ordered", "no", "ignored"):
            return
        worked = value > 0
        cause = Cause("worked" if worked else "hurt", item.id, item.root, world.week)
        letter = world.letters.get(item.id)
        asker = letter.written.asker if letter is not None else ""
        for s in world.stakeholders.values():
            if s.id == asker:
                amount = WORKED if worked else HURT
            elif s.ceo:
                amount = WORKED_CEO if worked else HURT_CEO
            elif s.department == SUPPORT and not worked:
                amount = HURT_SUPPORT
            else:
                continue
            s.move(world.books, amount * (1 - s.trust) if worked else -amount * s.trust, cause)
        world.record("outcome", item.id, cause.kind)
