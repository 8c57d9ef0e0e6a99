"""What a quarter is judged on, as a table: where each number stands, where it should be, and its weight."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from engine.play.score import ObjectiveResult
from engine.scenario.schema import ScenarioFile
from game.screens.figure import figure, first_name, judged
from game.strings import say
from game.widgets import bar
from game.window.canvas import Canvas
from game.window.type import BODY, CAPTION, HEADING, STRONG

ROW_HEIGHT, HEAD_HEIGHT = 38, 32
_WEIGHTS = 3  # bars for the heaviest


def height(goals: Sequence[ObjectiveResult]) -> int:
    """How high the table comes out."""
    return HEAD_HEIGHT + ROW_HEIGHT * len(goals)


def draw(file: ScenarioFile, goals: Sequence[ObjectiveResult], canvas: Canvas, rect: pygame.Rect) -> None:
    """The table with its heading."""
    x, y, right = rect.x, rect.y, rect.right
    weight, goal = right, right - 74
    now = goal - (112 if rect.w >= 480 else 92)
    title = say("briefing.judged", name=first_name(file.ceo.name))
    canvas.text((x, y - 2), title, HEADING, width=now - x - 60)
    for at, key in ((weight, "briefing.weight"), (goal, "briefing.goal"), (now, "briefing.now")):
        canvas.text((at, y + 1), say(key), CAPTION, "ink2", align="right")
    heaviest = max(o.weight for o in goals)
    y += HEAD_HEIGHT
    for o in goals:
        f = figure(file, o.metric)
        canvas.line((x, y), (right, y))
        middle = y + ROW_HEIGHT / 2
        canvas.icon(f.icon, (x, middle - 10), 20, f.colour)
        value = canvas.text((now, middle - 11), f.write(o.actual), BODY, "ink2", align="right")
        canvas.text((x + 32, middle - 11), judged(file, o), BODY, width=now - value - 12 - x - 32)
        canvas.icon("right", (now + 12, middle - 8), 16, "ink2")
        canvas.text((goal, middle - 11), f.write(o.target), STRONG, align="right")
        bar.strength(canvas, (weight - 54, middle - 3), max(1, round(_WEIGHTS * o.weight / heaviest)), _WEIGHTS)
        y += ROW_HEIGHT
