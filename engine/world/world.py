"""The state of one quarter: every room, the clock, the luck, the books and the log of what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import simpy

from engine.scenario import Scenario
from engine.scenario.conditions import compile_condition, parse_when
from engine.scenario.effect import Effects
from engine.world.books import Books
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_WEEK, STOP, Calendar, day_of, next_stop, week_of
from engine.world.discovery.notes import Notes
from engine.world.inbox import Letter
from engine.world.indicators import Indicator
from engine.world.manager import Manager
from engine.world.market import Market
from engine.world.memory import Memory
from engine.world.people import Person, Team
from engine.world.product import Product
from engine.world.segment import Segment
from engine.world.stakeholders import Promise, Stakeholder
from engine.world.swift import maker
from engine.world.timeline import Timeline
from engine.world.work import ROLE_OF, STAGES, Board, Question

CLARITY_AT_START = 0.2  # before anybody has chosen a direction (judgement)

condition_of = lru_cache(maxsize=4096)(compile_condition)
moment_of = lru_cache(maxsize=4096)(parse_when)


FACTS = frozenset((  # what changes the answer to a condition
    "arrived", "answered", "expired", "released", "finished", "found", "chosen", "returned", "rolled-back", "dropped",
))  # fmt: skip


class Happening(NamedTuple):
    """Something that happened, in the order it did."""

    hour: float
    kind: str
    subject: str
    detail: str


_happening = maker(Happening)


class News(NamedTuple):
    """Something somebody says to the player, or that the player sees. `kind` tells the window how to show it."""

    hour: float
    kind: str
    who: str
    text: str
    subject: str = ""


_news = maker(News)


class World:
    """Everything that is true. Only `engine.play` shows parts of it to a player."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        file = scenario.file
        self.scenario = scenario
        self.file = file
        self.chance = Chance(seed)
        self.env = Timeline()
        self.calendar = Calendar()
        self.books = Books()
        self.days = file.weeks * DAYS_A_WEEK
        self.day = 1
        self.caretaking = False
        self.ended: str | None = None  # dismissed or bankrupt

        company = file.company
        self.cash = float(company.cash)
        self.product = Product(company.debt, company.complexity, company.ux)
        pay = company.payroll / len(file.team)
        self.team = Team([Person(p, company.morale, self.chance, pay) for p in file.team])
        ceo = file.ceo
        self.stakeholders = {
            s.id: Stakeholder(s.id, s.name, s.trust, s.department, s.region, influence=s.influence)
            for s in file.stakeholders
        }
        self.ceo = self.stakeholders[ceo.id] = Stakeholder(ceo.id, ceo.name, ceo.trust, ceo=True)
        self._trusted = list(self.stakeholders.values())
        segments = [Segment(s, i, self.chance) for i, s in enumerate(file.segments)]
        self.market = Market(segments, company.price, file.noise, company.business_model)
        self.indicators = {i.id: Indicator(i, self.chance, file.noise) for i in file.indicators}
        self._indicators = list(self.indicators.values())
        self._charted = (  # names of the numbers that are charted
            "users", "minutes_per_user", "revenue", "morale", "cash", "quality", "debt", *self.indicators,
            *[s.booked_as for s in self._trusted], f"mood.{ceo.id}",
        )  # fmt: skip
        makers = {stage: sum(ROLE_OF[p.role] == stage for p in file.team) for stage in STAGES}
        self.board = Board({stage: max(1, n) if stage != "development" else max(1, (n + 1) // 2 + 1)
                            for stage, n in makers.items()})  # fmt: skip
        self.manager = Manager()
        self.clarity = CLARITY_AT_START
        self.vision: str | None = None
        self.letters: dict[str, Letter] = {}  # all that have come
        self.inbox: dict[str, Letter] = {}  # those of them that wait for an answer, and are not being looked into
        self.holding: list[Letter] = []  # those whose requests hold back work until they are answered
        self.questions: dict[str, Question] = {}
        self.promises: list[Promise] = []
        self.found: dict[str, int] = {}  # discoveries, by the day they were made
        self.research: dict[tuple[str, str, str], int] = {}  # how often each kind was done
        self.notes = Notes()
        self.learnt: set[tuple[str, str]] = set()  # (kind, subject) of causes the player knows by name
        self.memory = Memory()
        self.demoed: set[str] = set()
        self.releases: set[int] = set()  # the days on which something went out to everybody
        self.requests = {r.id: r for r in file.requests}
        self.idle: dict[str, list[Person]] = {stage: [] for stage in STAGES}  # who waits for work

        self.stirred: set[str] = set()  # ids of which something that conditions can ask about has lately changed
        self.log: list[Happening] = []
        self.news: list[News] = []
        self.series: dict[str, list[float]] = {name: [value] for name, value in self.metrics().items()}
        self.fingerprints: list[str] = []
        self._fingerprinted = 0
        worlds = file.worlds
        self.truths: dict[str, Effects] = {}
        if worlds:
            self.truths = worlds[int(self.chance.uniform("world", file.id) * len(worlds))].truths

    # --- what is -----------------------------------------------------------------------------------------------

    @property
    def now(self) -> float:
        """The hour, from 0."""
        return self.env.now

    @property
    def week(self) -> int:
        """The week of the day being lived, from 1."""
        return week_of(self.day)

    @property
    def payroll(self) -> float:
        """What everybody is paid a week, those who have joined and left counted."""
        return self.file.company.payroll + self.team.paid_more

    def metrics(self) -> dict[str, float]:
        """Every charted number as it stands: the headline four, cash, product, indicators, trust."""
        market = self.market
        row = self._row(market.users(), market.minutes_per_user(), market.revenue())
        return dict(zip(self._charted, row, strict=True))

    def _row(self, users: float, minutes: float, paid: float) -> list[float]:
        """The values of all charted numbers, in the order of their names, with these of the market."""
        product = self.product
        revenue = paid + product.contracts
        return [
            users, minutes, revenue, self.team.morale(), self.cash, product.quality(), product.debt,
            *[indicator.value for indicator in self._indicators],
            *[stakeholder.trust for stakeholder in self._trusted],
            self.ceo.mood,
        ]  # fmt: skip

    def revenue(self) -> float:
        """Monthly revenue: what users pay, and contracts."""
        return self.market.revenue() + self.product.contracts

    # --- facts for conditions ----------------------------------------------------------------------------------

    def metric(self, name: str) -> float:
        """A metric by the name that scenarios use; unknown names are caught when a scenario is read."""
        reads = METRICS.get(name)
        if reads is not None:
            return reads(self)
        if name in self.indicators:
            return self.indicators[name].value
        head, _, tail = name.partition(".")
        if head == "trust":
            return self.stakeholders[tail].trust
        if head == "users":
            return next(s.users for s in self.market.segments if s.id == tail)
        return self.metrics()[name]

    def happened(self, kind: str, subject: str, detail: str | None) -> bool:
        """Whether something has come to pass: arrived, answered, released, finished, found, chosen."""
        if kind == "found":
            return subject in self.found
        if kind == "chosen":
            return self.vision == subject
        if kind == "arrived":
            return subject in self.letters
        if kind == "answered":
            letter = self.letters.get(subject)
            if letter is None or letter.state not in ("answered", "expired"):
                return False
            answer = letter.answer if letter.state == "answered" else "ignored"
            return detail is None or answer == detail
        item = self.board.all.get(subject)
        if item is None or (detail is not None and item.variant != detail):
            return False
        if kind == "released":
            return item.stage == "released"
        return item.stage in ("acceptance", "held", "shared", "released")  # finished

    def holds(self, condition: str | None) -> bool:
        """Whether a condition is true now; no condition is."""
        return condition is None or condition_of(condition).holds(self)

    # --- what happens ------------------------------------------------------------------------------------------

    def record(self, kind: str, subject: str = "", detail: str = "", notice: bool = False) -> None:
        """Write down that something happened; with `notice` the player looks up at the next quarter-hour."""
        env = self.env
        now = env.now
        self.log.append(_happening((now, kind, subject, detail)))
        if kind in FACTS:
            self.stirred.add(subject)
        if notice and env.stop_at - now > STOP:
            env.stop_at = next_stop(now)

    def tell(self, kind: str, who: str, text: str, subject: str = "") -> None:
        """Say something to the player."""
        self.news.append(_news((self.env.now, kind, who, text, subject)))
        self.record("told", who, kind, notice=True)

    def wake(self, stage: str | None = None) -> None:
        """There may be work: idle people of this stage (or all) look at the board, once what goes on now is over."""
        for which in STAGES if stage is None else (stage,):
            called = self.idle[which]
            if called:
                self.idle[which] = []
                self.env.timeout(0.0, (which, called)).callbacks.append(self._look)

    def _look(self, event: simpy.Event) -> None:
        """They look in turn; when one finds nothing, nobody after them does, and they need not stir."""
        stage, called = event._value
        idle, now, more = self.idle[stage], self.env.now, True
        for person in called:
            item = None
            away = person.away_until > now or person.gone  # they look when they are back
            if more and not away:
                item = self.board.pull(stage)
                more = item is not None
            if away or more:
                self.env.happen(person.wake, item)
            else:
                idle.append(person)

    def close_day(self) -> None:
        """Write the day's row, fingerprint its events and close its bookings."""
        for _ in map(list.append, self.series.values(), self._row(*self.market.closing)):
            pass  # each value is appended to the series of its name
        if self.day % DAYS_A_WEEK == 0:
            for person in self.team.here():
                person.close_week()
        events = [f"{kind}|{subject}|{detail}\n" for _, kind, subject, detail in self.log[self._fingerprinted :]]
        self._fingerprinted = len(self.log)
        self.fingerprints.append(blake2b("".join(events).encode(), digest_size=6).hexdigest())
        self.books.close(self.day)

    def today(self) -> int:
        """The working day of the clock, from 1."""
        return day_of(self.env.now)


METRICS: dict[str, Callable[[World], float]] = {
    "users": lambda world: world.market.users(),
    "minutes_per_user": lambda world: world.market.minutes_per_user(),
    "revenue": World.revenue,
    "morale": lambda world: world.team.morale(),
    "cash": lambda world: world.cash,
    "quality": lambda world: world.product.quality(),
    "debt": lambda world: world.product.debt,
    "complexity": lambda world: world.product.complexity,
    "ux": lambda world: world.product.ux,
    "clarity": lambda world: world.clarity,
    "week": lambda world: float(world.week),
    "day": lambda world: float(world.day),
}
