"""What an answer does: to the asker's trust, to the backlog and to what was promised."""

from __future__ import annotations

from engine.scenario.effect import Effects
from engine.scenario.schema import Answer, ScenarioFile
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK
from engine.world.discovery import experiments, looking
from engine.world.effects import Consequences
from engine.world.inbox import Letter, Prices
from engine.world.manager import HOURS
from engine.world.office import consensus
from engine.world.office.feeling import feel
from engine.world.office.forecast import holding
from engine.world.office.promises import pushed
from engine.world.office.reasons import Reasons
from engine.world.stakeholders import (
    DISAPPOINTMENT,
    ESCALATES_BELOW,
    OVERRIDES_BELOW,
    SLIGHT,
    Promise,
)
from engine.world.team.delivery import Delivery
from engine.world.world import World

YES_PLEASES = 0.03  # trust, until the truth shows; LIBRARY
ALTERNATIVE_PLEASES = 0.02  # trust; something cheaper instead (judgement)
NO_BASE = 0.03  # trust lost by a no with a true reason to somebody who needs nothing; LIBRARY
NO_NEED = 0.05  # trust more for each step of need, so that a no costs .03 to .08; LIBRARY
LATE_DATE = 0.012  # trust; less pleased for each promised week beyond the fifth; MODEL
PATIENT_WEEKS = 5  # weeks that everybody is ready to wait; MODEL
CEO_TAKES = 1.25  # factor; a CEO takes a no harder; MODEL
KNOWN_NEED = 0.8  # factor on a no to an ask whose interest the manager has listened to (judgement)
KNOWN_PERSON = 0.9  # factor on a no to somebody whose own interest the manager knows (judgement)
KNOWN_PLEASES = 0.02  # trust more for something cheaper that answers a known interest (judgement)
MOOD_TAKES = 0.3  # harder a CEO takes a no, for each step of bad mood (judgement)
MOOD_OVERRIDES = 0.12  # trust by which a CEO in the worst mood orders sooner (judgement)
ESCALATION_MOOD = -0.15  # mood of the CEO for each thing taken upstairs (judgement)
USUAL_PROMISE_WEEKS = 4  # weeks that a yes promises when it names no date (judgement)
OVERRULED = -0.03  # morale of everybody when the CEO orders what was refused (judgement; MODEL −.07)


def price_list(letter: Letter) -> Prices:
    """What each answer costs: the author's hours, else the usual ones."""
    written = letter.written
    yes, no = written.yes.hours, written.no.hours
    ways = {way: HOURS[way] for way in letter.every_way()}
    ways |= {look.way: look.hours for look in reversed(written.look) if look.hours is not None}
    return Prices(
        HOURS["yes"] + (HOURS["vision"] if written.chooses == "vision" else 0.0) if yes is None else yes,
        HOURS["no"] if no is None else no,
        HOURS["no-reasoned"] if no is None else no,
        {a.id: HOURS["alternative"] if a.hours is None else a.hours for a in written.alternatives},
        ways,
    )


def _price_lists(file: ScenarioFile) -> dict[str, Prices]:
    """Of everything that somebody may ask for."""
    return {written.id: price_list(Letter(written.id, written, 1)) for written in file.requests}


