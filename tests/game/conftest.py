"""No window is opened: everything is drawn on surfaces."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.window.canvas import Canvas
from game.window.theme import THEMES


@pytest.fixture
def canvas() -> Canvas:
    """A light canvas of 1280 × 720 at scale 1."""
    surface = pygame.Surface((1280, 720))
    surface.fill(THEMES["light"].bg)
    return Canvas(surface, THEMES["light"])
