"""Smooth shapes in device pixels: rounded boxes, discs, thick lines, dashes.

pygame's own round corners are jagged, so small pieces are drawn four times too large, scaled down smoothly and
kept. A transparent part is always filled with its shape's own colour, or scaling would leave dark fringes.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import pygame

from game.window.theme import Colour

FINE = 4  # how many times too large a shape is drawn
_SMALL = 2500  # up to this area a box is kept whole: one blit is quicker than its eleven pieces
Point = tuple[float, float]


def sheet(width: int, height: int, colour: Colour) -> pygame.Surface:
    """A clear surface whose hidden colour is `colour`."""
    made = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
    made.fill((*colour, 0))
    return made


def shrink(surface: pygame.Surface, times: int = FINE) -> pygame.Surface:
    """The surface, scaled down smoothly by a whole number."""
    return pygame.transform.smoothscale(surface, (surface.get_width() // times, surface.get_height() // times))


def thick(
    surface: pygame.Surface, points: Sequence[Point], width: float, colour: Colour, *, round_ends: bool = True
) -> None:
    """A line through points with round joins, for drawing on a sheet that is scaled down later."""
    half = width / 2
    for (x0, y0), (x1, y1) in pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        if length == 0:
            continue
        nx, ny = (y0 - y1) / length * half, (x1 - x0) / length * half
        corners = [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
        pygame.draw.polygon(surface, colour, corners)
    for point in points if round_ends else points[1:-1]:
        pygame.draw.circle(surface, colour, point, half)


def dashes(points: Sequence[Point], pattern: Sequence[float]) -> list[list[Point]]:
    """The drawn pieces of a line through points, with lengths on and off in turn; no pattern is one piece."""
    if not pattern:
        return [list(points)]
    pieces: list[list[Point]] = []
    index, left = 0, float(pattern[0])
    piece: list[Point] = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        length, at = math.hypot(x1 - x0, y1 - y0), 0.0
        while length - at > left:
            at += left
            spot = (x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length)
            if index % 2 == 0:
                pieces.append([*piece, spot])
            piece = [spot]
            index += 1
            left = float(pattern[index % len(pattern)])
        left -= length - at
        if index % 2 == 0:
            piece.append((x1, y1))
    if index % 2 == 0 and len(piece) > 1:
        pieces.append(piece)
    return pieces


@lru_cache(maxsize=1024)
def _corners(radius: int, fill: Colour | None, border: Colour | None, width: int) -> pygame.Surface:
    """A disc of twice the radius, to cut the four corners of a box from."""
    outer = border if border is not None and width else fill
    if outer is None:
        outer = (0, 0, 0)
    big = sheet(2 * radius * FINE, 2 * radius * FINE, outer)
    middle = (radius * FINE, radius * FINE)
    if border is not None and width:
        pygame.draw.circle(big, border, middle, radius * FINE)
        inner = (*fill, 255) if fill is not None else (*border, 0)
        pygame.draw.circle(big, inner, middle, max(0, radius - width) * FINE)
    elif fill is not None:
        pygame.draw.circle(big, fill, middle, radius * FINE)
    return shrink(big)


def box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    radius: int,
    fill: Colour | None,
    border: Colour | None = None,
    width: int = 1,
    *,
    corners: str = "all",
) -> None:
    """A rounded box with an optional border inside its edge. `corners`: all, left, right, top or none are round."""
    x, y, w, h = rect
    if w <= 0 or h <= 0:
        return
    r = min(radius, w // 2, h // 2)
    if border is None:
        width = 0
    if corners == "none":
        r = 0
    if w * h <= _SMALL and r:
        surface.blit(_small_box((w, h), r, fill, border, width, corners), (x, y))
        return
    _lay_box(surface, rect, r, fill, border, width, corners)


@lru_cache(maxsize=512)
def _small_box(
    size: tuple[int, int], r: int, fill: Colour | None, border: Colour | None, width: int, corners: str
) -> pygame.Surface:
    made = sheet(*size, border or fill or (0, 0, 0))
    _lay_box(made, made.get_rect(), r, fill, border, width, corners)
    return made


def _lay_box(
    surface: pygame.Surface, rect: pygame.Rect, r: int, fill: Colour | None, border: Colour | None, width: int,
    corners: str,
) -> None:  # fmt: skip
    x, y, w, h = rect
    if r > 0:
        disc = _corners(r, fill, border, width)
        for name, at, area in (
            ("left top", (x, y), (0, 0, r, r)),
            ("right top", (x + w - r, y), (r, 0, r, r)),
            ("left bottom", (x, y + h - r), (0, r, r, r)),
            ("right bottom", (x + w - r, y + h - r), (r, r, r, r)),
        ):
            if corners == "all" or corners in name:
                surface.blit(disc, at, area)
            else:
                _square(surface, pygame.Rect(*at, r, r), name, fill, border, width)
    if fill is not None:
        if r:
            surface.fill(fill, (x + r, y, w - 2 * r, r))
            surface.fill(fill, (x + r, y + h - r, w - 2 * r, r))
        surface.fill(fill, (x, y + r, w, h - 2 * r))
    if border is not None and width:
        surface.fill(border, (x + r, y, w - 2 * r, width))
        surface.fill(border, (x + r, y + h - width, w - 2 * r, width))
        surface.fill(border, (x, y + r, width, h - 2 * r))
        surface.fill(border, (x + w - width, y + r, width, h - 2 * r))


def _square(
    surface: pygame.Surface, rect: pygame.Rect, name: str, fill: Colour | None, border: Colour | None, width: int
) -> None:
    """One corner of a box that is not rounded."""
    if fill is not None:
        surface.fill(fill, rect)
    if border is not None and width:
        surface.fill(border, (rect.x, rect.y if "top" in name else rect.bottom - width, rect.w, width))
        surface.fill(border, (rect.x if "left" in name else rect.right - width, rect.y, width, rect.h))


@lru_cache(maxsize=256)
def dashed_box(
    size: tuple[int, int], radius: int, colour: Colour, width: int, pattern: tuple[int, ...]
) -> pygame.Surface:
    """The dashed outline of a rounded box."""
    w, h = size
    big = sheet(w * FINE, h * FINE, colour)
    inset = width / 2
    r = max(0.0, min(radius, w / 2, h / 2) - inset)
    path: list[Point] = []
    for cx, cy, start in ((w - inset - r, inset + r, -90), (w - inset - r, h - inset - r, 0),
                          (inset + r, h - inset - r, 90), (inset + r, inset + r, 180)):  # fmt: skip
        for step in range(13):
            turn = math.radians(start + 90 * step / 12)
            path.append((cx + r * math.cos(turn), cy + r * math.sin(turn)))
    path.append(path[0])
    for piece in dashes(path, pattern):
        thick(big, [(x * FINE, y * FINE) for x, y in piece], width * FINE, colour, round_ends=False)
    return shrink(big)


@lru_cache(maxsize=512)
def disc(radius: int, fill: Colour | None, border: Colour | None = None, width: int = 0) -> pygame.Surface:
    """A smooth disc or ring, 2 × radius wide."""
    return _corners(max(1, radius), fill, border, width)


@lru_cache(maxsize=256)
def oval(
    size: tuple[int, int], fill: tuple[int, int, int, int] | None, border: Colour | None, width: int,
    pattern: tuple[int, ...] = (),
) -> pygame.Surface:  # fmt: skip
    """An oval with a fill that may be translucent and an outline that may be dashed."""
    w, h = size
    big = sheet(w * FINE, h * FINE, border or (fill[:3] if fill else (0, 0, 0)))
    if fill is not None:
        pygame.draw.ellipse(big, fill, (0, 0, w * FINE, h * FINE))
    if border is not None and width:
        rx, ry = (w - width) / 2, (h - width) / 2
        turns = [2 * math.pi * i / 72 for i in range(73)]
        path = [((w / 2 + rx * math.cos(t)) * FINE, (h / 2 + ry * math.sin(t)) * FINE) for t in turns]
        for piece in dashes(path, [p * FINE for p in pattern]):
            thick(big, piece, width * FINE, border)
    return shrink(big)


@lru_cache(maxsize=512)
def shape(points: tuple[Point, ...], size: tuple[int, int], colour: Colour, outline: Colour | None = None,
          width: int = 0) -> pygame.Surface:  # fmt: skip
    """A filled polygon whose points are fractions of `size`, with an outline outside it if asked for."""
    w, h = size
    big = sheet((w + 2 * width) * FINE, (h + 2 * width) * FINE, outline or colour)
    spots = [((x * w + width) * FINE, (y * h + width) * FINE) for x, y in points]
    if outline is not None and width:
        thick(big, [*spots, spots[0]], 2 * width * FINE, outline)
    pygame.draw.polygon(big, colour, spots)
    return shrink(big)


@lru_cache(maxsize=512)
def line(size: tuple[int, int], points: tuple[Point, ...], width: int, colour: Colour,
         pattern: tuple[float, ...] = ()) -> pygame.Surface:  # fmt: skip
    """A line through points on a clear surface of `size`, with round ends unless dashed."""
    big = sheet(size[0] * FINE, size[1] * FINE, colour)
    spots = [(x * FINE, y * FINE) for x, y in points]
    for piece in dashes(spots, [p * FINE for p in pattern]):
        thick(big, piece, width * FINE, colour, round_ends=not pattern)
    return shrink(big)
