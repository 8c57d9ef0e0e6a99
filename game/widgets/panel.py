"""A choice of two lines: a reason for an answer, a direction, a way to learn more."""

import pygame

from game.widgets import bar
from game.widgets.chip import KEYCAP_HEIGHT, keycap, keycap_width
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point, Tint
from game.window.keys import key_name
from game.window.type import CAPTION, CAPTION_STRONG, ROW, STRONG

_ICON = 20


class Panel(Widget):
    """A bordered choice that says `message`: label and detail, an icon, a keycap, and a note at the right.

    `strength` (1–3) draws bars in `tone` over the note. With `key_side` right, note and keycap share the label's
    line. In a `radio` group arrows choose, and Enter is left to the step's main action.
    """

    def __init__(self, rect: Box, label: str, message: object = None, *, detail: str = "", icon: str = "",
                 key: str = "", key_side: str = "left", note: str = "", strength: int = 0, tone: Tint = "ink2",
                 group: str = "", radio: bool = False, off: str | None = None) -> None:  # fmt: skip
        super().__init__(rect, label, key=key, group=group, off=off)
        self.message = message
        self.detail = detail
        self.icon = icon
        self.key_side = key_side
        self.note = note
        self.strength = strength
        self.tone = tone
        self.radio = radio

    def act(self, pos: Point | None = None) -> object:
        """Say the message, unless off."""
        return True if self.off is not None or self.message is None else self.message

    def handle(self, event: pygame.event.Event) -> object:
        """Space chooses the panel, and Enter too outside a radio group."""
        if event.type == pygame.KEYDOWN and self.radio and key_name(event) == "Space":
            return self.act()
        return super().handle(event)

    def draw(self, canvas: Canvas) -> None:
        """Draw the panel in its state."""
        state = self.state
        x, y, w, h = self.rect
        if state == "off":
            canvas.box(self.rect, self.radius, "surface", None)
            canvas.dashed(self.rect, self.radius)
        elif state == "selected":
            canvas.box(self.rect, self.radius, "soft", "accent", 2)
        else:
            fills: dict[str, Tint] = {"hover": "sunken", "pressed": canvas.theme.down}
            canvas.box(self.rect, self.radius, fills.get(state, "surface"), "edge" if state == "rest" else "ink2")
        ink = "ink3" if state == "off" else "ink"
        y += 1 if state == "pressed" else 0
        detail = self.off or self.detail
        left, right = x + 13.0, x + w - 13.0
        top = y + (h - (42 if detail else 22)) / 2 if h < 60 else y + 10
        if self.key and self.key_side == "left":
            left += 20 + keycap(canvas, (left, y + (h - KEYCAP_HEIGHT) / 2), self.key) - 8
        icon = "lock" if self.off else self.icon
        if icon:
            tint = "accent" if state == "selected" else "ink3" if state == "off" else "ink2"
            middle = y + (h - _ICON) / 2 if self.key_side == "left" else top + 1
            canvas.icon(icon, (left, middle), _ICON, tint)
            left += _ICON + 12
        label_right = detail_right = right
        if self.key_side == "right":
            label_right = self._aside(canvas, right, top)
        elif self.strength or self.note:
            label_right = detail_right = self._verdict(canvas, right, y, h)
        elif state == "selected":
            canvas.icon("check", (right - _ICON, y + (h - _ICON) / 2), _ICON, "accent")
            label_right = detail_right = right - _ICON - 8
        canvas.text((left, top), self.label, STRONG, ink, width=label_right - left)
        most = max(1, int((y + h - top - 24) // ROW.line))
        if detail:
            canvas.wrap((left, top + 22), detail, ROW, detail_right - left, "ink3" if self.off else "ink2", most=most)

    def _aside(self, canvas: Canvas, right: float, top: float) -> float:
        if self.key:
            right -= keycap_width(canvas, self.key)
            keycap(canvas, (right, top + 1), self.key)
            right -= 8
        if self.note:
            right -= canvas.text((right, top + 2), self.note, CAPTION, "ink2", align="right") + 8
        return right

    def _verdict(self, canvas: Canvas, right: float, y: float, h: float) -> float:
        wide = canvas.measure(self.note, CAPTION_STRONG)
        if self.strength:
            bar.strength(canvas, (right - 54, y + h / 2 - 13), self.strength, tint=self.tone)
            wide = max(wide, 54)
        offset = 0 if self.strength else -6
        canvas.text((right, y + h / 2 - 3 + offset), self.note, CAPTION_STRONG, self.tone, align="right")
        return right - wide - 12
