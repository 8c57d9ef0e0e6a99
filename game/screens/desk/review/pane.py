"""The review as a pane: two columns of cards, or one where there is little room, and the forecast at the foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from engine.play.actions import DropTask, MoveTask
from game.screens.desk import cards, units
from game.screens.desk.pace import HEADLINE, write_change
from game.screens.desk.pane import Pane
from game.screens.desk.review import facts, feelings, forecast, hours
from game.screens.desk.review.focus import Focus, focuses, named
from game.screens.desk.review.rows import NumberRow, PersonRow, TextRow, foretold_row, hours_bar
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.panel import Panel
from game.widgets.widget import Picked
from game.window.canvas import Canvas
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, ROW, TITLE

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

TWO = 900  # the least width for two columns
_GAP, _PAD, _HEAD = 10, 16, 40
_MOST, _FEW = 6, 4  # people who are shown, and where the room is low
_SCROLL = 48
_FOOT = 340  # the least height that leaves the forecast room at the foot


class Review(Pane):
    """What a week brought. While the clock stands where it closed, the next one can be forecast."""

    name = "review"
    room = "whole"

    def __init__(self, desk: Desk, week: int) -> None:
        super().__init__(desk)
        self.week = week
        self.metric = HEADLINE[0]
        self.spans = {m: forecast.span(desk.now, m, week) for m in HEADLINE}
        self.choices = focuses(desk.now)
        self.task: int | None = None  # what was put first from here
        self.over = desk.now.view.waiting if self.fresh else 0.0

    @property
    def fresh(self) -> bool:
        """Whether the week has just closed."""
        return self.desk.playing.week_closed == self.week

    @property
    def chosen(self) -> str:
        """What comes first next week."""
        return self.desk.playing.sim.fridays.focus.get(self.week + 1, "")

    def stamp(self, now: Snapshot) -> object:
        """The hour, and what was put into the week."""
        return now.hour, self.chosen, tuple(t.number for t in now.my_week.queue)

    # --- layout ----------------------------------------------------------------------------------------------------

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Title, cards and foot."""
        self._forget_undone(now)
        box = sheet.box
        two = box.w >= TWO
        sheet.card.visible = sheet.card.focusable = False
        sheet.box = box.inflate(min(24, 2 * box.x), 0)
        sheet.x, sheet.width = box.x, box.w
        sheet.top = sheet.y = box.y
        sheet.foot_y = box.bottom
        start = self._start()
        sheet.main = sheet.first = start
        if two and box.h >= _FOOT:
            sheet.foot += forecast.card(self, sheet, now, start)
        else:
            sheet.buttons([start])
        self._title(sheet, now)
        low = box.h < 560
        high = 45 if low else 54
        if two:
            top, wide = sheet.y, round((box.w - 12) * 0.515)
            second = box.w - 12 - wide
            room = sheet.foot_y - 10 - top
            came = self._numbers(sheet, now, (box.x, top, wide), high, low=low)
            bottom = self._hours(sheet, now, (box.x, came.rect.bottom + _GAP, wide)).rect.bottom
            x, needs = box.x + wide + 12, self._focus_high(sheet, second)
            fit = max(2, (max(bottom - top, room) - _GAP - needs - _HEAD - 6) // high)
            felt = self._feelings(sheet, now, (x, top, second), high, min(_FEW, fit) if low else fit)
            bottom = max(bottom, felt.rect.bottom + _GAP + needs)
            felt.rect.h = bottom - needs - _GAP - top
            self._focus(sheet, now, (x, bottom - needs, second))
            sheet.y = bottom + 8
        else:
            at = self._numbers(sheet, now, (box.x, sheet.y, box.w), high).rect.bottom + _GAP
            at = self._feelings(sheet, now, (box.x, at, box.w), high, _MOST).rect.bottom + _GAP
            at = self._hours(sheet, now, (box.x, at, box.w)).rect.bottom + _GAP
            sheet.y = self._focus(sheet, now, (box.x, at, box.w)).rect.bottom + 8
        if not (two and box.h >= _FOOT):
            sheet.y += _GAP - 8
            forecast.low_card(self, sheet, now)

    def _title(self, sheet: Sheet, now: Snapshot) -> None:
        title, words = say("review.title"), facts.sentence(now, self.week)
        room = float(sheet.width)
        if now.guided and now.hour > 0:
            back = Button((0, 0, 9, 36), say("review.took_back"), self.ask_back, icon="back", kind="quiet")
            wide = round(back.width(sheet.canvas))
            back.rect = pygame.Rect(sheet.right - wide, sheet.y, wide, 36)
            sheet.body.append(back)
            room -= wide + 12
        after = sheet.canvas.measure(title, TITLE) + 14
        beside = sheet.canvas.measure(words, BODY) <= room - after - 4
        lines = [words] if beside else list(sheet.canvas.lines(words, BODY, sheet.width - 8))

        def draw(canvas: Canvas, box: pygame.Rect) -> None:
            canvas.text((box.x + 4, box.y + 2), title, TITLE)
            for n, line in enumerate(lines):
                at = (box.x + 4 + after, box.y + 8) if beside else (box.x + 4, box.y + 38 + n * BODY.line)
                canvas.text(at, line, BODY, "ink2")

        sheet.paint(36 if beside else 40 + len(lines) * BODY.line, draw, 4)

    def _card(self, sheet: Sheet, at: tuple[int, int, int], title: str, aside: str = "", icon: str = "") -> Card:
        """A card with its title; its height is set by whoever fills it."""
        card = Card((*at, 9))

        def draw(canvas: Canvas, box: pygame.Rect) -> None:
            tint = "warn" if icon else "ink2"
            style = CAPTION_STRONG if icon else CAPTION
            wide = canvas.measure(aside, style) if aside else 0.0
            name = canvas.measure(title, HEADING)
            canvas.text((box.x, box.y + 9), title, HEADING, width=box.w)
            if aside and name + wide + 40 <= box.w:
                canvas.text((box.right, box.y + 12), aside, style, tint, align="right")
                if icon:
                    canvas.icon(icon, (box.right - wide - 22, box.y + 12), 16, tint)

        x, y, w = at
        sheet.body += [card, Drawing((x + _PAD, y, w - 2 * _PAD, _HEAD), draw)]
        return card

    def _numbers(self, sheet: Sheet, now: Snapshot, at: tuple[int, int, int], high: int, *, low: bool = False) -> Card:
        """What was expected and what came; where the room is `low` the link to why goes before a row does."""
        x, y, w = at
        right, count = facts.right_so_far(now, self.week)
        numbers = facts.numbers(now, self.week)
        aside = say("review.no_forecast")
        if count:
            aside = f"{say('review.so_far')}: {say('review.so_far.of', right=right, all=count)}"
        title = say("review.expected" if count else "review.moved")
        card = self._card(sheet, at, title, aside)
        rows: list[NumberRow | TextRow] = [
            NumberRow(now, came, self.week, partial(self.open_why, came.metric), high) for came in numbers
        ]
        rows += [foretold_row(now, told, partial(self.open_why, told.metric), high)
                 for told in facts.foretold(now, self.week)]  # fmt: skip
        out = facts.released(now, self.week)
        for guess in facts.together(out) if low and len(out) > 1 else out:
            said = [say("review.took", hours=units.hours(guess.actual))]
            if guess.mine is not None:
                said.append(say("review.guessed", hours=units.hours(guess.mine)))
            said.append(say("review.estimated", hours=units.hours(guess.refined or guess.first)))
            title = say("review.released", title=guess.title)
            rows.append(TextRow("flag", title, " · ".join(said), partial(self.open_board, guess.item), high))
        y += _HEAD
        for row in rows:
            row.rect = pygame.Rect(x + _PAD - 8, y, w - 2 * _PAD + 16, high)
            y += high
        sheet.body += rows
        if low and len(rows) > len(HEADLINE):
            card.rect.h = y + 6 - card.rect.y
            return card
        most = self._asks_why(now)
        name = figure(now.file, most.metric).name
        words = say("review.why" if most.end >= most.start else "review.why.fell", name=name[:1].lower() + name[1:])
        link = Button((0, 0, 9, 36), words, partial(self.open_why, most.metric), key="W", kind="link")
        wide = round(link.width(sheet.canvas)) - 24
        link.rect = pygame.Rect(x + _PAD - 8, y, min(wide, w - 2 * _PAD), 34)
        sheet.body.append(link)
        y += 38
        card.rect.h = y - card.rect.y
        return card

    def _asks_why(self, now: Snapshot) -> facts.Came:
        """The number to ask about: the first surprise, else what has moved most."""
        numbers = facts.numbers(now, self.week)
        surprise = next((n for n in numbers if n.right is False), None)
        seen = [n for n in numbers if write_change(figure(now.file, n.metric), n.end - n.start)]
        return surprise or max(seen or numbers, key=lambda n: abs(n.end - n.start) / (abs(n.start) or 1.0))

    def _feelings(self, sheet: Sheet, now: Snapshot, at: tuple[int, int, int], high: int, most: int) -> Card:
        """Who feels different."""
        x, y, w = at
        changed = feelings.changes(now, self.week)
        shown = changed[: min(_MOST, most)]
        left = len(changed) - len(shown)
        aside = say("review.feelings.more", n=left) if left else say("review.feelings.about")
        card = self._card(sheet, at, say("review.feelings"), aside)
        y += _HEAD
        for change in shown:
            row = PersonRow(now, change, partial(self.open_person, change.who), high)
            row.rect = pygame.Rect(x + _PAD - 8, y, w - 2 * _PAD + 16, high)
            sheet.body.append(row)
            y += high
        if not shown:
            note = say("review.feelings.nobody")
            sheet.body.append(Drawing((x + _PAD, y + 2, w - 2 * _PAD, 24), lambda canvas, box: canvas.text(
                box.topleft, note, CAPTION, "ink2", width=box.w)))  # fmt: skip
            y += 22
        card.rect.h = y + 6 - card.rect.y
        return card

    def _hours(self, sheet: Sheet, now: Snapshot, at: tuple[int, int, int]) -> Card:
        """Where the hours went."""
        x, y, w = at
        parts = hours.parts(now, self.week)
        gone = hours.dropped(now, self.week)
        aside = [say("review.hours.dropped", hours=units.hours(gone))] if gone >= 0.1 else []
        aside += [say("review.hours.over", hours=units.hours(self.over))] if self.over >= 0.1 else []
        title = say("review.hours", hours=units.hours(hours.WEEK))
        card = self._card(sheet, at, title, " · ".join(aside), "warn" if aside else "")
        sheet.body.append(Drawing((x + _PAD, y + _HEAD, w - 2 * _PAD, 54),
                                  lambda canvas, box: hours_bar(canvas, box, parts)))  # fmt: skip
        card.rect.h = _HEAD + 62
        return card

    # --- one thing above all ---------------------------------------------------------------------------------------

    def _columns(self, width: int) -> int:
        return max(1, min(len(self.choices), (width - 2 * _PAD + 8) // 168))

    def _panel_high(self, sheet: Sheet, width: int) -> int:
        columns = self._columns(width)
        each = (width - 2 * _PAD - 8 * (columns - 1)) / columns
        lines = [len(sheet.canvas.lines(self._detail(f), ROW, each - 58)) for f in self.choices]
        return 44 + 20 * min(2 if sheet.box.h < 560 else 3, max(lines, default=1))

    def _focus_high(self, sheet: Sheet, width: int) -> int:
        if not self.choices:
            return _HEAD + 36
        rows = -(-len(self.choices) // self._columns(width))
        return _HEAD + rows * (self._panel_high(sheet, width) + 8) + 6

    def _detail(self, focus: Focus) -> str:
        return f"{units.hours(focus.hours)} · {focus.detail}"

    def _focus(self, sheet: Sheet, now: Snapshot, at: tuple[int, int, int]) -> Card:
        """What could come first."""
        x, y, w = at
        last = now.playing.sim.fridays.focus.get(self.week, "")
        aside = say("review.focus.last", what=named(now, last)) if last else ""
        card = self._card(sheet, at, say("review.focus"), aside)
        card.rect.h = self._focus_high(sheet, w)
        if not self.choices:
            text = say("review.focus.nothing")
            sheet.body.append(Drawing((x + _PAD, y + _HEAD, w - 2 * _PAD, 24), lambda canvas, box: canvas.text(
                box.topleft, text, BODY, "ink2", width=box.w)))  # fmt: skip
            return card
        columns, high = self._columns(w), self._panel_high(sheet, w)
        each = (w - 2 * _PAD - 8 * (columns - 1)) / columns
        offers = {o.action for o in now.actions}
        for n, focus in enumerate(self.choices):
            left = round(x + _PAD + n % columns * (each + 8))
            mine = focus.key == self.chosen
            off = None if mine or focus.action in offers else say("review.focus.off")
            panel = Panel((left, y + _HEAD + n // columns * (high + 8), round(each), high), focus.label,
                          partial(self.choose, focus), detail=self._detail(focus), icon=focus.icon, group="focus",
                          key_side="right", off=off)  # fmt: skip
            panel.selected = mine
            panel.tip = (focus.label, self._detail(focus))  # type: ignore[attr-defined]
            sheet.body.append(panel)
            if not mine:
                sheet.prices[panel] = (focus.hours, True)
        return card

    def choose(self, focus: Focus) -> None:
        """Its task comes first in the week; chosen again it goes, and another one takes its place."""
        desk, again = self.desk, focus.key == self.chosen
        fridays = desk.playing.sim.fridays
        if (again and focus.in_front) or (self.chosen and not self._take_out()):
            return
        if again:
            desk.update()
            return
        before = {t.number for t in desk.now.my_week.queue}
        if not desk.act(focus.action):
            return
        new = [t.number for t in desk.now.my_week.queue if t.number not in before]
        self.task = new[0] if new and not focus.in_front else None  # what has been said cannot be taken out
        fridays.focus[self.week + 1] = focus.key
        said = say("review.focus.put", what=focus.label)
        if self.task is None:
            desk.update()
            desk.game.toast(said, icon=focus.icon)
            return
        if desk.now.my_week.queue[0].number != self.task:
            desk.act(MoveTask(self.task, 0))
        desk.undoing = (desk.playing.sim.now, DropTask(self.task))
        desk.update()
        desk.game.toast(said, icon=focus.icon, action=say("desk.undo"), key="U", do=desk.undo)

    def _take_out(self) -> bool:
        """Take out of the week what was put first; False where that cannot be any more."""
        fridays = self.desk.playing.sim.fridays
        waits = any(t.number == self.task for t in self.desk.now.my_week.queue)
        if self.task is not None and waits and not self.desk.act(DropTask(self.task)):
            return False
        self.task = None
        fridays.focus.pop(self.week + 1, None)
        return True

    def _forget_undone(self, now: Snapshot) -> None:
        """What was undone is chosen no more."""
        if self.task is not None and self.fresh and all(t.number != self.task for t in now.my_week.queue):
            current = now.my_week.current
            if current is None or current.number != self.task:
                self.task = None
                now.playing.sim.fridays.focus.pop(self.week + 1, None)

    # --- the foot --------------------------------------------------------------------------------------------------

    def _start(self) -> Button:
        label = say("review.start", week=self.week + 1) if self.fresh else say("review.back")
        start = Button((0, 0, 9, 48), label, self.go_on, kind="main", key="Enter")
        start.takes_enter = True  # so that it is as wide as its keycap asks
        return start

    def forecast_changed(self) -> None:
        """Keep what is expected, as it stands now."""
        span = self.spans[self.metric]
        self.desk.playing.sim.fridays.forecast(self.week + 1, self.metric, span.low, span.high)

    def told(self, answer: object) -> bool:
        """Another number to forecast."""
        if isinstance(answer, Picked) and answer.name == "forecast":
            self.metric = str(answer.key)
            self.desk.refill()
            return True
        return False

    def go_on(self) -> None:
        """Into the week."""
        self.desk.close_review()

    def back(self) -> None:
        """Esc: the same."""
        self.go_on()

    # --- ways out --------------------------------------------------------------------------------------------------

    def open_why(self, metric: str) -> None:
        """Why a number moved in this week."""
        why = cards.why(self.desk, metric)
        why.week = min(self.week, why.last)  # type: ignore[attr-defined]
        self.desk.push(why)

    def open_person(self, who: str) -> None:
        """Somebody, among the people."""
        self.desk.push(cards.people(self.desk, who))

    def open_board(self, item: str) -> None:
        """Something released, on the board."""
        self.desk.push(cards.board(self.desk, item))

    def ask_back(self) -> None:
        """Ask once before a week is taken back."""
        self.desk.game.quarters.ask_take_back()

    def key(self, name: str) -> bool:
        """Up and Down scroll, W asks about the number that asks for it."""
        if name == "W":
            self.open_why(self._asks_why(self.desk.now).metric)
            return True
        step = {"Up": -1, "Down": 1}.get(name)
        if step is None or self.desk.sheet is None:
            return False
        self.desk.sheet.scroll_to(self.desk.sheet.scroll + step * _SCROLL)
        self.scroll = self.desk.sheet.scroll
        return True
