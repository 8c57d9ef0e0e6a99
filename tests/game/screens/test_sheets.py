"""Settings and help, over any screen."""

import pytest
from gestures import down, press, up
from quarters import asked, draw, scenario

from game import settings
from game.playing import Playing
from game.screens.help import GROUPS
from game.screens.settings import SettingsPanel
from game.strings import say
from game.widgets.segment import Segments
from game.window.game import Game


@pytest.fixture
def sheet(game: Game) -> SettingsPanel:
    """The settings over the library."""
    game.to_library()
    draw(game)
    game.open_settings()
    draw(game)
    assert isinstance(game.layer, SettingsPanel)
    return game.layer


def test_a_theme_holds_at_once(game: Game, sheet: SettingsPanel) -> None:
    """By arrow, and it is remembered; the focus stays where it was."""
    game.handle(press("Right"))
    assert game.settings.theme == "dark"
    assert settings.load().theme == "dark"
    draw(game)
    game.handle(press("Right"))
    assert game.settings.theme == "contrast"


def test_a_scale_holds_at_once(game: Game, sheet: SettingsPanel) -> None:
    """By mouse, and the panel itself is laid out anew."""
    scale = next(w for w in sheet.ring.widgets if isinstance(w, Segments) and w.name == "scale")
    spot = scale._cells()[2].center
    game.handle(down(*spot))
    game.handle(up(*spot))
    assert game.settings.scale == 1.5
    draw(game)
    assert game.scale == 1.5
    assert sheet.box.right <= 1280 / 1.5


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (300, 200)])
@pytest.mark.parametrize("open_it", ["open_settings", "open_help"])
def test_they_fit_any_window(game: Game, size: tuple[int, int], open_it: str) -> None:
    """Every control lies inside the sheet, and the sheet inside the window."""
    game.to_library()
    getattr(game, open_it)()
    draw(game, size)
    sheet = game.layer
    assert sheet is not None
    wide, high = size[0] / game.scale, size[1] / game.scale
    box = sheet.box  # type: ignore[attr-defined]
    assert box.left >= 0
    assert box.top >= 0
    assert box.right <= wide
    assert box.bottom <= high
    assert all(box.contains(w.rect) for w in sheet.ring.stops)  # type: ignore[attr-defined]


def test_a_click_beside_closes(game: Game, sheet: SettingsPanel) -> None:
    """As Esc does."""
    game.handle(down(5, 700))
    game.handle(up(5, 700))
    assert game.layer is None


def test_a_quarter_is_left_by_mouse_alone(game: Game) -> None:
    """While one is going on the sheet offers to leave it or to start again."""
    game.new_quarter(scenario(), 7)
    game.playing = Playing(asked())
    game.open_settings()
    draw(game)
    leave = next(w for w in game.layer.ring.stops if w.label == say("settings.leave"))  # type: ignore[union-attr]
    game.handle(down(*leave.rect.center))
    game.handle(up(*leave.rect.center))
    game.handle(press("Enter"))
    assert game.screen.name == "library"


def test_every_key_is_explained() -> None:
    """No group of the help lacks its words."""
    for group, keys in GROUPS.items():
        assert say(group)
        for key in keys:
            assert say(f"help.{key}")
