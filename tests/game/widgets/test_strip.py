"""The week's hours are chosen, moved and dropped with keys."""

from gestures import down, press, up

from game.widgets.focus import FocusRing
from game.widgets.strip import GHOST, Block, Dropped, Moved, Strip, Week
from game.widgets.widget import Opened, Picked
from game.window.canvas import Canvas

BLOCKS = (
    Block("talk", "talk", "", 0, 2, "past"),
    Block("labels", "test", "Labels", 4, 6),
    Block("team", "people", "Team", 20, 4),
    Block("look", "search", "", 30, 4, GHOST),
)


def strip(height: int = 108) -> Strip:
    """A week with a finished block, two planned ones and a ghost."""
    week = Week("Your week", "46 h", "wanted of 40", "30 h left", "In order", ("Mon", "Tue", "Wed", "Thu", "Fri"),
                BLOCKS, 3.5, shares=(0.2, 0.6, 0.2), overflow="6 h will not fit", move="move", drop="drop")  # fmt: skip
    return Strip((0, 0, 1248, height), week, "open the week")


def test_arrows_choose_and_brackets_move() -> None:
    """Right chooses the next block, brackets move it, Del drops it and Enter opens it."""
    shown = strip()
    ring = FocusRing([shown], focus=shown)
    ring.handle(press("Right"))
    assert ring.handle(press("Right")) == Picked("week", "labels")
    assert ring.handle(press("[")) == Moved("labels", -1)
    assert ring.handle(press("]")) == Moved("labels", 1)
    assert ring.handle(press("Del")) == Dropped("labels")
    assert ring.handle(press("Enter")) == Opened("week", "labels")


def test_the_past_stays() -> None:
    """A finished block can be read but not moved or dropped."""
    shown = strip()
    ring = FocusRing([shown], focus=shown)
    assert ring.handle(press("Right")) == Picked("week", "talk")
    assert ring.handle(press("]")) is None
    assert ring.handle(press("Del")) is None


def test_a_ghost_cannot_be_chosen() -> None:
    """What an action would take is shown but is not a block yet."""
    shown = strip()
    ring = FocusRing([shown], focus=shown)
    for _ in range(9):
        ring.handle(press("Right"))
    assert shown.chosen == "team"


def test_a_click_chooses() -> None:
    """A click on a block chooses it."""
    shown = strip()
    ring = FocusRing([shown])
    left, right = shown._pieces(BLOCKS[2])[0]
    ring.handle(down((left + right) / 2, 58))
    assert ring.handle(up((left + right) / 2, 58)) == Picked("week", "team")


def test_a_block_may_span_two_days() -> None:
    """Six hours from Monday noon are drawn as a piece on each day, with the gap between."""
    shown = strip()
    first, second = shown._pieces(BLOCKS[1])
    assert first[1] < second[0]
    share = (first[1] - first[0] + second[1] - second[0] + 4) / shown._day_width()
    assert abs(share - 6 / 8) < 0.01


def test_both_forms_draw(canvas: Canvas) -> None:
    """The strip draws whole, and as one bar that H opens."""
    strip().draw(canvas)
    low = strip(29)
    low.draw(canvas)
    assert low.compact
    assert FocusRing([low]).handle(press("h")) == "open the week"
