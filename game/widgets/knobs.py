"""A range on a scale: two knobs that are dragged, or moved by the arrow keys when they have the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point, Tint
from game.window.keys import key_name
from game.window.theme import mix
from game.window.type import CAPTION, CAPTION_STRONG, STRONG

_EDGE = 24  # from the box's edge to the ends of the scale
_TRACK = 30  # from the box's top to the middle of the track
_KNOB = 10  # its radius
_STEPS = {"Left": -1, "Down": -1, "Right": 1, "Up": 1, "PageDown": -5, "PageUp": 5}
HIGH = 60  # of the box: values above the track, today's below it


@dataclass
class Span:
    """A range between `least` and `most`, in steps, with today's value. `given` once somebody has moved an end."""

    least: float
    most: float
    step: float
    today: float
    low: float
    high: float
    given: bool = False

    def move(self, end: int, value: float) -> bool:
        """Put an end (0 low, 1 high) at a value, as near as the steps and the other end let it. True if it moved."""
        low, high = (self.least, self.high - self.step) if end == 0 else (self.low + self.step, self.most)
        value = round(min(high, max(low, round(value / self.step) * self.step)), 6)
        before = self.high if end else self.low
        if end:
            self.high = value
        else:
            self.low = value
        self.given = self.given or value != before
        return value != before


class Scale(Widget):
    """The track with the range on it. It is only looked at: the knobs are used."""

    def __init__(self, rect: Box, span: Span, write: Callable[[float], str], tint: Tint, *, now: str = "") -> None:
        super().__init__(rect, focusable=False)
        self.span, self.write, self.tint, self.now = span, write, tint, now

    def at(self, value: float) -> float:
        """Where a value lies."""
        share = (value - self.span.least) / ((self.span.most - self.span.least) or 1.0)
        return self.rect.x + _EDGE + (self.rect.w - 2 * _EDGE) * min(1.0, max(0.0, share))

    def value(self, x: float) -> float:
        """The value at a place."""
        share = (x - self.rect.x - _EDGE) / max(1, self.rect.w - 2 * _EDGE)
        return self.span.least + share * (self.span.most - self.span.least)

    def hit(self, pos: Point) -> bool:
        """The pointer goes through it."""
        return False

    def draw(self, canvas: Canvas) -> None:
        """The track, the range, both values above it and today's below."""
        span, y = self.span, self.rect.y + _TRACK
        left, right = self.rect.x + _EDGE, self.rect.right - _EDGE
        canvas.box((left, y - 4, right - left, 8), 4, canvas.theme.track, "line" if canvas.theme.outlines else None)
        low, high, today = self.at(span.low), self.at(span.high), self.at(span.today)
        if span.given:
            band = mix(canvas.colour(self.tint), canvas.theme.surface, 0.5)
            canvas.box((low, y - 8, high - low, 16), 8, band, self.tint if canvas.theme.outlines else None)
        else:
            canvas.box((low, y - 8, high - low, 16), 8, "surface", None)
            canvas.dashed((low, y - 8, high - low, 16), 8)
        canvas.fill((today - 1, y - 14, 2, 30), "ink")
        canvas.text((today, y + 17), self.now, CAPTION, "ink2", align="centre")
        style = STRONG if span.given else CAPTION_STRONG
        texts = self.write(span.low), self.write(span.high)
        half = [canvas.measure(t, style) / 2 for t in texts]
        apart = max(0.0, half[0] + half[1] + 12 - (high - low)) / 2
        ink = "ink" if span.given else "ink2"
        for x, text in ((low - apart, texts[0]), (high + apart, texts[1])):
            canvas.text((x, y - 30), text, style, ink, align="centre")


class Knob(Widget):
    """One end of the range. It calls `changed` whenever it has moved; a click on its side of the track moves it."""

    def __init__(self, scale: Scale, end: int, label: str, changed: Callable[[], object]) -> None:
        super().__init__((0, 0, 2 * _KNOB + 4, 2 * _KNOB + 4), label, group="ends")
        self.scale, self.end, self.changed = scale, end, changed
        self.radius = _KNOB + 2
        self._settle()

    @property
    def _x(self) -> float:
        span = self.scale.span
        return self.scale.at(span.high if self.end else span.low)

    def _settle(self) -> None:
        self.rect.center = (round(self._x), self.scale.rect.y + _TRACK)

    def hit(self, pos: Point) -> bool:
        """On the knob, or on the track at its side of the range's middle."""
        box, span = self.scale.rect, self.scale.span
        middle = (self.scale.at(span.low) + self.scale.at(span.high)) / 2
        mine = pos[0] >= middle if self.end else pos[0] < middle
        seen = self.within is None or self.within.collidepoint(pos)
        return self.visible and seen and mine and box.collidepoint(pos) and abs(pos[1] - box.y - _TRACK) <= 20

    @property
    def wants_enter(self) -> bool:
        """Arrows move it, so Enter is for the main action."""
        return False

    def draw(self, canvas: Canvas) -> None:
        """A ring in the metric's colour, plain until the range is given."""
        self._settle()
        tint = self.scale.tint if self.scale.span.given else "edge"
        canvas.disc(self.rect.center, _KNOB + (1 if self.hovered or self.pressed else 0), "surface", tint, 3)

    def _go(self, value: float) -> bool:
        moved = self.scale.span.move(self.end, value)
        if moved:
            self._settle()
            self.changed()
        return True

    def act(self, pos: Point | None = None) -> object:
        """To the place that was clicked."""
        return True if pos is None else self._go(self.scale.value(pos[0]))

    def handle(self, event: pygame.event.Event) -> object:
        """Dragged by the pointer; arrows go by a step, the page keys by five."""
        if event.type == pygame.MOUSEMOTION and self.pressed:
            return self._go(self.scale.value(event.pos[0]))
        if event.type != pygame.KEYDOWN:
            return None
        name, span = key_name(event), self.scale.span
        value = span.high if self.end else span.low
        if name in ("Home", "End"):
            return self._go(span.least if name == "Home" else span.most)
        step = _STEPS.get(name)
        return None if step is None else self._go(value + step * span.step)
