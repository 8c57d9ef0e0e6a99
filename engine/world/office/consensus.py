"""Consensus on a key decision: each person has a position and a reason, heard one by one or in a workshop.

Going along with the majority of those heard is carried, and the work fits better; an objection that was heard,
overruled, and proves right costs double. Who cares about a key decision, and was not asked, minds a little.
"""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.discovery.worth import worth
from engine.world.inbox import Letter
from engine.world.memory import Heard
from engine.world.office.feeling import feel
from engine.world.world import World

CARES = 0.4  # share of those around a request who have a position on it (judgement)
SIDES_RIGHT = 0.6  # how often a position is on the side that proves right (judgement)
KNOWS_USERS = 0.72  # the same of designers, support and regions, who know the users (judgement)
USER_DEPARTMENTS = ("support", "region", "regions")  # departments that see users every day
KEY_HOURS = 200.0  # hours of work from which a decision is key, whoever wrote positions for it (judgement)
CARRIED = 0.01  # trust or morale of each who was heard and agreed with (judgement)
OVERRULED_MINDS = 0.03  # trust or morale of each who was heard and overruled: a slight; LIBRARY
PROVED_RIGHT = 2.0  # times that, once it proves right: an overruled objection costs double; DESIGN skill 16
NOT_ASKED = 0.01  # trust or morale of each who cares about a key decision and was not asked (judgement)
CONSENSUS_FIT = 0.75  # of the misfit that is left where those who were heard carry it (judgement)
ENOUGH_HEARD = 3  # people heard that can carry a decision (judgement)
WORKSHOP_HOURS = 3.0  # hours of each of the team; LIBRARY
WORKSHOP_CHEER = 0.03  # morale of everybody; LIBRARY, half of MODEL's .06
WORKSHOP_CLARITY = 0.03  # clarity gained, of what is missing: the other half of MODEL's .06
WORKSHOP_AGAIN_DAYS = 10  # working days within which a second workshop lifts nobody (judgement)
REASONS = {"for": ("users", "promise", "own"), "against": ("users", "effort", "risk")}  # kinds of reason, by side


def positions(world: World, letter: Letter) -> dict[str, Heard]:
    """Where everybody stands who has a position on a request: the author's, or drawn, leaning to what is true."""
    written = letter.written
    gone = {p.id for p in world.team.people if p.gone}
    if written.positions:
        return {
            p.who: Heard(p.who, p.stands, "own", p.says, p.right) for p in written.positions if p.who not in gone
        }  # fmt: skip
    good = worth(world, world.truths.get(written.id, written.truth)) > 0
    right, wrong = ("for", "against") if good else ("against", "for")
    found: dict[str, Heard] = {}
    for who, knows in _around(world, written.asker):
        entity = f"{letter.id}/{who}"
        if world.chance.uniform("cares", entity) < CARES:
            leans = KNOWS_USERS if knows else SIDES_RIGHT
            stands = right if world.chance.uniform("position", entity) < leans else wrong
            kinds = REASONS[stands]
            reason = kinds[int(world.chance.uniform("position-reason", entity) * len(kinds))]
            found[who] = Heard(who, stands, reason, None, None)
    return found


def who_cares(world: World, letter: Letter) -> tuple[str, ...]:
    """Who has a position on a request; not which."""
    written = letter.written
    gone = {p.id for p in world.team.people if p.gone}
    if written.positions:
        return tuple(p.who for p in written.positions if p.who not in gone)
    around = (who for who, _ in _around(world, written.asker))
    return tuple(who for who in around if world.chance.uniform("cares", f"{letter.id}/{who}") < CARES)


def _around(world: World, asker: str) -> list[tuple[str, bool]]:
    """Everybody who could have a position, and whether they know the users."""
    found = [(p.id, p.role == "designer") for p in world.team.people if not p.gone and p.id != asker]
    for s in world.stakeholders.values():
        if not s.ceo and s.id != asker:
            found.append((s.id, s.department in USER_DEPARTMENTS or s.region is not None))
    return found


def hear(world: World, letter: Letter, who: str) -> None:
    """One person says where they stand, and why."""
    stand = positions(world, letter).get(who)
    if stand is None or letter.state != "open":
        return
    world.memory.heard.setdefault(letter.id, {})[who] = stand
    world.record("heard", letter.id, who, notice=True)
    if stand.says is not None:
        world.tell("position", who, stand.says, letter.id)


def workshop(world: World, letter: Letter) -> None:
    """Everybody says where they stand; it lifts the team and what it knows of the direction, not twice a fortnight."""
    memory = world.memory
    for person in world.team.here():
        person.owed += WORKSHOP_HOURS
    if letter.state == "open":
        memory.heard[letter.id] = positions(world, letter)
        memory.workshops.add(letter.id)
    if not memory.workshop_day or world.day - memory.workshop_day > WORKSHOP_AGAIN_DAYS:
        cause = Cause("workshop", letter.id, f"workshop {letter.id}", world.week)
        world.team.cheer(world.books, WORKSHOP_CHEER, cause)
        world.clarity += WORKSHOP_CLARITY * (1 - world.clarity)
    memory.workshop_day = world.day
    world.record("workshop", letter.id, notice=True)


def decided(world: World, letter: Letter) -> None:
    """A request has been answered: how those with a position take it. A cheaper way overrules nobody."""
    memory, written = world.memory, letter.written
    heard = memory.heard.get(letter.id, {})
    work = letter.work()
    key = bool(written.positions or heard) or (work is not None and work.total >= KEY_HOURS)
    if not key:
        return
    side = {"yes": "for", "no": "against"}.get(letter.answer)
    root = f"{letter.answer} {letter.id}"
    opposed = [h for h in heard.values() if side is not None and h.stands != side]
    agreed = [h for h in heard.values() if h not in opposed]
    if len(agreed) > len(opposed):
        for one in agreed:
            feel(world, one.who, CARRIED, Cause("carried", letter.id, root, world.week))
        if len(heard) >= ENOUGH_HEARD or letter.id in memory.workshops:
            item = world.board.all.get(letter.id)
            if item is not None and side != "against":
                item.misfit *= CONSENSUS_FIT
    for one in opposed:
        feel(world, one.who, -OVERRULED_MINDS, Cause("objection", letter.id, root, world.week))
    if opposed:
        memory.objections[letter.id] = tuple(opposed)
    for who in who_cares(world, letter):
        if who not in heard and who != written.asker:
            feel(world, who, -NOT_ASKED, Cause("not-asked", letter.id, root, world.week))


def proved(world: World, id: str, root: str, value: float) -> None:
    """What came of a request can be seen: objections that were overruled and right cost double."""
    for one in world.memory.objections.pop(id, ()):
        if one.right or (one.right is None and value < 0):
            cause = Cause("proved-right", id, root, world.week)
            feel(world, one.who, -PROVED_RIGHT * OVERRULED_MINDS, cause)
            world.record("proved-right", id, one.who)
            world.tell("proved-right", one.who, "", id)
