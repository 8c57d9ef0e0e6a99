"""Buttons show their state, and never half a word."""

import pygame
import pytest

from game.widgets.button import KINDS, Button
from game.window.canvas import Canvas


def picture(canvas: Canvas, button: Button) -> bytes:
    """What a button looks like."""
    canvas.fill((0, 0, 400, 100), "surface")
    button.draw(canvas)
    return pygame.image.tobytes(canvas.surface.subsurface(button.rect), "RGB")


@pytest.mark.parametrize("kind", KINDS)
def test_states_differ(canvas: Canvas, kind: str) -> None:
    """Rest, hover, pressed and off look different in every kind."""
    button = Button((10, 10, 180, 44), "Look into it", 1, kind=kind)
    seen = [picture(canvas, button)]
    button.hovered = True
    seen.append(picture(canvas, button))
    button.pressed = True
    seen.append(picture(canvas, button))
    button.off = "Needs 1 h"
    seen.append(picture(canvas, button))
    assert len(set(seen)) == 4


def test_a_narrow_button_shows_its_icon(canvas: Canvas) -> None:
    """Where the label has no room the icon stands alone, and the button says so for a hint."""
    button = Button((10, 10, 44, 44), "Alternative", 1, icon="swap")
    button.draw(canvas)
    assert button.shortened
    button.rect.w = 200
    button.draw(canvas)
    assert not button.shortened


@pytest.mark.parametrize("kind", KINDS)
def test_the_width_is_enough(canvas: Canvas, kind: str) -> None:
    """A button as wide as it wants shows its whole label."""
    button = Button((10, 10, 10, 44), "Look into it", 1, icon="search", detail="2 to 6 h", key="L", kind=kind)
    button.rect.w = round(button.width(canvas))
    button.draw(canvas)
    assert not button.shortened


def test_unknown_kind() -> None:
    """A kind there is none of is refused by name."""
    with pytest.raises(ValueError, match="shiny"):
        Button((0, 0, 10, 10), "Yes", kind="shiny")
