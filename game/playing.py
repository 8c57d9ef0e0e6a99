"""A quarter being played by a person: the simulation, its clock, and what has come up since they last looked."""

from __future__ import annotations

from engine import Simulation
from engine.play.actions import Action
from engine.world.clock import HOURS_A_DAY, STOP

SECONDS_A_DAY = 8.0  # at 1× (judgement)
SPEEDS = (1, 2, 3, 4)
UNHURRIED = "line"  # news of this kind is a remark: it waits in the inbox and stops no clock
LOUD = ("resigned", "incident", "promise-broken", "overruled")  # marks that are told like news


class Playing:
    """Turns seconds into working hours, and stops the clock when a decision comes up.

    `hour` runs smoothly for the eye; the simulation follows on quarter-hours. Acting always happens at the
    simulation's own time, so a session of a person is like any other. `new` names what came up last.
    """

    def __init__(self, sim: Simulation) -> None:
        self.sim = sim
        self.hour = sim.now
        self.speed = 1
        self.paused = True
        if not sim.actions and sim.now == 0:
            sim.advance(until=0.0)
        self.new: frozenset[str] = frozenset()
        self._known = self._waiting()

    @property
    def ended(self) -> bool:
        """Whether the quarter is over."""
        return self.sim.ended

    def _waiting(self) -> frozenset[str]:
        """Everything that a player could decide on or should hear of now."""
        view = self.sim.view
        items = [i for i in view.items if i.stage == "acceptance"]
        return frozenset(
            [f"request {r.id}" for r in view.inbox]
            + [f"question {q.id}" for q in view.questions]
            + [f"{'tried' if i.tried else 'item'} {i.id} {i.rounds}" for i in items]
            + [f"news {n}" for n, news in enumerate(view.news) if news.kind != UNHURRIED]
            + [f"mark {n}" for n, mark in enumerate(view.marks) if mark.kind in LOUD]
        )

    def act(self, action: Action) -> None:
        """Do something now. Raises NotNow. What it sets going is not news to the player."""
        self.sim.act(action)
        self._known |= self._waiting()

    def tick(self, seconds: float) -> bool:
        """Time passes. True if something new came up, for which the clock has stopped, or if the quarter ended."""
        if self.paused or self.ended:
            return False
        self.hour = min(self.sim.end, self.hour + seconds * self.speed * HOURS_A_DAY / SECONDS_A_DAY)
        while self.sim.now + STOP <= self.hour and not self.ended:
            self.sim.advance(until=self.sim.now + STOP)
            if self._came_up():
                self.hour = self.sim.now
                self.paused = True
                return True
        return self.ended

    def to_next_decision(self) -> bool:
        """Run on until a decision comes up. False if the quarter ended first."""
        while self.sim.advance():
            if self._came_up():
                break
        self.hour = self.sim.now
        self.paused = True
        return not self.ended

    def _came_up(self) -> bool:
        waiting = self._waiting()
        self.new = waiting - self._known
        self._known = waiting
        return bool(self.new)
