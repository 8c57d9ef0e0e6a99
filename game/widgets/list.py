"""A list of rows: one is chosen with the pointer or the arrow keys, and it scrolls by wheel and keys."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import pygame

from game.widgets.widget import Opened, Picked, Widget
from game.window.canvas import Box, Canvas, Point, Tint
from game.window.keys import key_name
from game.window.type import CAPTION, CAPTION_STRONG, ROW, STRONG

_ROOMY = 56  # rows this high are rows of faces
_NARROW = 80  # a rail of faces has no room for a scroll bar


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
