"""The type: Source Sans Pro in the few sizes we use, measured, wrapped and rendered at any interface scale.

Sizes and widths are logical; a text is rendered anew at each scale and never stretched.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import pygame

from game.window.style import (
    BODY,
    CAPTION,
    CAPTION_STRONG,
    HEADING,
    QUOTE,
    ROW,
    ROW_STRONG,
    SPEECH,
    STRONG,
    STYLES,
    TITLE,
    Style,
)
from game.window.theme import Colour

__all__ = [  # the styles are found here, too
    "BODY",
    "CAPTION",
    "CAPTION_STRONG",
    "HEADING",
    "QUOTE",
    "ROW",
    "ROW_STRONG",
    "SPEECH",
    "STRONG",
    "STYLES",
    "TITLE",
    "Style",
]

ELLIPSIS = "…"

_fonts: dict[tuple[str, int], pygame.font.Font] = {}


@lru_cache(maxsize=1)
def _folder() -> Path:
    # The package lists its folder on import, so it is found without importing it.
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package font-source-sans-pro is not installed")
    return Path(spec.origin).parent / "files"


def font(style: Style, scale: float = 1.0) -> pygame.font.Font:
    """The font of a style at an interface scale, loaded once."""
    key = (style.weight, round(style.size * scale))
    held = _fonts.get(key)
    if held is not None:
        try:
            held.get_ascent()
        except pygame.error:  # pygame.font was shut down since
            forget()
        else:
            return held
    if not pygame.font.get_init():
        pygame.font.init()
    made = pygame.font.Font(_folder() / f"SourceSansPro-{style.weight}.otf", key[1])
    _fonts[key] = made
    return made


def forget() -> None:
    """Drop every font and rendered text: after pygame.font.quit, or to give memory back."""
    _fonts.clear()
    width.cache_clear()
    rendered.cache_clear()


@lru_cache(maxsize=16384)
def width(text: str, style: Style, scale: float = 1.0) -> float:
    """How wide a text comes out, in logical pixels."""
    return font(style, scale).size(text)[0] / scale


@lru_cache(maxsize=4096)
def rendered(text: str, style: Style, colour: Colour, scale: float = 1.0) -> pygame.Surface:
    """The text as a surface in device pixels; callers must not draw on it."""
    return font(style, scale).render(text, True, colour)


def _longest(text: str, style: Style, room: float, scale: float, tail: str = "") -> str:
    """The longest beginning of a text that fits with `tail` behind it, cut between letters."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + tail, style, scale) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip()


@lru_cache(maxsize=4096)
def fit(text: str, style: Style, room: float, scale: float = 1.0) -> str:
    """The text if it fits, else its whole words that do and an ellipsis; a lone long word is cut between letters."""
    if width(text, style, scale) <= room:
        return text
    words = text.split()
    while len(words) > 1:
        words.pop()
        short = " ".join(words).rstrip(",;:–·") + ELLIPSIS
        if width(short, style, scale) <= room:
            return short
    start = _longest(text, style, room, scale, ELLIPSIS)
    short = start + ELLIPSIS
    return short if width(short, style, scale) <= room else ""


@lru_cache(maxsize=2048)
def wrap(text: str, style: Style, room: float, scale: float = 1.0, lines: int | None = None) -> tuple[str, ...]:
    """The text in lines no wider than `room`; with `lines`, no more than so many, the last ending in an ellipsis.

    Line feeds in the text are kept. A word wider than `room` is cut between letters.
    """
    done: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        words = paragraph.split()
        while words:
            longer = f"{line} {words[0]}" if line else words[0]
            if width(longer, style, scale) <= room:
                line = longer
                words.pop(0)
            elif line:
                done.append(line)
                line = ""
            else:
                head = _longest(words[0], style, room, scale) or words[0][:1]
                done.append(head)
                words[0] = words[0][len(head) :]
                if not words[0]:
                    words.pop(0)
        if line or not paragraph.split():
            done.append(line)
    if lines is None or len(done) <= lines:
        return tuple(done)
    kept = done[:lines]
    kept[-1] = _ended(kept[-1], style, room, scale)
    return tuple(kept)


def _ended(line: str, style: Style, room: float, scale: float) -> str:
    """A line that is followed by more, closed with an ellipsis inside `room`."""
    short = line.rstrip(",;:–·. ") + ELLIPSIS
    return short if width(short, style, scale) <= room else fit(line + " " + ELLIPSIS * 40, style, room, scale)
