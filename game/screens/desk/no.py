"""Saying no: the reasons, and what stands behind each as far as the player knows."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Answer, Because
from engine.play.records import ItemView
from game.screens.desk.ground import REASONS, STRENGTHS, Ground, could_wait, ground, would_wait
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import AnswerStep, choice
from game.strings import say
from game.widgets.chip import Chip
from game.window.type import ROW_STRONG

ICONS = {"evidence": "chart", "strategy": "compass", "capacity": "time", "trade": "scale", "": "cross"}
KEYS = {"evidence": "E", "strategy": "S", "capacity": "C", "trade": "T", "": "G"}
_TONES = ("ink2", "bad", "warn", "good")


class NoStep(AnswerStep):
    """No, because. Nothing is chosen at first."""

    what = "no"
    because: str | None = None
    waits = 0  # which item would wait, for a trade

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """Four reasons, and none."""
        asker = now.first(self.request.asker)
        self.heading(sheet, say("desk.because"), say("desk.credible", name=asker) if now.guided else "")
        for reason in REASONS:
            ground = self.ground(now, reason)
            strength = ground.strength if now.guided and ground.off is None else 0
            word, tone = STRENGTHS[strength], _TONES[strength]
            panel = choice(
                sheet, say(f"desk.reason.{reason or 'none'}"), partial(self.choose, reason),
                chosen=self.because == reason, detail=ground.detail, icon=ICONS[reason], key=KEYS[reason],
                note=say(f"desk.strength.{word}") if word else "", strength=ground.strength if word else 0,
                tone=tone, off=ground.off,
            )  # fmt: skip
            if ground.off is None:
                sheet.prices[panel] = (self.request.no_reasoned_hours if reason else self.request.no_hours, True)
        if sheet.left_over > 150 and self.request.claims:
            sheet.gap(4)
            sheet.text(say("desk.given_up"), ROW_STRONG, "ink2", gap=4)
            sheet.chips([Chip(c) for c in self.request.claims])
        hours = self.request.no_hours if not self.because else self.request.no_reasoned_hours
        off = say("desk.choose_reason") if self.because is None else None
        self.finish(sheet, self.request.no_label or say("desk.say_no"), hours, off)

    def ground(self, now: Snapshot, reason: str) -> Ground:
        """What the player could stand on."""
        return ground(now, self.request, reason, self.waits)

    def could_wait(self, now: Snapshot) -> list[ItemView]:
        """Items that may really wait."""
        return could_wait(now, self.request)

    def would_wait(self, now: Snapshot) -> ItemView | None:
        """The item that would have to wait; the key, pressed again, takes the next."""
        return would_wait(now, self.request, self.waits)

    def choose(self, reason: str) -> None:
        """Another reason, or another item to trade."""
        if reason == "trade" and self.because == "trade":
            self.waits += 1
        self.because = reason
        self.desk.refill()

    def action(self) -> Answer:
        """No, for that reason."""
        because: Because | None = self.because or None  # type: ignore[assignment]
        item = self.would_wait(self.desk.now) if because == "trade" else None
        return Answer(self.id, "no", because, instead_of=item.id if item is not None else None)
