"""Everybody: the team, the most troubled first; those outside it; and whoever is chosen, with all one can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

import pygame

from game.screens.desk import deeds, standing
from game.screens.desk.asking import About, Asking, Goal, Hire, Later, Overtime
from game.screens.desk.deeds import Deed
from game.screens.desk.pane import Pane
from game.screens.desk.peoplerows import MIDDLE, NARROW, ROOMY, other_columns, other_row, team_columns, team_row
from game.screens.desk.persondetail import detail, everybody
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.views import Views
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.list import List, Row
from game.widgets.segment import Option, Segments
from game.widgets.widget import Opened, Picked, Widget
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

T = TypeVar("T")
ALL = ""  # chosen: the team as a whole
STEPS: dict[str, type[Asking]] = {step.name: step for step in (Overtime, Hire, About, Later, Goal, Views)}
_GAP, _HEAD = 12, 64
_TALL, _LOW, _SMALL = 76, 52, 48  # heights of a row: most, least, and in a narrow window
ERRANDS = ("one-to-one", "help", "talk", "hear")  # whose subject is the one it is with


class People(Pane):
    """Three columns; two lists, one shown at a time, beside the chosen one where there is little room."""

    name = "people"
    room = "whole"

    def __init__(self, desk: Desk, who: str | None = None) -> None:
        super().__init__(desk)
        here = standing.team(desk.now)
        self.chosen = who if who is not None else here[0].id if here else desk.now.file.ceo.id
        self.side = "others" if self.chosen in desk.now.stakeholders else "team"  # the list a narrow window shows
        self.asking: Asking | None = None
        self._heard = len(desk.now.news)
        self._found: dict[tuple[str, str], object] = {}
        self._found_at: object = None

    @property
    def metric(self) -> str:
        """What W explains: the trust of somebody outside the team, or morale."""
        trust = self.chosen in self.desk.now.stakeholders and self.desk.now.guided
        return f"trust.{self.chosen}" if trust else "morale"

    def stamp(self, now: Snapshot) -> object:
        """Everybody's state, what has been said, what waits, and the day."""
        mine = now.my_week
        return (tuple(now.people.values()), tuple(now.stakeholders.values()), len(now.news), len(now.inbox),
                len(now.questions), len(mine.queue), mine.current, now.day)  # fmt: skip

    def recall(self, now: Snapshot, what: str, who: str, find: Callable[[Snapshot, str], T]) -> T:
        """What takes long to find, found once a day and whenever something has been said or done."""
        key = (now.day, len(now.news), len(now.inbox), len(now.questions), len(now.playing.sim.actions))
        if key != self._found_at:
            self._found_at = key
            self._found.clear()
        if (what, who) not in self._found:
            self._found[what, who] = find(now, who)
        return cast(T, self._found[what, who])

    # --- what shows ------------------------------------------------------------------------------------------------

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The lists, then the chosen one."""
        self._listen(now)
        box = sheet.box
        lists = self._lists(sheet, now, box)
        sheet.foot += lists
        mine = [w for w in lists if isinstance(w, List)]
        sheet.first = next((w for w in mine if w.index is not None), mine[0] if mine else None)
        start = sheet.first
        if self.asking is not None and self.asking.gone(now):
            self.asking = None
        if self.asking is not None:
            sheet.first = None
            self.asking.fill(sheet, now)
            sheet.first = sheet.first or sheet.main or start
        elif self.chosen == ALL:
            everybody(sheet, now, self)
        else:
            detail(sheet, now, self.chosen, self)

    def _listen(self, now: Snapshot) -> None:
        """Somebody has answered while the tab was open: show their face."""
        fresh, self._heard = now.news[self._heard :], len(now.news)
        told = [n for n in fresh if n.kind in standing.OUTCOMES]
        if told:
            one = told[-1]
            self.asking = None
            self.chosen = now.file.ceo.id if one.kind in standing.FROM_CEO else one.who or ALL
            self.side = "others" if self.chosen in now.stakeholders else "team"
        known = self.chosen in now.stakeholders or (self.chosen in now.people and not now.people[self.chosen].gone)
        if self.chosen != ALL and not known:
            here = standing.team(now)
            self.chosen = here[0].id if here else ALL

    def _lists(self, sheet: Sheet, now: Snapshot, box: pygame.Rect) -> list[Widget]:
        """The lists in their places; the rest of the sheet is the chosen one's."""
        narrow = box.w < 900
        gap = 8 if box.w < 1100 else _GAP
        if narrow:
            side = round(box.w * 0.56)
        else:
            side = 420 if box.w >= 1560 else 340 if box.w >= 1200 else 276
        place = pygame.Rect(box.right - side, box.y, side, box.h)
        left = pygame.Rect(box.x, box.y, box.w - side - gap, box.h)
        self._place(sheet, place)
        if narrow:
            return self._one_list(now, left)
        first = round(left.w * 0.525)
        team = pygame.Rect(left.x, box.y, first - gap // 2, box.h)
        others = pygame.Rect(left.x + first + gap // 2, box.y, left.w - first - gap // 2, box.h)
        return [*self._team(now, team), *self._others(now, others)]

    def _place(self, sheet: Sheet, place: pygame.Rect) -> None:
        """The chosen one's column becomes the sheet."""
        sheet.card.visible = False
        sheet.box = place
        sheet.pad = 12 if place.w < 300 or sheet.small else 16
        sheet.x, sheet.width = place.x + sheet.pad, place.w - 2 * sheet.pad
        sheet.top = sheet.y = place.y + (10 if sheet.small else 16)
        sheet.foot_y = place.bottom - (10 if sheet.small else 14)
        sheet.card = Card(place, say("people.chosen"), focusable=False)

    def _team(self, now: Snapshot, box: pygame.Rect) -> list[Widget]:
        here = standing.team(now)
        columns = team_columns(box.w - 16)
        heads = [
            (say("people.column.person"), 12),
            (say("people.column.morale" if now.guided else "people.column.morale.heard"), columns.value),
        ]
        heads += [(say("people.column.load"), columns.load)] if columns.load is not None else []
        heads += [(say("people.column.trouble"), columns.last)] if columns.last is not None else []
        button = Button((0, 0, 9, 32), say("people.all"), self.all, key="T", kind="quiet")
        button.selected = self.chosen == ALL
        assert self.desk.canvas is not None
        wide = round(button.width(self.desk.canvas))
        button.rect = pygame.Rect(box.right - wide - 10, box.y + 8, wide, 36)
        rows: list[Row] = [team_row(now, p, narrow=box.w - 16 < ROOMY) for p in here]
        title = say("people.team", n=len(here))
        return [Card(box, title), self._headed(box, title, "", heads, wide + 20), button, self._list("team", rows, box)]

    def _others(self, now: Snapshot, box: pygame.Rect) -> list[Widget]:
        everyone = standing.others(now)
        columns = other_columns(box.w - 16)
        heads = [
            (say("people.column.person"), 12),
            (
                say("people.column.trust" if now.guided or box.w - 16 < MIDDLE else "people.column.trust.heard"),
                columns.value,
            ),
        ]
        heads += [(say("people.column.promised"), -18)]
        rows: list[Row] = [other_row(now, s, narrow=box.w - 16 < NARROW) for s in everyone]
        late = len([p for p in now.promises if standing.is_late(now, p)])
        given = len(now.promises)
        aside = say("people.promises.late" if late else "people.promises", n=given, late=late) if given else ""
        title = say("people.others")
        return [Card(box, title), self._headed(box, title, aside, heads, 20), self._list("others", rows, box)]

    def _one_list(self, now: Snapshot, box: pygame.Rect) -> list[Widget]:
        """Team or others, as the player wishes."""
        options = [Option("team", say("people.team.short", n=len(standing.team(now)))),
                   Option("others", say("people.others.short", n=len(now.stakeholders)))]  # fmt: skip
        sides = Segments((box.x + 8, box.y + 8, box.w - 16, 36), "side", options, self.side, label=say("people.side"))
        rows: list[Row] = []
        if self.side == "team":
            whole = Row(ALL, say("people.all"), icon="people")
            rows = [*(team_row(now, p, narrow=True) for p in standing.team(now)), whole]
        else:
            rows = [other_row(now, s, narrow=True) for s in standing.others(now)]
        place = pygame.Rect(box.x + 4, box.y + 48, box.w - 8, box.h - 52)
        listed = List(place, self.side, rows, self.chosen, row_height=_SMALL, label=say(f"people.{self.side}.list"),
                      radio=True)  # fmt: skip
        self._keep(listed)
        return [Card(box, say("people.side")), sides, listed]

    def _list(self, name: str, rows: list[Row], box: pygame.Rect) -> List:
        room = box.h - _HEAD - 8
        step = max(_LOW, min(_TALL, room // max(1, len(rows))))
        high = min(room, step * len(rows))
        if high < step * len(rows):
            high -= high % step  # no row is cut through
        place = pygame.Rect(box.x + 8, box.y + _HEAD, box.w - 16, high)
        listed = List(place, name, rows, self.chosen if self.chosen != ALL else None, row_height=step,
                      label=say(f"people.{name}.list"), radio=True)  # fmt: skip
        self._keep(listed)
        return listed

    def _keep(self, listed: List) -> None:
        """The place it was scrolled to, unless the chosen row would be out of sight."""
        old = next((w for w in self.desk.ring.widgets if isinstance(w, List) and w.name == listed.name), None)
        if old is not None and listed.chosen == old.chosen:
            listed.scroll = min(old.scroll, max(0.0, len(listed.rows) * listed.row_height - listed.rect.h))
        elif listed.index is not None:
            listed.reveal(listed.index)

    def _headed(self, box: pygame.Rect, title: str, aside: str, heads: list[tuple[str, int]], taken: int) -> Drawing:
        """The title of a list, and its columns'. A column that counts from the right is set to the right."""

        def draw(canvas: Canvas, where: pygame.Rect) -> None:
            wide = canvas.text((where.x + 20, where.y + 12), title, HEADING, width=where.w - taken - 20)
            if aside and wide + canvas.measure(aside, CAPTION) + taken + 40 <= where.w:
                canvas.text((where.right - 18, where.y + 15), aside, CAPTION, "ink2", align="right")
            for text, x in heads:
                if x < 0:
                    canvas.text((where.right + x, where.y + 42), text, CAPTION, "ink2", align="right")
                else:
                    canvas.text((where.x + 8 + x, where.y + 42), text, CAPTION, "ink2")

        return Drawing(box, draw)

    # --- doing -----------------------------------------------------------------------------------------------------

    def told(self, answer: object) -> bool:
        """Another row, the other list, or something a step asks."""
        if not isinstance(answer, Picked | Opened):
            return False
        if answer.name == "side":
            self.side = str(answer.key)
            self.desk.refill()
        elif answer.name in ("team", "others"):
            self.choose(str(answer.key))
        elif self.asking is not None and isinstance(answer, Picked):
            self.asking.told(answer)
            self.desk.refill()
        return True

    def choose(self, who: str) -> None:
        """Show somebody at the right."""
        self.chosen, self.asking, self.scroll = who, None, 0
        self.desk.refill()

    def all(self) -> None:
        """The team as a whole."""
        self.choose(ALL)

    def do(self, deed: Deed) -> None:
        """One of the things to do: at once, after a choice, or on the desk."""
        if deed.entry:
            self.desk.choose(next((e.key for e in self.desk.entries if e.key == deed.entry), None))
        elif deed.step:
            self.ask(deed.step)
        elif deed.action is not None:
            subject = self.chosen if deed.kind in ERRANDS else ""
            deeds.take_on(self.desk, deed.action, deed.kind, subject)

    def ask(self, step: str) -> None:
        """Open a step in the column at the right."""
        self.asking, self.scroll = STEPS[step](self), 0
        self.desk.update(focus=True)

    def back(self) -> None:
        """From a step to the person, else back to the desk."""
        if self.asking is None:
            super().back()
            return
        self.asking, self.scroll = None, 0
        self.desk.update(focus=True)

    def key(self, name: str) -> bool:
        """Left and right go from one list to the other."""
        if name not in ("Left", "Right"):
            return False
        lists = [w for w in self.desk.ring.widgets if isinstance(w, List) and w.name in ("team", "others")]
        if self.desk.ring.focused not in lists or len(lists) < 2:
            return False
        goal = lists[name == "Right"]
        self.desk.ring.focus(goal)
        if goal.index is None and goal.rows:
            self.choose(str(goal.rows[0].key))
        return True