class Answering:
    """The manager's side of the inbox."""

    __slots__ = ("consequences", "delivery", "reasons", "world")

    def __init__(self, world: World, consequences: Consequences, delivery: Delivery) -> None:
        self.world = world
        self.consequences = consequences
        self.delivery = delivery
        self.reasons = Reasons(world, delivery)

    # --- prices ------------------------------------------------------------------------------------------------

    def hours(self, letter: Letter, what: str, because: str | None, meant: str) -> float:
        """What an answer costs the manager; `meant` is the alternative, or the way to look."""
        prices = self.prices(letter)
        if what == "look":
            return prices.ways[meant]
        if what == "alternative":
            return prices.alternatives[meant]
        if what == "yes":
            return prices.yes
        return prices.no if because is None else prices.no_reasoned

    def prices(self, letter: Letter) -> Prices:
        """What each answer costs, reckoned once for all runs, or for a letter that only this one has."""
        prices = letter.prices
        if prices is None:
            own = letter.problem is not None
            prices = price_list(letter) if own else self.world.scenario.kept(_price_lists)[letter.written.id]
            letter.prices = prices
        return prices

    # --- answers -----------------------------------------------------------------------------------------------

    def yes(self, letter: Letter, by_week: int | None, instead_of: str | None) -> None:
        """Yes, by a week; `instead_of` names what waits for it and goes below it."""
        self._close(letter, "yes", "")
        self._commit(letter, letter.written.yes, "", by_week, YES_PLEASES, instead_of)
        consensus.decided(self.world, letter)

    def alternative(self, letter: Letter, id: str, by_week: int | None, instead_of: str | None) -> None:
        """Something cheaper instead."""
        alternative = letter.alternative(id)
        assert alternative is not None
        self._close(letter, "alternative", id)
        known = self.world.memory.interests
        pleases = KNOWN_PLEASES if letter.id in known or letter.written.asker in known else 0.0
        self._commit(letter, alternative, id, by_week, ALTERNATIVE_PLEASES + pleases, instead_of)
        consensus.decided(self.world, letter)

    def no(self, letter: Letter, because: str | None, instead_of: str | None) -> None:
        """No, with a reason or without one; it lands by how true and how specific the reason is."""
        world, written = self.world, letter.written
        weight = self.reasons.landing(letter, because, instead_of) * self._softened(letter)
        if because is not None:
            self.reasons.give(letter, because, instead_of)
        self._close(letter, "no", because or "")
        cause = Cause("answered", letter.id, f"no {letter.id}", world.week)
        if written.asker == world.ceo.id:
            weight *= CEO_TAKES + MOOD_TAKES * max(0.0, -world.ceo.mood)
        feel(world, written.asker, -(NO_BASE + NO_NEED * written.need) * weight, cause)
        self._escalate(letter)
        self._follow(letter, written.no, cause, "no")
        consensus.decided(world, letter)

    def _softened(self, letter: Letter) -> float:
        """How much softer a no lands because the manager has listened to what is behind the ask."""
        known = self.world.memory.interests
        if letter.id in known:
            return KNOWN_NEED
        return KNOWN_PERSON if letter.written.asker in known else 1.0

    def expire(self, letter: Letter) -> None:
        """Nobody answered in time."""
        world, written = self.world, letter.written
        letter.state = "expired"
        world.inbox.pop(letter.id, None)
        world.record("expired", letter.id)
        if letter.problem is not None:  # an option goes cold; nobody had asked for it
            return
        cause = Cause("ignored", letter.id, f"ignored {letter.id}", world.week)
        feel(world, written.asker, -DISAPPOINTMENT, cause)
        self._escalate(letter)
        self._follow(letter, written.ignored, cause, "ignored")
        if letter.reaction:
            world.tell("reaction", written.asker, letter.reaction, letter.id)

    def _close(self, letter: Letter, answer: str, detail: str) -> None:
        letter.state = "answered"
        self.world.inbox.pop(letter.id, None)
        letter.answer = answer
        letter.variant = detail if answer == "alternative" else ""
        letter.because = detail if answer == "no" else ""
        self.world.record("answered", letter.id, f"{answer} {detail}".strip())

    def _follow(self, letter: Letter, answer: Answer, cause: Cause, variant: str) -> None:
        """The author's own consequences of an answer, and its reaction."""
        letter.reaction = answer.says or ""
        self.consequences.trigger(answer.effects, cause, f"{letter.id}/{variant}")
        if answer.work is not None and variant in ("no", "ignored"):
            self.delivery.start(
                letter.id,
                letter.written.id,
                variant,
                answer.work,
                answer.truth,
                cause.root,
                holds=answer.holds,
                top=True,
            )

    def _commit(
        self, letter: Letter, answer: Answer, variant: str, by_week: int | None, pleases: float, instead_of: str | None
    ) -> None:
        world, written = self.world, letter.written
        root = f"{letter.answer} {letter.id}"
        cause = Cause("answered", letter.id, root, world.week)
        work = answer.work or (written.work if not variant else None)
        by_day = self.promised_day(letter, by_week)
        weeks = (by_day - world.day) / DAYS_A_WEEK
        if work is not None:
            pleases -= LATE_DATE * max(0.0, weeks - PATIENT_WEEKS)
        feel(world, written.asker, pleases, cause)
        self._follow(letter, answer, cause, variant or "yes")
        truth = answer.truth or (self.truth(letter) if not variant else ())
        if work is None:
            self.consequences.trigger(truth, cause, f"{letter.id}/{variant or 'yes'}/truth")
            self.reasons.accepted(letter, 0.0, not variant)
            return
        looked = looking.shows_how(letter)
        item = self.delivery.start(letter.id, written.id, variant, work, truth, root, looked, answer.holds)
        item.misfit *= experiments.fit(letter)
        other = world.board.all.get(instead_of or "")
        if other is not None and other in world.board.items:
            held = holding(world)
            world.board.items.remove(item)
            world.board.items.insert(world.board.items.index(other), item)
            other.displaced_by = item.id
            pushed(world, held, root, other.id)
        if written.asker in world.stakeholders:
            world.promises.append(Promise(written.asker, item.id, by_day))
        self.reasons.accepted(letter, work.total, not variant)

    def truth(self, letter: Letter) -> Effects:
        """What a plain yes would bring, in the world this seed has picked."""
        return self.world.truths.get(letter.written.id, letter.written.truth)

    def promised_day(self, letter: Letter, by_week: int | None) -> int:
        """The last day of the week a yes names: the player's, the asker's, or four weeks from now."""
        week = by_week or letter.written.needed_by or self.world.week + USUAL_PROMISE_WEEKS
        return max(week, self.world.week) * DAYS_A_WEEK

    def _escalate(self, letter: Letter) -> None:
        """Somebody outside the team who trusts too little takes a refusal to the CEO."""
        world = self.world
        asker = world.stakeholders.get(letter.written.asker)
        if asker is not None and not asker.ceo and asker.trust < ESCALATES_BELOW:
            world.record("escalated", letter.id)
            cause = Cause("escalated", letter.id, f"{letter.answer or 'ignored'} {letter.id}")
            world.ceo.move(world.books, -SLIGHT, cause)
            world.ceo.sway(world.books, ESCALATION_MOOD, cause)

    def override(self) -> None:
        """A CEO who trusts too little orders the last of their own ideas that was refused."""
        world = self.world
        if world.ceo.trust >= OVERRIDES_BELOW + MOOD_OVERRIDES * max(0.0, -world.ceo.mood):
            return
        for letter in reversed(list(world.letters.values())):
            work = letter.work()
            refused = letter.answer == "no" or letter.state == "expired"
            if (
                letter.written.asker == world.ceo.id
                and refused
                and work is not None
                and letter.id not in world.board.all
            ):
                root = f"{letter.answer or 'ignored'} {letter.id}"
                self.delivery.start(letter.id, letter.written.id, "ordered", work, self.truth(letter), root, top=True)
                world.team.cheer(world.books, OVERRULED, Cause("overruled", letter.id, root))
                world.record("overruled", letter.id, notice=True)
                return
