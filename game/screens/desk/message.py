"""A message: what has been found out, what came of something, what a colleague says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.screens.desk import units
from game.screens.desk.entry import ICONS, Entry, Message
from game.screens.desk.head import card_head
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.told import heading_of
from game.strings import say
from game.widgets.button import Button
from game.widgets.chip import Chip
from game.window.type import SPEECH

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

# kinds whose subject may be a request
ABOUT = ("consequence", "reaction", "interest", "position", "false-reason", "found-out", "proved-right")


class MessageCard(Pane):
    """To be read and noted."""

    name = "message"
    step = False

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        assert isinstance(entry.what, Message)
        self.entry, self.message = entry, entry.what

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Face, words, noted."""
        message = self.message
        face = now.face(message.who)
        kind = say(f"desk.kind.{message.kind}")
        title = heading_of(now, self.message)
        row = [Chip(units.moment(message.hour), "time")]
        about = now.called(message.subject) if message.kind in ABOUT and message.subject else ""
        if about and about != message.subject and about != title:
            row.append(Chip(about, "doc"))
        name = now.name(message.who) if face is not None else kind
        card_head(sheet, now.title(message.who) if face is not None else "", title, face, name, row,
                  message.icon or ICONS[message.kind], gap=14)  # fmt: skip
        quoted = face is not None and message.quoted
        sheet.text(say("desk.quote", text=message.text) if quoted else message.text, SPEECH)
        note = partial(self.desk.note, self.entry.key)
        noted = Button((0, 0, 9, 9), say("desk.noted"), note, key="Enter", kind="main")
        sheet.buttons([noted])
        sheet.main = sheet.first = noted
