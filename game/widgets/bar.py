"""Bars: progress, shares, ranges, strength and the weeks gone by."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.window.canvas import Box, Canvas, Point, Tint
from game.window.theme import mix
from game.window.type import CAPTION, CAPTION_STRONG


def progress(canvas: Canvas, box: Box, share: float, tint: Tint = "accent") -> None:
    """A bar filled from the left by a share of 0–1."""
    stacked(canvas, box, [(share, tint)])


def stacked(canvas: Canvas, box: Box, parts: Sequence[tuple[float, Tint]]) -> None:
    """A bar of several parts; the shares are of the whole bar and what they leave is ground."""
    x, y, w, h = box
    ends: list[tuple[float, Tint]] = []
    at = 0.0
    for share, tint in parts:
        at = min(1.0, at + max(0.0, share))
        ends.append((at, tint))
    _track(canvas, box)
    start = 0.0
    for i, (end, tint) in enumerate(ends):
        if end > start:
            first, last = start == 0, end >= 1 or i == len(ends) - 1
            corners = "all" if first and last else "left" if first else "right" if last else "none"
            left = max(x + start * w, x)
            canvas.box((left, y, max((end - start) * w, h if first and last else 1), h), h / 2, tint, corners=corners)
        start = end


def _track(canvas: Canvas, box: Box) -> None:
    canvas.box(box, box[3] / 2, canvas.theme.track, "line" if canvas.theme.outlines else None)


def expected(canvas: Canvas, box: Box, spent: float, low: float, high: float, tint: Tint = "accent") -> None:
    """Work in progress: what is spent, then what it takes if it goes well, then if it goes badly (shares of 0–1)."""
    full = canvas.colour(tint)
    ground = canvas.theme.surface
    parts: list[tuple[float, Tint]] = [(spent, full), (max(0.0, low - spent), mix(full, ground, 0.38))]
    parts.append((max(0.0, high - max(low, spent)), mix(full, ground, 0.62)))
    stacked(canvas, box, parts)


@dataclass(frozen=True)
class Range:
    """An estimate on a scale of 0–`top`: likely within `low`–`high`, most of it within `inner`, with a limit."""

    top: float
    low: float
    high: float
    likely: float
    inner: tuple[float, float] | None = None
    limit: float | None = None
    low_label: str = ""
    high_label: str = ""
    likely_label: str = ""
    limit_label: str = ""
    limit_tone: str = "bad"


def spread(canvas: Canvas, box: Box, data: Range) -> None:
    """A range with the likely value, its labels below and its limit above; the box is the bar alone (14 high)."""
    x, y, w, h = box

    def at(value: float) -> float:
        return x + w * min(1.0, max(0.0, value / data.top))

    accent, sunken = canvas.theme.accent, canvas.theme.sunken
    canvas.box(box, h / 2, "sunken", "line")
    low, high, likely = at(data.low), at(data.high), at(data.likely)
    outside, inside = mix(sunken, accent, 0.3), mix(sunken, accent, 0.68)
    canvas.box((low, y, high - low, h), h / 2, outside)
    if data.inner is not None:
        left, right = at(data.inner[0]), at(data.inner[1])
        canvas.fill((left, y, right - left, h), inside)
    canvas.box((likely - 2, y - 5, 4, h + 10), 2, "accent")
    if data.limit is not None:
        spot = at(data.limit)
        canvas.line((spot, y - 9), (spot, y + h + 9), data.limit_tone, 2, (4, 3))
        wide = canvas.measure(data.limit_label, CAPTION_STRONG)
        if spot - 6 - wide >= x:
            canvas.text((spot - 6, y - 21), data.limit_label, CAPTION_STRONG, data.limit_tone, align="right")
        else:
            canvas.text((spot + 6, y - 21), data.limit_label, CAPTION_STRONG, data.limit_tone)
    below = y + h + 4
    half = canvas.measure(data.likely_label, CAPTION_STRONG) / 2
    canvas.text((likely, below), data.likely_label, CAPTION_STRONG, align="centre")
    for spot, label in ((low, data.low_label), (high, data.high_label)):
        if abs(spot - likely) > half + canvas.measure(label, CAPTION) / 2 + 4:
            canvas.text((spot, below), label, CAPTION, "ink2", align="centre")


def strength(canvas: Canvas, pos: Point, level: int, of: int = 3, tint: Tint = "accent") -> float:
    """Short bars, `level` of them filled. Returns their width."""
    for i in range(of):
        box = (pos[0] + i * 19, pos[1], 16, 6)
        if i < level:
            canvas.box(box, 3, tint)
        else:
            _track(canvas, box)
    return of * 19.0 - 3


def effect(canvas: Canvas, box: Box, low: float, high: float, reach: float, tint: Tint) -> None:
    """A likely change between `low` and `high` on a scale of ±`reach`, around a line at nought."""
    x, y, w, h = box
    middle = x + w / 2
    _track(canvas, box)
    left, right = middle + w / 2 * max(-1, low / reach), middle + w / 2 * min(1, high / reach)
    canvas.box((left, y, max(h, right - left), h), h / 2, tint)
    canvas.fill((middle - 1, y - 5, 2, h + 10), "ink")


def weeks(canvas: Canvas, pos: Point, now: int, total: int, step: float = 12) -> float:
    """A dot for each week: gone, this one (the tall one, counted from 1) and to come. Returns their width."""
    x, y = pos
    for week in range(1, total + 1):
        left = x + (week - 1) * step
        if week == now:
            canvas.box((left, y - 2, 9, 13), 3, "ink")
        else:
            canvas.box((left, y, 9, 9), 3, "accent" if week < now else "line")
    return total * step - (step - 9)
