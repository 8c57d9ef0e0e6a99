"""Plots: lines over the days of a quarter, drawn at twice their size, scaled down and kept until they change."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.widgets import paint
from game.window.canvas import Box, Canvas
from game.window.theme import THEMES, Colour, mix
from game.window.type import CAPTION, CAPTION_STRONG

_SHAPES = {
    "square": ((0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.05, 0.95)),
    "triangle": ((0.5, 0.0), (1.05, 1.0), (-0.05, 1.0)),
    "diamond": ((0.5, -0.1), (1.1, 0.5), (0.5, 1.1), (-0.1, 0.5)),
}
Spot = Callable[[float, float], tuple[float, float]]
_TIMES = 2  # how many times too large a plot is drawn
_PAD = 8  # room around the lines for end marks
_CLEAR = 14  # between an event's box and the end of the line
_ABOVE, _RIGHT, _BELOW = 12, 14, 10  # room around the plot for the flag and the marks
_MARK = 10  # width of an end mark
_LEAST_REACH = 0.05  # of the largest value: a plot shows no less from bottom to top


@dataclass(frozen=True)
class Line:
    """One series: a value a day from day 0, the theme colour of its name, its end mark and its dashes.

    `low` and `high` draw a band around it, `area` fills it down to the axis.
    """

    values: tuple[float, ...]
    colour: str = "users"
    mark: str = "circle"
    pattern: tuple[int, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    area: bool = False


@dataclass(frozen=True)
class Goal:
    """What is wanted: a dashed line from `start` on day 0 to `end` on the last, with a flag and a label."""

    start: float
    end: float
    label: str = ""


@dataclass(frozen=True)
class Mark:
    """Something that happened on a day: an icon in a small box on the axis, with a stem up to the first line."""

    day: float
    icon: str


@dataclass(frozen=True)
class Plot:
    """Everything a plot shows. `days` is the whole quarter's, `ticks` its weeks. `axis` holds values with labels."""

    lines: tuple[Line, ...]
    days: int
    ticks: int = 13
    goal: Goal | None = None
    marks: tuple[Mark, ...] = ()
    axis: tuple[tuple[float, str], ...] = ()
    future: bool = True

    @property
    def span(self) -> tuple[float, float]:
        """The lowest and the highest value there is room for."""
        values = [v for line in self.lines for v in (*line.values, *line.low, *line.high)]
        values += [self.goal.start, self.goal.end] if self.goal else []
        values += [value for value, _ in self.axis]
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        least = max(abs(low), abs(high)) * _LEAST_REACH or 1.0
        if high - low < least:  # next to nothing is not to look like much
            low, high = (low + high - least) / 2, (low + high + least) / 2
        reach = high - low
        if self.axis:
            return low - reach * 0.04, high + reach * 0.04
        return low - reach * 0.18, high + reach * 0.12

    def place(self, day: float, value: float, width: float, height: float) -> tuple[float, float]:
        """Where a day's value lies in a plot of a size."""
        low, high = self.span
        return day / max(1, self.days - 1) * width, (high - value) / (high - low) * height


def draw_plot(canvas: Canvas, box: Box, plot: Plot, ground: str = "surface") -> None:
    """Draw a plot in a box: its left bottom is day 0 on the axis. Labels and marks reach a little beyond."""
    x, y, w, h = box
    left = _PAD
    if plot.axis:
        left += max(round(canvas.measure(label, CAPTION)) for _, label in plot.axis) + 4
    place = canvas.rect((x - left, y - _ABOVE, w + left + _RIGHT, h + _ABOVE + _BELOW))
    canvas.surface.blit(_whole(plot, place.size, (w, h), left, canvas.theme.name, canvas.scale, ground), place)


@lru_cache(maxsize=64)
def _whole(plot: Plot, size: tuple[int, int], box: tuple[float, float], left: float, theme_name: str, scale: float,
           ground: str) -> pygame.Surface:  # fmt: skip
    """The plot with everything on it."""
    made = pygame.Surface(size)
    canvas = Canvas(made, THEMES[theme_name], scale)
    made.fill(canvas.colour(ground))
    x, y, (w, h) = left, _ABOVE, box
    place = canvas.rect((x - _PAD, y - _PAD, w + 2 * _PAD, h + 2 * _PAD))
    made.blit(_picture(plot, place.size, theme_name, scale, ground), place)
    _draw_axis(canvas, (x, y, w, h), plot)
    if plot.goal is not None:
        _draw_goal(canvas, (x, y, w, h), plot, plot.goal)
    step = w / max(1, plot.days - 1)
    today = max((len(line.values) - 1 for line in plot.lines), default=0)
    for mark in plot.marks:
        at = x + mark.day * step
        if abs(mark.day - today) * step < _CLEAR:
            continue  # the end mark says more than the event it would hide behind
        canvas.box((at - 8, y + h - 8, 17, 17), 5, ground, "ink2")
        canvas.icon(mark.icon, (at - 5, y + h - 5), 11, "ink")
    return made


