"""Events as a player would make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.screens.desk import Desk

_KEYS = {
    "Enter": pygame.K_RETURN, "Tab": pygame.K_TAB, "Esc": pygame.K_ESCAPE, "Left": pygame.K_LEFT,
    "Right": pygame.K_RIGHT, "Up": pygame.K_UP, "Down": pygame.K_DOWN, "Del": pygame.K_DELETE,
    "Space": pygame.K_SPACE, "Backspace": pygame.K_BACKSPACE, "Home": pygame.K_HOME, "End": pygame.K_END,
}  # fmt: skip


def press(name: str, *, mod: int = 0, scancode: int = 0) -> pygame.event.Event:
    """A key going down, by the name on its keycap or the letter it writes."""
    key = _KEYS.get(name, ord(name.lower()) if len(name) == 1 else 0)
    letter = name.lower() if len(name) == 1 else ""
    return pygame.event.Event(pygame.KEYDOWN, key=key, unicode=letter, mod=mod, scancode=scancode)


def move(x: float, y: float) -> pygame.event.Event:
    """The pointer coming to a place."""
    return pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0))


def down(x: float, y: float, button: int = 1) -> pygame.event.Event:
    """A mouse button going down."""
    return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=button)


def up(x: float, y: float, button: int = 1) -> pygame.event.Event:
    """A mouse button coming up."""
    return pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=button)


def wheel(turn: int) -> pygame.event.Event:
    """The wheel turning, away from the player when positive."""
    return pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turn, precise_y=float(turn))


# --- at a desk -------------------------------------------------------------------------------------------------------


def keys(desk: Desk, *names: str) -> None:
    """Press keys, one after the other."""
    for name in names:
        desk.game.handle(press(name))


def last(desk: Desk) -> object:
    """The action done last."""
    return desk.playing.sim.actions[-1][1]


def written(desk: Desk) -> list[str]:
    """Everything that has been written on the last frame of the desk."""
    found: list[str] = []
    canvas = desk.canvas
    assert canvas is not None
    was = canvas.text
    canvas.text = lambda at, text, *rest, **more: found.append(text) or was(at, text, *rest, **more)  # type: ignore[method-assign, func-returns-value]
    desk.draw(canvas)
    canvas.text = was  # type: ignore[method-assign]
    return found
