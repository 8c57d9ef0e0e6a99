"""A list of rows: one is chosen with the pointer or the arrow keys, and it scrolls by wheel and keys."""

from collections.abc import Hashable, Sequence
from math import ceil

import pygame

from game.widgets.row import Face, Row
from game.widgets.widget import Opened, Picked, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name

__all__ = ["Face", "List", "Row"]

_NARROW = 80  # a rail of faces has no room for a scroll bar


class List(Widget):
    """Rows of one height. Says Picked(name, key) when another row is chosen and Opened(name, key) on Enter.

    As a `radio` list it leaves Enter to the step's main action. The list is one stop for Tab; arrows, Home, End and
    the page keys move within it. For a rail of faces give it `RailRow`s.
    """

    def __init__(self, rect: Box, name: str, rows: Sequence[Row], chosen: Hashable = None, *, row_height: int = 64,
                 label: str = "", radio: bool = False, key: str = "") -> None:  # fmt: skip
        super().__init__(rect, label, key=key)
        self.name = name
        self.row_height = row_height
        self.radio = radio
        self.scroll = 0.0
        self._over: int | None = None
        self.chosen: Hashable = chosen
        self.rows: Sequence[Row] = ()
        self.show(rows)

    def show(self, rows: Sequence[Row], chosen: Hashable = None) -> None:
        """Put other rows in, keeping the choice if its row is still there and the place scrolled to."""
        self.rows = rows
        if chosen is not None:
            self.chosen = chosen
        self._over = None
        if self.index is not None:
            self.reveal(self.index)
        self.scroll = min(self.scroll, self._furthest)

    @property
    def index(self) -> int | None:
        """The place of the chosen row, if there is one."""
        return next((i for i, row in enumerate(self.rows) if row.key == self.chosen), None)

    @property
    def _furthest(self) -> float:
        return max(0.0, len(self.rows) * self.row_height - self.rect.h)

    def reveal(self, index: int) -> None:
        """Scroll as little as it takes to show a row whole."""
        top = index * self.row_height
        self.scroll = max(min(self.scroll, top), top + self.row_height - self.rect.h, 0.0)

    def row_rect(self, index: int) -> pygame.Rect:
        """Where a row is now."""
        y = self.rect.y + index * self.row_height - round(self.scroll)
        return pygame.Rect(self.rect.x, y, self.rect.w, self.row_height)

    def _at(self, pos: Point) -> int | None:
        index = int((pos[1] - self.rect.y + self.scroll) // self.row_height)
        return index if self.rect.collidepoint(pos) and 0 <= index < len(self.rows) else None

    def draw(self, canvas: Canvas) -> None:
        """Draw the rows in sight, and a scroll bar if there are more."""
        first = int(self.scroll // self.row_height)
        last = min(len(self.rows), ceil((self.scroll + self.rect.h) / self.row_height))
        with canvas.clip(self.rect):
            for i in range(first, last):
                rect = self.row_rect(i)
                if self.rows[i].key == self.chosen:
                    canvas.box(rect, self.radius, "soft", "accent" if canvas.theme.outlines else None)
                    canvas.box((rect.x, rect.y + 12, 4, rect.h - 24), 2, "accent")
                elif self.hovered and i == self._over:
                    canvas.box(rect, self.radius, canvas.theme.down if self.pressed else "sunken", None)
                self.rows[i].draw(canvas, rect)
            if self._furthest and self.rect.w >= _NARROW:
                total = len(self.rows) * self.row_height
                x, y, w, h = self.rect
                long = max(24.0, h * h / total)
                canvas.box((x + w - 4, y + (h - long) * self.scroll / self._furthest, 4, long), 2, "edge")

    def draw_focus(self, canvas: Canvas) -> None:
        """The focus is around the chosen row, or around the list if none is chosen."""
        index = self.index
        x, y, w, h = self.rect
        with canvas.clip((x - 4, y - 4, w + 8, h + 8)):
            canvas.focus(self.rect if index is None else self.row_rect(index), self.radius)

    def summon(self) -> object:
        """Its key brings the focus and no more."""
        return True

    def act(self, pos: Point | None = None) -> object:
        """Choose the row at a point; without one, open the chosen row."""
        if pos is None:
            return Opened(self.name, self.chosen) if self.index is not None else True
        index = self._at(pos)
        if index is None:
            return None
        return self._choose(index)

    def _choose(self, index: int) -> object:
        self.reveal(index)
        key = self.rows[index].key
        if key == self.chosen:
            return True
        self.chosen = key
        return Picked(self.name, key)

    def handle(self, event: pygame.event.Event) -> object:
        """Arrows choose, the wheel scrolls."""
        if event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
            return None
        if event.type == pygame.MOUSEWHEEL:
            turn = getattr(event, "precise_y", event.y)
            self.scroll = min(self._furthest, max(0.0, self.scroll - turn * self.row_height * 0.75))
            return True if self._furthest else None
        if event.type != pygame.KEYDOWN or not self.rows:
            return None
        page = max(1, self.rect.h // self.row_height)
        last = len(self.rows) - 1
        here = self.index
        goal = {"Up": (here or 0) - 1, "Down": -1 if here is None else here, "PageUp": (here or 0) - page,
                "PageDown": (here or 0) + page, "Home": 0, "End": last}.get(key_name(event))  # fmt: skip
        if goal is None:
            return super().handle(event)
        if key_name(event) == "Down":
            goal += 1
        return self._choose(min(last, max(0, goal)))
