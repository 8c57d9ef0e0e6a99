"""The business: the firm's money, the price and what is known about it, how it earns, and the rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from engine.play.actions import ChangeModel, PriceTest, SetPrice, StudyCompetitors
from engine.play.records import SegmentView
from game.screens.company import money_lines
from game.screens.desk import units
from game.screens.desk.charts import reading
from game.screens.desk.market.jobs import waits
from game.screens.desk.market.known import panel_height
from game.screens.desk.market.learn import KEYS, Way
from game.screens.desk.report import EIGHT_IN_TEN
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.chart import Chart
from game.widgets.pricescale import PriceScale
from game.window.canvas import Canvas
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, ROW, ROW_STRONG, STRONG

if TYPE_CHECKING:
    from game.screens.desk.market.pane import Market

MORE = 0.1  # a tenth more: the rise of price by which sensitivities are told (definition)
FINE_BELOW = 5.0  # between lowest and highest: a narrower range is stepped in tenths (definition)
_LINE, _TILE = 46, 96


def fill(
    pane: Market, sheet: Sheet, now: Snapshot, inner: pygame.Rect, middle: pygame.Rect, last: pygame.Rect | None
) -> None:
    """Money at the left, the price in the middle, rivals at the right; in a narrow window rivals follow the price."""
    _money(pane, sheet, now, inner)
    if last is None:
        sheet.settle(middle, say("market.price"), pad=12)
        _price(pane, sheet, now)
        sheet.gap(8)
        _rivals(pane, sheet, now)
        return
    beside = Sheet(sheet.canvas, last, say("market.rivals"), small=sheet.small)
    beside.settle(last, say("market.rivals"), pad=16 if last.w > 300 else 12)
    _rivals(pane, beside, now)
    sheet.settle(middle, say("market.price"), pad=18)
    _price(pane, sheet, now)
    sheet.foot += [beside.card, *beside.body, *beside.foot]
    sheet.prices |= beside.prices


class CashChart(Chart):
    """The cash over the quarter; `why` explains it."""

    metric = "cash"


# --- money -----------------------------------------------------------------------------------------------------------


def _money(pane: Market, sheet: Sheet, now: Snapshot, box: pygame.Rect) -> None:
    lines = money_lines(now.file, now.view.business)
    if box.h >= len(lines) * _LINE + _TILE + 16:
        one = figure(now.file, "cash")
        place = (box.x, box.bottom - _TILE - 2, box.w, _TILE)
        tile = CashChart(place, reading(now, one), lambda: pane.desk.open_why("cash"), form="tile", group="money")
        sheet.before.append(tile)
        box = pygame.Rect(box.x, box.y, box.w, box.h - _TILE - 8)

    def draw(canvas: Canvas, place: pygame.Rect) -> None:
        step = min(_LINE + 8, (place.h - 8) / len(lines))
        for n, (name, value) in enumerate(lines):
            top = place.y + 6 + n * step
            if step >= _LINE:
                canvas.text((place.x + 8, top), name, ROW, "ink2", width=place.w - 16)
                canvas.text((place.x + 8, top + 20), value, HEADING, width=place.w - 16)
            else:
                wide = canvas.text((place.right - 4, top), value, STRONG, align="right")
                canvas.text((place.x + 4, top + 1), name, ROW, "ink2", width=place.w - wide - 14)

    sheet.before.append(Drawing(box, draw))


# --- the price -------------------------------------------------------------------------------------------------------


def _written(value: float, fine: bool) -> str:
    return f"{value:.2f}" if fine else f"{value:.0f}"


def _price(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    business, currency = now.view.business, now.file.company.currency
    sheet.text(say("market.price"), HEADING, gap=8)
    if business.lowest is None or business.highest is None:
        sheet.text(say("market.price.fixed"), BODY, "ink2", gap=12)
        _models(pane, sheet, now)
        return
    fine = business.highest - business.lowest < FINE_BELOW
    step = 0.1 if fine else 1.0
    wanted = business.coming_price if business.coming_price is not None else business.price
    chosen = pane.price if pane.price is not None else round(wanted / step) * step
    chosen = min(business.highest, max(business.lowest, chosen))
    written = _written(chosen, fine)
    scale = PriceScale(
        (0, 0, 9, 72), "price", business.lowest, business.highest, step, chosen, business.price,
        lambda value: f"{currency}{_written(value, fine)}", label=say("market.price"),
        now=say("market.price.now", price=f"{currency}{business.price:.2f}".removesuffix(".00")),
    )  # fmt: skip
    sheet.put(scale, gap=8)
    sheet.first = scale
    action = SetPrice(written if not fine else f"{chosen:.2f}")
    hours = now.view.prices["set-price"]
    off = None
    if business.coming_price is not None:
        off = say("market.price.coming")
    elif float(action.to) == business.price:
        off = say("market.price.is")
    elif any(t is not None and t.kind == "set-price" for t in (*now.my_week.queue, now.my_week.current)):
        off = say("market.in_week")
    ask = Button((0, 0, 9, 40), say("market.price.set"),
                 pane.do(action, "set-price", hours), icon="money", detail=units.hours(hours), key="Enter",
                 off=off)  # fmt: skip
    sheet.put(ask, gap=8)
    sheet.main = ask
    if off is None:
        sheet.prices[ask] = sheet.prices[scale] = (hours, False)
        sheet.text(say("market.price.wear"), CAPTION, "ink2", gap=10)
        for line in lost(now, chosen) if now.guided else []:
            sheet.text(line, ROW, gap=2)
    sheet.gap(6)
    _known(pane, sheet, now)
    _models(pane, sheet, now)


def range_of(segment: SegmentView, more: float) -> tuple[int, int]:
    """How many in a hundred who pay would stop at a price so much higher, as a share of it: 8 in 10 lie between."""
    mean, error = segment.sensitivity or 0.0, EIGHT_IN_TEN * (segment.sensitivity_error or 0.0)
    low, high = (round(100 * more * max(0.0, mean + sign * error)) for sign in (-1, 1))
    return min(low, 100), min(high, 100)


def lost(now: Snapshot, price: float) -> list[str]:
    """Who would stop paying at a higher price than today's, by what price tests have shown."""
    today = now.view.business.price
    if price <= today or today <= 0:
        return []
    said = []
    for segment in now.segments:
        if segment.sensitivity is not None:
            low, high = range_of(segment, price / today - 1)
            key = "market.price.lose" if high else "market.price.stay"
            said.append(say(key, name=segment.name, low=low, high=high))
    return said


