"""Prototype and fake door: what they ask of the team, how long they run, and what they do besides showing something."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.inbox import Letter
from engine.world.people import Person
from engine.world.world import World

PROTOTYPE_DAYS = 2  # working days from the manager's hours until people have tried it (judgement)
FAKE_DOOR_DAYS = 5  # working days until enough people have passed the door: each weekday once (judgement)
RUNS_DAYS = {"prototype": PROTOTYPE_DAYS, "fake-door": FAKE_DOOR_DAYS}
PROTOTYPE_DESIGN = 8.0  # hours of a designer: a day of drawing (judgement)
FAKE_DOOR_DEVELOPMENT = 6.0  # hours of a developer: a button and a counter (judgement)
FAKE_DOOR_IRRITATES = 0.001  # of the headline users leave over a button that does nothing (judgement)
PROTOTYPE_SAVES = 0.4  # of the misfit of what is built later: people have had it in their hands (judgement)


def begin(world: World, letter: Letter, way: str) -> None:
    """The manager's part is done: the team's part begins."""
    if way == "prototype":
        owe(world, letter.id, PROTOTYPE_DESIGN, "designer", "developer")
    elif way == "fake-door":
        owe(world, letter.id, FAKE_DOOR_DEVELOPMENT, "developer", "designer")


def end(world: World, letter: Letter, way: str) -> None:
    """It has run: a fake door has irritated some who opened it."""
    if way == "fake-door":
        cause = Cause("fake-door", letter.id, f"look {letter.id}", world.week)
        for segment in world.market.segments:
            if segment.headline:
                world.market.bring(segment, cause, -FAKE_DOOR_IRRITATES * segment.users)


def fit(letter: Letter) -> float:
    """The share of its misfit that work on this request keeps, 0–1: a prototype saves the rest."""
    return 1 - PROTOTYPE_SAVES if "prototype" in letter.looked else 1.0


def owe(world: World, entity: str, hours: float, *roles: str) -> Person | None:
    """Somebody of the first role that has anybody gives these hours; which of them is a matter of luck."""
    for role in roles:
        people = world.team.of(role)
        if people:
            person = people[int(world.chance.uniform("lends", f"{entity}/{role}") * len(people))]
            person.owed += hours
            return person
    return None
