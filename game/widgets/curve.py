"""Curves as lists of points: arcs, squarish ovals and smooth lines."""

import math
from collections.abc import Sequence

Point = tuple[float, float]


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 18) -> list[Point]:
    """Part of an oval between two angles in degrees, clockwise from the right."""
    turns = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in turns]


def squarish(cx: float, cy: float, rx: float, ry: float, power: float = 2.3, steps: int = 48) -> list[Point]:
    """A superellipse: an oval at power 2, nearly a box at 4."""
    points = []
    for i in range(steps):
        turn = 2 * math.pi * i / steps
        c, s = math.cos(turn), math.sin(turn)
        x = rx * math.copysign(abs(c) ** (2 / power), c)
        y = ry * math.copysign(abs(s) ** (2 / power), s)
        points.append((cx + x, cy + y))
    return points


def smooth(points: Sequence[Point], *, closed: bool = False, steps: int = 8) -> list[Point]:
    """A Catmull-Rom line through every point, open or closed."""
    if closed:
        padded = [points[-1], *points, points[0], points[1]]
    else:
        padded = [points[0], *points, points[-1]]
    made: list[Point] = []
    for i in range(1, len(padded) - 2):
        a, b, c, d = padded[i - 1 : i + 3]
        for k in range(steps):
            t = k / steps
            made.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    if not closed:
        made.append(points[-1])
    return made


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
