"""What the player expects, asked once before the first answer; it can be skipped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.screens.desk import cards
from game.screens.desk.head import step_head
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.window.type import BODY

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_CHOICES = (("up", "up", "+"), ("same", "forth", "="), ("down", "down", "-"))


class PredictStep(Pane):
    """Up, no change or down; then the answer that was on its way."""

    name = "answer"

    def __init__(self, desk: Desk, request: str, what: str) -> None:
        super().__init__(desk)
        self.id = request
        self.what = what

    def gone(self, now: Snapshot) -> bool:
        """It has been answered, or has expired."""
        request = now.view.request(self.id)
        return request is None or request.state != "open"

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """The question and three answers."""
        request = now.view.request(self.id)
        assert request is not None
        step_head(sheet, say("desk.expect"), request.title, now.face(request.asker), gap=14)
        sheet.text(request.predict or "", BODY, gap=12)
        for name, icon, key in _CHOICES:
            panel = Panel((0, 0, 9, 48), say(f"desk.expect.{name}"), partial(self.expect, name), icon=icon, key=key,
                          group="expect")  # fmt: skip
            sheet.put(panel)
        sheet.text(say("desk.expect.kept"), tint="ink2")
        sheet.buttons([Button((0, 0, 9, 9), say("desk.back"), self.back, key="Esc"),
                       Button((0, 0, 9, 9), say("desk.skip"), self.skip, key="X")])  # fmt: skip

    def expect(self, what: str) -> None:
        """Keep it, and go on."""
        self.desk.playing.sim.predict(self.id, what)
        self._go_on()

    def skip(self) -> None:
        """Go on without."""
        self.desk.unasked.add(self.id)
        self._go_on()

    def _go_on(self) -> None:
        self.desk.swap(cards.step(self.desk, self.id, self.what))
