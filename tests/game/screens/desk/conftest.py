"""A desk on its first morning, drawn once."""

from collections.abc import Callable

import pygame
import pytest
from quarters import quarter, scenario

from engine import Simulation
from game.playing import Playing
from game.screens.desk import Desk
from game.settings import Settings
from game.window.game import Game

Make = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("TRADEOFF_HOME", str(tmp_path))


@pytest.fixture
def make() -> Make:
    """Makes a desk on some day, at a size, a scale and in a theme."""

    def made(sim: Simulation | None = None, *, day: int | None = None, size: tuple[int, int] = (1280, 720),
             scale: float = 1.0, theme: str = "light", mode: str = "guided") -> Desk:  # fmt: skip
        game = Game(Settings(theme, scale), strict=True)
        if sim is None:
            sim = Simulation(scenario(), 7, mode) if day is None else quarter(day)
        game.playing = Playing(sim)
        desk = Desk(game)
        game.go(desk)
        game.draw(pygame.Surface(size))
        return desk

    return made


@pytest.fixture
def desk(make: Make) -> Desk:
    """The first morning."""
    return make()


@pytest.fixture
def asked(make: Make) -> Desk:
    """Dilip asks for the code screen: an ordinary request, with work."""
    desk = make()
    desk.choose("request pickup-codes")
    return desk
