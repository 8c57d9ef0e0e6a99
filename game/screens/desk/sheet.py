"""What a pane puts on its card: a body that scrolls if it must, and a row of buttons that never does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.screens.page import Drawing
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.chip import Chip, chips
from game.widgets.widget import Widget
from game.window.canvas import Canvas, Tint
from game.window.type import BODY, Style

TALL, FLAT = 58, 36  # heights of the answers; FLAT where there is little room
_GAP = 8
_LOW = 300  # a sheet this low has room for what must be there, and no more


class Sheet:
    """Stacks widgets from the top of a box. The cursor is `x`, `y`, `width`.

    `small` says there is little room, `low` that there is hardly any, and `tight` that without
    it there would not be enough.

    `prices` gives the hours of a widget's action and whether it comes before everything that waits: its ghost in the
    week. `first` gets the focus, else the card does; `main` is what Enter means.
    """

    def __init__(
        self, canvas: Canvas, box: pygame.Rect, label: str, *, small: bool = False, tight: bool = False
    ) -> None:
        self.canvas = canvas
        self.tight = tight
        self.box = box
        self.small = small
        self.low = box.h < _LOW
        self.card = Card(box, label, focusable=True)
        self.pad = 16 if small or box.w < 560 else 24
        self.x = box.x + self.pad
        self.top = self.y = box.y + (10 if small else 20 if box.h >= 480 else 14)
        self.width = box.w - 2 * self.pad
        self.before: list[Widget] = []  # what stands beside the sheet and is visited first
        self.body: list[Widget] = []
        self.foot: list[Widget] = []
        self.foot_y = box.bottom - (10 if small else 16)
        self.main: Widget | None = None
        self.first: Widget | None = None
        self.prices: dict[Widget, tuple[float, bool]] = {}
        self.scroll = 0
        self.furthest = 0
        self._tops: list[int] = []

    @property
    def right(self) -> int:
        """The right edge of the content."""
        return self.x + self.width

    @property
    def left_over(self) -> float:
        """Height between the cursor and the foot."""
        return self.foot_y - self.y

    @property
    def widgets(self) -> list[Widget]:
        """Everything, in the order it is drawn and visited."""
        return [*self.before, self.card, *self.body, *self.foot]

    def settle(self, place: pygame.Rect, label: str, *, pad: int = 16) -> None:
        """Stand in a part of the pane's box only: what lies beside it goes into `before`."""
        self.box, self.low, self.pad = place, place.h < _LOW, pad
        self.card = Card(place, label)
        self.x, self.width = place.x + pad, place.w - 2 * pad
        self.top = self.y = place.y + (10 if self.small else 14)
        self.foot_y = place.bottom - (10 if self.small else 14)

    # --- the body --------------------------------------------------------------------------------------------------

    def gap(self, height: float) -> None:
        """Leave some room."""
        self.y += round(height)

    def paint(self, height: float, draw: Callable[[Canvas, pygame.Rect], object], gap: float = 0) -> None:
        """A part that is only looked at."""
        self.body.append(Drawing((self.x, self.y, self.width, height), draw))
        self.y += round(height + gap)

    def text(self, text: str, style: Style = BODY, tint: Tint = "ink", gap: float = 0, *, most: int | None = None,
             beside: str = "", beside_style: Style = BODY) -> None:  # fmt: skip
        """A text in as many lines as it takes, perhaps with another at the right end of its first line."""
        room = self.width - (self.canvas.measure(beside, beside_style) + 12 if beside else 0)
        lines = self.canvas.lines(text, style, room, most)

        def draw(canvas: Canvas, box: pygame.Rect) -> None:
            for i, line in enumerate(lines):
                canvas.text((box.x, box.y + i * style.line), line, style, tint)
            if beside:
                canvas.text((box.right, box.y + (style.line - beside_style.line) / 2 + 1), beside, beside_style, "ink2",
                            align="right")  # fmt: skip

        self.paint(len(lines) * style.line, draw, gap)

    def chips(self, row: Sequence[Chip], gap: float = 0) -> None:
        """Chips, going on below where there is no room."""
        if not row:
            return
        lines, x = 1, 0.0
        for chip in row:
            wide = chip.width(self.canvas)
            if x and x + wide > self.width:
                lines, x = lines + 1, 0.0
            x += wide + 7
        self.paint(lines * 35 - 7, lambda canvas, box: chips(canvas, box.topleft, list(row), box.w), gap)

    def line(self, gap: float = 12) -> None:
        """A thin line across."""
        self.paint(1, lambda canvas, box: canvas.line(box.topleft, box.topright), gap)

    def put(self, widget: Widget, gap: float = _GAP) -> Widget:
        """A widget as wide as the body; its height is its own."""
        widget.rect = pygame.Rect(self.x, self.y, self.width, widget.rect.h)
        self.body.append(widget)
        self.y += round(widget.rect.h + gap)
        return widget

    def row(self, widgets: Sequence[Widget], height: float, gap: float = _GAP) -> None:
        """Buttons side by side, as wide as their words, together as wide as the body."""
        self.y = round(_in_rows(self.canvas, widgets, (self.x, self.y, self.width), height) + gap)
        self.body.extend(widgets)

    # --- the foot --------------------------------------------------------------------------------------------------

    def answers(self, buttons: Sequence[Widget]) -> None:
        """The answers: equal in weight, across the whole foot."""
        high = FLAT if self.small else TALL
        end = _in_rows(self.canvas, buttons, (self.x, 0, self.width), high)
        self._rest(buttons, end)

    def buttons(self, buttons: Sequence[Button]) -> None:
        """Back and the main action, at the right of the foot."""
        high, right = FLAT if self.small else 44, self.right
        for button in buttons:
            button.takes_enter = button.key == "Enter"
        wants = [round(b.width(self.canvas)) for b in buttons]
        too_much = sum(wants) + 12 * (len(wants) - 1) - self.width
        less = -(-max(0, too_much) // len(wants))
        for button, want in zip(reversed(buttons), reversed(wants), strict=True):
            button.rect = pygame.Rect(right - want + less, 0, want - less, high)
            right -= want - less + 12
        self._rest(buttons, high)

    def pin(self, height: float, draw: Callable[[Canvas, pygame.Rect], object]) -> None:
        """A part that stays in sight above the buttons."""
        self.foot_y -= round(height)
        self.foot.append(Drawing((self.x, self.foot_y, self.width, height), draw))

    def _rest(self, widgets: Sequence[Widget], high: float) -> None:
        self.foot_y -= round(high)
        for widget in widgets:
            widget.rect.y += self.foot_y
        self.foot.extend(widgets)

    # --- the whole -------------------------------------------------------------------------------------------------

    def close(self, scroll: int = 0) -> None:
        """Nothing more comes: find out whether it scrolls."""
        gap = 10 if self.foot else 0
        port = pygame.Rect(self.box.x + 4, self.top - 4, self.box.w - 8, self.foot_y - gap - self.top + 4)
        self._tops = [w.rect.y for w in self.body]
        self.furthest = max(0, self.y - _GAP - port.bottom)
        if self.furthest:
            self.furthest += 8
            for widget in self.body:
                widget.within = port
            self.body.append(Drawing(port, self._draw_bar))
            self._tops.append(port.y)
        self.scroll_to(scroll)

    def _draw_bar(self, canvas: Canvas, _: pygame.Rect) -> None:
        port = pygame.Rect(self.box.x, self.top - 4, self.box.w, self.foot_y - 6 - self.top)
        long = max(24.0, port.h * port.h / (port.h + self.furthest))
        at = port.y + (port.h - long) * self.scroll / self.furthest
        canvas.box((port.right - 8, at, 4, long), 2, "edge")
        if self.foot and self.scroll < self.furthest:
            canvas.line((self.box.x + 1, self.foot_y - 10), (self.box.right - 1, self.foot_y - 10))

    def scroll_to(self, y: float) -> None:
        """Scroll so far down, as far as there is anything."""
        self.scroll = round(min(self.furthest, max(0.0, y)))
        if not self.furthest:
            return
        for widget, top in zip(self.body[:-1], self._tops, strict=False):
            widget.rect.y = top - self.scroll

    def reveal(self, widget: Widget | None) -> None:
        """Scroll as little as it takes to show a widget of the body whole."""
        if widget is None or not self.furthest or widget not in self.body or widget.within is None:
            return
        top = self._tops[self.body.index(widget)]
        port = widget.within
        lowest, highest = top - port.y - 6, top + widget.rect.h + 6 - port.bottom
        self.scroll_to(max(min(self.scroll, lowest), highest) if highest <= lowest else lowest)


def _in_rows(canvas: Canvas, widgets: Sequence[Widget], at: tuple[float, float, float], high: float) -> float:
    """Place buttons in one row, or in rows of two where one is too narrow. Returns where they end."""
    x, y, width = at
    wants = [_wanted(canvas, w, high) for w in widgets]
    spare = width - sum(wants) - _GAP * (len(wants) - 1)
    if spare >= 0 or len(widgets) < 3:
        left = x
        for widget, want in zip(widgets, wants, strict=True):
            wide = want + spare / len(wants)
            widget.rect = pygame.Rect(round(left), round(y), round(left + wide) - round(left), round(high))
            left += wide + _GAP
        return y + high
    half = (len(widgets) + 1) // 2
    even = (width - _GAP * (half - 1)) / half
    if len(widgets) == 2 * half and max(wants) <= even:
        for i, widget in enumerate(widgets):
            left, top = x + i % half * (even + _GAP), y + i // half * (high + _GAP)
            widget.rect = pygame.Rect(round(left), round(top), round(left + even) - round(left), round(high))
        return y + 2 * high + _GAP
    end = _in_rows(canvas, widgets[:half], at, high) + _GAP
    return _in_rows(canvas, widgets[half:], (x, end, width), high)


def _wanted(canvas: Canvas, widget: Widget, high: float) -> float:
    if not isinstance(widget, Button):
        return float(widget.rect.w)
    if high < 52:
        return widget.width(canvas) - 30
    widget.rect.h = round(high)
    return widget.tall_width(canvas)
