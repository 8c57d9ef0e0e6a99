"""One playthrough: the only door to the world for everything that plays."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from engine.play import ledger, score
from engine.play.actions import Action, Answer, Because, NotNow, What, action_from_json
from engine.play.fridays import Fridays
from engine.play.last_view import LastView
from engine.play.score import ObjectiveResult
from engine.play.session import Session
from engine.play.view import View
from engine.scenario import Scenario
from engine.version import VERSION
from engine.world.books import Booking
from engine.world.clock import DAYS_A_WEEK, HOURS_A_DAY, HOURS_A_WEEK, STOP, close_of, day_of, next_stop
from engine.world.quarter import CARETAKER_WEEKS, Quarter


@dataclass(frozen=True, slots=True)
class Result:
    """How a quarter ended. `score` is 0–100; `left_behind` gives the four parts of the last 15 points, 0–1 each."""

    outcome: str
    score: float
    final: dict[str, float]
    objectives: tuple[ObjectiveResult, ...]
    left_behind: dict[str, float]
    decisions: int
    digest: str


class Simulation:
    """Plays one scenario with one seed.

    `advance` runs to the next moment at which something new has come up; `sim.view` shows what the player knows;
    `answer` and `act` do things, at the present moment. Raises NotNow where an action is not legal.
    """

    def __init__(self, scenario: Scenario, seed: int = 1, mode: str = "guided") -> None:
        self.scenario = scenario
        self.seed = seed
        self.mode = mode
        self.quarter = Quarter(scenario, seed)
        self.world = self.quarter.world
        self.now = 0.0
        self.day = 1
        self.end = self.world.days * HOURS_A_DAY
        self.ended = False
        self.actions: list[tuple[float, Action]] = []
        self.skipped: list[tuple[dict[str, Any], str]] = []
        self.predictions: dict[str, str] = {}
        self.fridays = Fridays()
        self.objectives: tuple[ObjectiveResult, ...] = ()
        self._begun = False
        self._result: Result | None = None
        self.view: View = View(self)

    # --- time --------------------------------------------------------------------------------------------------

    def advance(self, until: float | None = None, *, by: float | None = None) -> bool:
        """Run to the next new moment, or to the hour `by` if that comes first. False when the quarter is over.

        With `until` run to that hour whatever comes up before it.
        """
        if self.ended:
            return False
        world, env = self.world, self.world.env
        if until is None and not self._begun:
            self._begun = True
            return True
        self._begun = True
        hour = by if until is None else until
        limit = self.end if hour is None else _quarter(max(self.now, min(hour, self.end)))
        env.stop_at = limit
        env.live()
        while until is not None and env.stop_at < limit and world.ended is None:  # nobody looks up before `until`
            env.stop_at = limit
            env.live()
        if world.ended is not None:
            env.stop_at = next_stop(env.now)
            env.live()
        self.now = env.now
        self.day = min(world.days, day_of(self.now))
        if self.now >= self.end or world.ended is not None:
            self.ended = True
            self.objectives = score.objectives(world)
            return False
        return True

    # --- doing -------------------------------------------------------------------------------------------------

    def act(self, action: Action) -> None:
        """Do something now. Raises NotNow, and changes nothing, where it is not legal."""
        if self.ended:
            raise NotNow("the quarter is over")
        action.apply(self.quarter)
        self.actions.append((self.now, action))

    def answer(
        self,
        request: str,
        what: What,
        because: Because | None = None,
        alternative: str | None = None,
        instead_of: str | None = None,
        by: int | str | None = None,
        vision: str | None = None,
    ) -> None:
        """Answer a request: yes, no, alternative, or look into it first."""
        self.act(Answer(request, what, because, alternative, instead_of, by, vision))

    def predict(self, request: str, expectation: str) -> None:
        """Keep what the player expects; it is no part of the digest."""
        self.predictions[request] = expectation

    # --- afterwards --------------------------------------------------------------------------------------------

    def why(self, metric: str, week: int | None = None) -> tuple[ledger.Reason, ...]:
        """Why a metric moved; see `View.why`."""
        return self.view.why(metric, week)

    def bookings(self) -> Iterator[Booking]:
        """The whole ledger under true names, for files and the debrief."""
        return (b for b in ledger.bookings(self.world) if b.day <= self.world.days)

    def result(self) -> Result:
        """How it ended. Plays the caretaker's six weeks the first time. Raises NotNow before the end."""
        if not self.ended:
            raise NotNow("the quarter is not over")
        if self._result is None:
            session = self.session()
            world = self.world
            final = {name: values[-1] for name, values in world.series.items()}
            if world.ended is None:
                self.view = LastView(self.view)
                left = self._caretake(final["users"])
            else:
                left = dict.fromkeys(("users", "debt", "morale", "promises"), 0.0)
            kept = 0.0
            for share in left.values():
                kept += share
            points = score.earned(self.objectives) + score.LEFT_BEHIND * kept / len(left)
            if world.ended is not None:
                points *= score.CUT_SHORT + score.SERVED * len(world.fingerprints) / world.days
            self._result = Result(
                score.outcome(world, self.objectives), points, final, self.objectives, left,
                len([a for _, a in self.actions if isinstance(a, Answer) and a.what != "look"]), session.digest,
            )  # fmt: skip
        return self._result

    def _caretake(self, users: float) -> dict[str, float]:
        """Six unseen weeks: nobody asks for anything new, the default plan goes on. The series stays as it was."""
        world = self.world
        series, fingerprints, log = world.series, list(world.fingerprints), list(world.log)
        learnt = set(world.learnt)
        last = world.days + CARETAKER_WEEKS * DAYS_A_WEEK
        world.caretaking = True
        world.series = {name: [] for name in series}
        peek, step = world.env.peek, world.env.step
        while peek() <= close_of(last):
            step()
        left = score.left_behind(world, users)
        world.series, world.fingerprints, world.log, world.learnt = series, fingerprints, log, learnt
        return left

    def session(self) -> Session:
        """Seed and actions up to now, and what came of them."""
        world = self.world
        closed = min(len(world.fingerprints), world.days)
        return Session(
            scenario=self.scenario.id,
            scenario_sha256=self.scenario.sha256,
            seed=self.seed,
            hours=self.now,
            actions=tuple([action.to_json(at=at) for at, action in self.actions]),
            series={name: values[: closed + 1] for name, values in world.series.items()},
            days=tuple(world.fingerprints[:closed]),
            engine=VERSION,
            language=self.scenario.language,
            mode=self.mode,
            predictions=dict(self.predictions),
            fridays=self.fridays.to_json(),
        )


