"""The inbox of a narrow window: faces only, with a badge where something is urgent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.widgets.row import Row

if TYPE_CHECKING:
    import pygame

    from game.window.canvas import Canvas


class RailRow(Row):
    """A row that shows its face alone; title and note are said by the card beside it."""

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Draw the face, or the icon, in the middle of the row, with its badge."""
        size = min(36, rect.w - 8, rect.h - 6)
        spot = (rect.centerx - size / 2, rect.centery - size / 2)
        if self.face is not None:
            canvas.portrait(spot, size, self.face.person, self.face.mood, self.face.look)
        elif self.icon:
            canvas.disc(rect.center, size / 2, "sunken", "line", 1)
            canvas.icon(self.icon, (rect.centerx - 10, rect.centery - 10), 20, "ink2")
        if self.badge:
            self._draw_badge(canvas, (spot[0] + size - 6, spot[1] + 5))
