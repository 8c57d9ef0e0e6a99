"""Reasons of a no: which are believed, how they wear, and what happens when one is found out to be false.

A reason works only if it is true at that moment. What was said is remembered, and held against what happens.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.world.books import Cause
from engine.world.clock import HOURS_A_WEEK
from engine.world.inbox import Letter
from engine.world.memory import Given, Said
from engine.world.office.feeling import feel
from engine.world.team.delivery import Delivery
from engine.world.work import STAGES
from engine.world.world import World

# How hard a no lands, by its reason, against a true and specific one; LIBRARY "twice that bare", Shapiro 1994 between
BARE = 2.0  # factor; no reason at all; LIBRARY
UNBELIEVED = 1.7  # factor; a reason that is not true (judgement)
CAPACITY = 1.3  # factor; true, and said to everybody: a third softer than bare (judgement, after Shaw 2003)
CAPACITY_SIZED = 1.15  # factor; the same with engineering's figure for this very thing (judgement)
TRADE = 1.1  # factor; a thing named that would wait (judgement)
TRADE_PROMISED = 1.0  # factor; and somebody else was promised it (judgement)
STRATEGY = 1.0  # factor; a direction everybody knows speaks against it (judgement)
STRATEGY_DIM = 0.5  # clarity below which a direction sounds like an excuse (judgement)
STRATEGY_FORGOTTEN = 0.6  # factor added for each step of clarity missing below that (judgement)
EVIDENCE = 1.1  # factor; before any weight of evidence (judgement)
EVIDENCE_WEIGHS = 0.3  # factor taken off for each piece of behaviour found against it (judgement)
EVIDENCE_BEST = 0.6  # factor; the most evidence can do (judgement)
BEHAVIOUR = 1.0  # weight of a piece that shows what people do (judgement)
OPINION = 0.6  # weight of a piece that tells what people say (judgement)
SAYING = ("refine", "design", "talk", "interview", "ask", "region")  # ways that hear rather than see
WORN = 0.1  # factor added each time the same person has heard the same reason; MODEL
OTHERS_WORN = 0.5  # of that, for each time somebody else has heard it: they talk (judgement)

USUAL_WEEKS = 4  # weeks of work that fill a backlog (judgement)
COMPARABLE = 4.0  # times larger or smaller than what is asked, that a thing to trade may be (judgement)
STARTED_TOO_FAR = 0.5  # of its work done: nothing can wait for it any more (judgement)

FALSE_REASON = 0.25  # trust for each step of need: as a broken promise; LIBRARY
CAPACITY_DAYS = 10  # working days in which "no capacity" is held against what others get; judgement
TRADE_DAYS = 20  # working days by which what "had to wait" must at least have been begun; judgement
REMEMBERED_DAYS = 30  # working days after which nobody holds a reason against anything; judgement
ARGUED_CLARITY = 0.02  # of the missing clarity, each time a direction is argued and believed; judgement


class Reasons:
    """What was said, and what is true."""

    __slots__ = ("delivery", "world")

    def __init__(self, world: World, delivery: Delivery) -> None:
        self.world = world
        self.delivery = delivery

    # --- at the moment -----------------------------------------------------------------------------------------

    def landing(self, letter: Letter, because: str | None, instead_of: str | None) -> float:
        """How hard a no lands, 1 for a true and specific reason; a reason that is not true is not believed."""
        if because is None:
            return BARE
        true = self.true(letter, because, instead_of)
        return (UNBELIEVED if true is None else true) + WORN * self.worn(letter.written.asker, because)

    def true(self, letter: Letter, because: str, instead_of: str | None) -> float | None:
        """How a reason lands if it is true now; None where it is not."""
        world = self.world
        if because == "evidence":
            weight = _weight(letter)
            return max(EVIDENCE_BEST, EVIDENCE - EVIDENCE_WEIGHS * weight) if weight > 0 else None
        if because == "strategy" and world.vision is not None:
            vision = next(v for v in world.file.visions if v.id == world.vision)
            if letter.written.id in vision.against:
                return STRATEGY + STRATEGY_FORGOTTEN * max(0.0, STRATEGY_DIM - world.clarity)
            return None if letter.written.id in vision.supports else CAPACITY
        if because == "capacity" and self._is_full(letter):
            return CAPACITY_SIZED if "" in letter.refined else CAPACITY
        if because == "trade" and instead_of is not None and self._would_wait(letter, instead_of):
            others = (p.to != letter.written.asker for p in world.promises if p.item == instead_of)
            return TRADE_PROMISED if any(others) else TRADE
        return None

    def worn(self, who: str, because: str) -> float:
        """How often this reason has been heard: by them in full, by others in part."""
        times = 0.0
        for said in self.world.memory.said:
            if said.because == because:
                times += 1.0 if said.to == who else OTHERS_WORN
        return times

    def _is_full(self, letter: Letter) -> bool:
        """Whether what is open already fills the developers' next four weeks."""
        room = 0.0
        for p in self.world.team.of("developer"):
            room += self.delivery.speed(p) * HOURS_A_WEEK * USUAL_WEEKS
        work = letter.work()
        hours = work.development if work is not None else 0.0
        for item in self.world.board.items:
            hours += item.left["development"]
        return hours > room

    def _would_wait(self, letter: Letter, id: str) -> bool:
        """Whether an item really would be displaced: open, not begun too far, of a comparable size."""
        item, asked = self.world.board.all.get(id), _size(letter)
        if item is None or not item.open or item.stage not in STAGES:
            return False
        size = item.work.total
        return item.done <= STARTED_TOO_FAR * size and asked * COMPARABLE >= size and size * COMPARABLE >= asked

    # --- remembered --------------------------------------------------------------------------------------------

    def give(self, letter: Letter, because: str, instead_of: str | None) -> None:
        """A reason has been said: it is remembered, and a direction that was believed is known better."""
        world, memory = self.world, self.world.memory
        believed = self.true(letter, because, instead_of) is not None
        said = Said(
            letter.written.asker,
            because,
            letter.id,
            world.day,
            believed,
            _size(letter),
            letter.written.need,
            instead_of or "",
            world.vision or "",
        )
        memory.said.append(said)
        if believed:
            memory.standing.append(said)
            if because == "strategy":
                world.clarity += ARGUED_CLARITY * (1 - world.clarity)

    def accepted(self, letter: Letter, size: float, whole: bool) -> None:
        """Somebody got a yes: whoever heard that there was no room, or that the direction forbids it, finds out.

        `whole` is what was asked rather than something cheaper.
        """
        world = self.world
        asker = letter.written.asker
        if size:
            world.memory.given.append(Given(world.day, asker, letter.id, size))
        if not world.memory.standing:
            return
        found = []
        vision = next((v for v in world.file.visions if v.id == world.vision), None)
        against = whole and vision is not None and letter.written.id in vision.against
        for said in world.memory.standing:
            if said.to == asker:
                continue
            room = said.because == "capacity" and 0 < said.size <= size and world.day - said.day <= CAPACITY_DAYS
            astray = said.because == "strategy" and against and said.vision == world.vision
            if room or astray:
                found.append(said)
        self._found_out(found)

    def evening(self) -> None:
        """What was said is held against what has happened since."""
        world = self.world
        standing = world.memory.standing
        day, idle = world.day, None
        found, past = [], []
        for said in standing:
            age, because = day - said.day, said.because
            if age > REMEMBERED_DAYS:
                past.append(said)
            elif because == "evidence":
                if _weight(world.letters[said.about]) < 0:
                    found.append(said)
            elif because == "capacity":
                if age > CAPACITY_DAYS:
                    past.append(said)
                else:
                    idle = self._stand_idle() if idle is None else idle
                    if idle and said.size > 0:
                        found.append(said)
            elif because == "trade":
                item = world.board.all[said.item]
                if item.stage == "dropped" or (item.done <= 0 and age > TRADE_DAYS):
                    found.append(said)
                elif not item.open or age > TRADE_DAYS:
                    past.append(said)
            elif world.vision != said.vision and self._supported(said):  # strategy
                found.append(said)
        for said in past:
            said.state = "past"
            standing.remove(said)
        if found:
            self._found_out(found)

    def _stand_idle(self) -> bool:
        """Whether there are developers, and nothing at all for them to develop."""
        world = self.world
        if not world.team.of("developer"):
            return False
        return all(item.left["development"] <= 0 for item in world.board.items)

    def _supported(self, said: Said) -> bool:
        world = self.world
        vision = next((v for v in world.file.visions if v.id == world.vision), None)
        return vision is not None and world.letters[said.about].written.id in vision.supports

    def _found_out(self, found: Iterable[Said]) -> None:
        """Reasons are shown false: each person minds the worst of theirs, as a broken promise."""
        world = self.world
        worst: dict[str, Said] = {}
        for said in found:
            said.state = "false"
            world.memory.standing.remove(said)
            if said.to not in worst or said.need > worst[said.to].need:
                worst[said.to] = said
        for who, said in worst.items():
            cause = Cause("false-reason", said.about, f"no {said.about}", world.week)
            feel(world, who, -FALSE_REASON * said.need, cause)
            world.record("false-reason", said.about, said.because)
            world.tell("false-reason", who, "", said.about)


def _size(letter: Letter) -> float:
    """Hours of what was asked; 0 where it needs no work."""
    work = letter.work()
    return work.total if work is not None else 0.0


def _weight(letter: Letter) -> float:
    """The weight of what was found against it, less what was found for it: what people do counts more than words."""
    pieces = len(letter.evidence)
    if letter.weighed != pieces:  # evidence is only added: what has been weighed stays as it is
        weight = 0.0
        for piece in letter.evidence:
            counts = OPINION if piece.way in SAYING else BEHAVIOUR
            weight += counts * ((piece.points == "against") - (piece.points == "for"))
        letter.weighed, letter.weight = pieces, weight
    return letter.weight
