"""The three themes: every colour the window shows, by the name of its use."""

from dataclasses import dataclass, fields
from functools import lru_cache

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """One set of colours. `canvas` and the widgets name a colour by its field here ("ink", "good_soft")."""

    name: str
    bg: Colour
    surface: Colour
    sunken: Colour
    line: Colour
    edge: Colour
    ink: Colour
    ink2: Colour
    ink3: Colour
    accent: Colour
    accent_hover: Colour
    accent_down: Colour
    on_accent: Colour
    soft: Colour
    good: Colour
    good_soft: Colour
    bad: Colour
    bad_soft: Colour
    warn: Colour
    warn_soft: Colour
    users: Colour
    time: Colour
    revenue: Colour
    morale: Colour
    focus: Colour
    shadows: bool
    outlines: bool  # high contrast: every soft fill gets a 1 px line

    @property
    def down(self) -> Colour:
        """The fill of a pressed control: the line colour, except where lines are as bright as text."""
        return self.soft if self.outlines else self.line

    @property
    def track(self) -> Colour:
        """The ground of a bar not yet filled."""
        return self.sunken if self.outlines else self.line

    def __getitem__(self, token: str) -> Colour:
        """The colour called `token`; KeyError names the token when there is none."""
        if token not in TOKENS:
            raise KeyError(f"no colour called {token!r} in the theme")
        colour: Colour = getattr(self, token)
        return colour


TOKENS = frozenset(f.name for f in fields(Theme)) - {"name", "shadows", "outlines"}


def rgb(text: str) -> Colour:
    """Six hexadecimal digits, with or without #, as a colour."""
    digits = text.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


@lru_cache(maxsize=4096)
def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` moved towards `other` by `share` (0–1): an opaque stand-in for a translucent fill."""
    r, g, b = (round(x + (y - x) * share) for x, y in zip(one, other, strict=True))
    return r, g, b


def contrast(one: Colour, other: Colour) -> float:
    """The WCAG 2 contrast ratio of two colours, 1–21."""

    def luminance(colour: Colour) -> float:
        parts = [c / 255 for c in colour]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# One row a token: light, dark, high contrast.
_TABLE = {
    "bg": "F2F4F8 10141C 000000",
    "surface": "FFFFFF 1A202C 000000",
    "sunken": "F6F8FB 212938 14171D",
    "line": "DFE4ED 313B4D FFFFFF",
    "edge": "7F8CA3 7C8AA3 FFFFFF",
    "ink": "141B2B EEF2F8 FFFFFF",
    "ink2": "414D63 C2CBDA FFFFFF",
    "ink3": "5B677D 9AA7BC E3E7EF",
    "accent": "3B49B8 A9B4FF FFE14D",
    "accent_hover": "2F3B9C C0C8FF FFF0A0",
    "accent_down": "252F80 8F9CF5 E6C52E",
    "on_accent": "FFFFFF 11162B 000000",
    "soft": "ECEEFB 262E4D 2B2700",
    "good": "0B6E4F 5FD3A4 7DF0BE",
    "good_soft": "E2F4EC 17352D 00301F",
    "bad": "A8321A FF9B85 FFB4A3",
    "bad_soft": "FCEAE5 43231F 3D0F05",
    "warn": "7A5200 F2C15C FFD166",
    "warn_soft": "FDF1D6 3A2E16 332400",
    "users": "00559C 4FA3E8 62B0FF",
    "time": "BF5206 E8793A FF8F40",
    "revenue": "009E73 7DEFC8 5CF0B8",
    "morale": "702555 C56AA2 FF9AD2",
    "focus": "141B2B FFFFFF FFE14D",
}


def _theme(name: str, column: int) -> Theme:
    colours = {token: rgb(row.split()[column]) for token, row in _TABLE.items()}
    return Theme(name=name, shadows=name == "light", outlines=name == "contrast", **colours)


THEMES: dict[str, Theme] = {name: _theme(name, i) for i, name in enumerate(("light", "dark", "contrast"))}
