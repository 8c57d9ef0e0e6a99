"""A simple manager made of habits: each does one thing, through the view and the actions alone.

Both arms of a test share all habits but one. A habit is a frozen value, so that what was played can be looked up.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import Literal, NamedTuple, Protocol

from engine import NotNow, Simulation
from engine.play.actions import (
    Accept,
    Action,
    AnswerQuestion,
    AskRegion,
    ChooseSketch,
    DropTask,
    Help,
    Limit,
    OneToOne,
    OpenProblem,
    Rank,
    Research,
    Return,
    ReviewDesign,
    TryOut,
)
from engine.play.records import AlternativeView, EstimateView, RequestView
from engine.play.view import View

HOURS_A_WEEK = 30.0  # of estimated work that one developer's share of the team gets done
TOO_LOW = 1.86  # what a first guess must be multiplied by


class Now(NamedTuple):
    """What this moment is: the first of a week, the first of a day."""

    monday: bool
    morning: bool


class Habit(Protocol):
    """Something a manager does."""

    def act(self, sim: Simulation, now: Now) -> None:
        """Do what there is to do now."""


def attempt(sim: Simulation, action: Action) -> bool:
    """Do it if it is legal now."""
    try:
        sim.act(action)
    except NotNow:
        return False
    return True


def hours(estimate: EstimateView | None, corrected: bool = True) -> float:
    """What something will probably take; a first guess is put right, or taken at its word."""
    if estimate is None:
        return 0.0
    return estimate.likely * (TOO_LOW if corrected and not estimate.refined else 1.0)


def believed(request: RequestView, region: str = "") -> float | None:
    """What readings say it brings, in users: their mean; None without any. With a `region`, what it brings there."""
    middles = [
        (e.low + e.high) / 2 for e in request.evidence if e.low is not None and e.high is not None and e.who == region
    ]
    return fmean(middles) if middles else None


def backlog_weeks(view: View) -> float:
    """Weeks of work that are open."""
    backlog = view.backlog
    return (backlog.refined + TOO_LOW * backlog.guessed) / (HOURS_A_WEEK * max(1, view.heads["developer"]))


# --- the team ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AnswersTheTeam:
    """Answers questions the moment they are asked."""

    def act(self, sim: Simulation, now: Now) -> None:
        for question in sim.view.questions:
            attempt(sim, AnswerQuestion(question.id))


@dataclass(frozen=True)
class Tries:
    """Tries what is finished, sends back what does not fit, and accepts the rest."""

    def act(self, sim: Simulation, now: Now) -> None:
        for item in sim.view.finished:
            if not item.tried:
                attempt(sim, TryOut(item.id))
            elif (item.fits == "well" and not item.defects) or item.rounds >= 2 or not attempt(sim, Return(item.id)):
                attempt(sim, Accept(item.id))


@dataclass(frozen=True)
class AcceptsUnseen:
    """Accepts what is finished without a look at it."""

    def act(self, sim: Simulation, now: Now) -> None:
        for item in sim.view.finished:
            attempt(sim, Accept(item.id))


@dataclass(frozen=True)
class ReviewsDesigns:
    """Looks at the sketches of everything in design, and chooses the shortest with what people come for early."""

    def act(self, sim: Simulation, now: Now) -> None:
        if not now.morning:
            return
        for item in sim.view.items:
            if item.stage == "design" and not item.reviewed:
                attempt(sim, ReviewDesign(item.id))
            elif item.reviewed and item.sketch is None and item.sketches and item.needs is not None:
                blocks = [s.blocks for s in item.sketches]
                best = min(range(len(blocks)), key=lambda k: len(blocks[k]) + blocks[k].index(item.needs))
                attempt(sim, ChooseSketch(item.id, best))


@dataclass(frozen=True)
class SeesPeople:
    """On Mondays one-to-ones with `a_week` of the team, those seen longest ago first, and acts on what they tell."""

    a_week: int
    again_days: int = 11

    def act(self, sim: Simulation, now: Now) -> None:
        if not now.morning:
            return
        view = sim.view
        here = [p for p in view.people if not p.gone]
        for person in here:
            if person.trouble is not None and not person.helped:
                attempt(sim, Help(person.id))
        if now.monday:
            due = [p for p in here if p.seen_day is None or view.day - p.seen_day >= self.again_days]
            for person in sorted(due, key=lambda p: p.seen_day or 0)[: self.a_week]:
                attempt(sim, OneToOne(person.id))


@dataclass(frozen=True)
class Drops:
    """Takes things of these kinds out of the week before they are done."""

    kinds: tuple[str, ...]

    def act(self, sim: Simulation, now: Now) -> None:
        for task in sim.view.my_week.queue:
            if task.kind in self.kinds:
                attempt(sim, DropTask(task.number))


# --- requests ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Decides:
    """Answers requests: looks in these `ways` first, refuses what readings speak against and what there is no room for.

    `asks_regions` sees the office of the other region before a yes; `cheaper` takes a known cheaper way; `explains` a
    no; `corrects` a first guess; `slack` weeks are added to a promised date.
    """

    ways: tuple[str, ...] = ()
    room: float = 4.0
    cheaper: bool = False
    explains: bool = True
    corrects: bool = True
    slack: float = 1.5
    offices: tuple[str, ...] = ()

    def act(self, sim: Simulation, now: Now) -> None:
        for request in sim.view.inbox:
            self._answer(sim, request)

    def _answer(self, sim: Simulation, request: RequestView) -> None:
        way = next((w for w in self.ways if any(x.way == w for x in request.ways)), None)
        if way is not None and request.due_day - sim.view.day > 1:
            sim.answer(request.id, "look", by=way)
            return
        asked = [e.who for e in request.evidence]
        for office in self.offices:
            if office not in asked and request.due_day - sim.view.day > 1 and request.asker != office:
                attempt(sim, AskRegion(request.id, office))
                return
        worth = believed(request)
        regional = [believed(request, office) or 0.0 for office in self.offices]
        if (worth is not None and worth <= 0) or any(w < 0 for w in regional):
            sim.answer(request.id, "no", because="evidence" if self.explains else None)
        elif backlog_weeks(sim.view) > self.room:
            sim.answer(request.id, "no", because="capacity" if self.explains else None)
        else:
            cheapest = min(request.alternatives, key=_cost) if request.alternatives and self.cheaper else None
            if cheapest is not None:
                by = self._date(sim.view, _cost(cheapest))
                sim.answer(request.id, "alternative", alternative=cheapest.id, by=by)
            else:
                sim.answer(request.id, "yes", by=self._date(sim.view, hours(request.estimate, self.corrects)))

    def _date(self, view: View, more: float) -> int:
        backlog, heads = view.backlog, max(1, view.heads["developer"])
        waits = backlog.refined + (TOO_LOW if self.corrects else 1.0) * backlog.guessed
        return view.week + max(1, round((waits + more) / (HOURS_A_WEEK * heads) + self.slack))


def _cost(alternative: AlternativeView) -> float:
    return hours(alternative.estimate)


@dataclass(frozen=True)
class Refuses:
    """Says no to some requests, for one reason or for none."""

    requests: tuple[str, ...]
    because: Literal["evidence", "strategy", "capacity"] | None

    def act(self, sim: Simulation, now: Now) -> None:
        for request in sim.view.inbox:
            if request.id in self.requests:
                sim.answer(request.id, "no", because=self.because)


@dataclass(frozen=True)
class OpensProblems:
    """Opens one of these problems, (segment, job), each Monday."""

    problems: tuple[tuple[str, str], ...]
    from_week: int = 1

    def act(self, sim: Simulation, now: Now) -> None:
        at = sim.view.week - self.from_week
        if now.monday and 0 <= at < len(self.problems):
            attempt(sim, OpenProblem(*self.problems[at]))


@dataclass(frozen=True)
class Interviews:
    """So many interviews about last time with people of a segment in the first week."""

    segment: str
    times: int
    whom: Literal["current", "lapsed", "never"] = "lapsed"

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday and sim.view.week == 1:
            for _ in range(self.times):
                attempt(sim, Research("interview", self.segment, self.whom))


# --- the board ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Limits:
    """How many items may be in progress in a stage, set once."""

    design: int
    development: int
    test: int

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday and sim.view.week == 1:
            for stage in ("design", "development", "test"):
                attempt(sim, Limit(stage, getattr(self, stage)))


@dataclass(frozen=True)
class RanksByValue:
    """Puts what brings most an hour on top, as far as readings say, each morning."""

    def act(self, sim: Simulation, now: Now) -> None:
        if not now.morning:
            return
        view = sim.view
        open_items = [i for i in view.items if i.stage in ("design", "development", "test")]

        def density(id: str) -> float:
            request = view.request(id)
            if request is None:
                return 1e9  # a repair: soon done
            return (believed(request) or 0.0) / max(1.0, hours(request.estimate))

        wanted = sorted(open_items, key=lambda i: -density(i.id))
        if [i.id for i in wanted] != [i.id for i in open_items]:
            for place, item in enumerate(wanted):
                attempt(sim, Rank(item.id, place))
