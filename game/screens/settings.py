"""The settings: colours, scale and movement; and, while a quarter is going on, how to leave it."""

from __future__ import annotations

import pygame

from game.screens.sheet import PADDING, Sheet
from game.settings import SCALES, THEME_NAMES
from game.strings import say
from game.widgets.button import Button
from game.widgets.focus import FocusRing
from game.widgets.segment import Option, Segments
from game.widgets.text import Label
from game.widgets.widget import Picked, Widget
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.type import BODY, CAPTION

_ROW, _LABEL = 52, 112


class SettingsPanel(Sheet):
    """Changes hold at once. A quarter can be left or begun again from here by mouse alone."""

    name = "settings"

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.title = say("settings.title")

    @property
    def in_quarter(self) -> bool:
        """Whether a quarter is going on behind the panel."""
        return self.game.playing is not None and not self.game.playing.ended

    def needs(self, canvas: Canvas) -> float:
        """Title, four rows, perhaps a fifth, a note and the button."""
        return 66 + _ROW * (5 if self.in_quarter else 4) + 64

    def place(self, canvas: Canvas) -> FocusRing:
        """One row a setting."""
        settings = self.game.settings
        rows: list[tuple[str, str, list[Option], object]] = [
            ("theme", "settings.theme", [Option(t, say(f"settings.theme.{t}")) for t in THEME_NAMES], settings.theme),
            ("scale", "settings.scale", [Option(s, say("settings.percent", n=round(100 * s))) for s in SCALES],
             settings.scale),
            ("reduced_motion", "settings.motion", [Option(False, say("settings.motion.full")),
                                                   Option(True, say("settings.motion.reduced"))],
             settings.reduced_motion),
            ("friday_review", "settings.review", [Option(True, say("settings.review.on")),
                                                  Option(False, say("settings.review.off"))],
             settings.friday_review),
        ]  # fmt: skip
        left, inside = self.box.x + PADDING, self.box.w - 2 * PADDING
        tight = self.box.h < self.needs(canvas)
        step = 42 if tight else _ROW
        y = self.box.y + (54 if tight else 66)
        placed: list[Widget] = []
        for name, label, options, chosen in rows:
            placed.append(Label((left, y, _LABEL, 38), say(label), BODY, "ink2"))
            placed.append(Segments((left + _LABEL, y, inside - _LABEL, 38), name, options, chosen, label=say(label)))
            y += step
        if self.in_quarter:
            half = (inside - _LABEL - 8) // 2
            placed.append(Label((left, y, _LABEL, 38), say("settings.quarter"), BODY, "ink2"))
            placed.append(Button((left + _LABEL, y, half, 38), say("settings.leave"), self.game.give_up, icon="back"))
            placed.append(Button((left + _LABEL + half + 8, y, half, 38), say("settings.restart"), self.game.restart,
                                 icon="play"))  # fmt: skip
        close = Button((0, 0, 9, 9), say("settings.close"), self.game.close_layer, key="Esc", kind="main")
        wide = round(close.width(canvas))
        low = self.box.bottom - (12 if tight else 20)
        close.rect = pygame.Rect(left + inside - wide, low - 40, wide, 40)
        note = "settings.at_once"
        if self.game.scale < settings.scale:
            note = "settings.squeezed"
        text = say(note, percent=round(100 * self.game.scale))
        placed.append(Label((left, low - 30, inside - wide - 16, 20), text, CAPTION, "ink2"))
        placed.append(close)
        first = next(w for w in placed if w.focusable)
        return FocusRing(placed, main=close, focus=first)

    def told(self, answer: object) -> None:
        """Something else was chosen."""
        if isinstance(answer, Picked):
            self.game.change(answer.name, answer.key)
