"""A field to type in: a seed, a word to find."""

import pygame

from game.widgets.chip import keycap, keycap_width
from game.widgets.widget import Typed, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name
from game.window.type import BODY

_EDITING = ("Backspace", "Del", "Left", "Right", "Home", "End")


class Field(Widget):
    """One line of text. Says Typed(name, text) at each change and Typed(name, text, done=True) on Enter.

    While it is focused every printable key is text, so no letter does anything else. `allowed` limits the letters
    ("0123456789" for a seed), `most` their number.
    """

    def __init__(self, rect: Box, name: str, text: str = "", *, label: str = "", hint: str = "", icon: str = "",
                 key: str = "", allowed: str = "", most: int = 40) -> None:  # fmt: skip
        super().__init__(rect, label, key=key)
        self.name = name
        self.text = text
        self.hint = hint
        self.icon = icon
        self.allowed = allowed
        self.most = most
        self.caret = len(text)

    def draw(self, canvas: Canvas) -> None:
        """Draw the field, its text or its hint, and the caret when focused."""
        fill = "sunken" if self.hovered and not self.focused else "surface"
        canvas.box(self.rect, self.radius, fill, "ink2" if self.hovered else "edge")
        x, y, w, h = self.rect
        left, right = x + 12.0, x + w - 12.0
        if self.icon:
            canvas.icon(self.icon, (left, y + (h - 18) / 2), 18, "ink2")
            left += 26
        if self.key and not self.focused:
            right -= keycap_width(canvas, self.key)
            keycap(canvas, (right, y + (h - 20) / 2), self.key)
            right -= 8
        top = y + (h - BODY.line) / 2
        caret = canvas.measure(self.text[: self.caret], BODY)
        shift = max(0.0, caret - (right - left - 2))
        with canvas.clip((left - 1, y, right - left + 2, h)):
            if self.text:
                canvas.text((left - shift, top), self.text, BODY)
            elif not self.focused:
                canvas.text((left, top), self.hint, BODY, "ink3", width=right - left)
            if self.focused:
                canvas.fill((left - shift + caret, top + 1, 2, BODY.line - 2), "accent")

    def summon(self) -> object:
        """Its key brings the focus and no more."""
        return True

    def act(self, pos: Point | None = None) -> object:
        """Clicking puts the caret at the end; Enter says the text is done."""
        if pos is not None:
            self.caret = len(self.text)
            return True
        return Typed(self.name, self.text, done=True)

    def handle(self, event: pygame.event.Event) -> object:
        """Type, delete and move the caret; every other printable key is swallowed."""
        if event.type != pygame.KEYDOWN:
            return None
        name = key_name(event)
        if name in _EDITING:
            return self._edit(name)
        letter = getattr(event, "unicode", "")
        if len(letter) == 1 and letter.isprintable() and not name.startswith("Ctrl+"):
            if len(self.text) < self.most and (not self.allowed or letter in self.allowed):
                self.text = self.text[: self.caret] + letter + self.text[self.caret :]
                self.caret += 1
                return Typed(self.name, self.text)
            return True
        if name == "Enter":
            return self.act()
        return True if len(name) == 1 or name == "Space" else None

    def _edit(self, name: str) -> object:
        before = self.text
        if name == "Backspace" and self.caret:
            self.text = self.text[: self.caret - 1] + self.text[self.caret :]
            self.caret -= 1
        elif name == "Del":
            self.text = self.text[: self.caret] + self.text[self.caret + 1 :]
        elif name in ("Left", "Right"):
            self.caret = min(len(self.text), max(0, self.caret + (1 if name == "Right" else -1)))
        elif name in ("Home", "End"):
            self.caret = 0 if name == "Home" else len(self.text)
        return Typed(self.name, self.text) if self.text != before else True
