"""The chosen item of the board: how far it is, who waits for it, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from engine.play.records import ItemView
from game.screens.desk import units
from game.screens.desk.estimate import spread_of
from game.screens.desk.place import note_of, where
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import BUILDING, Snapshot
from game.screens.desk.trial import seen
from game.screens.desk.units import signed
from game.screens.figure import figure
from game.strings import say
from game.widgets import bar
from game.widgets.button import Button
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING, ROW, ROW_STRONG, STRONG, TITLE

if TYPE_CHECKING:
    from game.screens.desk.board import Board


def detail(sheet: Sheet, now: Snapshot, item: ItemView, board: Board) -> None:
    """Everything about one item, in the column at the right."""
    sheet.text(where(item), CAPTION, "ink2")
    sheet.text(now.titled(item), HEADING if sheet.width < 260 else TITLE, gap=8, most=3)
    _buttons(sheet, now, item, board)
    words, tone, icon = note_of(now, item)
    if words and words != where(item):
        _note(sheet, now, item, words, tone, icon)
    if item.stage == "shared":
        _from_share(sheet, now, item)
    if item.estimate is not None:
        said = say("board.refined" if item.estimate.refined else "board.guess")
        sheet.text(say("desk.work"), ROW_STRONG, "ink2", gap=10, beside=said, beside_style=CAPTION)
        data = spread_of(item.estimate, None, 0)
        sheet.paint(40, lambda canvas, box: bar.spread(canvas, (box.x, box.y, box.w, 14), data), 4)
    _pair(sheet, say("board.spent"), units.hours(item.spent))
    if item.promised_week:
        _pair(sheet, say("board.promise"), say("board.promised", week=item.promised_week,
                                               name=now.first(item.promised_to or "")))  # fmt: skip
    if item.workers:
        _pair(sheet, say("board.on_it"), ", ".join(now.first(w) for w in item.workers))
    if item.stage in ("acceptance", "held") and item.tried:
        for _, _, text in seen(item):
            sheet.text(text, ROW, gap=2)


def _from_share(sheet: Sheet, now: Snapshot, item: ItemView) -> None:
    """What five days with some users say that it would do for all."""
    if not item.from_share:
        sheet.text(say("board.share.soon"), ROW, "ink2", gap=10)
        return
    sheet.text(say("board.share"), ROW_STRONG, "ink2", gap=4)
    tones = {"for": "good", "against": "bad", "neither": "ink"}
    for reading in item.from_share:
        one = figure(now.file, reading.metric)
        low, high = (signed(end, one.write(abs(end))) for end in (reading.low, reading.high))
        _pair(sheet, one.name, say("board.share.range", low=low, high=high), tones[reading.points])
    sheet.gap(8)


def _buttons(sheet: Sheet, now: Snapshot, item: ItemView, board: Board) -> None:
    """Drop at the bottom, ordering above it, the way to the card above that."""
    frees = item.estimate is not None and _left(item)[1] >= 1
    freed = say("board.frees", span=units.span(*_left(item))) if frees and item.stage in BUILDING else ""
    drop = Button((0, 0, 9, 9), say("board.drop"), board.drop, icon="trash", detail=freed, key="Del", kind="danger")
    if item.stage == "shared":
        hours = units.hours(now.view.prices["roll-back"])
        drop = Button((0, 0, 9, 9), say("board.take_back"), board.take_back, icon="back", detail=hours, key="Del",
                      kind="danger")  # fmt: skip
    first = say("board.is_first") if board.neighbour(now, -1) is None else None
    last = say("board.is_last") if board.neighbour(now, 1) is None else None
    earlier = Button((0, 0, 9, 9), say("board.earlier"), _by(board, -1), icon="up", key="[", off=first)
    later = Button((0, 0, 9, 9), say("board.later"), _by(board, 1), icon="down", key="]", off=last)
    old = list(sheet.foot)
    sheet.foot = []
    _full(sheet, drop)
    if item.stage in BUILDING:
        half = (sheet.width - 8) // 2
        sheet.foot_y -= 44
        earlier.rect = pygame.Rect(sheet.x, sheet.foot_y, half, 36)
        later.rect = pygame.Rect(sheet.right - half, sheet.foot_y, half, 36)
        sheet.foot += [earlier, later]
    if item.stage in ("held", "shared"):
        _full(sheet, Button((0, 0, 9, 9), say("board.release"), board.release, icon="flag", key="O",
                            off=say("board.held") if item.waits_for else None))  # fmt: skip
    if item.blocked_by or item.stage == "acceptance":
        label = say("board.answer" if item.blocked_by else "board.open")
        _full(sheet, Button((0, 0, 9, 9), label, board.open, icon="talk" if item.blocked_by else "test", key="O"))
    sheet.foot = [*old, *reversed(sheet.foot)]


def _by(board: Board, step: int):  # type: ignore[no-untyped-def]
    return lambda: board.rank(step)


def _left(item: ItemView) -> tuple[float, float]:
    estimate = item.estimate
    assert estimate is not None
    return max(0.0, estimate.low - item.spent), max(0.0, estimate.high - item.spent)


def _full(sheet: Sheet, button: Button) -> None:
    sheet.foot_y -= 44
    button.rect = pygame.Rect(sheet.x, sheet.foot_y, sheet.width, 38)
    sheet.foot.append(button)


def _note(sheet: Sheet, now: Snapshot, item: ItemView, words: str, tone: str, icon: str) -> None:
    question = next((q for q in now.questions if q.id == item.blocked_by), None)
    text = question.asks if question is not None else ""
    lines = sheet.canvas.lines(text, ROW, sheet.width - 24, 4) if text else ()

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        canvas.box(box, 10, f"{tone}_soft" if tone in ("bad", "warn") else "sunken",
                   tone if canvas.theme.outlines else None)  # fmt: skip
        canvas.icon(icon, (box.x + 12, box.y + 10), 16, tone)
        canvas.text((box.x + 34, box.y + 8), words, ROW_STRONG, tone, width=box.w - 44)
        for i, line in enumerate(lines):
            canvas.text((box.x + 12, box.y + 31 + i * ROW.line), line, ROW)

    sheet.paint(36 + len(lines) * ROW.line, draw, 10)


def _pair(sheet: Sheet, name: str, value: str, tint: str = "ink") -> None:
    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        wide = canvas.text((box.right, box.y), value, STRONG, tint, align="right", width=box.w * 0.62)
        canvas.text((box.x, box.y + 1), name, ROW, "ink2", width=box.w - wide - 8)

    sheet.paint(26, draw)
