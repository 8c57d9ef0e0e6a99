"""How work gets done: people pull it, questions block it, defects send it back, a release lets it act."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import simpy

from engine.scenario.effect import Effects, Work
from engine.world.books import Cause
from engine.world.clock import HOURS_A_WEEK, grained
from engine.world.effects import Consequences
from engine.world.people import COMMUNICATION, SWITCH, Person
from engine.world.stakeholders import GRACE_DAYS, KEPT
from engine.world.work import (
    BACK_ABOVE,
    BUG_LIMIT,
    BUGS_CLEAN,
    BUGS_DEBT,
    BUGS_PER_HOUR,
    CHUNK,
    FOUND_IN_TEST,
    GUESS_MISFIT,
    GUESS_REWORK,
    HOURS_A_BUG,
    MISFIT_LIMIT,
    MISFIT_MOST,
    MISFIT_SAVED,
    MOST_ROUNDS,
    NEWCOMER_BUGS,
    NEWCOMER_WEEKS,
    RETEST,
    ROLE_OF,
    STAGES,
    Question,
    WorkItem,
)
from engine.world.world import World

GUESS_AFTER_HOURS = 24.0  # a question this old is guessed
GUESS_WRONG = 0.65  # how often a guess is wrong with no direction at all; MODEL
DELEGATED_WRONG = 0.5  # the same when the manager has said what matters (judgement)
REWORK_A_MISFIT = 0.4  # of the development effort, for a misfit of 1
AFTER_REWORK_MISFIT, AFTER_REWORK_BUGS = 0.2, 0.45  # what is left of each
MISFIT_LOSS = 0.6  # value lost at a misfit of 1
BUG_LOSS = 0.03  # value lost to each escaped defect
LEAST_QUALITY = 0.3
UX_GAIN = 0.5  # more of a feature's value reaches people for each step of UX above the start (judgement)
RELEASE_CHEER = 0.006  # morale of everybody
DROP_MOOD = -0.03
SLOWEST = 0.05  # nobody stops altogether


class Delivery:
    """The team's side of the quarter."""

    __slots__ = ("consequences", "world")

    def __init__(self, world: World, consequences: Consequences) -> None:
        self.world = world
        self.consequences = consequences

    # --- people ------------------------------------------------------------------------------------------------

    def speed(self, person: Person) -> float:
        """Effort hours an hour: the person's own, less debt, crowding and upkeep."""
        world = self.world
        here = world.team.here()
        peers = 0
        for p in here:
            peers += p.role == person.role
        crowding = 1 - COMMUNICATION * len(here) ** 2
        upkeep = 1 - max(0.0, world.product.upkeep) / (HOURS_A_WEEK * peers) if person.role == "developer" else 1.0
        speed = person.speed() * world.product.drag() * crowding * max(0.0, upkeep) * (1 + world.team.speed_change)
        return max(SLOWEST, speed)

    def life(self, person: Person) -> Generator[simpy.Event, Any, None]:
        """One person's process: pull the highest item that has room, work a stretch, look again."""
        world = self.world
        env, calendar, stage = world.env, world.calendar, ROLE_OF[person.role]
        while not person.gone:
            if person.away_until > env.now:
                yield env.timeout(person.away_until - env.now)
                continue
            item = world.board.pull(stage)
            if item is None:
                person.working_on = ""
                person.wake = env.event()
                world.idle.append(person)
                yield person.wake
                continue
            effort = self._claim(item, stage)
            person.working_on = item.id
            item.workers.append(person.id)
            hours = effort / self.speed(person)
            if person.last and person.last != item.id:
                hours *= 1 + SWITCH
            person.last = item.id
            hours, person.owed = grained(hours + person.owed), 0.0
            end = calendar.after(env.now, hours)
            yield env.timeout(end - env.now)
            item.spent += hours
            item.done += effort
            item.workers.remove(person.id)
            person.working_on = ""
            if item.open:
                self._finish(item, stage, effort, person)
            if person.gone or person.away_until > env.now:
                world.wake(stage)  # somebody else can take this place

    def _claim(self, item: WorkItem, stage: str) -> float:
        effort = min(CHUNK, item.left[stage])
        if stage == "development":
            if item.next_question == float("inf"):
                item.set_next_question(self.world.chance, self.world.clarity)
            effort = min(effort, max(0.5, item.next_question - item.claimed))
            item.claimed += effort
        left = item.left[stage] - effort
        item.left[stage] = left if left > 1e-9 else 0.0
        return effort

    def _finish(self, item: WorkItem, stage: str, effort: float, person: Person) -> None:
        world = self.world
        if stage == "development":
            newcomer = NEWCOMER_BUGS if person.tenure < NEWCOMER_WEEKS else 0.0
            debt = BUGS_CLEAN + BUGS_DEBT * world.product.debt
            item.bugs += effort * BUGS_PER_HOUR * item.bug_factor * (1 + newcomer) * debt
            if item.claimed >= item.next_question - 1e-9 and item.blocked is None and item.left[stage] > 0:
                self._ask(item, person)
        if item.stage in STAGES and item.left[item.stage] <= 0 and not item.workers:
            if item.stage == "test":
                found = item.bugs * FOUND_IN_TEST
                item.bugs -= found
                if found > BACK_ABOVE and item.rounds < MOST_ROUNDS:
                    self._back(item, found * HOURS_A_BUG)
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
        if item.stage == "acceptance":
            item.acceptance_since = world.now
            item.tried = False
            world.record("finished", item.id, notice=True)
        else:
            world.record("stage", item.id, item.stage)
            world.wake(item.stage)
        if before in STAGES:
            world.wake(before)  # its place in the limit is free

    def _back(self, item: WorkItem, development: float) -> None:
        item.rounds += 1
        item.left["development"] += max(0.5, development)
        item.left["test"] += RETEST * item.work.test
        item.stage = "development"
        item.next_question = item.claimed + 1e9  # rework raises no new questions
        self.world.wake("development")

    # --- questions ---------------------------------------------------------------------------------------------

    def _ask(self, item: WorkItem, person: Person) -> None:
        world = self.world
        item.questions += 1
        deck = max(1, len(world.file.questions))
        text = int(world.chance.uniform("question-text", item.id, item.questions) * deck)
        question = Question(f"{item.id}-q{item.questions}", item.id, person.id, world.now, text)
        item.blocked = world.questions[question.id] = question
        world.record("question", question.id, person.id, notice=True)

    def settle_question(self, question: Question, how: str) -> None:
        """A question ends: answered by the manager, delegated, or guessed; the item goes on."""
        world = self.world
        if world.questions.pop(question.id, None) is None:
            return
        item = world.board.all[question.item]
        item.blocked = None
        item.set_next_question(world.chance, world.clarity)
        wrong = {"answered": 0.0, "delegated": DELEGATED_WRONG * (1 - world.clarity),
                 "guessed": GUESS_WRONG * (1 - 0.5 * world.clarity)}[how]  # fmt: skip
        if world.chance.uniform("guess-right", question.id) < wrong:
            item.misfit = min(1.0, item.misfit + GUESS_MISFIT)
            item.left["development"] += GUESS_REWORK * item.work.development * item.true_factor
        world.record("question-" + how, question.id)
        world.wake("development")

    def guess_old_questions(self) -> None:
        """A question nobody has answered for a day is guessed."""
        world = self.world
        for question in list(world.questions.values()):
            if world.now - question.asked_at >= GUESS_AFTER_HOURS:
                self.settle_question(question, "guessed")

    # --- acceptance and release --------------------------------------------------------------------------------

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
        misfit = MISFIT_MOST * world.chance.uniform("misfit", id) * (1 - 0.5 * world.clarity)
        item.misfit = misfit * (1 - MISFIT_SAVED) if looked else misfit
        world.board.add(item, top)
        world.record("started", id, variant)
        if item.stage == "acceptance":
            item.acceptance_since = world.now
            world.record("finished", id, notice=True)
        world.wake()
        return item

    def held_by(self, item: WorkItem) -> str | None:
        """The id of an open request to be answered, or of open work to be released, before this item may go out."""
        for letter in self.world.letters.values():
            if item.request in letter.written.holds and letter.state in ("open", "looking"):
                return letter.id
        for other in self.world.board.items:
            if item.request in other.holds and other is not item:
                return other.id
        return None

    def careful(self, item: WorkItem) -> bool:
        """Whether a careful acceptance would let it pass."""
        return item.misfit <= MISFIT_LIMIT and item.bugs <= BUG_LIMIT

    def send_back(self, item: WorkItem) -> None:
        """The manager refuses it: it is mended and tested again."""
        effort = REWORK_A_MISFIT * item.misfit * item.work.development * item.true_factor + HOURS_A_BUG * item.bugs
        item.misfit *= AFTER_REWORK_MISFIT
        item.bugs *= AFTER_REWORK_BUGS
        self._back(item, effort)
        self.world.record("returned", item.id)

    def release(self, item: WorkItem) -> None:
        """It goes out: what it does begins, promises about it are kept, complexity and debt stay."""
        world = self.world
        world.board.items.remove(item)
        item.stage = "released"
        item.released_on = world.day
        world.record("released", item.id, item.variant)
        cause = Cause("released", item.id, item.root, world.week)
        quality = max(LEAST_QUALITY, 1 - MISFIT_LOSS * item.misfit - BUG_LOSS * item.bugs)
        quality *= 1 + UX_GAIN * (world.product.ux - world.file.company.ux)
        world.product.built(world.books, item.total, item.bugs, cause)
        self.consequences.trigger(item.truth, cause, item.id, quality)
        if not world.caretaking:
            world.team.cheer(world.books, RELEASE_CHEER, cause)
        for promise in world.promises:
            if promise.item == item.id and promise.state == "open":
                promise.state = "kept" if world.day <= promise.by_day + GRACE_DAYS else "broken"
                if world.day <= promise.by_day:
                    world.stakeholders[promise.to].move(world.books, KEPT, Cause("promise-kept", item.id, item.root))
        world.wake()

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
