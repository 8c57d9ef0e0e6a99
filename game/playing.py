"""A quarter being played by a person: the simulation, its clock, and what has come up since they last looked."""

from __future__ import annotations

import secrets

from engine import Simulation
from engine.play.actions import Action
from engine.play.records import ItemView
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK, STOP
from engine.world.manager import Spent

SEEDS = 10_000  # drawn seeds lie below this: short enough to tell somebody
SECONDS_A_DAY = 8.0  # at 1× (judgement)
SPEEDS = (1, 2, 3, 4)
UNHURRIED = "line"  # news of this kind is a remark: it waits in the inbox and stops no clock
TOLD = ("competitors", "poll", "price-test", "analyse", "review-metrics")  # errands whose outcome is told when done
LOUD = ("resigned", "incident", "promise-broken", "overruled")  # marks that are told like news


def drawn_seed() -> int:
    """Another quarter of a scenario."""
    return secrets.randbelow(SEEDS - 1) + 1


def finished_key(item: ItemView) -> str:
    """What a finished item is called among what waits: anew each time more of it has been tried."""
    return f"item {item.id} {item.rounds} {len(item.tried_parts)}"


def chooses_sketch(item: ItemView) -> bool:
    """Whether its sketches have been looked at and none has been chosen."""
    return item.reviewed and item.sketch is None and item.stage in ("design", "development")


class Playing:
    """Turns seconds into working hours, and stops the clock when a decision comes up.

    `hour` runs smoothly for the eye; the simulation follows on quarter-hours. Acting always happens at the
    simulation's own time, so a session of a person is like any other. `new` names what came up last; `told` has the
    errands done whose outcome is news, by their number among all that was done.
    """

    def __init__(self, sim: Simulation) -> None:
        self.sim = sim
        self.hour = sim.now
        self.speed = 1
        self.paused = True
        if not sim.actions and sim.now == 0:
            sim.advance(until=0.0)
        self.new: frozenset[str] = frozenset()
        self.told: dict[int, Spent] = {}
        self._done = 0
        self._known = self._waiting()

    @property
    def ended(self) -> bool:
        """Whether the quarter is over."""
        return self.sim.ended

    @property
    def week_closed(self) -> int:
        """The week that has just closed, with no quarter-hour gone since; 0 at any other time."""
        weeks, more = divmod(self.sim.now, HOURS_A_WEEK)
        return 0 if more or self.ended else int(weeks)

    def _waiting(self) -> frozenset[str]:
        """Everything that a player could decide on or should hear of now."""
        view = self.sim.view
        for spent in view.done(self._done):
            if spent.kind in TOLD:
                self.told[self._done] = spent
            self._done += 1
        items = view.items
        return frozenset(
            [f"request {r.id}" for r in view.inbox]
            + [f"question {q.id}" for q in view.questions]
            + [finished_key(i) for i in items if i.stage == "acceptance"]
            + [f"sketch {i.id}" for i in items if chooses_sketch(i)]
            + [f"done {n}" for n in self.told]
            + [f"news {n}" for n, news in enumerate(view.news) if news.kind != UNHURRIED]
            + [f"mark {n}" for n, mark in enumerate(view.marks) if mark.kind in LOUD]
        )

    def act(self, action: Action) -> None:
        """Do something now. Raises NotNow. What it sets going is not news to the player."""
        self.sim.act(action)
        self._known |= self._waiting()

    def tick(self, seconds: float, *, fridays: bool = False) -> bool:
        """Time passes. True if something new came up, for which the clock has stopped, or if the quarter ended.

        With `fridays` it stops when a week closes, too.
        """
        if self.paused or self.ended:
            return False
        self.hour = min(self.sim.end, self.hour + seconds * self.speed * HOURS_A_DAY / SECONDS_A_DAY)
        while self.sim.now + STOP <= self.hour and not self.ended:
            self.sim.advance(until=self.sim.now + STOP)
            if self._came_up() or (fridays and self.week_closed):
                self.hour = self.sim.now
                self.paused = True
                return True
        return self.ended

    def to_next_decision(self, *, fridays: bool = False) -> bool:
        """Run on until a decision comes up, or with `fridays` a week closes. False if the quarter ended first."""
        friday = (self.sim.now // HOURS_A_WEEK + 1) * HOURS_A_WEEK if fridays else None
        while self.sim.advance(by=friday):
            if self._came_up() or (fridays and self.week_closed):
                break
        self.hour = self.sim.now
        self.paused = True
        return not self.ended

    def to_hour(self, hour: float) -> bool:
        """Run on until an hour, or until something comes up before it. True if something did."""
        came = False
        while self.sim.now < hour and not self.ended and not came:
            self.sim.advance(until=min(hour, self.sim.now + STOP))
            came = self._came_up()
        self.hour = self.sim.now
        self.paused = True
        return came

    def _came_up(self) -> bool:
        waiting = self._waiting()
        self.new = waiting - self._known
        self._known = waiting
        return bool(self.new)
