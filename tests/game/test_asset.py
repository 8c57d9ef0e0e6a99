"""The window's own pictures."""

import pygame

from game.asset import asset


def test_the_icon_is_there_and_square():
    """The window finds its icon in a checkout, and can read it."""
    wide, high = pygame.image.load(str(asset("icon.png"))).get_size()
    assert wide == high >= 32


def test_what_is_not_there_is_no_mishap():
    """An unknown name gives a place, not an error: whoever asks goes on without it."""
    assert not asset("no-such-thing.png").exists()
