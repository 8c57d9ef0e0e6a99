"""A card: the ground other things stand on, and a place the focus can rest without anything happening."""

from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Tint


class Card(Widget):
    """A card with a shadow. Focusable ones hold the focus of a newly opened request: Enter does nothing there."""

    radius: float = 12

    def __init__(self, rect: Box, label: str = "", *, focusable: bool = False, fill: Tint = "surface",
                 raised: bool = False) -> None:  # fmt: skip
        super().__init__(rect, label, focusable=focusable)
        self.ground = fill
        self.raised = raised

    def draw(self, canvas: Canvas) -> None:
        """Draw the card."""
        canvas.card(self.rect, self.ground, self.radius, raised=self.raised)
        if self.selected:
            canvas.box(self.rect, self.radius, None, "accent", 2)

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Nothing to do, and nobody else's turn either."""
        return True
