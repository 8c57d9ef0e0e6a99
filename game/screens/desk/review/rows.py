"""The rows of the review: a number with what was expected of it, somebody who feels different, the bar of the hours."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.screens.desk import units
from game.screens.desk.charts import tone_of_change
from game.screens.desk.pace import write_change
from game.screens.desk.review.facts import Came, Foretold, why_short
from game.screens.desk.review.feelings import Change
from game.screens.desk.review.hours import ICONS, WEEK, Part
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import Figure, figure
from game.strings import say
from game.widgets.widget import Widget
from game.window.canvas import Canvas, Tint
from game.window.theme import mix
from game.window.type import BODY, CAPTION, CAPTION_STRONG, ROW, STRONG

_SHAPES = {
    "square": ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
    "triangle": ((0.5, 0.0), (1.05, 1.0), (-0.05, 1.0)),
    "diamond": ((0.5, -0.1), (1.1, 0.5), (0.5, 1.1), (-0.1, 0.5)),
}
_MARK = 14


class Line(Widget):
    """A row with a line above it that can be used: what is pointed at is shown, and it opens what explains it."""

    radius: float = 8

    def __init__(self, label: str, do: Callable[[], object], high: int, group: str) -> None:
        super().__init__((0, 0, 9, high), label, group=group)
        self.do = do

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Open what explains it."""
        return self.do

    def ground(self, canvas: Canvas) -> pygame.Rect:
        """The line above, and the ground where it is pointed at; gives the room inside."""
        x, y, w, h = self.rect
        canvas.line((x + 8, y), (x + w - 8, y))
        if self.state in ("hover", "pressed"):
            canvas.box((x, y + 2, w, h - 4), self.radius, "sunken", None)
        return pygame.Rect(x + 8, y, w - 16, h)

    def draw_focus(self, canvas: Canvas) -> None:
        """Inside the row, as rows lie close."""
        x, y, w, h = self.rect
        canvas.focus((x + 4, y + 5, w - 8, h - 9), self.radius - 2)


class NumberRow(Line):
    """A number of the week: the range that was expected and where it landed, or how far it moved and why."""

    def __init__(self, now: Snapshot, came: Came, week: int, do: Callable[[], object], high: int) -> None:
        self.one = figure(now.file, came.metric)
        super().__init__(self.one.name, do, high, "numbers")
        self.came = came
        amount = came.end - came.start
        text = write_change(self.one, amount)
        self.amount = amount if text else 0.0
        self.change = units.signed(self.amount, text) if text else say("review.as_before")
        self.tone = tone_of_change(now, came.metric, self.amount)
        self.why = why_short(now, came.metric, week) if text else ""

    def draw(self, canvas: Canvas) -> None:
        """Name and value, then the range, or the change and its largest cause."""
        box = self.ground(canvas)
        one, y = self.one, box.y + (box.h - 42) / 2
        canvas.icon(one.icon, (box.x, box.centery - 10), 20, one.colour)
        names = min(150.0, box.w * 0.34)
        canvas.text((box.x + 34, y), one.name, ROW, "ink2", width=names - 38)
        canvas.text((box.x + 34, y + 19), one.write(self.came.end), STRONG)
        left = box.x + names + 4
        if self.came.said is None:
            self._moved(canvas, left, box, y)
        else:
            self._held(canvas, left, box, y, self.came.said)

    def _moved(self, canvas: Canvas, left: float, box: pygame.Rect, y: float) -> None:
        x = left
        if not self.amount:
            y = box.centery - 10
        if self.amount:
            tint = self.tone if self.tone in ("good", "bad") else "ink2"
            canvas.triangle((x + 6, y + 10), 1 if self.amount > 0 else -1, tint)
            x += 17
        x += canvas.text((x, y - 1), self.change, STRONG, self.tone if self.amount else "ink2") + 6
        canvas.text((x, y + 1), say("review.this_week") if self.amount else "", CAPTION, "ink2")
        if self.why:
            canvas.text((left, y + 21), self.why, ROW, "ink2", width=box.right - left)

    def _held(self, canvas: Canvas, left: float, box: pygame.Rect, y: float, said: tuple[float, float]) -> None:
        one, end = self.one, self.came.end
        low, high = said
        words = say("review.you_said", low=one.write(low), high=one.write(high))
        verdict = max(canvas.measure(words, CAPTION), canvas.measure(say("review.right"), STRONG) + 26)
        room = box.right - verdict - 16 - left
        least, most = min(low, end, self.came.start), max(high, end, self.came.start)
        pad = 0.18 * (most - least) or 1.0
        if room >= 70:
            _track(canvas, (left, box.centery, room), one, (least - pad, most + pad), said, end)
        verdict_of(canvas, (box.right, y), bool(self.came.right))
        canvas.text((box.right, y + 21), words, CAPTION, "ink2", align="right")


def _track(canvas: Canvas, at: tuple[float, float, float], one: Figure, ends: tuple[float, float],
           said: tuple[float, float], value: float) -> None:  # fmt: skip
    left, middle, wide = at

    def x(v: float) -> float:
        return left + 8 + (wide - 16) * (v - ends[0]) / (ends[1] - ends[0])

    outline = "line" if canvas.theme.outlines else None
    canvas.box((left, middle - 4, wide, 8), 4, canvas.theme.track, outline)
    band = mix(canvas.colour(one.colour), canvas.theme.surface, 0.55)
    canvas.box((x(said[0]), middle - 7, max(6.0, x(said[1]) - x(said[0])), 14), 7, band,
               one.colour if canvas.theme.outlines else None)  # fmt: skip
    spot, half = x(value), _MARK / 2
    if one.mark == "circle":
        canvas.disc((spot, middle), half + 2, "surface")
        canvas.disc((spot, middle), half, one.colour)
    else:
        canvas.shape((spot - half, middle - half, _MARK, _MARK), _SHAPES[one.mark], one.colour, "surface", 2)


