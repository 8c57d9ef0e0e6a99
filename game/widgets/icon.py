"""The icons: strokes of 2 on a 24 grid with round ends and joins, drawn by us as paths."""

from functools import lru_cache
from io import BytesIO

import pygame

from game.window.theme import Colour

_RING = '<circle cx="12" cy="12" r="9"/>'
_DOT = '<circle cx="{}" cy="{}" r="{}" fill="currentColor" stroke="none"/>'


def _path(text: str) -> str:
    return f'<path d="{text}"/>'


def _dots(radius: float, *places: tuple[float, float]) -> str:
    return "".join(_DOT.format(x, y, radius) for x, y in places)


_DRAWN: dict[str, str] = {
    "inbox": _path("M3 13L6 5H18L21 13V19H3ZM3 13H8L9.5 16H14.5L16 13H21"),
    "check": _path("M4.5 12.5L9.5 17.5L19.5 6.5"),
    "cross": _path("M6 6L18 18M18 6L6 18"),
    "swap": _path("M4 8H19M15 4L19 8M20 16H5M9 20L5 16"),
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/>' + _path("M15.5 15.5L21 21"),
    "users": '<circle cx="9" cy="8" r="4"/>'
    + _path(
        "M2.5 20C2.5 16.5 5 14.5 9 14.5C13 14.5 15.5 16.5 15.5 20"
        "M16 4.3A4 4 0 0 1 16 11.7M18 15C20.5 15.8 21.7 17.5 21.7 20"
    ),
    "people": '<circle cx="12" cy="8" r="4.2"/>' + _path("M4.5 21C4.5 17 7.5 15 12 15C16.5 15 19.5 17 19.5 21"),
    "time": _RING + _path("M12 7V12L15.3 14"),
    "money": '<rect x="2.5" y="6" width="19" height="12"/><ellipse cx="12" cy="12" rx="2.1" ry="2.7"/>'
    + _path("M6.5 9.8V14.2M17.5 9.8V14.2"),
    "heart": _path(
        "M12 20.3L4.6 12.9A4.9 4.9 0 0 1 4.6 5.9A4.9 4.9 0 0 1 11.5 5.9"
        "L12 6.4L12.5 5.9A4.9 4.9 0 0 1 19.4 5.9A4.9 4.9 0 0 1 19.4 12.9Z"
    ),
    "board": _path("M3.5 4H8.5V20H3.5ZM9.5 4H14.5V14.5H9.5ZM15.5 4H20.5V10.5H15.5Z"),
    "market": _RING + '<ellipse cx="12" cy="12" rx="4" ry="9"/>' + _path("M3 12H21"),
    "desk": '<rect x="3" y="4" width="18" height="12" rx="1"/>' + _path("M8.5 20.5H15.5M12 16V20.5"),
    "play": _path("M7 4.5L19 12L7 19.5Z"),
    "pause": _path("M8.5 5V19M15.5 5V19"),
    "flag": _path("M5 21V4H19L16 8.8L19 13.5H5"),
    "bolt": _path("M13.5 2.5L5 13.5H11L10.5 21.5L19 10.5H13Z"),
    "lock": '<rect x="4.5" y="11" width="15" height="9.5" rx="1"/>' + _path("M8 11V7.5A4 4 0 0 1 16 7.5V11"),
    "talk": _path("M3.5 4.5H20.5V16.5H10.5L6 20.5V16.5H3.5Z"),
    "test": _path("M9.5 3V9L4 19.3A1 1 0 0 0 5 21H19A1 1 0 0 0 20 19.3L14.5 9V3M8 3H16M6.5 15.5H17.5"),
    "chart": _path("M3.5 3.5V20.5H20.5M7 15.5L11 10L14.5 13L20 6"),
    "doc": _path("M5 3H14L19.5 8.5V21H5ZM14 3V8.5H19.5M8.5 13H16M8.5 17H16"),
    "warn": _path("M12 3.5L2.5 20H21.5ZM12 10V14") + _dots(1.25, (12, 17)),
    "info": _RING + _path("M12 11.5V16.5") + _dots(1.35, (12, 7.8)),
    "help": _RING + _path("M9.3 9.6A2.8 2.8 0 1 1 13.4 12.1C12.4 12.7 12 13.1 12 14") + _dots(1.3, (12, 16.9)),
    "down": _path("M12 4V20M5.5 13.5L12 20L18.5 13.5"),
    "up": _path("M12 20V4M5.5 10.5L12 4L18.5 10.5"),
    "back": _path("M20 12H4M10.5 5.5L4 12L10.5 18.5"),
    "forth": _path("M4 12H20M13.5 5.5L20 12L13.5 18.5"),
    "right": _path("M9 4.5L16.5 12L9 19.5"),
    "left": _path("M15 4.5L7.5 12L15 19.5"),
    "menu": _path("M3 6H21M3 12H21M3 18H21"),
    "demo": _path("M2.5 3.5H21.5M4 3.5V15H20V3.5M12 15V18M7.5 21.5L12 18L16.5 21.5")
    + '<path d="M10.3 6.7L14.7 9.3L10.3 11.9Z" fill="currentColor" stroke-width="1"/>',
    "hand": _path(
        "M7.5 13V6.2A1.5 1.5 0 0 1 10.5 6.2V11.5M10.5 6V4A1.5 1.5 0 0 1 13.5 4V11.5"
        "M13.5 5.5A1.5 1.5 0 0 1 16.5 5.5V12M16.5 8A1.5 1.5 0 0 1 19.5 8V15"
        "C19.5 19 17 21.5 13 21.5C10 21.5 8.5 20.5 7 18L4.3 13.7A1.5 1.5 0 0 1 6.8 12L7.5 13"
    ),
    "compass": _RING + _path("M15.8 8.2L13.6 13.6L8.2 15.8L10.4 10.4Z"),
    "scale": _path(
        "M12 3V20.5M7.5 20.5H16.5M4 6.5H20M5 6.5L2 14"
        "A3.2 3.2 0 0 0 8 14ZM19 6.5L16 14A3.2 3.2 0 0 0 22 14Z"
    ),
    "bug": '<rect x="7.5" y="7.5" width="9" height="12.5" rx="4.5"/>'
    + _path(
        "M9 8C9 3.5 15 3.5 15 8M7.5 13.5H3M21 13.5H16.5M7.5 10"
        "L4.2 7M16.5 10L19.8 7M7.8 17L4.5 20.2M16.2 17L19.5 20.2"
    ),
    "dice": '<rect x="3.5" y="3.5" width="17" height="17" rx="1.5"/>'
    + _dots(1.55, (8, 8), (12, 12), (16, 16), (16, 8), (8, 16)),
    "noise": _path("M2 12.5H4.5L7 8L10 17.5L13 5L16 17L18.5 10L20 12.5H22"),
    "star": _path("M12 3L14.7 9.1L21.3 9.8L16.4 14.2L17.8 20.7L12 17.3L6.2 20.7L7.6 14.2L2.7 9.8L9.3 9.1Z"),
    "trash": _path("M3.5 6.5H20.5M9 6.5V3.5H15V6.5M6 6.5V20.5H18V6.5"),
    "drag": _dots(1.4, (8.5, 5), (8.5, 12), (8.5, 19), (15.5, 5), (15.5, 12), (15.5, 19)),
    "eye": _path("M1.8 12C5 6.5 8.5 5 12 5C15.5 5 19 6.5 22.2 12C19 17.5 15.5 19 12 19C8.5 19 5 17.5 1.8 12Z")
    + '<circle cx="12" cy="12" r="3"/>',
    "plus": _path("M12 5V19M5 12H19"),
    "gear": '<circle cx="12" cy="12" r="3.2"/>'
    + _path(
        "M12 2.8V5.6M12 18.4V21.2M2.8 12H5.6M18.4 12H21.2M5.5 5.5"
        "L7.5 7.5M16.5 16.5L18.5 18.5M18.5 5.5L16.5 7.5M7.5 16.5L5.5 18.5"
    )
    + '<circle cx="12" cy="12" r="6.4"/>',
}  # fmt: skip

ICONS: tuple[str, ...] = tuple(_DRAWN)


@lru_cache(maxsize=1024)
def icon(name: str, size: int, colour: Colour) -> pygame.Surface:
    """An icon `size` device pixels wide in a colour; KeyError names one we do not have."""
    if name not in _DRAWN:
        raise KeyError(f"no icon called {name!r}; there are {', '.join(ICONS)}")
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
        f"{_DRAWN[name]}</svg>"
    ).replace("currentColor", "#{:02x}{:02x}{:02x}".format(*colour))
    return pygame.image.load_sized_svg(BytesIO(text.encode()), (size, size))
