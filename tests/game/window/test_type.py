"""Text is measured before it is drawn, and never cut inside a letter or beyond its room."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window import type as letters
from game.window.type import BODY, CAPTION, SPEECH, STYLES, TITLE

SENTENCE = "Acme signs for €48,000 if they get their own export format by the end of the month."


def test_a_line_has_the_width_of_the_guide() -> None:
    """The title of the desk is 271 pixels wide at scale 1."""
    assert letters.width("A custom export for Acme", TITLE) == 271


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_smaller_than_14(style: letters.Style) -> None:
    """No style is below 14, and each fits its line."""
    assert style.size >= 14
    assert letters.font(style).get_ascent() <= style.line


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,.€–0123456789\n", max_size=200),
    room=st.integers(20, 400),
    scale=st.sampled_from([1.0, 1.25, 1.5, 2.0]),
    lines=st.sampled_from([None, 1, 2, 3]),
)
def test_wrapping_stays_inside(text: str, room: int, scale: float, lines: int | None) -> None:
    """No wrapped line is wider than its room, and there are no more lines than asked for."""
    done = letters.wrap(text, BODY, room, scale, lines)
    assert all(letters.width(line, BODY, scale) <= room for line in done)
    assert lines is None or len(done) <= lines


@given(room=st.integers(30, 700))
@settings(max_examples=40, deadline=None)
def test_wrapping_loses_nothing(room: int) -> None:
    """Without a limit, the lines hold every letter of the text."""
    done = letters.wrap(SENTENCE, SPEECH, room)
    assert "".join(done).replace(" ", "") == SENTENCE.replace(" ", "")


def test_a_limit_ends_after_a_word() -> None:
    """The last line of too long a text ends with a whole word and an ellipsis."""
    done = letters.wrap(SENTENCE, SPEECH, 200, 1.0, 2)
    assert len(done) == 2
    assert done[-1].endswith("…")
    assert done[-1].rstrip("…").split()[-1] in SENTENCE.replace(",", " ").split()


def test_a_text_that_fits_is_whole() -> None:
    """A text that fits comes back as it is; one that does not ends after a word."""
    assert letters.fit("An idea nobody asked for", BODY, 400) == "An idea nobody asked for"
    assert letters.fit("An idea nobody asked for", BODY, 140) == "An idea nobody…"


def test_a_long_word_is_cut_between_letters() -> None:
    """A lone word too long for its room keeps its first letters; where nothing fits nothing is drawn."""
    short = letters.fit("Donaudampfschifffahrt", CAPTION, 80)
    assert short.endswith("…")
    assert "Donaudampfschifffahrt".startswith(short[:-1])
    assert letters.fit("Donaudampfschifffahrt", CAPTION, 1) == ""


def test_text_is_rendered_anew_at_each_scale() -> None:
    """At twice the scale a text is about twice as large, from a font of twice the size, and kept."""
    one, two = (letters.rendered("Your week", TITLE, (0, 0, 0), scale) for scale in (1.0, 2.0))
    assert abs(two.get_width() - 2 * one.get_width()) <= 6
    assert letters.font(TITLE, 2.0).get_height() > letters.font(TITLE, 1.0).get_height()
    assert letters.rendered("Your week", TITLE, (0, 0, 0), 2.0) is two


def test_fonts_outlive_a_restart_of_pygame() -> None:
    """Fonts are loaded again after pygame.font was shut down."""
    letters.font(BODY)
    pygame.font.quit()
    letters.width.cache_clear()
    assert letters.width("Your week", BODY) > 0
