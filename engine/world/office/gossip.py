"""What people outside the team say of the manager to each other on Fridays, and what they compare."""

from __future__ import annotations

from engine.world.books import Cause, cause_of
from engine.world.clock import DAYS_A_WEEK
from engine.world.stakeholders import SLIGHT
from engine.world.world import World

TALK = 0.04  # of the way a week that everybody moves to what the others think; DeGroot x ← Wx, softened (judgement)
LOUD = 0.6  # influence from which others go by what somebody thinks (judgement)
WORTH_SAYING = 0.05  # trust; opinions nearer to each other than this are not talked about (judgement)
SIMILAR = 0.5  # of the size of what was refused, from which a yes to somebody else looks alike (judgement)
COMPARE_DAYS = 20  # working days for which a refusal for want of room is held against what others get (judgement)


def friday(world: World) -> None:
    """Opinions rub off, all at once, each by the influence of who holds it; then people compare what they got."""
    people = list(world.stakeholders.values())
    total = 0.0
    for s in people:
        total += s.influence
    week = world.week
    speakers = [(s, s.trust) for s in people if s.influence >= LOUD]
    for listener in people:
        held = listener.trust
        for speaker, thinks in speakers:
            gap = thinks - held
            if speaker is not listener and abs(gap) >= WORTH_SAYING:
                moves = TALK * speaker.influence / total * gap
                listener.move(world.books, moves, cause_of("gossip", speaker.id, "", week))
    _compare(world)


def _compare(world: World) -> None:
    """Somebody was told there is no room, and this week somebody else got something like it: a slight, once."""
    week = [g for g in world.memory.given if world.day - g.day < DAYS_A_WEEK]
    for said in world.memory.said if week else ():
        if said.because != "capacity" or said.compared or said.state == "false" or world.day - said.day > COMPARE_DAYS:
            continue
        for given in week:
            if given.day >= said.day and given.to != said.to and 0 < SIMILAR * said.size <= given.size:
                said.compared = True
                if said.to in world.stakeholders:
                    cause = Cause("unequal", given.about, f"yes {given.about}", world.week)
                    world.stakeholders[said.to].move(world.books, -SLIGHT, cause)
                    world.record("compared", said.about, given.about)
                break
