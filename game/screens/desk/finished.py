"""Finished work: try it, then accept it or send it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.play.actions import Accept, Return, TryOut
from engine.play.records import ItemView
from game.screens.desk import units
from game.screens.desk.entry import Entry
from game.screens.desk.head import card_head
from game.screens.desk.pane import Pane
from game.screens.desk.request import Answering
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.trial import seen, trials, tried_out
from game.strings import say
from game.widgets.chip import Chip
from game.window.type import ROW, ROW_STRONG

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class FinishedCard(Pane):
    """What was asked, what was seen, and what can be done."""

    name = "item"
    step = False

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        assert isinstance(entry.what, ItemView)
        self.key_of = entry.key
        self.id = entry.what.id

    def stamp(self, now: Snapshot) -> object:
        """The item."""
        return now.item(self.id)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The item, what trying it has shown, and the answers."""
        item = now.item(self.id)
        if item is None:
            return
        row = [Chip(say("desk.hours_spent", hours=units.hours(item.spent)), "time")]
        if item.promised_to and item.promised_week:
            text = say("desk.promised_to", name=now.first(item.promised_to), week=item.promised_week)
            row.append(Chip(text, "flag", "warn" if item.late else ""))
        if item.rounds:
            row.append(Chip(say("desk.rounds", n=item.rounds), "swap"))
        card_head(sheet, "", item.title, None, say("desk.finished"), row, "test", gap=14)
        request = now.view.request(item.request)
        if request is not None and request.claims:
            sheet.text(say("desk.claims", name=now.first(request.asker)), ROW_STRONG, "ink2", gap=4)
            sheet.chips([Chip(c) for c in request.claims], gap=12)
        sheet.text(say("desk.seen"), ROW_STRONG, "ink2", gap=4)
        for icon, tint, text in seen(item):
            _fact(sheet, icon, tint, text)
        if item.waits_for:
            _fact(sheet, "lock", "warn", say("desk.waits_for", title=now.called(item.waits_for)))
        self._answers(sheet, now, item)

    def _answers(self, sheet: Sheet, now: Snapshot, item: ItemView) -> None:
        prices = now.view.prices
        held = say("desk.is_held") if item.waits_for else None
        parts, hours = trials(now, item)
        tried = None if parts else say("desk.tried_already" if tried_out(item) else "desk.in_week")
        untried = None if item.tried else say("desk.try_first")
        at_once = say("desk.accept.seen" if item.tried else "desk.accept.unseen")
        more = "try_rest" if item.tried and parts else "try"
        rows = (
            (more, "test", "T", units.hours(hours) if parts else "", tried, self._try),
            ("accept", "check", "A", at_once, held, self._accept),
            ("return", "swap", "R", units.hours(prices["question"]), untried, self._return),
        )
        buttons = []
        for name, icon, key, detail, off, do in rows:
            button = Answering((0, 0, 9, 9), say(f"desk.{name}"), do, icon=icon, key=key, off=off, group="answers",
                               detail="" if sheet.small else detail)  # fmt: skip
            buttons.append(button)
            if off is None and name != "accept":
                sheet.prices[button] = (prices["question"] if name == "return" else hours, True)
        if item.waits_for:
            buttons[1].tip = (say("desk.accept"), say("desk.waits_for", title=now.called(item.waits_for)))
        sheet.answers(buttons)

    def _try(self) -> None:
        item = self.desk.now.item(self.id)
        assert item is not None
        done = [self.desk.act(TryOut(self.id, part)) for part in trials(self.desk.now, item)[0]]
        if any(done):
            self.desk.aside.add(self.key_of)
            self.desk.game.toast(say("desk.trying"), icon="test")
            self.desk.choose_next()

    def _accept(self) -> None:
        title = self.desk.now.called(self.id)
        if self.desk.act(Accept(self.id)):
            self.desk.game.toast(say("desk.released", title=title), icon="flag")
            self.desk.choose_next()

    def _return(self) -> None:
        title = self.desk.now.called(self.id)
        if self.desk.act(Return(self.id)):
            self.desk.game.toast(say("desk.returned", title=title), icon="swap")
            self.desk.choose_next()


def _fact(sheet: Sheet, icon: str, tint: str, text: str) -> None:
    lines = sheet.canvas.lines(text, ROW, sheet.width - 24)

    def draw(canvas, box):  # type: ignore[no-untyped-def]
        canvas.icon(icon, (box.x, box.y + 2), 16, tint)
        for i, line in enumerate(lines):
            canvas.text((box.x + 24, box.y + 20 * i), line, ROW)

    sheet.paint(20 * len(lines), draw, 4)
