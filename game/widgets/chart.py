"""A live number: as a card with a plot, as a tile with a line, or as a number in a row."""

from dataclasses import dataclass

from game.widgets.plot import Line, Plot, draw_plot
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas, Point
from game.window.type import BODY, CAPTION, HEADING, ROW, ROW_STRONG, STRONG, TITLE

FORMS = ("plot", "tile", "number")
_ROOMY, _TILE_ROOMY = 112, 100  # below these heights a plot's, or a tile's, words stand closer
_LEAST_LINE = 8  # a lower line is left out


@dataclass(frozen=True)
class Reading:
    """What a chart shows: words and numbers as the caller wrote them, and the plot behind them.

    `change` is 1, -1 or 0; `tone` is good or bad only where the scenario wants a direction, else ink2.
    `change_text` is the long form ("38 this week"), `change_short` the short ("38").
    """

    label: str
    icon: str
    value: str
    plot: Plot
    change: int = 0
    change_text: str = ""
    change_short: str = ""
    tone: str = "ink2"
    standing: str = ""
    value_short: str = ""

    @property
    def colour(self) -> str:
        """The colour of the series."""
        return self.plot.lines[0].colour if self.plot.lines else "ink2"


class Chart(Widget):
    """A reading on a card that says `message` (usually: why did it move). `form`: plot, tile or number."""

    radius: float = 12

    def __init__(self, rect: Box, reading: Reading, message: object = None, *, form: str = "plot", key: str = "",
                 group: str = "charts") -> None:  # fmt: skip
        super().__init__(rect, reading.label, key=key, group=group)
        if form not in FORMS:
            raise ValueError(f"form {form!r} is not one of {', '.join(FORMS)}")
        self.reading = reading
        self.message = message
        self.form = form

    def act(self, pos: Point | None = None) -> object:
        """Say the message."""
        return True if self.message is None else self.message

    def draw(self, canvas: Canvas) -> None:
        """Draw the chart in its form."""
        ground = "sunken" if self.state in ("hover", "pressed") else "surface"
        if self.form == "number":
            canvas.fill(self.rect, ground)
            self._draw_number(canvas)
            return
        canvas.card(self.rect, ground, border="ink3" if self.hovered else "line")
        if self.selected:
            canvas.box(self.rect, self.radius, None, "accent", 3)
        inside = self._draw_tile if self.form == "tile" else self._draw_plot
        x, y, w, h = self.rect
        canvas.keep((self.reading, self.form, ground), (x + 4, y + 4, w - 8, h - 8), lambda: inside(canvas, ground))

    def _draw_head(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.icon(self.reading.icon, (left, top + 2), 16, self.reading.colour)
        canvas.text((left + 22, top), self.reading.label, ROW, "ink2", width=self.rect.right - left - 34)

    def _draw_plot(self, canvas: Canvas, ground: str) -> None:
        x, y, w, h = self.rect
        reading, left = self.reading, x + 15
        draw_plot(canvas, (x + 135, y + 21, w - 158, h - 42), reading.plot, ground)
        tight = h < _ROOMY
        lines = (6, 25, 53, 71) if tight else (12, 35, 66, 86)
        head, value, change, standing = (y + line for line in lines)
        self._draw_head(canvas, left, head)
        canvas.text((left, value), reading.value, TITLE, width=120)
        if reading.change:
            canvas.triangle((left + 6, change + 9), reading.change, reading.tone)
        canvas.text((left + (15 if reading.change else 0), change), reading.change_text, CAPTION, reading.tone)
        canvas.text((left, standing), reading.standing, CAPTION, "ink2", width=116)

    def _draw_tile(self, canvas: Canvas, ground: str) -> None:
        x, y, w, h = self.rect
        left, right = x + 13, x + w - 12.0
        reading = self.reading
        bare = tuple(Line(line.values, line.colour, line.mark, line.pattern) for line in reading.plot.lines)
        days = max((len(line.values) for line in bare), default=1)
        head, value, low = (y + 8, y + 31, y + 66) if h >= _TILE_ROOMY else (y + 5, y + 25, y + 58)
        if y + h - 12 - low >= _LEAST_LINE:
            draw_plot(canvas, (left, low, w - 38, y + h - 12 - low), Plot(bare, days, 0, future=False), ground)
        else:
            head, value = y + (h - 44) // 2, y + (h - 44) // 2 + 20
        self._draw_head(canvas, left, head)
        canvas.text((left, value), reading.value_short or reading.value, HEADING)
        if reading.change:
            wide = canvas.text((right, value + 2), reading.change_short, CAPTION, reading.tone, align="right")
            canvas.triangle((right - wide - 10, value + 11), reading.change, reading.tone)

    def _draw_number(self, canvas: Canvas) -> None:
        reading = self.reading
        value = reading.value_short or reading.value
        change = canvas.measure(reading.change_short, BODY) + 19 if reading.change else 0
        if 28 + canvas.measure(value, STRONG) + change > self.rect.w:
            change = 0
        wide = 18 + 6 + canvas.measure(value, STRONG) + change
        left = self.rect.centerx - wide / 2
        middle = self.rect.centery
        canvas.icon(reading.icon, (left, middle - 8), 16, reading.colour)
        left += 22
        left += canvas.text((left, middle - 11), value, STRONG) + 6
        if change:
            canvas.triangle((left + 6, middle), reading.change, reading.tone)
            canvas.text(
                (left + 15, middle - 10), reading.change_short, ROW_STRONG if self.hovered else ROW, reading.tone
            )
