"""The numbers at full size: one of them over the quarter with its goal, what happened, and ways to look closer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from engine.play.actions import Analyse, ReviewMetrics
from engine.play.records import Mark
from engine.play.score import ObjectiveResult
from game.screens.daychart import round_steps
from game.screens.desk import units
from game.screens.desk.charts import tone_of_change
from game.screens.desk.market.known import panel_height
from game.screens.desk.market.learn import Way
from game.screens.desk.marks import ICONS, marks_for
from game.screens.desk.pace import HEADLINE, standing, value_of, week_start, write_change
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.units import signed
from game.screens.figure import Figure, figure
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.list import List, Row
from game.widgets.plot import Goal, Line, Plot, draw_plot
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING, ROW, ROW_STRONG, STRONG, TITLE

if TYPE_CHECKING:
    from game.screens.desk.market.pane import Market

OTHERS = ("cash", "quality", "debt")
_ROW, _LOW_ROW, _HEAD, _FOOT = 48, 46, 74, 30
_ROOM, _MOST = 4, 12  # days between two marks, and how many there are, where a chart has the room
_SHARES = ("morale", "quality")  # shown as a hundred times themselves


def metrics(now: Snapshot) -> list[str]:
    """Everything that has a chart, the four of the desk first."""
    found = [*HEADLINE, *now.indicators, *OTHERS]
    return [m for m in found if m in now.series]


def fill(
    pane: Market, sheet: Sheet, now: Snapshot, inner: pygame.Rect, middle: pygame.Rect, last: pygame.Rect | None
) -> None:
    """The list of numbers, the chart, and what happened."""
    rows = [_row(now, figure(now.file, m)) for m in metrics(now)]
    high = max(44, min(_ROW, inner.h // len(rows)))
    pane.listed(sheet, "numbers", rows, pane.number, inner, high, say("market.numbers"))
    one = figure(now.file, pane.number)
    why = Button((0, 0, 9, 36), say("market.numbers.why"), lambda: pane.desk.open_why(pane.number), icon="help",
                 detail="W")  # fmt: skip
    wide = round(why.width(sheet.canvas)) - 10
    if last is None:
        sheet.settle(middle, one.name, pad=10)
        why.rect = pygame.Rect(middle.right - wide - 8, middle.y + 8, wide, 34)
        sheet.foot += [Drawing(middle, Chart(pane, now, one, why.rect.x, low=True).draw), why]
        return
    why.rect = pygame.Rect(middle.right - wide - 14, middle.y + 14, wide, 36)
    sheet.before += [Card(middle), Drawing(middle, Chart(pane, now, one, why.rect.x).draw), why]
    sheet.settle(last, say("market.happened"), pad=16 if last.w > 300 else 12)
    _happened(pane, sheet, now)


@dataclass(frozen=True)
class NumberRow(Row):
    """A number: its name and value, and below them how it has moved this week."""

    change: int = 0  # 1, -1 or 0
    colour: str = "ink2"

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Draw the row."""
        left, right, top = rect.x + 40, rect.right - 10.0, rect.y + (rect.h - 40) / 2
        canvas.icon(self.icon, (rect.x + 12, rect.y + (rect.h - 18) / 2), 18, self.colour)
        wide = canvas.text((right, top), self.note, STRONG, align="right")
        canvas.text((left, top), self.title, ROW, "ink2", width=right - wide - 8 - left)
        wide = canvas.text((right, top + 21), self.detail, CAPTION, self.tone, align="right")
        if self.change:
            canvas.triangle((right - wide - 11, top + 30), self.change, self.tone)


def _row(now: Snapshot, one: Figure) -> Row:
    value = value_of(now, one.metric) if one.metric != "debt" else now.series["debt"][-1]
    amount = value - week_start(now, one.metric)
    text = write_change(one, amount)
    tone = tone_of_change(now, one.metric, amount) if text else "ink2"
    said = say("desk.change", n=signed(amount, text)) if text else say("desk.no_change")
    change = 0 if not text else 1 if amount > 0 else -1
    return NumberRow(one.metric, one.name, said, one.write(value), tone, icon=one.icon, change=change,
                     colour=one.colour)  # fmt: skip


