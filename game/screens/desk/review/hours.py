"""Where the hours of a week went, by the part of the job."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.actions import DropTask, MoveTask
from game.screens.desk.snapshot import Snapshot

WEEK = 40.0  # hours
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "discovery": ("search", ("look", "data", "interview", "observe", "competitors", "problem", "poll", "region", "ask",
                             "analyse")),
    "team": ("people", ("question", "delegate", "one-to-one", "help", "ask-overtime", "ask-rota", "ask-hire", "vision",
                        "repeat", "invest")),
    "stakeholders": ("hand", ("talk", "tell", "hear", "workshop", "demo", "brief-ceo", "renegotiate")),
    "testing": ("test", ("try", "try-everyday", "try-unusual", "try-small-devices", "try-with-a-user", "review-design",
                         "review-metrics", "roll-back", "return")),
    "money": ("money", ("price-test", "set-price", "change-model")),
    "answers": ("check", ("yes", "no", "alternative")),
    "mail": ("inbox", ("admin",)),
}  # fmt: skip
ICONS = {group: icon for group, (icon, _) in GROUPS.items()}
_GROUP = {kind: group for group, (_, kinds) in GROUPS.items() for kind in kinds}


class Part(NamedTuple):
    """Hours of one group; the group is empty for hours in which nothing was planned."""

    group: str
    hours: float


def parts(now: Snapshot, week: int) -> list[Part]:
    """The groups that took hours in a week, the most first, then what was left free."""
    starts = (week - 1) * WEEK
    hours: dict[str, float] = {}
    for spent in now.view.done():
        took = min(spent.end, starts + WEEK) - max(spent.start, starts)
        if took > 0:
            group = _GROUP.get(spent.kind, "mail")
            hours[group] = hours.get(group, 0.0) + took
    found = sorted((Part(g, h) for g, h in hours.items()), key=lambda p: (-p.hours, p.group))
    free = WEEK - sum(p.hours for p in found)
    return [*found, Part("", free)] if free >= 0.25 else found


def dropped(now: Snapshot, week: int) -> float:
    """Hours that were planned and taken out again in a week; what was undone at once does not count."""
    actions, total, n = now.playing.sim.actions, 0.0, 0
    for i, (hour, action) in enumerate(actions):
        if not isinstance(action, DropTask):
            continue
        gone, n = now.view.dropped[n], n + 1
        before = next((a for a in reversed(actions[:i]) if not isinstance(a[1], MoveTask)), None)
        undone = before is not None and before[0] == hour and not isinstance(before[1], DropTask)
        if (week - 1) * WEEK <= hour < week * WEEK and not undone:
            total += gone.hours
    return total
