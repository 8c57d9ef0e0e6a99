"""Who trusts more or less, or feels better or worse, than a week ago, and the largest cause of it."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.ledger import Reason
from game.screens.desk.cause import cause_name
from game.screens.desk.review.facts import closing
from game.screens.desk.snapshot import Snapshot
from game.strings import say

POINT = 0.5  # of a hundred; what moves less is not shown (judgement)
MUCH = 6.0  # points from which a change is a large one (judgement)


class Change(NamedTuple):
    """How far somebody's trust or morale moved in a week, in points of a hundred, and why."""

    who: str
    points: float
    why: str

    @property
    def word(self) -> str:
        """The change without its number."""
        key = "better" if self.points > 0 else "worse"
        return say(f"review.{'much_' if abs(self.points) >= MUCH else ''}{key}")


def changes(now: Snapshot, week: int) -> list[Change]:
    """Everybody whom the week has changed, the most first."""
    found = []
    for person in now.people.values():
        moved = None if person.gone else _of_team(now, person.id, week)
        if moved is not None:
            found.append(_change(now, person.id, moved, now.view.why(f"morale.{person.id}", week)))
    for somebody in now.stakeholders:
        metric = f"trust.{somebody}"
        if metric in now.series:
            moved = closing(now, metric, week) - closing(now, metric, week - 1)
            found.append(_change(now, somebody, moved, now.view.why(metric, week)))
    return sorted((c for c in found if abs(c.points) >= POINT), key=lambda c: (-abs(round(c.points)), c.who))


def _of_team(now: Snapshot, who: str, week: int) -> float | None:
    shown = now.view.shown(who)
    closed = int(now.hour // 40)
    at = len(shown) - 2 - (closed - week)  # the last of them is what they show now
    return shown[at] - shown[at - 1] if at >= 1 else None


def _change(now: Snapshot, who: str, moved: float, reasons: tuple[Reason, ...]) -> Change:
    same = [r for r in reasons if r.amount * moved > 0]
    return Change(who, 100 * moved, cause_name(now, same[0].kind, same[0].subject) if same else "")
