"""The market's pane: which page is open, what is chosen on it, and where its columns lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from engine.play.actions import Action
from engine.play.records import JobView, SegmentView
from game.screens.desk.market import business, jobs, learn, numbers
from game.screens.desk.market.learn import Whom
from game.screens.desk.market.segments import HIGH, LOW, segment_rows
from game.screens.desk.pane import Pane
from game.screens.desk.putting import planned, put_in
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Drawing
from game.strings import say
from game.widgets.card import Card
from game.widgets.list import List, Row
from game.widgets.segment import Option, Segments
from game.widgets.widget import Opened, Picked
from game.window.type import CAPTION

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

PAGES = ("jobs", "numbers", "business")
NARROW = ("jobs", "learn", "numbers", "business")
TABS = 40  # height of the row of pages where it takes the whole width
_WIDE, _MIDDLE = 1100, 900  # widths of the pane from which it has three roomy, or three narrow, columns


class Pages(Segments):
    """The pages; their key goes on to the next."""

    def __init__(self, rect: pygame.Rect, name: str, options: list[Option], chosen: str, *, label: str = "") -> None:
        super().__init__(rect, name, options, chosen, label=label)
        self.key = "V"
        self.tip = (say("market.page"), say("market.page.key"))

    def summon(self) -> object:
        """On to the next, and round the end."""
        keys = [o.key for o in self.options]
        return self._choose(self.options[(keys.index(self.chosen) + 1) % len(keys)])


class Market(Pane):
    """Three pages; in a narrow window what can be learnt is a page of its own."""

    name = "market"
    room = "whole"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.page = "jobs"
        self.segment = desk.now.segments[0].id if desk.now.segments else ""
        self.jobs: dict[str, str] = {}  # the job chosen last in each segment
        self.whom: Whom = "current"
        self.trying = False  # whether the column at the right shows what could be tried out
        self.idea = ""
        self.number = "users"
        self.mark = -1  # which of what happened is pointed out on the chart
        self.price: float | None = None
        self.narrow = False

    @property
    def metric(self) -> str:
        """The number that `why` is about."""
        return self.number if self.page == "numbers" else ""

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages there are at this width."""
        return NARROW if self.narrow else PAGES

    def the_segment(self, now: Snapshot) -> SegmentView | None:
        """The one that is chosen."""
        return next((s for s in now.segments if s.id == self.segment), None)

    def the_job(self, now: Snapshot) -> JobView | None:
        """The chosen segment's chosen job, or its first."""
        segment = self.the_segment(now)
        if segment is None or not segment.jobs:
            return None
        return next((j for j in segment.jobs if j.id == self.jobs.get(self.segment)), segment.jobs[0])

    def stamp(self, now: Snapshot) -> object:
        """Everything it shows."""
        business = now.view.business
        return now.segments, now.actions, business, len(now.series["users"]), len(now.marks), len(now.news)

    # --- layout ----------------------------------------------------------------------------------------------------

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The page that is open."""
        box = sheet.box
        self.narrow = box.w < _MIDDLE
        if self.page not in self.pages:
            self.page = "jobs"
        wide = box.w >= _WIDE
        gap = 12 if wide else 8
        left = 300 if wide else 232 if not self.narrow else round(box.w * 0.36)
        right = 0 if self.narrow else 352 if wide else 272
        if box.w > 1500:
            left, right = left + 40, right + 48
        first = pygame.Rect(box.x, box.y, left, box.h)
        middle = pygame.Rect(first.right + gap, box.y, box.w - left - gap - (right + gap if right else 0), box.h)
        if self.narrow:
            middle.y, middle.h = middle.y + TABS, middle.h - TABS
        last = pygame.Rect(box.right - right, box.y, right, box.h)
        inner = self._left(sheet, first)
        main = {"jobs": jobs.fill, "learn": learn.fill_narrow, "numbers": numbers.fill, "business": business.fill}
        main[self.page](self, sheet, now, inner, middle, last if right else None)

    def _left(self, sheet: Sheet, box: pygame.Rect) -> pygame.Rect:
        """The card at the left with the pages on top; gives back what is left of it."""
        sheet.before.append(Card(box))
        options = [Option(p, say(f"market.page.{p}")) for p in self.pages]
        top = pygame.Rect(box.x + 8, box.y + 8, box.w - 16, 36)
        rest = pygame.Rect(box.x + 8, top.bottom + 6, box.w - 16, box.bottom - top.bottom - 12)
        if self.narrow:  # four words need the whole width
            whole = sheet.box
            top = pygame.Rect(whole.x, whole.y, whole.w, 34)
            sheet.before[-1].rect = pygame.Rect(box.x, box.y + TABS, box.w, box.h - TABS)
            rest = sheet.before[-1].rect.inflate(-12, -12)
        sheet.before.append(Pages(top, "pages", options, self.page, label=say("market.page")))
        return rest

    def segment_list(self, sheet: Sheet, now: Snapshot, box: pygame.Rect) -> None:
        """The segments, under a line that says what is shown."""
        rows = segment_rows(now, self.segment)
        if box.h >= 200:
            head, how = say("market.segments"), say("market.segments.how")

            def draw(canvas, place):  # type: ignore[no-untyped-def]
                x = place.x + 6
                x += canvas.text((x, place.y), head, CAPTION, "ink2") + 10
                if x + canvas.measure(how, CAPTION) <= place.right - 6:
                    canvas.text((place.right - 6, place.y), how, CAPTION, "ink2", align="right")

            sheet.before.append(Drawing((box.x, box.y, box.w, 20), draw))
            box = pygame.Rect(box.x, box.y + 24, box.w, box.h - 24)
        self.listed(
            sheet, "segments", rows, self.segment, box, LOW if box.h < 2 * HIGH else HIGH, say("market.segments")
        )

    def listed(self, sheet: Sheet, name: str, rows: Sequence[Row], chosen: str, box: pygame.Rect, high: int,
               label: str) -> None:  # fmt: skip
        """A list at the left; it has the focus first."""
        room = min(box.h // high, len(rows)) * high  # no row is cut through
        listed = List((box.x, box.y, box.w, room), name, rows, chosen, row_height=high, label=label)
        if listed.index is not None:
            listed.reveal(listed.index)
        sheet.before.append(listed)
        sheet.first = listed

    # --- doing -----------------------------------------------------------------------------------------------------

    def told(self, answer: object) -> bool:
        """Something else has been chosen."""
        if not isinstance(answer, Picked | Opened):
            return False
        if isinstance(answer, Opened):
            return self._opened(answer.name)
        choose: dict[str, Callable[[str], None]] = {
            "pages": self.turn, "segments": self.choose_segment, "jobs": self.choose_job, "whom": self.choose_whom,
            "ideas": self.choose_idea, "numbers": self.choose_number, "marks": self.choose_mark,
            "price": self.choose_price,
        }  # fmt: skip
        if answer.name not in choose:
            return False
        choose[answer.name](str(answer.key))
        self.desk.refill()
        return True

    def _opened(self, name: str) -> bool:
        """Enter on a row of the left list: on to what it shows."""
        goes = {"segments": "jobs"}.get(name)
        target = next((w for w in self.desk.ring.stops if getattr(w, "name", "") == goes), None)
        if target is not None:
            self.desk.ring.focus(target)
        return True

    def turn(self, page: str) -> None:
        """To another page."""
        self.page, self.trying = page, False
        self.scroll = 0

    def show(self, name: str) -> None:
        """A page by its name, or what could be tried out."""
        self.turn(name if name != "ideas" else "learn" if self.narrow else "jobs")
        self.trying = name == "ideas"

    def choose_segment(self, id: str) -> None:
        """Another segment."""
        self.segment = id

    def choose_job(self, id: str) -> None:
        """Another job of the segment."""
        self.jobs[self.segment] = id

    def choose_whom(self, whom: str) -> None:
        """Whom to interview."""
        self.whom = next(w for w in learn.WHOM if w == whom)

    def choose_idea(self, id: str) -> None:
        """Another request, or another piece of finished work."""
        self.idea = id

    def choose_number(self, metric: str) -> None:
        """Another number."""
        self.number = metric

    def choose_mark(self, number: str) -> None:
        """Something that happened."""
        self.mark = int(number)

    def choose_price(self, price: str) -> None:
        """Another price, not yet asked."""
        self.price = float(price)

    def do(self, action: Action, kind: str, hours: float) -> Callable[[], object]:
        """What a button does: put it into the week, with a word about it and a way back."""
        return lambda: put_in(self.desk, action, planned(kind, hours))

    def try_out(self) -> None:
        """What could be tried out, in place of the ways to learn more."""
        self.trying, self.scroll = True, 0
        self.desk.update(focus=True)

    def back(self) -> None:
        """Esc: from what could be tried out, then from the market."""
        if self.trying:
            self.trying = False
            self.desk.update(focus=True)
        else:
            super().back()
