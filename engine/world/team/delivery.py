"""How work gets done: people pull it, questions block it, defects send it back."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any

import simpy

from engine.scenario.effect import Effects, Work
from engine.world.books import Cause
from engine.world.clock import HOURS_A_WEEK, grained
from engine.world.effects import Consequences
from engine.world.people import Person
from engine.world.stakeholders import GRACE_DAYS
from engine.world.team import defects, sketches
from engine.world.team.acceptance import Acceptance
from engine.world.team.questions import Questions
from engine.world.team.release import Releases
from engine.world.work import (
    BACK_ABOVE,
    CHUNK,
    CLOSED,
    HOURS_A_BUG,
    MISFIT_MOST,
    MISFIT_SAVED,
    MOST_ROUNDS,
    RETEST,
    ROLE_OF,
    STAGES,
    WorkItem,
)
from engine.world.world import World

DROP_MOOD = -0.03  # morale of everybody when work that was begun is dropped (judgement)
JUGGLING = (1.0, 0.83, 0.80, 0.75)  # speed with 1, 2, 3, 4 and more unfinished items in hand; Tregubov 2017
CLARITY_FITS = 0.5  # share of the misfit that a wholly clear direction spares; MODEL
LEAST_STRETCH = 0.5  # hours of effort that are at least taken up, or mended, at a time (judgement)
NEVER = 1e9  # hours of development; no item is so large that a question comes (definition)
SLOWEST = 0.05  # effort hours an hour; nobody stops altogether (judgement)


def focus(each: float) -> float:
    """What is left of somebody's speed, 0.75–1, with so many items open in their stage for each of them."""
    if each <= 1:
        return JUGGLING[0]
    n = int(each)
    if n >= len(JUGGLING):
        return JUGGLING[-1]
    return JUGGLING[n - 1] + (each - n) * (JUGGLING[n] - JUGGLING[n - 1])


