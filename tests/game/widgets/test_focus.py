"""The whole kit can be used from the keyboard, by events alone."""

import pygame
import pytest
from gestures import down, move, press, up

from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.field import Field
from game.widgets.focus import FocusRing
from game.widgets.list import List, Row
from game.widgets.widget import Typed
from game.window.canvas import Canvas

SHIFT_TAB = press("Tab", mod=pygame.KMOD_LSHIFT)


def answers() -> list[Button]:
    """Four answers in a row."""
    return [Button((x * 120, 0, 100, 58), k, ("answer", k), key=k, group="answers") for x, k in enumerate("YNAL")]


def test_tab_goes_round() -> None:
    """Tab visits every stop in order and starts again; Shift+Tab goes back; labels are passed by."""
    widgets = [*answers(), Card((0, 100, 10, 10))]
    ring = FocusRing(widgets)
    seen = []
    for _ in range(5):
        ring.handle(press("Tab"))
        seen.append(ring.focused)
    assert seen == [*widgets[:4], widgets[0]]
    ring.handle(SHIFT_TAB)
    assert ring.focused is widgets[3]


def test_arrows_stay_in_the_group() -> None:
    """Arrows move to the nearest neighbour of the group and stop at its end."""
    buttons = answers()
    other = Button((480, 0, 100, 58), "Menu", "menu")
    ring = FocusRing([*buttons, other], focus=buttons[2])
    ring.handle(press("Right"))
    assert ring.focused is buttons[3]
    assert ring.handle(press("Right")) is None
    assert ring.focused is buttons[3]
    ring.handle(press("Left"))
    assert ring.focused is buttons[2]


def test_enter_acts_on_the_focused_one() -> None:
    """Enter says the message of the focused button and of no other."""
    buttons = answers()
    ring = FocusRing(buttons, focus=buttons[1])
    assert ring.handle(press("Enter")) == ("answer", "N")


def test_enter_on_a_card_does_nothing() -> None:
    """A stray Enter after a request has opened has no effect."""
    card = Card((0, 100, 500, 300), focusable=True)
    ring = FocusRing([card, *answers()], focus=card)
    assert ring.handle(press("Enter")) is True


def test_enter_goes_to_the_main_action_from_a_radio_list() -> None:
    """In a radio list Enter is the main button's, and only that button shows the keycap."""
    rows = List((0, 100, 200, 200), "reasons", [Row("e", "Evidence"), Row("s", "Strategy")], "e", radio=True)
    main = Button((0, 400, 200, 44), "Say no", "said", key="Enter", kind="main")
    back = Button((220, 400, 100, 44), "Back", "back")
    ring = FocusRing([rows, back, main], main=main, focus=rows)
    assert ring.enter_target is main
    assert ring.handle(press("Enter")) == "said"
    ring.focus(back)
    assert not main.takes_enter
    assert ring.handle(press("Enter")) == "back"


def test_a_letter_acts_from_anywhere() -> None:
    """A keycap's letter uses its button and moves the focus there."""
    buttons = answers()
    ring = FocusRing(buttons, focus=buttons[0])
    assert ring.handle(press("l")) == ("answer", "L")
    assert ring.focused is buttons[3]


def test_letters_are_off_while_typing() -> None:
    """A focused field takes every letter; the answers hear none."""
    field = Field((0, 200, 200, 40), "find")
    ring = FocusRing([*answers(), field], focus=field)
    assert ring.handle(press("y")) == Typed("find", "y")
    assert field.text == "y"


def test_a_field_is_called_by_its_key() -> None:
    """The key of a field or a list brings the focus there and says nothing."""
    field = Field((0, 200, 200, 40), "find", key="/")
    ring = FocusRing([*answers(), field])
    assert ring.handle(press("/")) is True
    assert ring.focused is field
    assert field.text == ""


def test_a_click_is_down_and_up_on_the_same_widget() -> None:
    """A button acts when the pointer is let go on it, and not when it has left."""
    buttons = answers()
    ring = FocusRing(buttons)
    assert ring.handle(down(10, 10)) is True
    assert buttons[0].pressed
    assert ring.handle(up(12, 12)) == ("answer", "Y")
    ring.handle(down(10, 10))
    assert ring.handle(up(600, 400)) is True
    assert not buttons[0].pressed


def test_hover_follows_the_events() -> None:
    """The widget under the last motion event is hovered, and only that one."""
    buttons = answers()
    ring = FocusRing(buttons)
    ring.handle(move(10, 10))
    assert [b.hovered for b in buttons] == [True, False, False, False]
    ring.handle(move(130, 10))
    assert [b.hovered for b in buttons] == [False, True, False, False]
    ring.handle(pygame.event.Event(pygame.WINDOWLEAVE))
    assert not any(b.hovered for b in buttons)


@pytest.mark.parametrize("way", ["click", "Enter", "letter"])
def test_an_off_button_does_not_act(way: str) -> None:
    """A button that is off can be focused, for its reason to be read, but does nothing."""
    button = Button((0, 0, 200, 58), "Look into it", "looked", key="L", off="Needs 1 h")
    ring = FocusRing([button])
    ring.handle(press("Tab"))
    assert ring.focused is button
    if way == "click":
        ring.handle(down(5, 5))
        assert ring.handle(up(5, 5)) is True
    else:
        assert ring.handle(press("Enter" if way == "Enter" else "l")) is True


def test_the_focus_is_seen(canvas: Canvas) -> None:
    """The focus line is 2 wide, 2 away from the control, outside it."""
    button = Button((100, 100, 120, 44), "Yes", "yes")
    FocusRing([button], focus=button).draw(canvas)
    column = [canvas.surface.get_at((160, y))[:3] for y in range(96, 101)]
    theme = canvas.theme
    assert column == [theme.focus, theme.focus, theme.surface, theme.surface, theme.edge]
