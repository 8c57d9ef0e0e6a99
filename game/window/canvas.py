"""The canvas: everything is drawn through it, in logical pixels, at any interface scale and in any theme."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import pygame

from game.widgets import paint, shadow
from game.widgets.icon import icon
from game.widgets.portrait import portrait
from game.window import type as letters
from game.window.theme import Colour, Theme
from game.window.type import BODY, Style

Box = pygame.Rect | tuple[float, float, float, float]
Point = tuple[float, float]
Tint = str | Colour  # the name of a theme colour, or a colour
_TRIANGLES = {1: ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)), -1: ((0.0, 0.0), (1.0, 0.0), (0.5, 1.0))}
_MOST_KEPT = 48
_kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()


class Canvas:
    """Draws on a surface. Coordinates are logical: they are multiplied by `scale` and rounded, never stretched."""

    def __init__(self, surface: pygame.Surface, theme: Theme, scale: float = 1.0) -> None:
        self.surface = surface
        self.theme = theme
        self.scale = scale

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        w, h = self.surface.get_size()
        return w / self.scale, h / self.scale

    def px(self, length: float) -> int:
        """A length in device pixels."""
        return round(length * self.scale)

    def rect(self, box: Box) -> pygame.Rect:
        """A box in device pixels: each edge is rounded by itself, so neighbours stay neighbours."""
        x, y, w, h = box
        left, top = self.px(x), self.px(y)
        return pygame.Rect(left, top, self.px(x + w) - left, self.px(y + h) - top)

    def colour(self, tint: Tint) -> Colour:
        """The colour of a token, or the colour itself."""
        return self.theme[tint] if isinstance(tint, str) else tint

    def _some(self, tint: Tint | None) -> Colour | None:
        return None if tint is None else self.colour(tint)

    @contextmanager
    def clip(self, box: Box) -> Iterator[None]:
        """Draw only inside a box for as long as the block lasts."""
        before = self.surface.get_clip()
        self.surface.set_clip(self.rect(box).clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def keep(self, key: Hashable, box: Box, draw: Callable[[], object]) -> None:
        """Do `draw` once for a key, keep what it drew in the box, and lay that down from then on.

        Whatever `draw` leaves uncovered is kept too, so the box must lie within an even ground, such as a card.
        """
        place = self.rect(box)
        if not self.surface.get_clip().contains(place):
            draw()
            return
        full = (key, tuple(place), self.theme.name, self.scale)
        held = _kept.get(full)
        if held is not None:
            _kept.move_to_end(full)
            self.surface.blit(held, place)
            return
        draw()
        _kept[full] = self.surface.subsurface(place).copy()
        if len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)

    # Shapes

    def fill(self, box: Box, tint: Tint) -> None:
        """A plain box."""
        self.surface.fill(self.colour(tint), self.rect(box))

    def box(self, box: Box, radius: float = 10, fill: Tint | None = "surface", border: Tint | None = None,
            width: float = 1, *, corners: str = "all") -> None:  # fmt: skip
        """A rounded box. `corners`: all, left, right, top, bottom or none are round."""
        thickness = max(1, self.px(width))
        place, round_by = self.rect(box), self.px(radius)
        paint.box(self.surface, place, round_by, self._some(fill), self._some(border), thickness, corners=corners)

    def dashed(self, box: Box, radius: float = 10, tint: Tint = "edge", width: float = 1,
               pattern: tuple[float, float] = (4, 3)) -> None:  # fmt: skip
        """A dashed rounded outline."""
        place = self.rect(box)
        steps = tuple(max(1, self.px(p)) for p in pattern)
        made = paint.dashed_box(place.size, self.px(radius), self.colour(tint), max(1, self.px(width)), steps)
        self.surface.blit(made, place)

    def card(self, box: Box, fill: Tint = "surface", radius: float = 12, border: Tint = "line", *,
             raised: bool = False) -> None:  # fmt: skip
        """A card with its border and, in the light theme, its shadow."""
        if self.theme.shadows:
            kind = shadow.RAISED if raised else shadow.CARD
            shadow.lay(self.surface, self.rect(box), self.px(radius), self.theme.ink, kind, self.scale)
        self.box(box, radius, fill, border)

    def focus(self, box: Box, radius: float = 10, gap: Tint = "surface") -> None:
        """The focus ring: a gap of 2, then a line of 2, outside the box."""
        x, y, w, h = box
        self.box((x - 2, y - 2, w + 4, h + 4), radius + 2, None, gap, 2)
        self.box((x - 4, y - 4, w + 8, h + 8), radius + 4, None, "focus", 2)

    def line(self, start: Point, end: Point, tint: Tint = "line", width: float = 1,
             pattern: tuple[float, ...] = ()) -> None:  # fmt: skip
        """A straight line, dashed if a pattern of lengths on and off is given. Level and upright ones are sharp."""
        thickness = max(1, self.px(width))
        (x0, y0), (x1, y1) = start, end
        if not pattern and (x0 == x1 or y0 == y1):
            across, down = self.px(abs(x1 - x0)), self.px(abs(y1 - y0))
            place = (self.px(min(x0, x1)), self.px(min(y0, y1)), across or thickness, down or thickness)
            self.surface.fill(self.colour(tint), place)
            return
        self.curve([start, end], tint, width, pattern)

    def curve(self, points: Sequence[Point], tint: Tint, width: float = 2, pattern: tuple[float, ...] = ()) -> None:
        """A smooth line through points."""
        pad = width + 1
        left, top = min(x for x, _ in points) - pad, min(y for _, y in points) - pad
        right, bottom = max(x for x, _ in points) + pad, max(y for _, y in points) + pad
        place = self.rect((left, top, right - left, bottom - top))
        spots = tuple((x * self.scale - place.x, y * self.scale - place.y) for x, y in points)
        steps = tuple(p * self.scale for p in pattern)
        made = paint.line(place.size, spots, max(1, self.px(width)), self.colour(tint), steps)
        self.surface.blit(made, place)

    def disc(
        self, centre: Point, radius: float, fill: Tint | None, border: Tint | None = None, width: float = 0
    ) -> None:
        """A disc or a ring around a centre."""
        r = max(1, self.px(radius))
        made = paint.disc(r, self._some(fill), self._some(border), self.px(width))
        self.surface.blit(made, (self.px(centre[0]) - r, self.px(centre[1]) - r))

    def oval(self, centre: Point, rx: float, ry: float, fill: Tint | None = None, strength: float = 1.0,
             border: Tint | None = None, width: float = 1, pattern: tuple[float, ...] = ()) -> None:  # fmt: skip
        """An oval whose fill may be translucent (`strength` 0–1) and whose outline may be dashed."""
        place = self.rect((centre[0] - rx, centre[1] - ry, 2 * rx, 2 * ry))
        inside = None if fill is None else (*self.colour(fill), round(255 * strength))
        steps = tuple(max(1, self.px(p)) for p in pattern)
        thickness = max(1, self.px(width)) if border is not None else 0
        made = paint.oval(place.size, inside, self._some(border), thickness, steps)
        self.surface.blit(made, place)

    def shape(self, box: Box, points: tuple[Point, ...], tint: Tint, outline: Tint | None = None,
              width: float = 0) -> None:  # fmt: skip
        """A filled polygon whose points are fractions of the box, with a line of `width` outside it."""
        place, around = self.rect(box), self.px(width)
        made = paint.shape(points, place.size, self.colour(tint), self._some(outline), around)
        self.surface.blit(made, (place.x - around, place.y - around))

    def triangle(self, centre: Point, direction: int, tint: Tint, size: float = 11) -> None:
        """The mark of a rise (1) or a fall (-1)."""
        x, y = centre
        self.shape((x - size / 2, y - size / 2, size, size), _TRIANGLES[direction], tint)

    # Type

    def measure(self, text: str, style: Style = BODY) -> float:
        """How wide a text comes out."""
        return letters.width(text, style, self.scale)

    def text(self, pos: Point, text: str, style: Style = BODY, tint: Tint = "ink", *, align: str = "left",
             width: float | None = None) -> float:  # fmt: skip
        """One line, its line box at `pos`; `align` (left, centre, right) is what pos[0] means. Returns its width.

        With `width`, a text that is longer ends after a word with an ellipsis.
        """
        if width is not None:
            text = letters.fit(text, style, width, self.scale)
        if not text:
            return 0.0
        made = letters.rendered(text, style, self.colour(tint), self.scale)
        w, h = made.get_size()
        left = self.px(pos[0]) - {"left": 0, "centre": w // 2, "right": w}[align]
        self.surface.blit(made, (left, self.px(pos[1]) + (self.px(style.line) - h) // 2))
        return w / self.scale

    def runs(self, pos: Point, runs: Sequence[tuple[str, Style, Tint]], *, align: str = "left") -> float:
        """Texts of several styles one after another on one line. Returns their width."""
        total = sum(self.measure(text, style) for text, style, _ in runs)
        x = pos[0] - {"left": 0, "centre": total / 2, "right": total}[align]
        tallest = max((style.line for _, style, _ in runs), default=0)
        for text, style, tint in runs:
            x += self.text((x, pos[1] + (tallest - style.line) / 2), text, style, tint)
        return total

    def lines(self, text: str, style: Style, width: float, most: int | None = None) -> tuple[str, ...]:
        """The text in lines no wider than `width`, at most `most` of them."""
        return letters.wrap(text, style, width, self.scale, most)

    def wrap(self, pos: Point, text: str, style: Style, width: float, tint: Tint = "ink", *,
             most: int | None = None, align: str = "left") -> float:  # fmt: skip
        """A text in as many lines as it takes, or `most`. Returns its height."""
        done = self.lines(text, style, width, most)
        for i, one in enumerate(done):
            self.text((pos[0], pos[1] + i * style.line), one, style, tint, align=align)
        return float(len(done) * style.line)

    # Pictures

    def icon(self, name: str, pos: Point, size: float = 18, tint: Tint = "ink") -> None:
        """An icon with its left top at `pos`."""
        self.surface.blit(icon(name, self.px(size), self.colour(tint)), (self.px(pos[0]), self.px(pos[1])))

    def portrait(self, pos: Point, size: float, person: str, mood: str = "calm",
                 look: Mapping[str, object] | None = None, *, ground: Tint | None = None) -> None:  # fmt: skip
        """A person's portrait with its left top at `pos`; `ground` replaces the colour behind the face."""
        made = portrait(person, self.px(size), mood, look, self._some(ground))
        self.surface.blit(made, (self.px(pos[0]), self.px(pos[1])))
