"""The themes keep the contrast the style guide measured."""

import pytest

from game.window.theme import THEMES, TOKENS, Theme, contrast, mix, rgb

GROUNDS = ("bg", "surface", "sunken")
THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@THEME
@pytest.mark.parametrize("token", ["ink", "ink2", "ink3", "accent", "good", "bad", "warn"])
def test_text_can_be_read(theme: Theme, token: str) -> None:
    """Every text colour has a contrast of at least 4.5 on every ground."""
    assert min(contrast(theme[token], theme[ground]) for ground in GROUNDS) >= 4.5


@THEME
def test_text_on_its_own_fill(theme: Theme) -> None:
    """Good, bad and warn can be read on their soft fills, ink3 on soft, and a label on the accent's three states."""
    pairs = [(theme[t], theme[f"{t}_soft"]) for t in ("good", "bad", "warn")]
    pairs += [(theme.ink3, theme.soft), (theme.accent, theme.soft)]
    pairs += [(theme.ink, theme.down)]
    pairs += [(theme.on_accent, theme[t]) for t in ("accent", "accent_hover", "accent_down")]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


@THEME
@pytest.mark.parametrize("token", ["users", "time", "revenue", "morale", "edge", "focus"])
def test_graphics_can_be_seen(theme: Theme, token: str) -> None:
    """Series, edges and the focus line have a contrast of at least 3 on every ground."""
    assert min(contrast(theme[token], theme[ground]) for ground in GROUNDS) >= 3


def test_lowest_pairs_are_those_of_the_guide() -> None:
    """The lowest text contrast of light, dark and high contrast is 5.18, 6.00 and 10.5."""
    text = ("ink", "ink2", "ink3", "accent", "good", "bad", "warn")
    lowest = {n: min(contrast(t[a], t[b]) for a in text for b in GROUNDS) for n, t in THEMES.items()}
    assert lowest["light"] == pytest.approx(5.18, abs=0.01)
    assert lowest["dark"] == pytest.approx(6.00, abs=0.01)
    assert lowest["contrast"] == pytest.approx(10.5, abs=0.1)


def test_only_light_casts_shadows() -> None:
    """Dark and high contrast use borders only."""
    assert [t.shadows for t in THEMES.values()] == [True, False, False]


def test_unknown_colour() -> None:
    """A colour there is none of is named in the error."""
    with pytest.raises(KeyError, match="purple"):
        THEMES["light"]["purple"]
    assert "name" not in TOKENS


def test_colours_from_text() -> None:
    """Six hexadecimal digits make a colour, and halfway between black and white is grey."""
    assert rgb("#3B49B8") == (59, 73, 184)
    assert mix((0, 0, 0), (255, 255, 255), 0.5) == (128, 128, 128)
