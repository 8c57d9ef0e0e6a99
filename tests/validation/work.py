"""Queues, flow, sizes, defects and questions: the board held against queueing theory and published data.

The queueing checks drive the world's own board and its own people, one item a person and each stage in one go; the
others play scenarios and read the view.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from contextlib import suppress
from copy import deepcopy
from itertools import pairwise
from statistics import fmean, stdev
from typing import Any

import simpy

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import Accept, AnswerQuestion, DropTask, Invest, NotNow
from engine.players import PLAYERS
from engine.scenario import identity
from engine.scenario.effect import Work
from engine.scenario.schema import ScenarioFile
from engine.world.effects import Consequences
from engine.world.people import Person
from engine.world.team.defects import BUGS_CLEAN, BUGS_DEBT, BUGS_PER_HOUR
from engine.world.team.delivery import Delivery
from engine.world.work import HOURS_A_BUG, STAGES, WorkItem
from engine.world.world import World
from tests.validation.check import Check

UNIT = 64.0  # hours of a mean service: a duration's grain is then nothing
FOR_EVER = 1e9

PLANT: dict[str, Any] = {
    "format": 1,
    "id": "plant",
    "title": "The plant",
    "weeks": 52,
    "teaches": ["priorities"],
    "blurb": "Work comes and goes.",
    "brief": "Work comes and goes, and nothing else happens.",
    "company": {"name": "Plant", "makes": "things", "cash": 1e9, "payroll": 1000, "price": 0, "debt": 0.3,
                "morale": 0.6, "complexity": 0, "troubles": 0, "resignations": False},
    "stakeholders": [{"id": "sam", "name": "Sam", "title": "Sales"}],
    "ceo": {"id": "ruth", "name": "Ruth", "dismisses": False},
    "segments": [{"id": "folk", "name": "Folk", "region": "here", "size": 100, "users": 10}],
    "objectives": [{"metric": "users", "at_least": 10}],
}  # fmt: skip


def _tuples(written: Any) -> Any:
    if isinstance(written, dict):
        return {key: _tuples(value) for key, value in written.items()}
    return tuple(_tuples(value) for value in written) if isinstance(written, list) else written


def plant(team: dict[str, int], works: list[dict[str, float]] | None = None, weeks: int = 52) -> Scenario:
    """A team of so many of each role, asked for these pieces of work on the first morning."""
    written = deepcopy(PLANT)
    written["weeks"] = weeks
    written["team"] = [
        {"id": f"{role}{n}", "name": role, "role": role, "tenure_weeks": 200}
        for role, count in team.items()
        for n in range(count)
    ]
    written["requests"] = [
        {"id": f"r{n}", "from": "sam", "when": "week 1", "title": f"R {n}", "says": "Make it.", "work": work}
        for n, work in enumerate(works or [])
    ]
    file = ScenarioFile.model_validate(_tuples(written))
    return Scenario(file, identity.sha256(file))


# --- queues ----------------------------------------------------------------------------------------------------


class _Steady(Delivery):
    """Everybody does an hour's effort in an hour, whatever the day."""

    __slots__ = ()

    def speed(self, person: Person) -> float:
        """One."""
        return 1.0


class _Gated(_Steady):
    """What is tested goes to the manager."""

    __slots__ = ("tested",)
    tested: Callable[[WorkItem], None]

    def onward(self, item: WorkItem) -> None:
        """As ever, and the manager hears of it."""
        super().onward(item)
        if item.stage == "acceptance":
            self.tested(item)


class _Line:
    """A board and people without days: nothing happens but arrivals and work."""

    def __init__(self, team: dict[str, int], seed: int, kind: type[_Steady] = _Steady) -> None:
        self.world = World(plant(team), seed)
        self.delivery = kind(self.world, Consequences(self.world), chunk=math.inf)
        board = self.world.board
        board.crew = 1
        board.limits = dict.fromkeys(STAGES, 10**9)
        for person in self.world.team.people:
            self.world.env.process(self.delivery.life(person))
        self.count = 0

    def start(self, hours: dict[str, float]) -> WorkItem:
        """An item that needs just so many hours in each stage, and nobody's acceptance."""
        self.count += 1
        item = self.delivery.start(f"i{self.count}", "unit", "", Work(**dict.fromkeys(hours, 1.0)), (), "")
        item.left.update(hours)
        item.chore = "unit"
        item.next_question = FOR_EVER
        return item

    def sweep(self) -> None:
        """Forget what is done."""
        self.world.log.clear()
        self.world.board.all = {i.id: i for i in self.world.board.items}


