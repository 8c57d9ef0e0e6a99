"""A scale from the lowest to the highest price, with today's marked and another one chosen."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.widgets.widget import Picked, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name
from game.window.type import CAPTION, CAPTION_STRONG, HEADING

_EDGE = 26  # from the box's edge to the ends of the scale
_STEPS = {"Left": -1, "Down": -1, "Right": 1, "Up": 1, "PageDown": -5, "PageUp": 5}


class PriceScale(Widget):
    """Says Picked(name, price) when a click or an arrow key chooses another one."""

    def __init__(self, rect: Box, name: str, low: float, high: float, step: float, chosen: float, today: float,
                 write: Callable[[float], str], *, label: str = "", now: str = "") -> None:  # fmt: skip
        super().__init__(rect, label)
        self.name = name
        self.low, self.high, self.step = low, high, step
        self.chosen, self.today = chosen, today
        self.write = write
        self.now = now

    def _at(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.rect.x + _EDGE + (self.rect.w - 2 * _EDGE) * min(1.0, max(0.0, share))

    def draw(self, canvas: Canvas) -> None:
        """The track, its ends, today's price above it and the chosen one on it."""
        _x, y, _w, _h = self.rect
        track = y + 42
        left, right = self._at(self.low), self._at(self.high)
        canvas.box((left, track - 3, right - left, 6), 3, canvas.theme.track, "line" if canvas.theme.outlines else None)
        chosen, today = self._at(self.chosen), self._at(self.today)
        canvas.box((min(chosen, today), track - 3, abs(chosen - today), 6), 0, "accent", None)
        canvas.line((today, track - 9), (today, track + 9), "ink", 2)
        half = canvas.measure(self.now, CAPTION) / 2
        spot = min(max(today, self.rect.x + half), self.rect.right - half)
        mine = self.write(self.chosen)
        wide = canvas.measure(mine, HEADING) / 2
        over = min(max(chosen, self.rect.x + wide), self.rect.right - wide)
        canvas.disc((chosen, track), 11, "surface")
        canvas.disc((chosen, track), 9, "accent")
        canvas.text((over, y + 6), mine, HEADING, align="centre")
        for end, text in ((left, self.write(self.low)), (right, self.write(self.high))):
            room = canvas.measure(text, CAPTION) / 2 + half + 6
            if abs(end - spot) > room:
                canvas.text((end, track + 12), text, CAPTION, "ink2", align="centre")
        canvas.text((spot, track + 12), self.now, CAPTION_STRONG, "ink2", align="centre")

    @property
    def wants_enter(self) -> bool:
        """Arrows choose, so Enter is for the main action."""
        return False

    def _choose(self, value: float) -> object:
        steps = round((value - self.low) / self.step)
        price = min(self.high, max(self.low, self.low + steps * self.step))
        price = round(price, 2)
        if price == self.chosen:
            return True
        self.chosen = price
        return Picked(self.name, price)

    def act(self, pos: Point | None = None) -> object:
        """The price at a point."""
        if pos is None:
            return True
        share = (pos[0] - self.rect.x - _EDGE) / max(1, self.rect.w - 2 * _EDGE)
        return self._choose(self.low + share * (self.high - self.low))

    def handle(self, event: pygame.event.Event) -> object:
        """Arrows go by a step, the page keys by five."""
        if event.type != pygame.KEYDOWN:
            return None
        name = key_name(event)
        if name in ("Home", "End"):
            return self._choose(self.low if name == "Home" else self.high)
        step = _STEPS.get(name)
        return None if step is None else self._choose(self.chosen + step * self.step)
