"""The company as one takes it over: its name, what it makes, and four numbers."""

from __future__ import annotations

import pygame

from engine.play.records import BusinessView, Metrics
from engine.scenario.schema import ScenarioFile
from game.screens.figure import figure, money
from game.strings import say
from game.window.canvas import Canvas
from game.window.type import BODY, HEADING, ROW, TITLE

_BESIDE = 480  # from this width the four numbers stand in one row


def height(width: float) -> int:
    """How high the numbers come out."""
    return 62 if width >= _BESIDE else 116


def weeks_of(business: BusinessView) -> str:
    """How long the cash lasts, in words."""
    if business.runway is None:
        return say("briefing.pays")
    return say("briefing.weeks", n=int(business.runway))


def price_of(file: ScenarioFile, amount: float) -> str:
    """A price as people write it: £29, £3.80."""
    return f"{file.company.currency}{amount:,.2f}".removesuffix(".00")


def money_lines(file: ScenarioFile, business: BusinessView) -> list[tuple[str, str]]:
    """What there is, what comes in and goes out, how long it lasts, and the terms: names and values."""
    currency = file.company.currency
    price, model = price_of(file, business.price), say(f"model.{business.model}")
    if business.coming_price is not None:
        price = say("market.money.coming", price=price, coming=price_of(file, business.coming_price))
    if business.coming_model is not None:
        model = say("market.money.model.coming", model=model, coming=say(f"model.{business.coming_model}"))
    model = model[:1].upper() + model[1:]
    return [
        (say("figure.cash"), money(business.cash, currency)),
        (say("market.money.in"), money(business.income, currency)),
        (say("market.money.out"), money(business.costs, currency)),
        (say("briefing.runway"), weeks_of(business)),
        (say("market.money.price"), price),
        (say("market.money.model"), model),
    ]


def draw_name(file: ScenarioFile, canvas: Canvas, rect: pygame.Rect) -> None:
    """Its name, and what it makes where there is room."""
    company = file.company
    wide = canvas.text(rect.topleft, company.name, TITLE, width=rect.w) + 12
    if wide + canvas.measure(company.makes, BODY) <= rect.w:
        canvas.text((rect.x + wide, rect.y + 6), company.makes, BODY, "ink2")


def draw_numbers(file: ScenarioFile, now: Metrics, business: BusinessView, canvas: Canvas, rect: pygame.Rect) -> None:
    """Users, price, cash and runway."""
    users = figure(file, "users")
    cells = [
        (users.name, users.write(now.users)),
        (say("briefing.price"), price_of(file, business.price)),
        (say("figure.cash"), money(business.cash, file.company.currency)),
        (say("briefing.runway"), weeks_of(business)),
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
