"""What a player can see. Window, text mode, scripted players and previews all look through this, and only this.

Every value here is a plain frozen record made from what the player has been told or could observe; no truth of a
request, no true effort, no hidden defect is reachable from it.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from engine.play import ledger, offers
from engine.play.playthrough import Playthrough
from engine.play.records import (
    Backlog,
    BusinessView,
    GuessView,
    ItemView,
    Mark,
    Metrics,
    PersonView,
    QuestionView,
    RegressionView,
    RequestView,
    RumourView,
    SegmentView,
    StakeholderView,
    VisionView,
    WeekView,
)
from engine.play.relations import GoalView, PromiseView
from engine.play.score import ObjectiveResult, objectives
from engine.play.seen.board import backlog, guess_views, item_view, regression_views
from engine.play.seen.market import business_view, rumour_views, segment_views, vote_views
from engine.play.seen.people import goal_views, person_views, promise_views, stakeholder_views, wishes, would_slip
from engine.play.seen.requests import question_views, request_view
from engine.play.seen.week import waiting, week_view
from engine.world.clock import DAYS_A_WEEK
from engine.world.inbox import Evidence, Letter
from engine.world.manager import HOURS, Dropped, Spent
from engine.world.work import ROLE_OF
from engine.world.world import News

_urgency: Callable[[Letter], tuple[int, int, int]] = attrgetter("due_day", "arrived", "number")


class View:
    """The player's view of a simulation at this moment. Cheap to ask; every property is made when asked for."""

    __slots__ = ("_simulation",)

    def __init__(self, simulation: Playthrough) -> None:
        self._simulation = simulation

    # --- time and numbers --------------------------------------------------------------------------------------

    @property
    def hour(self) -> float:
        """Working hours since the start, on a quarter."""
        return self._simulation.now

    @property
    def day(self) -> int:
        """The working day, from 1; at most the last one."""
        return self._simulation.day

    @property
    def week(self) -> int:
        """The week, from 1."""
        return (self._simulation.day - 1) // DAYS_A_WEEK + 1

    @property
    def weeks(self) -> int:
        """How many weeks the quarter has."""
        return self._simulation.world.file.weeks

    @property
    def ended(self) -> bool:
        """Whether it is over."""
        return self._simulation.ended

    @property
    def metrics(self) -> Metrics:
        """The headline numbers as they stand."""
        values = self._values()
        return Metrics(*(values[name] for name in Metrics._fields))

    @property
    def indicators(self) -> dict[str, float]:
        """The scenario's own numbers as they stand."""
        values = self._values()
        return {id: values[id] for id in self._simulation.world.indicators}

    def _values(self) -> dict[str, float]:
        world = self._simulation.world
        if self._simulation.ended:
            return {name: values[-1] for name, values in world.series.items()}
        return world.metrics()

    @property
    def series(self) -> dict[str, tuple[float, ...]]:
        """Every charted number at the start and at the close of each day so far."""
        return {name: tuple(values) for name, values in self._simulation.world.series.items()}

    @property
    def objectives(self) -> tuple[ObjectiveResult, ...]:
        """What the quarter is judged on, as it stands."""
        return self._simulation.objectives if self.ended else objectives(self._simulation.world)

    def why(self, metric: str, week: int | None = None) -> tuple[ledger.Reason, ...]:
        """Why a metric moved, in one week or so far, largest first, under the names the player has earned.

        "morale." and the id of one of the team asks about what they show.
        """
        return ledger.reasons(self._simulation.world, metric, week)

    # --- what waits --------------------------------------------------------------------------------------------

    @property
    def inbox(self) -> tuple[RequestView, ...]:
        """Requests that wait for an answer, most urgent first."""
        simulation = self._simulation
        inbox = simulation.world.inbox
        if not inbox or simulation.ended:
            return ()
        letters = sorted(inbox.values(), key=_urgency) if len(inbox) > 1 else inbox.values()
        quarter = simulation.quarter
        return tuple([request_view(quarter, x) for x in letters])

    @property
    def looking(self) -> tuple[RequestView, ...]:
        """Requests that are being looked into; they come back."""
        quarter = self._simulation.quarter
        return tuple([request_view(quarter, x) for x in quarter.world.letters.values() if x.state == "looking"])

    @property
    def answered(self) -> tuple[RequestView, ...]:
        """Requests that have been answered or have expired, in the order they came."""
        return tuple(
            request_view(self._simulation.quarter, x)
            for x in self._simulation.world.letters.values()
            if x.state in ("answered", "expired")
        )

    def request(self, id: str) -> RequestView | None:
        """One request that has come, whatever became of it."""
        letter = self._simulation.world.letters.get(id)
        return None if letter is None else request_view(self._simulation.quarter, letter)

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """Open questions of the team, oldest first."""
        return question_views(self._simulation.world)

    @property
    def actions(self) -> tuple[offers.Offer, ...]:
        """Everything legal now, with its price in hours."""
        return offers.offers(self._simulation.quarter) if not self.ended else ()

    # --- the team ----------------------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[ItemView, ...]:
        """What is on the board, by rank, then what has been released."""
        quarter = self._simulation.quarter
        board = quarter.world.board
        released = [i for i in board.all.values() if i.stage == "released"]
        return tuple([item_view(quarter, i) for i in (*board.items, *released)])

    @property
    def board(self) -> tuple[ItemView, ...]:
        """What is on the board, by rank."""
        quarter = self._simulation.quarter
        return tuple([item_view(quarter, i) for i in quarter.world.board.items])

    @property
    def finished(self) -> tuple[ItemView, ...]:
        """What waits for the manager's acceptance."""
        quarter = self._simulation.quarter
        return tuple([item_view(quarter, i) for i in quarter.world.board.items if i.stage == "acceptance"])

    @property
    def released(self) -> tuple[str, ...]:
        """What is out to everybody, by id, in the order in which it came onto the board."""
        return tuple([i.id for i in self._simulation.world.board.all.values() if i.stage == "released"])

    @property
    def readings(self) -> dict[str, Evidence]:
        """What analyses have said of the worth of released work, by item."""
        return dict(self._simulation.world.notes.readings)

    @property
    def guesses(self) -> tuple[GuessView, ...]:
        """What was guessed and estimated of everything released, held against what it took."""
        return guess_views(self._simulation.quarter)

    @property
    def regressions(self) -> tuple[RegressionView, ...]:
        """What has been found broken in the numbers and is not mended yet."""
        return regression_views(
            self._simulation.world, self._simulation.quarter.delivery.releases.regressions.open.values()
        )

    @property
    def aside(self) -> dict[str, float]:
        """The shares, 0–1, of the developers' time that go into quality and into paying down debt."""
        return dict(self._simulation.world.board.aside)

    @property
    def backlog(self) -> Backlog:
        """Hours of estimated work still open, those refined and those only guessed at."""
        return backlog(self._simulation.world)

    @property
    def heads(self) -> dict[str, int]:
        """How many of each role there are."""
        peers = self._simulation.world.team.peers
        return {role: peers.get(role, 0) for role in ROLE_OF}

    @property
    def limits(self) -> dict[str, int]:
        """Items that may be in progress, by stage."""
        return dict(self._simulation.world.board.limits)

    @property
    def people(self) -> tuple[PersonView, ...]:
        """The team."""
        return person_views(self._simulation.world)

    def shown(self, person: str) -> tuple[float, ...]:
        """The morale, 0–1, that one of the team showed at first, at the close of each week, and shows now."""
        somebody = self._simulation.world.team.named(person)
        return (*somebody.weeks, somebody.shown) if somebody is not None else ()

    def easier(self, metric: str) -> tuple[tuple[int, float], ...]:
        """Goals that could be asked for in place of one: as a whole number for the action, and as the metric's value.

        A quarter, half and three quarters of the way back to where it began; empty once it has been talked about.
        """
        return wishes(self._simulation.world, metric)

    @property
    def stakeholders(self) -> tuple[StakeholderView, ...]:
        """Everybody outside the team, the CEO first."""
        return stakeholder_views(self._simulation.world, self.ended)

    @property
    def promises(self) -> tuple[PromiseView, ...]:
        """What has been promised and can still be kept, the earliest first."""
        return promise_views(self._simulation.world)

    def displaces(self, request: str, by: int | None = None) -> tuple[str, ...]:
        """Items whose promised week would slip if this request got a yes and kept its own date."""
        return () if self.ended else would_slip(self._simulation.quarter, request, by)

    @property
    def briefing(self) -> tuple[GoalView, ...]:
        """How the CEO saw each objective at the last briefing; empty before the first."""
        return goal_views(self._simulation.world)

    @property
    def segments(self) -> tuple[SegmentView, ...]:
        """The market as far as it is known: a job shows numbers once it has been uncovered."""
        return segment_views(self._simulation.quarter)

    @property
    def business(self) -> BusinessView:
        """Cash, what comes in and goes out a week, how long it lasts; the price and the business model."""
        return business_view(self._simulation.quarter)

    @property
    def rumours(self) -> tuple[RumourView, ...]:
        """What rivals are said to be about to do."""
        return rumour_views(self._simulation.world)

    @property
    def rivals_studied(self) -> int | None:
        """The day rivals were last studied; None before the first time."""
        return self._simulation.world.notes.studied_on or None

    @property
    def votes(self) -> dict[str, dict[str, int]]:
        """The last poll: points, of a hundred each, by stakeholder and request."""
        return vote_views(self._simulation.world)

    # --- the manager -------------------------------------------------------------------------------------------

    @property
    def my_week(self) -> WeekView:
        """The 40 hours: what has been done, what is being done, what waits."""
        return week_view(self._simulation.world, self._simulation.now, self.week)

    def done(self, since: int = 0) -> tuple[Spent, ...]:
        """What the hours have gone into since the start of the quarter, from the entry of that number on."""
        return tuple(self._simulation.world.manager.log[since:])

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What was taken out of the week again, in order."""
        return tuple(self._simulation.world.manager.dropped)

    @property
    def waiting(self) -> float:
        """Hours of one's own that wait: what is being done and what is in the queue, mornings' mail left out."""
        return waiting(self._simulation.world, self._simulation.now)

    @property
    def visions(self) -> tuple[VisionView, ...]:
        """The directions there are."""
        world = self._simulation.world
        return tuple(VisionView(v.id, v.title, v.argues, world.vision == v.id) for v in world.file.visions)

    @property
    def clarity(self) -> float:
        """How clear the direction is to the team, to the nearest tenth, 0–1."""
        return round(self._simulation.world.clarity, 1)

    @property
    def discoveries(self) -> tuple[tuple[str, str], ...]:
        """What has come to light: title and text, in order."""
        world = self._simulation.world
        written = {d.id: d for d in world.file.discoveries}
        return tuple((written[id].title, written[id].says) for id in world.found)

    @property
    def news(self) -> tuple[News, ...]:
        """Everything said to the player so far."""
        return tuple(self._simulation.world.news)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Decisions, releases and events for the time axis."""
        kept = (
            "answered", "released", "rolled-back", "regression", "guess", "event", "incident", "resigned",
            "promise-broken", "overruled",
        )  # fmt: skip
        marks = []
        for h in self._simulation.world.log:
            if h.kind in kept:
                kind = h.detail.split()[0] if h.kind == "answered" else h.kind
                marks.append(Mark(int(h.hour // 8) + 1, kind, h.subject))
        return tuple(marks)

    @property
    def prices(self) -> dict[str, float]:
        """What each kind of activity usually costs in hours."""
        return dict(HOURS)
