"""Buttons: plain ones, the one main one of a step, dangerous ones, tabs, pills and icons."""

from typing import NamedTuple

from game.widgets.chip import KEYCAP_HEIGHT, keycap, keycap_width
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point, Tint
from game.window.type import BODY, CAPTION, STRONG, Style

KINDS = ("plain", "main", "danger", "quiet", "pill", "link")
_TALL = 52  # from this height the detail has a line of its own
_ICON = 18
_GAP, _TIGHT = 8.0, 5.0  # between the parts of a label, and where there is little room


class _Paint(NamedTuple):
    fill: Tint | None
    border: Tint | None
    ink: Tint
    width: float = 1


class Button(Widget):
    """A button that says `message` when it is used.

    `detail` is its price or another caption: beside the label, or below it where the button is at least 52 high.
    `kind`: plain; main (filled: the one confirming action of a step); danger; quiet (no border: tabs and icons);
    pill (a filter, round); link. An off button shows a lock and its reason instead of the label.
    """

    def __init__(self, rect: Box, label: str, message: object = None, *, icon: str = "", detail: str = "",
                 key: str = "", kind: str = "plain", group: str = "", off: str | None = None, show_label: bool = True,
                 focusable: bool = True) -> None:  # fmt: skip
        super().__init__(rect, label, key=key, group=group, off=off, focusable=focusable)
        if kind not in KINDS:
            raise ValueError(f"kind {kind!r} is not one of {', '.join(KINDS)}")
        self.message = message
        self.icon = icon
        self.detail = detail
        self.kind = kind
        self.show_label = show_label
        self.shortened = not show_label  # the label had no room: show it as a hint
        self.radius = self.rect.h / 2 if kind == "pill" else 10

    def act(self, pos: Point | None = None) -> object:
        """Say the message, unless off."""
        return True if self.off is not None or self.message is None else self.message

    def width(self, canvas: Canvas) -> float:
        """How wide the button wants to be."""
        return self._content(canvas, self._parts()) + (44 if self.kind != "quiet" else 24)

    def tall_width(self, canvas: Canvas) -> float:
        """How wide it wants to be where its detail stands below its label."""
        beside = (_ICON + 5 if self.icon else 0) + (keycap_width(canvas, self.key) + 6 if self.key else 0)
        return 18 + beside + max(canvas.measure(self.label, STRONG), canvas.measure(self.detail, CAPTION) - beside)

    def draw(self, canvas: Canvas) -> None:
        """Draw the button in its state."""
        look = self._paint(canvas.theme.down)
        if self.state == "off":
            canvas.box(self.rect, self.radius, "sunken" if self.kind == "main" else "surface", None)
            canvas.dashed(self.rect, self.radius)
        elif look.fill is not None or look.border is not None:
            canvas.box(self.rect, self.radius, look.fill, look.border, look.width)
        if self.rect.h >= _TALL and (self.detail or self.off):
            self._draw_tall(canvas, look)
        else:
            self._draw_row(canvas, look)

    def _paint(self, down: Tint) -> _Paint:
        state = self.state
        if state == "off":
            return _Paint(None, None, "ink3")
        if self.kind == "main":
            fill = {"hover": "accent_hover", "pressed": "accent_down"}.get(state, "accent")
            return _Paint(fill, None, "on_accent")
        if state == "selected":
            border = None if self.kind == "quiet" else "accent"
            return _Paint("soft", border, "accent", 2)
        fills: dict[str, Tint] = {"hover": "sunken", "pressed": down}
        ink: Tint = {"danger": "bad", "link": "accent", "quiet": "ink2"}.get(self.kind, "ink")
        if self.kind in ("quiet", "link"):
            return _Paint(fills.get(state), None, ink)
        border = "bad" if self.kind == "danger" else "edge" if state == "rest" else "ink2"
        return _Paint(fills.get(state, "surface"), border, ink)

    @property
    def _style(self) -> Style:
        return BODY if self.kind == "pill" and not self.selected else STRONG

    @property
    def _shows_key(self) -> bool:
        """An Enter keycap appears only where Enter acts."""
        return bool(self.key) and (self.key != "Enter" or self.takes_enter)

    def _parts(self) -> list[str]:
        """What there is to show, in the order it is shown."""
        parts = ["icon"] if self.icon or self.off else []
        if self.show_label:
            parts.append("label")
        if self.detail and self.off is None:
            parts.append("detail")
        if self._shows_key and self.off is None:
            parts.append("key")
        return parts

    def _text(self) -> str:
        return self.off if self.off else self.label

    def _content(self, canvas: Canvas, parts: list[str], gap: float = _GAP) -> float:
        wide = {
            "icon": float(_ICON),
            "label": canvas.measure(self._text(), self._style),
            "detail": canvas.measure(self.detail, CAPTION),
            "key": self._key_width(canvas),
        }
        return sum(wide[p] for p in parts) + gap * (len(parts) - 1)

    def _key_width(self, canvas: Canvas) -> float:
        return canvas.measure(self.key, STRONG) + 6 if self.kind == "quiet" else keycap_width(canvas, self.key)

    def _draw_row(self, canvas: Canvas, look: _Paint) -> None:
        parts = self._parts()
        room = self.rect.w - 12
        gap = _GAP if self._content(canvas, parts) <= room else _TIGHT
        for spare in ("detail", "key", "label"):
            if self._content(canvas, parts, gap) <= room or (spare == "label" and "icon" not in parts):
                break
            if spare in parts:
                parts.remove(spare)
        self.shortened = "label" not in parts
        x = self.rect.x + max(6.0, (self.rect.w - self._content(canvas, parts, gap)) / 2)
        middle = self.rect.centery + (1 if self.state == "pressed" else 0)
        on = self.kind == "main" and self.off is None
        for part in parts:
            if part == "icon":
                canvas.icon("lock" if self.off else self.icon, (x, middle - _ICON / 2), _ICON, look.ink)
                x += _ICON + gap
            elif part == "label":
                style = self._style
                x += gap + canvas.text((x, middle - style.line / 2), self._text(), style, look.ink, width=room)
            elif part == "detail":
                ink = look.ink if on else "ink2"
                x += gap + canvas.text((x, middle - CAPTION.line / 2), self.detail, CAPTION, ink)
            else:
                self._keycap(canvas, (x, middle - KEYCAP_HEIGHT / 2), look)

    def _keycap(self, canvas: Canvas, pos: Point, look: _Paint) -> None:
        if self.kind == "main":
            keycap(canvas, pos, self.key, look.ink, look.ink, None)
        elif self.kind == "quiet":
            canvas.text((pos[0] + 3, pos[1] - 1), self.key, STRONG, "ink3")
        else:
            keycap(canvas, pos, self.key, "ink2", "edge", "surface")

    def _draw_tall(self, canvas: Canvas, look: _Paint) -> None:
        x, y, w, h = self.rect
        y += 1 if self.state == "pressed" else 0
        top = y + (h - 42) / 2
        left: float = x + 10
        icon = "lock" if self.off else self.icon
        if icon:
            canvas.icon(icon, (left, top + 2), _ICON, look.ink)
            left += _ICON + 5
        right: float = x + w - 8
        if self._shows_key and self.off is None:
            right -= keycap_width(canvas, self.key)
            if canvas.measure(self.label, STRONG) <= right - left - 4:
                self._keycap(canvas, (right, top + 1), look)
            else:
                right = x + w - 8
        canvas.text((left, top), self.label, STRONG, look.ink, width=right - left)
        below = self.off or self.detail
        ink = "on_accent" if self.kind == "main" and self.off is None else "ink3" if self.off else "ink2"
        canvas.text((left, top + 23), below, CAPTION, ink, width=x + w - 8 - left)
