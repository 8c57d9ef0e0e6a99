"""Which decisions and events stand on the charts' time axis: the telling ones, with room between them."""

from __future__ import annotations

from game.screens.desk.snapshot import Snapshot
from game.widgets.plot import Mark

ICONS = {
    "released": "flag", "event": "bolt", "incident": "bug", "resigned": "people", "promise-broken": "warn",
    "overruled": "star", "rolled-back": "back", "regression": "bug",
    "yes": "check", "no": "cross", "alternative": "swap",
}  # fmt: skip
_ANSWERS = ("yes", "no", "alternative")
_ROOM = 8  # days between two marks
_MOST = 6


def marks_for(now: Snapshot, room: int = _ROOM, most: int = _MOST) -> tuple[Mark, ...]:
    """Releases, events and mishaps first, the latest before the earlier; answers where there is room.

    `room` is days between two marks, `most` how many there are at most.
    """
    kept: list[Mark] = []
    events = [m for m in now.marks if m.kind in ICONS and m.kind not in _ANSWERS]
    answers = [m for m in now.marks if m.kind in _ANSWERS]
    for mark in (*reversed(events), *reversed(answers)):
        if len(kept) < most and all(abs(mark.day - other.day) >= room for other in kept):
            kept.append(Mark(mark.day, ICONS[mark.kind]))
    return tuple(sorted(kept, key=lambda m: m.day))
