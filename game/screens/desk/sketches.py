"""A design review is over: two or three sketches of an item, of which one will be built."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.play.actions import ChooseSketch
from game.screens.desk.entry import Entry, Sketches
from game.screens.desk.head import card_head
from game.screens.desk.pane import Pane
from game.screens.desk.question import KEYS
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.window.type import BODY, ROW

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class SketchesCard(Pane):
    """What each is made of, in the order in which people meet it, and which one the designer likes."""

    name = "sketches"
    step = False

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        assert isinstance(entry.what, Sketches)
        self.id = entry.what.item
        self.chosen: int | None = None

    def stamp(self, now: Snapshot) -> object:
        """The item."""
        return now.item(self.id)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The sketches, then the main action."""
        item = now.item(self.id)
        if item is None:
            return
        card_head(sheet, "", say("desk.sketches.title"), None, now.called(self.id), [], "eye", gap=12)
        if item.needs:
            sheet.text(say("desk.sketches.needs", block=say(f"desk.block.{item.needs}")), BODY, gap=10)
        designer = next((p.name.split()[0] for p in now.people.values() if p.role == "designer" and not p.gone), "")
        favourite = "favourite" if designer else "favourite.nobody"
        for n, sketch in enumerate(item.sketches):
            blocks = ", ".join(say(f"desk.block.{block}") for block in sketch.blocks)
            liked = say(f"desk.sketches.{favourite}", name=designer) if sketch.favourite else ""
            panel = Panel((0, 0, 9, 52), self._name(n), partial(self.choose, n), key=KEYS[n], note=liked,
                          detail=blocks[:1].upper() + blocks[1:], group="choice", radio=True)  # fmt: skip
            panel.selected = n == self.chosen
            sheet.put(panel, gap=6)
        sheet.gap(4)
        sheet.text(say("desk.sketches.else"), ROW, "ink2")
        off = say("desk.choose_one") if self.chosen is None else None
        main = Button((0, 0, 9, 9), say("desk.sketches.choose"), self.have, key="Enter", kind="main", off=off)
        sheet.buttons([main])
        sheet.main = main

    @staticmethod
    def _name(n: int) -> str:
        return say(f"desk.sketches.{n}")

    def choose(self, n: int) -> None:
        """Another one."""
        self.chosen = n
        self.desk.refill()

    def have(self) -> None:
        """That one."""
        assert self.chosen is not None
        if self.desk.act(ChooseSketch(self.id, self.chosen)):
            title = self.desk.now.called(self.id)
            said = say("desk.sketches.chosen", sketch=self._name(self.chosen), title=title)
            self.desk.game.toast(said, icon="eye")
            self.desk.choose_next()
