"""Answering requests, and choosing the direction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from engine.play.actions.action import Action, Errand, NotNow, the_letter
from engine.world.books import Cause
from engine.world.discovery import looking
from engine.world.inbox import Letter
from engine.world.quarter import Quarter

What = Literal["yes", "no", "alternative", "look"]
Because = Literal["evidence", "strategy", "capacity", "trade"]
ANSWERS = ("yes", "no", "alternative", "look")
EVERY_REASON = ("evidence", "strategy", "capacity", "trade")
REASONS: tuple[Because, ...] = ("evidence", "strategy", "capacity")  # those that need no second item named
REPEAT_CLARITY = 0.2  # of what is missing, each time the direction is repeated; MODEL
REPEAT_TOO_SOON = 8  # working days within which people have heard it (judgement)
REPEAT_TIRES = 0.004  # morale of everybody then (judgement)
REPEAT_DAYS = 15  # working days until saying it again does all it can; sooner it does a part of that (judgement)
CHANGED_MIND = 0.6  # share of the clarity kept when the direction changes (judgement)


@dataclass(frozen=True, slots=True)
class Answer(Action):
    """Answer a request. `by` is the week a yes promises, or the way to look into it; `instead_of` is what waits."""

    name: ClassVar[str] = "answer"
    request: str
    what: What
    because: Because | None = None
    alternative: str | None = None
    instead_of: str | None = None
    by: int | str | None = None
    vision: str | None = None

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        for letter in quarter.world.letters.values():
            if letter.state == "open":
                yield cls(letter.id, "yes")
                yield cls(letter.id, "no")
                for because in REASONS:
                    yield cls(letter.id, "no", because)
                for id in sorted(letter.found):
                    yield cls(letter.id, "alternative", alternative=id)
                for way in letter.ways():
                    yield cls(letter.id, "look", by=way)

    def price(self, quarter: Quarter) -> float:
        letter = the_letter(quarter, self.request)
        return quarter.answering.hours(letter, self.what, self.because, self._meant(quarter, letter))

    def _meant(self, quarter: Quarter, letter: Letter) -> str:
        """Which alternative, or which way to look; nothing for a plain yes or no. Raises NotNow."""
        what, meant = self.what, ""
        if what not in ANSWERS:
            raise NotNow(f"an answer is yes, no, alternative or look, not {what!r}")
        if self.because is not None and self.because not in EVERY_REASON:
            raise NotNow(f"a reason is evidence, strategy, capacity or trade, not {self.because!r}")
        if what == "alternative":
            meant = self._variant(letter)
            if not meant:
                raise NotNow(f"no alternative {self.alternative or ''!r} to {self.request!r} is known")
        elif what == "look":
            meant = self._way(quarter, letter)
            if not meant:
                raise NotNow(f"there is no way {self.by or ''!r} left to look into {self.request!r}")
        if what in ("yes", "alternative") and self.by is not None and not isinstance(self.by, int):
            raise NotNow("the date of a yes is a week, such as by=8")
        if self.instead_of is not None and self.instead_of not in quarter.world.board.all:
            raise NotNow(f"no work {self.instead_of!r} is on the board to wait instead")
        if self.vision is not None and all(v.id != self.vision for v in quarter.world.file.visions):
            raise NotNow(f"there is no vision {self.vision!r}")
        return meant

    def _variant(self, letter: Letter) -> str:
        if self.alternative is not None:
            return self.alternative if self.alternative in letter.found else ""
        return next((a.id for a in letter.written.alternatives if a.id in letter.found), "")

    def _way(self, quarter: Quarter, letter: Letter) -> str:
        if self.by is None:
            return next(iter(letter.ways()), "")
        offered = self.by in quarter.answering.prices(letter).ways and self.by not in letter.looked
        return str(self.by) if offered else ""

    def apply(self, quarter: Quarter) -> None:
        letter = the_letter(quarter, self.request)
        meant = self._meant(quarter, letter)
        answering, manager = quarter.answering, quarter.world.manager
        hours = answering.hours(letter, self.what, self.because, meant)
        if self.what == "look":
            world = quarter.world
            looking.begin(world, letter, meant)
            manager.take("look", letter.id, hours, partial(looking.spent, world, letter), first=True)
            return
        week = self.by if isinstance(self.by, int) else None
        if self.what == "yes":
            answering.yes(letter, week, self.instead_of)
            if letter.written.chooses == "vision" and quarter.world.file.visions:
                _choose(quarter, self.vision or quarter.world.file.visions[0].id)
        elif self.what == "alternative":
            answering.alternative(letter, meant, week, self.instead_of)
            if letter.written.chooses == "vision" and quarter.world.file.visions:
                _choose(quarter, self.vision or quarter.world.file.visions[0].id)
        else:
            answering.no(letter, self.because, self.instead_of)
        manager.take(self.what, letter.id, hours, first=True)


def _choose(quarter: Quarter, id: str) -> None:
    world = quarter.world
    if world.vision == id:
        return
    vision = next(v for v in world.file.visions if v.id == id)
    if world.vision is not None:
        world.clarity *= CHANGED_MIND
    world.vision = id
    world.clarity += vision.clarity * (1 - world.clarity)
    world.record("chosen", id)
    quarter.consequences.trigger(vision.effects, Cause("vision", id, f"choose {id}", world.week), f"vision/{id}")


@dataclass(frozen=True, slots=True)
class ChooseVision(Errand):
    """Choose, or change, the direction."""

    name: ClassVar[str] = "choose-vision"
    kind: ClassVar[str] = "vision"
    vision: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(vision.id) for vision in quarter.world.file.visions)

    def subject(self) -> str:
        return self.vision

    def check(self, quarter: Quarter) -> None:
        if all(v.id != self.vision for v in quarter.world.file.visions):
            raise NotNow(f"there is no vision {self.vision!r}")
        if quarter.world.vision == self.vision:
            raise NotNow("that is the direction already")

    def done(self, quarter: Quarter) -> None:
        _choose(quarter, self.vision)


@dataclass(frozen=True, slots=True)
class RepeatVision(Errand):
    """Say the direction once more to everybody; twice in a week or so tires."""

    name: ClassVar[str] = "repeat-vision"
    kind: ClassVar[str] = "repeat"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        if quarter.world.vision is None:
            raise NotNow("no direction has been chosen")

    def done(self, quarter: Quarter) -> None:
        world = quarter.world
        said = world.memory.repeated_day
        fresh = 1.0 if not said else min(1.0, (world.day - said) / REPEAT_DAYS)
        world.memory.repeated_day = world.day
        if said and world.day - said < REPEAT_TOO_SOON:
            world.team.cheer(world.books, -REPEAT_TIRES, Cause("repeated", "", "repeat-vision", world.week))
        world.clarity += fresh * REPEAT_CLARITY * (1 - world.clarity)
