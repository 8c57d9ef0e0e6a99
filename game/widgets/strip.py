"""The week's hours: what is done, what is being done, what is planned and what will not fit."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import pygame

from game.widgets import bar
from game.widgets.chip import keycap
from game.widgets.widget import Opened, Picked, Widget
from game.window.canvas import Box, Canvas, Point, Tint
from game.window.keys import key_name
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, STRONG

GHOST = "ghost"
_KEYS = {"[": -1, "]": 1, "Alt+Left": -1, "Alt+Right": 1}
_GAP = 7  # between days


@dataclass(frozen=True)
class Block:
    """Something that takes hours: `start` and `hours` in working hours from the week's beginning.

    `when` is past, now, future or ghost (what the pointed-at action would take).
    """

    key: Hashable
    icon: str
    label: str
    start: float
    hours: float
    when: str = "future"
    fixed: bool = False  # cannot be moved or dropped


@dataclass(frozen=True)
class Week:
    """What the strip shows, in the caller's words. `now` is in working hours from the week's beginning.

    `shares` are of the bar under the title, from the left: gone, planned, too much; they add up to 1 at most.
    """

    title: str
    wanted: str
    wanted_rest: str
    left: str
    order: str
    days: tuple[str, ...]
    blocks: tuple[Block, ...]
    now: float
    today: int = 0
    shares: tuple[float, float, float] = (0.0, 0.0, 0.0)
    overflow: str = ""
    overflow_rest: str = ""
    move: str = ""
    drop: str = ""
    hours_a_day: float = 8.0
    over: str = ""  # the overflow in a word or two, for the compact strip


@dataclass(frozen=True)
class Moved:
    """A block was moved earlier (-1) or later (1)."""

    key: Hashable
    step: int


@dataclass(frozen=True)
class Dropped:
    """A block was dropped from the week."""

    key: Hashable


class Strip(Widget):
    """The strip at the bottom. Arrows choose a block, [ and ] move it, Del drops it, Enter opens it.

    Below 60 high it is one bar (`desk-200.png`) and `H` opens the week: it then says `message`.
    """

    radius: float = 12

    def __init__(self, rect: Box, week: Week, message: object = None, *, key: str = "H") -> None:
        super().__init__(rect, week.title, key=key)
        self.week = week
        self.message = message
        self.chosen: Hashable = None

    @property
    def compact(self) -> bool:
        """Whether it is drawn as one bar."""
        return self.rect.h < 60

    def _movable(self) -> list[Block]:
        return [b for b in self.week.blocks if b.when != GHOST]

    def _chosen(self) -> Block | None:
        return next((b for b in self._movable() if b.key == self.chosen), None)

    # Drawing

    @property
    def _left(self) -> float:
        return self.rect.x + (198 if self.rect.w >= 1100 else 148)

    @property
    def _right(self) -> float:
        spare = (212 if self.rect.w >= 1100 else 158) if self.week.overflow else 16
        return self.rect.right - spare

    def _day_width(self) -> float:
        return (self._right - self._left - _GAP * (len(self.week.days) - 1)) / len(self.week.days)

    def _x(self, hour: float, *, end: bool = False) -> float:
        """Where an hour lies; as the `end` of a block the last hour of a day is before the gap."""
        week = self.week
        day = int(hour // week.hours_a_day)
        if end and day and hour == day * week.hours_a_day:
            day -= 1
        day = min(day, len(week.days) - 1)
        share = min(1.0, (hour - day * week.hours_a_day) / week.hours_a_day)
        return self._left + day * (self._day_width() + _GAP) + share * self._day_width()

    def _pieces(self, block: Block) -> list[tuple[float, float]]:
        """Left and right of a block, in as many pieces as it spans days."""
        pieces = []
        day = self.week.hours_a_day
        start, end = block.start, min(block.start + block.hours, day * len(self.week.days))
        while start < end - 1e-9:
            stop = min(end, (int(start / day + 1e-9) + 1) * day)
            pieces.append((self._x(start) + 1, self._x(stop, end=True) - 1))
            start = stop
        return pieces

    def draw(self, canvas: Canvas) -> None:
        """Draw the strip."""
        if self.compact:
            self._draw_compact(canvas)
            return
        canvas.card(self.rect)
        x, y, w, h = self.rect
        shown = (self.week, self.chosen if self.focused else None)
        canvas.keep(shown, (x + 4, y + 4, w - 8, h - 8), lambda: self._draw_whole(canvas))

    def _draw_whole(self, canvas: Canvas) -> None:
        week, x, y = self.week, self.rect.x + 16, self.rect.y
        canvas.text((x, y + 9), week.title, HEADING)
        canvas.runs((x, y + 36), [(week.wanted, STRONG, "ink"), (" " + week.wanted_rest, BODY, "ink2")])
        gone, planned, over = week.shares
        room = self._left - x - 24
        bar.stacked(canvas, (x, y + 63, room, 8), [(gone, "ink3"), (planned, "accent"), (over, "bad")])
        canvas.text((x, y + 79), week.left, CAPTION, "ink2", width=room + 16)
        canvas.text((self._left - 1, y + 10), week.order, CAPTION, "ink2", width=self._right - self._left)
        for block in week.blocks:
            self._draw_block(canvas, block, y + 38)
        for i, name in enumerate(week.days):
            at = self._left + i * (self._day_width() + _GAP) + 1
            today = i == week.today
            canvas.text((at, y + 83), name, CAPTION_STRONG if today else CAPTION, "ink" if today else "ink2",
                        width=self._day_width())  # fmt: skip
        now = self._x(week.now)
        canvas.fill((now - 1, y + 32, 2, 51), "ink")
        canvas.disc((now, y + 32), 5, "ink")
        if week.overflow:
            self._draw_overflow(canvas, self._right + 11, y)

    def _draw_block(self, canvas: Canvas, block: Block, y: float) -> None:
        ink = {"past": "ink3", "now": "on_accent"}.get(block.when, "accent")
        chosen = block.when != GHOST and block.key == self.chosen and self.focused
        pieces = self._pieces(block)
        widest = max(range(len(pieces)), key=lambda i: pieces[i][1] - pieces[i][0], default=-1)
        for i, (left, right) in enumerate(pieces):
            box = (left, y, right - left, 40)
            if block.when == GHOST:
                canvas.box(box, 7, "surface", None)
                canvas.dashed(box, 7, "accent", 2, (5, 4))
            elif block.when == "past":
                canvas.box(box, 7, "sunken", "line")
            else:
                outlined = canvas.theme.outlines and block.when != "now"
                canvas.box(box, 7, "accent" if block.when == "now" else "soft", "accent" if outlined else None)
            if chosen:
                canvas.box(box, 7, None, "accent", 2)
            if i == widest:
                self._draw_content(canvas, block, box, ink)

    def _draw_content(self, canvas: Canvas, block: Block, box: tuple[float, float, float, float], ink: Tint) -> None:
        left, y, wide, _ = box
        icon = 16.0 if wide >= 20 else 12.0
        if wide < 14:
            return
        label = canvas.measure(block.label, CAPTION_STRONG) if block.label else 0
        if label and icon + 4 + label <= wide - 8:
            left += (wide - icon - 4 - label) / 2 if wide < icon + label + 20 else 8
            canvas.icon(block.icon, (left, y + 12), icon, ink)
            canvas.text((left + icon + 4, y + 11), block.label, CAPTION_STRONG, ink)
        else:
            canvas.icon(block.icon, (left + (wide - icon) / 2, y + 20 - icon / 2), icon, ink)

    def _draw_overflow(self, canvas: Canvas, x: float, y: float) -> None:
        week = self.week
        wide = self.rect.right - 12 - x
        canvas.box((x, y + 37, wide, 42), 10, "bad_soft", "bad")
        canvas.icon("warn", (x + 12, y + 49), 18, "bad")
        if week.overflow_rest and wide > 160:
            canvas.text((x + 38, y + 41), week.overflow, CAPTION_STRONG, "bad", width=wide - 46)
            canvas.text((x + 38, y + 57), week.overflow_rest, CAPTION, "bad", width=wide - 46)
        else:
            canvas.text((x + 38, y + 49), week.over or week.overflow, CAPTION_STRONG, "bad", width=wide - 46)
        at = x + 2
        at += keycap(canvas, (at, y + 83), "[") + 3
        at += keycap(canvas, (at, y + 83), "]") + 4
        at += canvas.text((at, y + 84), week.move, CAPTION, "ink2") + 10
        if week.drop and wide > 160:
            at += keycap(canvas, (at, y + 83), "Del") + 4
            canvas.text((at, y + 84), week.drop, CAPTION, "ink2")

    def _draw_compact(self, canvas: Canvas) -> None:
        canvas.fill(self.rect, "surface")
        canvas.line(self.rect.topleft, self.rect.topright, "line")
        week, x, y, h = self.week, self.rect.x + 10, self.rect.y, self.rect.h
        middle = y + h / 2
        left = x + canvas.text((x, middle - 11), week.title, STRONG) + 10
        right = self.rect.right - 10 - keycap(canvas, (self.rect.right - 32, middle - 10), self.key)
        if week.over or week.overflow:
            words = week.over or week.overflow
            right -= canvas.text((right - 12, middle - 10), words, STRONG, "bad", align="right") + 34
            canvas.icon("warn", (right, middle - 8), 16, "bad")
        gone, planned, over = week.shares
        at, room = left, max(20.0, right - left - 12)
        for share, fill, border in ((gone, "ink3", None), (planned, "soft", "accent"), (over, "bad_soft", "bad")):
            if share > 0:
                canvas.box((at, middle - 7, max(4.0, share * room - 2), 14), 3, fill, border)
                at += share * room

    # Use

    def draw_focus(self, canvas: Canvas) -> None:
        """The focus is around the chosen block, or around the strip."""
        block = self._chosen()
        pieces = self._pieces(block) if block is not None and not self.compact else []
        if not pieces:
            x, y, w, h = self.rect
            canvas.focus((x + 4, y + 4, w - 8, h - 8) if self.compact else self.rect, self.radius)
        for left, right in pieces:
            canvas.focus((left, self.rect.y + 38, right - left, 40), 7)

    def summon(self) -> object:
        """H opens the week from the one bar; otherwise it brings the focus and no more."""
        return self.act() if self.compact else True

    def act(self, pos: Point | None = None) -> object:
        """Choose the block at a point; without one, open the chosen block or say the message."""
        if pos is not None and not self.compact:
            for block in self._movable():
                if any(left <= pos[0] <= right for left, right in self._pieces(block)):
                    return self._choose(block)
            return True
        if pos is None and self.chosen is not None and not self.compact and self.focused and self._chosen():
            return Opened("week", self.chosen)
        return True if self.message is None else self.message

    def _choose(self, block: Block) -> object:
        if block.key == self.chosen:
            return True
        self.chosen = block.key
        return Picked("week", block.key)

    def handle(self, event: pygame.event.Event) -> object:
        """Arrows choose a block, brackets move it, Del drops it."""
        if event.type != pygame.KEYDOWN or self.compact:
            return super().handle(event)
        name = key_name(event)
        blocks: Sequence[Block] = self._movable()
        chosen = self._chosen()
        if name in ("Left", "Right") and blocks:
            at = list(blocks).index(chosen) if chosen is not None else -1
            step = 1 if name == "Right" else -1
            return self._choose(blocks[0 if chosen is None else min(len(blocks) - 1, max(0, at + step))])
        if chosen is not None and not chosen.fixed and chosen.when == "future":
            if name in _KEYS:
                return Moved(chosen.key, _KEYS[name])
            if name == "Del":
                return Dropped(chosen.key)
        return super().handle(event)
