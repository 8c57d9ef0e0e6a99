"""How the team fares from day to day: tenure, fatigue, illness, leaving, mood."""

from __future__ import annotations

from math import exp

from engine.world.books import Cause, cause_of
from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK
from engine.world.people import FATIGUE_MOST, Person
from engine.world.team.rota import Rota
from engine.world.team.troubles import TROUBLED_LEAVES, Troubles
from engine.world.world import World

HOURS_DONE_A_WEEK = 30.0  # of effort, by one developer, when the load is reckoned (judgement)
CLARITY_FADES = 0.008  # of the clarity, a day; MODEL
MORALE_PULL = 0.012  # of the distance to rest, a day; MODEL .02, softened
MORALE_REST = 0.60  # where morale settles with nothing happening (judgement; MODEL .5)
CLARITY_LIFT = 0.12  # how much a clear direction raises the rest (judgement; MODEL .2)
WAITING_STRAIN = 0.004  # of morale a day, for each item blocked by an unanswered question (judgement)
LOAD_STRAIN = 0.0016  # of morale a day, for each whole backlog of four weeks beyond the first (judgement)
LOAD_WEEKS = 4.0  # weeks of work that weigh on nobody (judgement)
LOAD_MOST = 4.0  # backlogs of that size beyond the first that still add weight (judgement)
TIRING = 0.0055  # of fatigue a day, for each hour a week over forty; MODEL
LOAD_TIRES = 0.004  # of fatigue a day, for each whole backlog of four weeks beyond the first (judgement)
RECOVERS = 0.055  # of fatigue that passes each day; MODEL
TIRED_FROM = 0.2  # fatigue below which nobody minds (judgement)
TIRED_STRAIN = 0.0072  # of the person's morale a day, for each step of fatigue beyond it; MODEL
SICK_HAZARD = 0.006  # a day; about one and a half days' absence a quarter each; MODEL
SICK_TIRED = 0.018  # a day more for each step of fatigue; MODEL
SICK_HOURS = 12.0  # hours of an illness (judgement; MODEL 16)
RESIGN_HAZARD = 0.0016  # a day, at morale .42; MODEL .0032, softened
RESIGN_SLOPE = 9.0  # it falls as e^(−9·(morale − .42)); MODEL
RESIGN_AT = 0.42  # morale at which the hazard is as said; MODEL
SIGNS_AT = (0.5, 0.8)  # shares of the way to resigning at which one can see it (judgement)
NOTICE_DAYS = 10  # working days from giving notice to the last day (judgement)
LEAVING_MOOD = -0.05  # morale of everybody else when somebody has gone; MODEL −.07, softened

SETTLING, WAITING, OVERLOAD = Cause("settling"), Cause("waiting"), Cause("overload")


class Staff:
    """The people's side of each evening."""

    __slots__ = ("load", "rota", "troubles", "world")

    def __init__(self, world: World, troubles: Troubles, rota: Rota) -> None:
        self.world = world
        self.troubles = troubles
        self.rota = rota
        self.load = 0.0  # backlogs beyond the first, as of the last evening

    def evening(self) -> None:
        """Everybody is a day older and more or less tired: some fall ill, somebody may give notice or go."""
        world = self.world
        day, now = world.day, world.env.now
        tiring = LOAD_TIRES * self.load
        resigning = world.file.company.resignations
        if world.team.learning:
            world.team.learn()
        for person in world.team.here():
            fatigue = person.fatigue
            if fatigue or tiring or person.hours > HOURS_A_WEEK:
                over = person.hours - HOURS_A_WEEK if person.hours > HOURS_A_WEEK else 0.0
                fatigue += TIRING * over + tiring - RECOVERS * fatigue
                person.fatigue = fatigue = fatigue if fatigue < FATIGUE_MOST else FATIGUE_MOST
            if person.long_until and day >= person.long_until:
                person.long_until = 0
                person.work(person.written.hours)
            if person.away_until <= now:
                person.sickening += SICK_HAZARD + SICK_TIRED * fatigue
                if person.sickening >= person.sickens_at:
                    self._fall_ill(person)
            if person.leaves_on:
                if day >= person.leaves_on:
                    self._go(person)
            elif resigning:
                hazard = RESIGN_HAZARD * exp(-RESIGN_SLOPE * (person.morale - RESIGN_AT))
                trouble = person.trouble
                if trouble is not None and trouble.from_day <= day and not trouble.ended:
                    hazard *= TROUBLED_LEAVES
                person.resigning += hazard
                if person.resigning >= SIGNS_AT[0] * person.resigns_at:
                    self._waver(person)
        if world.team.rota and world.day % DAYS_A_WEEK == 0:
            self.rota.friday()

    def _fall_ill(self, person: Person) -> None:
        world = self.world
        person.sickening = 0.0
        person.spells += 1
        person.sickens_at = world.chance.exponential("sick", person.id, person.spells)
        person.away(world.now, SICK_HOURS)
        world.record("sick", person.id)

    def _waver(self, person: Person) -> None:
        """They may leave: first come the signs, then they give notice."""
        world = self.world
        while person.signs < len(SIGNS_AT) and person.resigning >= SIGNS_AT[person.signs] * person.resigns_at:
            person.signs += 1
            world.record("sign", person.id, str(person.signs))
        if person.resigning >= person.resigns_at:
            person.leaves_on = world.day + NOTICE_DAYS
            world.record("notice", person.id, notice=True)
            if not world.caretaking:
                world.tell("notice", person.id, "", person.id)

    def _go(self, person: Person) -> None:
        world = self.world
        world.team.leave(world.books, person)
        world.team.cheer(world.books, LEAVING_MOOD, Cause("resigned", person.id))
        world.record("resigned", person.id, notice=True)

    def mood(self) -> None:
        """Morale settles; what waits, overloads, tires or troubles strains it; the direction fades.

        On the last Friday a survey that nobody signs shows everybody's morale as it is.
        """
        world = self.world
        here = world.team.here()
        waiting = WAITING_STRAIN * len(world.questions)
        makers = world.team.peers.get("developer", 0) or max(1, len(here))
        backlogs = world.board.hours_left() / (makers * HOURS_DONE_A_WEEK * LOAD_WEEKS) - 1
        self.load = max(0.0, min(LOAD_MOST, backlogs))
        overload = LOAD_STRAIN * self.load
        strain = waiting + overload
        rest = MORALE_REST + CLARITY_LIFT * world.clarity
        settled = waited = loaded = 0.0
        plainly = 0  # how many bear the whole of it
        book, share, day = world.books.book, 1 / max(1, len(here)), world.day
        for person in here:
            morale = person.morale
            settles = MORALE_PULL * (rest - morale)
            after = morale + settles - strain
            if after < 0 or morale + settles + person.mask > 1:  # it reaches an end of the scale
                settled += person.move(settles)
                waited += person.move(-waiting)
                loaded += person.move(-overload)
            else:
                person.morale = after
                settled += settles
                plainly += 1
            if person.fatigue > TIRED_FROM:
                tired = person.move(-TIRED_STRAIN * (person.fatigue - TIRED_FROM) * person.morale)
                book("morale", cause_of("tired", person.id), tired * share)
            trouble = person.trouble
            if trouble is not None and trouble.from_day <= day and not trouble.ended:
                book("morale", cause_of("trouble", person.id), self.troubles.weigh(person) * share)
        book("morale", SETTLING, settled * share)
        book("morale", WAITING, (waited - plainly * waiting) * share)
        book("morale", OVERLOAD, (loaded - plainly * overload) * share)
        world.clarity *= 1 - CLARITY_FADES
        if world.day == world.days:
            self.troubles.survey()
