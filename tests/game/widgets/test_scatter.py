"""Dots with labels that never overlap, walked by the arrow keys and chosen by the mouse."""

import random
from itertools import pairwise

import pygame
import pytest
from gestures import down, press, up

from game.widgets.focus import FocusRing
from game.widgets.labels import label_places
from game.widgets.scatter import Dot, Scatter, Words
from game.widgets.widget import Picked
from game.window.canvas import Canvas

WORDS = Words("Importance", "Satisfaction", "Overserved", "Underserved", "rivals")
NAMES = ("Know it is there before I set out", "Get it when I need it", "Dare to use it", "Understand the rules",
         "Hand over without a queue", "Show the money was well spent")  # fmt: skip


def scatter(dots: list[Dot], size: tuple[int, int] = (540, 380)) -> Scatter:
    """A plot of these, the first chosen."""
    return Scatter((20, 20, *size), "jobs", dots, dots[0].key if dots else None, WORDS)


def dots_at(*places: tuple[float, float]) -> list[Dot]:
    """Known dots at places."""
    return [Dot(str(n), NAMES[n], x, y, 0.1, 0.1, True) for n, (x, y) in enumerate(places)]


@pytest.mark.parametrize("luck", range(25))
@pytest.mark.parametrize("size", [(540, 380), (440, 270), (700, 560)])
def test_labels_never_overlap(canvas: Canvas, luck: int, size: tuple[int, int]) -> None:
    """Nor cover a dot, nor leave the plot, nor reach into the names of the halves; the same each time."""
    dice = random.Random(luck)
    plot = scatter(dots_at(*((dice.random(), dice.random()) for _ in range(len(NAMES)))), size)
    found = plot.labels(canvas)
    boxes = [box for box, _ in (f for f in found if f is not None)]
    assert len(boxes) >= 4
    for n, box in enumerate(boxes):
        assert box.collidelist(boxes[:n]) < 0
        assert box.collidelist(plot._corners(canvas)) < 0
        assert plot.rect.contains(box)
        assert all(not box.collidepoint(spot) for spot in plot.spots)
    assert found == plot.labels(canvas)


def test_what_is_not_known_shares_one_place_and_is_set_apart(canvas: Canvas) -> None:
    """Three guesses of which nothing is known: three dots, each with a label of its own."""
    plot = scatter([Dot(n, n, 0.5, 0.5, 0.4, 0.4, False) for n in NAMES[:3]])
    heights = [y for _, y in plot.spots]
    assert min(b - a for a, b in pairwise(heights)) >= 20
    assert all(f is not None for f in plot.labels(canvas))
    plot.draw(canvas)


def test_arrows_walk_the_dots() -> None:
    """To the nearest in their direction; where there is none the focus stays."""
    plot = scatter(dots_at((0.1, 0.5), (0.5, 0.5), (0.9, 0.5), (0.5, 0.9)))
    ring = FocusRing([plot], focus=plot)
    assert ring.handle(press("Right")) == Picked("jobs", "1")
    assert ring.handle(press("Up")) == Picked("jobs", "3")
    assert ring.handle(press("Up")) is True
    assert ring.handle(press("Down")) == Picked("jobs", "1")


def test_a_click_chooses_the_dot_it_is_near() -> None:
    """And one beside every dot chooses none."""
    plot = scatter(dots_at((0.1, 0.5), (0.9, 0.5)))
    ring = FocusRing([plot])
    x, y = plot.spots[1]
    ring.handle(down(x + 6, y))
    assert ring.handle(up(x + 6, y)) == Picked("jobs", "1")
    ring.handle(down(x - 80, y))
    assert ring.handle(up(x - 80, y)) is True
    assert plot.chosen == "1"


@pytest.mark.parametrize("many", [0, 1])
def test_a_plot_of_nothing_and_of_one(canvas: Canvas, many: int) -> None:
    """Draws, and the keys do no harm."""
    plot = scatter(dots_at(*[(0.5, 0.5)] * many))
    plot.draw(canvas)
    plot.draw_focus(canvas)
    assert FocusRing([plot], focus=plot).handle(press("Left")) in (None, True)


def test_as_many_labels_as_there_is_room_for() -> None:
    """Where two will not fit, one stands and the other is left out."""
    places = label_places([(50, 50), (56, 50)], [[(80, 20)], [(80, 20)]], pygame.Rect(0, 35, 160, 30))
    assert [p is None for p in places].count(True) == 1
