"""Offering something cheaper."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Answer
from engine.play.records import AlternativeView
from game.screens.desk import units
from game.screens.desk.promise import directions, picked_week, promise
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import AnswerStep, choice
from game.strings import say


class AlternativeStep(AnswerStep):
    """Which of those that are known, and by when. A single one is chosen from the start."""

    what = "alternative"
    chosen = ""
    week: int | None = None
    vision = ""

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """The alternatives with their work, then the week."""
        request = self.request
        known = request.alternatives
        if not known:
            self.heading(sheet, say("desk.none_found"))
            sheet.text(say("desk.none_found.tip"))
            self.finish(sheet, say("desk.offer"), 0.0, say("desk.none_found"))
            return
        if len(known) == 1:
            self.chosen = known[0].id
        self.heading(sheet, say("desk.instead"))
        for alternative in known:
            choice(sheet, alternative.title, partial(self.choose, alternative.id),
                   chosen=alternative.id == self.chosen, detail=self.work(alternative), icon="swap",
                   note=units.hours(alternative.hours))  # fmt: skip
        off = None
        if request.chooses_vision and now.visions and self.chosen:
            self.heading(sheet, say("desk.which_direction"))
            directions(sheet, now, self.vision, self.direct)
            off = None if self.vision else say("desk.choose_direction")
        picked = next((a for a in known if a.id == self.chosen), None)
        if picked is None:
            off = say("desk.choose_one")
        elif picked.estimate is not None:
            first = sheet.first
            sheet.gap(4)
            promise(sheet, now, self.week or request.promise_week, request.promise_week)
            sheet.first = first
        self.finish(sheet, say("desk.offer"), picked.hours if picked else known[0].hours, off)

    @staticmethod
    def work(alternative: AlternativeView) -> str:
        """Its work in a line."""
        if alternative.estimate is None:
            return say("desk.nothing_to_build")
        key = "desk.work.refined" if alternative.estimate.refined else "desk.work.guess"
        return say(key, likely=f"{alternative.estimate.likely:.0f}",
                   span=units.span(alternative.estimate.low, alternative.estimate.high))  # fmt: skip

    def choose(self, id: str) -> None:
        """Another one."""
        self.chosen = id
        self.desk.refill()

    def direct(self, vision: str) -> None:
        """Another direction."""
        self.vision = vision
        self.desk.refill()

    def told(self, answer: object) -> bool:
        """Another week."""
        week = picked_week(answer)
        if week is not None:
            self.week = week
            self.desk.refill()
        return week is not None

    def action(self) -> Answer:
        """That one instead, by then."""
        picked = next(a for a in self.request.alternatives if a.id == self.chosen)
        by = (self.week or self.request.promise_week) if picked.estimate is not None else None
        return Answer(self.id, "alternative", alternative=self.chosen, by=by, vision=self.vision or None)
