"""Every icon of the style guide is there."""

import pygame
import pytest

from game.widgets.icon import ICONS, icon

GUIDE = """
inbox check cross swap search users people time money heart board market desk play pause flag bolt lock talk test chart
doc warn info help down right menu demo hand compass scale bug dice noise star trash drag eye
"""


def test_the_guide_is_covered() -> None:
    """No icon of the guide is missing."""
    assert set(GUIDE.split()) <= set(ICONS)


@pytest.mark.parametrize("name", ICONS)
def test_icons_draw_in_their_colour(name: str) -> None:
    """Every icon draws something at 14 and 24, in the colour asked for, and leaves its corner clear."""
    for size in (14, 24):
        drawn = icon(name, size, (200, 30, 60))
        assert drawn.get_size() == (size, size)
        assert pygame.mask.from_surface(drawn).count() >= 4
        assert drawn.get_at((0, 0)).a < 128
    solid = [c for c in (drawn.get_at((x, y)) for x in range(24) for y in range(24)) if c.a == 255]
    assert all(abs(c.r - 200) < 4 and abs(c.g - 30) < 4 and abs(c.b - 60) < 4 for c in solid)


def test_icons_differ() -> None:
    """No two icons look the same."""
    assert len({pygame.image.tobytes(icon(name, 24, (0, 0, 0)), "RGBA") for name in ICONS}) == len(ICONS)


def test_unknown_icon() -> None:
    """An icon there is none of is named in the error."""
    with pytest.raises(KeyError, match="unicorn"):
        icon("unicorn", 24, (0, 0, 0))
