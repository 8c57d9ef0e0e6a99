"""The inbox column: the list of entries under a heading, or a rail of faces."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.screens.desk.entry import Entry
from game.screens.desk.frame import Frame
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Drawing
from game.strings import say
from game.widgets.card import Card
from game.widgets.list import List
from game.widgets.message import badge
from game.widgets.widget import Widget
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING, ROW, STRONG

_FOOT = 62


class Inbox:
    """Makes the widgets of the column for a frame and keeps them up to date."""

    def __init__(self, frame: Frame) -> None:
        self.form = frame.form
        self.box = box = frame.inbox
        self.answered = 0
        self.count = 0
        if self.form == "small":
            place = pygame.Rect(box.x + 3, box.y + 4, box.w - 6, box.h - 26)
            self.list = List(place, "inbox", [], row_height=44, label=say("desk.inbox"))
        else:
            head = 44
            foot = _FOOT if box.h > 420 else 8
            place = pygame.Rect(box.x + 7, box.y + head, box.w - 14, box.h - head - foot)
            high = 64 if box.h > 420 else 58
            self.list = List(place, "inbox", [], row_height=high, label=say("desk.inbox"))
        self.widgets: list[Widget] = [Card(box), Drawing(box, self._draw), self.list]

    def show(self, now: Snapshot, entries: Sequence[Entry], chosen: str | None) -> None:
        """Bring the list up to date."""
        rail, short = self.form == "small", self.form == "middle"
        rows = [e.row(now, rail=rail, short=short) for e in entries]
        if rows != self.list.rows:
            self.list.show(rows)
        if self.list.chosen != chosen:
            self.list.chosen = chosen
            if self.list.index is not None:
                self.list.reveal(self.list.index)
        self.count = len(rows)
        first = (now.week - 1) * 40.0
        answers = [a for at, a in now.playing.sim.actions if at >= first and a.name == "answer"]
        self.answered = len([a for a in answers if getattr(a, "what", "") != "look"])

    def _draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        if self.form == "small":
            seen = self.list.rect.h // self.list.row_height
            more = self.count - seen - round(self.list.scroll) // self.list.row_height
            if more > 0:
                text = say("desk.inbox.more", n=more)
                canvas.text((box.centerx, box.bottom - 21), text, CAPTION, "ink2", align="centre")
            return
        x = box.x + 17
        canvas.icon("inbox", (x, box.y + 13), 20)
        left = x + 28 + canvas.text((x + 28, box.y + 11), say("desk.inbox"), HEADING) + 8
        if self.count:
            left += badge(canvas, (left, box.y + 12), str(self.count)) + 8
        order = say("desk.inbox.order")
        if self.form == "wide" and left + canvas.measure(order, CAPTION) < box.right - 16:
            canvas.text((box.right - 17, box.y + 14), order, CAPTION, "ink2", align="right")
        if not self.count:
            canvas.wrap((x, box.y + 56), say("desk.inbox.empty"), ROW, box.w - 34, "ink2")
        if box.bottom - self.list.rect.bottom >= _FOOT:
            canvas.line((x, box.bottom - 58), (box.right - 17, box.bottom - 58))
            canvas.icon("check", (x, box.bottom - 41), 18, "ink2")
            canvas.text((x + 26, box.bottom - 42), say("desk.inbox.answered"), ROW, "ink2")
            canvas.text((box.right - 17, box.bottom - 43), str(self.answered), STRONG, align="right")
