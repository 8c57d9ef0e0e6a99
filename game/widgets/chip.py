"""Chips and keycaps: short facts in a rounded box, and the key that does a thing."""

from dataclasses import dataclass

from game.window.canvas import Canvas, Point, Tint
from game.window.type import CAPTION_STRONG, ROW, ROW_STRONG, Style

CHIP_HEIGHT = 28
KEYCAP_HEIGHT = 20
_SOFT = {"good": "good_soft", "bad": "bad_soft", "warn": "warn_soft", "accent": "soft"}
_ICON = 16
_ARROWS = {"Up": "up", "Down": "down", "Left": "back", "Right": "forth"}


@dataclass(frozen=True)
class Chip:
    """A short fact. `tone` (good, bad, warn, accent) fills it softly; `change` (1, -1) puts a triangle by `extra`."""

    text: str
    icon: str = ""
    tone: str = ""
    extra: str = ""
    extra_tone: str = "bad"
    change: int = 0
    strong: bool = False

    def width(self, canvas: Canvas) -> float:
        """How wide the chip comes out."""
        w = 11 + canvas.measure(self.text, self._style) + 11
        if self.icon:
            w += _ICON + 3
        if self.extra:
            w += 6 + canvas.measure(self.extra, self._extra_style)
        if self.change:
            w += 16
        return w

    @property
    def _style(self) -> Style:
        return ROW_STRONG if self.strong else ROW

    @property
    def _extra_style(self) -> Style:
        return ROW if self.change else ROW_STRONG

    def draw(self, canvas: Canvas, pos: Point, height: float = CHIP_HEIGHT) -> float:
        """Draw the chip with its left top at `pos`. Returns its width."""
        x, y = pos
        w = self.width(canvas)
        soft = self.tone in _SOFT
        border: str | None = None if soft else "line"
        if soft and canvas.theme.outlines:
            border = self.tone
        canvas.box((x, y, w, height), height / 2, _SOFT.get(self.tone, "sunken"), border)
        ink: Tint = self.tone or "ink2"
        x += 10
        if self.icon:
            canvas.icon(self.icon, (x, y + (height - _ICON) / 2), _ICON, ink)
            x += _ICON + 4
        else:
            x += 1
        top = y + (height - self._style.line) / 2
        x += canvas.text((x, top), self.text, self._style, ink)
        if self.extra:
            x += 6
            if self.change:
                canvas.triangle((x + 6, y + height / 2), self.change, self.extra_tone)
                x += 16
            canvas.text((x, top), self.extra, self._extra_style, self.extra_tone)
        return w


def chips(canvas: Canvas, pos: Point, row: list[Chip], width: float | None = None, gap: float = 7) -> float:
    """Chips in a row, going on below when `width` is used up. Returns the height they take."""
    x, y = pos
    for chip in row:
        wide = chip.width(canvas)
        if width is not None and x > pos[0] and x + wide > pos[0] + width:
            x, y = pos[0], y + CHIP_HEIGHT + gap
        x += chip.draw(canvas, (x, y)) + gap
    return y + CHIP_HEIGHT - pos[1] if row else 0.0


def keycap_width(canvas: Canvas, key: str) -> float:
    """How wide a keycap comes out."""
    if key in _ARROWS:
        return KEYCAP_HEIGHT
    return max(KEYCAP_HEIGHT, round(canvas.measure(key, CAPTION_STRONG)) + 11)


def keycap(canvas: Canvas, pos: Point, key: str, tint: Tint = "ink2", edge: Tint = "edge",
           fill: Tint | None = "surface") -> float:  # fmt: skip
    """A keycap with its left top at `pos`. Arrow keys (Up, Down, Left, Right) show an arrow. Returns its width."""
    w = keycap_width(canvas, key)
    x, y = pos
    canvas.box((x, y, w, KEYCAP_HEIGHT), 5, fill, edge)
    if key in _ARROWS:
        canvas.icon(_ARROWS[key], (x + 4, y + 4), 12, tint)
    else:
        canvas.text((x + w / 2, y + 1), key, CAPTION_STRONG, tint, align="centre")
    return w
