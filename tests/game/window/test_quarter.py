"""A whole quarter, from the library to the end and back, by keyboard alone."""

from gestures import press
from quarters import draw

from game import saves
from game.window.game import Game

MOST = 400  # presses of F that a quarter may take


def test_from_the_library_to_the_end(game: Game) -> None:
    """Enter, Enter, on to each next decision until there is none; the score stands in the library."""
    game.to_library()
    draw(game)
    game.handle(press("Enter"))
    draw(game)
    assert game.screen.name == "briefing"
    game.handle(press("Enter"))
    draw(game)
    assert game.screen.name == "desk"
    pressed = 0
    while game.screen.name == "desk" and pressed < MOST:
        game.handle(press("F"))
        game.tick(0.02)
        pressed += 1
    assert game.screen.name == "end"
    draw(game)
    game.handle(press("Esc"))
    draw(game)
    assert game.screen.name == "library"
    assert len(saves.find().finished) == 1
    assert not saves.find().unfinished
