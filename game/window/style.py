"""The few sizes of type we use, as values: they need no font."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """A size and a line height in logical pixels, and a weight of Source Sans Pro."""

    size: int
    line: int
    weight: str = "Regular"


TITLE = Style(24, 30, "Bold")
HEADING = Style(18, 24, "Semibold")
SPEECH = Style(17, 24)
BODY = Style(16, 22)
STRONG = Style(16, 22, "Semibold")
ROW = Style(15, 20)
ROW_STRONG = Style(15, 20, "Semibold")
QUOTE = Style(15, 20, "It")
CAPTION = Style(14, 18)
CAPTION_STRONG = Style(14, 18, "Semibold")
STYLES = (TITLE, HEADING, SPEECH, BODY, STRONG, ROW, ROW_STRONG, QUOTE, CAPTION, CAPTION_STRONG)
