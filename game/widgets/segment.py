"""A few options side by side, one of them chosen: the speeds of the clock, day, week and quarter."""

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.widgets.widget import Picked, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name
from game.window.type import STRONG


@dataclass(frozen=True)
class Option:
    """One choice: its label, and an icon that stands for it when given."""

    key: Hashable
    label: str
    icon: str = ""


class Segments(Widget):
    """Options in one frame. Says Picked(name, key) when an option is clicked or reached by an arrow key."""

    def __init__(self, rect: Box, name: str, options: list[Option], chosen: Hashable, *, label: str = "") -> None:
        super().__init__(rect, label)
        self.name = name
        self.options = options
        self.chosen = chosen

    def _cells(self) -> list[pygame.Rect]:
        x, y, w, h = self.rect
        edges = [x + round(w * i / len(self.options)) for i in range(len(self.options) + 1)]
        return [pygame.Rect(a, y, b - a, h) for a, b in pairwise(edges)]

    def draw(self, canvas: Canvas) -> None:
        """Draw the frame and the options."""
        canvas.box(self.rect, self.radius, "surface", "edge")
        cells = self._cells()
        chosen = [o.key for o in self.options].index(self.chosen)
        for i, (cell, option) in enumerate(zip(cells, self.options, strict=True)):
            ink = "ink2"
            if i == chosen:
                ends = "all" if len(cells) == 1 else "left" if i == 0 else "right" if i == len(cells) - 1 else "none"
                x, y, w, h = cell
                inset = (x + (1 if i == 0 else 0), y + 1, w - (1 if i in (0, len(cells) - 1) else 0), h - 2)
                canvas.box(inset, self.radius - 1, "accent", None, corners=ends)
                ink = "on_accent"
            elif i and i != chosen + 1:
                canvas.line((cell.x, cell.y + 1), (cell.x, cell.bottom - 1), "line")
            if option.icon:
                canvas.icon(option.icon, (cell.centerx - 9, cell.centery - 9), 18, ink)
            else:
                canvas.text((cell.centerx, cell.centery - 11), option.label, STRONG, ink, align="centre", width=cell.w)

    @property
    def wants_enter(self) -> bool:
        """Arrows choose, so Enter is for the main action."""
        return False

    def act(self, pos: Point | None = None) -> object:
        """Choose the option at a point."""
        if pos is None:
            return None
        for cell, option in zip(self._cells(), self.options, strict=True):
            if cell.collidepoint(pos):
                return self._choose(option)
        return None

    def _choose(self, option: Option) -> object:
        if option.key == self.chosen:
            return True
        self.chosen = option.key
        return Picked(self.name, option.key)

    def handle(self, event: pygame.event.Event) -> object:
        """Left and right choose the neighbour."""
        if event.type != pygame.KEYDOWN:
            return None
        step = {"Left": -1, "Right": 1}.get(key_name(event))
        if step is None:
            return None
        at = [o.key for o in self.options].index(self.chosen) + step
        return self._choose(self.options[min(len(self.options) - 1, max(0, at))])
