"""The company as one takes it over: its name, what it makes, and four numbers."""

from __future__ import annotations

import pygame

from engine.play.records import Metrics
from engine.scenario.schema import ScenarioFile
from game.screens.figure import DAYS_A_WEEK, figure, money
from game.strings import say
from game.window.canvas import Canvas
from game.window.type import BODY, HEADING, ROW, TITLE

WORKING_DAYS_A_MONTH = 21
_BESIDE = 480  # from this width the four numbers stand in one row


def height(width: float) -> int:
    """How high the numbers come out."""
    return 62 if width >= _BESIDE else 116


def runway(file: ScenarioFile, now: Metrics) -> int | None:
    """Whole weeks until the cash is gone at today's revenue; None if it never is."""
    burn = file.company.payroll - now.revenue * DAYS_A_WEEK / WORKING_DAYS_A_MONTH
    return int(now.cash / burn) if burn > 0 else None


def draw_name(file: ScenarioFile, canvas: Canvas, rect: pygame.Rect) -> None:
    """Its name, and what it makes where there is room."""
    company = file.company
    wide = canvas.text(rect.topleft, company.name, TITLE, width=rect.w) + 12
    if wide + canvas.measure(company.makes, BODY) <= rect.w:
        canvas.text((rect.x + wide, rect.y + 6), company.makes, BODY, "ink2")


def draw_numbers(file: ScenarioFile, now: Metrics, canvas: Canvas, rect: pygame.Rect) -> None:
    """Users, price, cash and runway."""
    weeks = runway(file, now)
    users, currency = figure(file, "users"), file.company.currency
    cells = [
        (users.name, users.write(now.users)),
        (say("briefing.price"), money(file.company.price, currency)),
        (say("figure.cash"), money(now.cash, currency)),
        (say("briefing.runway"), say("briefing.pays") if weeks is None else say("briefing.weeks", n=weeks)),
    ]
    canvas.box(rect, 10, "surface", "line")
    across = 4 if rect.w >= _BESIDE else 2
    high = rect.h / (len(cells) // across)
    for i, (name, value) in enumerate(cells):
        row, column = divmod(i, across)
        left, top = rect.x + rect.w * column / across, rect.y + high * row
        if column:
            canvas.line((left, top + 10), (left, top + high - 10))
        canvas.text((left + 15, top + 9), name, ROW, "ink2", width=rect.w / across - 20)
        canvas.text((left + 15, top + 30), value, HEADING, width=rect.w / across - 20)
