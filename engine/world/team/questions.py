"""The team's questions: each blocks its item until it is answered, delegated or guessed."""

from __future__ import annotations

from engine.world.people import Person
from engine.world.work import GUESS_MISFIT, GUESS_REWORK, Question, WorkItem
from engine.world.world import World

GUESS_AFTER_HOURS = 24.0  # a question this old is guessed; MODEL
GUESS_WRONG = 0.65  # how often a guess is wrong with no direction at all; MODEL
CLARITY_GUESSES = 0.5  # share of the wrong guesses that a wholly clear direction spares; MODEL
DELEGATED_WRONG = 0.5  # the same when the manager has said what matters (judgement)


class Questions:
    """Asks them and settles them."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def ask(self, item: WorkItem, person: Person) -> None:
        """Somebody cannot go on without an answer."""
        world = self.world
        item.questions += 1
        deck = max(1, len(world.file.questions))
        text = int(world.chance.uniform("question-text", item.id, item.questions) * deck)
        question = Question(f"{item.id}-q{item.questions}", item.id, person.id, world.now, text)
        item.blocked = world.questions[question.id] = question
        world.record("question", question.id, person.id, notice=True)

    def settle(self, question: Question, how: str) -> None:
        """A question ends: answered by the manager, delegated, or guessed; the item goes on."""
        world = self.world
        if world.questions.pop(question.id, None) is None:
            return
        item = world.board.all[question.item]
        item.blocked = None
        item.set_next_question(world.chance, world.clarity)
        wrong = {"answered": 0.0, "delegated": DELEGATED_WRONG * (1 - world.clarity),
                 "guessed": GUESS_WRONG * (1 - CLARITY_GUESSES * world.clarity)}[how]  # fmt: skip
        if world.chance.uniform("guess-right", question.id) < wrong:
            item.misfit = min(1.0, item.misfit + GUESS_MISFIT)
            item.left["development"] += GUESS_REWORK * item.work.development * item.true_factor
        world.record("question-" + how, question.id)
        world.wake("development")

    def guess_old(self) -> None:
        """A question nobody has answered for a day is guessed."""
        world = self.world
        for question in list(world.questions.values()):
            if world.now - question.asked_at >= GUESS_AFTER_HOURS:
                self.settle(question, "guessed")
