"""Short messages: a notice that goes by itself, and a hint beside what it explains."""

from game.widgets.button import Button
from game.widgets.chip import keycap, keycap_width
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point
from game.window.theme import mix
from game.window.type import CAPTION_STRONG, ROW, ROW_STRONG, STRONG

STAYS = 6.0  # seconds
STAYS_WITH_ACTION = 12.0  # seconds, to leave time for Undo
HINT_MARGIN = 12


class Notice(Widget):
    """What has just happened, on a dark ground, with at most one action (Undo) that says `message`."""

    def __init__(self, rect: Box, text: str, born: float, *, icon: str = "check", action: str = "", key: str = "",
                 message: object = None) -> None:  # fmt: skip
        super().__init__(rect, text, focusable=bool(action), key=key)
        self.text = text
        self.born = born
        self.icon = icon
        self.action = action
        self.message = message

    def alive(self, now: float) -> bool:
        """Whether it is still to be shown at a time, in the same seconds as `born`."""
        return now - self.born < (STAYS_WITH_ACTION if self.action else STAYS)

    def act(self, pos: Point | None = None) -> object:
        """Say the action's message."""
        return self.message if self.action and self.message is not None else True

    def draw(self, canvas: Canvas) -> None:
        """Draw the notice."""
        x, y, w, h = self.rect
        ground, ink = canvas.theme.ink, canvas.theme.bg
        canvas.box(self.rect, self.radius, mix(ground, ink, 0.12) if self.hovered and self.action else ground)
        right = x + w - 14.0
        if self.action:
            if self.key:
                right -= keycap_width(canvas, self.key)
                keycap(canvas, (right, y + (h - 20) / 2), self.key, ink, ink, None)
                right -= 10
            right -= canvas.text((right, y + (h - 22) / 2), self.action, STRONG, ink, align="right") + 12
        canvas.icon(self.icon, (x + 14, y + (h - 18) / 2), 18, ink)
        canvas.text((x + 42, y + (h - 20) / 2), self.text, ROW, ink, width=right - x - 42)


def hint(canvas: Canvas, anchor: Box, title: str, text: str = "", *, most: float = 364) -> None:
    """A raised note above or below what it explains, kept inside the window."""
    ax, ay, aw, ah = anchor
    wide, high = canvas.size
    room = most - 2 * HINT_MARGIN
    lines = canvas.lines(text, ROW, room) if text else ()
    widest = max([canvas.measure(title, ROW_STRONG), *(canvas.measure(line, ROW) for line in lines)])
    w = min(most, widest + 2 * HINT_MARGIN + 2)
    h = 18 + ROW.line * (1 + len(lines))
    x = min(max(8, ax + aw / 2 - w / 2), max(8, wide - w - 8))
    y = ay - h - 8 if ay - h - 8 >= 8 else min(ay + ah + 8, high - h - 8)
    canvas.card((x, y, w, h), border="edge", radius=10, raised=True)
    canvas.text((x + HINT_MARGIN + 1, y + 9), title, ROW_STRONG, width=w - 2 * HINT_MARGIN)
    for i, line in enumerate(lines):
        canvas.text((x + HINT_MARGIN + 1, y + 9 + ROW.line * (i + 1)), line, ROW, "ink2")


def hint_of(canvas: Canvas, widget: Widget | None) -> None:
    """The hint of a button whose label had no room, or of one that is off; nothing otherwise."""
    if isinstance(widget, Button) and (widget.shortened or widget.off):
        hint(canvas, widget.rect, widget.label, widget.off or "")


def badge(canvas: Canvas, pos: Point, text: str, *, tone: str = "accent") -> float:
    """A count in a round box, 22 high, its left top at `pos`. Returns its width."""
    w = max(24.0, canvas.measure(text, CAPTION_STRONG) + 16)
    fill = {"bad": "bad_soft", "warn": "warn_soft", "good": "good_soft"}.get(tone, "soft")
    canvas.box((*pos, w, 22), 11, fill, tone if canvas.theme.outlines else None)
    canvas.text((pos[0] + w / 2, pos[1] + 2), text, CAPTION_STRONG, tone, align="centre")
    return w
