"""Work items and the board they move over: design, development, test, acceptance, released."""

from __future__ import annotations

import math

from engine.scenario.effect import Effects, Work
from engine.world.chance import Chance

STAGES = ("design", "development", "test")
ROLE_OF = {"designer": "design", "developer": "development", "tester": "test"}
TRUE_SPREAD = 0.25  # sd of ln(true effort / work); the remaining surprise of a well understood item
GUESS_MEAN, GUESS_SPREAD = 0.62, 0.43  # ln(actual / first guess); Little 2006, Landmark, 121 projects
REFINED_SPREAD = 0.28  # sd of ln(refined / work)
P90 = 1.2816  # standard normal quantile: a range holds 8 in 10
QUESTIONS_PER_HOUR = 7 / 100  # of development effort; MODEL 3.2, raised: a manager is asked more than that
CLARITY_SAVES = 0.7  # share of the questions that a clear direction spares
CHUNK = 6.0  # hours of effort to the next look at the board
CREW = 3  # people who can usefully share one item's stage
BUGS_PER_HOUR = 0.055  # of development effort
BUG_SPREAD = 0.5  # sd of ln of an item's own tendency to defects
FOUND_IN_TEST = 0.78  # 1 − e^(−1.5): a thorough test
BACK_ABOVE = 1.2  # defects found that send an item back
HOURS_A_BUG = 2.2
MOST_ROUNDS = 3  # times an item is sent back before people let it go
NEWCOMER_WEEKS = 13  # a newcomer makes half as many defects again; Abdel-Hamid says twice
NEWCOMER_BUGS = 0.5
BUGS_CLEAN, BUGS_DEBT = 0.7, 0.5  # defects without debt, and more for each step of it; MODEL
RETEST = 0.3  # of the test hours
MISFIT_MOST = 0.5  # how far from the need an item may be, when nobody looked
MISFIT_SAVED = 0.35  # share spared by having looked at users first
GUESS_MISFIT, GUESS_REWORK = 0.22, 0.10  # what a wrong guess does
ROUGH_FIT = 0.3  # a misfit up to this reads as "roughly" (judgement)
MISFIT_LIMIT, BUG_LIMIT = 0.12, 1.0  # what a careful acceptance lets pass


class Question:
    """A question of the team; it blocks its item until answered, delegated or guessed."""

    __slots__ = ("asked_at", "id", "item", "person", "queued", "text")

    def __init__(self, id: str, item: str, person: str, asked_at: float, text: int) -> None:
        self.id = id
        self.item = item
        self.person = person
        self.asked_at = asked_at
        self.text = text  # which of the scenario's ordinary questions
        self.queued = False  # in the manager's hours already


class WorkItem:
    """One thing being made. Efforts are hours of true effort; `misfit` is 0–1; `bugs` a count."""

    __slots__ = (
        "acceptance_since",
        "blocked",
        "bug_factor",
        "bugs",
        "claimed",
        "done",
        "holds",
        "id",
        "left",
        "misfit",
        "next_question",
        "questions",
        "released_on",
        "request",
        "root",
        "rounds",
        "spent",
        "stage",
        "started",
        "tried",
        "true_factor",
        "truth",
        "variant",
        "work",
        "workers",
    )

    def __init__(
        self,
        id: str,
        request: str,
        variant: str,
        work: Work,
        truth: Effects,
        chance: Chance,
        root: str,
        holds: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.request = request
        self.variant = variant
        self.work = work
        self.truth = truth
        self.root = root
        self.holds = holds
        self.true_factor = math.exp(TRUE_SPREAD * chance.normal("effort", id))
        self.left = {
            "design": work.design * self.true_factor,
            "development": work.development * self.true_factor,
            "test": work.test * self.true_factor,
        }
        self.bug_factor = math.exp(BUG_SPREAD * chance.normal("bugs", id))
        self.stage = "design"
        self.misfit = 0.0
        self.bugs = 0.0
        self.claimed = 0.0  # development effort taken up so far
        self.done = 0.0  # effort finished
        self.spent = 0.0  # team hours spent
        self.next_question = math.inf
        self.questions = 0
        self.blocked: Question | None = None
        self.workers: list[str] = []
        self.started: set[str] = set()
        self.rounds = 0  # times sent back
        self.tried = False
        self.acceptance_since = 0.0
        self.released_on = 0
        self.settle()

    @property
    def total(self) -> float:
        """Effort of all stages as first drawn."""
        return self.work.total * self.true_factor

    @property
    def open(self) -> bool:
        """Still somewhere on the board."""
        return self.stage not in ("released", "dropped")

    def settle(self) -> None:
        """Move past stages with nothing left to do and nobody in them."""
        while self.stage in STAGES and self.left[self.stage] <= 0 and not self.workers:
            at = STAGES.index(self.stage)
            self.stage = STAGES[at + 1] if at + 1 < len(STAGES) else "acceptance"

    def set_next_question(self, chance: Chance, clarity: float) -> None:
        """When, in development effort, the next question will arise."""
        gap = chance.exponential("question", self.id, self.questions)
        self.next_question = self.claimed + gap / (QUESTIONS_PER_HOUR * (1 - CLARITY_SAVES * clarity))


class Board:
    """The open items in the order of their rank, and the limits of work in progress."""

    __slots__ = ("all", "items", "limits")

    def __init__(self, limits: dict[str, int]) -> None:
        self.items: list[WorkItem] = []  # open ones, by rank
        self.all: dict[str, WorkItem] = {}
        self.limits = limits

    def add(self, item: WorkItem, top: bool = False) -> None:
        """Put a new item at the bottom of the backlog, or on top."""
        self.all[item.id] = item
        self.items.insert(0 if top else len(self.items), item)

    def pull(self, stage: str) -> WorkItem | None:
        """The next item for somebody of this stage: the highest that has room, unless the limit forbids starting it."""
        started = 0
        for item in self.items:
            if item.stage == stage and stage in item.started:
                started += 1
        limit = self.limits[stage]
        for item in self.items:
            if item.stage != stage or item.blocked is not None or item.left[stage] <= 0 or len(item.workers) >= CREW:
                continue
            if stage in item.started:
                return item
            if started < limit:
                item.started.add(stage)
                return item
        return None

    def hours_left(self) -> float:
        """True effort still to do on everything open. Hidden: views show estimates of it."""
        total = 0.0
        for item in self.items:
            for stage in STAGES:
                total += item.left[stage]
        return total


class Estimate:
    """What engineering says of a piece of work: a first guess, or a refined figure; hours of all stages."""

    __slots__ = ("high", "likely", "low", "refined")

    def __init__(self, work: float, refined: bool, chance: Chance, entity: str) -> None:
        self.refined = refined
        if refined:
            self.likely = work * math.exp(REFINED_SPREAD * chance.normal("refined", entity))
            spread = math.sqrt(REFINED_SPREAD**2 + TRUE_SPREAD**2)
            self.low, self.high = (self.likely * math.exp(s * P90 * spread) for s in (-1, 1))
        else:
            self.likely = work / math.exp(GUESS_MEAN + GUESS_SPREAD * chance.normal("guess", entity))
            spread = math.sqrt(GUESS_SPREAD**2 + TRUE_SPREAD**2)
            self.low, self.high = (self.likely * math.exp(GUESS_MEAN + s * P90 * spread) for s in (-1, 1))
