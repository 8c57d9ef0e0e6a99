"""Lists choose and scroll, by pointer, wheel and keys."""

from gestures import down, move, press, up, wheel

from game.widgets.focus import FocusRing
from game.widgets.list import List, Row
from game.widgets.widget import Opened, Picked
from game.window.canvas import Canvas


def inbox(count: int = 10) -> List:
    """A list with room for four rows."""
    return List((0, 0, 240, 256), "inbox", [Row(i, f"Request {i}") for i in range(count)], 0)


def test_arrows_choose() -> None:
    """Down chooses the next row and says so; at the end nothing changes."""
    rows = inbox(2)
    ring = FocusRing([rows], focus=rows)
    assert ring.handle(press("Down")) == Picked("inbox", 1)
    assert ring.handle(press("Down")) is True
    assert ring.handle(press("Home")) == Picked("inbox", 0)


def test_enter_opens() -> None:
    """Enter opens the chosen row."""
    rows = inbox()
    assert FocusRing([rows], focus=rows).handle(press("Enter")) == Opened("inbox", 0)


def test_a_click_chooses_its_row() -> None:
    """A click chooses the row under it, also after scrolling."""
    rows = inbox()
    ring = FocusRing([rows])
    ring.handle(move(10, 10))
    assert ring.handle(wheel(-2)) is True
    assert rows.scroll == 96
    ring.handle(down(10, 40))
    assert ring.handle(up(10, 40)) == Picked("inbox", 2)


def test_the_chosen_row_is_in_sight() -> None:
    """Choosing by key scrolls as far as it takes and no further."""
    rows = inbox()
    ring = FocusRing([rows], focus=rows)
    ring.handle(press("End"))
    assert rows.scroll == 10 * 64 - 256
    assert rows.row_rect(9).bottom == 256


def test_scrolling_ends() -> None:
    """The wheel stops at both ends, and a list that fits does not scroll."""
    rows = inbox()
    rows.handle(wheel(-99))
    assert rows.scroll == 384
    rows.handle(wheel(99))
    assert rows.scroll == 0
    assert inbox(2).handle(wheel(-1)) is None


def test_new_rows_keep_the_choice(canvas: Canvas) -> None:
    """A request that arrives on top leaves the chosen one chosen."""
    rows = inbox(3)
    rows.show([Row("new", "A new one"), *rows.rows])
    assert rows.chosen == 0
    assert rows.index == 1
    rows.draw(canvas)
