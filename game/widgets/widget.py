"""The base of every widget, and what it says when it is used.

`handle` answers None when the event was not for the widget, True when it was and there is nothing to tell, and
otherwise a message: whatever the caller gave the widget to say, or one of the small values below.
"""

from collections.abc import Hashable
from dataclasses import dataclass

import pygame

from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name


@dataclass(frozen=True)
class Picked:
    """A row or an option of the widget called `name` was chosen."""

    name: str
    key: Hashable


@dataclass(frozen=True)
class Opened:
    """Enter was pressed on a row of the widget called `name`, or the row was clicked twice."""

    name: str
    key: Hashable


@dataclass(frozen=True)
class Typed:
    """The text of the field called `name` changed; `done` after Enter."""

    name: str
    text: str
    done: bool = False


def as_rect(box: Box) -> pygame.Rect:
    """A box as whole logical pixels."""
    return box.copy() if isinstance(box, pygame.Rect) else pygame.Rect(*(round(v) for v in box))


class Widget:
    """Something drawn in a box of logical pixels that may be focused, pointed at and used.

    `label` is what the widget says of itself, also when it has no room to show it. `off` is the reason it cannot be
    used now; it can still be focused, so that the reason can be read. `key` is the keycap that uses it from
    anywhere on the screen. `group` names the widgets that the arrow keys move among.
    """

    radius: float = 10
    radio = False  # one of a group in which the arrows choose and Enter is left to the main action

    def __init__(self, rect: Box, label: str = "", *, focusable: bool = True, key: str = "", group: str = "",
                 off: str | None = None) -> None:  # fmt: skip
        self.rect = as_rect(rect)
        self.label = label
        self.focusable = focusable
        self.key = key
        self.group = group
        self.off = off
        self.visible = True
        self.selected = False
        self.hovered = False
        self.pressed = False
        self.focused = False
        self.takes_enter = False  # set by the ring: Enter would act on this widget now
        self.within: pygame.Rect | None = None  # the only place it shows, where it may be scrolled out of sight

    @property
    def state(self) -> str:
        """How it shows: off, pressed, hover, selected or rest. Focus is drawn apart."""
        if self.off is not None:
            return "off"
        if self.pressed and self.hovered:
            return "pressed"
        if self.selected:
            return "selected"
        return "hover" if self.hovered else "rest"

    def draw(self, canvas: Canvas) -> None:
        """Draw the widget, without its focus ring."""

    def draw_focus(self, canvas: Canvas) -> None:
        """Draw the focus ring, after everything else so that no neighbour covers it."""
        canvas.focus(self.rect, self.radius)

    def hit(self, pos: Point) -> bool:
        """Whether a point lies on the widget."""
        return self.visible and self.rect.collidepoint(pos) and (self.within is None or self.within.collidepoint(pos))

    def act(self, pos: Point | None = None) -> object:
        """Use the widget, at a point if the pointer did; the answer is what `handle` answers."""
        return None

    def summon(self) -> object:
        """Called by the widget's own key, from anywhere, after the focus has come: the same as `act`, or nothing."""
        return self.act()

    def handle(self, event: pygame.event.Event) -> object:
        """Take an event meant for this widget: keys when it is focused, the wheel when it is pointed at."""
        if event.type == pygame.KEYDOWN and key_name(event) == "Enter" and self.wants_enter:
            return True if self.off is not None else self.act()
        return None

    @property
    def wants_enter(self) -> bool:
        """Whether Enter is for this widget when it is focused, rather than for the screen's main action."""
        return not self.radio

    def leave(self) -> None:
        """Called when the focus goes elsewhere."""
