"""What came of an errand that has just been done, in words: rivals, a poll, a price test, an analysis, a review."""

from __future__ import annotations

from engine.world.manager import Spent
from game.screens.desk.snapshot import Snapshot
from game.screens.known import evidence_text
from game.strings import say

ICONS = {"competitors": "market", "poll": "scale", "price-test": "money", "analyse": "chart", "review-metrics": "bug"}
EIGHT_IN_TEN = 1.2816  # standard deviations to either side that hold 8 in 10


def report_title(now: Snapshot, done: Spent) -> str:
    """What it was."""
    return say(f"report.{done.kind}", title=now.called(done.subject))


def report_text(now: Snapshot, done: Spent) -> str:
    """What it has shown."""
    return {"competitors": _rivals, "poll": _poll, "price-test": _price, "analyse": _analysis,
            "review-metrics": _broken}[done.kind](now, done)  # fmt: skip


def _rivals(now: Snapshot, done: Spent) -> str:
    heard = [say("report.rumour", title=r.title, week=r.week) for r in now.view.rumours]
    return " ".join([*(heard or [say("report.no_rumour")]), say("report.elsewhere")])


def _poll(now: Snapshot, done: Spent) -> str:
    total: dict[str, int] = {}
    for points in now.view.votes.values():
        for request, n in points.items():
            total[request] = total.get(request, 0) + n
    first = sorted(total, key=lambda request: (-total[request], request))[:2]
    said = [say("report.votes", title=now.called(request), n=total[request]) for request in first if total[request]]
    return " ".join([*said, say("report.poll.where")])


def _price(now: Snapshot, done: Spent) -> str:
    said = price_lines(now)
    return " ".join(said) if said else say("report.price.nobody")


def price_lines(now: Snapshot) -> list[str]:
    """How much each paying segment minds the price, as tests have shown it."""
    said = []
    for s in now.view.segments:
        if s.sensitivity is not None and s.sensitivity_error is not None:
            error = EIGHT_IN_TEN * s.sensitivity_error
            low, high = (round(10 * max(0.0, s.sensitivity + sign * error)) for sign in (-1, 1))
            said.append(say("report.price", name=s.name, low=low, high=high))
    return said


def _analysis(now: Snapshot, done: Spent) -> str:
    item = now.item(done.subject)
    if item is None or item.reading is None:
        return say("report.analyse.gone")
    said = [evidence_text(now.file, item.reading) + say("report.stop")]
    if item.usage is not None:
        said.append(say(f"report.usage.{item.usage}"))
    return " ".join(said)


def _broken(now: Snapshot, done: Spent) -> str:
    found = [say("report.broken", title=r.title, week=r.since_week) for r in now.view.regressions]
    return " ".join(found) if found else say("report.nothing_broken")
