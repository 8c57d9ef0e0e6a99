"""A simple manager made of habits: each does one thing, through the view and the actions alone.

Both arms of a test share all habits but one. A habit is a frozen value, so that what was played can be looked up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from typing import Literal, NamedTuple, Protocol

from engine import NotNow, Simulation
from engine.play.actions import (
    Accept,
    Action,
    Analyse,
    AnswerQuestion,
    AskRegion,
    BriefCeo,
    ChooseSketch,
    ChooseVision,
    Demo,
    DropTask,
    Help,
    Limit,
    OneToOne,
    OpenProblem,
    PriceTest,
    Rank,
    Renegotiate,
    RepeatVision,
    Research,
    Return,
    ReviewDesign,
    ReviewMetrics,
    RollBack,
    SetPrice,
    Talk,
    Tell,
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
class TellsWhoWaits:
    """Tells people on Mondays that what they were promised will be later, as soon as engineering's figures say so."""

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday:
            for promise in sim.view.promises:
                if promise.expected_week > promise.by_week:
                    attempt(sim, Tell(promise.item))


@dataclass(frozen=True)
class AsksForAnotherGoal:
    """Asks the CEO for an easier goal in a week of the quarter."""

    metric: str
    target: int
    week: int

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday and sim.view.week == self.week:
            attempt(sim, Renegotiate(self.metric, self.target))


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


# --- direction, people outside, numbers ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Leads:
    """Chooses a direction in the first week and repeats it every `every` weeks."""

    vision: str
    every: int = 2

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday and sim.view.week == 1:
            attempt(sim, ChooseVision(self.vision))
        elif now.monday and sim.view.week % self.every == 0:
            attempt(sim, RepeatVision())


@dataclass(frozen=True)
class Each:
    """Does something that needs no further thought every so many weeks; 0: each day."""

    what: Literal["demo", "brief", "review-metrics"]
    weeks: int = 1

    def act(self, sim: Simulation, now: Now) -> None:
        if (now.monday and self.weeks and sim.view.week % self.weeks == 0) or (now.morning and not self.weeks):
            deeds: dict[str, Callable[[], Action]] = {
                "demo": Demo, "brief": BriefCeo, "review-metrics": ReviewMetrics
            }  # fmt: skip
            attempt(sim, deeds[self.what]())


@dataclass(frozen=True)
class RollsBackHarm:
    """Analyses what goes out, and takes back what did harm."""

    def act(self, sim: Simulation, now: Now) -> None:
        if not now.morning:
            return
        for item in sim.view.items:
            if item.stage == "released" and item.chore is None:
                if item.reading is None:
                    attempt(sim, Analyse(item.id))
                elif item.reading.points == "against":
                    attempt(sim, RollBack(item.id))


@dataclass(frozen=True)
class RaisesThePrice:
    """In the first week makes it so much dearer, because money is short."""

    share: float

    def act(self, sim: Simulation, now: Now) -> None:
        if now.monday and sim.view.week == 1:
            attempt(sim, SetPrice(f"{sim.view.business.price * (1 + self.share):.2f}"))


@dataclass(frozen=True)
class TestsThePrice:
    """In the first week tests how much people mind the price, then sets the one that earns most, within limits."""

    __test__ = False

    def act(self, sim: Simulation, now: Now) -> None:
        view, business = sim.view, sim.view.business
        if now.monday and view.week == 1:
            attempt(sim, PriceTest())
        minds = [s.sensitivity for s in view.segments if s.sensitivity is not None]
        if minds and view.week == 1:
            best = business.price * (1 + 1 / max(0.1, fmean(minds))) / 2  # of price · (1 − minds · (price/today's − 1))
            attempt(sim, SetPrice(f"{min(business.highest or best, max(business.lowest or best, best)):.2f}"))


@dataclass(frozen=True)
class Talks:
    """Talks with people outside the team every so many weeks; 0: each day."""

    people: tuple[str, ...]
    weeks: int

    def act(self, sim: Simulation, now: Now) -> None:
        if (now.monday and self.weeks and sim.view.week % self.weeks == 0) or (now.morning and not self.weeks):
            for who in self.people:
                attempt(sim, Talk(who))
