"""Keys are called as on their keycaps."""

import pygame
import pytest
from gestures import down, press

from game.window.keys import key_name, logical


@pytest.mark.parametrize("name", ["Y", "Enter", "Esc", "Tab", "Del", "Space", "Left", "[", "1", "/"])
def test_plain_keys(name: str) -> None:
    """A key that goes down is called by its keycap."""
    assert key_name(press(name)) == name


def test_modifiers() -> None:
    """Shift is said of keys that write nothing, Alt and Ctrl of all."""
    assert key_name(press("Tab", mod=pygame.KMOD_LSHIFT)) == "Shift+Tab"
    assert key_name(press("Left", mod=pygame.KMOD_LALT)) == "Alt+Left"
    assert (
        key_name(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_v, unicode="\x16", mod=pygame.KMOD_LCTRL)) == "Ctrl+V"
    )


def test_what_a_key_writes_counts() -> None:
    """A bracket typed with AltGr is a bracket, a question mark typed with Shift a question mark."""
    altgr = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_8, unicode="[", mod=pygame.KMOD_RALT)
    shifted = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SLASH, unicode="?", mod=pygame.KMOD_LSHIFT)
    assert (key_name(altgr), key_name(shifted)) == ("[", "?")


def test_another_alphabet() -> None:
    """On a Cyrillic layout a letter is the one at its place on the board."""
    event = pygame.event.Event(pygame.KEYDOWN, key=0x43D, unicode="н", mod=0, scancode=pygame.KSCAN_Y)
    assert key_name(event) == "Y"


def test_bare_modifiers_have_no_name() -> None:
    """Shift by itself is nothing."""
    assert key_name(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LSHIFT, unicode="", mod=1)) == ""


def test_pointer_events_become_logical() -> None:
    """At scale 2 a click at 200, 100 lies at 100, 50; a key event stays itself."""
    assert logical(down(200, 100), 2.0).pos == (100, 50)
    event = press("Y")
    assert logical(event, 2.0) is event
