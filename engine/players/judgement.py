"""How the expert weighs a request: what it may be worth by the evidence, what it costs, and by when it can be had."""

from __future__ import annotations

from math import sqrt

from engine.play.records import AlternativeView, EstimateView, RequestView
from engine.play.view import View
from engine.players.rules import HOURS_A_WEEK_EACH, LATE, backlog_weeks

PRIOR = 0.12  # worth of an unexamined idea, in steps of a clear piece of evidence: a third help, a third harm; MODEL §2
OPINION = 0.4  # how much people's opinions of an idea count: they lean towards yes
MEASURED = 2.0  # the most that a reading can say: 1 is a range that just leaves out nothing
UNSAID = 0.5  # how much of what speaks against an ask also speaks against what could be done instead
ON_USERS = ("data", "interview", "observe", "talk", "prototype", "fake-door", "ask")  # what says something about users
LEAST_WORK = 20.0  # hours below which an ask is no smaller to whoever asks
SHORT = 60.0  # hours of work that need little thought
KEPT = 0.75  # of the good that something cheaper keeps, as a rule
SPARE_WEEKS = 1.5  # kept for surprises when a date is named


def weight(request: RequestView, offices: bool = True) -> float:
    """What the evidence says, in steps of one clear piece of it; above 0 it speaks for the request.

    Without what `offices` say about their regions, if so asked.
    """
    found = PRIOR
    for evidence in request.evidence:
        if evidence.way == "region":  # a clear warning counts, and what an office knows of its own ask
            own = evidence.who == request.asker and evidence.points == "for"
            found += MEASURED * (offices and (own - (evidence.points == "against")))
        elif evidence.low is not None and evidence.high is not None:
            spread = max(1e-9, evidence.high - evidence.low)
            says = max(-MEASURED, min(MEASURED, (evidence.low + evidence.high) / spread))
            found += says * (OPINION if evidence.way == "ask" else 1.0)
        else:
            found += (evidence.points == "for") - (evidence.points == "against")
    return found


def looked(request: RequestView) -> int:
    """How many ways have been taken that say something about users."""
    return len([e for e in request.evidence if e.way in ON_USERS])


def hours(estimate: EstimateView | None) -> float:
    """Hours a piece of work will take: first guesses are corrected by experience."""
    if estimate is None:
        return 0.0
    return estimate.likely * (1.0 if estimate.refined else LATE)


def weight_instead(request: RequestView, other: AlternativeView) -> float:
    """The same of something cheaper: the small version of a bad idea is bad, unless something speaks for it.

    What a region has against the whole is no more than a reason to look for something else.
    """
    return PRIOR + other.speaks + UNSAID * min(0.0, weight(request, offices=False))


def instead(request: RequestView) -> AlternativeView | None:
    """The least work among what is known instead and has nothing against it."""
    sound = [a for a in request.alternatives if weight_instead(request, a) >= 0]
    return min(sound, key=lambda a: hours(a.estimate)) if sound else None


def value(request: RequestView) -> float:
    """What an accepted request is worth, to put it in order: what speaks for it, times how large an ask it answers."""
    speaks = max(0.0, weight(request))
    for other in request.alternatives:
        if other.id == request.variant:
            speaks = max(0.0, weight_instead(request, other), KEPT * speaks)
    return (1 + speaks) * sqrt(max(LEAST_WORK, hours(request.estimate)))


def date(view: View, work: float, corrected: bool = True) -> int:
    """The week by which it can be promised; without correction, the week a hopeful reader of estimates would name."""
    crew = max(1, min(3, view.heads["developer"]))
    weeks = backlog_weeks(view) + work / (HOURS_A_WEEK_EACH * crew)
    if not corrected:
        return view.week + max(1, round(weeks / LATE))
    return view.week + max(2, round(weeks + SPARE_WEEKS))


def best_price(view: View, first: float, lowest: float, highest: float) -> float | None:
    """Where what each paying segment pays, times how many would still pay, is most, by what tests have shown.

    `first` is the price they knew when they were asked.
    """
    known = [s for s in view.segments if s.paying and s.sensitivity is not None]
    if not known:
        return None

    def income(at: float) -> float:
        total = 0.0
        for s in known:
            share = s.paying * max(0.1, 1 - (s.sensitivity or 0.0) * (at / first - 1))
            total += s.users * min(1.0, share) * at
        return total

    choices = [lowest + (highest - lowest) * n / 20 for n in range(21)]
    return max([view.business.price, *choices], key=income)
