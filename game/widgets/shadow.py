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
    pygame.draw.rect(made, (*colour, round(255 * strength)), solid, border_radius=radius)
    blurred = pygame.transform.gaussian_blur(made, max(1, blur))
    # The blur darkens the hidden colour of clear pixels: put it back and keep the alpha.
    blurred.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    blurred.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return blurred


@lru_cache(maxsize=256)
def _edge(radius: int, blur: int, colour: Colour, strength: float, side: str, length: int) -> pygame.Surface:
    tile = _tile(radius, blur, colour, strength)
    reach = radius + 2 * blur
    end = tile.get_width() - reach
    area = {"top": (reach, 0, 1, reach), "bottom": (reach, end, 1, reach),
            "left": (0, reach, reach, 1), "right": (end, reach, reach, 1)}[side]  # fmt: skip
    size = (length, reach) if side in ("top", "bottom") else (reach, length)
    return pygame.transform.scale(tile.subsurface(area), size)


def lay(surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Colour, kind: tuple[int, int, float],
        scale: float) -> None:  # fmt: skip
    """A shadow of `kind` under a box that is about to be drawn at `rect` (device pixels)."""
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
    for side, at, length in (("top", (x + reach, y), across), ("bottom", (x + reach, y + h - reach), across),
                             ("left", (x, y + reach), down), ("right", (x + w - reach, y + reach), down)):  # fmt: skip
        if length:
            surface.blit(_edge(radius, blur, colour, strength, side, length), at)
