"""An expert: all the habits of somebody with ten years behind them, each of which can be taken away or doubled.

No knowledge of any scenario is in here. `without` names one skill that is not practised; `double` one activity done
twice as much; `rule` replaces judgement on requests by a simple rule, among the same habits.
"""

from __future__ import annotations

from engine.play.actions import (
    Accept,
    Action,
    Analyse,
    Answer,
    AnswerQuestion,
    AskRegion,
    BriefCeo,
    ChooseSketch,
    ChooseVision,
    Demo,
    Help,
    Invest,
    Limit,
    MoveTask,
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
from engine.play.records import ItemView, RequestView
from engine.play.simulation import Simulation
from engine.play.view import View
from engine.players import judgement
from engine.players.player import attempt
from engine.players.rules import Rule, backlog_weeks

SKILLS = (
    "problems", "discovery", "vision", "priorities", "estimates", "alternatives", "design", "quality",
    "metrics", "answering", "stakeholders", "saying-no", "ceo", "regions", "business", "people",
)  # fmt: skip
ACTIVITIES = (
    "look", "interview", "problem", "one-to-one", "demo", "talk", "brief-ceo", "repeat", "review-metrics", "analyse",
    "invest",
)  # fmt: skip
DAYS_A_WEEK = 5
FULL_WEEKS = 5.0  # a backlog longer than this is full
BUSY = 24.0  # hours of one's own that wait: no more looking
LOOKING = 3  # requests that are looked into at a time
SHORT_WEEKS = 2.0  # with a backlog shorter than this there is room for the whole of what is clearly good
CLEAR = 1.5  # evidence this strong speaks for the whole of it
WORTH_AN_OPTION = 0.8  # what nobody asked for must be shown to help
URGENT_DAYS = 1  # before it expires, an answer is given on what is known
MOST_LOOKS = 2  # ways tried before answering
CHEAPER_FIRST = ("refine", "design", "talk")  # who may know of something cheaper
USERS_FIRST = ("data", "interview", "observe", "talk", "prototype", "ask")  # who may know whether it helps
QUALITY_PERCENT = 10  # of the developers' time for reviews
STARTED_AT_ONCE = 2  # items in development at a time
REPAIR_VALUE = 40.0  # what mending something is worth, on the scale of requests: it goes first
SOON_WEEKS = 3  # before something is needed, it goes before what is not
FAR = 99  # weeks; no date was named
ASKED_LATER = 4  # weeks that a yes without a date means; another week is one that whoever asked has named
DEMO_WEEKS = 2  # between demos, where there is something to show
REVIEW_WEEKS = 1  # between reviews of the numbers
SMALL_LOOK = 2.0  # hours that a look into something small may take


class Expert:
    """One quarter's worth of all habits."""

    def __init__(self, without: str = "", double: str = "", rule: Rule | None = None) -> None:
        self._without = without
        self._double = double
        self._rule = rule
        self._day = self._week = 0
        self._first_price = 0.0
        self._asked: set[str] = set()  # requests that an office has been asked about
        self._talked: dict[str, int] = {}  # the day of the last talk with each
        self._needed: dict[str, int] = {}  # weeks by which things are needed, where whoever asked has named one

    def act(self, sim: Simulation) -> None:
        """The team first, then what is finished, then the inbox, then what nobody asked for."""
        view = sim.view
        self._answer_the_team(sim, view)
        for item in view.finished:
            self._judge(sim, item)
        for request in view.inbox:
            self._consider(sim, view, request)
        if view.week != self._week:
            self._week, self._day = view.week, view.day
            self._each_week(sim, view)
            self._each_day(sim, view)
        elif view.day != self._day:
            self._day = view.day
            self._each_day(sim, view)

    def _has(self, skill: str) -> bool:
        return skill != self._without

    def _times(self, activity: str) -> int:
        return 2 if activity == self._double else 1

    def _due(self, activity: str, weeks: int, first: int = 1) -> bool:
        """Whether a habit of every so many weeks falls on this day; a doubled one comes twice as often."""
        days, begins = DAYS_A_WEEK * weeks // self._times(activity), DAYS_A_WEEK * (first - 1) + 1
        return self._day >= begins and (self._day - begins) % days == 0

    def _first(self, sim: Simulation, action: Action, kind: str) -> bool:
        """Do it before whatever else waits: somebody cannot go on without it."""
        if not attempt(sim, action):
            return False
        for task in sim.view.my_week.queue:
            if task.kind == kind:
                attempt(sim, MoveTask(task.number, 0))
        return True

    # --- the team ------------------------------------------------------------------------------------------------

    def _answer_the_team(self, sim: Simulation, view: View) -> None:
        if self._has("answering"):
            for question in view.questions:
                attempt(sim, AnswerQuestion(question.id))

    def _judge(self, sim: Simulation, item: ItemView) -> None:
        if not self._has("quality"):
            attempt(sim, Accept(item.id))
        elif not item.tried:
            attempt(sim, TryOut(item.id))
        elif (item.fits == "well" and not item.defects) or item.rounds >= 2 or not attempt(sim, Return(item.id)):
            attempt(sim, Accept(item.id))

    def _designs(self, sim: Simulation, view: View) -> None:
        for item in view.board:
            if item.stage not in ("design", "development"):
                continue
            if not item.sketches and judgement.hours(item.estimate) >= judgement.SHORT:
                self._first(sim, ReviewDesign(item.id), "review-design")
            elif item.sketches and item.sketch is None:
                lengths = [len(s.blocks) + _place(s.blocks, item.needs) for s in item.sketches]
                attempt(sim, ChooseSketch(item.id, lengths.index(min(lengths))))

    def _order(self, sim: Simulation, view: View) -> None:
        """What is worth most for the hours still needed comes first."""
        waiting = [i for i in view.board if i.stage in ("design", "development", "test")]
        worth = {}
        for item in waiting:
            request = view.request(item.id)
            value = judgement.value(request) if request is not None else REPAIR_VALUE
            left = max(4.0, judgement.hours(item.estimate) - item.spent)
            soon = self._needed.get(item.id, FAR) - view.week <= SOON_WEEKS
            worth[item.id] = (2.0 if item.late or soon else 1.0) * value / left
        wanted = sorted(waiting, key=lambda i: -worth[i.id])
        for place, item in enumerate(wanted):
            if waiting[place].id != item.id:
                attempt(sim, Rank(item.id, place))
                waiting.remove(item)
                waiting.insert(place, item)

    # --- requests ------------------------------------------------------------------------------------------------

    def _consider(self, sim: Simulation, view: View, request: RequestView) -> None:
        if self._rule is not None and request.kind == "request":
            attempt(sim, self._rule(view, request)) or attempt(sim, Answer(request.id, "no"))
            return
        if request.promise_week != view.week + ASKED_LATER:
            self._needed[request.id] = request.promise_week
        urgent = request.due_day - view.day <= URGENT_DAYS
        way = None if urgent else self._way(request)
        if way is not None:
            if len(view.looking) < LOOKING and view.waiting < BUSY * self._times("look"):
                sim.answer(request.id, "look", by=way)
        elif not request.has_work:
            self._answer_without_work(sim, request)
        elif not urgent and self._has("regions") and self._asks_the_office(sim, view, request):
            return
        else:
            self._decide(sim, view, request)

    def _way(self, request: RequestView) -> str | None:
        """The next way to look into it, where that is worth its hours: first for something cheaper, then its worth."""
        ways = {way.way: way for way in request.ways}
        work = judgement.hours(request.estimate)
        most = MOST_LOOKS * self._times("look")
        if request.kind == "option":
            untested = not any(e.low is not None for e in request.evidence)
            return "prototype" if untested and "prototype" in ways and self._may("prototype") else None
        suggested = [way for way in ways if ways[way].title is not None and self._may(way)]
        if request.has_work and work < judgement.SHORT:
            small = [way for way in suggested if way in USERS_FIRST and ways[way].hours <= SMALL_LOOK]
            least = min(small, key=lambda way: ways[way].hours, default=None)
            return least if judgement.looked(request) < most / 2 else None
        if not request.alternatives:
            cheaper = [way for way in CHEAPER_FIRST if way in ways and self._may(way)]
            cheaper = [way for way in cheaper if way in suggested or way == "refine"]
            if cheaper:
                return cheaper[0]
        undecided = abs(judgement.weight(request)) < 1 and not any(a.speaks > 0 for a in request.alternatives)
        if (undecided or self._double == "look") and judgement.looked(request) < most:
            users = [way for way in USERS_FIRST if way in ways and self._may(way)]
            return min(users, key=lambda way: (way not in suggested, ways[way].hours), default=None)
        return None

    def _may(self, way: str) -> bool:
        if way == "refine":
            return self._has("estimates") or self._has("alternatives")
        if way == "design":
            return self._has("alternatives")
        if way == "talk":
            return self._has("stakeholders") or self._has("discovery")
        return self._has("discovery")

    def _answer_without_work(self, sim: Simulation, request: RequestView) -> None:
        other = judgement.instead(request) if self._has("alternatives") else None
        if request.chooses_vision and not self._has("vision"):
            sim.answer(request.id, "no")
        elif judgement.weight(request) >= 0:
            sim.answer(request.id, "yes")
        elif other is not None:
            sim.answer(request.id, "alternative", alternative=other.id)
        else:
            self._refuse(sim, request, "evidence")

    def _decide(self, sim: Simulation, view: View, request: RequestView) -> None:
        value, work = judgement.weight(request), judgement.hours(request.estimate)
        other = judgement.instead(request) if self._has("alternatives") else None
        backlog = backlog_weeks(view)
        picky = self._has("problems")
        if request.kind == "option" and value < WORTH_AN_OPTION:
            sim.answer(request.id, "no")  # nobody's trust is at stake
            return
        worth_all = value >= CLEAR and backlog < SHORT_WEEKS and work < 2 * judgement.SHORT
        less = other is not None and judgement.hours(other.estimate) < 0.75 * work and not worth_all
        if other is not None and (less or value < 0):
            by = judgement.date(view, judgement.hours(other.estimate), self._has("estimates"))
            sim.answer(request.id, "alternative", alternative=other.id, by=by)
        elif picky and value < 0:
            self._refuse(sim, request, "evidence")
        elif backlog < FULL_WEEKS and (not picky or value >= 0.5):
            sim.answer(request.id, "yes", by=judgement.date(view, work, self._has("estimates")))
        else:
            self._refuse(sim, request, "capacity" if backlog > 2 else "strategy")

    def _refuse(self, sim: Simulation, request: RequestView, because: str) -> None:
        if not self._has("saying-no"):
            sim.answer(request.id, "no")
        elif because == "strategy" and not self._has("vision"):
            sim.answer(request.id, "no", because="capacity")
        else:
            sim.act(Answer(request.id, "no", because))  # type: ignore[arg-type]

    # --- what nobody asked for -------------------------------------------------------------------------------------

    def _each_day(self, sim: Simulation, view: View) -> None:
        if self._has("design"):
            self._designs(sim, view)
        if self._has("people"):
            for person in view.people:
                if person.trouble is not None and not person.helped:
                    attempt(sim, Help(person.id))
        if self._has("stakeholders"):
            for promise in view.promises:
                if promise.expected_week > promise.by_week:
                    attempt(sim, Tell(promise.item, promise.expected_week + 1))
            if self._due("demo", DEMO_WEEKS, first=3):
                attempt(sim, Demo())
            if self._due("talk", 2, first=2):
                others = sorted(view.stakeholders[1:], key=lambda s: (self._talked.get(s.id, 0), s.trust))
                if others and attempt(sim, Talk(others[0].id)):
                    self._talked[others[0].id] = view.day
        if self._has("ceo") and self._due("brief-ceo", 1):
            attempt(sim, BriefCeo())
        if self._has("vision") and self._due("repeat", 2, first=3):
            attempt(sim, RepeatVision())
        if self._has("metrics"):
            self._measure(sim, view)
        if self._has("priorities") and view.day % 2:
            self._order(sim, view)

    def _each_week(self, sim: Simulation, view: View) -> None:
        week = self._week
        if week == 1:
            self._begin(sim, view)
        if self._has("people"):
            self._see_people(sim, view)
        if self._has("discovery"):
            self._discover(sim, view)
        if self._has("problems") and self._due("problem", 3, first=2) and backlog_weeks(view) < SHORT_WEEKS:
            self._open_problems(sim, view)
        if self._has("ceo"):
            self._renegotiate(sim, view)
        if self._has("business"):
            self._set_price(sim, view)

    def _begin(self, sim: Simulation, view: View) -> None:
        if self._has("priorities"):
            attempt(sim, Limit("development", STARTED_AT_ONCE))
        if self._has("vision") and view.visions and not any(r.chooses_vision for r in view.inbox):
            attempt(sim, ChooseVision(view.visions[0].id))
        if self._has("quality"):
            attempt(sim, Invest("quality", QUALITY_PERCENT * self._times("invest")))

    def _see_people(self, sim: Simulation, view: View) -> None:
        here = [p for p in view.people if not p.gone and p.leaves_day is None]
        here.sort(key=lambda p: (p.seen_day is not None, not p.signs, p.seen_day or 0, p.morale))
        for person in here[: 2 * self._times("one-to-one")]:
            if person.seen_day is None or view.day - person.seen_day > 12 or self._double == "one-to-one":
                attempt(sim, OneToOne(person.id))

    def _discover(self, sim: Simulation, view: View) -> None:
        heads = sorted((s for s in view.segments if s.headline), key=lambda s: -s.users)
        if not heads:
            return
        if self._week == 1 or (self._week < 10 and self._due("interview", 5)):
            attempt(sim, Research("observe", heads[0].id))
        if 2 <= self._week <= 4:
            for _ in range(2 * self._times("interview")):
                attempt(sim, Research("interview", heads[0].id, "current" if self._week % 2 else "lapsed"))

    def _open_problems(self, sim: Simulation, view: View) -> None:
        known = [
            (job.importance * (1 - job.satisfaction) * segment.users, segment.id, job.id)
            for segment in view.segments
            for job in segment.jobs
            if job.importance is not None and job.satisfaction is not None and not job.opened
        ]
        for _, segment, job in sorted(known, reverse=True)[: self._times("problem")]:
            attempt(sim, OpenProblem(segment, job))

    def _renegotiate(self, sim: Simulation, view: View) -> None:
        if self._week != max(2, view.weeks * 2 // 5):
            return
        for goal in view.objectives:
            if goal.at_least and not goal.met and goal.target > 100:
                attempt(sim, Renegotiate(goal.metric, int(goal.target * 0.97)))

    def _measure(self, sim: Simulation, view: View) -> None:
        if self._due("review-metrics", REVIEW_WEEKS, first=3):
            attempt(sim, ReviewMetrics())
        readings = view.readings
        if self._due("analyse", 8, first=6):
            for item in [i for i in view.released if i not in readings][-1:]:
                attempt(sim, Analyse(item))
        against = [item for item, reading in readings.items() if reading.points == "against"]
        for item in [i for i in view.released if i in against] if against else ():
            attempt(sim, RollBack(item))

    def _asks_the_office(self, sim: Simulation, view: View, request: RequestView) -> bool:
        """An office says how what somebody wants would do among its users, before a yes; True while that is awaited."""
        outside = {s.id for s in view.stakeholders}
        if request.asker not in outside or any(e.way == "region" for e in request.evidence):
            return False
        own = any(s.id == request.asker and s.department == "region" for s in view.stakeholders)
        if not own and judgement.weight(request) < 0 and judgement.instead(request) is None:
            return False
        if request.id not in self._asked:
            self._asked.add(request.id)
            offices = [s for s in view.stakeholders if s.department == "region"]
            asked = [self._first(sim, AskRegion(request.id, s.id), "region") for s in offices]
            return any(asked)
        return any(task.kind == "region" and task.subject.startswith(f"{request.id} ") for task in view.my_week.queue)

    def _set_price(self, sim: Simulation, view: View) -> None:
        business = view.business
        if self._week == 1:
            self._first_price = business.price
        if self._week == 2:
            attempt(sim, PriceTest())
        if self._week >= 3 and business.lowest is not None and business.highest is not None:
            best = judgement.best_price(view, self._first_price, business.lowest, business.highest)
            if best is not None and abs(best - business.price) > 0.04 * business.price:
                attempt(sim, SetPrice(f"{best:.0f}"))


def _place(blocks: tuple[str, ...], needed: str | None) -> int:
    """How many blocks stand before the one that people come for."""
    return blocks.index(needed) if needed in blocks else len(blocks)
