"""Soft shadows, blurred once and laid around a box in nine pieces."""

from functools import lru_cache

import pygame

from game.widgets import paint
from game.window.theme import Colour

# How far down a shadow falls, how far it blurs (both logical pixels) and how dark it is (0–1).
CARD = (2, 8, 0.07)
RAISED = (6, 24, 0.14)


@lru_cache(maxsize=64)
def _tile(radius: int, blur: int, colour: Colour, strength: float) -> pygame.Surface:
    reach = radius + blur
    side = 2 * (reach + blur) + 1
    made = paint.sheet(side, side, colour)
    solid = pygame.Rect(blur, blur, side - 2 * blur, side - 2 * blur)
    pygame.draw.rect(made, (*colour, 255), solid, border_radius=radius)
    # Half the distance: pygame's blur still has weight where it is cut off, and would end in an edge.
    blurred = pygame.transform.gaussian_blur(made, max(1, blur // 2))
    # The blur darkens the hidden colour of clear pixels: put it back, and weaken the alpha.
    blurred.fill((0, 0, 0, round(255 * strength)), special_flags=pygame.BLEND_RGBA_MULT)
    blurred.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return blurred


@lru_cache(maxsize=256)
def _edge(radius: int, blur: int, colour: Colour, strength: float, side: str, length: int,
          depth: int) -> pygame.Surface:  # fmt: skip
    """The outer `depth` pixels of one side, drawn out to a length."""
    tile = _tile(radius, blur, colour, strength)
    middle, end = radius + 2 * blur, tile.get_width() - depth
    area = {"top": (middle, 0, 1, depth), "bottom": (middle, end, 1, depth),
            "left": (0, middle, depth, 1), "right": (end, middle, depth, 1)}[side]  # fmt: skip
    size = (length, depth) if side in ("top", "bottom") else (depth, length)
    return pygame.transform.scale(tile.subsurface(area), size)


def lay(surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Colour, kind: tuple[int, int, float],
        scale: float) -> None:  # fmt: skip
    """A shadow of `kind` under a box that is about to be drawn at `rect` (device pixels).

    The box hides the middle, so that is left out.
    """
    drop, blur, strength = round(kind[0] * scale), max(1, round(kind[1] * scale)), kind[2]
    tile = _tile(radius, blur, colour, strength)
    reach = radius + 2 * blur
    x, y = rect.x - blur, rect.y - blur + drop
    w, h = rect.w + 2 * blur, rect.h + 2 * blur
    end = tile.get_width() - reach
    across, down = w - 2 * reach, h - 2 * reach
    if across < 0 or down < 0:
        return
    surface.blit(tile, (x, y), (0, 0, reach, reach))
    surface.blit(tile, (x + w - reach, y), (end, 0, reach, reach))
    surface.blit(tile, (x, y + h - reach), (0, end, reach, reach))
    surface.blit(tile, (x + w - reach, y + h - reach), (end, end, reach, reach))
    low = blur + drop
    for side, at, length, depth in (
        ("top", (x + reach, y), across, blur - drop),
        ("bottom", (x + reach, y + h - low), across, low),
        ("left", (x, y + reach), down, blur),
        ("right", (x + w - blur, y + reach), down, blur),
    ):
        if length and depth > 0:
            surface.blit(_edge(radius, blur, colour, strength, side, length, depth), at)
