"""What troubles do to people, how they come to light, and what ends them.

A trouble drains morale day by day, and most of that is hidden until somebody asks. A one-to-one brings it to light and
makes it easier for a week; being left alone with it after that is worse than never having been asked. Acting ends it.
"""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.people import Person
from engine.world.team.trouble import drawn
from engine.world.world import World

DRAIN = 0.014  # of the person's morale a day; MODEL
HIDES = 0.7  # share of an untold trouble's drain that does not show (judgement; LIBRARY: .42 shown as .60)
HEARD_DAYS = 5  # working days for which being heard helps; then something should have been done (judgement)
LATE_DAYS = 10  # working days after which the default plan, too, does something (judgement)
HEARD_DRAIN = 0.5  # of the drain in those days (judgement)
UNHELPED_DRAIN = 1.6  # of the drain after them: they told you (judgement)
TROUBLED_LEAVES = 2.5  # the hazard of resigning, with a trouble (judgement)
HELP_CHEER = 0.08  # morale of the person, when something is done about it (judgement; MODEL .14 with the hour itself)
ONE_TO_ONE_CHEER = 0.01  # morale of somebody who had nothing to tell; MODEL .14, most of it now the help's
ONE_TO_ONE_SOON = -0.02  # the same when they were seen lately (judgement)
ONE_TO_ONE_OWN = 1.0  # hours of the person: an hour with you is an hour of theirs (definition)
SEEN_LATELY_DAYS = 10  # working days; nothing new to tell within two weeks (judgement)
RESTED = 0.3  # fatigue taken off by less work (judgement)
GROWN = 0.03  # skill gained by learning something (judgement)
HELP_HOURS = {"load": 1.0, "say": 2.0, "quarrel": 2.0, "growth": 1.0, "home": 1.0}  # hours of the manager (judgement)
HELP_OWN = {"load": 2.0, "say": 1.0, "quarrel": 2.0, "growth": 12.0, "home": 16.0}  # hours of the person (judgement)
HELP_PEERS = {"load": 2.0, "say": 1.0, "growth": 1.0}  # hours of each colleague of the role (judgement)
HELP_OTHER = 2.0  # hours of the other side of a quarrel (judgement)


class Troubles:
    """Everybody's."""

    __slots__ = ("_team", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self._team = tuple(p.id for p in world.file.team)
        for person in world.team.people:
            self.begin(person)

    def begin(self, person: Person) -> None:
        """Somebody comes, with or without a trouble."""
        world = self.world
        share = world.file.company.troubles
        person.trouble = drawn(person.written, share, self._team, world.day, world.days, world.chance)

    def weigh(self, person: Person) -> float:
        """An evening of it: how much of the drain shows in this person's morale."""
        trouble, day = person.trouble, self.world.day
        if trouble is None or not trouble.weighs(day):
            return 0.0
        drain = DRAIN * person.morale
        if not trouble.heard:
            hidden = 0.0 if self.world.caretaking else HIDES * drain
            return person.move(-drain, hidden)
        return person.move(-drain * (HEARD_DRAIN if day < trouble.heard + HEARD_DAYS else UNHELPED_DRAIN))

    def open(self, person: Person) -> bool:
        """Whether they have told a trouble that nothing has been done about, and can still be helped."""
        trouble = person.trouble
        return trouble is not None and trouble.heard > 0 and not trouble.ended and not person.leaves_on

    def waits(self, person: Person) -> bool:
        """Whether they told it two weeks ago, and nothing has been done."""
        trouble = person.trouble
        return trouble is not None and self.open(person) and self.world.day >= trouble.heard + LATE_DAYS

    def hear(self, person: Person, root: str = "") -> None:
        """An hour with them: a trouble comes to light; without one it cheers a little, and too often it annoys."""
        world, trouble = self.world, person.trouble
        cause = Cause("one-to-one", person.id, root)
        person.owed += ONE_TO_ONE_OWN
        if trouble is not None and not trouble.heard and trouble.weighs(world.day):
            trouble.heard = world.day
            world.learnt.add(("trouble", person.id))
            self._unmask(person, cause)
            world.record("trouble", person.id, trouble.kind, notice=True)
            if not world.caretaking:
                world.tell("trouble", person.id, trouble.says or "", trouble.kind)
        else:
            lately = person.seen_on and world.day - person.seen_on <= SEEN_LATELY_DAYS
            world.team.cheer(world.books, ONE_TO_ONE_SOON if lately else ONE_TO_ONE_CHEER, cause, only=person.id)
        person.seen_on = world.day

    def hours(self, person: Person) -> float:
        """Hours of the manager that acting on their trouble takes."""
        return HELP_HOURS[person.trouble.kind] if person.trouble is not None else 0.0

    def help(self, person: Person, root: str = "") -> None:
        """Something is done about it: it ends, and costs the person and colleagues some of their time."""
        world, trouble = self.world, person.trouble
        if trouble is None or not self.open(person):
            return
        trouble.ended = True
        kind = trouble.kind
        if kind == "home":
            person.away(world.now, HELP_OWN[kind])
        else:
            person.owed += HELP_OWN[kind]
        for other in world.team.here():
            if other is not person and other.role == person.role:
                other.owed += HELP_PEERS.get(kind, 0.0)
            if kind == "quarrel" and other.id == trouble.with_whom:
                other.owed += HELP_OTHER
        if kind == "load":
            person.fatigue = max(0.0, person.fatigue - RESTED)
        elif kind == "growth":
            person.skill += GROWN
        world.team.cheer(world.books, HELP_CHEER, Cause("helped", person.id, root), only=person.id)
        world.record("helped", person.id, kind, notice=True)

    def survey(self) -> None:
        """Nobody signs it, so everybody says how they are: no morale is hidden any longer."""
        for person in self.world.team.here():
            self._unmask(person, Cause("survey"))
        self.world.record("survey")

    def _unmask(self, person: Person, cause: Cause) -> None:
        shown = person.move(0.0, -person.mask)
        person.feel(Cause("kept-back", person.id), shown)
        here = len(self.world.team.here())
        if here:
            self.world.books.book("morale", cause, shown / here)
