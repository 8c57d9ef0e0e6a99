"""Habits of the same manager towards the direction, the numbers, the price and those outside the team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from engine import Simulation
from engine.play.actions import (
    Action,
    Analyse,
    BriefCeo,
    ChooseVision,
    Demo,
    PriceTest,
    Renegotiate,
    RepeatVision,
    ReviewMetrics,
    RollBack,
    SetPrice,
    Talk,
    Tell,
)
from tests.skills.manager import Now, attempt


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
