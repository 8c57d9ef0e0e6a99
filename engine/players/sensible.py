"""A sensible manager: answers the team first, tests what is finished, looks before answering, minds the cost.

No knowledge of any scenario is in here: it reads cards, estimates and evidence as a learner would.
"""

from __future__ import annotations

from engine.play.actions import (
    Accept,
    Analyse,
    AnswerQuestion,
    BriefCeo,
    Demo,
    Help,
    OneToOne,
    RepeatVision,
    Research,
    Return,
    Talk,
    TryOut,
)
from engine.play.records import AlternativeView, ItemView, RequestView
from engine.play.simulation import Simulation
from engine.play.view import View
from engine.players.player import attempt

FULL_WEEKS = 5.0  # a backlog longer than this is full
HOURS_A_WEEK_EACH = 24.0  # what one person gets done of estimated hours; LIBRARY's .6 of 40
LATE = 1.86  # first guesses are this much too low; Little 2006
BUSY = 30.0  # hours of one's own that wait: no more looking
CHEAP = 60.0  # hours of work that need no evidence
DEAR = 170.0  # hours of work that need a good reason
LOOKS = 3  # ways tried before answering
LOOK_FIRST = ("interview", "data", "talk", "observe", "refine", "design")  # people and facts before drawings
SEEN_LATELY = 10  # days; nobody has news every week


class Sensible:
    """One quarter's worth of good habits."""

    def __init__(self) -> None:
        self._week = 0

    def act(self, sim: Simulation) -> None:
        """The team first, then finished work, then the inbox, then what nobody asked for."""
        view = sim.view
        for question in view.questions:
            if not question.queued:
                attempt(sim, AnswerQuestion(question.id))
        for item in view.finished:
            self._judge(sim, item)
        for request in view.inbox:
            self._answer(sim, view, request)
        week = view.week
        if week != self._week:
            self._week = week
            self._own_initiative(sim)

    def _judge(self, sim: Simulation, item: ItemView) -> None:
        if not item.tried:
            attempt(sim, TryOut(item.id))
        elif (item.fits == "well" and not item.defects) or item.rounds >= 2 or not attempt(sim, Return(item.id)):
            attempt(sim, Accept(item.id))

    # --- requests ----------------------------------------------------------------------------------------------

    def _answer(self, sim: Simulation, view: View, request: RequestView) -> None:
        urgent = request.due_day - view.day <= 1
        if not urgent and self._should_look(view, request):
            way = self._way(request)
            if way is not None:
                sim.answer(request.id, "look", by=way)
                return
        if not request.has_work:
            self._answer_without_work(sim, request)
            return
        weight = _weight(request)
        alternative = _cheapest(request)
        backlog = self._backlog_weeks(view)
        hours = _hours(request)
        if alternative is not None and weight >= 0 and _cost(alternative) < 0.75 * hours:
            sim.answer(request.id, "alternative", alternative=alternative.id, by=self._date(view, _cost(alternative)))
        elif weight < 0:
            sim.answer(request.id, "no", because="evidence")
        elif hours <= CHEAP or (weight > 0 and backlog < FULL_WEEKS) or (hours <= DEAR and backlog < 1.5):
            sim.answer(request.id, "yes", by=self._date(view, hours))
        else:
            sim.answer(request.id, "no", because="capacity" if backlog > 2 else "strategy")

    def _answer_without_work(self, sim: Simulation, request: RequestView) -> None:
        alternative = _cheapest(request)
        if _weight(request) < 0 and alternative is not None:
            sim.answer(request.id, "alternative", alternative=alternative.id)
        elif _weight(request) < 0:
            sim.answer(request.id, "no", because="evidence")
        else:
            sim.answer(request.id, "yes")

    def _should_look(self, view: View, request: RequestView) -> bool:
        if not request.ways or (request.has_work and _hours(request) <= CHEAP / 3):
            return False
        looked = {e.way for e in request.evidence if e.way != "found"}
        return len(looked) < LOOKS and view.waiting <= BUSY

    def _way(self, request: RequestView) -> str | None:
        """The best way that is offered."""
        offered = {w.way for w in request.ways}
        return next((way for way in LOOK_FIRST if way in offered), None)

    def _backlog_weeks(self, view: View) -> float:
        backlog = view.backlog
        hours = backlog.refined + LATE * backlog.guessed
        return hours / (HOURS_A_WEEK_EACH * 1.4 * max(1, view.heads["developer"]))

    def _date(self, view: View, hours: float) -> int:
        """A week that will hold: what waits, this one, and a week and a half for surprises."""
        crew = max(1, min(3, view.heads["developer"]))
        weeks = self._backlog_weeks(view) + hours / (HOURS_A_WEEK_EACH * crew) + 1.5
        return view.week + max(2, round(weeks))

    # --- what nobody asked for -----------------------------------------------------------------------------------

    def _own_initiative(self, sim: Simulation) -> None:
        view = sim.view
        week = view.week
        if week <= 3 or week % 3 == 2:
            heads = sorted((s for s in view.segments if s.headline), key=lambda s: -s.users)
            if heads and week <= 3:
                for _ in range(2):
                    attempt(sim, Research("interview", heads[0].id, "lapsed"))
            elif heads:
                attempt(sim, Research("observe", heads[0].id))
        here = [p for p in view.people if not p.gone]
        for person in here:
            if person.trouble is not None and not person.helped:
                attempt(sim, Help(person.id))
        unseen = [p for p in here if p.seen_day is None or view.day - p.seen_day > SEEN_LATELY]
        if unseen:
            attempt(sim, OneToOne(min(unseen, key=lambda p: (-len(p.signs), p.morale)).id))
        if week % 3 == 0:
            attempt(sim, Demo())
            attempt(sim, RepeatVision())
        if week % 4 == 1:
            attempt(sim, BriefCeo())
        if week in (2, 5):
            sour = min(view.stakeholders, key=lambda s: s.trust)
            attempt(sim, Talk(sour.id))
        if week % 4 == 0:
            released = view.released
            if released:
                attempt(sim, Analyse(released[-1]))


def _weight(request: RequestView) -> int:
    """Evidence for it, less evidence against it."""
    weight = 0
    for e in request.evidence:
        weight += (e.points == "for") - (e.points == "against")
    return weight


def _hours(request: RequestView) -> float:
    if request.estimate is None:
        return 0.0
    return request.estimate.likely * (1 if request.estimate.refined else LATE)


def _cost(alternative: AlternativeView) -> float:
    if alternative.estimate is None:
        return 0.0
    return alternative.estimate.likely * (1 if alternative.estimate.refined else LATE)


def _cheapest(request: RequestView) -> AlternativeView | None:
    return min(request.alternatives, key=_cost) if request.alternatives else None
