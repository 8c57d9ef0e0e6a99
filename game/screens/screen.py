"""What a screen is, and what it may ask of the game around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.window.canvas import Canvas

if TYPE_CHECKING:
    from game.window.game import Game


class Screen:
    """One screen. It can be built, fed events and drawn without a real display.

    `layout` is called before the first drawing and whenever size, scale or theme have changed; `handle` gets each
    event in logical pixels; `tick` gets the seconds since the last frame; `draw` draws everything.
    """

    name = ""
    typing = False  # the player is writing in a field: letters are text and nothing else

    def __init__(self, game: Game) -> None:
        self.game = game

    def enter(self) -> None:
        """It comes to the front."""

    def leave(self) -> None:
        """Another comes to the front."""

    def layout(self, canvas: Canvas) -> None:
        """Place the widgets for this canvas's size."""

    def handle(self, event: pygame.event.Event) -> None:
        """One event, already in logical pixels."""

    def tick(self, seconds: float) -> None:
        """Time passes."""

    def draw(self, canvas: Canvas) -> None:
        """Draw everything."""
