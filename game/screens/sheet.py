"""A sheet over the screen, with its own focus; Esc takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.screen import Screen
from game.widgets.focus import FocusRing
from game.widgets.message import hint_of
from game.window.canvas import Canvas
from game.window.keys import key_name
from game.window.layer import dim
from game.window.type import TITLE

if TYPE_CHECKING:
    from game.window.game import Game

PADDING = 24
_EDGE = 12


class Sheet(Screen):
    """Subclasses give `title` and `place`, which fills the ring for a box and says how high it wants to be."""

    title = ""
    wide = 560

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.box = pygame.Rect(0, 0, self.wide, 100)
        self.ring = FocusRing()

    def needs(self, canvas: Canvas) -> float:
        """How high it wants to be, at the box's width."""
        raise NotImplementedError

    def place(self, canvas: Canvas) -> FocusRing:
        """The widgets, within the box."""
        raise NotImplementedError

    def layout(self, canvas: Canvas) -> None:
        """In the middle; the focus stays where it was."""
        wide, high = canvas.size
        self.box.w = round(min(self.wide, wide - 2 * _EDGE))
        self.box.h = round(min(self.needs(canvas), high - 2 * _EDGE))
        self.box.center = round(wide / 2), round(high / 2)
        before = self.ring.stops.index(self.ring.focused) if self.ring.focused in self.ring.stops else None
        self.ring = self.place(canvas)
        if before is not None:
            self.ring.focus(self.ring.stops[min(before, len(self.ring.stops) - 1)])

    def handle(self, event: pygame.event.Event) -> None:
        """Everything is for the sheet; Esc and a click beside it close it."""
        answer = self.ring.handle(event)
        if callable(answer):
            answer()
        elif answer not in (None, True):
            self.told(answer)
        elif answer is None and self._closes(event):
            self.game.close_layer()

    def _closes(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN:
            return key_name(event) == "Esc"
        beside = event.type == pygame.MOUSEBUTTONUP and event.button == 1
        return beside and not self.box.collidepoint(event.pos)

    def told(self, answer: object) -> None:
        """A widget has said something other than what to call."""

    def draw(self, canvas: Canvas) -> None:
        """Draw it over the dimmed screen."""
        dim(canvas)
        canvas.card(self.box, raised=True)
        canvas.text((self.box.x + PADDING, self.box.y + 20), self.title, TITLE)
        self.ring.draw(canvas)
        hint_of(canvas, self.ring.pointed)
