"""The quarter as a line over its days, with the decisions along the bottom."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pygame

from game.screens.decided import Decision
from game.screens.figure import DAYS_A_WEEK, Figure
from game.strings import say
from game.widgets.plot import Goal, Line, Plot, draw_plot
from game.widgets.widget import Picked, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name
from game.window.type import CAPTION, CAPTION_STRONG

AXIS, AFTER = 62, 96  # room for the labels at the left and at the right of a plot
_BOX, _STEP, _LANES = 22, 25, 2


def round_steps(low: float, high: float, most: int = 4) -> list[float]:
    """Round values that reach over a range, at most `most` steps apart from each other."""
    span = (high - low) or abs(high) or 1.0
    rough = span / most
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * m for m in (1, 2, 2.5, 5, 10) if size * m >= rough)
    first = math.floor(low / step + 1e-9)
    count = math.ceil(high / step - 1e-9) - first
    return [(first + i) * step for i in range(count + 1)]


def draw_days(canvas: Canvas, rect: pygame.Rect, figure: Figure, values: Sequence[float], days: int,
              target: float | None = None, day: int | None = None) -> None:  # fmt: skip
    """One series over the whole quarter, with its goal, and a stem on the day of a decision."""
    ends = [*values, *([target] if target is not None else [])]
    steps = round_steps(min(ends), max(ends), 4 if rect.h >= 150 else 2)
    goal = None
    if target is not None:
        goal = Goal(target, target, say("ending.goal", target=figure.write(target)))
    line = Line(tuple(values), figure.colour, figure.mark, area=True)
    plot = Plot((line,), days + 1, 0, goal, (), tuple((s, figure.write(s)) for s in steps), future=True)
    box = plot_box(rect)
    draw_plot(canvas, box, plot)
    x, y, w, h = box
    if day is not None:
        along, _ = plot.place(day, 0, w, h)
        canvas.line((x + along, y), (x + along, y + h), "accent", 2, (2, 4))
    if values:
        along, at = plot.place(len(values) - 1, values[-1], w, h)
        top = y + min(max(at - 18, 0), h - 36)
        canvas.text((x + along + 14, top), say("ending.as_played"), CAPTION_STRONG)
        canvas.text((x + along + 14, top + 18), figure.write(values[-1]), CAPTION_STRONG)


def plot_box(rect: Box) -> tuple[float, float, float, float]:
    """Where the plot itself stands in the box of `draw_days`."""
    x, y, w, h = rect
    return x + AXIS, y + 10, w - AXIS - AFTER, h - 20


class Timeline(Widget):
    """The decisions below the days they fell on. Says Picked(name, place); left and right go on to the neighbour."""

    def __init__(self, rect: Box, name: str, made: Sequence[Decision], days: int, chosen: Callable[[], int | None],
                 label: str = "") -> None:  # fmt: skip
        super().__init__(rect, label)
        self.name = name
        self.made = made
        self.days = days
        self.chosen = chosen
        self._over: int | None = None

    def _along(self, day: float) -> float:
        x, _, w, _ = plot_box(self.rect)
        return x + day / max(1, self.days) * w

    @property
    def spots(self) -> list[pygame.Rect]:
        """Where each mark stands: under its day, or beside where that is taken."""
        taken = [-math.inf] * _LANES
        limit = self.rect.right - AFTER + _BOX
        placed = []
        for decision in self.made:
            wish = self._along(decision.day) - _BOX / 2
            lane = min(range(_LANES), key=lambda i: (max(wish, taken[i] + _STEP), i))
            left = min(max(wish, taken[lane] + _STEP), limit)
            taken[lane] = left
            placed.append(pygame.Rect(round(left), self.rect.y + lane * _STEP, _BOX, _BOX))
        return placed

    def draw(self, canvas: Canvas) -> None:
        """Draw the marks, and the numbers of the weeks below them."""
        chosen = self.chosen()
        for i, (spot, decision) in enumerate(zip(self.spots, self.made, strict=True)):
            if i == chosen:
                canvas.box(spot, 6, "accent", None)
            else:
                canvas.box(spot, 6, "sunken" if self.hovered and i == self._over else "surface", "ink3")
            canvas.icon(decision.icon, (spot.x + 4, spot.y + 4), 14, "on_accent" if i == chosen else "ink2")
        weeks = -(-self.days // DAYS_A_WEEK)
        top = self.rect.bottom - CAPTION.line
        canvas.text((self.rect.x + AXIS - 8, top), say("ending.week"), CAPTION, "ink2", align="right")
        every = 1 if self._along(DAYS_A_WEEK) - self._along(0) >= 24 else 2
        for week in range(1, weeks + 1, every):
            canvas.text((self._along(week * DAYS_A_WEEK - 2.5), top), str(week), CAPTION, "ink2", align="centre")

    def draw_focus(self, canvas: Canvas) -> None:
        """Around the chosen mark."""
        chosen = self.chosen()
        if chosen is None:
            canvas.focus(self.rect, 8)
        else:
            canvas.focus(self.spots[chosen], 6)

    def act(self, pos: Point | None = None) -> object:
        """Choose the mark at a point."""
        at = None if pos is None else self._at(pos)
        return True if at is None else Picked(self.name, at)

    def _at(self, pos: Point) -> int | None:
        return next((i for i, spot in enumerate(self.spots) if spot.inflate(3, 3).collidepoint(pos)), None)

    @property
    def wants_enter(self) -> bool:
        """Arrows choose."""
        return False

    def handle(self, event: pygame.event.Event) -> object:
        """Left and right choose the neighbour."""
        if event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
        if event.type != pygame.KEYDOWN or not self.made:
            return None
        step = {"Left": -1, "Right": 1}.get(key_name(event))
        if step is None:
            return None
        goal = (self.chosen() or 0) + step
        return Picked(self.name, min(len(self.made) - 1, max(0, goal)))
