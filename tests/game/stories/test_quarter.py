"""Whole quarters, from the library to the end screen, in the real code of the window."""

from __future__ import annotations

import pytest
from robot import Robot

from engine import load_scenario, load_session, verify
from game.saves import find
from game.screens.desk.offered import _LINES
from game.settings import Settings
from game.window.game import Game


def from_library_to_end(game: Game, hands: str, size: tuple[int, int] = (1280, 720)) -> Robot:
    """Choose the first scenario, begin, and decide until it is over."""
    game.to_library()
    robot = Robot(game, hands, luck=4, size=size)
    assert game.screen.name == "library"
    robot.use(next(w for w in robot.all() if w.group == "covers"))
    assert game.screen.name == "briefing"
    robot.step()
    assert game.screen.name == "desk"
    robot.play("end")
    return robot


def the_session_verifies(game: Game) -> None:
    """What the quarter left on disk says what its decisions bring, to the last day."""
    game.to_library()
    (save,) = find().finished
    session, digest = load_session(save.path)
    assert len(session.days) == 65
    assert len([a for a in session.actions if a["do"] == "answer" and a["what"] != "look"]) >= 15
    assert verify(load_scenario("first-quarter"), session, digest) is None


@pytest.mark.parametrize("hands", ["mouse", "keys"])
def test_a_quarter_is_played_with_one_kind_of_hands(game, hands):
    """From the library to the end screen with the mouse only, or the keyboard only; the session verifies."""
    from_library_to_end(game, hands)
    the_session_verifies(game)


@pytest.mark.parametrize("hands", ["mouse", pytest.param("keys", marks=pytest.mark.long)])
def test_a_quarter_is_played_with_the_plan(game, hands):
    """Now and then the plan is opened first: what comes of it reaches the inbox, and no step is in the way."""
    game.to_library()
    robot = Robot(game, hands, luck=6, looks=0.5, plans=0.08)
    robot.use(next(w for w in robot.all() if w.group == "covers"))
    robot.step()
    robot.play("end")
    the_session_verifies(game)
    (save,) = find().finished
    done = {a["do"] for a in load_session(save.path)[0].actions}
    assert len(done & {kind.name for kind in _LINES}) >= 8, done


@pytest.mark.long
@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("hands", ["mouse", "keys"])
def test_larger_text_leaves_nothing_out_of_reach(scale, hands):
    """The same at 150 and 200 %, where the screens lay themselves out anew."""
    game = Game(Settings(scale=scale), strict=True)
    from_library_to_end(game, hands)
    the_session_verifies(game)


def test_a_quarter_put_down_in_the_middle_goes_on_where_it_was(game):
    """Closed in week 5 and resumed from the library, it has the same hour and the same decisions."""
    game.to_library()
    robot = Robot(game, "keys", luck=2)
    while game.playing is None or game.playing.sim.view.week < 5:
        robot.step()
    at, actions = game.playing.sim.now, list(game.playing.sim.actions)
    game.quit()
    again = Game(Settings(), strict=True)
    again.to_library()
    robot = Robot(again, "keys", luck=2)
    robot.key("Enter")
    assert again.screen.name == "desk"
    assert (again.playing.sim.now, again.playing.sim.actions) == (at, actions)
    robot.play("end")
    the_session_verifies(again)
