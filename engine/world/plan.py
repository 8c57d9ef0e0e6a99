"""The default plan: what a manager does who plans nothing, and what the unseen caretaker does."""

from __future__ import annotations

from collections.abc import Callable

from engine.world.clock import DAYS_A_WEEK, week_of
from engine.world.discovery import research
from engine.world.manager import HOURS
from engine.world.people import Person
from engine.world.team.delivery import Delivery
from engine.world.team.troubles import SEEN_LATELY_DAYS, Troubles
from engine.world.work import MOST_ROUNDS
from engine.world.world import World

ONE_TO_ONE_DAY = 1  # day of the week, counted from 0: Tuesday (judgement)


class Plan:
    """Fills each morning's hours."""

    __slots__ = ("delivery", "troubles", "world")

    def __init__(self, world: World, delivery: Delivery, troubles: Troubles) -> None:
        self.world = world
        self.delivery = delivery
        self.troubles = troubles

    def morning(self, day: int) -> None:
        """Put a day's routine into the hours: mail first, then what the team waits for, a one-to-one on Tuesdays.

        What somebody told there is acted on when two weeks have passed. All of it waits for the next morning: a manager
        who acts at once saves the team that time.
        """
        world = self.world
        if day in world.calendar.days_off:
            return
        manager = world.manager
        for item in world.board.items:
            if item.stage != "acceptance" or manager.tries(item.id):
                continue
            if not item.tried or self.delivery.acceptance.held_by(item) is None:
                manager.take("try", item.id, HOURS["try"], self._accept(item.id))
        for question in world.questions.values():
            if not question.queued:
                question.queued = True
                manager.take("question", question.id, HOURS["question"], self._answer(question.id), True)
        manager.take("admin", "", HOURS["admin"], first=True)
        weekday = (day - 1) % DAYS_A_WEEK
        if weekday == ONE_TO_ONE_DAY:
            person = self._due(day)
            if person is not None:
                manager.take("one-to-one", person.id, HOURS["one-to-one"], self.one_to_one(person.id))
        for person in world.team.people:
            trouble = person.trouble
            if trouble is None or not trouble.heard or trouble.ended or person.gone:
                continue
            if self.troubles.waits(person) and not manager.waits("help", person.id):
                manager.take("help", person.id, self.troubles.hours(person), self.help(person.id))

    def _due(self, day: int) -> Person | None:
        """Whom to see this week: who was seen longest ago; nobody, if all were seen lately or an hour is planned."""
        world, manager = self.world, self.world.manager
        here = world.team.here()
        if not here or any(task.kind == "one-to-one" for task in (*manager.queue, manager.current) if task is not None):
            return None
        person = min(here, key=lambda p: p.seen_on)
        latest = max(p.seen_on for p in here)
        seen_this_week = latest and week_of(latest) == week_of(day)
        return None if seen_this_week or (person.seen_on and day - person.seen_on <= SEEN_LATELY_DAYS) else person

    def _accept(self, id: str) -> Callable[[], None]:
        world = self.world

        def decide() -> None:
            item = world.board.all[id]
            if item.stage != "acceptance":
                return
            self.delivery.acceptance.try_out(item)
            if not self.delivery.acceptance.careful(item) and item.rounds < MOST_ROUNDS:
                self.delivery.acceptance.send_back(item)
            elif self.delivery.acceptance.held_by(item) is None:
                self.delivery.releases.release(item)

        return decide

    def _answer(self, id: str) -> Callable[[], None]:
        world = self.world

        def decide() -> None:
            question = world.questions.get(id)
            if question is not None:
                self.delivery.questions.settle(question, "answered")

        return decide

    def one_to_one(self, id: str, root: str = "") -> Callable[[], None]:
        """What an hour with one person does when it is over; `root` is the decision behind it, if one is."""
        world = self.world

        def talk() -> None:
            person = world.team.named(id)
            if person is not None and not person.gone:
                self.troubles.hear(person, root)
                research.done(world, "one-to-one", id)

        return talk

    def help(self, id: str, root: str = "") -> Callable[[], None]:
        """What acting on somebody's trouble does when its hours have been spent."""

        def act() -> None:
            person = self.world.team.named(id)
            if person is not None and not person.gone:
                self.troubles.help(person, root)

        return act
