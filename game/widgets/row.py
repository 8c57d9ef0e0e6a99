"""What a row of a list says, and how it is drawn. It needs no screen before it is drawn."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.window.style import CAPTION, CAPTION_STRONG, ROW, STRONG

if TYPE_CHECKING:
    import pygame

    from game.window.canvas import Canvas, Point, Tint

_ROOMY = 56  # rows this high are rows of faces


@dataclass(frozen=True)
class Face:
    """Whose portrait to draw, in which mood, and the look the author gave."""

    person: str
    mood: str = "calm"
    look: Mapping[str, object] | None = None


@dataclass(frozen=True)
class Row:
    """One row: title and detail, a note at the right of the title, a face or an icon before them.

    `tone` colours the note; good, bad and warn make it strong. Subclass and override `draw` for another kind of row.
    """

    key: Hashable
    title: str
    detail: str = ""
    note: str = ""
    tone: Tint = "ink3"
    face: Face | None = None
    icon: str = ""
    badge: str = ""  # an icon on the face's corner, in `tone`

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Draw the row's content; its ground is drawn already."""
        x, y, w, h = rect
        left, right = x + 10.0, x + w - 10.0
        if self.face is not None:
            size = min(44, h - 12)
            spot = (left, y + (h - size) / 2)
            canvas.portrait(spot, size, self.face.person, self.face.mood, self.face.look)
            if self.badge:
                self._draw_badge(canvas, (spot[0] + size - 5, spot[1] + 5))
            left += size + 10
        elif self.icon and h >= _ROOMY:  # its icon where other rows have a face
            canvas.disc((left + 22, y + h / 2), 22, "sunken", "line", 1)
            canvas.icon(self.icon, (left + 12, y + h / 2 - 10), 20, "ink2")
            left += 54
        elif self.icon:
            canvas.icon(self.icon, (left, y + (h - 20) / 2), 20, "ink2")
            left += 30
        two = bool(self.detail) and h >= 44
        top = y + (h - (42 if two else 22)) / 2
        edge = right
        if self.note:
            strong = self.tone in ("good", "bad", "warn")
            style = CAPTION_STRONG if strong else CAPTION
            edge -= canvas.text((right, top + 2), self.note, style, self.tone, align="right") + 8
        canvas.text((left, top), self.title, STRONG, width=edge - left)
        if two:
            canvas.text((left, top + 21), self.detail, ROW, "ink2", width=right - left)

    def _draw_badge(self, canvas: Canvas, centre: Point) -> None:
        canvas.disc(centre, 10, "surface")
        canvas.disc(centre, 8.5, self.tone)
        canvas.icon(self.badge, (centre[0] - 5.5, centre[1] - 5.5), 11, "surface")
