"""Talks with those outside the team: what is behind an ask. A talk without news earns nothing."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.discovery import looking, research
from engine.world.inbox import Letter
from engine.world.world import World

AGAIN_DAYS = 30  # working days within which a second talk without news costs the other's time (judgement)
WASTED = 0.08  # trust lost by such a talk: a disappointment; LIBRARY


def talked(world: World, who: str, about: str | None) -> None:
    """Half an hour is over: the interest behind the ask, what only they know, perhaps a cheaper way."""
    memory = world.memory
    known = len(world.found)
    research.done(world, "talk", who)
    letter = world.letters.get(about) if about is not None else _most_urgent(world, who)
    news = len(world.found) > known
    news |= _person(world, who)
    if letter is not None:
        news |= _ask(world, letter)
    last = memory.talked.get(who)
    memory.talked[who] = world.day
    if not news and last is not None and world.day - last <= AGAIN_DAYS:
        world.stakeholders[who].move(world.books, -WASTED, Cause("talked", who, f"talk {who}", world.week))
    world.record("talked", who, "news" if news else "")


def _most_urgent(world: World, who: str) -> Letter | None:
    """The open ask of somebody that is due first and whose interest is not known."""
    waiting = [
        letter
        for letter in world.letters.values()
        if letter.written.asker == who and letter.state == "open" and letter.id not in world.memory.interests
    ]
    return min(waiting, key=lambda letter: letter.due_day, default=None)


def _person(world: World, who: str) -> bool:
    """What somebody wants in general, and why; True if that is news."""
    if who in world.memory.interests:
        return False
    people = {world.ceo.id: world.file.ceo} | {s.id: s for s in world.file.stakeholders}
    person = people[who]
    if person.interest is None:
        return False
    world.memory.interests.add(who)
    world.tell("interest", who, person.behind or "", who)
    return True


def _ask(world: World, letter: Letter) -> bool:
    """What is behind one ask, and a cheaper way that only a talk brings to light; True if there is news."""
    written, news = letter.written, False
    if written.interest is not None and letter.id not in world.memory.interests:
        world.memory.interests.add(letter.id)
        world.tell("interest", written.asker, written.behind or "", letter.id)
        news = True
    if all(look.way != "talk" for look in written.look):  # else that is what finds it
        for alternative in written.alternatives:
            if alternative.found_by == "talk" and alternative.id not in letter.found:
                looking.find(world, letter, alternative.id)
                news = True
    return news
