"""The help: every key and what it does."""

from __future__ import annotations

import pygame

from game.screens.sheet import PADDING, Sheet
from game.strings import say
from game.widgets.button import Button
from game.widgets.chip import keycap, keycap_width
from game.widgets.focus import FocusRing
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.keys import key_name
from game.window.type import BODY, STRONG

GROUPS: dict[str, tuple[str, ...]] = {
    "help.everywhere": ("Tab", "arrows", "Enter", "Esc", "/", ",", "?", "F11"),
    "help.desk": ("Y N A L", "E S C T G", "D B P M", "V", "W", "F", "R", "U"),
    "help.clock": ("Space", "1 2 3 4", "H", "+", "[ ]", "Del"),
    "help.end": ("Left Right", "P"),
}
_CAPS = {"arrows": ("Left", "Up", "Down", "Right")}
_LINE, _HEAD, _CAPS_WIDE = 29, 30, 136


class HelpPanel(Sheet):
    """Two columns of keycaps; in a narrow window one that scrolls."""

    name = "help"
    wide = 760

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.title = say("help.title")
        self.scroll = 0
        self._furthest = 0

    def _columns(self) -> list[list[str]]:
        names = list(GROUPS)
        return [[names[0], names[3]], [names[1], names[2]]] if self.box.w >= 640 else [names]

    def _tallest(self) -> int:
        return max(sum(_HEAD + _LINE * len(GROUPS[g]) + 14 for g in column) for column in self._columns())

    def needs(self, canvas: Canvas) -> float:
        """The longer column, and the button."""
        return 66 + self._tallest() + 62

    def place(self, canvas: Canvas) -> FocusRing:
        """There is nothing to do but close it."""
        close = Button((0, 0, 9, 9), say("help.close"), self.game.close_layer, key="Esc", kind="main")
        wide = round(close.width(canvas))
        close.rect = pygame.Rect(self.box.right - PADDING - wide, self.box.bottom - 56, wide, 40)
        self._furthest = max(0, self._tallest() - (self.box.h - 66 - 62))
        self.scroll = min(self.scroll, self._furthest)
        return FocusRing([close], main=close, focus=close)

    def handle(self, event: pygame.event.Event) -> None:
        """Wheel and arrows scroll what does not fit; `?` closes what it opened."""
        name = key_name(event) if event.type == pygame.KEYDOWN else ""
        turn = {"Up": -1.0, "Down": 1.0}.get(name, 0.0)
        if event.type == pygame.MOUSEWHEEL:
            turn = -float(event.y)
        if turn:
            self.scroll = round(min(self._furthest, max(0, self.scroll + turn * 2 * _LINE)))
        elif name == "?":
            self.game.close_layer()
        else:
            super().handle(event)

    def draw(self, canvas: Canvas) -> None:
        """The columns between title and button."""
        super().draw(canvas)
        columns = self._columns()
        each = (self.box.w - 2 * PADDING) / len(columns)
        with canvas.clip((self.box.x, self.box.y + 60, self.box.w, self.box.h - 60 - 62)):
            for i, column in enumerate(columns):
                y = self.box.y + 66 - self.scroll
                for group in column:
                    y = self._draw_group(canvas, self.box.x + PADDING + i * each, y, each - 16, group)

    def _draw_group(self, canvas: Canvas, x: float, y: int, w: float, group: str) -> int:
        canvas.text((x, y), say(group), STRONG)
        y += _HEAD
        for keys in GROUPS[group]:
            at = x
            for key in _CAPS.get(keys, tuple(keys.split())):
                keycap(canvas, (at, y + 1), key)
                at += keycap_width(canvas, key) + 5
            canvas.text((x + _CAPS_WIDE, y), say(f"help.{keys}"), BODY, "ink2", width=w - _CAPS_WIDE)
            y += _LINE
        return y + 14
