"""A panel with a message and a few buttons, in place of what it asks about. Never one upon another."""

import pygame

from game.widgets.button import Button
from game.widgets.focus import FocusRing
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas
from game.window.keys import key_name
from game.window.type import BODY, TITLE

_PADDING = 24
_BUTTON_HEIGHT = 44


class Dialog(Widget):
    """A title, paragraphs and buttons from left to right, the main one last and focused.

    `handle` passes everything to its buttons; Esc says `cancel`, and no event gets past it.
    """

    radius: float = 12

    def __init__(self, rect: Box, title: str, text: str, buttons: list[Button], *, cancel: object = None) -> None:
        super().__init__(rect, title)
        self.text = text
        self.buttons = buttons
        self.cancel = cancel
        main = next((b for b in buttons if b.kind == "main"), None)
        self.ring = FocusRing(buttons, focus=main or (buttons[-1] if buttons else None))

    def needs(self, canvas: Canvas) -> float:
        """How high the panel must be for all of its text."""
        lines = canvas.lines(self.text, BODY, self.rect.w - 2 * _PADDING)
        return 2 * _PADDING + TITLE.line + 8 + len(lines) * BODY.line + 20 + _BUTTON_HEIGHT

    def draw(self, canvas: Canvas) -> None:
        """Draw the panel; the buttons stand at its right bottom, as wide as they need."""
        x, y, w, h = self.rect
        canvas.card(self.rect, raised=True)
        canvas.text((x + _PADDING, y + _PADDING), self.label, TITLE, width=w - 2 * _PADDING)
        top = y + _PADDING + TITLE.line + 8
        most = max(1, int((h - _PADDING - 20 - _BUTTON_HEIGHT - (top - y)) // BODY.line))
        canvas.wrap((x + _PADDING, top), self.text, BODY, w - 2 * _PADDING, "ink2", most=most)
        right = x + w - _PADDING
        for button in reversed(self.buttons):
            wide = round(button.width(canvas))
            button.rect = pygame.Rect(right - wide, y + h - _PADDING - _BUTTON_HEIGHT, wide, _BUTTON_HEIGHT)
            right -= wide + 12
        self.ring.draw(canvas)

    def draw_focus(self, canvas: Canvas) -> None:
        """The focus is on a button, which its own ring has drawn."""

    def handle(self, event: pygame.event.Event) -> object:
        """Pass the event to the buttons. Always answers, so that nothing behind the panel hears of it."""
        answer = self.ring.handle(event)
        if answer is not None:
            return answer
        if event.type == pygame.KEYDOWN:
            if key_name(event) == "Esc" and self.cancel is not None:
                return self.cancel
            step = {"Left": -1, "Right": 1}.get(key_name(event))
            if step is not None:
                self.ring.move(step)
        return True
