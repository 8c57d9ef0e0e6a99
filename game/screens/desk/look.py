"""Looking into it first."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Answer
from game.screens.desk import units
from game.screens.desk.request import WAY_ICONS
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import GAP, PANEL, AnswerStep, choice
from game.strings import say


class LookStep(AnswerStep):
    """Which way, what it would show and what it costs."""

    what = "look"
    way = ""

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """The ways that are left."""
        ways = self.request.ways
        self.heading(sheet, say("desk.find_out"), say("desk.comes_back"))
        if len(ways) == 1:
            self.way = ways[0].way
        hours = next((w.hours for w in ways if w.way == self.way), min((w.hours for w in ways), default=0.0))
        off = None if any(w.way == self.way for w in ways) else say("desk.choose_one")
        self.finish(sheet, say("desk.look_now"), hours, off if ways else say("desk.nothing_left"))
        low = len(ways) * (PANEL + GAP) > sheet.left_over - GAP
        for way in ways:
            panel = choice(sheet, way.title or say(f"desk.way.{way.way}"), partial(self.choose, way.way),
                           chosen=way.way == self.way, detail=say(f"desk.way.{way.way}.shows"),
                           icon=WAY_ICONS[way.way], note=units.hours(way.hours), low=low)  # fmt: skip
            sheet.prices[panel] = (way.hours, True)

    def choose(self, way: str) -> None:
        """Another way."""
        self.way = way
        self.desk.refill()

    def action(self) -> Answer:
        """Look, that way."""
        return Answer(self.id, "look", by=self.way)
