"""One piece of work on the board."""

from __future__ import annotations

from collections.abc import Callable

from engine.play.records import ItemView
from game.screens.desk.place import note_of, span_of
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets import bar
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point
from game.window.type import CAPTION, CAPTION_STRONG, ROW, ROW_STRONG

LOW, HIGH = 58, 100  # in the backlog, and in progress; more where the title takes two lines


class BoardCard(Widget):
    """Title, range, faces and progress; blocked ones have an edge, a lock and words. Says `do` when used."""

    def __init__(self, rect: Box, now: Snapshot, item: ItemView, do: Callable[[], object], place: int = 0, *,
                 low: bool = False) -> None:  # fmt: skip
        super().__init__(rect, now.titled(item), group="board")
        self.item = item
        self.do = do
        self.place = place
        self.low = low
        self.faces = [f for f in (now.face(w) for w in item.workers) if f is not None]
        self.note, self.tone, self.icon = note_of(now, item)
        self.promise = ""
        if item.promised_week:
            self.promise = say("board.promised", week=item.promised_week, name=now.first(item.promised_to or ""))

    def height(self, canvas: Canvas) -> int:
        """How high it wants to be at its width."""
        return (LOW if self.low else HIGH) + 20 * (len(self._lines(canvas)) - 1)

    def _lines(self, canvas: Canvas) -> tuple[str, ...]:
        return canvas.lines(self.label, ROW_STRONG, self.rect.w - (41 if self.place else 21), 2)

    def act(self, pos: Point | None = None) -> object:
        """Show it at the right."""
        return self.do

    def draw(self, canvas: Canvas) -> None:
        """Draw the card."""
        x, y, w, h = self.rect
        ground = "sunken" if self.hovered and not self.selected else "surface"
        canvas.box(self.rect, 10, ground, "accent" if self.selected else "ink2" if self.hovered else "line",
                   2 if self.selected else 1)  # fmt: skip
        if self.tone == "bad":
            canvas.box((x, y + 8, 4, h - 16), 2, "bad")
        left = x + 11
        if self.place:
            canvas.text((x + 16, y + (h - 20) / 2), str(self.place), ROW_STRONG, "ink2", align="centre")
            left = x + 31
        room = x + w - 10 - left
        y += 7
        for line in self._lines(canvas):
            canvas.text((left, y), line, ROW_STRONG)
            y += ROW.line
        if self.low:
            below = self.note or " · ".join(p for p in (span_of(self.item), self.promise) if p)
            canvas.text((left, y + 2), below, ROW, "ink2", width=room)
            return
        at = left
        span = span_of(self.item)
        most = int((room - canvas.measure(span, CAPTION) - 6) // 31)
        for face in self.faces[: max(0, most)]:
            canvas.portrait((at, y + 3), 28, face.person, face.mood, face.look)
            at += 31
        canvas.text((x + w - 10, y + 8), span, CAPTION, "ink2", align="right")
        if self.item.estimate is not None:
            top = max(self.item.estimate.high, self.item.spent, 1.0)
            bar.expected(canvas, (left, y + 38, room, 6), self.item.spent / top, self.item.estimate.low / top, 1.0)
        if self.note:
            canvas.icon(self.icon, (left, y + 51), 14, self.tone)
            canvas.text((left + 20, y + 49), self.note, CAPTION_STRONG, self.tone, width=room - 20)
        elif self.promise:
            canvas.icon("flag", (left, y + 51), 14, "ink2")
            canvas.text((left + 20, y + 49), self.promise, CAPTION, "ink2", width=room - 20)
