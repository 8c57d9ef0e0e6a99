"""Plays pairs of quarters that differ in one habit, on the same seeds, and compares them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev

from engine import Scenario, Simulation, load_scenario
from tests.skills.manager import Habit, Now

HERE = Path(__file__).parent
SEEDS = range(1, 51)
CERTAIN = 2.0  # standard errors from zero that a difference must be


class Watch:
    """Notes what there is to see while a quarter is played."""

    def __init__(self, sim: Simulation, board: bool) -> None:
        self.sim = sim
        self.board = board
        self.asked: set[str] = set()
        self.started: dict[str, float] = {}
        self.released: dict[str, float] = {}
        self.blocked = 0.0
        self.hour = 0.0
        self._day = 0

    def look(self) -> None:
        """Questions at every moment; the board once a day, where it is watched."""
        view = self.sim.view
        questions = view.questions
        self.blocked += (view.hour - self.hour) * len(questions)
        self.hour = view.hour
        self.asked.update(q.id for q in questions)
        if self.board and (view.day != self._day or view.ended):
            self._day = view.day
            for item in view.items:
                if item.started and item.chore is None:
                    self.started.setdefault(item.id, view.hour)
                    if item.stage == "released":
                        self.released.setdefault(item.id, view.hour)


class Account:
    """What came of one quarter, as the view tells it; `times` where the board was watched, `booked` from the ledger."""

    def __init__(self, watch: Watch, ledger: bool) -> None:
        self.board, self.ledger = watch.board, ledger
        sim, view = watch.sim, watch.sim.view
        self.metrics = view.metrics
        self.users_of = {s.id: s.users for s in view.segments}
        self.trust_of = {s.id: s.trust for s in view.stakeholders}
        self.questions = len(watch.asked)
        self.blocked = watch.blocked  # hours in which a question was open
        self.times = {id: watch.released[id] - watch.started[id] for id in watch.released}
        self.hours = {i.id: i.spent for i in view.items if i.stage == "released"}  # team hours, mending included
        self.broken = sum(m.kind == "promise-broken" for m in view.marks)
        self.regressions = sum(m.kind == "regression" for m in view.marks)
        self.goals = {o.metric: (o.target, o.written) for o in view.objectives}  # as agreed, and as written
        self.credit = {o.metric: o.credit for o in view.objectives}
        self.known = {s.id: sum(job.importance is not None for job in s.jobs) for s in view.segments}
        self.guessed = [(g.first, g.refined, g.actual) for g in view.guesses]  # hours
        self.left = sum(p.gone or p.leaves_day is not None for p in view.people)  # gone, or about to go
        self.answers = {r.id: r.answer for r in view.answered}
        self.booked: dict[tuple[str, str, str], float] = {}
        for b in sim.bookings() if ledger else ():
            key = (b.metric, b.cause.kind, b.cause.subject)
            self.booked[key] = self.booked.get(key, 0.0) + b.amount

    @property
    def users(self) -> float:
        """Headline users at the end."""
        return self.metrics.users

    @property
    def cycle(self) -> float:
        """Mean working hours from the start of work to release, over what was released."""
        return fmean(self.times.values()) if self.times else 0.0

    @property
    def trust(self) -> float:
        """Mean trust of everybody outside the team."""
        return fmean(self.trust_of.values())

    def brought(self, id: str, metric: str = "users") -> float:
        """What a release has done to a metric by the end of the quarter."""
        return self.booked.get((metric, "released", id), 0.0)

    def of(self, kind: str, metric: str = "users") -> float:
        """What causes of one kind have done to a metric."""
        return sum(amount for (m, k, _), amount in self.booked.items() if m == metric and k == kind)


@lru_cache
def scenario(name: str) -> Scenario:
    """A scenario of this folder."""
    return load_scenario(HERE / f"{name}.yaml")


_played: dict[tuple[str, int, tuple[Habit, ...]], Account] = {}


def account(name: str, seed: int, habits: tuple[Habit, ...], ledger: bool = False, board: bool = False) -> Account:
    """One quarter played by a manager of these habits, played anew only where more must be known of it."""
    key = (name, seed, habits)
    known = _played.get(key)
    if known is None or (ledger and not known.ledger) or (board and not known.board):
        known = _played[key] = play(name, seed, habits, ledger, board)
    return known


def play(name: str, seed: int, habits: tuple[Habit, ...], ledger: bool, board: bool) -> Account:
    """Play it."""
    sim = Simulation(scenario(name), seed)
    watch, day, week = Watch(sim, board), 0, 0
    while sim.advance():
        view = sim.view
        watch.look()
        now = Now(view.week != week, view.day != day)
        day, week = view.day, view.week
        for habit in habits:
            habit.act(sim, now)
    watch.look()
    return Account(watch, ledger)


Measure = Callable[[Account], float]


@dataclass(frozen=True)
class Compared:
    """A mean paired difference over the seeds, its standard deviation and its standard error."""

    doing: float
    not_doing: float
    mean: float
    sd: float

    @property
    def error(self) -> float:
        """The standard error of the mean difference."""
        return self.sd / sqrt(len(SEEDS))


def compare(
    name: str,
    doing: Sequence[Habit],
    not_doing: Sequence[Habit],
    measure: Measure,
    ledger: bool = False,
    board: bool = False,
) -> Compared:
    """What doing something changes, against not doing it, on the same seeds."""
    with_ = [measure(account(name, seed, tuple(doing), ledger, board)) for seed in SEEDS]
    without = [measure(account(name, seed, tuple(not_doing), ledger, board)) for seed in SEEDS]
    differences = [a - b for a, b in zip(with_, without, strict=True)]
    return Compared(fmean(with_), fmean(without), fmean(differences), stdev(differences))


def more(found: Compared, at_least: float) -> None:
    """Doing it brings at least so much more, and that is no luck."""
    assert found.mean >= at_least, found
    assert found.mean >= CERTAIN * found.error, found


def less(found: Compared, at_least: float) -> None:
    """Doing it spares at least so much, and that is no luck."""
    assert -found.mean >= at_least, found
    assert -found.mean >= CERTAIN * found.error, found
