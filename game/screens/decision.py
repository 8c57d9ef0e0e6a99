"""A decision of the quarter as the end screen tells it: what was asked, what was answered, and what was known."""

from __future__ import annotations

import pygame

from engine.scenario.schema import ScenarioFile
from game.screens.decided import Decision, asker
from game.screens.figure import first_name, look, on_day
from game.screens.known import evidence_text
from game.strings import say
from game.widgets.chip import Chip, chips
from game.widgets.list import Row
from game.window.canvas import Canvas
from game.window.type import QUOTE, ROW, ROW_STRONG, TITLE

_FACE, _HEAD = 72, 60
_BESIDE = 640  # from this width on


def rows(file: ScenarioFile, made: list[Decision]) -> list[Row]:
    """The decisions as rows of a list, by their place."""
    found = []
    for i, decision in enumerate(made):
        who = asker(file, decision.request.asker)
        name = first_name(who.name) if who else decision.request.asker
        detail = say("ending.row", week=decision.week, name=name)
        found.append(Row(i, decision.request.title, detail, decision.short, icon=decision.icon))
    return found


def _columns(width: float) -> tuple[float, float]:
    """How wide what was said and what was known are: beside each other where there is room."""
    inside = width - _FACE - 16
    known = min(380.0, round(inside * 0.44))
    return (inside - known - 28, known) if width >= _BESIDE else (inside, inside)


def height(file: ScenarioFile, decision: Decision, canvas: Canvas, width: float) -> float:
    """How high `draw` comes out."""
    said_wide, known_wide = _columns(width)
    said, known = 0, 0
    if decision.request.reaction:
        said = 20 * len(canvas.lines(f"“{decision.request.reaction}”", QUOTE, said_wide))
    for e in decision.request.evidence:
        known += 20 * len(canvas.lines(evidence_text(file, e), ROW, known_wide - 26)) + 2
    known = 23 + max(known, 20)
    if width < _BESIDE:
        said += 2 * 35
    return _HEAD + (max(said, known) if width >= _BESIDE else said + 10 + known)


def draw(file: ScenarioFile, decision: Decision, canvas: Canvas, rect: pygame.Rect) -> None:
    """The whole decision in a box."""
    request = decision.request
    who = asker(file, request.asker)
    x, y, w, h = rect
    if who is not None:
        canvas.portrait((x, y), _FACE, who.id, "calm", look(who.look))
    left, inside = x + _FACE + 16, w - _FACE - 16
    name = who.name if who is not None else request.asker
    row = [Chip(decision.answer, decision.icon, "accent")]
    if request.because:
        row.append(Chip(say(f"ending.because.{request.because}")))
    said = say("ending.said", day=on_day(decision.day), name=name)
    wide = sum(c.width(canvas) + 7 for c in row) - 7
    if w >= _BESIDE:
        chips(canvas, (x + w - wide, y - 3), row)
        canvas.text((left, y), said, ROW, "ink2", width=inside - wide - 12)
    else:
        canvas.text((left, y), said, ROW, "ink2", width=inside)
    canvas.text((left, y + 21), request.title, TITLE, width=inside)
    if w < _BESIDE:
        y += 6 + round(chips(canvas, (left, y + 56), [c for c in row if c.width(canvas) <= inside], inside))
    said_wide, known_wide = _columns(w)
    top = float(y + _HEAD)
    if request.reaction:
        most = max(1, int((y + h - top) // QUOTE.line))
        high = canvas.wrap((left, top), f"“{request.reaction}”", QUOTE, said_wide, "ink", most=most)
        top += high + 10 if w < _BESIDE else 0
    if w >= _BESIDE:
        left = x + w - round(known_wide)
        canvas.line((left - 14, top), (left - 14, y + h))
    canvas.text((left, top), say("ending.knew"), ROW_STRONG, "ink2")
    top += 23
    if not request.evidence:
        canvas.text((left, top), say("ending.knew_nothing"), ROW, "ink2", width=known_wide)
    for e in request.evidence:
        if top + 20 > y + h:
            break
        icon, tint = {"for": ("check", "good"), "against": ("cross", "bad")}.get(e.points, ("search", "ink2"))
        canvas.icon(icon, (left, top + 2), 16, tint)
        most = max(1, int((y + h - top) // 20))
        top += canvas.wrap((left + 26, top), evidence_text(file, e), ROW, known_wide - 26, most=most) + 2
