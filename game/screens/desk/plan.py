"""Putting something into the week: what to do, and with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.desk import units
from game.screens.desk.head import step_head
from game.screens.desk.offered import GROUPS, Offered, offered
from game.screens.desk.pane import Pane
from game.screens.desk.putting import planned, put_in
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.week import ICONS
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import List, Row
from game.widgets.segment import Option, Segments
from game.widgets.widget import Opened, Picked
from game.window.type import ROW

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_HIGH = 44


class Plan(Pane):
    """Above the part of the job, at the left what, at the right with whom, below what it brings."""

    name = "plan"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.group = next(iter(GROUPS))
        self.kinds: dict[str, str] = {}  # the kind chosen last in each group
        self.chosen: dict[str, str] = {}  # the one chosen last of each kind

    @property
    def kind(self) -> str:
        """What is chosen at the left."""
        return self.kinds.get(self.group, "")

    def stamp(self, now: Snapshot) -> object:
        """What is on offer."""
        return now.actions

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Two lists and the main action."""
        found = offered(now)
        groups = [g for g, kinds in GROUPS.items() if any(o.kind in kinds for o in found)]
        if self.group not in groups:
            self.group = groups[0] if groups else ""
        kinds = [k for k in GROUPS.get(self.group, ()) if any(o.kind == k for o in found)]
        if self.kind not in kinds:
            self.kinds[self.group] = kinds[0] if kinds else ""
        mine = [o for o in found if o.kind == self.kind]
        picked = self._picked(mine)
        free = max(0.0, now.my_week.hours_left - (now.my_week.hours_wanted - now.my_week.hours_spent))
        step_head(sheet, say("plan.title"), say("plan.free", hours=units.hours(free)), None, gap=8)
        back = Button((0, 0, 9, 9), say("desk.close"), self.back, key="Esc")
        main = Button((0, 0, 9, 9), say("plan.put"), self.put, key="Enter", kind="main",
                      detail=units.hours(picked.hours) if picked else "",
                      off=None if picked else say("plan.nothing"))  # fmt: skip
        sheet.buttons([back, main])
        sheet.main = main
        if picked is not None:
            sheet.prices[main] = (picked.hours, False)
        if groups:
            options = [Option(g, say(f"plan.group.{g}")) for g in groups]
            sheet.put(Segments((0, 0, 9, 36), "groups", options, self.group, label=say("plan.part")), gap=10)
        about = sheet.canvas.lines(picked.about, ROW, sheet.width, 2 if sheet.small else 4) if picked else ()
        room = max(3 * _HIGH, round(sheet.left_over) - 20 - len(about) * ROW.line)
        left = round(sheet.width * (0.36 if sheet.width > 480 else 0.42))
        first = List((sheet.x, sheet.y, left, min(room, len(kinds) * _HIGH)), "kinds",
                     [Row(k, say(f"plan.kind.{k}"), icon=ICONS[k]) for k in kinds], self.kind, row_height=_HIGH,
                     label=say("plan.what"), radio=True)  # fmt: skip
        step = _HIGH if sheet.small or not any(o.row.detail for o in mine) else 52
        whole = room - room % step if room < len(mine) * step else room  # no row is cut through
        second = List((sheet.x + left + 12, sheet.y, sheet.width - left - 12, whole), "options",
                      [o.row for o in mine], picked.key if picked else None, row_height=step,
                      label=say("plan.whom"), radio=True)  # fmt: skip
        for one in (first, second):
            if one.index is not None:
                one.reveal(one.index)
            sheet.prices[one] = (picked.hours if picked else 0.0, False)
        sheet.body += [first, second]
        sheet.gap(room + 8)
        lines = pygame.Rect(sheet.x, sheet.y, sheet.width, len(about) * ROW.line)
        if about:
            sheet.paint(lines.h, lambda canvas, box: [canvas.text((box.x, box.y + i * ROW.line), line, ROW, "ink2")
                                                      for i, line in enumerate(about)])  # fmt: skip
        sheet.first = first

    def _picked(self, mine: list[Offered]) -> Offered | None:
        """The one chosen of a kind, or its first."""
        return next((o for o in mine if o.key == self.chosen.get(self.kind)), mine[0] if mine else None)

    def told(self, answer: object) -> bool:
        """Another kind, or another one of a kind."""
        if not isinstance(answer, Picked | Opened):
            return False
        if answer.name == "groups":
            self.group = str(answer.key)
        elif answer.name == "kinds":
            self.kinds[self.group] = str(answer.key)
        else:
            self.chosen[self.kind] = str(answer.key)
        self.desk.refill()
        return True

    def key(self, name: str) -> bool:
        """Left and right go from one list to the other."""
        lists = [w for w in self.desk.ring.widgets if isinstance(w, List) and w.name in ("kinds", "options")]
        if name not in ("Left", "Right") or self.desk.ring.focused not in lists:
            return False
        self.desk.ring.focus(lists[name == "Right"])
        return True

    def put(self) -> None:
        """Into the week with it."""
        picked = self._picked([o for o in offered(self.desk.now) if o.kind == self.kind])
        if picked is not None:
            put_in(self.desk, picked.action, planned(picked.kind, picked.hours))
