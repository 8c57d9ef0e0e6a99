"""The manager's acceptance: what a finished item must fulfil, what holds it, and what sending it back does."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.world.team import defects
from engine.world.work import BUG_LIMIT, HOURS_A_BUG, MISFIT_LIMIT, PARTS, WorkItem
from engine.world.world import World

REWORK_A_MISFIT = 0.4  # of the development effort, for a misfit of 1; MODEL
AFTER_REWORK_MISFIT = 0.2  # share of the misfit left after mending; MODEL
AFTER_REWORK_BUGS = 0.45  # share of the defects left after mending; MODEL

FITS = "with-a-user"  # the part of a trial that shows how it fits


class Acceptance:
    """Judges finished work."""

    __slots__ = ("_back", "world")

    def __init__(self, world: World, back: Callable[[WorkItem, float], None]) -> None:
        self.world = world
        self._back = back

    def held_by(self, item: WorkItem) -> str | None:
        """The id of an open request to be answered, or of open work to be released, before this item may go out."""
        for letter in self.world.holding:
            if item.request in letter.written.holds and letter.state in ("open", "looking"):
                return letter.id
        for other in self.world.board.items:
            if other.holds and item.request in other.holds and other is not item:
                return other.id
        return None

    def careful(self, item: WorkItem) -> bool:
        """Whether a careful acceptance would let it pass."""
        return item.misfit <= MISFIT_LIMIT and item.bugs <= BUG_LIMIT

    def try_out(self, item: WorkItem, parts: Iterable[str] = PARTS) -> None:
        """Somebody tries a finished item, or some parts of it; only what was tried is known."""
        item.tried.update(parts)

    def send_back(self, item: WorkItem) -> None:
        """The manager refuses it: what trying it has shown is mended, and it is tested again."""
        known = defects.known(self.world, item)
        effort = HOURS_A_BUG * known
        item.bugs -= known * (1 - AFTER_REWORK_BUGS)
        if FITS in item.tried:
            effort += REWORK_A_MISFIT * item.misfit * item.work.development * item.true_factor
            item.misfit *= AFTER_REWORK_MISFIT
        self._back(item, effort)
        self.world.record("returned", item.id)
