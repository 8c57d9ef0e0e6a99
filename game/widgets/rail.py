"""The inbox of a narrow window: faces only, with a badge where something is urgent."""

import pygame

from game.widgets.list import Row
from game.window.canvas import Canvas


class RailRow(Row):
    """A row that shows its face alone; title and note are said by the card beside it."""

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Draw the face in the middle of the row, with its badge."""
        if self.face is None:
            return
        size = min(36, rect.w - 8, rect.h - 6)
        spot = (rect.centerx - size / 2, rect.centery - size / 2)
        canvas.portrait(spot, size, self.face.person, self.face.mood, self.face.look)
        if self.badge:
            self._draw_badge(canvas, (spot[0] + size - 6, spot[1] + 5))
