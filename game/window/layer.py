"""A layer over the screen: a question, the settings, the help. There is never more than one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.screens.screen import Screen
from game.widgets.button import Button
from game.widgets.dialog import Dialog
from game.window.canvas import Canvas

if TYPE_CHECKING:
    from game.window.game import Game

WIDE = 520
_DIMMED = 0.62  # how much of what lies below is covered
_EDGE = 16


@dataclass(frozen=True)
class Choice:
    """One button of a question: its label, what it does, and its key (Enter for the main one, Esc to go back)."""

    label: str
    do: Callable[[], object] | None = None
    key: str = ""
    kind: str = "plain"
    icon: str = ""


def dim(canvas: Canvas) -> None:
    """Cover everything drawn so far, so that it is plain what is being asked."""
    veil = pygame.Surface(canvas.surface.get_size())
    veil.fill(canvas.theme.bg)
    veil.set_alpha(round(255 * (0.85 if canvas.theme.outlines else _DIMMED)))
    canvas.surface.blit(veil, (0, 0))


class Question(Screen):
    """A title, a few sentences and the ways to go on. Esc takes the choice whose key it is."""

    name = "question"

    def __init__(self, game: Game, title: str, text: str, choices: list[Choice]) -> None:
        super().__init__(game)
        self.choices = choices
        buttons = [Button((0, 0, 9, 9), c.label, c, icon=c.icon, key=c.key, kind=c.kind) for c in choices]
        self.dialog = Dialog((0, 0, WIDE, 200), title, text, buttons)
        self.dialog.cancel = next((c for c in choices if c.key == "Esc"), None)

    def layout(self, canvas: Canvas) -> None:
        """In the middle, as high as its text."""
        wide, high = canvas.size
        self.dialog.rect.w = round(min(WIDE, wide - 2 * _EDGE))
        self.dialog.rect.h = round(min(self.dialog.needs(canvas), high - 2 * _EDGE))
        self.dialog.rect.center = round(wide / 2), round(high * 0.46)
        self.dialog.rect.top = max(_EDGE, self.dialog.rect.top)

    def handle(self, event: pygame.event.Event) -> None:
        """The first choice made closes the question and is done."""
        answer = self.dialog.handle(event)
        if isinstance(answer, Choice):
            self.game.close_layer()
            if answer.do is not None:
                answer.do()

    def draw(self, canvas: Canvas) -> None:
        """Draw it over the dimmed screen."""
        dim(canvas)
        self.dialog.draw(canvas)
