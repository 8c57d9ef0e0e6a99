"""A step of an answer: the short head, the four answers to change one's mind, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.play.actions import Answer
from engine.play.records import RequestView
from game.screens.desk import units
from game.screens.desk.asked import action_hours, standing_word
from game.screens.desk.head import step_head
from game.screens.desk.pane import Pane
from game.screens.desk.reaction import Reaction
from game.screens.desk.request import answer_buttons
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.window.type import CAPTION, HEADING

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

PANEL, LOW_PANEL, GAP = 48, 36, 5


class AnswerStep(Pane):
    """What all four have in common. `what` is the answer; subclasses give the body and the action."""

    name = "answer"
    what = ""

    def __init__(self, desk: Desk, request: str) -> None:
        super().__init__(desk)
        self.id = request

    @property
    def request(self) -> RequestView:
        """The request that is being answered."""
        request = self.desk.now.view.request(self.id)
        assert request is not None
        return request

    def gone(self, now: Snapshot) -> bool:
        """It has been answered, or has expired."""
        request = now.view.request(self.id)
        return request is None or request.state != "open"

    def stamp(self, now: Snapshot) -> object:
        """The request, and what is open before it."""
        return now.view.request(self.id), round(now.open_hours), now.day

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Head, answers, body, and the main action."""
        request = self.request
        due = say("desk.answer_by", when=units.due(request.due_day, now.day))
        parts = [now.name(request.asker), standing_word(now, request.asker), due]
        step_head(sheet, request.title, " · ".join(p for p in parts if p), now.face(request.asker))
        if not sheet.low:
            tabs = answer_buttons(self.desk, now, request, sheet, small=True, chosen=self.what)
            sheet.row(tabs, 36, gap=10)
        self.body(sheet, now)

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """What this answer asks for."""
        raise NotImplementedError

    def heading(self, sheet: Sheet, text: str, aside: str = "") -> None:
        """What the body asks, and a word at its right."""
        sheet.text(text, HEADING, gap=4, beside=aside if not sheet.small else "", beside_style=CAPTION)

    def finish(self, sheet: Sheet, label: str, hours: float, off: str | None = None) -> None:
        """Back and the main action, with its price."""
        back = Button((0, 0, 9, 9), say("desk.back"), self.back, key="Esc")
        main = Button((0, 0, 9, 9), label, self.send, detail=units.hours(hours), key="Enter", kind="main", off=off)
        sheet.buttons([back, main])
        sheet.main = main
        if off is None:
            sheet.prices[main] = (hours, True)

    def action(self) -> Answer:
        """The answer as an action."""
        raise NotImplementedError

    def send(self) -> None:
        """Answer, and show how it is taken."""
        before = self.request
        standing = self.desk.now.standing(before.asker)
        action = self.action()
        hours = action_hours(before, action)
        if not self.desk.act(action):
            return
        if action.what == "look":
            self.desk.game.toast(say("desk.looking", hours=units.hours(hours)), icon="search")
            self.desk.choose_next()
        else:
            self.desk.put(Reaction(self.desk, before, standing, hours))


def choice(
    sheet: Sheet,
    label: str,
    do: Callable[[], object],
    *,
    chosen: bool,
    detail: str = "",
    icon: str = "",
    key: str = "",
    note: str = "",
    strength: int = 0,
    tone: str = "ink2",
    off: str | None = None,
    group: str = "choice",
    lines: int = 1,
    low: bool = False,
) -> Panel:
    """A panel of a radio group, put on the sheet. A `low` one shows its detail only once it is chosen."""
    high = PANEL + (0 if lines == 1 else 20 * (lines - 1) + 8)
    if low and not chosen:
        high, detail = LOW_PANEL, ""
    panel = Panel((0, 0, 9, high), label, do, detail=detail, icon=icon, key=key, note=note, strength=strength,
                  tone=tone, off=off, group=group, radio=True)  # fmt: skip
    panel.selected = chosen
    sheet.put(panel, gap=GAP)
    if sheet.first is None or (chosen and not sheet.first.selected):
        sheet.first = panel
    return panel
