"""The canvas takes logical pixels at any scale."""

import pygame
import pytest

from game.window.canvas import Canvas
from game.window.theme import THEMES
from game.window.type import BODY


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_neighbours_stay_neighbours(scale: float) -> None:
    """Boxes that touch in logical pixels touch in device pixels, with no gap and no overlap."""
    canvas = Canvas(pygame.Surface((640, 360)), THEMES["light"], scale)
    for x in range(20):
        assert canvas.rect((x, 0, 1, 1)).right == canvas.rect((x + 1, 0, 1, 1)).left


def test_size_is_logical() -> None:
    """A window of 2560 × 1440 at scale 2 is 1280 × 720 to the screens."""
    assert Canvas(pygame.Surface((2560, 1440)), THEMES["light"], 2.0).size == (1280, 720)


def test_text_stays_in_its_room(canvas: Canvas) -> None:
    """Drawing with a width returns no more than that width and leaves the pixels beyond alone."""
    drawn = canvas.text((10, 10), "Acme signs for €48,000", BODY, width=90)
    assert drawn <= 90
    beyond = canvas.surface.subsurface((101, 0, 200, 60))
    assert pygame.mask.from_threshold(beyond, canvas.theme.bg, (1, 1, 1, 255)).count() == 200 * 60


def test_alignment(canvas: Canvas) -> None:
    """Right-aligned text ends at its place."""
    canvas.text((200, 10), "Week 7", BODY, align="right")
    right = canvas.surface.subsurface((200, 0, 100, 60))
    assert pygame.mask.from_threshold(right, canvas.theme.bg, (1, 1, 1, 255)).count() == 100 * 60


def test_corners_are_smooth_and_not_dark(canvas: Canvas) -> None:
    """A rounded corner blends between the box and its ground and is never darker than either."""
    canvas.box((100, 100, 300, 200), 12, "surface", None)
    corner = [canvas.surface.get_at((100 + x, 100 + y))[:3] for x in range(12) for y in range(12)]
    ground, box = canvas.theme.bg, canvas.theme.surface
    assert len(set(corner)) > 2
    assert all(c[i] >= min(ground[i], box[i]) - 1 for c in corner for i in range(3))


def test_clip_is_given_back(canvas: Canvas) -> None:
    """Clipping ends with its block."""
    before = canvas.surface.get_clip()
    with canvas.clip((0, 0, 10, 10)):
        canvas.fill((0, 0, 100, 100), "bad")
    assert canvas.surface.get_at((50, 50))[:3] == canvas.theme.bg
    assert canvas.surface.get_clip() == before


def test_kept_drawing_is_drawn_once(canvas: Canvas) -> None:
    """What is kept is drawn the first time only, and looks the same the second."""
    times: list[int] = []

    def draw() -> None:
        times.append(1)
        canvas.fill((20, 20, 40, 40), "accent")

    canvas.keep("a claim of this test", (20, 20, 40, 40), draw)
    canvas.fill((0, 0, 100, 100), "bg")
    canvas.keep("a claim of this test", (20, 20, 40, 40), draw)
    assert times == [1]
    assert canvas.surface.get_at((30, 30))[:3] == canvas.theme.accent
