"""How the expert weighs a request: what it may be worth by the evidence, what it costs, and by when it can be had."""

from __future__ import annotations

from engine.play.records import AlternativeView, EstimateView, RequestView
from engine.play.view import View
from engine.players.rules import HOURS_A_WEEK_EACH, LATE, backlog_weeks

PRIOR = 0.12  # worth of an unexamined idea, in steps of a clear piece of evidence: a third help, a third harm; MODEL §2
OPINION = 0.4  # how much people's opinions of an idea count: they lean towards yes
MEASURED = 2.0  # the most that a reading can say: 1 is a range that just leaves out nothing
SHORT = 60.0  # hours of work that need little thought
SPARE_WEEKS = 1.5  # kept for surprises when a date is named


def weight(request: RequestView) -> float:
    """What the evidence says, in steps of one clear piece of it; above 0 it speaks for the request."""
    found = PRIOR
    for evidence in request.evidence:
        if evidence.low is not None and evidence.high is not None:
            spread = max(1e-9, evidence.high - evidence.low)
            says = max(-MEASURED, min(MEASURED, (evidence.low + evidence.high) / spread))
            found += says * (OPINION if evidence.way == "ask" else 1.0)
        else:
            found += (evidence.points == "for") - (evidence.points == "against")
    return found


def looked(request: RequestView) -> int:
    """How many ways have been taken that say something about users."""
    return len([e for e in request.evidence if e.way not in ("found", "refine")])


def hours(estimate: EstimateView | None) -> float:
    """Hours a piece of work will take: first guesses are corrected by experience."""
    if estimate is None:
        return 0.0
    return estimate.likely * (1.0 if estimate.refined else LATE)


def cheapest(request: RequestView) -> AlternativeView | None:
    """The least work among what is known instead."""
    return min(request.alternatives, key=lambda a: hours(a.estimate)) if request.alternatives else None


def date(view: View, work: float, corrected: bool = True) -> int:
    """The week by which it can be promised; without correction, the week a hopeful reader of estimates would name."""
    crew = max(1, min(3, view.heads["developer"]))
    weeks = backlog_weeks(view) + work / (HOURS_A_WEEK_EACH * crew)
    if not corrected:
        return view.week + max(1, round(weeks / LATE))
    return view.week + max(2, round(weeks + SPARE_WEEKS))
