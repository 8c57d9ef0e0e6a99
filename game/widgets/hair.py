"""Hair and head covers: the pieces behind a head and those before it."""

import math

from game.widgets.curve import Point, arc, smooth, squarish
from game.widgets.look import HAIRS, Look
from game.widgets.piece import Band, Oval, Patch, Piece, Stroke, blend

_BLACK, _WHITE = "#000000", "#FFFFFF"

_BEHIND: dict[str, list[Point]] = {
    "hijab": [(50, 14), (72, 22), (79, 45), (77, 70), (82, 100), (18, 100), (23, 70), (21, 45), (28, 22)],
    "long": [(50, 17), (72, 24), (78, 46), (77, 70), (74, 84), (26, 84), (23, 70), (22, 46), (28, 24)],
    "bob": [(50, 18), (73, 26), (78, 48), (74, 68), (60, 70), (40, 70), (26, 68), (22, 48), (27, 26)],
    "pony": [(66, 26), (82, 34), (84, 56), (77, 74), (72, 60), (72, 40)],
}

# The outline of the hair over the forehead, and the light on it.
_FRONT: dict[str, tuple[list[Point], list[Point]]] = {
    "short": (
        [(27, 48), (25.6, 34), (35, 21), (50, 17.5), (65, 21), (74.4, 34),
         (73, 48), (69.6, 38.5), (62, 33), (50, 34.4), (38, 33), (30.4, 38.5)],
        [(38, 27), (47, 22.4), (57, 23)],
    ),
    "quiff": (
        [(27, 47), (26, 34), (33, 20), (50, 14), (66, 16), (74, 30),
         (73, 47), (69.5, 38), (63, 30), (50, 32), (38, 30), (31, 37)],
        [(40, 26), (50, 20), (62, 21)],
    ),
    "side": (
        [(26.6, 49), (25, 34), (36, 20), (52, 17.5), (68, 22), (75, 36),
         (73.2, 49), (70, 40), (60, 36), (45, 28), (37, 36), (30, 40)],
        [(46, 23), (57, 23.5), (66, 29)],
    ),
    "tied": (
        [(26.6, 48), (26, 33), (36, 20.5), (50, 17.8), (64, 20.5), (74, 33),
         (73.4, 48), (69, 38), (58, 29), (50, 31), (42, 29), (31, 38)],
        [(38, 27), (46, 22), (55, 22)],
    ),
    "locs": (
        [(26, 50), (25, 34), (35, 19), (50, 15.5), (65, 19), (75, 34),
         (74, 50), (69, 37), (58, 31), (50, 33), (42, 31), (31, 37)],
        [],
    ),
    "long": (
        [(25, 62), (23.6, 42), (32, 22), (50, 16), (68, 22), (76.4, 42),
         (75, 62), (71, 46), (62, 34), (54, 27), (44, 35), (31, 44)],
        [(56, 22), (66, 28), (71.5, 40)],
    ),
    "bob": (
        [(25, 60), (24, 40), (33, 22), (50, 16.5), (67, 22), (76, 40),
         (75, 60), (71.6, 43), (64, 38.6), (50, 40), (36, 38.6), (28.4, 43)],
        [(38, 27), (48, 22), (60, 23.5)],
    ),
    "afro": (
        [(28, 47), (27, 32), (38, 20), (50, 18), (62, 20), (73, 32), (72, 47), (68, 36),
         (58, 31), (50, 32.5), (42, 31), (32, 36)],
        [],
    ),
}  # fmt: skip
_SHAPES = {"pony": "tied", "bun": "tied"}


def behind(look: Look) -> list[Piece]:
    """The pieces drawn before the head."""
    colour, light = HAIRS[look.hair]
    if look.cover == "hijab":
        return [Patch(smooth(_BEHIND["hijab"], closed=True), look.ccol)]
    if look.style in _BEHIND:
        return [Patch(smooth(_BEHIND[look.style], closed=True), colour)]
    if look.style == "afro":
        return [Oval(50, 40, 33, 30, colour)]
    if look.style == "bun":
        return [Oval(50, 17.5, 10, 8, colour)]
    if look.style == "curls":
        turns = [math.radians(a) for a in range(-215, 40, 24)]
        return [Oval(50 + 25 * math.cos(t), 44 + 26 * math.sin(t), 8.5, 8.5, colour) for t in turns]
    if look.style == "locs":
        return [Patch(squarish(50 + x, 60, 4.4, 24, 3), colour if x % 2 else light) for x in (-25, -20, 20, 25)]
    return []


