"""Requests that have come, what has been found out about each, and how each was answered."""

from __future__ import annotations

from typing import Any, NamedTuple

from engine.scenario.effect import Work
from engine.scenario.schema import Alternative, Discovery, Request
from engine.world.estimates import Estimate

WAYS = ("refine", "design", "data", "interview", "observe", "talk", "ask", "prototype", "fake-door")  # as offered
EXPERIMENTS = ("ask", "prototype", "fake-door")  # general ways to look into anything with work
GENERAL: dict[str, None] = dict.fromkeys(EXPERIMENTS)


class Evidence(NamedTuple):
    """Something the player knows about a request, and how they know it.

    A reading has a range: what it would bring within four weeks, in headline users' equivalents; 8 in 10 lie between
    `low` and `high`, and opinions lean towards yes. It says nothing in words; the window has its own for each way.
    """

    way: str
    says: str
    points: str  # for, against, neither
    low: float | None = None
    high: float | None = None
    who: str = ""  # whose region was asked about


class Prices(NamedTuple):
    """What each answer costs in the manager's hours; alternatives by id, known or not, and ways to look by name."""

    yes: float
    no: float
    no_reasoned: float
    alternatives: dict[str, float]
    ways: dict[str, float]


class Problem(NamedTuple):
    """The job of a segment that a request came of, when nobody asked; `phrase` words a drawn one, None an author's."""

    segment: str
    job: str
    phrase: int | None


class Printed(NamedTuple):
    """What stands on a card from the day it came, as it is shown: it is read again and again, and made once."""

    head: tuple[Any, ...]
    ways: tuple[Any, ...]


class Letter:
    """One request as it came. `state` is open, looking, answered or expired."""

    __slots__ = (
        "answer",
        "arrived",
        "because",
        "due_day",
        "evidence",
        "found",
        "guess",
        "guesses",
        "id",
        "looked",
        "looking",
        "number",
        "prices",
        "printed",
        "problem",
        "reaction",
        "refined",
        "reminded",
        "request",
        "speaks",
        "state",
        "variant",
        "weighed",
        "weight",
        "written",
    )

    def __init__(self, id: str, written: Request, arrived: int, problem: Problem | None = None) -> None:
        self.problem = problem  # it is an option, brought when somebody opened a problem
        self.id = id
        self.request = written.id
        self.written = written
        self.arrived = arrived
        self.number = 0  # how many had come before it
        self.due_day = arrived + written.expires_days
        self.state = "open"
        self.looking = ""  # the way being looked into now
        self.looked: list[str] = []
        self.evidence: list[Evidence] = []
        self.found: set[str] = {a.id for a in written.alternatives if a.found_by is None}
        self.guess: int | None = None  # hours the player guessed, before engineering looked closer
        self.guesses: dict[str, Estimate] = {}  # first guesses by variant
        self.refined: dict[str, Estimate] = {}
        self.speaks: dict[str, int] = {}  # by alternative: pieces of evidence for it, less those against it
        self.answer = ""
        self.because = ""
        self.variant = ""
        self.reaction = ""
        self.reminded = False
        self.weighed = 0  # pieces of evidence that have been weighed, and what they came to against it
        self.weight = 0.0
        self.prices: Prices | None = None  # once somebody has asked
        self.printed: Printed | None = None  # once somebody has seen it

    def alternative(self, id: str) -> Alternative | None:
        """The alternative of that id, known or not."""
        for alternative in self.written.alternatives:
            if alternative.id == id:
                return alternative
        return None

    def work(self) -> Work | None:
        """The work a plain yes would bring."""
        return self.written.yes.work or self.written.work

    def ways(self) -> tuple[str, ...]:
        """Ways to look into it that have not been taken: the author's, and the general ones where there is work."""
        return tuple([way for way in self.every_way() if way not in self.looked])

    def every_way(self) -> tuple[str, ...]:
        """All ways to look into it, taken or not."""
        ways: dict[str, None] = {look.way: None for look in self.written.look}
        work = self.work()
        if work is not None:
            ways["refine"] = None
            if self.problem is not None:
                ways["design"] = None
            if work.total > 0:
                ways |= GENERAL
        return tuple([way for way in WAYS if way in ways])

    def learn(self, discovery: Discovery) -> None:
        """Something true has come to light: it stands on this card, once, if it is about it."""
        if self.request in discovery.about:
            evidence = Evidence("found", discovery.title, discovery.points)
            if evidence not in self.evidence:
                self.evidence.append(evidence)

    def weight_of_evidence(self) -> int:
        """Pieces that point against it, less those that point for it."""
        weight = 0
        for e in self.evidence:
            weight += (e.points == "against") - (e.points == "for")
        return weight
