"""How an answer is taken: the face in its new mood, the words, and what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.play.records import RequestView
from game.screens.desk import units
from game.screens.desk.head import card_head, standing_chips
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.chip import Chip
from game.window.type import BODY, SPEECH

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class Reaction(Pane):
    """Shows until the player goes on to the next entry."""

    name = "reaction"
    step = False

    def __init__(self, desk: Desk, request: RequestView, standing: float | None, hours: float) -> None:
        super().__init__(desk)
        self.request = request
        self.standing = standing
        self.hours = hours

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The face, the words, the price."""
        asker = self.request.asker
        after = now.view.request(self.request.id)
        answer = after.answer if after is not None else ""
        title = say(f"desk.heard.{answer or 'yes'}", name=now.first(asker))
        row = [*self._moved(now), *standing_chips(now, asker)[1:]]
        card_head(sheet, now.title(asker), title, now.face(asker), now.name(asker), row, gap=14)
        if after is not None and after.reaction:
            sheet.text(say("desk.quote", text=after.reaction), SPEECH, gap=14)
        sheet.line(gap=10)
        sheet.text(say("desk.cost", hours=units.hours(self.hours)), BODY, "ink2", gap=4)
        item = now.item(self.request.id)
        if item is not None and item.promised_week is not None:
            name = now.first(item.promised_to or "")
            text = say("desk.promised", title=item.title, week=item.promised_week, name=name)
            sheet.text(text, BODY, "ink2", gap=4)
        elif item is not None and item.stage != "released":
            sheet.text(say("desk.on_board", title=item.title), BODY, "ink2", gap=4)
        label = say("desk.next_entry") if self.desk.entries else say("desk.done")
        main = Button((0, 0, 9, 9), label, self.desk.choose_next, key="Enter", kind="main")
        sheet.buttons([main])
        sheet.main = sheet.first = main

    def _moved(self, now: Snapshot) -> list[Chip]:
        """By how much trust or morale moved."""
        value = now.standing(self.request.asker)
        if value is None or self.standing is None or not now.guided:
            return standing_chips(now, self.request.asker)[:1]
        change = round(value) - round(self.standing)
        kind = "morale_of" if self.request.asker in now.people else "trust"
        return [
            Chip(say(f"desk.{kind}", n=f"{value:.0f}"), "hand" if kind == "trust" else "heart",
                 extra=str(abs(change)) if change else "", extra_tone="good" if change > 0 else "bad",
                 change=(change > 0) - (change < 0))
        ]  # fmt: skip