def _wait(team: int, rate: float, size: Any, customers: int, seed: int) -> float:
    """Mean hours, in services, that work waits for a developer; the first tenth is warming up."""
    line = _Line({"developer": team}, seed)
    world = line.world
    chance, env = world.chance, world.env
    waited: list[float] = []

    def arrivals() -> Generator[simpy.Event, Any, None]:
        waiting: list[tuple[float, WorkItem]] = []
        for n in range(customers):
            yield env.timeout(UNIT / rate * chance.exponential("arrival", "line", n))
            waiting.append((env.now, line.start({"development": UNIT * size(chance, n)})))
            if len(waiting) > 500:
                done = [(at, i) for at, i in waiting if i.begun]
                waited.extend(i.begun["development"] - at for at, i in done)
                waiting = [(at, i) for at, i in waiting if not i.begun]
                line.sweep()

    env.run(until=env.process(arrivals()))
    return fmean(waited[len(waited) // 10 :]) / UNIT


def _many(measure: Any, seeds: int) -> float:
    return fmean(measure(seed) for seed in range(1, seeds + 1))


def erlang(full: bool) -> float:
    """V2."""
    n, seeds = (100_000, 4) if full else (20_000, 1)
    return _many(lambda seed: _wait(4, 3.0, lambda chance, k: chance.exponential("size", "line", k), n, seed), seeds)


def pollaczek(full: bool) -> float:
    """V3: lognormal services of mean 1, σ .7."""
    n, seeds = (100_000, 8) if full else (25_000, 1)

    def size(chance: Any, k: int) -> float:
        return math.exp(0.7 * chance.normal("size", "line", k) - 0.7**2 / 2)

    return _many(lambda seed: _wait(1, 0.8, size, n, seed), seeds)


class _Chain(_Line):
    """Three stages of the team and, as the fourth, the manager's acceptance; what goes out is replaced."""

    def __init__(self, seed: int) -> None:
        super().__init__({"designer": 1, "developer": 1, "tester": 1}, seed, _Gated)
        assert isinstance(self.delivery, _Gated)
        self.delivery.tested = self.tested
        self.finished = 0
        world = self.world
        world.env.process(world.manager.life(world.env, world.calendar))

    def begin(self) -> None:
        """Another item enters at the top of the line."""
        n = self.count + 1
        hours = {stage: UNIT * self.world.chance.exponential(stage, f"i{n}") for stage in STAGES}
        item = self.start(hours)
        item.chore = ""
        item.bug_factor = 0.0

    def tested(self, item: WorkItem) -> None:
        """It waits for the manager."""
        hours = UNIT * self.world.chance.exponential("accept", item.id)
        self.world.manager.take("try", item.id, hours, lambda: self.out(item))

    def out(self, item: WorkItem) -> None:
        """One goes out, one comes in."""
        self.world.board.items.remove(item)
        item.stage = "released"
        self.finished += 1
        self.begin()
        if self.finished % 500 == 0:
            self.sweep()


def constant(full: bool) -> list[float]:
    """V5: throughput a mean service with 4 and with 8 items in progress."""
    services = 60_000 if full else 6_000
    found = []
    for limit in (4, 8):
        chain = _Chain(limit)
        for _ in range(limit):
            chain.begin()
        chain.world.env.run(until=UNIT * services / 20)
        before = chain.finished
        chain.world.env.run(until=UNIT * services)
        found.append((chain.finished - before) / (services * 19 / 20))
    return found


# --- flow ------------------------------------------------------------------------------------------------------

ENTERS = {"finished": "acceptance", "returned": "development", "defects": "development", "held": "held",
          "shared": "shared", "released": "", "dropped": "", "rolled-back": "", "done": ""}  # fmt: skip


def _stays(sim: Simulation) -> dict[str, list[tuple[float, float]]]:
    """When each stay of an item in a stage began and ended, by stage, from the log."""
    world = sim.world
    now: dict[str, tuple[str, float]] = {}
    stays: dict[str, list[tuple[float, float]]] = {}

    def enter(item: str, stage: str, hour: float) -> None:
        if item in now:
            before, since = now.pop(item)
            stays.setdefault(before, []).append((since, hour))
        if stage:
            now[item] = (stage, hour)

    for h in world.log:
        if h.hour > sim.end:
            break
        if h.kind == "started":
            work = world.board.all[h.subject].work
            enter(h.subject, next((s for s in STAGES if getattr(work, s)), "acceptance"), h.hour)
        elif h.kind == "stage":
            enter(h.subject, h.detail, h.hour)
        elif h.kind in ENTERS and h.subject in now:
            enter(h.subject, ENTERS[h.kind], h.hour)
    for item in list(now):
        enter(item, "", sim.end)
    return stays


def little(full: bool) -> float:
    """V7: how far L, seen on the board each quarter-hour, is from λW, read in the log, at the worst stage."""
    scenario = load_scenario("first-quarter")
    first, player = Simulation(scenario, 1), PLAYERS["sensible"](1)
    while first.advance():
        player.act(first)
    step = 0.25 if full else 0.5
    seen: dict[str, int] = {}
    again = Simulation(scenario, 1)
    again.advance()
    coming = list(first.actions)
    count, hour = 0, 0.0
    while not again.ended:
        for item in again.view.items:
            if item.stage != "released":
                seen[item.stage] = seen.get(item.stage, 0) + 1
        count += 1
        while coming and coming[0][0] < hour + step:
            at, action = coming.pop(0)
            again.advance(until=at)
            again.act(action)
        hour += step
        again.advance(until=hour)
    worst = 0.0
    for stage, stays in _stays(again).items():
        rate, wait = len(stays) / again.end, fmean(end - since for since, end in stays)
        if rate * wait * again.end > 80:  # hours; what is hardly ever there cannot be counted by looking now and then
            worst = max(worst, abs(seen.get(stage, 0) / count / (rate * wait) - 1))
    return worst


# --- sizes and defects -----------------------------------------------------------------------------------------


def _promise(sim: Simulation) -> None:
    for request in sim.view.inbox:
        sim.answer(request.id, "yes")


def sizes(full: bool) -> list[float]:
    """V14: mean and sd of ln(actual / first guess) of everything released, as the view compares them."""
    logs: list[float] = []
    items = 60
    scenario = plant({"developer": 6, "tester": 1}, [{"development": 1.0} for _ in range(items)], weeks=4)
    for seed in range(120 if full else 12):
        sim = Simulation(scenario, seed)
        while sim.advance():
            _promise(sim)
            for item in sim.view.finished:
                sim.act(Accept(item.id))
            if len(sim.view.guesses) == items:
                break
        logs += [math.log(g.actual / g.first) for g in sim.view.guesses]
    return [fmean(logs), stdev(logs)]


CLEAN_DEBT = (1 - BUGS_CLEAN) / BUGS_DEBT  # the debt at which defects are made at the plain rate
DE_A_KDSI = 24  # thousands of delivered source instructions of NASA's DE-A project
DE_A_ERRORS = 18.0  # in each, on average


def injected(full: bool) -> float:
    """V16: defects made in 24 items that are built by a team, each of the size that makes 18; haste apart."""
    hours = DE_A_ERRORS / BUGS_PER_HOUR
    team = {"developer": 12}
    totals = []
    for seed in range(8 if full else 2):
        scenario = plant(team, [{"development": hours} for _ in range(DE_A_KDSI)])
        sim = Simulation(scenario, seed)
        sim.advance()
        _promise(sim)
        world = sim.world
        world.product.debt = CLEAN_DEBT
        for item in world.board.items:
            item.next_question = FOR_EVER
        while sim.advance() and any(i.stage == "development" for i in sim.view.items):
            world.product.debt = CLEAN_DEBT
            for finished in sim.view.finished:
                sim.act(Accept(finished.id, "hold"))  # what went out or came back would make more
        total = 0.0
        for item in world.board.all.values():
            made = math.fsum(bugs for cause, bugs in item.made.items() if cause != "haste")
            total += made / (item.true_factor * item.bug_factor)
        totals.append(total)
    return fmean(totals)


ESCAPED_HOURS = 7.5 * HOURS_A_BUG  # of an escaped defect: five to ten times one found in time
SHARES = (0, 5, 10, 15, 20, 30, 40)


def _cost(percent: int, seed: int) -> float:
    """Hours of the team, and what the escaped defects will still cost, for twelve things that go out as tested."""
    works = [{"development": 60.0, "test": 18.0} for _ in range(12)]
    sim = Simulation(plant({"developer": 4, "tester": 2}, works, weeks=40), seed)
    sim.advance()
    _promise(sim)
    if percent:
        sim.act(Invest("quality", percent))
    world = sim.world
    while sim.advance() and any(i.stage != "released" for i in sim.view.items):
        for item in sim.view.finished:
            sim.act(Accept(item.id))
    hours = 0.0
    for item in world.board.all.values():
        hours += item.spent + ESCAPED_HOURS * item.bugs
    return hours


def effort(full: bool) -> list[float]:
    """V17: the share of time for quality that costs least, and whether nothing and 40 % are dearer (1: yes)."""
    seeds = 20 if full else 4
    costs = {p: fmean(_cost(p, seed) for seed in range(seeds)) for p in SHARES}
    best = min(costs, key=lambda p: costs[p])
    return [best / 100, float(costs[0] > costs[best]), float(costs[40] > costs[best])]


# --- questions -------------------------------------------------------------------------------------------------


def _absent(delay: float, seed: int) -> tuple[float, float]:
    """Hours for which items were blocked, and mean cycle time, when each question is answered after `delay` hours."""
    works = [{"development": 50.0, "test": 10.0} for _ in range(10)]
    sim = Simulation(plant({"developer": 4, "tester": 2}, works, weeks=30), seed)
    sim.advance()
    _promise(sim)
    blocked = 0.0
    while sim.advance(until=sim.now + 1) and any(i.stage != "released" for i in sim.view.items):
        view = sim.view
        blocked += len([i for i in view.items if i.blocked_by])
        old = {q.id for q in view.questions if sim.now - q.asked_at >= delay}
        queued = {t.subject for t in view.my_week.queue if t.kind == "question"}
        for task in view.my_week.queue:
            if task.kind == "question" and task.subject not in old:
                sim.act(DropTask(task.number))
        for question in sorted(old - queued):
            with suppress(NotNow):
                sim.act(AnswerQuestion(question))
    done = {h.subject: h.hour for h in sim.world.log if h.kind == "released"}
    return blocked, fmean(done.values())


def absence(full: bool) -> list[float]:
    """V23: 1 for each step of absence, from an hour to a day to three, that blocks more and makes cycles longer."""
    seeds = 24 if full else 4
    found = [[_absent(delay, seed) for seed in range(seeds)] for delay in (1.0, 8.0, 24.0)]
    means = [(fmean(b for b, _ in runs), fmean(c for _, c in runs)) for runs in found]
    return [float(after[k] > before[k]) for before, after in pairwise(means) for k in (0, 1)]


CHECKS = [
    Check("V2", "M/M/4, arrivals 3, services 1: mean wait for a developer", 0.5094, 0.5094 * 0.04, erlang, 0.06),
    Check("V3", "M/lognormal(.7)/1 at .8: mean wait", 3.265, 3.265 * 0.03, pollaczek, 0.35),
    Check("V5", "four exponential stages, 4 and 8 in progress: throughput", [4 / 7, 8 / 11], 0.0057, constant, 0.02),
    Check("V7", "Little's law at every stage of first-quarter, largest deviation", 0.0, 0.01, little, 0.02),
    Check("V14", "ln(actual / first guess): mean, sd", [0.62, 0.43], 0.02, sizes, 0.05),
    Check("V16", "defects made with DE-A's profile", 432.0, 432 * 0.05, injected),
    Check("V17", "time for quality: the cheapest share; nothing and 40 % are dearer", [0.1, 1.0, 1.0], 0.09, effort),
    Check("V23", "more absence blocks more and takes longer", [1.0, 1.0, 1.0, 1.0], 0.0, absence),
]
