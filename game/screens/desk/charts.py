"""The live numbers: four plots and the scenario's own numbers as tiles beneath, or all of them smaller."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.screens.desk.frame import Frame
from game.screens.desk.marks import marks_for
from game.screens.desk.pace import HEADLINE, standing, value_of, wanted_direction, week_start, write_change
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import Figure, figure, money
from game.screens.page import Drawing
from game.strings import say
from game.widgets.chart import Chart, Reading
from game.widgets.plot import Goal, Line, Plot
from game.widgets.widget import Widget

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_TILE = 84
_EMPTY = Plot((), 1)


class Charts:
    """Makes the widgets for a frame and keeps them up to date."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        file = desk.playing.sim.scenario.file
        self.figures: dict[str, Figure] = {m: figure(file, m) for m in (*HEADLINE, *(i.id for i in file.indicators))}
        self.small = frame.form == "small"
        self._charts: dict[str, Chart] = {}
        for metric, rect, form in _places(list(self.figures), frame):
            reading = Reading(self.figures[metric].name, self.figures[metric].icon, "", _EMPTY)
            self._charts[metric] = Chart(rect, reading, partial(desk.open_why, metric), form=form)
        self.widgets: list[Widget] = list(self._charts.values())
        if self.small:
            self.widgets.append(Drawing(frame.charts, self._draw_lines))
        self._key: object = None
        self._turn = 0

    def metric_of(self, chart: Chart) -> str:
        """Which metric a chart shows."""
        return next(metric for metric, one in self._charts.items() if one is chart)

    def show(self, now: Snapshot, chosen: str) -> None:
        """Bring the readings up to date."""
        for metric, chart in self._charts.items():
            chart.selected = metric == chosen
        if self._key == now.key:
            return
        fresh = list(self._charts)
        if now.playing.paused or self._key is None:
            self._key = now.key
        else:  # one after the other, so that no frame of a running clock has to draw them all
            self._turn = (self._turn + 1) % len(fresh)
            fresh = [fresh[self._turn]]
        for metric in fresh:
            self._charts[metric].reading = reading(now, self.figures[metric])

    def _draw_lines(self, canvas, box) -> None:  # type: ignore[no-untyped-def]
        for chart in list(self._charts.values())[1:]:
            canvas.line(chart.rect.topleft, chart.rect.bottomleft)
        canvas.line(box.bottomleft, box.bottomright)


def _places(metrics: list[str], frame: Frame) -> list[tuple[str, pygame.Rect, str]]:
    """Where each number stands, and in which form."""
    box = frame.charts
    if frame.form == "small":
        wide = box.w / len(metrics)
        edges = [round(box.x + wide * i) for i in range(len(metrics) + 1)]
        return [(m, pygame.Rect(edges[i], box.y, edges[i + 1] - edges[i], box.h), "number")
                for i, m in enumerate(metrics)]  # fmt: skip
    if frame.form == "middle":
        return _stack(metrics, box, "tile")
    others = metrics[len(HEADLINE) :]
    columns = min(3, len(others))
    rows = -(-len(others) // columns) if columns else 0
    high = rows * (_TILE + 8)
    top = pygame.Rect(box.x, box.y, box.w, box.h - high)
    placed = _stack(metrics[: len(HEADLINE)], top, "plot" if top.h >= 4 * 92 + 24 else "tile")
    if columns:
        wide = (box.w - 8 * (columns - 1)) // columns
        for i, metric in enumerate(others):
            row, column = divmod(i, columns)
            rect = pygame.Rect(box.x + column * (wide + 8), top.bottom + 8 + row * (_TILE + 8), wide, _TILE)
            if column == columns - 1:
                rect.w = box.right - rect.x
            placed.append((metric, rect, "tile"))
    return placed


def _stack(metrics: list[str], box: pygame.Rect, form: str) -> list[tuple[str, pygame.Rect, str]]:
    each = (box.h + 8) / len(metrics)
    edges = [round(box.y + each * i) for i in range(len(metrics) + 1)]
    return [(m, pygame.Rect(box.x, edges[i], box.w, edges[i + 1] - edges[i] - 8), form) for i, m in enumerate(metrics)]


def tone_of_change(now: Snapshot, metric: str, amount: float) -> str:
    """Good or bad where the scenario wants a direction, else plain."""
    wanted = wanted_direction(now, metric)
    if not amount or wanted is None:
        return "ink2"
    return "good" if (amount > 0) == (wanted == "up") else "bad"


def reading(now: Snapshot, one: Figure) -> Reading:
    """What a chart shows."""
    metric = one.metric
    value = value_of(now, metric)
    amount = value - week_start(now, metric)
    text = write_change(one, amount)
    change = 0 if not text else 1 if amount > 0 else -1
    objective = next((o for o in now.objectives if o.metric == metric), None)
    days = now.view.weeks * 5 + 1
    factor = 100.0 if metric == "morale" else 1.0
    values = tuple(v * factor for v in now.series[metric])
    goal = None
    if objective is not None:
        begun = now.series[metric][0]
        held = begun >= objective.target if objective.at_least else begun <= objective.target
        start = objective.target if held or objective.at == "always" else begun
        goal = Goal(start * factor, objective.target * factor, one.write(objective.target))
    line = Line(values, one.colour, one.mark, area=True)
    plot = Plot((line,), days, now.view.weeks, goal, marks_for(now))
    short = one.write(value)
    if metric == "minutes_per_user":
        short, brief = f"{value:.1f}", f"{abs(amount):.1f}"
    elif metric == "revenue" and abs(value) >= 1000:
        short, brief = money(value, now.file.company.currency), text
    else:
        brief = text
    return Reading(
        one.name, one.icon, one.write(value), plot, change,
        say("desk.change", n=text) if text else say("desk.no_change"), brief if text else "",
        tone_of_change(now, metric, amount if text else 0.0), standing(now, one, objective, value), short,
    )  # fmt: skip
