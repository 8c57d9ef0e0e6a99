"""Portraits: a face on a disc, drawn four times too large, scaled down and kept by look, mood and size."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pygame

from game.widgets import paint
from game.widgets.curve import Point
from game.widgets.face import face
from game.widgets.look import TINTS, Look, look_of
from game.widgets.piece import Band, Oval, Patch, Piece
from game.window.theme import Colour, rgb


def portrait(person: str, size: int, mood: str = "calm", look: Mapping[str, object] | None = None,
             ground: Colour | None = None) -> pygame.Surface:  # fmt: skip
    """The portrait of a person, `size` device pixels wide.

    `look` holds what the author gave, if anything; `ground` replaces the colour behind the face.
    """
    return _of(person, tuple(look.items()) if look else (), mood, size, ground)


@lru_cache(maxsize=1024)
def _of(person: str, given: tuple[tuple[str, object], ...], mood: str, size: int,
        ground: Colour | None) -> pygame.Surface:  # fmt: skip
    return drawn(look_of(person, dict(given)), mood, size, ground)


@lru_cache(maxsize=512)
def drawn(look: Look, mood: str, size: int, ground: Colour | None = None) -> pygame.Surface:
    """A face in a mood on its ground, masked to a disc `size` device pixels wide."""
    side = size * paint.FINE
    unit = side / 100
    tint = ground if ground is not None else rgb(TINTS[look.tint])
    big = pygame.Surface((side, side), pygame.SRCALPHA)
    big.fill((*tint, 255))
    for piece in face(look, mood):
        _draw(big, piece, unit)
    mask = paint.sheet(side, side, (255, 255, 255))
    pygame.draw.circle(mask, (255, 255, 255, 255), (side / 2, side / 2), side / 2)
    big.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return paint.shrink(big)


def _draw(surface: pygame.Surface, piece: Piece, unit: float) -> None:
    def spots(points: Iterable[Point]) -> list[Point]:
        return [(x * unit, y * unit) for x, y in points]

    if isinstance(piece, Oval):
        left, top = round((piece.x - piece.rx) * unit), round((piece.y - piece.ry) * unit)
        size = (max(1, round(2 * piece.rx * unit)), max(1, round(2 * piece.ry * unit)))
        pygame.draw.ellipse(surface, piece.fill, (left, top, *size))
    elif isinstance(piece, Patch):
        pygame.draw.polygon(surface, piece.fill, spots(piece.points))
    elif isinstance(piece, Band):
        layer = paint.sheet(*surface.get_size(), rgb(piece.fill))
        pygame.draw.polygon(layer, piece.fill, spots(piece.points))
        pygame.draw.polygon(layer, (*rgb(piece.fill), 0), spots(piece.hole))
        surface.blit(layer, (0, 0))
    else:
        paint.thick(surface, spots(piece.points), piece.width * unit, rgb(piece.fill))
