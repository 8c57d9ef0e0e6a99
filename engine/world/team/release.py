"""Releases: work goes out to some or to all, what it does begins, promises about it are kept; it can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from engine.scenario.effect import Work
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK, HOURS_A_DAY
from engine.world.effects import Consequences, Extent
from engine.world.product import ESCAPED_MENDED
from engine.world.stakeholders import DISAPPOINTMENT, GRACE_DAYS, KEPT
from engine.world.team import defects, readings, sketches
from engine.world.team.regressions import Regressions
from engine.world.work import WorkItem
from engine.world.world import World

MISFIT_LOSS = 0.9  # value lost at a misfit of 1 (judgement)
BUG_LOSS = 0.04  # value lost to each escaped defect (judgement)
LEAST_QUALITY = 0.3  # share of what is good that people get in any case (judgement)
UX_GAIN = 0.5  # more of a feature's value reaches people for each step of UX above the start (judgement)
RELEASE_CHEER = 0.006  # morale of everybody (judgement; MODEL .035, softened)
SHARE = 0.2  # of the users, in a release to some of them (judgement)
ROLL_BACK_MOOD = -0.01  # morale of everybody when something they made is taken back (judgement)
CLEAN_UP_HOURS = 4.0  # development hours of taking anything back (judgement)
CLEAN_UP_SHARE = 0.05  # and this share of the development it took (judgement)
CLEAN_UP_TEST = 2.0  # test hours of the same (judgement)


class Releases:
    """Lets finished work act."""

    __slots__ = ("_chore", "consequences", "regressions", "world")

    def __init__(
        self, world: World, consequences: Consequences, chore: Callable[[str, WorkItem, str, Work, str], WorkItem]
    ) -> None:
        self.world = world
        self.consequences = consequences
        self.regressions = Regressions(world, chore)
        self._chore = chore

    def hold(self, item: WorkItem) -> None:
        """Accepted; it waits to be released."""
        item.stage = "held"
        self.world.record("held", item.id)

    def share(self, item: WorkItem) -> None:
        """It goes out to a fifth of the users; after five days their numbers say something."""
        world = self.world
        item.stage = "shared"
        item.shared_on = world.day
        world.record("shared", item.id, notice=True)
        cause = Cause("released", item.id, item.root, world.week)
        self._first(item, cause, SHARE)
        self.consequences.begin(item.outcome, cause, item.quality, Extent(SHARE, True, False))
        hours = world.calendar.after(world.now, readings.READING_DAYS * HOURS_A_DAY) - world.now
        world.env.timeout(hours).callbacks.append(lambda _: self._read(item))

    def _read(self, item: WorkItem) -> None:
        if item.stage == "shared":
            item.readings = readings.take(self.world, item)
            self.world.record("read", item.id, notice=True)

    def release(self, item: WorkItem) -> None:
        """It goes out to everybody, or to those who do not have it yet."""
        world = self.world
        shared = item.stage == "shared"
        world.board.items.remove(item)
        item.stage = "released"
        item.released_on = world.day
        world.releases.add(world.day)
        world.record("released", item.id, item.variant)
        cause = Cause("released", item.id, item.root, world.week)
        if shared:
            world.product.escape(world.books, *self._bugs(item, 1 - SHARE), cause)
            self.consequences.begin(item.outcome, cause, item.quality, Extent(1 - SHARE, False, True))
        else:
            self._first(item, cause, 1.0)
            self.consequences.begin(item.outcome, cause, item.quality)
        self.regressions.released(item)
        if not world.caretaking:
            world.team.cheer(world.books, RELEASE_CHEER, cause)
        for promise in world.promises:
            if promise.item == item.id and promise.state == "open":
                promise.state = "kept" if world.day <= promise.by_day + GRACE_DAYS else "broken"
                if world.day <= promise.by_day:
                    world.stakeholders[promise.to].move(world.books, KEPT, Cause("promise-kept", item.id, item.root))
        world.wake()

    def _bugs(self, item: WorkItem, share: float) -> tuple[float, float]:
        """Defects that a share of the users meets: those nobody knew of, and those that were known and warned of."""
        known = defects.known(self.world, item)
        return share * (item.bugs - known), share * known

    def _first(self, item: WorkItem, cause: Cause, share: float) -> None:
        """It goes out for the first time: what is settled once is settled."""
        world = self.world
        quality = max(LEAST_QUALITY, 1 - MISFIT_LOSS * item.misfit - BUG_LOSS * item.bugs)
        quality *= 1 + UX_GAIN * (world.product.ux - world.file.company.ux)
        item.quality = quality * sketches.worth(item.ux)
        item.outcome = self.consequences.settle(item.truth, item.id)
        self.consequences.built(cause, item.total)
        world.product.escape(world.books, *self._bugs(item, share), cause)

    def friday(self) -> None:
        """What was released this week, of which the player had guessed the size, is held against that guess."""
        world = self.world
        for item in world.board.all.values():
            if item.stage == "released" and item.released_on > world.day - DAYS_A_WEEK:
                letter = world.letters.get(item.id)
                if letter is not None and letter.guess is not None:
                    world.record("guess", item.id, notice=True)

    # --- taking back -------------------------------------------------------------------------------------------

    def roll_back(self, item: WorkItem) -> None:
        """It is taken back: what still acts goes back, whoever was promised it is let down, and a clean-up begins."""
        world, books = self.world, self.world.books
        was = item.stage
        if item in world.board.items:
            world.board.items.remove(item)
        item.stage = "rolled-back"
        world.record("rolled-back", item.id, notice=True)
        cause = Cause("rolled-back", item.id, f"roll-back {item.id}", world.week)
        self.consequences.take_back(item.id, cause)
        self.regressions.end(item.id)
        share = 1.0 if was == "released" else SHARE
        left = (1 - ESCAPED_MENDED) ** (world.day - (item.released_on or item.shared_on))
        unknown, known = self._bugs(item, share)
        world.product.escape(books, -left * unknown, -left * known, cause)
        for promise in world.promises:
            if promise.item == item.id and promise.state in ("open", "kept"):
                promise.state = "withdrawn"
                world.stakeholders[promise.to].move(books, -DISAPPOINTMENT, cause)
        world.team.cheer(books, ROLL_BACK_MOOD, cause)
        hours = CLEAN_UP_HOURS + CLEAN_UP_SHARE * item.work.development
        work = Work(development=hours, test=CLEAN_UP_TEST)
        self._chore(f"{item.id}-clean-up", item, "clean-up", work, cause.root)

    def done(self, chore: WorkItem) -> None:
        """A repair or a clean-up is tested: it needs nobody's acceptance."""
        world = self.world
        world.board.items.remove(chore)
        chore.stage = "done"
        world.record("done", chore.id, chore.chore, notice=True)
        if chore.chore == "repair":
            self.regressions.end(chore.about)
        world.wake()
