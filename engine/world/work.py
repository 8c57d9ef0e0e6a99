"""Work items and the board they move over: design, development, test, acceptance, released."""

from __future__ import annotations

import math
from typing import NamedTuple

from engine.scenario.effect import Effect, Effects, Work
from engine.world.chance import Chance
from engine.world.estimates import true_factor

STAGES = ("design", "development", "test")
CLOSED = ("released", "rolled-back", "dropped", "done")  # stages in which an item is off the board
PARTS = ("everyday", "unusual", "small-devices", "with-a-user")  # what can be tried of a finished item
ROLE_OF = {"designer": "design", "developer": "development", "tester": "test"}
QUESTIONS_PER_HOUR = 7 / 100  # of development effort; MODEL 3.2, raised: a manager is asked more than that
CLARITY_SAVES = 0.7  # share of the questions that a clear direction spares; MODEL
REVIEW_SAVES = 0.2  # share of the questions that a design review spares; MODEL
CHUNK = 6.0  # hours of effort to the next look at the board (judgement)
CREW = 3  # people who can usefully share one item's stage (judgement)
BACK_ABOVE = 1.2  # defects found in test that send an item back; MODEL
HOURS_A_BUG = 2.2  # development hours to mend a defect; MODEL
MOST_ROUNDS = 3  # times an item is sent back before people let it go (judgement)
RETEST = 0.3  # share of the test hours done again after mending (judgement)
MISFIT_MOST = 0.5  # how far from the need an item may be, when nobody looked; MODEL
MISFIT_SAVED = 0.35  # share of the misfit spared by having looked at users first; MODEL
GUESS_MISFIT = 0.22  # misfit that a wrong guess adds; MODEL
GUESS_REWORK = 0.10  # share of the development that a wrong guess adds; MODEL
UX_USUAL = 5 / 9  # how well something nobody reviewed is designed: it brings just what its author says (definition)
BUG_SPREAD = 0.5  # sd of ln of an item's own tendency to defects (judgement)
ROUGH_FIT = 0.3  # a misfit up to this reads as "roughly" (judgement)
MISFIT_LIMIT = 0.12  # misfit that a careful acceptance lets pass; MODEL
BUG_LIMIT = 1.0  # defects that a careful acceptance lets pass; MODEL


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


class Sketch(NamedTuple):
    """One way to design something: simple blocks in the order in which people meet them, and how good it truly is."""

    blocks: tuple[str, ...]
    ux: float  # 0–1, hidden


class Reading(NamedTuple):
    """What the numbers of a release to some users say all users would do: 8 in 10 land between low and high."""

    metric: str
    low: float
    high: float


