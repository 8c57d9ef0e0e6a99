"""Text that stands in a box: one line, or a paragraph."""

from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Tint
from game.window.type import BODY, Style


class Label(Widget):
    """One line of text in its box, ended after a word if it is too long."""

    def __init__(self, rect: Box, text: str, style: Style = BODY, tint: Tint = "ink", *, align: str = "left") -> None:
        super().__init__(rect, text, focusable=False)
        self.style = style
        self.tint = tint
        self.align = align

    def draw(self, canvas: Canvas) -> None:
        """Draw the line, in the middle of the box's height."""
        x = {"left": self.rect.x, "centre": self.rect.centerx, "right": self.rect.right}[self.align]
        y = self.rect.y + (self.rect.h - self.style.line) / 2
        canvas.text((x, y), self.label, self.style, self.tint, align=self.align, width=self.rect.w)


class Paragraph(Widget):
    """Text in as many lines as fit in its box, the last ended with an ellipsis if there is more."""

    def __init__(self, rect: Box, text: str, style: Style = BODY, tint: Tint = "ink") -> None:
        super().__init__(rect, text, focusable=False)
        self.style = style
        self.tint = tint

    def height(self, canvas: Canvas) -> float:
        """How high the whole text is at the box's width."""
        return float(len(canvas.lines(self.label, self.style, self.rect.w)) * self.style.line)

    def draw(self, canvas: Canvas) -> None:
        """Draw what fits."""
        most = max(1, self.rect.h // self.style.line)
        canvas.wrap(self.rect.topleft, self.label, self.style, self.rect.w, self.tint, most=most)