def _quarter(hour: float) -> float:
    """Down to a quarter-hour."""
    return int(hour / STOP) * STOP


def replay(scenario: Scenario, session: Session, seed: int | None = None) -> Simulation:
    """Play a session's actions at their times. An action that no longer applies is skipped and listed in `.skipped`."""
    sim = Simulation(scenario, session.seed if seed is None else seed, session.mode)
    sim.predictions.update(session.predictions)
    sim.fridays = Fridays.from_json(session.fridays)
    for data in session.actions:
        if sim.ended:
            sim.skipped.append((data, "the quarter is over"))
            continue
        sim.advance(until=float(data["at"]))
        try:
            sim.act(action_from_json(data))
        except ValueError as error:
            sim.skipped.append((data, str(error)))
    if not sim.ended:
        sim.advance(until=session.hours)
    return sim


def take_back(sim: Simulation) -> Simulation:
    """The same quarter as it stood when the week before closed, or on its first Monday; it notes that it was used."""
    hour = max(0.0, (math.ceil(sim.now / HOURS_A_WEEK) - 1) * HOURS_A_WEEK)
    session = sim.session()
    kept = tuple(a for a in session.actions if float(a["at"]) < hour)
    answered = {a.request for at, a in sim.actions if isinstance(a, Answer) and at < hour}
    again = replay(sim.scenario, replace(session, actions=kept, hours=hour, predictions={
        request: said for request, said in sim.predictions.items() if request in answered
    }))  # fmt: skip
    again.fridays = sim.fridays.until(int(hour // HOURS_A_WEEK))
    again.fridays.taken_back.append((sim.now, hour))
    return again
