"""Saying no: the reasons, and what stands behind each as far as the player knows."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from engine.play.actions import Answer, Because
from engine.play.records import ItemView
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import AnswerStep, choice
from game.screens.known import evidence_text
from game.strings import say
from game.widgets.chip import Chip
from game.window.type import ROW_STRONG

FULL_WEEKS = 4.0  # a backlog of so many weeks is full
COMPARABLE = 4.0  # times larger or smaller that a thing to trade may be
CLEAR = 0.5  # from here on the direction is known well enough to argue from
ICONS = {"evidence": "chart", "strategy": "compass", "capacity": "time", "trade": "scale", "": "cross"}
KEYS = {"evidence": "E", "strategy": "S", "capacity": "C", "trade": "T", "": "G"}
_WORDS = (("", "ink2"), ("weak", "bad"), ("fair", "warn"), ("strong", "good"))


class Ground(NamedTuple):
    """What stands behind a reason: in words, and how much (1 to 3); or why it cannot be given."""

    detail: str
    strength: int
    off: str | None = None


class NoStep(AnswerStep):
    """No, because. Nothing is chosen at first."""

    what = "no"
    because: str | None = None
    waits = 0  # which item would wait, for a trade

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """Four reasons, and none."""
        asker = now.first(self.request.asker)
        self.heading(sheet, say("desk.because"), say("desk.credible", name=asker) if now.guided else "")
        for reason in ("evidence", "strategy", "capacity", "trade", ""):
            ground = self.ground(now, reason)
            word, tone = _WORDS[ground.strength] if now.guided and ground.off is None else _WORDS[0]
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
        said = len([r for r in now.answered if r.answer == "no" and r.because == reason])
        worn = 1 if said >= 2 else 0
        if reason == "evidence":
            return self._evidence(now, worn)
        if reason == "strategy":
            vision = next((v for v in now.visions if v.chosen), None)
            if vision is None:
                return Ground("", 0, say("desk.ground.no_direction"))
            detail = say("desk.ground.direction", title=vision.title)
            if said:
                detail = say("desk.ground.said", what=detail, n=said)
            return Ground(detail, max(1, (2 if now.view.clarity >= CLEAR else 1) - worn))
        if reason == "capacity":
            return self._capacity(now, worn)
        if reason == "trade":
            item = self.would_wait(now)
            if item is None:
                return Ground("", 0, say("desk.ground.no_trade"))
            key = "desk.ground.trade_promised" if item.promised_to else "desk.ground.trade"
            text = say(key, title=item.title, name=now.first(item.promised_to or ""))
            return Ground(text, max(1, (3 if item.promised_to else 2) - worn))
        return Ground(say("desk.ground.none"), 0)

    def _capacity(self, now: Snapshot, worn: int) -> Ground:
        """Full is full: what is open and this fill a month. With engineering's own figure it sounds like one."""
        estimate = self.request.estimate
        weeks = now.weeks_of(now.open_hours + (estimate.likely if estimate is not None else 0.0))
        strength = 1
        if weeks >= FULL_WEEKS:
            strength = 3 if estimate is not None and estimate.refined else 2
        key = "desk.ground.capacity" if weeks >= 0.1 else "desk.ground.idle"
        return Ground(say(key, weeks=f"{weeks:.1f}", n=now.developers), max(1, strength - worn))

    def _evidence(self, now: Snapshot, worn: int) -> Ground:
        against = [e for e in self.request.evidence if e.points == "against"]
        weight = len(against) - len([e for e in self.request.evidence if e.points == "for"])
        if not self.request.evidence:
            return Ground(say("desk.ground.no_evidence"), 1)
        if not against:
            return Ground(say("desk.ground.none_against"), 1)
        return Ground(evidence_text(now.file, against[-1]), max(1, min(3, 1 + weight) - worn))

    def could_wait(self, now: Snapshot) -> list[ItemView]:
        """Items that may really wait: not half done yet, and of a size that could be like this one's."""
        return [item for item in now.building if self._could_wait(item)]

    def _could_wait(self, item: ItemView) -> bool:
        asked, size = self.request.estimate, item.estimate
        if asked is None or size is None or item.chore is not None or item.spent > size.high / 2:
            return False
        return asked.low <= COMPARABLE * size.high and size.low <= COMPARABLE * asked.high

    def would_wait(self, now: Snapshot) -> ItemView | None:
        """The item that would have to wait; the key, pressed again, takes the next."""
        could = self.could_wait(now)
        return could[self.waits % len(could)] if could else None

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