def _draw_axis(canvas: Canvas, box: Box, plot: Plot) -> None:
    x, y, w, h = box
    if plot.ticks or plot.axis:
        canvas.line((x, y + h), (x + w, y + h), "line")
    for i in range(plot.ticks + 1 if plot.ticks else 0):
        spot = x + w * i / plot.ticks
        canvas.line((spot, y + h), (spot, y + h + 4), "edge")
    for value, label in plot.axis:
        _, top = plot.place(0, value, w, h)
        canvas.text((x - _PAD, y + top - 9), label, CAPTION, "ink2", align="right")


def _draw_goal(canvas: Canvas, box: Box, plot: Plot, goal: Goal) -> None:
    x, y, w, h = box
    _, top = plot.place(0, goal.end, w, h)
    right, foot = x + w, y + top
    canvas.line((right, foot - 13), (right, foot), "ink2")
    flag = ((0.0, 0.0), (1.0, 0.0), (0.76, 0.5), (1.0, 1.0), (0.0, 1.0))
    canvas.shape((right, foot - 13, 12, 9), flag, "ink2")
    canvas.text((right - 8, foot - 20), goal.label, CAPTION_STRONG, "ink2", align="right")


@lru_cache(maxsize=64)
def _picture(plot: Plot, size: tuple[int, int], theme_name: str, scale: float, ground: str) -> pygame.Surface:
    """The lines of a plot with their areas, the dashed goal and the end marks."""
    theme = THEMES[theme_name]
    back = theme[ground]
    unit = scale * _TIMES
    pad = _PAD * unit
    big = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    big.fill(back)
    w, h = big.get_width() - 2 * pad, big.get_height() - 2 * pad

    def spot(day: float, value: float) -> tuple[float, float]:
        px, py = plot.place(day, value, w, h)
        return px + pad, py + pad

    lengths = [len(line.values) for line in plot.lines if line.values]
    if plot.future and lengths and max(lengths) < plot.days:
        now = spot(max(lengths) - 1, 0)[0]
        big.fill(theme.sunken, (now, pad, pad + w - now, h))
    for value, _ in plot.axis:
        left, top = spot(0, value)
        pygame.draw.line(big, mix(back, theme.line, 0.6), (left, top), (left + w, top), max(1, round(unit)))
    for line in plot.lines:
        _draw_area(big, line, spot, theme[line.colour], back, pad + h)
    if plot.goal is not None:
        ends = [spot(0, plot.goal.start), spot(plot.days - 1, plot.goal.end)]
        for piece in paint.dashes(ends, [3.5 * unit, 3 * unit]):
            paint.thick(big, piece, 1.5 * unit, theme.ink2, round_ends=False)
    for mark in plot.marks:
        _draw_stem(big, plot, mark, spot, mix(back, theme.ink3, 0.8), pad + h, unit)
    for line in plot.lines:
        points = [spot(day, value) for day, value in enumerate(line.values)]
        if len(points) > 1:
            for piece in paint.dashes(points, [p * unit for p in line.pattern]):
                paint.thick(big, piece, 2.2 * unit, theme[line.colour], round_ends=not line.pattern)
    for line in plot.lines:
        if line.values:
            _draw_end(big, line.mark, spot(len(line.values) - 1, line.values[-1]), unit, theme[line.colour], back)
    return paint.shrink(big, _TIMES)


def _draw_area(big: pygame.Surface, line: Line, spot: Spot, colour: Colour, back: Colour, floor: float) -> None:
    if line.area and len(line.values) > 1:
        points = [spot(day, value) for day, value in enumerate(line.values)]
        pygame.draw.polygon(big, mix(back, colour, 0.13), [(points[0][0], floor), *points, (points[-1][0], floor)])
    if line.low and line.high:
        up = [spot(day, value) for day, value in enumerate(line.high)]
        down = [spot(day, value) for day, value in enumerate(line.low)]
        pygame.draw.polygon(big, mix(back, colour, 0.16), [*up, *reversed(down)])


def _draw_stem(big: pygame.Surface, plot: Plot, mark: Mark, spot: Spot, colour: Colour, floor: float,
               unit: float) -> None:  # fmt: skip
    values = plot.lines[0].values if plot.lines else ()
    if values:
        top = spot(mark.day, values[min(len(values) - 1, max(0, round(mark.day)))])
        big.fill(colour, (round(top[0] - unit / 2), top[1], max(1, round(unit)), max(0, floor - top[1])))


def _draw_end(big: pygame.Surface, kind: str, at: tuple[float, float], unit: float, colour: Colour,
              halo: Colour) -> None:  # fmt: skip
    size = _MARK * unit
    if kind == "circle":
        pygame.draw.circle(big, halo, at, size / 2 + 2 * unit)
        pygame.draw.circle(big, colour, at, size / 2)
        return
    points = [(at[0] + (px - 0.5) * size, at[1] + (py - 0.5) * size) for px, py in _SHAPES[kind]]
    paint.thick(big, [*points, points[0]], 4 * unit, halo)
    pygame.draw.polygon(big, halo, points)
    pygame.draw.polygon(big, colour, points)
