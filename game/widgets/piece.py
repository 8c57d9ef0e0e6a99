"""The flat pieces a face is made of, in a box of 100, with colours as #RRGGBB."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.widgets.curve import Point
from game.window.theme import mix, rgb


def blend(one: str, other: str, share: float) -> str:
    """`one` moved towards `other` by `share` (0–1)."""
    return "#{:02X}{:02X}{:02X}".format(*mix(rgb(one), rgb(other), share))


def _zoom(point: Point, factor: float) -> Point:
    return (point[0] - 50) * factor + 50, (point[1] - 50) * factor + 52


@dataclass(frozen=True)
class Oval:
    """A filled oval by its centre and radii."""

    x: float
    y: float
    rx: float
    ry: float
    fill: str

    def zoomed(self, factor: float) -> "Oval":
        """The piece, larger around the middle of the face."""
        x, y = _zoom((self.x, self.y), factor)
        return Oval(x, y, self.rx * factor, self.ry * factor, self.fill)


@dataclass(frozen=True)
class Patch:
    """A filled outline."""

    points: Sequence[Point]
    fill: str

    def zoomed(self, factor: float) -> "Patch":
        """The piece, larger around the middle of the face."""
        return Patch([_zoom(p, factor) for p in self.points], self.fill)


@dataclass(frozen=True)
class Band:
    """A filled outline with a hole."""

    points: Sequence[Point]
    hole: Sequence[Point]
    fill: str

    def zoomed(self, factor: float) -> "Band":
        """The piece, larger around the middle of the face."""
        return Band([_zoom(p, factor) for p in self.points], [_zoom(p, factor) for p in self.hole], self.fill)


@dataclass(frozen=True)
class Stroke:
    """A line with round ends."""

    points: Sequence[Point]
    width: float
    fill: str

    def zoomed(self, factor: float) -> "Stroke":
        """The piece, larger around the middle of the face."""
        return Stroke([_zoom(p, factor) for p in self.points], self.width * factor, self.fill)


Piece = Oval | Patch | Band | Stroke