class Delivery:
    """The team's side of the quarter: `questions`, `acceptance` and `releases` are its corners.

    `chunk` is how much effort people do before they look at the board again.
    """

    __slots__ = ("acceptance", "chunk", "questions", "releases", "world")

    def __init__(self, world: World, consequences: Consequences, chunk: float = CHUNK) -> None:
        self.world = world
        self.chunk = chunk
        self.questions = Questions(world)
        self.acceptance = Acceptance(world, self.back)
        self.releases = Releases(world, consequences, self.start_chore)

    # --- people ------------------------------------------------------------------------------------------------

    def speed(self, person: Person) -> float:
        """Effort hours an hour: the person's own, less debt, crowding, upkeep and what is put aside."""
        world, team = self.world, self.world.team
        speed = person.speed() * world.product.drag() * team.crowding * (1 + team.speed_change)
        if person.role == "developer":
            aside, upkeep = world.board.aside, world.product.upkeep
            rest = 1 - aside["quality"] - aside["debt"]
            if upkeep > 0:
                rest -= upkeep / (HOURS_A_WEEK * max(1, team.peers.get("developer", 0)))
            speed = speed * rest if rest > 0 else 0.0
        return speed if speed > SLOWEST else SLOWEST

    def life(self, person: Person) -> Generator[simpy.Event, Any, None]:
        """One person's process: pull the highest item that has room, work a stretch, look again."""
        world, stage = self.world, ROLE_OF[person.role]
        env, board = world.env, world.board
        while not person.gone:
            if person.away_until > env.now:
                yield env.timeout(person.away_until - env.now)
                continue
            item = board.pull(stage)
            if item is None:
                person.wake = env.event()
                world.idle[stage].append(person)
                item = yield person.wake  # what was found for them; None: they are to look themselves
                if item is None:
                    continue
            begun = item.claimed
            effort = self._claim(item, stage)
            person.working_on = person.last = item.id
            item.workers.append(person.id)
            since = env.now
            if stage not in item.begun:
                item.begun[stage] = since
            each = board.in_hand / (world.team.peers.get(person.role) or 1)
            hours = grained(effort / (self.speed(person) * focus(each)) + person.owed)
            person.owed = 0.0
            yield env.timeout(world.calendar.after(since, hours) - since)
            if since <= person.away_from:
                yield from self._interrupted(person, since)
            item.spent += hours
            item.done += effort
            item.workers.remove(person.id)
            person.working_on = ""
            if item.stage not in CLOSED:
                self._finish(item, stage, effort, person, begun)
            if person.gone or person.away_until > env.now:
                world.wake(stage)  # somebody else can take this place

    def _interrupted(self, person: Person, since: float) -> Generator[simpy.Event, Any, None]:
        """What an absence cut off is finished after it."""
        env, calendar = self.world.env, self.world.calendar
        while since <= person.away_from < env.now:
            rest = calendar.working(person.away_from, env.now)
            since = env.now
            yield env.timeout(max(0.0, calendar.after(person.away_until, rest) - since))

    def _claim(self, item: WorkItem, stage: str) -> float:
        left = item.left[stage]
        effort = min(self.chunk, left)
        if stage == "development":
            if item.next_question == math.inf:
                item.set_next_question(self.world.chance, self.world.clarity)
            effort = min(effort, max(LEAST_STRETCH, item.next_question - item.claimed))
            item.claimed += effort
        left -= effort
        item.left[stage] = left if left > 1e-9 else 0.0
        return effort

    def _finish(self, item: WorkItem, stage: str, effort: float, person: Person, begun: float) -> None:
        world = self.world
        if stage == "development":
            if not item.chore:
                defects.make(world, item, person, effort, begun)
            if item.claimed >= item.next_question - 1e-9 and item.blocked is None and item.left[stage] > 0:
                self.questions.ask(item, person)
        if item.stage in STAGES and item.left[item.stage] <= 0 and not item.workers:
            if item.stage == "design":
                sketches.designed(world, item, person)
            elif item.stage == "test":
                found = defects.found(world, item)
                item.bugs -= found
                if found > BACK_ABOVE and item.rounds < MOST_ROUNDS:
                    self.back(item, found * HOURS_A_BUG)
                    world.record("defects", item.id)
                    return
            self.onward(item)

    def onward(self, item: WorkItem) -> None:
        """Move an item to the next stage that has work in it; tell the player when it reaches acceptance."""
        before = item.stage
        item.settle()
        if item.stage == before:
            return
        world = self.world
        if item.stage == "acceptance" and item.chore:
            self.releases.done(item)
        elif item.stage == "acceptance":
            item.acceptance_since = world.now
            item.tried.clear()
            world.record("finished", item.id, notice=True)
        else:
            world.record("stage", item.id, item.stage)
            world.wake(item.stage)
        if before in STAGES:
            world.wake(before)  # its place in the limit is free

    def back(self, item: WorkItem, development: float) -> None:
        """It goes back to development for so many hours of mending, and is tested again."""
        item.rounds += 1
        item.left["development"] += max(LEAST_STRETCH, development)
        item.left["test"] += RETEST * item.work.test
        item.reopen()
        item.next_question = item.claimed + NEVER  # rework raises no new questions
        self.world.wake("development")

    # --- coming and going ------------------------------------------------------------------------------------------

    def start(
        self,
        id: str,
        request: str,
        variant: str,
        work: Work,
        truth: Effects,
        root: str,
        looked: bool = False,
        holds: tuple[str, ...] = (),
        top: bool = False,
    ) -> WorkItem:
        """A new item enters the backlog. Having looked at users first makes it fit their need better."""
        world = self.world
        item = WorkItem(id, request, variant, work, truth, world.chance, root, holds)
        misfit = MISFIT_MOST * world.chance.uniform("misfit", id) * (1 - CLARITY_FITS * world.clarity)
        item.misfit = misfit * (1 - MISFIT_SAVED) if looked else misfit
        world.board.add(item, top)
        world.record("started", id, variant)
        if item.stage == "acceptance":
            item.acceptance_since = world.now
            world.record("finished", id, notice=True)
        world.wake()
        return item

    def start_chore(self, id: str, about: WorkItem, chore: str, work: Work, root: str) -> WorkItem:
        """Something small to mend or tidy, about an item: on top of the board, and done when it is tested."""
        world = self.world
        item = WorkItem(id, about.request, chore, work, (), world.chance, root, (), chore, about.id)
        item.next_question = NEVER  # everybody knows what is to be done
        world.board.add(item, top=True)
        world.record("started", id, chore)
        world.wake()
        return item

    def drop(self, item: WorkItem) -> None:
        """It leaves the board; people notice."""
        world = self.world
        world.board.items.remove(item)
        item.stage = "dropped"
        if item.blocked is not None:
            world.questions.pop(item.blocked.id, None)
            item.blocked = None
        world.record("dropped", item.id)
        if item.done > 0:
            world.team.cheer(world.books, DROP_MOOD, Cause("dropped", item.id, f"drop {item.id}"))
        for promise in world.promises:
            if promise.item == item.id and promise.state == "open":
                promise.by_day = min(promise.by_day, world.day - GRACE_DAYS - 1)  # they see it today
        world.wake()