class Chart:
    """One number over the quarter: its name and value, the plot, its weeks, its goal."""

    def __init__(self, pane: Market, now: Snapshot, one: Figure, right: int, *, low: bool = False) -> None:
        self.one = one
        self.low = low
        self.right = right
        self.metric = one.metric
        factor = 100.0 if one.metric in _SHARES else 1.0
        self.values = tuple(v * factor for v in now.series[one.metric])
        value = now.series[one.metric][-1]
        self.value = one.write(value)
        self.objective = next((o for o in now.objectives if o.metric == one.metric), None)
        amount = value - now.series[one.metric][0]
        text = write_change(one, amount)
        self.change = signed(amount, text) if text else say("desk.no_change")
        self.tone = tone_of_change(now, one.metric, amount if text else 0.0)
        self.standing = standing(now, one, self.objective, value)
        self.weeks = now.view.weeks
        self.plot = self._plot(now, factor)
        marks = told_marks(now)
        self.pointed = marks[pane.mark].day if 0 <= pane.mark < len(marks) else None

    def _plot(self, now: Snapshot, factor: float) -> Plot:
        one, goal = self.one, None
        ends = list(self.values)
        if self.objective is not None:
            goal = _goal(now, one, self.objective, factor)
            ends += [goal.start, goal.end]
        steps = round_steps(min(ends), max(ends), 3 if self.low else 5)
        axis = tuple((s, one.write(s / factor)) for s in steps)
        line = Line(self.values, one.colour, one.mark, area=True)
        marks = marks_for(now) if self.low else marks_for(now, _ROOM, _MOST)
        return Plot((line,), self.weeks * 5 + 1, self.weeks, goal, marks, axis)

    def draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw it all in the middle column."""
        head = 48 if self.low else _HEAD
        x, y = box.x + (10 if self.low else 18), box.y + (10 if self.low else 14)
        one = self.one
        room = self.right - x - 8
        canvas.icon(one.icon, (x, y + 4), 20, one.colour if one.colour != "ink2" else "ink2")
        wide = canvas.text((x + 28, y + 2), one.name, HEADING, width=room - 28)
        if not self.low:
            at = x + canvas.text((x, y + 30), self.value, TITLE) + 12
            said = f"{say('market.numbers.since')} {self.change}"
            at += canvas.text((at, y + 37), said, ROW, self.tone, width=box.right - at - 16) + 12
            if self.standing and at + canvas.measure(self.standing, ROW_STRONG) < box.right - 16:
                canvas.text((at, y + 37), self.standing, ROW_STRONG, "ink2")
        elif 28 + wide + 12 + canvas.measure(self.value, HEADING) <= room:
            canvas.text((x + 40 + wide, y + 2), self.value, HEADING)
        labels = max(canvas.measure(text, CAPTION) for _, text in self.plot.axis)
        left = box.x + 20 + labels
        area = (left, box.y + head + 16, box.right - 34 - left, box.h - head - _FOOT - 24)
        draw_plot(canvas, area, self.plot)
        self._draw_days(canvas, area)

    def _draw_days(self, canvas: Canvas, area: tuple[float, float, float, float]) -> None:
        """The numbers of the weeks, and the day that is pointed out."""
        x, y, w, h = area
        step = w / self.weeks
        every = 1 if step >= 26 else 2
        for week in range(1, self.weeks + 1, every):
            canvas.text((x + (week - 0.5) * step, y + h + 11), str(week), CAPTION, "ink2", align="centre")
        if self.pointed is not None:
            along, _ = self.plot.place(self.pointed, 0, w, h)
            canvas.line((x + along, y), (x + along, y + h), "accent", 2, (3, 4))


def _goal(now: Snapshot, one: Figure, objective: ObjectiveResult, factor: float) -> Goal:
    begun, target = now.series[one.metric][0], objective.target
    held = begun >= target if objective.at_least else begun <= target
    start = target if held or objective.at == "always" else begun
    label = say("market.numbers.goal", target=one.write(target))
    return Goal(start * factor, target * factor, label)


# --- what happened ---------------------------------------------------------------------------------------------------


def told_marks(now: Snapshot) -> list[Mark]:
    """Decisions and events that have words, the latest first."""
    return [m for m in reversed(now.marks) if m.kind in ICONS]


def mark_title(now: Snapshot, mark: Mark) -> str:
    """What it was about."""
    if mark.kind == "event":
        return next((e.title for e in now.file.events if e.id == mark.subject), mark.subject)
    if mark.kind == "incident":
        return say("desk.title.incident")
    return now.name(mark.subject) if mark.kind == "resigned" else now.called(mark.subject)


def mark_text(now: Snapshot, mark: Mark) -> str:
    """What happened to it, and when."""
    day, week = units.weekday(mark.day), (mark.day - 1) // 5 + 1
    return say("market.mark", what=say(f"market.mark.{mark.kind}"), day=day, week=week)


def _happened(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """A list whose rows are pointed out on the chart, and two ways to look closer."""
    marks = told_marks(now)
    sheet.text(say("market.happened"), HEADING, gap=8)
    room = sheet.left_over - 2 * 58 - 44
    if marks:
        rows = [Row(str(n), mark_title(now, m), mark_text(now, m), icon=ICONS[m.kind]) for n, m in enumerate(marks)]
        high = _LOW_ROW * max(2, min(len(rows), int(room // _LOW_ROW)))
        listed = List((0, 0, 9, high), "marks", rows, str(pane.mark), row_height=_LOW_ROW, label=say("market.happened"))
        sheet.put(listed, gap=10)
        listed.show(rows)
    else:
        sheet.text(say("market.happened.none"), ROW, "ink2", gap=10)
    sheet.text(say("market.closer"), ROW_STRONG, "ink2", gap=6)
    _closer(pane, sheet, now, "hard_look", ReviewMetrics(), "review-metrics", "bug", "K")
    mark = marks[pane.mark] if 0 <= pane.mark < len(marks) else None
    chosen = mark.subject if mark is not None and mark.kind == "released" else ""
    _closer(pane, sheet, now, "analyse", Analyse(chosen), "analyse", "chart", "E")


def _closer(pane: Market, sheet: Sheet, now: Snapshot, name: str, action: ReviewMetrics | Analyse, kind: str,
            icon: str, key: str) -> None:  # fmt: skip
    hours = next((o.hours for o in now.actions if o.action == action), None)
    off = None
    if hours is None:
        off = say("market.in_week")
        if isinstance(action, Analyse):
            item = now.item(action.item) if action.item else None
            off = say("market.analyse.which" if item is None else "market.analyse.done" if item.reading else
                      "market.in_week")  # fmt: skip
    detail = say(f"market.{name}.shows")
    way = Way((0, 0, 9, panel_height(sheet, off or detail)), say(f"market.{name}"),
              pane.do(action, kind, hours or 0.0), icon=icon, key=key,
              detail=detail, key_side="right", off=off, group="learn",
              note=units.hours(hours) if hours is not None else "")  # fmt: skip
    sheet.put(way, gap=6)
    if hours is not None:
        sheet.prices[way] = (hours, False)