def verdict_of(canvas: Canvas, at: tuple[float, float], right: bool) -> None:
    """As you said, or a surprise, ending at a place: word, icon and colour. A surprise is no fault."""
    x, y = at
    tint: Tint = "good" if right else "warn"
    x -= canvas.text((x, y - 1), say("review.right" if right else "review.surprise"), STRONG, tint, align="right")
    canvas.icon("check" if right else "warn", (x - 24, y + 1), 18, tint)


class TextRow(Line):
    """Something that was expected in words: a prediction, or the hours of what was released."""

    def __init__(self, icon: str, title: str, detail: str, do: Callable[[], object], high: int,
                 right: bool | None = None) -> None:  # fmt: skip
        super().__init__(title, do, high, "numbers")
        self.icon, self.detail, self.right = icon, detail, right

    def draw(self, canvas: Canvas) -> None:
        """Title and detail, perhaps with a verdict."""
        box = self.ground(canvas)
        y, room = box.y + (box.h - 42) / 2, float(box.w - 34)
        canvas.icon(self.icon, (box.x, box.centery - 10), 20, "ink2")
        if self.right is not None:
            verdict_of(canvas, (box.right, y), self.right)
            room -= canvas.measure(say("review.right"), STRONG) + 36
        canvas.text((box.x + 34, y), self.label, BODY, width=room)
        canvas.text((box.x + 34, y + 22), self.detail, CAPTION, "ink2", width=box.w - 34)


def foretold_row(now: Snapshot, told: Foretold, do: Callable[[], object], high: int) -> TextRow:
    """A prediction that has come due."""
    one = figure(now.file, told.metric)
    went = say(f"review.went.{told.came}", start=one.write(told.start), end=one.write(told.end))
    detail = say("review.foretold", name=one.name, expected=say(f"review.expected.{told.expected}"), went=went)
    return TextRow("compass", told.title, detail, do, high, told.right)


class PersonRow(Line):
    """Somebody whom the week has changed: face, name, why, and how far."""

    def __init__(self, now: Snapshot, change: Change, do: Callable[[], object], high: int) -> None:
        super().__init__(now.name(change.who), do, high, "people")
        self.change = change
        self.face = now.face(change.who)
        self.guided = now.guided
        self.mood = say("desk.seems", mood=say(f"desk.mood.{now.mood(change.who)}"))

    def draw(self, canvas: Canvas) -> None:
        """The number in guided mode; in expert mode a word for it and for how they seem."""
        box = self.ground(canvas)
        size = min(40, box.h - 6)
        if self.face is not None:
            canvas.portrait((box.x, box.centery - size / 2), size, self.face.person, self.face.mood, self.face.look)
        y, left = box.y + (box.h - 42) / 2, box.x + size + 12
        up = self.change.points > 0
        tint = "good" if up else "bad"
        text = f"{max(1.0, abs(self.change.points)):.0f}" if self.guided else self.change.word
        right = box.right - canvas.text((box.right, box.centery - 11), text, STRONG, tint, align="right")
        canvas.triangle((right - 12, box.centery), 1 if up else -1, tint)
        room = right - 28 - left
        canvas.text((left, y), self.label, STRONG, width=room)
        why = self.change.why if self.guided else f"{self.mood} · {self.change.why}" if self.change.why else self.mood
        canvas.text((left, y + 21), why, ROW, "ink2", width=room)


def hours_bar(canvas: Canvas, box: pygame.Rect, parts: list[Part]) -> None:
    """One block a group, as wide as its hours, with its name below where there is room."""
    gap, least = 3.0, 30.0
    room = box.w - gap * (len(parts) - 1)
    wides = [max(least, room * p.hours / WEEK) for p in parts]
    wides[0] -= sum(wides) - room
    x = float(box.x)
    for part, wide in zip(parts, wides, strict=True):
        text = units.hours(part.hours)
        free = not part.group
        if free:
            canvas.box((x, box.y, wide, 30), 7, "surface", None)
            canvas.dashed((x, box.y, wide, 30), 7)
        else:
            canvas.box((x, box.y, wide, 30), 7, "soft", "accent")
        tint = "ink2" if free else "accent"
        long = canvas.measure(text, CAPTION_STRONG)
        icon = "" if free else ICONS[part.group]
        if icon and long + 26 <= wide - 8:
            start = x + (wide - long - 22) / 2
            canvas.icon(icon, (start, box.y + 7), 16, tint)
            canvas.text((start + 22, box.y + 6), text, CAPTION_STRONG, tint)
        elif icon:
            canvas.icon(icon, (x + wide / 2 - 8, box.y + 7), 16, tint)
        elif long <= wide - 6:
            canvas.text((x + wide / 2, box.y + 6), text, CAPTION_STRONG, tint, align="centre")
        name = say(f"review.hours.{part.group or 'free'}")
        if canvas.measure(name, CAPTION) <= wide:
            canvas.text((x + wide / 2, box.y + 34), name, CAPTION, "ink2", align="centre")
        x += wide + gap
