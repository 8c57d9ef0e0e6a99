"""When nothing waits."""

from __future__ import annotations

import pygame

from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.window.canvas import Canvas
from game.window.type import BODY, TITLE


class EmptyCard(Pane):
    """The clock can go on, or something can be planned."""

    name = "empty"
    step = False

    def gone(self, now: Snapshot) -> bool:
        """Something has come."""
        return bool(self.desk.entries)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """What could be done now."""
        room = max(0, (sheet.foot_y - sheet.y - 190) // 2)
        sheet.gap(room)

        def draw(canvas: Canvas, box: pygame.Rect) -> None:
            canvas.disc((box.centerx, box.y + 24), 24, "soft")
            canvas.icon("check", (box.centerx - 12, box.y + 12), 24, "accent")
            canvas.text((box.centerx, box.y + 58), say("desk.empty"), TITLE, align="centre", width=box.w)
            canvas.wrap((box.centerx, box.y + 94), say("desk.empty.text"), BODY, box.w, "ink2", align="centre", most=2)

        sheet.paint(142, draw, 4)
        plan = Button((0, 0, 9, 9), say("desk.plan"), self.desk.open_plan, icon="plus")
        main = Button((0, 0, 9, 9), say("desk.go_on"), self.desk.next_decision, kind="main", key="Enter")
        sheet.buttons([plan, main])
        sheet.main = sheet.first = main
