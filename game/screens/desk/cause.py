"""What a cause is called, and the decision behind it."""

from __future__ import annotations

from game.screens.desk.snapshot import Snapshot
from game.strings import catalogue, say

ICONS = {
    "market": "market", "usual-churn": "people", "day-to-day": "noise", "defects": "bug", "complexity": "warn",
    "trust": "hand", "released": "flag", "released-in-week": "flag", "answered": "talk", "ignored": "time",
    "since-week": "help", "event": "bolt", "vision": "compass", "promise-kept": "check", "promise-broken": "warn",
    "one-to-one": "people", "settling": "noise", "waiting": "lock", "overload": "inbox", "fading": "time",
    "results": "chart", "payroll": "money", "revenue": "money", "resigned": "people", "escalated": "up",
    "overruled": "star", "briefed": "demo", "asked": "talk", "repeated": "compass", "demo": "demo", "wear": "time",
    "dropped": "trash",
    "fake-door": "flag", "regression": "bug", "rolled-back": "trash", "paid-down": "check", "mended": "check",
    "joined": "people", "tired": "time", "trouble": "people", "unspoken": "help", "helped": "hand", "survey": "chart",
    "pressed": "warn", "rota": "people", "kept-back": "people", "unsaid": "noise",
    "price": "money", "price-again": "money", "model": "money",
    "false-reason": "warn", "unequal": "scale", "gossip": "talk", "told": "talk", "found-out": "eye", "talked": "hand",
    "carried": "check", "objection": "cross", "proved-right": "warn", "not-asked": "people", "workshop": "people",
    "worked": "flag", "hurt": "warn", "renegotiated": "chart", "incident": "bolt",
}  # fmt: skip
_TITLES = (
    "released", "answered", "ignored", "promise-kept", "promise-broken", "overruled", "escalated", "dropped",
    "fake-door", "regression", "rolled-back", "false-reason", "unequal", "told", "found-out", "carried", "objection",
    "proved-right", "not-asked", "workshop", "worked", "hurt",
)  # fmt: skip
ROOTS = ("yes", "no", "alternative", "ignored", "roll-back", "tell", "rank", "workshop")  # told under the cause
_PEOPLE = ("trust", "one-to-one", "resigned", "briefed", "asked", "joined", "tired", "trouble", "helped", "gossip",
           "kept-back")  # fmt: skip


def cause_icon(kind: str) -> str:
    """Its icon."""
    return ICONS.get(kind, "info")


def cause_name(now: Snapshot, kind: str, subject: str) -> str:
    """Its name, as the player may know it."""
    if kind == "results":
        return say(f"causes.results.{subject}" if subject in ("ahead", "behind") else "causes.results.ahead")
    if kind == "model":
        return say(f"causes.model.{subject}")
    values: dict[str, object] = {"week": subject, "price": f"{now.file.company.currency}{subject}"}
    if kind in _TITLES:
        values["title"] = now.called(subject)
    elif kind in _PEOPLE:
        values["name"] = now.name(subject)
    elif kind == "event":
        values["title"] = next((e.title for e in now.file.events if e.id == subject), subject)
    elif kind == "vision":
        values["title"] = next((v.title for v in now.visions if v.id == subject), subject)
    key = f"causes.{kind}"
    return say(key, **values) if key in catalogue() else say("causes.other")


def cause_root(now: Snapshot, root: str) -> str:
    """The decision behind it, in the player's words; nothing where there is none."""
    kind, _, subject = root.partition(" ")
    if kind not in ROOTS:
        return ""
    return say(f"causes.root.{kind}", title=now.called(subject))
