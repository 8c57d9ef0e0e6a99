"""A question of the team: it blocks their work until somebody answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.play.actions import Action, AnswerQuestion, Delegate
from engine.play.records import QuestionView
from game.screens.desk import units
from game.screens.desk.entry import Entry
from game.screens.desk.head import card_head, standing_chips
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.chip import Chip
from game.widgets.panel import Panel
from game.window.type import BODY, ROW_STRONG

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

KEYS = ("E", "O", "T")  # either, or, the third


class QuestionCard(Pane):
    """Either reading will do; leaving it is quicker for you, and they may guess wrong."""

    name = "question"
    step = False

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        assert isinstance(entry.what, QuestionView)
        self.question = entry.what

    def stamp(self, now: Snapshot) -> object:
        """How long they have waited, to the half day."""
        return round((now.hour - self.question.asked_at) / 4), self._queued(now)

    def _queued(self, now: Snapshot) -> bool:
        return any(q.id == self.question.id and q.queued for q in now.questions)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Who asks, what they wait with, and the readings."""
        question, prices = self.question, now.view.prices
        row = [Chip(say("desk.blocks", title=now.called(question.item)), "lock", "bad"),
               Chip(say("desk.since", when=units.moment(question.asked_at)), "time")]  # fmt: skip
        row += standing_chips(now, question.person)
        card_head(sheet, now.title(question.person), question.asks or say("desk.question"), now.face(question.person),
                  now.name(question.person), row, gap=16)  # fmt: skip
        sheet.text(say("desk.your_answer"), ROW_STRONG, "ink2", gap=6)
        for n, reading in enumerate(question.either or (say("desk.reading"),)):
            self._panel(sheet, reading, AnswerQuestion(question.id, n), prices["question"], "talk", KEYS[n])
        detail = say("desk.delegate.clear" if now.view.clarity >= 0.5 else "desk.delegate.unclear")
        self._panel(sheet, say("desk.delegate"), Delegate(question.id), prices["delegate"], "hand", "L", detail)
        if self._queued(now):
            sheet.gap(4)
            sheet.text(say("desk.queued"), BODY, "ink2")

    def _panel(self, sheet: Sheet, label: str, action: Action, hours: float, icon: str, key: str,
               detail: str = "") -> None:  # fmt: skip
        panel = Panel((0, 0, 9, 52), label, partial(self._answer, action, label), detail=detail, icon=icon, key=key,
                      note=units.hours(hours), group="readings")  # fmt: skip
        sheet.put(panel)
        sheet.prices[panel] = (hours, True)

    def _answer(self, action: Action, label: str) -> None:
        if self.desk.act(action):
            name = self.desk.now.first(self.question.person)
            self.desk.game.toast(say("desk.told", name=name, what=label), icon="talk")
            self.desk.choose_next()
