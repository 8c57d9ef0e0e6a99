"""Chips in rows: how high they come out, and as many as a few rows hold."""

from __future__ import annotations

from game.strings import say
from game.widgets.chip import CHIP_HEIGHT, Chip
from game.window.canvas import Canvas

GAP = 7
_STEP = CHIP_HEIGHT + GAP


def height(canvas: Canvas, row: list[Chip], width: float) -> int:
    """How high `chips` draws a row that goes on below when `width` is used up."""
    x, lines = 0.0, 1
    for chip in row:
        wide = chip.width(canvas)
        if x and x + wide > width:
            x, lines = 0.0, lines + 1
        x += wide + GAP
    return lines * _STEP - GAP


def rows_in(room: float) -> int:
    """How many rows a height holds: at least one."""
    return max(1, int((room + GAP) // _STEP))


def fewer(canvas: Canvas, row: list[Chip], width: float, lines: int) -> list[Chip]:
    """As many chips as a few lines hold, and one that says how many more there are."""
    kept = list(row)
    while len(kept) > 1:
        rest = len(row) - len(kept)
        shown = [*kept, Chip(say("library.more", n=rest), tone=row[0].tone)] if rest else kept
        if height(canvas, shown, width) <= lines * _STEP - GAP:
            return shown
        kept.pop()
    return kept
