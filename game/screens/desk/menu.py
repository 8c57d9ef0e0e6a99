"""The menu: settings, help, and the ways out of the quarter."""

from __future__ import annotations

from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.window.type import TITLE


class Menu(Pane):
    """In place of the card. What would lose something asks once."""

    name = "menu"

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Six ways on and one back."""
        game = self.desk.game
        sheet.text(say("desk.menu"), TITLE, gap=10)
        for name, icon, key, do in (
            ("review", "chart", "R", self.desk.open_review),
            ("settings", "gear", ",", game.open_settings), ("help", "help", "", game.open_help),
            ("restart", "back", "", game.restart), ("give_up", "flag", "", game.give_up),
            ("library", "desk", "", game.to_library),
        ):  # fmt: skip
            panel = Panel((0, 0, 9, 52), say(f"desk.{name}"), do, detail=say(f"desk.menu.{name}"), icon=icon, key=key,
                          key_side="right", group="menu")  # fmt: skip
            sheet.put(panel)
            sheet.first = sheet.first or panel
        sheet.buttons([Button((0, 0, 9, 9), say("desk.close"), self.back, key="Esc")])
