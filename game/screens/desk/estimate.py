"""The work of a request as a range, with what the developers have free before it is due."""

from __future__ import annotations

import math

import pygame

from engine.play.records import EstimateView
from game.screens.desk import units
from game.screens.desk.sheet import Sheet
from game.strings import say
from game.widgets import bar
from game.window.canvas import Canvas
from game.window.type import CAPTION, ROW_STRONG

_HALF = 0.6745 / (2 * 1.2816)  # of a range that holds 8 in 10, in logarithms, the part that holds 5


def estimate(sheet: Sheet, view: EstimateView, free: float | None, week: int) -> None:
    """A line, who says what, and the range; it stays in sight above the answers."""
    said = say("desk.refined" if view.refined else "desk.first_guess")
    data = spread_of(view, free, week)
    head = 0 if sheet.small or sheet.tight else 24

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        wide = 0.0
        if head:
            if not sheet.furthest:
                canvas.line(box.topleft, box.topright)
            wide = canvas.text((box.x, box.y + 7), say("desk.work"), ROW_STRONG, "ink2")
        elif data.limit is not None:
            wide = box.w * data.limit / data.top + canvas.measure(data.limit_label, CAPTION)
        if canvas.measure(said, CAPTION) + wide + 12 <= box.w:
            canvas.text((box.right, box.y + (8 if head else 0)), said, CAPTION, "ink2", align="right")
        bar.spread(canvas, (box.x, box.y + head + 22, box.w, 14), data)

    sheet.pin(head + 62, draw)


def spread_of(view: EstimateView, free: float | None, week: int) -> bar.Range:
    """The range as it is drawn."""
    within = free is not None and 0 <= free <= view.high * 1.6
    top = max(view.high * 1.15, (free or 0) * 1.05 if within else 0.0)
    middle = math.sqrt(view.low * view.high)
    half = (view.high / view.low) ** _HALF
    limit, label, tone = None, "", "good"
    if within and free is not None:
        limit, label = free, say("desk.free", hours=units.hours(free), week=week)
        tone = "bad" if free < middle else "warn" if free < view.high else "good"
    likely = say("desk.likely" if view.refined else "desk.guess", n=f"{view.likely:,.0f}")
    low, high = (say("desk.hours", n=f"{end:,.0f}") for end in (view.low, view.high))
    return bar.Range(top, view.low, view.high, view.likely, (middle / half, middle * half), limit,
                     low, high, likely, label, tone)  # fmt: skip
