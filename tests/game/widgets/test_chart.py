"""Charts are drawn from their data and only when it changes."""

import pygame
import pytest
from gestures import press

from game.widgets.chart import FORMS, Chart, Reading
from game.widgets.plot import Goal, Line, Mark, Plot, _picture
from game.window.canvas import Canvas


def plot(*values: float, mark: str = "circle") -> Plot:
    """A short series with a goal and a decision."""
    return Plot((Line(values, "users", mark, area=True),), 91, 13, Goal(10, 30, "30"), (Mark(1, "check"),))


def reading(shown: Plot) -> Reading:
    """A reading over a plot."""
    return Reading("Users", "users", "2,634", shown, 1, "38 this week", "38", "good", "On pace")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("values", [(), (5.0,), (5.0, 5.0), (1.0, 9.0, -4.0)])
def test_every_form_draws_any_series(canvas: Canvas, form: str, values: tuple[float, ...]) -> None:
    """An empty, a single, a flat and a falling series draw in every form."""
    chart = Chart((10, 10, 368, 124), reading(plot(*values)), "why", form=form)
    chart.draw(canvas)
    assert chart.act() == "why"


def test_a_plot_is_drawn_once(canvas: Canvas) -> None:
    """The same data is not drawn again; another day's is."""
    _picture.cache_clear()
    for _ in range(3):
        Chart((10, 10, 368, 124), reading(plot(3.125, 4.5)), "why").draw(canvas)
    assert _picture.cache_info().misses == 1
    Chart((10, 10, 368, 124), reading(plot(3.125, 4.5, 5)), "why").draw(canvas)
    assert _picture.cache_info().misses == 2


def test_values_keep_their_order() -> None:
    """A higher value lies higher, a later day further right, and the goal is inside the plot."""
    shown = plot(10, 20, 15)
    (x0, y0), (x1, y1) = shown.place(0, 10, 200, 100), shown.place(1, 20, 200, 100)
    assert x0 < x1
    assert y0 > y1
    assert 0 <= shown.place(90, 30, 200, 100)[1] <= 100


def test_end_marks_differ(canvas: Canvas) -> None:
    """Series are told apart by their end mark as well as their colour."""
    seen = set()
    for mark in ("circle", "square", "triangle", "diamond"):
        Chart((10, 10, 368, 124), reading(plot(1, 2, 3, mark=mark))).draw(canvas)
        seen.add(pygame.image.tobytes(canvas.surface.subsurface((10, 10, 368, 124)), "RGB"))
    assert len(seen) == 4


def test_enter_asks_why() -> None:
    """Enter on a chart says its message."""
    assert Chart((0, 0, 368, 124), reading(plot(1, 2)), ("why", "users")).handle(press("Enter")) == ("why", "users")
