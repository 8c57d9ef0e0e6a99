"""Where a piece of work stands, and what is the matter with it."""

from __future__ import annotations

from engine.play.records import ItemView
from game.screens.desk import units
from game.screens.desk.snapshot import Snapshot
from game.strings import say

COLUMNS = ("backlog", "design", "development", "test", "acceptance")
YOURS = ("acceptance", "held", "shared")  # stages in which an item waits for the player, or is let out in part


def column_of(item: ItemView) -> str:
    """In which column an item stands; the backlog holds what nobody has begun, the last what is yours to let out."""
    if item.stage in YOURS:
        return "acceptance"
    return item.stage if item.started else "backlog"


def where(item: ItemView) -> str:
    """Where an item stands, in words."""
    return say(f"board.is_{item.stage}" if item.stage in ("held", "shared") else f"board.{column_of(item)}")


def span_of(item: ItemView) -> str:
    """The estimate as a range."""
    if item.estimate is None:
        return ""
    return units.span(item.estimate.low, item.estimate.high)


def note_of(now: Snapshot, item: ItemView) -> tuple[str, str, str]:
    """What is the matter with it: words, colour and icon; nothing if it goes on."""
    if item.blocked_by is not None:
        question = next((q for q in now.questions if q.id == item.blocked_by), None)
        since = units.hours(now.hour - question.asked_at) if question is not None else ""
        return say("board.blocked", hours=since), "bad", "lock"
    if item.stage in ("held", "shared"):
        return say(f"board.is_{item.stage}"), "ink2", "lock" if item.stage == "held" else "users"
    if item.stage == "acceptance":
        key = "board.held" if item.waits_for else "board.tried" if item.tried else "board.to_try"
        return say(key), "warn", "time"
    if item.late:
        return say("board.late"), "bad", "flag"
    if item.rounds and item.stage == "development":
        return say("board.back", n=item.rounds), "warn", "swap"
    if item.started and not item.workers:
        return say("board.nobody"), "warn", "time"
    return "", "ink2", ""
