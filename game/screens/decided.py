"""What was decided in a quarter: each request with its answer, in the order of the days."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Simulation
from engine.play.records import RequestView
from engine.scenario.schema import Ceo, Person, ScenarioFile, Stakeholder
from game.screens.figure import DAYS_A_WEEK, everybody
from game.strings import say

ICONS = {"yes": "check", "no": "cross", "alternative": "swap", "expired": "time", "vision": "compass"}


@dataclass(frozen=True)
class Decision:
    """A request, the day it was answered or ran out, and how."""

    day: int
    request: RequestView
    kind: str

    @property
    def week(self) -> int:
        """The week it fell into."""
        return (self.day - 1) // DAYS_A_WEEK + 1

    @property
    def icon(self) -> str:
        """What stands for the answer."""
        return ICONS["vision"] if self.request.chooses_vision else ICONS[self.kind]

    @property
    def short(self) -> str:
        """The answer in a word."""
        return say(f"ending.{self.kind}")

    @property
    def answer(self) -> str:
        """The answer as it was given."""
        request = self.request
        if self.kind == "alternative":
            title = next((a.title for a in request.alternatives if a.id == request.variant), "")
            return say("ending.alternative_of", title=title) if title else self.short
        label = {"yes": request.yes_label, "no": request.no_label}.get(self.kind)
        return label or self.short


def decisions(sim: Simulation) -> list[Decision]:
    """All of a quarter, in their order."""
    view = sim.view
    days = {m.subject: m.day for m in view.marks if m.kind in ICONS}
    found = []
    for request in view.answered:
        kind = request.answer if request.state == "answered" and request.answer in ICONS else "expired"
        day = min(days.get(request.id, request.due_day), view.day)
        found.append(Decision(day, request, kind))
    return sorted(found, key=lambda d: d.day)


def asker(file: ScenarioFile, id: str) -> Ceo | Stakeholder | Person | None:
    """Whoever asked: somebody outside the team or in it; None for nobody in particular."""
    return next((p for p in (*everybody(file), *file.team) if p.id == id), None)