def front(look: Look, skin: str) -> list[Piece]:
    """The pieces drawn after the face: a cover, or the hair and a band in it."""
    if look.cover == "hijab":
        pieces = _hijab(look.ccol)
    elif look.cover == "turban":
        pieces = _turban(look.ccol)
    elif look.cover == "kippa":
        pieces = [_outline("short", look), Patch(arc(50, 27.5, 13, 8.5, 180, 360), look.ccol)]
    else:
        pieces = _hair(look, skin)
    if look.band:
        pieces.append(Stroke(smooth([(27.5, 38), (38, 29), (50, 26.5), (62, 29), (72.5, 38)]), 4, look.band))
    return pieces


def _outline(shape: str, look: Look) -> Piece:
    return Patch(smooth(_FRONT[shape][0], closed=True), HAIRS[look.hair][0])


def _hair(look: Look, skin: str) -> list[Piece]:
    colour, light = HAIRS[look.hair]
    shape = _SHAPES.get(look.style, look.style)
    if shape in _FRONT:
        pieces = [_outline(shape, look)]
        if _FRONT[shape][1]:
            pieces.append(Stroke(smooth(_FRONT[shape][1]), 2, light))
        if shape == "locs":
            for x in (38, 46, 54, 62):
                off = x - 50
                lock = [(x, 19 + abs(off) * 0.15), (x - 2 + off * 0.15, 26), (x - 1 + off * 0.25, 32)]
                pieces.append(Stroke(smooth(lock), 1.6, light))
        return pieces
    if look.style == "curls":
        curls = ((30, 36, 7.5), (37, 28.5, 8), (46, 25, 8.4), (56, 25, 8.4), (65, 29.5, 8), (71, 37.5, 7))
        lights = [Stroke(arc(x, y, 3.4, 3.4, 190, 320), 1.6, light) for x, y in ((38, 27), (54, 23))]
        return [*(Oval(x, y, r, r, colour) for x, y, r in curls), *lights]
    if look.style == "buzz":
        outline = [(28.4, 42), (30, 31), (40, 24.4), (50, 23), (60, 24.4), (70, 31), (71.6, 42), (66, 34.5),
                   (50, 31.5), (34, 34.5)]  # fmt: skip
        return [Patch(smooth(outline, closed=True), blend(skin, colour, 0.78))]
    if look.style == "balding":
        left = [(26.5, 52), (26, 40), (30.6, 33), (31.6, 40), (29.6, 50)]
        right = [(100 - x, y) for x, y in left]
        sides: list[Piece] = [Patch(smooth(side, closed=True), colour) for side in (left, right)]
        return [*sides, Stroke(arc(50, 36, 13, 9, 232, 300), 1.6, blend(skin, _WHITE, 0.4))]
    return [Stroke(arc(50, 37, 14, 10, 228, 292), 1.8, blend(skin, _WHITE, 0.38))]


def _hijab(colour: str) -> list[Piece]:
    cloth = [(50, 14), (72, 22), (79, 45), (77, 64), (66, 80), (50, 85), (34, 80), (23, 64), (21, 45), (28, 22)]
    return [
        Band(smooth(cloth, closed=True), squarish(50, 53, 19.6, 24.4, 2.25), colour),
        Stroke(smooth([(68, 66), (60, 80), (40, 90)]), 1.6, blend(colour, _BLACK, 0.22)),
        Stroke(arc(50, 53, 20.2, 25, 196, 344), 1.4, blend(colour, _BLACK, 0.18)),
    ]


def _turban(colour: str) -> list[Piece]:
    cloth = [(50, 12), (68, 16), (78, 32), (74.5, 43), (62, 37), (50, 35), (38, 37), (25.5, 43), (22, 32), (32, 16)]
    pieces: list[Piece] = [Patch(smooth(cloth, closed=True), colour)]
    for (x0, y0), (x1, y1) in (((27, 37), (62, 15)), ((34, 35.6), (71, 21)), ((43, 34.6), (76.5, 30))):
        fold = smooth([(x0, y0), ((x0 + x1) / 2 - 2, (y0 + y1) / 2 - 4), (x1, y1)])
        pieces.append(Stroke(fold, 1.5, blend(colour, _BLACK, 0.2)))
    jewel = smooth([(50, 21), (56, 29), (50, 36), (44, 29)], closed=True)
    return [*pieces, Patch(jewel, blend(colour, _WHITE, 0.22))]
