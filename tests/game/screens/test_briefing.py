"""The briefing: a seed to choose, and Monday."""

import pytest
from gestures import press
from quarters import draw, scenario

from game.screens.briefing import Briefing
from game.window.game import Game


@pytest.fixture
def page(game: Game) -> Briefing:
    """The first quarter's, drawn."""
    made = Briefing(game, scenario(), 7)
    game.go(made)
    draw(game)
    return made


def type_seed(game: Game, page: Briefing, text: str) -> None:
    """Go to the field, empty it and type."""
    page.ring.focus(page.field)
    for _ in range(len(page.field.text)):
        game.handle(press("Backspace"))
    for letter in text:
        game.handle(press(letter))


def test_enter_starts_monday(game: Game, page: Briefing) -> None:
    """With the seed that stands there."""
    game.handle(press("Enter"))
    assert game.screen.name == "desk"
    assert game.playing is not None
    assert game.playing.sim.seed == 7


def test_esc_goes_back(game: Game, page: Briefing) -> None:
    """To the library."""
    game.handle(press("Esc"))
    assert game.screen.name == "library"


def test_a_seed_is_typed(game: Game, page: Briefing) -> None:
    """Letters are not taken; Enter in the field starts."""
    type_seed(game, page, "4x2")
    assert page.field.text == "42"
    assert page.sim.seed == 42
    game.handle(press("Enter"))
    assert game.playing is not None
    assert game.playing.sim.seed == 42


@pytest.mark.parametrize("text", ["", "9999999999999999"])
def test_what_is_no_seed_does_not_start(game: Game, page: Briefing, text: str) -> None:
    """It says what a seed is, and the field has the focus."""
    type_seed(game, page, text)
    assert page.wrong
    game.handle(press("Enter"))
    assert game.screen is page
    assert game.notice is not None
    assert page.ring.focused is page.field


def test_another_seed_is_drawn_by_mouse(game: Game, page: Briefing) -> None:
    """Nobody has to type."""
    before = page.field.text
    for _ in range(5):
        page.draw_seed()
    assert page.field.text != before
    assert page.sim.seed == int(page.field.text)


def test_without_a_seed_one_is_drawn(game: Game) -> None:
    """And shown, so that it can be told to somebody."""
    page = Briefing(game, scenario())
    assert page.field.text == str(page.seed)
    assert 0 < page.seed < 10_000
