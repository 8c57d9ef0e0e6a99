"""The game holds screens, layers and the quarter, on any surface, and loses nothing when a screen fails."""

from pathlib import Path

import pygame
import pytest
from gestures import down, press, up
from quarters import answer, asked, draw, quarter, scenario

from engine import load_session
from game import saves, settings
from game.playing import Playing
from game.saves import Keeper
from game.screens.screen import Screen
from game.settings import Settings
from game.window.canvas import Canvas
from game.window.game import Game, fitting
from game.window.layer import Choice, Question


class Desk(Screen):
    """Stands in for the desk."""

    name = "desk"
    layouts = 0
    heard: list[pygame.event.Event]
    broken = False

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.heard = []

    def layout(self, canvas: Canvas) -> None:
        """Count."""
        self.layouts += 1

    def handle(self, event: pygame.event.Event) -> None:
        """Remember, or fail."""
        if self.broken:
            raise RuntimeError("the desk gave way")
        self.heard.append(event)


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that does nothing."""
    monkeypatch.setattr("game.screens.desk.Desk", Desk)


def kept(game: Game) -> saves.Save:
    """A quarter answered once and put down again."""
    game.new_quarter(scenario(), 7)
    answer(game)
    game.tick(0.1)
    game.to_library()
    return saves.find().saves[0]


def test_a_quarter_begins(game: Game) -> None:
    """Scenario, seed and mode are as asked; without a seed one is drawn."""
    game.new_quarter(scenario(), 9, "expert")
    assert game.screen.name == "desk"
    assert game.playing is not None
    assert (game.playing.sim.seed, game.playing.sim.mode) == (9, "expert")
    game.new_quarter(scenario())
    assert 0 < game.playing.sim.seed < 10_000


def test_what_is_answered_is_kept(game: Game) -> None:
    """No screen has to think of saving."""
    game.new_quarter(scenario(), 7)
    answer(game)
    game.tick(0.1)
    assert len(load_session(saves.find().saves[0].path)[0].actions) == 1


def test_closing_the_window_keeps_the_quarter(game: Game) -> None:
    """At any moment."""
    game.new_quarter(scenario(), 7)
    answer(game)
    game.handle(pygame.event.Event(pygame.QUIT))
    assert game.quitting
    assert len(saves.find().unfinished) == 1
    assert not saves.find().saves[0].open_elsewhere


def test_resume_goes_on(game: Game) -> None:
    """With the same actions, in the same file."""
    save = kept(game)
    game.resume(save)
    assert game.playing is not None
    assert len(game.playing.sim.actions) == 1
    assert game.quarters.keeper is not None
    assert game.quarters.keeper.path == save.path


def test_a_quarter_open_elsewhere_is_offered_as_a_copy(game: Game) -> None:
    """Going back changes nothing; a copy is another file."""
    save = kept(game)
    other = Keeper.going_on(save, print)
    game.resume(save)
    assert isinstance(game.layer, Question)
    game.handle(press("Esc"))
    assert game.layer is None
    assert game.screen.name == "library"
    game.resume(save)
    game.handle(press("Enter"))
    assert game.screen.name == "desk"
    answer(game)
    game.tick(0.1)
    assert len(saves.find().saves) == 2
    assert other is not None


def test_a_changed_scenario_is_explained(game: Game) -> None:
    """The old file stays; a copy leaves out what no longer applies."""
    save = kept(game)
    text = save.path.read_text().replace(scenario().sha256, "0" * 64)
    save.path.write_text(text)
    game.resume(saves.find().saves[0])
    assert isinstance(game.layer, Question)
    game.handle(press("Enter"))
    assert game.screen.name == "desk"
    assert save.path.read_text() == text


def test_a_lost_scenario_is_explained(game: Game) -> None:
    """A quarter of a scenario that is not here can only be left alone."""
    save = kept(game)
    save.path.write_text(save.path.read_text().replace('"first-quarter"', '"long-gone"'))
    game.resume(saves.find().saves[0])
    assert isinstance(game.layer, Question)
    assert len(game.layer.choices) == 1


def test_giving_up_asks_once(game: Game) -> None:
    """Then the library, and the quarter stays."""
    game.new_quarter(scenario(), 7)
    answer(game)
    game.give_up()
    game.handle(press("Esc"))
    assert game.screen.name == "desk"
    game.give_up()
    game.handle(press("Enter"))
    assert game.screen.name == "library"
    assert len(saves.find().unfinished) == 1


def test_starting_again_keeps_the_old_quarter(game: Game) -> None:
    """The same seed from the first Monday, beside the other."""
    game.new_quarter(scenario(), 7)
    game.restart()
    assert game.layer is None  # nothing to lose, nothing to ask
    answer(game)
    game.restart()
    game.handle(press("Enter"))
    assert game.playing is not None
    assert game.playing.sim.actions == []
    assert game.playing.sim.seed == 7
    assert len(saves.find().unfinished) == 1


def test_the_end_is_written_down(game: Game) -> None:
    """After the last day the end screen shows, and the library knows the score."""
    game.new_quarter(scenario(), 7)
    sim = quarter()
    game.playing = Playing(sim)
    game.finish()
    assert game.screen.name == "end"
    assert saves.find().best("first-quarter") == pytest.approx(sim.result().score, abs=0.01)


def test_a_failing_screen_loses_nothing() -> None:
    """What was answered is kept, what happened is said, and the library shows."""
    game = Game(Settings())
    game.new_quarter(scenario(), 7)
    answer(game)
    screen = game.screen
    assert isinstance(screen, Desk)
    screen.broken = True
    game.handle(press("Y"))
    assert game.screen.name == "library"
    assert isinstance(game.layer, Question)
    assert "the desk gave way" in game.layer.dialog.text
    assert str(saves.find().saves[0].path) in game.layer.dialog.text
    assert len(saves.find().saves[0].session.actions) == 1
    game.handle(press("Enter"))
    assert game.layer is None
    assert not game.quitting


def test_a_failing_library_closes_the_window() -> None:
    """There is nowhere else to go: the reason is given, without a traceback."""
    game = Game(Settings())
    game.to_library()

    def fails(*_: object) -> None:
        raise RuntimeError("no shelf")

    game.screen.draw = fails  # type: ignore[method-assign]
    game.draw(pygame.Surface((1280, 720)))
    assert game.quitting
    assert "no shelf" in game.failure


def test_one_layer(game: Game) -> None:
    """A question takes the place of another, gets every event, and stops the clock."""
    game.new_quarter(scenario(), 7)
    assert game.playing is not None
    game.playing.paused = False
    game.ask("One", "", [Choice("Go", None, "Enter", "main")])
    assert game.playing.paused
    game.ask("Two", "", [Choice("Go", None, "Enter", "main")])
    game.handle(press("Y"))
    assert game.screen.heard == []  # type: ignore[attr-defined]
    game.handle(press("Enter"))
    assert game.layer is None


def test_layout_follows_size_scale_and_theme(game: Game) -> None:
    """Once for each, and not again while nothing changes."""
    game.new_quarter(scenario(), 7)
    screen = game.screen
    assert isinstance(screen, Desk)
    draw(game)
    assert screen.layouts == 1
    draw(game, (1024, 600))
    assert screen.layouts == 2
    game.change("scale", 1.25)
    draw(game, (1024, 600))
    game.change("theme", "dark")
    draw(game, (1024, 600))
    assert screen.layouts == 4


def test_settings_are_remembered(game: Game) -> None:
    """As soon as they are changed; where they cannot be, a notice says so."""
    game.change("theme", "contrast")
    assert settings.load().theme == "contrast"


def test_settings_that_cannot_be_kept(game: Game, home: Path) -> None:
    """They hold all the same, and a notice says that they will be forgotten."""
    home.write_text("in the way")
    game.change("theme", "dark")
    assert game.settings.theme == "dark"
    assert game.notice is not None


def test_the_scale_drops_to_what_fits(game: Game) -> None:
    """Never less than 640 × 360 logical pixels, and it is said once."""
    assert fitting((1280, 720), 2.0) == 2.0
    assert fitting((1280, 700), 2.0) == pytest.approx(1.94)
    assert fitting((320, 720), 1.0) == 0.5
    game.change("scale", 2.0)
    game.new_quarter(scenario(), 7)
    draw(game, (1000, 600))
    assert game.scale < 2
    assert game.notice is not None
    game.notice = None
    draw(game, (1000, 600))
    assert game.notice is None


def test_a_notice_goes_by_itself(game: Game) -> None:
    """After six seconds, or twelve if it offers something."""
    game.toast("Done")
    game.tick(6.1)
    assert game.notice is None
    game.toast("Dropped", action="Undo", key="U", do=lambda: None)
    game.tick(11)
    assert game.notice is not None
    game.tick(2)
    assert game.notice is None


def test_a_notice_is_used_by_key_or_click(game: Game) -> None:
    """Once, and what is not for it reaches the screen."""
    done: list[int] = []
    game.new_quarter(scenario(), 7)
    draw(game)
    game.toast("Dropped", action="Undo", key="U", do=lambda: done.append(1))
    game.handle(press("U"))
    game.handle(press("U"))
    assert done == [1]
    game.toast("Dropped", action="Undo", key="U", do=lambda: done.append(2))
    draw(game)
    assert game.notice is not None
    spot = game.notice.rect.center
    game.handle(down(*spot))
    game.handle(up(*spot))
    assert done == [1, 2]
    game.handle(down(5, 5))
    assert len(game.screen.heard) == 2  # type: ignore[attr-defined]


def test_letters_typed_are_not_for_the_notice(game: Game) -> None:
    """While somebody writes, its key is text."""
    game.new_quarter(scenario(), 7)
    game.toast("Dropped", action="Undo", key="U", do=lambda: None)
    game.screen.typing = True
    game.handle(press("U"))
    assert game.notice is not None


def test_it_sleeps_while_nothing_happens(game: Game) -> None:
    """A frame is drawn after an event, while the clock runs, and now and then."""
    game.new_quarter(scenario(), 7)
    assert game.playing is not None
    draw(game)
    game.tick(1)
    draw(game)
    game.tick(0.01)
    assert not game.dirty
    game.playing.paused = False
    assert game.dirty
    game.playing.paused = True
    game.handle(press("Y"))
    assert game.dirty


def test_pointer_events_are_logical(game: Game) -> None:
    """A screen never hears of device pixels."""
    game.change("scale", 2.0)
    game.new_quarter(scenario(), 7)
    draw(game, (2560, 1440))
    game.notice = None
    game.handle(down(100, 50))
    assert game.screen.heard[-1].pos == (50, 25)  # type: ignore[attr-defined]


def test_a_quarter_that_waits_can_be_resumed_from_its_file(game: Game) -> None:
    """Also one that another program wrote."""
    one = Keeper.fresh("first-quarter", 7, print)
    one.close(asked())
    game.resume(saves.find().saves[0])
    assert game.playing is not None
    assert game.playing.sim.view.inbox
