"""Taking turns on call: then an incident interrupts one developer and not all of them."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.people import Person
from engine.world.stakeholders import SLIGHT
from engine.world.world import World

ROTA_LEAST = 2  # developers who can take turns (definition)
ROTA_WEEKLY = 2.0  # hours a week of whoever is on call: the phone, and handing over (judgement)
ROTA_MEETING = 1.0  # hours of every developer, to agree on it (judgement)
ROTA_WILLING = 0.7  # how likely they agree at morale .6 and a CEO's trust of .5 (judgement)
ROTA_MORALE = 1.5  # more for each step of morale (judgement)
ROTA_TRUST = 0.5  # more for each step of the CEO's trust, who pays for the nights (judgement)
ROTA_CHEER = 0.01  # morale of everybody: a night that is not mine (judgement; LIBRARY night-phone .03)
MORALE_MIDDLE = 0.6  # morale at which people are as willing as said (judgement)
TRUST_MIDDLE = 0.5  # trust at which the CEO is as willing as said (judgement)
PRESSED_DAYS = 10  # working days after a refusal in which asking again is pressing (judgement)
PRESSED_MOOD = -0.02  # morale of everybody who is pressed (judgement)
PRESSED_TRUST = -SLIGHT  # the CEO's trust, when pressed; LIBRARY "a slight"


class Rota:
    """Whether there is one, and who has it this week."""

    __slots__ = ("asked", "refused_on", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.asked = 0
        self.refused_on = 0

    def ask(self, root: str = "") -> None:
        """The developers talk about it and agree, or not."""
        world = self.world
        developers = world.team.of("developer")
        if world.team.rota or len(developers) < ROTA_LEAST:
            return
        if self.refused_on and world.day - self.refused_on <= PRESSED_DAYS:
            world.team.cheer(world.books, PRESSED_MOOD, Cause("pressed", "rota", root))
        mood = 0.0
        for person in developers:
            person.owed += ROTA_MEETING
            mood += person.morale
        mood = mood / len(developers) - MORALE_MIDDLE
        willing = ROTA_WILLING + ROTA_MORALE * mood + ROTA_TRUST * (world.ceo.trust - TRUST_MIDDLE)
        agreed = world.chance.uniform("ask-rota", "team", self.asked) < willing
        self.asked += 1
        if agreed:
            world.team.rota = True
            world.team.cheer(world.books, ROTA_CHEER, Cause("rota", "", root))
        else:
            self.refused_on = world.day
        said(world, "rota", "agreed" if agreed else "refused")

    def friday(self) -> None:
        """Whoever was on call this week has spent some hours on it."""
        person = on_call(self.world)
        if person is not None:
            person.owed += ROTA_WEEKLY


def on_call(world: World) -> Person | None:
    """The developer whose turn it is this week; None without a rota."""
    developers = world.team.of("developer") if world.team.rota else []
    return developers[(world.week - 1) % len(developers)] if developers else None


def said(world: World, what: str, how: str, who: str = "") -> None:
    """What came of asking is noted, and told the player; the window words it."""
    world.record(what, who, how, notice=True)
    if not world.caretaking:
        world.tell(what, who, "", how)
