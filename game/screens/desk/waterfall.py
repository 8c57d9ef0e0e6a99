"""From where a number was to where it is: its causes, largest first, adding up as they are written."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.ledger import Reason
from game.screens.desk.adding import adding_up, unit_of
from game.screens.desk.cause import cause_icon, cause_name, cause_root
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.strings import say

DAYS_A_WEEK = 5
MOST = 8  # rows; what is smaller is put together


class Bar(NamedTuple):
    """One row of the waterfall."""

    name: str
    below: str
    icon: str
    amount: float


def last_week(now: Snapshot, metric: str) -> int:
    """The last week of which a day has closed; 1 before any has."""
    return max(1, -(-(len(now.series[metric]) - 1) // DAYS_A_WEEK))


def bars(now: Snapshot, metric: str, week: int | None) -> tuple[float, float, list[Bar]]:
    """Where it was, where it is, and what moved it: in one week or, without one, since the start."""
    series = now.series[metric]
    first = 0 if week is None else min(len(series) - 1, (week - 1) * DAYS_A_WEEK)
    last = len(series) - 1 if week is None else min(len(series) - 1, week * DAYS_A_WEEK)
    one = figure(now.file, metric)
    start, end = series[first], series[last]
    unit = unit_of(one, max(abs(start), abs(end)))
    reasons = list(now.view.why(metric, week))
    seen = [r for r in reasons if abs(r.amount) >= unit / 2]
    most = MOST if len(seen) == len(reasons) <= MOST else MOST - 1
    shown = seen[:most]
    amounts = [r.amount for r in shown]
    if len(reasons) > len(shown):
        amounts.append(sum(r.amount for r in reasons) - sum(amounts))
    even = adding_up(amounts, start, end, unit)
    rows = [_bar(now, r, amount) for r, amount in zip(shown, even, strict=False)]
    if len(even) > len(rows) and even[-1]:
        rows.append(Bar(say("causes.rest", n=len(reasons) - len(shown)), "", "noise", even[-1]))
    return round(start / unit) * unit, round(end / unit) * unit, rows


def _bar(now: Snapshot, reason: Reason, amount: float) -> Bar:
    name = cause_name(now, reason.kind, reason.subject)
    return Bar(name, cause_root(now, reason.root), cause_icon(reason.kind), amount)
