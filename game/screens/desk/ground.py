"""What the player could stand on with each reason for a no, as far as they know."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.records import ItemView, RequestView
from game.screens.desk.snapshot import Snapshot
from game.screens.known import evidence_text
from game.strings import say

REASONS = ("evidence", "strategy", "capacity", "trade", "")
FULL_WEEKS = 4.0  # a backlog of so many weeks is full
COMPARABLE = 4.0  # times larger or smaller that a thing to trade may be
CLEAR = 0.5  # from here on the direction is known well enough to argue from
STRENGTHS = ("", "weak", "fair", "strong")


class Ground(NamedTuple):
    """What stands behind a reason: in words, and how much (1 to 3); or why it cannot be given."""

    detail: str
    strength: int
    off: str | None = None


def ground(now: Snapshot, request: RequestView, reason: str, waits: int = 0) -> Ground:
    """What stands behind a reason; `waits` is which of the items that could wait is traded."""
    said = len([r for r in now.answered if r.answer == "no" and r.because == reason])
    worn = 1 if said >= 2 else 0
    if reason == "evidence":
        return _evidence(now, request, worn)
    if reason == "strategy":
        vision = next((v for v in now.visions if v.chosen), None)
        if vision is None:
            return Ground("", 0, say("desk.ground.no_direction"))
        detail = say("desk.ground.direction", title=vision.title)
        if said:
            detail = say("desk.ground.said", what=detail, n=said)
        return Ground(detail, max(1, (2 if now.view.clarity >= CLEAR else 1) - worn))
    if reason == "capacity":
        return _capacity(now, request, worn)
    if reason == "trade":
        item = would_wait(now, request, waits)
        if item is None:
            return Ground("", 0, say("desk.ground.no_trade"))
        key = "desk.ground.trade_promised" if item.promised_to else "desk.ground.trade"
        text = say(key, title=item.title, name=now.first(item.promised_to or ""))
        return Ground(text, max(1, (3 if item.promised_to else 2) - worn))
    return Ground(say("desk.ground.none"), 0)


def _capacity(now: Snapshot, request: RequestView, worn: int) -> Ground:
    """Full is full: what is open and this fill a month. With engineering's own figure it sounds like one."""
    estimate = request.estimate
    weeks = now.weeks_of(now.open_hours + (estimate.likely if estimate is not None else 0.0))
    strength = 1
    if weeks >= FULL_WEEKS:
        strength = 3 if estimate is not None and estimate.refined else 2
    key = "desk.ground.capacity" if weeks >= 0.1 else "desk.ground.idle"
    return Ground(say(key, weeks=f"{weeks:.1f}", n=now.developers), max(1, strength - worn))


def _evidence(now: Snapshot, request: RequestView, worn: int) -> Ground:
    against = [e for e in request.evidence if e.points == "against"]
    weight = len(against) - len([e for e in request.evidence if e.points == "for"])
    if not request.evidence:
        return Ground(say("desk.ground.no_evidence"), 1)
    if not against:
        return Ground(say("desk.ground.none_against"), 1)
    return Ground(evidence_text(now.file, against[-1]), max(1, min(3, 1 + weight) - worn))


def could_wait(now: Snapshot, request: RequestView) -> list[ItemView]:
    """Items that may really wait: not half done yet, and of a size that could be like this one's."""
    return [item for item in now.building if _could_wait(request, item)]


def _could_wait(request: RequestView, item: ItemView) -> bool:
    asked, size = request.estimate, item.estimate
    if asked is None or size is None or item.chore is not None or item.spent > size.high / 2:
        return False
    return asked.low <= COMPARABLE * size.high and size.low <= COMPARABLE * asked.high


def would_wait(now: Snapshot, request: RequestView, waits: int = 0) -> ItemView | None:
    """The item that would have to wait: of all that could, the one of that number, over and over."""
    could = could_wait(now, request)
    return could[waits % len(could)] if could else None