class WorkItem:
    """One thing being made. Efforts are hours of true effort; `misfit` and `ux` are 0–1; `bugs` a count.

    Its stage is design, development, test, acceptance, then held, shared (out to some users), released, and at last
    perhaps rolled-back; or dropped. A chore (a repair, a clean-up) needs no acceptance and is done when it is tested.
    """

    __slots__ = (
        "about",
        "acceptance_since",
        "analysed",
        "begun",
        "blocked",
        "bug_factor",
        "bugs",
        "chore",
        "claimed",
        "complexity",
        "displaced_by",
        "done",
        "favourite",
        "holds",
        "id",
        "left",
        "made",
        "misfit",
        "next_question",
        "outcome",
        "places",
        "quality",
        "questions",
        "readings",
        "released_on",
        "request",
        "reviewed",
        "root",
        "rounds",
        "shared_on",
        "sketch",
        "sketches",
        "spent",
        "stage",
        "started",
        "tried",
        "true_factor",
        "truth",
        "ux",
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
        chore: str = "",
        about: str = "",
    ) -> None:
        self.id = id
        self.request = request
        self.variant = variant
        self.work = work
        self.truth = truth
        self.root = root
        self.holds = holds
        self.chore = chore  # repair or clean-up, of the item `about`
        self.about = about
        self.displaced_by = ""  # the item it waits for, by an answer that said so
        self.true_factor = true_factor(chance, id)
        self.left = {
            "design": work.design * self.true_factor,
            "development": work.development * self.true_factor,
            "test": work.test * self.true_factor,
        }
        self.bug_factor = math.exp(BUG_SPREAD * chance.normal("bugs", id))
        self.stage = "design"
        self.misfit = 0.0
        self.ux = UX_USUAL
        self.sketches: tuple[Sketch, ...] = ()
        self.favourite = 0  # the sketch its designer would take
        self.sketch: int | None = None  # the one that was chosen
        self.reviewed = False
        self.bugs = 0.0
        self.made: dict[str, float] = {}  # defects made so far, by what made them
        self.places: dict[str, float] = {}  # the share of them that lies in each place, once drawn
        self.claimed = 0.0  # development effort taken up so far
        self.done = 0.0  # effort finished
        self.spent = 0.0  # team hours spent
        self.next_question = math.inf
        self.questions = 0
        self.blocked: Question | None = None
        self.workers: list[str] = []
        self.started: set[str] = set()
        self.begun: dict[str, float] = {}  # the hour at which each stage was begun
        self.rounds = 0  # times sent back
        self.tried: set[str] = set()  # the parts the manager has tried
        self.acceptance_since = 0.0
        self.shared_on = 0  # days on which it went out, to some and to all
        self.released_on = 0
        self.quality = 1.0  # as released: the share of what is good that people get
        self.complexity = 0.0  # what it added to the product's
        self.outcome: tuple[Effect, ...] = ()  # what of its truth holds, settled at the first release
        self.analysed = False
        self.readings: tuple[Reading, ...] = ()
        self.settle()

    @property
    def total(self) -> float:
        """Effort of all stages as first drawn."""
        return self.work.total * self.true_factor

    @property
    def open(self) -> bool:
        """Still somewhere on the board."""
        return self.stage not in CLOSED

    def settle(self) -> None:
        """Move past stages with nothing left to do and nobody in them."""
        while self.stage in STAGES and self.left[self.stage] <= 0 and not self.workers:
            at = STAGES.index(self.stage)
            self.stage = STAGES[at + 1] if at + 1 < len(STAGES) else "acceptance"

    def reopen(self) -> None:
        """Back to development, whatever stage it was in."""
        self.stage = "development"

    def set_next_question(self, chance: Chance, clarity: float) -> None:
        """When, in development effort, the next question will arise."""
        gap = chance.exponential("question", self.id, self.questions)
        rate = QUESTIONS_PER_HOUR * (1 - CLARITY_SAVES * clarity) * (1 - REVIEW_SAVES * self.reviewed)
        self.next_question = self.claimed + gap / rate


class Board:
    """The open items in the order of their rank, the limits of work in progress, and what the team puts time aside for.

    `crew` is how many can share one item's stage. `aside` has the shares, 0–1, of the developers' time. `in_hand`
    is how many items of a stage were begun and not finished there, blocked ones too, when somebody last pulled from it.
    """

    __slots__ = ("all", "aside", "crew", "in_hand", "items", "limits")

    def __init__(self, limits: dict[str, int], crew: int = CREW) -> None:
        self.items: list[WorkItem] = []  # open ones, by rank
        self.all: dict[str, WorkItem] = {}
        self.limits = limits
        self.in_hand = 0
        self.crew = crew
        self.aside = {"quality": 0.0, "debt": 0.0}

    def add(self, item: WorkItem, top: bool = False) -> None:
        """Put a new item at the bottom of the backlog, or on top."""
        self.all[item.id] = item
        self.items.insert(0 if top else len(self.items), item)

    def pull(self, stage: str) -> WorkItem | None:
        """The next item for somebody of this stage: the highest that nobody is at, if the limit lets it be begun.

        Where the limit forbids it they help with the highest that has room: a low limit makes people work together, a
        high one gives everybody something of their own, and then another.
        """
        begun = 0
        free = fresh = shared = None
        for item in self.items:
            if item.stage != stage:
                continue
            started = stage in item.started
            begun += started
            if free is not None or item.blocked is not None or item.left[stage] <= 0:
                continue
            if not started:
                fresh = fresh or item
            elif not item.workers:
                free = item
            elif shared is None and len(item.workers) < self.crew:
                shared = item
        if fresh is not None and begun < self.limits[stage]:
            fresh.started.add(stage)
            free = fresh
            begun += 1
        self.in_hand = begun
        return free or shared

    def hours_left(self) -> float:
        """True effort still to do on everything open. Hidden: views show estimates of it."""
        total = 0.0
        for item in self.items:
            for stage in STAGES:
                total += item.left[stage]
        return total
