"""Opening the window: what is said where there is none, and the first screen where there is one."""

import os
import sys
from types import ModuleType

import pygame
import pytest
from quarters import quarter

from game import saves
from game.saves import Keeper
from game.window import start
from game.window.start import play


@pytest.fixture
def closing(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A window that is closed at its first event; what was on it is remembered."""
    seen: list[object] = []
    real = start._loop

    def loop(game, screen) -> None:  # type: ignore[no-untyped-def]
        game.draw(screen)
        seen.append((game.screen.name, game.playing, game.notice))
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        real(game, screen)

    monkeypatch.setattr(start, "_loop", loop)
    return seen


def test_without_a_display(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that says what can be done without."""
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert play(None) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "tradeoff run" in said


def test_where_no_window_opens(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Also when the display fails us later."""

    def fails() -> None:
        raise pygame.error("x11 not available")

    monkeypatch.setattr("pygame.display.init", fails)
    assert play(None) == 2
    said = capsys.readouterr().err
    assert "x11 not available" in said
    assert said.count("\n") == 1


def test_with_the_other_pygame(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named, and how to mend it."""
    monkeypatch.setitem(sys.modules, "pygame", ModuleType("pygame"))
    assert play(None) == 2
    said = capsys.readouterr().err
    assert "pip install pygame-ce" in said
    assert said.count("\n") == 1


def test_an_unknown_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest name, before any window opens."""
    assert play("first-quartr") == 2
    assert "first-quarter" in capsys.readouterr().err


def test_the_library_opens(closing: list) -> None:
    """And closes, with exit code 0."""
    assert play(None) == 0
    assert closing[0][0] == "library"
    assert os.environ["SDL_VIDEO_X11_WMCLASS"] == "tradeoff"


def test_a_scenario_opens_its_briefing(closing: list) -> None:
    """Named on the command line."""
    assert play("first-quarter", seed=12) == 0
    assert closing[0][0] == "briefing"


def test_resume_with_nothing_to_go_on_with(closing: list) -> None:
    """Says so and shows the library."""
    assert play(None, resume=True) == 0
    assert closing[0][0] == "library"
    assert closing[0][2] is not None


def test_resume_goes_on(closing: list) -> None:
    """With the newest quarter of the scenario."""
    Keeper.fresh("first-quarter", 7, print).close(quarter(20))
    assert play("first-quarter", resume=True) == 0
    assert closing[0][0] == "desk"
    assert not saves.find().saves[0].open_elsewhere


def test_a_held_key_says_a_thing_once() -> None:
    """Enter held down goes one screen on; arrows and deleting repeat."""
    held: set[int] = set()

    def key(kind: int, which: int) -> pygame.event.Event:
        return pygame.event.Event(kind, key=which, unicode="", mod=0)

    assert not start._repeats(key(pygame.KEYDOWN, pygame.K_RETURN), held)
    assert start._repeats(key(pygame.KEYDOWN, pygame.K_RETURN), held)
    start._repeats(key(pygame.KEYUP, pygame.K_RETURN), held)
    assert not start._repeats(key(pygame.KEYDOWN, pygame.K_RETURN), held)
    for _ in range(2):
        assert not start._repeats(key(pygame.KEYDOWN, pygame.K_DOWN), held)
