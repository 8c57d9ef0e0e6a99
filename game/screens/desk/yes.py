"""Saying yes: by which week, or to which direction."""

from __future__ import annotations

from engine.play.actions import Answer
from game.screens.desk import units
from game.screens.desk.promise import directions, picked_week, promise
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import AnswerStep
from game.strings import say
from game.widgets.chip import Chip
from game.window.type import ROW, ROW_STRONG


class YesStep(AnswerStep):
    """A yes names its date; one that chooses the direction names that."""

    what = "yes"
    week: int | None = None
    vision = ""

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """The week, or the directions."""
        request = self.request
        label = request.yes_label or say("desk.say_yes")
        if request.chooses_vision and now.visions:
            self.heading(sheet, say("desk.which_direction"))
            directions(sheet, now, self.vision, self.direct)
            self.finish(sheet, label, request.yes_hours, None if self.vision else say("desk.choose_direction"))
            return
        self.heading(sheet, request.yes_label or say("desk.yes.by"))
        self.finish(sheet, label, request.yes_hours)
        sheet.first = sheet.main
        if request.has_work:
            week = self.week or request.promise_week
            promise(sheet, now, week, request.promise_week)
            if request.estimate is not None:
                words = say("desk.guessed" if not request.estimate.refined else "desk.estimated",
                            span=units.span(request.estimate.low, request.estimate.high))  # fmt: skip
                sheet.text(words, ROW, "ink2", gap=8)
            slips = [now.called(id) for id in now.view.displaces(self.id, week)]
            if slips:
                sheet.text(say("desk.displaces", n=len(slips), titles=", ".join(slips)), ROW, "warn", gap=8)
        else:
            sheet.text(say("desk.no_work"), ROW, "ink2", gap=8)
        if request.claims:
            sheet.text(say("desk.claims", name=now.first(request.asker)), ROW_STRONG, "ink2", gap=4)
            sheet.chips([Chip(c) for c in request.claims])

    def told(self, answer: object) -> bool:
        """Another week."""
        week = picked_week(answer)
        if week is not None:
            self.week = week
            self.desk.refill()
        return week is not None

    def direct(self, vision: str) -> None:
        """Another direction."""
        self.vision = vision
        self.desk.refill()

    def action(self) -> Answer:
        """Yes, by then."""
        request = self.request
        by = (self.week or request.promise_week) if request.has_work else None
        return Answer(self.id, "yes", by=by, vision=self.vision or None)
