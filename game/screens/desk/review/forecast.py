"""Where next week's numbers are expected: the range, its two ends, and which number it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.desk.pace import HEADLINE
from game.screens.desk.review import facts
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.knobs import HIGH, Knob, Scale, Span
from game.widgets.segment import Option, Segments
from game.widgets.widget import Widget
from game.window.canvas import Canvas
from game.window.type import BODY, HEADING, ROW

if TYPE_CHECKING:
    from game.screens.desk.review.pane import Review

_HIGH, _LEAST = 84, 220  # of the card at the foot; the least width of a scale


def span(now: Snapshot, metric: str, week: int) -> Span:
    """The scale for the week after; what was said of it already stands on it."""
    made = facts.scale(now, metric, week)
    said = now.playing.sim.fridays.forecasts.get(week + 1, {}).get(metric)
    if said is not None:
        made.low, made.high, made.given = said[0], said[1], True
        made.least, made.most = min(made.least, said[0]), max(made.most, said[1])
    return made


def card(review: Review, sheet: Sheet, now: Snapshot, start: Button) -> list[Widget]:
    """At the foot, across both columns, with the main button at its right."""
    box = pygame.Rect(sheet.x, sheet.foot_y - _HIGH, sheet.width, _HIGH)
    sheet.foot_y = box.y
    wide = round(start.width(sheet.canvas))
    start.rect = pygame.Rect(box.right - wide - 18, box.centery - 24, wide, 48)
    inside = start.rect.x - 24 - box.x - 16
    words = min(360, round(inside * 0.42))
    parts: list[Widget] = [Card(box), _words(review, now, pygame.Rect(box.x + 16, box.y, words, _HIGH))]
    if review.fresh:
        left = box.x + 16 + words + 8
        which = _which(review, now, (left, box.centery - 18, 156, 36))
        left += 156 + 8
        parts.append(which)
        parts += _scale(review, now, pygame.Rect(left, box.y + 14, start.rect.x - 16 - left, HIGH))
    return [*parts, start]


def low_card(review: Review, sheet: Sheet, now: Snapshot) -> None:
    """Where there is little room: a card of its own among the others."""
    box = pygame.Rect(sheet.x, sheet.y, sheet.width, 188 if review.fresh else 80)
    sheet.body += [Card(box), _words(review, now, pygame.Rect(box.x + 16, box.y, box.w - 32, 80))]
    if review.fresh:
        sheet.body.append(_which(review, now, (box.x + 16, box.y + 76, min(320, box.w - 32), 36)))
        sheet.body += _scale(review, now, pygame.Rect(box.x + 8, box.y + 114, box.w - 16, HIGH))
    sheet.y = box.bottom + 8


def _words(review: Review, now: Snapshot, box: pygame.Rect) -> Drawing:
    one = figure(now.file, review.metric)

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        mine = review.spans[review.metric]
        title = say("review.forecast", week=review.week + 1, name=one.name[:1].lower() + one.name[1:])
        key = "ask" if review.fresh else "none"
        if mine.given:
            key = "said" if review.fresh else "final"
        text = say(f"review.forecast.{key}", low=one.write(mine.low), high=one.write(mine.high))
        style = HEADING if canvas.measure(title, HEADING) <= box.w else BODY
        heads = canvas.lines(title, style, box.w)
        lines = canvas.lines(text, ROW, box.w)
        y = box.y + max(6.0, (box.h - style.line * len(heads) - ROW.line * len(lines)) / 2)
        for line in heads:
            canvas.text((box.x, y), line, style)
            y += style.line
        for line in lines:
            canvas.text((box.x, y), line, ROW, "ink2")
            y += ROW.line

    return Drawing(box, draw)


def _which(review: Review, now: Snapshot, box: tuple[int, int, int, int]) -> Segments:
    options = [Option(m, figure(now.file, m).name, figure(now.file, m).icon) for m in HEADLINE]
    return Segments(box, "forecast", options, review.metric, label=say("review.forecast.which"))


def _scale(review: Review, now: Snapshot, box: pygame.Rect) -> list[Widget]:
    one, mine = figure(now.file, review.metric), review.spans[review.metric]
    scale = Scale(box, mine, one.write, one.colour, now=say("review.forecast.now"))
    ends = [Knob(scale, end, say(f"review.forecast.{name}"), review.forecast_changed)
            for end, name in enumerate(("low", "high"))]  # fmt: skip
    return [scale, *ends]
