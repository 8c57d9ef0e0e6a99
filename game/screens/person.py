"""A face that can be pointed at: who it is, and what they want."""

from __future__ import annotations

from collections.abc import Mapping

from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas
from game.window.type import CAPTION, ROW_STRONG

_WORDS = 4 + ROW_STRONG.line


class PersonFace(Widget):
    """A portrait with name and role below it, or alone where `role` is empty. `tip` shows when it is looked at."""

    def __init__(self, rect: Box, person: str, name: str, mood: str = "calm", look: Mapping[str, object] | None = None,
                 *, size: int = 72, role: str = "", tip: tuple[str, str] | None = None) -> None:  # fmt: skip
        super().__init__(rect, name, group="faces")
        self.person = person
        self.mood = mood
        self.look = look
        self.size = size
        self.role = role
        self.tip = tip
        self.radius = size / 2

    @property
    def _spot(self) -> tuple[float, float]:
        return self.rect.centerx - self.size / 2, float(self.rect.y)

    def draw(self, canvas: Canvas) -> None:
        """Draw the face, then the words."""
        canvas.portrait(self._spot, self.size, self.person, self.mood, self.look)
        if canvas.theme.outlines or self.state in ("hover", "pressed"):
            x, y = self._spot
            canvas.disc((x + self.size / 2, y + self.size / 2), self.size / 2, None, "ink2", 2)
        if self.role:
            middle, top = self.rect.centerx, self.rect.y + self.size + 4
            canvas.text((middle, top), self.label, ROW_STRONG, align="centre", width=self.rect.w)
            canvas.wrap((middle, top + ROW_STRONG.line), self.role, CAPTION, self.rect.w, "ink2", most=2,
                        align="centre")  # fmt: skip

    def draw_focus(self, canvas: Canvas) -> None:
        """A ring around the face."""
        canvas.focus((*self._spot, self.size, self.size), self.radius)

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Looking is all there is to do."""
        return True
