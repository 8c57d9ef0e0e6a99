"""Dots on two scales of a hundred, one of them chosen: how much something matters against how well it is done."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import pygame

from game.widgets.labels import label_places
from game.widgets.widget import Picked, Widget
from game.window.canvas import Box, Canvas, Point
from game.window.keys import key_name
from game.window.type import CAPTION, CAPTION_STRONG, ROW_STRONG

LEFT, FOOT, TOP, RIGHT = 46, 42, 10, 12  # room for the axes around the plot
_APART = 27  # between dots of which nothing tells them apart
_RADIUS = 7
_NEAR = 16  # how near to a dot a click means it
_STEPS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
_OUTER = (6, 4)  # dashes of a guess


@dataclass(frozen=True)
class Dot:
    """One dot: where it lies and how far off it may be in each direction, all 0–1. A guess is drawn hollow.

    `other` is a second height to hold it against, shown while it is chosen.
    """

    key: Hashable
    label: str
    x: float
    y: float
    rx: float
    ry: float
    known: bool
    other: float | None = None


@dataclass(frozen=True)
class Words:
    """What stands at the axes, in the two halves, and beside the second height."""

    across: str
    up: str
    above: str
    below: str
    other: str


class Scatter(Widget):
    """A plot of dots. Says Picked(name, key) when one is chosen by a click or by the arrow keys."""

    def __init__(self, rect: Box, name: str, dots: Sequence[Dot], chosen: Hashable, words: Words, *,
                 label: str = "", key: str = "") -> None:  # fmt: skip
        super().__init__(rect, label, key=key)
        self.name = name
        self.dots = tuple(dots)
        self.chosen = chosen
        self.words = words
        self._over: Hashable = None

    @property
    def plot(self) -> pygame.Rect:
        """The square itself, without the words around it."""
        x, y, w, h = self.rect
        return pygame.Rect(x + LEFT, y + TOP, w - LEFT - RIGHT, h - TOP - FOOT)

    @property
    def spots(self) -> list[Point]:
        """Where each dot is drawn: at its place, or above and below it where several share one."""
        box = self.plot
        together: dict[tuple[float, float], list[int]] = {}
        for i, dot in enumerate(self.dots):
            together.setdefault((dot.x, dot.y), []).append(i)
        found: dict[int, Point] = {}
        for (x, y), mine in together.items():
            step = min(float(_APART), (box.h - 20) / max(1, len(mine) - 1))
            for n, i in enumerate(mine):
                shift = (n - (len(mine) - 1) / 2) * step
                found[i] = (box.x + x * box.w, box.bottom - y * box.h + shift)
        return [found[i] for i in range(len(self.dots))]

    def labels(self, canvas: Canvas) -> list[tuple[pygame.Rect, tuple[str, ...]] | None]:
        """The box of each dot's label and its lines; None where it has no room."""
        box = self.plot
        wraps, sizes = [], []
        for dot in self.dots:
            forms: list[tuple[str, ...]] = [(dot.label,)]
            half = canvas.measure(dot.label, ROW_STRONG) * 0.62
            two = canvas.lines(dot.label, ROW_STRONG, half)
            if len(two) == 2:
                forms.append(two)
            wraps.append(forms)
            sizes.append([(max(canvas.measure(t, ROW_STRONG) for t in f), len(f) * 18.0 + 2) for f in forms])
        placed = label_places(self.spots, sizes, box.inflate(8, 8), self._corners(canvas))
        return [None if p is None else (p[0], wraps[i][p[1]]) for i, p in enumerate(placed)]

    def _corners(self, canvas: Canvas) -> list[pygame.Rect]:
        """Where the names of the halves stand."""
        box = self.plot
        above, below = (round(canvas.measure(t, CAPTION_STRONG)) + 4 for t in (self.words.above, self.words.below))
        return [
            pygame.Rect(box.x + 8, box.y + 6, above, 20),
            pygame.Rect(box.right - 8 - below, box.bottom - 26, below, 20),
        ]

    # --- drawing ---------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw the plot; it is kept until something about it changes."""
        over = self._over if self.hovered else None
        canvas.keep((self.dots, self.chosen, self.words, over), self.rect, lambda: self._draw(canvas, over))

    def _draw(self, canvas: Canvas, over: Hashable) -> None:
        box = self.plot
        corner = ((0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
        canvas.shape(box, corner, "good_soft")
        self._draw_axes(canvas, box)
        spots = self.spots
        with canvas.clip(box.inflate(2, 2)):
            drawn = set()
            for dot in self.dots:
                place = (dot.x, dot.y, dot.rx, dot.ry)
                if place not in drawn:
                    drawn.add(place)
                    self._draw_doubt(canvas, box, dot)
        for dot, spot in zip(self.dots, spots, strict=True):
            if dot.key == self.chosen and dot.other is not None:
                self._draw_other(canvas, box, spot, dot.other)
        for dot, spot in zip(self.dots, spots, strict=True):
            big = _RADIUS + (2 if dot.key in (self.chosen, over) else 0)
            if dot.known:
                canvas.disc(spot, big + 2, "surface")
                canvas.disc(spot, big, "users")
            else:
                canvas.disc(spot, big + 1, "surface", "ink2", 2)
        self._draw_labels(canvas)

    def _draw_axes(self, canvas: Canvas, box: pygame.Rect) -> None:
        for n in range(5):
            along, down = box.x + box.w * n / 4, box.y + box.h * n / 4
            canvas.line((along, box.y), (along, box.bottom), "line")
            canvas.line((box.x, down), (box.right, down), "line")
        canvas.line(box.bottomleft, box.topright, "ink3", 1, (5, 4))
        for share, text in ((0.0, "0"), (0.5, "50"), (1.0, "100")):
            canvas.text((box.x + box.w * share, box.bottom + 4), text, CAPTION, "ink2", align="centre")
            if share:
                canvas.text((box.x - 8, box.bottom - box.h * share - 9), text, CAPTION, "ink2", align="right")
        words = self.words
        canvas.text((box.centerx, box.bottom + 22), words.across, ROW_STRONG, "ink2", align="centre", width=box.w)
        self._draw_upright(canvas, box)
        above, below = self._corners(canvas)
        canvas.text(above.topleft, words.above, CAPTION_STRONG, "ink2")
        canvas.text(below.topleft, words.below, CAPTION_STRONG, "good")

    def _draw_upright(self, canvas: Canvas, box: pygame.Rect) -> None:
        """The name of the upright axis, turned."""
        scale = canvas.scale
        wide = round(canvas.measure(self.words.up, ROW_STRONG) * scale) + 2
        flat = pygame.Surface((wide, round(ROW_STRONG.line * scale)))
        flat.fill(canvas.colour("surface"))
        Canvas(flat, canvas.theme, scale).text((0, 0), self.words.up, ROW_STRONG, "ink2")
        turned = pygame.transform.rotate(flat, 90)
        top = (box.centery * scale) - turned.get_height() / 2
        canvas.surface.blit(turned, (canvas.px(self.rect.x), round(top)))

    def _draw_doubt(self, canvas: Canvas, box: pygame.Rect, dot: Dot) -> None:
        """How far off it may be: a soft disc around what is known, a wide dashed line around a guess."""
        centre = (box.x + dot.x * box.w, box.bottom - dot.y * box.h)
        rx, ry = max(10.0, dot.rx * box.w), max(10.0, dot.ry * box.h)
        if dot.known:
            outline = "users" if canvas.theme.outlines else None
            canvas.oval(centre, rx, ry, "users", 0.15, outline, 1)
        else:
            canvas.oval(centre, rx, ry, border="ink2", width=1.5, pattern=_OUTER)

    def _draw_other(self, canvas: Canvas, box: pygame.Rect, spot: Point, other: float) -> None:
        top = box.bottom - other * box.h
        canvas.line(spot, (spot[0], top), "ink2", 1, (2, 3))
        canvas.shape((spot[0] - 6, top - 6, 12, 12), ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)), "ink2",
                     "surface", 2)  # fmt: skip

    def _draw_labels(self, canvas: Canvas) -> None:
        for found in self.labels(canvas):
            if found is None:
                continue
            box, lines = found
            for n, line in enumerate(lines):
                x, y = box.x, box.y + n * 18
                for dx, dy in ((-1, -1), (1, -1), (-1, 1), (1, 1), (0, 2), (0, -2), (2, 0), (-2, 0)):
                    canvas.text((x + dx, y + dy), line, ROW_STRONG, "surface")
                canvas.text((x, y), line, ROW_STRONG)

    def draw_focus(self, canvas: Canvas) -> None:
        """Around the chosen dot."""
        at = self._index
        if at is None:
            canvas.focus(self.rect, 8)
            return
        x, y = self.spots[at]
        canvas.focus((x - 11, y - 11, 22, 22), 11)

    # --- choosing --------------------------------------------------------------------------------------------------

    @property
    def _index(self) -> int | None:
        return next((i for i, d in enumerate(self.dots) if d.key == self.chosen), None)

    @property
    def wants_enter(self) -> bool:
        """Arrows choose, so Enter is for the main action."""
        return False

    def summon(self) -> object:
        """Its key brings the focus and no more."""
        return True

    def act(self, pos: Point | None = None) -> object:
        """Choose the dot at a point."""
        at = None if pos is None else self._at(pos)
        return True if at is None else self._choose(at)

    def _at(self, pos: Point) -> int | None:
        near = [(math.dist(spot, pos), i) for i, spot in enumerate(self.spots)]
        found = min(near, default=(math.inf, 0))
        return found[1] if found[0] <= _NEAR else None

    def _choose(self, at: int) -> object:
        if self.dots[at].key == self.chosen:
            return True
        self.chosen = self.dots[at].key
        return Picked(self.name, self.chosen)

    def handle(self, event: pygame.event.Event) -> object:
        """Arrows go to the nearest dot in their direction."""
        if event.type == pygame.MOUSEMOTION:
            at = self._at(event.pos)
            self._over = None if at is None else self.dots[at].key
            return None
        step = _STEPS.get(key_name(event)) if event.type == pygame.KEYDOWN else None
        here = self._index
        if step is None or not self.dots:
            return None
        if here is None:
            return self._choose(0)
        x, y = self.spots[here]
        best: tuple[float, int] | None = None
        for i, (ox, oy) in enumerate(self.spots):
            along = (ox - x) * step[0] + (oy - y) * step[1]
            aside = abs((ox - x) * step[1]) + abs((oy - y) * step[0])
            if i != here and along > 0 and (best is None or along + 2 * aside < best[0]):
                best = (along + 2 * aside, i)
        return True if best is None else self._choose(best[1])
