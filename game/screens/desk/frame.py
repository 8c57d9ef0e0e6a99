"""Where the desk's columns lie, by the window's logical size."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

WIDE, MIDDLE = 1200, 960  # the least logical widths of the three layouts
USUAL, FULL = 1280, 1600  # between these inbox and card grow; beyond, the charts do
MOST = 2000  # wider windows show the desk in their middle
LOW = 560  # below this height the week is one bar
STRIP, BAR = 108, 29
NUMBERS = 32  # the line of numbers of a narrow window
RAIL = 54


@dataclass(frozen=True)
class Frame:
    """The boxes of one window size. `form` is wide, middle or small."""

    form: str
    bar: pygame.Rect
    inbox: pygame.Rect
    card: pygame.Rect
    charts: pygame.Rect
    strip: pygame.Rect

    @property
    def whole(self) -> pygame.Rect:
        """Inbox, card and charts together: what the board covers."""
        if self.form == "small":
            return self.inbox.union(self.card)
        return self.inbox.union(self.card).union(self.charts)

    @property
    def left(self) -> pygame.Rect:
        """Inbox and card together: what an explanation covers."""
        return self.inbox.union(self.card)


def frame(width: float, height: float) -> Frame:
    """The frame for a logical size."""
    w, h = round(width), round(height)
    if w < MIDDLE:
        return _small(w, h)
    wide = w >= WIDE
    margin, gutter, top = (16, 12, 56) if wide else (12, 8, 52)
    across = min(w, MOST)
    left = (w - across) // 2 + margin
    room = across - 2 * margin
    compact = h < LOW
    strip = pygame.Rect(0, h - BAR, w, BAR) if compact else pygame.Rect(left, h - STRIP - 12, room, STRIP)
    y = top + gutter
    high = strip.y - y - (8 if compact else gutter)
    if wide:
        grown = min(1.0, max(0.0, (w - USUAL) / (FULL - USUAL)))
        inbox = round(280 + 60 * grown)
        charts = 368
        card = room - inbox - charts - 2 * gutter
        if card > 760:
            charts = min(640, charts + card - 760)
            card = room - inbox - charts - 2 * gutter
    else:
        inbox, charts = 236, 164
        card = room - inbox - charts - 2 * gutter
    first = pygame.Rect(left, y, inbox, high)
    second = pygame.Rect(first.right + gutter, y, card, high)
    third = pygame.Rect(second.right + gutter, y, charts, high)
    return Frame("wide" if wide else "middle", pygame.Rect(0, 0, w, top), first, second, third, strip)


def _small(w: int, h: int) -> Frame:
    strip = pygame.Rect(0, h - BAR, w, BAR)
    top = 44
    y = top + NUMBERS + 6
    high = strip.y - y - 5
    inbox = pygame.Rect(6, y, RAIL, high)
    card = pygame.Rect(6 + RAIL + 6, y, w - RAIL - 18, high)
    return Frame("small", pygame.Rect(0, 0, w, top), inbox, card, pygame.Rect(0, top, w, NUMBERS), strip)
