"""What a player can see. Window, text mode, scripted players and previews all look through this, and only this.

Every value here is a plain frozen record made from what the player has been told or could observe; no truth of a
request, no true effort, no hidden defect is reachable from it.
"""

from __future__ import annotations

from engine.play import ledger, offers
from engine.play.playthrough import Playthrough
from engine.play.records import (
    AlternativeView,
    EstimateView,
    ItemView,
    JobView,
    Mark,
    Metrics,
    PersonView,
    QuestionView,
    RequestView,
    SegmentView,
    StakeholderView,
    TaskView,
    VisionView,
    WayView,
    WeekView,
)
from engine.play.score import ObjectiveResult, objectives
from engine.scenario.schema import Ceo, Stakeholder
from engine.world.clock import DAYS_A_WEEK, HOURS_A_DAY, HOURS_A_WEEK
from engine.world.inbox import Letter
from engine.world.manager import HOURS
from engine.world.stakeholders import GRACE_DAYS
from engine.world.work import BUG_LIMIT, MISFIT_LIMIT, ROUGH_FIT, Estimate, WorkItem
from engine.world.world import News


def _estimate(estimate: Estimate | None) -> EstimateView | None:
    if estimate is None:
        return None
    return EstimateView(estimate.low, estimate.likely, estimate.high, estimate.refined)


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
        world = self._simulation.world
        return min(world.days, world.today())

    @property
    def week(self) -> int:
        """The week, from 1."""
        return (self.day - 1) // DAYS_A_WEEK + 1

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
        """Why a metric moved, in one week or so far, largest first, under the names the player has earned."""
        return ledger.reasons(self._simulation.world, metric, week)

    # --- what waits --------------------------------------------------------------------------------------------

    @property
    def inbox(self) -> tuple[RequestView, ...]:
        """Requests that wait for an answer, most urgent first."""
        letters = [x for x in self._simulation.world.letters.values() if x.state == "open"]
        if self.ended:
            return ()
        letters.sort(key=lambda x: (x.due_day, x.arrived))
        return tuple(self._request(x) for x in letters)

    @property
    def looking(self) -> tuple[RequestView, ...]:
        """Requests that are being looked into; they come back."""
        return tuple(self._request(x) for x in self._simulation.world.letters.values() if x.state == "looking")

    @property
    def answered(self) -> tuple[RequestView, ...]:
        """Requests that have been answered or have expired, in the order they came."""
        return tuple(
            self._request(x) for x in self._simulation.world.letters.values() if x.state in ("answered", "expired")
        )

    def request(self, id: str) -> RequestView | None:
        """One request that has come, whatever became of it."""
        letter = self._simulation.world.letters.get(id)
        return None if letter is None else self._request(letter)

    def _request(self, letter: Letter) -> RequestView:
        quarter = self._simulation.quarter
        answering, written = quarter.answering, letter.written
        estimate = letter.refined.get("") or letter.guesses.get("")
        titles: dict[str, str | None] = {look.way: look.title for look in written.look}
        return RequestView(
            id=letter.id,
            asker=written.asker,
            title=written.title,
            says=written.says,
            claims=written.claims,
            arrived_day=letter.arrived,
            due_day=letter.due_day,
            reminded=letter.reminded,
            has_work=letter.work() is not None,
            estimate=_estimate(estimate),
            largest_part=written.largest_part if "" in letter.refined else None,
            evidence=tuple(letter.evidence),
            ways=tuple(
                WayView(w, answering.hours(letter, "look", None, None, w), titles.get(w)) for w in letter.ways()
            ),
            alternatives=tuple(
                AlternativeView(
                    a.id,
                    a.title,
                    answering.hours(letter, "alternative", None, a.id, None),
                    _estimate(letter.refined.get(a.id) or letter.guesses.get(a.id)),
                )
                for a in written.alternatives
                if a.id in letter.found
            ),
            yes_hours=answering.hours(letter, "yes", None, None, None),
            no_hours=answering.hours(letter, "no", None, None, None),
            no_reasoned_hours=answering.hours(letter, "no", "capacity", None, None),
            yes_label=written.yes.label,
            no_label=written.no.label,
            chooses_vision=written.chooses == "vision",
            promise_week=answering.promised_day(letter, None) // DAYS_A_WEEK,
            state=letter.state,
            answer=letter.answer,
            because=letter.because,
            variant=letter.variant,
            reaction=letter.reaction,
            predict=written.predict.asks if written.predict else None,
            predict_metric=written.predict.metric if written.predict else None,
        )

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """Open questions of the team, oldest first."""
        world = self._simulation.world
        deck = world.file.questions
        views = []
        for q in world.questions.values():
            text = deck[q.text] if deck else None
            views.append(
                QuestionView(
                    q.id, q.person, q.item, text.asks if text else "", text.either if text else ("", ""),
                    q.asked_at, q.queued,
                )
            )  # fmt: skip
        return tuple(views)

    @property
    def actions(self) -> tuple[offers.Offer, ...]:
        """Everything legal now, with its price in hours."""
        return offers.offers(self._simulation.quarter) if not self.ended else ()

    # --- the team ----------------------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[ItemView, ...]:
        """What is on the board, by rank, then what has been released."""
        world = self._simulation.world
        released = [i for i in world.board.all.values() if i.stage == "released"]
        return tuple(self._item(i) for i in (*world.board.items, *released))

    @property
    def finished(self) -> tuple[ItemView, ...]:
        """What waits for the manager's acceptance."""
        return tuple(self._item(i) for i in self._simulation.world.board.items if i.stage == "acceptance")

    def _item(self, item: WorkItem) -> ItemView:
        quarter = self._simulation.quarter
        world = quarter.world
        letter = world.letters.get(item.id)
        written = world.requests[item.request]
        variant = item.variant if item.variant not in ("", "ordered", "no", "ignored") else ""
        alternative = letter.alternative(variant) if letter is not None and variant else None
        estimate = None
        if letter is not None and item.variant not in ("no", "ignored"):
            estimate = _estimate(letter.refined.get(variant) or letter.guesses.get(variant))
        promise = next((p for p in world.promises if p.item == item.id), None)
        holder = quarter.delivery.held_by(item)
        fits = None
        if item.tried:
            fits = "well" if item.misfit <= MISFIT_LIMIT else "roughly" if item.misfit <= ROUGH_FIT else "badly"
        return ItemView(
            id=item.id,
            request=item.request,
            title=alternative.title if alternative is not None else written.title,
            stage=item.stage,
            estimate=estimate,
            spent=item.done,
            workers=tuple(item.workers),
            blocked_by=item.blocked.id if item.blocked is not None else None,
            promised_to=promise.to if promise else None,
            promised_week=promise.by_day // DAYS_A_WEEK if promise else None,
            late=bool(promise and promise.state != "kept" and world.day > promise.by_day + GRACE_DAYS),
            tried=item.tried,
            fits=fits,
            defects=(0 if item.bugs <= BUG_LIMIT else max(1, round(item.bugs))) if item.tried else None,
            waits_for=holder,
            rounds=item.rounds,
            started=bool(item.started),
        )

    @property
    def limits(self) -> dict[str, int]:
        """Items that may be in progress, by stage."""
        return dict(self._simulation.world.board.limits)

    @property
    def people(self) -> tuple[PersonView, ...]:
        """The team."""
        world = self._simulation.world
        return tuple(
            PersonView(
                p.id, p.name, p.role, w.trait, p.morale, p.working_on or None, p.away_until > world.now, p.gone, w.look
            )
            for p, w in zip(world.team.people, world.file.team, strict=True)
        )

    @property
    def stakeholders(self) -> tuple[StakeholderView, ...]:
        """Everybody outside the team, the CEO first."""
        world = self._simulation.world
        file = world.file
        views = []
        everybody: tuple[Ceo | Stakeholder, ...] = (file.ceo, *file.stakeholders)
        for written in everybody:
            s = world.stakeholders[written.id]
            series = world.series[f"trust.{s.id}"]
            trust = series[-1] if self.ended else s.trust
            promises = 0
            for p in world.promises:
                promises += p.to == s.id and p.state == "open"
            views.append(
                StakeholderView(
                    s.id, s.name, written.title, s.department, trust, series[max(0, len(series) - 1 - DAYS_A_WEEK)],
                    s.ceo, written.wants, promises, written.look,
                )
            )  # fmt: skip
        return tuple(views)

    @property
    def segments(self) -> tuple[SegmentView, ...]:
        """The market as far as it is known: jobs show numbers, to the nearest tenth, once somebody has been asked."""
        world = self._simulation.world
        views = []
        for written, segment in zip(world.file.segments, world.market.segments, strict=True):
            heard = world.heard.get(written.id)
            jobs = tuple(
                JobView(
                    job.id,
                    job.title,
                    round(job.importance, 1) if heard is not None else None,
                    round(heard[job.id], 1) if heard is not None else None,
                )
                for job in written.jobs
            )
            views.append(SegmentView(written.id, written.name, written.region, segment.users, written.headline, jobs))
        return tuple(views)

    # --- the manager -------------------------------------------------------------------------------------------

    @property
    def my_week(self) -> WeekView:
        """The 40 hours: what has been done, what is being done, what waits."""
        world = self._simulation.world
        manager, now, working = world.manager, self._simulation.now, world.calendar.working
        starts = (self.week - 1) * HOURS_A_WEEK
        log = manager.log
        first = len(log)
        while first and log[first - 1].end > starts:
            first -= 1
        spent = tuple(log[first:])
        current = manager.current
        hours = 0.0
        for s in spent:
            hours += working(max(s.start, starts), s.end)
        going = working(max(manager.started_at, starts), now) if current is not None else 0.0
        queue = tuple(TaskView(t.number, t.kind, t.subject, t.hours) for t in manager.queue)
        rest = working(now, manager.until) if current is not None else 0.0
        last = min(world.days, self.week * DAYS_A_WEEK)
        coming = (day for day in range(world.today() + 1, last + 1) if day not in world.calendar.days_off)
        mail = tuple((day - 1) * HOURS_A_DAY for day in coming)
        return WeekView(
            starts,
            working(starts, starts + HOURS_A_WEEK),
            spent,
            TaskView(current.number, current.kind, current.subject, current.hours) if current is not None else None,
            manager.until if current is not None else now,
            queue,
            mail,
            HOURS["admin"],
            hours + going,
            hours + going + rest + manager.queued_hours() + HOURS["admin"] * len(mail),
            working(now, starts + HOURS_A_WEEK),
        )

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
        kept = ("answered", "released", "event", "incident", "resigned", "promise-broken", "overruled")
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
