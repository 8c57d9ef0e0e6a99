"""Fields, segments, notices and dialogs."""

import pygame
from gestures import down, press, up

from game.widgets.button import Button
from game.widgets.dialog import Dialog
from game.widgets.field import Field
from game.widgets.focus import FocusRing
from game.widgets.message import Notice, hint
from game.widgets.panel import Panel
from game.widgets.segment import Option, Segments
from game.widgets.widget import Picked, Typed
from game.window.canvas import Canvas
from game.window.theme import THEMES


def test_a_field_edits() -> None:
    """Typing, moving the caret and deleting change the text; Enter says it is done."""
    field = Field((0, 0, 200, 40), "seed", "4", allowed="0123456789", most=3)
    assert field.handle(press("2")) == Typed("seed", "42")
    assert field.handle(press("x")) is True
    field.handle(press("Home"))
    field.handle(press("7"))
    assert field.text == "742"
    field.handle(press("1"))
    assert field.text == "742"
    field.handle(press("Backspace"))
    field.handle(press("Del"))
    assert field.handle(press("Enter")) == Typed("seed", "2", done=True)


def test_escape_leaves_a_field() -> None:
    """Esc and Tab are not the field's."""
    field = Field((0, 0, 200, 40), "find")
    assert field.handle(press("Esc")) is None
    assert field.handle(press("Tab")) is None


def test_segments_choose() -> None:
    """Arrows and clicks choose an option, once."""
    speed = Segments((0, 0, 120, 34), "speed", [Option(0, "", "pause"), Option(1, "1"), Option(2, "2")], 0)
    ring = FocusRing([speed], focus=speed)
    assert ring.handle(press("Right")) == Picked("speed", 1)
    ring.handle(down(110, 10))
    assert ring.handle(up(110, 10)) == Picked("speed", 2)
    ring.handle(down(110, 10))
    assert ring.handle(up(110, 10)) is True


def test_a_notice_stays_long_enough_to_undo() -> None:
    """A notice stays 6 seconds, one with an action 12."""
    plain = Notice((0, 0, 364, 44), "Sal heard your no", 100.0)
    undo = Notice((0, 0, 364, 44), "Dropped", 100.0, action="Undo", key="U", message="undo")
    assert [plain.alive(105.9), plain.alive(106.1), undo.alive(111.9), undo.alive(112.1)] == [True, False, True, False]
    assert FocusRing([undo]).handle(press("u")) == "undo"


def test_a_dialog_is_one_layer() -> None:
    """A dialog's buttons hear the events, Esc cancels, and nothing gets past."""
    buttons = [Button((0, 0, 1, 1), "Stay", "stay"), Button((0, 0, 1, 1), "Leave", "leave", kind="main")]
    dialog = Dialog((100, 100, 480, 220), "Leave the quarter", "It is saved.", buttons, cancel="stay")
    assert dialog.handle(press("Enter")) == "leave"
    assert dialog.handle(press("Left")) is True
    assert dialog.handle(press("Enter")) == "stay"
    assert dialog.handle(press("Esc")) == "stay"
    assert dialog.handle(press("y")) is True


def test_a_panel_in_a_radio_group_leaves_enter() -> None:
    """Space chooses a reason; Enter is the step's."""
    reason = Panel((0, 0, 526, 48), "Evidence", ("because", "evidence"), radio=True)
    assert reason.handle(press("Space")) == ("because", "evidence")
    assert reason.handle(press("Enter")) is None


def test_arrows_choose_in_a_radio_group() -> None:
    """Moving to a reason with an arrow chooses it; the main button keeps Enter."""
    reasons = [
        Panel((0, y, 526, 48), name, name, radio=True, group="why") for y, name in ((0, "Evidence"), (54, "Strategy"))
    ]
    main = Button((0, 120, 100, 44), "Say no", "said", kind="main", key="Enter")
    ring = FocusRing([*reasons, main], main=main, focus=reasons[0])
    assert ring.handle(press("Down")) == "Strategy"
    assert ring.handle(press("Enter")) == "said"


def test_everything_draws_in_every_theme_and_scale() -> None:
    """No widget fails in any theme at any scale."""
    for theme in THEMES.values():
        for scale in (1.0, 1.25, 1.5, 1.75, 2.0):
            canvas = Canvas(pygame.Surface((1280, 720)), theme, scale)
            buttons = [Button((0, 0, 1, 1), "Stay", "stay"), Button((0, 0, 1, 1), "Leave", "leave", kind="main")]
            widgets = [
                Dialog((20, 20, 400, 220), "Leave", "It is saved.", buttons),
                Field((20, 250, 200, 40), "find", hint="Find", icon="search", key="/"),
                Segments((240, 250, 120, 34), "speed", [Option(0, "", "pause"), Option(1, "1")], 1),
                Notice((20, 300, 364, 44), "Dropped", 0, action="Undo", key="U"),
                Panel((20, 350, 400, 48), "Strategy", 1, detail="Said 4 times", icon="compass", key="S", strength=3,
                      note="Strong", tone="good"),
            ]  # fmt: skip
            ring = FocusRing(widgets)
            for _ in widgets:
                ring.move(1)
                ring.draw(canvas)
            hint(canvas, (600, 0, 20, 20), "8 in 10 land inside", "Mei has built one like it before.")
