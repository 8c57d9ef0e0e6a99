"""Why a number moved: its causes, largest first, adding up from where it was to where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.screens.desk.charts import tone_of_change
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.units import signed
from game.screens.desk.waterfall import Bar, bars, last_week
from game.screens.figure import Figure, figure
from game.strings import say
from game.widgets.button import Button
from game.widgets.segment import Option, Segments
from game.widgets.widget import Picked
from game.window.canvas import Canvas
from game.window.type import BODY, CAPTION, ROW, ROW_STRONG, STRONG, TITLE

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class Why(Pane):
    """A metric over one week, or over the quarter so far."""

    name = "why"
    room = "left"

    def __init__(self, desk: Desk, metric: str) -> None:
        super().__init__(desk)
        self.metric = metric
        self.last = last_week(desk.now, metric)
        self.week: int | None = self.last

    def stamp(self, now: Snapshot) -> object:
        """A day has closed."""
        return self.metric, len(now.series[self.metric])

    def bars(self, now: Snapshot) -> tuple[float, float, list[Bar]]:
        """Where it was, where it is, and what moved it."""
        return bars(now, self.metric, self.week)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The question, the week, the waterfall."""
        one = figure(now.file, self.metric)
        period = self._controls(sheet)
        title = say("why.title", name=one.name)
        start, end, bars = self.bars(now)

        def draw(canvas: Canvas, box: pygame.Rect) -> None:
            canvas.icon(one.icon, (box.x, box.y + 3), 24, one.colour)
            canvas.text((box.x + 34, box.y), title, TITLE, width=period.rect.x - box.x - 44)

        sheet.paint(36, draw, 2)
        total = signed(end - start, one.write(abs(end - start)))
        key = "why.from_start" if self.week is None else "why.in_week"
        words = say(key, week=self.week, start=one.write(start), end=one.write(end), total=total)
        sheet.first = period
        if not bars:
            sheet.text(say("why.nothing"), BODY)
        else:
            sheet.text(words, ROW, "ink2", gap=12)
            self._waterfall(sheet, now, one, start, end, bars)

    def _controls(self, sheet: Sheet) -> Segments:
        """At the right of the title: week or quarter, earlier and later, close."""
        close = Button((0, 0, 9, 36), say("desk.close"), self.back, key="Esc")
        last = self.week is not None and self.week >= self.last
        earlier = Button((0, 0, 9, 36), say("why.earlier"), self.earlier, icon="back", key="[",
                         off=say("why.first") if self.week == 1 else None, show_label=False)  # fmt: skip
        later = Button((0, 0, 9, 36), say("why.later"), self.later, icon="forth", key="]",
                       off=say("why.last") if last or self.week is None else None, show_label=False)  # fmt: skip
        chosen = "quarter" if self.week is None else "week"
        options = [Option("week", say("why.week")), Option("quarter", say("why.quarter"))]
        period = Segments((0, 0, 160, 36), "period", options, chosen, label=say("why.period"))
        right = sheet.right
        for widget, wide in ((close, round(close.width(sheet.canvas)) - 14), (later, 66), (earlier, 66), (period, 160)):
            widget.rect = pygame.Rect(right - wide, sheet.y, wide, 36)
            right -= wide + 8
        sheet.body += [period, earlier, later, close]
        return period

    def _waterfall(self, sheet: Sheet, now: Snapshot, one: Figure, start: float, end: float, bars: list[Bar]) -> None:
        names = min(330, round(sheet.width * 0.42))
        left, room = sheet.x + names, sheet.width - names - 84
        levels = [start]
        for bar in bars:
            levels.append(levels[-1] + bar.amount)
        low, high = min(levels), max(levels)
        reach = (high - low) or 1.0
        base = low - reach * 0.22  # the whole bars begin with a break

        def at(value: float) -> float:
            return left + (value - base) / (high - base) * room

        least = 40.0 if any(b.below for b in bars) else 34.0
        step = round(min(46.0, max(least, (sheet.left_over - 12) / (len(bars) + 2))))
        begun = _Whole(say("why.start"), one.write(start), left, at(start), one.colour)
        ended = _Whole(say("why.now"), one.write(end), left, at(end), one.colour)
        parts: list[_Part] = []
        for n, row in enumerate(bars):
            tone = tone_of_change(now, self.metric, row.amount)
            text = signed(row.amount, one.write(abs(row.amount)))
            parts.append(_Part(row, at(levels[n]), at(levels[n + 1]), tone, text))
        for draw in (begun.draw, *(p.draw for p in parts), ended.draw):
            sheet.paint(step, draw)

    def told(self, answer: object) -> bool:
        """Week or quarter."""
        if isinstance(answer, Picked) and answer.name == "period":
            self.week = None if answer.key == "quarter" else self.last
            self.desk.refill()
            return True
        return False

    def earlier(self) -> None:
        """The week before."""
        self.week = max(1, (self.week or self.last + 1) - 1)
        self.desk.refill()

    def later(self) -> None:
        """The week after."""
        self.week = min(self.last, (self.week or self.last) + 1)
        self.desk.refill()


class _Part(NamedTuple):
    row: Bar
    start: float
    end: float
    tone: str
    text: str

    def draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        row = self.row
        middle = box.y + box.h / 2
        canvas.icon(row.icon, (box.x, middle - 9), 18, "ink2")
        room = min(self.start, self.end) - box.x - 40 if box.w < 480 else 290
        top = middle - (19 if row.below else 11)
        canvas.text((box.x + 28, top), row.name, BODY, width=room)
        if row.below:
            canvas.text((box.x + 28, top + 21), row.below, CAPTION, "ink2", width=room)
        left, wide = min(self.start, self.end), max(3.0, abs(self.end - self.start))
        tint = self.tone if self.tone in ("good", "bad") else "ink3"
        canvas.box((left, middle - 9, wide, 18), 3, tint, None)
        canvas.line((self.end, middle + 9), (self.end, box.y + box.h + box.h / 2 - 9), "edge")
        x = left + wide + 8
        if row.amount:
            canvas.triangle((x + 6, middle), 1 if row.amount > 0 else -1, tint)
            x += 16
        canvas.text((x, middle - 11), self.text, STRONG, self.tone if tint != "ink3" else "ink")


class _Whole(NamedTuple):
    name: str
    value: str
    left: float
    end: float
    colour: str

    def draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        middle = box.y + box.h / 2
        canvas.text((box.x, middle - 11), self.name, ROW_STRONG)
        wide = max(16.0, self.end - self.left)
        canvas.box((self.left, middle - 11, wide, 22), 4, self.colour, None)
        for shift in (16, 19):
            start, end = (self.left + shift + 3, middle - 11), (self.left + shift - 3, middle + 11)
            canvas.line(start, end, "surface", 2)
        canvas.text((self.left + wide + 8, middle - 11), self.value, STRONG)