def _known(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """What price tests have shown, and another."""
    sheet.text(say("market.price.known"), ROW_STRONG, "ink2", gap=2)
    tested = [s for s in now.segments if s.sensitivity is not None]
    for segment in tested:
        low, high = range_of(segment, MORE)
        sheet.text(say("market.price.minds", name=segment.name, low=low, high=high), ROW, gap=2)
    if not tested:
        sheet.text(say("market.price.unknown"), ROW, gap=2)
    sheet.gap(6)
    hours = next((o.hours for o in now.actions if isinstance(o.action, PriceTest)), None)
    detail = say("market.price.test.again" if tested else "market.price.test.shows")
    paying = any(s.paying for s in now.segments)
    off = None if hours is not None else say("market.in_week" if paying else "report.price.nobody")
    test = Way((0, 0, 9, panel_height(sheet, off or detail)), say("market.price.test"),
               pane.do(PriceTest(), "price-test", hours or 0.0), icon="test",
               detail=detail, key="T", key_side="right", note=units.hours(hours) if hours is not None else "", off=off,
               group="learn")  # fmt: skip
    sheet.put(test, gap=12)
    if hours is not None:
        sheet.prices[test] = (hours, False)


def _models(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """Other ways to earn, where the scenario allows them."""
    business = now.view.business
    if not business.models:
        return
    sheet.text(say("market.model"), ROW_STRONG, "ink2", gap=4)
    for model in business.models:
        action = ChangeModel(model)
        hours = next((o.hours for o in now.actions if o.action == action), None)
        off = None
        if hours is None:
            off = say("market.model.now" if model == business.model else "market.price.coming"
                      if business.coming_model is not None else "market.in_week")  # fmt: skip
        title = say(f"model.{model}")
        detail = say(f"plan.about.model.{model}")
        way = Way((0, 0, 9, panel_height(sheet, detail)), title[:1].upper() + title[1:],
                  pane.do(action, "change-model", hours or 0.0), icon="money", detail=detail, key_side="right",
                  note=units.hours(hours) if hours is not None else "", off=off, group="learn")  # fmt: skip
        sheet.put(way, gap=6)
        if hours is not None:
            sheet.prices[way] = (hours, False)


# --- rivals ----------------------------------------------------------------------------------------------------------


def _rivals(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """What they plan, how well they do each job, and another look at them."""
    studied = now.view.rivals_studied
    sheet.text(say("market.rivals"), HEADING, gap=8)
    hours = next((o.hours for o in now.actions if isinstance(o.action, StudyCompetitors)), None)
    off = None
    if hours is None:
        off = say("market.in_week" if waits(now, "competitors") else "market.competitors.soon")
    said = say("market.competitors.shows")
    if studied:
        said = say("market.competitors.studied", week=(studied - 1) // 5 + 1)
    study = Way((0, 0, 9, panel_height(sheet, off or said)), say("market.competitors"),
                pane.do(StudyCompetitors(), "competitors", hours or 0.0), icon="search", detail=said,
                key=KEYS["competitors"],
                key_side="right", note=units.hours(hours) if hours is not None else "", off=off,
                group="learn")  # fmt: skip
    sheet.put(study, gap=10)
    if hours is not None:
        sheet.prices[study] = (hours, False)
    if not studied:
        sheet.text(say("market.rivals.never"), ROW, "ink2")
        return
    for rumour in now.view.rumours:
        sheet.text(say("market.rivals.rumour", title=rumour.title, week=rumour.week), ROW, gap=6)
    if not now.view.rumours:
        sheet.text(say("market.rivals.quiet"), ROW, "ink2", gap=6)
    sheet.text(say("market.rivals.ahead"), ROW_STRONG, "ink2", gap=2)
    left = 0
    for segment in now.segments:
        jobs = [j for j in segment.jobs if j.elsewhere is not None]
        if jobs and (sheet.small or sheet.left_over > 60):
            sheet.text(segment.name, CAPTION_STRONG, gap=2, most=1)
        for job in jobs:
            if sheet.left_over < 44 and not sheet.small:
                left += 1
                continue
            theirs, ours = round(100 * (job.elsewhere or 0.0)), job.satisfaction
            told = str(theirs) if ours is None else say("market.rivals.job", theirs=theirs, ours=round(100 * ours))
            sheet.text(job.title, CAPTION, "ink2", gap=3, most=2, beside=told, beside_style=CAPTION)
    if left:
        sheet.text(say("market.rivals.more", n=left), CAPTION, "ink2")
