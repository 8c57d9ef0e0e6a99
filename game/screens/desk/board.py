"""The team's board: what waits, what is being made, what is stuck, and whether it is because of you."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from engine.play.actions import Drop, Rank, Release, RollBack
from engine.play.records import ItemView
from game.screens.desk.boardcard import BoardCard
from game.screens.desk.boarddetail import detail
from game.screens.desk.pane import Pane
from game.screens.desk.place import COLUMNS, YOURS, column_of, where
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.list import List, Row
from game.widgets.widget import Opened, Picked
from game.window.canvas import Canvas
from game.window.type import CAPTION, CAPTION_STRONG, HEADING

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_GAP, _HEAD = 8, 40


class Board(Pane):
    """Five columns and, at the right, the chosen item."""

    name = "board"
    room = "whole"

    def __init__(self, desk: Desk, item: str | None = None) -> None:
        super().__init__(desk)
        self.chosen = item or ""
        self.scrolls: dict[str, int] = {}

    def stamp(self, now: Snapshot) -> object:
        """Everything on it."""
        return now.items, round(now.hour / 2), tuple(now.mood(p) for p in now.people)

    def items(self, now: Snapshot) -> list[ItemView]:
        """What is open, by rank."""
        return [i for i in now.items if i.stage in (*COLUMNS, *YOURS)]

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Columns or, where there is no room, a list; then the chosen item."""
        items = self.items(now)
        if all(i.id != self.chosen for i in items):
            worst = next((i for i in items if i.blocked_by), items[0] if items else None)
            self.chosen = worst.id if worst is not None else ""
        item = next((i for i in items if i.id == self.chosen), None)
        box = sheet.box
        side = 272 if box.w >= 1100 else 240
        if box.w < 900:
            side = round(box.w * 0.56)
        place = pygame.Rect(box.right - side, box.y, side, box.h)
        sheet.card.visible = False
        sheet.box = place
        inner = Card(place, say("board.item"), focusable=False)
        columns = box.inflate(-side - _GAP, 0)
        columns.left = box.left
        if box.w < 900:
            widgets = self._list(now, items, columns)
        else:
            widgets = self._columns(now, items, columns)
        sheet.pad = 12 if box.w < 1100 else 16
        sheet.x, sheet.width = place.x + sheet.pad, place.w - 2 * sheet.pad
        sheet.top = sheet.y = place.y + 14
        sheet.foot_y = place.bottom - 12
        sheet.card = inner
        sheet.foot += widgets
        chosen = next((w for w in widgets if isinstance(w, BoardCard) and w.item.id == self.chosen), None)
        sheet.first = chosen or next((w for w in widgets if isinstance(w, List)), None)
        if item is None:
            sheet.text(say("board.empty"), tint="ink2")
        else:
            detail(sheet, now, item, self)

    # --- columns ---------------------------------------------------------------------------------------------------

    def _columns(self, now: Snapshot, items: list[ItemView], box: pygame.Rect) -> list:  # type: ignore[type-arg]
        wide = (box.w - _GAP * 4 + 32) / 5
        first = round(wide) + 12
        widgets: list = []  # type: ignore[type-arg]
        left = box.x
        for name in COLUMNS:
            right = left + (first if name == "backlog" else (box.w - first - 4 * _GAP) // 4)
            column = pygame.Rect(left, box.y, right - left, box.h)
            mine = [i for i in items if column_of(i) == name]
            widgets += self._column(now, name, mine, column)
            left = right + _GAP
        return widgets

    def _column(self, now: Snapshot, name: str, items: list[ItemView], box: pygame.Rect) -> list:  # type: ignore[type-arg]
        limit = now.view.limits.get(name)
        released = len([i for i in now.items if i.stage == "released"]) if name == "acceptance" else 0
        foot = 34 if name == "acceptance" else 4
        port = pygame.Rect(box.x + 4, box.y + _HEAD, box.w - 8, box.h - _HEAD - foot)
        fits = self._fitting(now) if name == "backlog" else set()
        cards = [self._card(now, item, box.inflate(-16, 0), n + 1 if name == "backlog" else 0, fits)
                 for n, item in enumerate(items)]  # fmt: skip
        shown = self._shown(name, cards, port)
        hidden = len(cards) - len(shown)
        end = shown[-1].rect.bottom + 4 if shown else port.y

        def draw(canvas: Canvas, where: pygame.Rect) -> None:
            canvas.box(where, 12, "sunken", "line")
            canvas.text((where.x + 12, where.y + 9), say(f"board.{name}"), HEADING, width=where.w - 20)
            count = say("board.of", n=len(items), limit=limit) if limit else str(len(items))
            full = bool(limit and len(items) > limit)
            if canvas.measure(say(f"board.{name}"), HEADING) + canvas.measure(count, CAPTION_STRONG) < where.w - 44:
                wide = canvas.measure(count, CAPTION_STRONG) + 16
                spot = (where.right - wide - 8, where.y + 10, wide, 22)
                canvas.box(spot, 11, "warn_soft" if full else "surface", None if full else "line")
                tint = "warn" if full else "ink2"
                canvas.text((spot[0] + wide / 2, spot[1] + 2), count, CAPTION_STRONG, tint, align="centre")
            if not items:
                canvas.dashed((where.x + 8, port.y + 4, where.w - 16, 46))
                text = say("board.room" if limit else "board.none", n=limit or 0)
                canvas.text((where.centerx, port.y + 17), text, CAPTION, "ink2", align="centre")
            if name == "acceptance":
                canvas.text((where.centerx, where.bottom - 28), say("board.released", n=released), CAPTION, "ink2",
                            align="centre")  # fmt: skip

        widgets: list = [Drawing(box, draw)]  # type: ignore[type-arg]
        if hidden:
            after = items[items.index(shown[-1].item) + 1 :] if shown else items
            unseen = after[0] if after else items[0]
            at = (box.x + 8, min(end, port.bottom - 30), box.w - 16, 30)
            widgets.append(Button(at, say("board.more", n=hidden), partial(self.choose, unseen.id), kind="link"))
        return widgets + shown

    def _card(self, now: Snapshot, item: ItemView, box: pygame.Rect, place: int, fits: set[str]) -> BoardCard:
        card = BoardCard((box.x, box.y, box.w, 9), now, item, partial(self.choose, item.id), place, low=bool(place))
        card.selected = item.id == self.chosen
        if place and item.id not in fits:
            card.note = say("board.not_fit")
        return card

    def _shown(self, name: str, cards: list[BoardCard], port: pygame.Rect) -> list[BoardCard]:
        """The cards there is room for, the chosen one among them, put in their places."""
        assert self.desk.canvas is not None
        for card in cards:
            card.rect.h = card.height(self.desk.canvas)
        at = next((n for n, c in enumerate(cards) if c.selected), 0)
        start = min(self.scrolls.get(name, 0), at)
        while start < at and sum(c.rect.h + 8 for c in cards[start : at + 1]) > port.h - 24:
            start += 1
        while start and sum(c.rect.h + 8 for c in cards[start - 1 :]) <= port.h - 4:
            start -= 1
        self.scrolls[name] = start
        shown: list[BoardCard] = []
        y = port.y + 4
        for card in cards[start:]:
            more = 34 if start or card is not cards[-1] else 0
            if y + card.rect.h > port.bottom - more and shown:
                break
            card.rect.y = y
            y += card.rect.h + 8
            shown.append(card)
        return shown

    def _fitting(self, now: Snapshot) -> set[str]:
        """Backlog items the developers are likely to reach before the end."""
        room = now.free_before(now.view.weeks) + now.open_hours
        fits = set()
        for item in now.building:
            room -= now.left(item)
            if room >= 0:
                fits.add(item.id)
        return fits

    def _list(self, now: Snapshot, items: list[ItemView], box: pygame.Rect) -> list:  # type: ignore[type-arg]
        rows = [Row(i.id, now.titled(i), where(i), icon="lock" if i.blocked_by else "", tone="ink2")
                for n, i in enumerate(items)]  # fmt: skip
        listed = List(box.inflate(-8, -8), "board", rows, self.chosen, row_height=48, label=say("board.items"))
        if listed.index is not None:
            listed.reveal(listed.index)
        return [Card(box), listed]

    # --- doing -----------------------------------------------------------------------------------------------------

    def told(self, answer: object) -> bool:
        """Another row of the list."""
        if isinstance(answer, Picked | Opened) and answer.name == "board":
            self.choose(str(answer.key))
            return True
        return False

    def choose(self, id: str) -> None:
        """Show another item at the right."""
        self.chosen = id
        self.desk.refill()

    def neighbour(self, now: Snapshot, by: int) -> ItemView | None:
        """The item of the same column above or below the chosen one."""
        item = now.item(self.chosen)
        if item is None:
            return None
        column = [i for i in self.items(now) if column_of(i) == column_of(item)]
        at = next(n for n, i in enumerate(column) if i.id == item.id) + by
        return column[at] if 0 <= at < len(column) else None

    def rank(self, by: int) -> None:
        """The chosen item goes before, or after, its neighbour."""
        now = self.desk.now
        other = self.neighbour(now, by)
        if other is None:
            return
        order = [i.id for i in now.items if i.stage != "released"]
        self.desk.act(Rank(self.chosen, order.index(other.id)), undo=Rank(self.chosen, order.index(self.chosen)))

    def release(self) -> None:
        """Out to everybody."""
        title = self.desk.now.called(self.chosen)
        if self.desk.act(Release(self.chosen)):
            self.desk.game.toast(say("desk.released", title=title), icon="flag")

    def take_back(self) -> None:
        """What some users have is taken back; it takes an hour."""
        if self.desk.act(RollBack(self.chosen)):
            self.desk.game.toast(say("board.taken_back"), icon="back")

    def drop(self) -> None:
        """Off the board."""
        title = self.desk.now.called(self.chosen)
        if self.desk.act(Drop(self.chosen)):
            self.desk.game.toast(say("board.dropped", title=title), icon="trash")

    def open(self) -> None:
        """The question that blocks it, or the finished work, on the desk."""
        item = self.desk.now.item(self.chosen)
        if item is None:
            return
        wanted = f"question {item.blocked_by}" if item.blocked_by else item.id
        key = next((e.key for e in self.desk.entries if e.key == wanted or wanted in e.key.split()), None)
        self.desk.choose(key)

    def key(self, name: str) -> bool:
        """Alt and arrows move, like the brackets."""
        step = {"Alt+Up": -1, "Alt+Left": -1, "Alt+Down": 1, "Alt+Right": 1}.get(name)
        if step is not None:
            self.rank(step)
            return True
        other = self.neighbour(self.desk.now, {"Up": -1, "Down": 1}.get(name, 0)) if name in ("Up", "Down") else None
        if other is not None:
            self.chosen = other.id
            self.desk.update(focus=True)
        return other is not None
