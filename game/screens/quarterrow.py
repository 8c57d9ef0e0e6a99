"""One quarter of the player's own in the library: whose face, which week or score."""

from __future__ import annotations

from engine import Scenario
from game.saves import Save
from game.screens.cover import lead
from game.screens.figure import look
from game.screens.kept import state_of
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas
from game.window.type import CAPTION, STRONG

HEIGHT = 52
_FACE = 36


class QuarterRow(Widget):
    """A row that says `message`: to go on with a quarter, or to see again how it ended."""

    def __init__(self, rect: Box, save: Save, scenario: Scenario | None, message: object) -> None:
        super().__init__(rect, scenario.title if scenario else save.scenario, group="quarters")
        self.save = save
        self.scenario = scenario
        self.message = message

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Open it."""
        return self.message

    def draw(self, canvas: Canvas) -> None:
        """Draw the row in its state."""
        x, y, w, h = self.rect
        if self.state in ("hover", "pressed"):
            canvas.box(self.rect, self.radius, "sunken" if self.state == "hover" else canvas.theme.down, None)
        left = x + 6
        if self.scenario is not None:
            who = lead(self.scenario)
            mood = "calm" if not self.save.finished else "delighted" if (self.save.score or 0) >= 70 else "worried"
            canvas.portrait((left, y + (h - _FACE) / 2), _FACE, who.id, mood, look(who.look))
        left += _FACE + 10
        right = x + w - 8.0
        if self.save.score is not None:
            right -= canvas.text((right, y + 5), f"{self.save.score:.0f}", STRONG, align="right") + 8
        canvas.text((left, y + 5), self.label, STRONG, width=right - left)
        canvas.text((left, y + 27), self.detail(), CAPTION, "ink2", width=x + w - 8 - left)

    def detail(self) -> str:
        """Where it stands, or how it ended; and its seed."""
        return state_of(self.save)
