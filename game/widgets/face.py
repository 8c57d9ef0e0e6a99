"""A face as flat pieces in a box of 100, back to front. `portrait` draws them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.widgets import hair
from game.widgets.curve import Point, arc, smooth, squarish
from game.widgets.look import CLOTHS, HAIRS, SKINS, Look
from game.widgets.piece import Oval, Patch, Piece, Stroke, blend

MOODS = ("delighted", "calm", "worried", "angry", "worn")
ZOOM = 1.15
_INK = "#2B2530"
_WHITE = "#FFFFFF"
_JAWS = {"round": (22.5, 24.5, 2.25), "oval": (20.5, 26.0, 2.15), "square": (22.0, 25.0, 2.65)}
_EYE_Y, _EYE_X = 50.5, 9.0
_SIDES = (-1, 1)
_MIDDLE = 50.0  # the head's height


@dataclass(frozen=True)
class _Colours:
    skin: str
    shade: str
    blush: str
    hair: str
    light: str
    brow: str
    lip: str


def face(look: Look, mood: str = "calm") -> list[Piece]:
    """The pieces of a face in a mood, in the order to draw them; the ground is not among them."""
    if mood not in MOODS:
        raise ValueError(f"mood {mood!r} is not one of {', '.join(MOODS)}")
    colours = _colours(look, mood)
    jaw = _JAWS[look.jaw]
    pieces = [
        *hair.behind(look),
        *_body(look, colours, jaw),
        *_beard(look, colours, jaw),
        *_cheeks(look, colours, mood),
        *_lines(look, colours),
        Stroke(smooth([(50.4, 52), (52.6, 57.5), (49, 59)]), 1.7, blend(colours.skin, colours.shade, 0.95)),
        *_eyes(look, colours, mood),
        *_brows(look, colours, mood),
        *_moustache(look, colours),
        *_mouth(look, colours, mood),
        *hair.front(look, colours.skin),
        *_glasses(look, jaw[0]),
    ]
    return [piece.zoomed(ZOOM) for piece in pieces]


def _colours(look: Look, mood: str) -> _Colours:
    skin, shade, blush = SKINS[look.skin]
    colour, light = HAIRS[look.hair]
    brow = _INK if look.hair in ("black", "brown", "teal") else blend(colour, _INK, 0.45)
    if look.hair in ("white", "grey"):
        brow = "#7C818B"
    elif look.skin >= 5 and look.hair in ("black", "brown"):
        brow = "#1E1A1F"
    lip = "#7A2E33" if look.skin < 5 else "#3A1418"
    if look.beard in ("full", "short", "goatee") and look.hair not in ("white", "grey", "blond"):
        lip = "#4A1A1E" if mood == "delighted" else "#D58F84"
    return _Colours(skin, shade, blush, colour, light, brow, lip)


def _body(look: Look, c: _Colours, jaw: tuple[float, float, float]) -> list[Piece]:
    width, height, power = jaw
    pieces: list[Piece] = [Patch(squarish(50, 106, 37, 28, 2.4), CLOTHS[look.cloth])]
    if look.cover != "hijab":
        collar = smooth([(40, 80), (50, 89), (60, 80), (61, 84), (50, 95), (39, 84)], closed=True)
        pieces += [Patch(squarish(50, 76, 9, 14, 3), c.shade), Patch(collar, look.collar)]
        if look.style not in ("bob", "long"):
            for side in _SIDES:
                pieces.append(Oval(50 + side * (width + 0.5), 53, 4.2, 6, c.shade))
                pieces.append(Oval(50 + side * width, 53, 3.4, 5, c.skin))
                if look.ring:
                    pieces.append(Oval(50 + side * (width + 1), 60.5, 2, 2, "#E3B341"))
    pieces.append(Patch(squarish(50, _MIDDLE + 1, width, height, power), c.skin))
    return pieces


def _beard(look: Look, c: _Colours, jaw: tuple[float, float, float]) -> list[Piece]:
    width, height, power = jaw
    if look.beard == "goatee":
        return [Patch(squarish(50, 72, 7.5, 6, 2.4), c.hair)]
    if look.beard not in ("full", "short"):
        return []
    chin = [p for p in squarish(50, _MIDDLE + 1, width, height, power, 96) if p[1] >= 54]
    chin.sort(key=lambda p: math.atan2(p[1] - _MIDDLE, p[0] - 50))
    left, right = 50 - width, 50 + width
    inner = [(left + 5, 55), (left + 8, 62), (42, 64.2), (50, 63), (58, 64.2), (right - 8, 62), (right - 5, 55)]
    full = look.beard == "full"
    pieces: list[Piece] = [Patch(chin + smooth(inner), c.hair if full else c.light)]
    if full:
        pieces.append(Oval(50, 75.5, 11, 6.5, c.hair))
    return pieces


def _cheeks(look: Look, c: _Colours, mood: str) -> list[Piece]:
    if mood not in ("delighted", "angry") or look.beard == "full":
        return []
    radius, share = (6.0, 0.42) if mood == "delighted" else (5.4, 0.5)
    return [Oval(50 + side * 13.5, 60.5, radius, 3.8, blend(c.skin, c.blush, share)) for side in _SIDES]


def _lines(look: Look, c: _Colours) -> list[Piece]:
    if not look.age:
        return []
    colour = blend(c.skin, c.shade, 0.75)
    pieces: list[Piece] = [
        Stroke(arc(32.5, 52, 2.6, 3.2, 150, 215), 0.9, colour),
        Stroke(arc(67.5, 52, 2.6, 3.2, -35, 30), 0.9, colour),
        Stroke(smooth([(39.5, 58.5), (37.6, 62), (38.4, 65)]), 1, colour),
        Stroke(smooth([(60.5, 58.5), (62.4, 62), (61.6, 65)]), 1, colour),
    ]
    if look.age > 1:
        pieces.append(Stroke(arc(50, 40, 9, 3, 200, 340), 0.9, colour))
    return pieces


def _eyes(look: Look, c: _Colours, mood: str) -> list[Piece]:
    pieces: list[Piece] = []
    y = _EYE_Y
    dark = look.skin >= 5  # dark eyes in a dark face need the white around them to show
    for side in _SIDES:
        x = 50 + side * _EYE_X
        if mood == "delighted":
            pieces.append(Stroke(arc(x, y + 2, 4.2, 4.4, 200, 340), 2.3, _INK))
        elif mood == "calm":
            if dark:
                pieces.append(Oval(x, y, 4.3, 4.1, _WHITE))
            pieces += [Oval(x, y, 2.8, 3.4, _INK), Oval(x + 0.9, y - 1.2, 0.95, 0.95, _WHITE)]
        elif mood == "worried":
            pieces += [Oval(x, y, 4.4, 4.7, _WHITE), Oval(x - 0.8, y + 1, 2.5, 2.9, _INK)]
            pieces.append(Oval(x - 0.1, y - 0.1, 0.8, 0.8, _WHITE))
        elif mood == "angry":
            if dark:
                pieces.append(Oval(x, y + 0.4, 4.2, 3.4, _WHITE))
            lid = [(x - 5, y - 4), (x + 5, y - 4), (x + side * 4.6, y - 2.4), (x - side * 4.6, y + 0.6)]
            pieces += [Oval(x, y + 0.6, 2.9, 2.9, _INK), Patch(lid, c.skin)]
        else:
            pieces += _worn_eye(x, y, c)
        if look.lash and mood != "delighted":
            drop = 2.4 if mood == "worn" else 0.0
            lash: list[Point] = [(x + side * 2, y - 2.2 + drop), (x + side * 4.6, y - 3.6 + drop * 1.5)]
            pieces.append(Stroke(lash, 1.3, _INK))
    return pieces


def _worn_eye(x: float, y: float, c: _Colours) -> list[Piece]:
    """Half shut under a heavy lid, with a shadow below."""
    lid = blend(c.skin, c.shade, 0.55)
    return [
        Stroke(arc(x, y + 3.2, 4.8, 3.6, 25, 155), 1.5, blend(c.skin, c.shade, 0.9)),
        Oval(x, y + 0.9, 4.3, 3.7, _WHITE),
        Oval(x, y + 1.7, 2.5, 2.7, _INK),
        Patch([*arc(x, y, 4.9, 4.6, 180, 360), (x + 4.9, y + 1.5), (x - 4.9, y + 1.5)], lid),
        Stroke([(x - 4.7, y + 1.5), (x + 4.7, y + 1.5)], 1.5, _INK),
    ]


# The inner end, the middle and the outer end of a brow.
_BROWS = {
    "delighted": (41.2, 39.2, 42.6),
    "calm": (43.6, 42.2, 44.4),
    "worried": (39.2, 40.6, 44.8),
    "angry": (46.6, 43.6, 41.4),
    "worn": (42.2, 42.8, 45.6),
}


def _brows(look: Look, c: _Colours, mood: str) -> list[Piece]:
    inner, middle, outer = _BROWS[mood]
    width = 2.6 if look.thick else 2.1
    return [
        Stroke(smooth([(50 + s * 4.6, inner), (50 + s * 9.3, middle), (50 + s * 14, outer)]), width, c.brow)
        for s in _SIDES
    ]


def _moustache(look: Look, c: _Colours) -> list[Piece]:
    if look.beard not in ("full", "moustache", "goatee"):
        return []
    outline = [(50, 61.6), (56, 61.4), (61, 65.6), (55, 65), (50, 64.2), (45, 65), (39, 65.6), (44, 61.4)]
    return [Patch(smooth(outline, closed=True), c.hair)]


def _mouth(look: Look, c: _Colours, mood: str) -> list[Piece]:
    if mood == "delighted":
        tongue = [p for p in squarish(50, 72, 4.6, 2.6, 2) if p[1] < 73.2]
        return [
            Patch(arc(50, 64.4, 8.6, 9.2, 0, 180), c.lip),
            Patch(arc(50, 64.4, 7.4, 3, 0, 180), _WHITE),
            Patch(tongue, "#E27A7A"),
        ]
    if mood == "calm":
        return [Stroke(arc(50, 62.6, 7, 5.2, 28, 152), 2.1, c.lip)]
    if mood == "worried":
        mouth = smooth([(43.4, 69.2), (46.4, 66.8), (49.8, 68.2), (53.2, 66.6), (56.8, 69.4)])
        drop = smooth([(74.5, 34), (77.6, 40), (74.5, 43.4), (71.4, 40)], closed=True)
        return [Stroke(mouth, 2.1, c.lip), Patch(drop, "#5AA9E6")]
    if mood == "angry":
        return [Stroke(arc(50, 72.4, 7.2, 5.4, 208, 332), 2.4, c.lip)]
    return [Stroke([(44, 68), (56, 68)], 2.2, c.lip)]


def _glasses(look: Look, width: float) -> list[Piece]:
    if not look.glasses:
        return []
    pieces: list[Piece] = []
    y = _EYE_Y
    for side in _SIDES:
        x = 50 + side * _EYE_X
        rim = (
            arc(x, y + 0.4, 6.8, 6.8, 0, 360, 32) if look.glasses == "round" else squarish(x, y + 0.6, 7.2, 5.6, 4, 40)
        )
        arm: Sequence[Point] = [(50 + side * (_EYE_X + 7), y - 0.6), (50 + side * (width - 0.2), y - 2)]
        pieces += [Stroke([*rim, rim[0]], 1.6, look.gcol), Stroke(arm, 1.6, look.gcol)]
    return [*pieces, Stroke(arc(50, y - 0.2, 2.4, 1.6, 200, 340), 1.6, look.gcol)]
