"""No window is opened: everything is drawn on surfaces."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from pathlib import Path

import pygame
import pytest

from game.settings import Settings
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.theme import THEMES


@pytest.fixture
def canvas() -> Canvas:
    """A light canvas of 1280 × 720 at scale 1."""
    surface = pygame.Surface((1280, 720))
    surface.fill(THEMES["light"].bg)
    return Canvas(surface, THEMES["light"])


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is kept anywhere but here."""
    place = tmp_path / "home"
    monkeypatch.setenv("TRADEOFF_HOME", str(place))
    return place


@pytest.fixture
def game() -> Game:
    """A game without a window. Exceptions of a screen come through."""
    return Game(Settings(), strict=True)
