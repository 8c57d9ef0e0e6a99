"""Requests that have come, what has been found out about each, and how each was answered."""

from __future__ import annotations

from typing import NamedTuple

from engine.scenario.effect import Work
from engine.scenario.schema import Alternative, Discovery, Request
from engine.world.work import Estimate


class Evidence(NamedTuple):
    """Something the player knows about a request, and how they know it."""

    way: str
    says: str
    points: str  # for, against, neither


class Letter:
    """One request as it came. `state` is open, looking, answered or expired."""

    __slots__ = (
        "answer",
        "arrived",
        "because",
        "due_day",
        "evidence",
        "found",
        "guesses",
        "id",
        "looked",
        "looking",
        "reaction",
        "refined",
        "reminded",
        "state",
        "variant",
        "written",
    )

    def __init__(self, id: str, written: Request, arrived: int) -> None:
        self.id = id
        self.written = written
        self.arrived = arrived
        self.due_day = arrived + written.expires_days
        self.state = "open"
        self.looking = ""  # the way being looked into now
        self.looked: list[str] = []
        self.evidence: list[Evidence] = []
        self.found: set[str] = {a.id for a in written.alternatives if a.found_by is None}
        self.guesses: dict[str, Estimate] = {}  # first guesses by variant
        self.refined: dict[str, Estimate] = {}
        self.answer = ""
        self.because = ""
        self.variant = ""
        self.reaction = ""
        self.reminded = False

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
        """Ways to look into it that have not been taken: what the author wrote, and refinement where there is work."""
        ways = [look.way for look in self.written.look]
        if self.work() is not None and "refine" not in ways:
            ways.append("refine")
        return tuple(dict.fromkeys(w for w in ways if w not in self.looked))

    def learn(self, discovery: Discovery) -> None:
        """Something true has come to light: it stands on this card, once, if it is about it."""
        if self.written.id in discovery.about:
            evidence = Evidence("found", discovery.title, discovery.points)
            if evidence not in self.evidence:
                self.evidence.append(evidence)

    def weight_of_evidence(self) -> int:
        """Pieces that point against it, less those that point for it."""
        weight = 0
        for e in self.evidence:
            weight += (e.points == "against") - (e.points == "for")
        return weight
