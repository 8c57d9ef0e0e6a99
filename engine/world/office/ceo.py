"""The CEO: Friday's look at the results, moods with causes, half-hours, and patience."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.discovery import research
from engine.world.office import goals, gossip
from engine.world.office.answering import Answering
from engine.world.stakeholders import DISMISSES_AFTER_DAY, DISMISSES_BELOW, FADING, TRUST_REST
from engine.world.world import World

CEO_WATCHES = 0.16  # trust a week for being wholly ahead of the plan; MODEL .5, softened by patience
CEO_LEAST = -0.05  # trust a week that results can cost at most; MODEL −.10, softened
CEO_MOST = 0.05  # trust a week that results can earn at most; MODEL .08, softened
PATIENCE_FROM = 1.4  # less patience: how strongly results are felt by somebody without any (judgement)
MOOD_WATCHES = 0.6  # mood a week for being wholly ahead of the plan (judgement)
MOOD_MOST = 0.15  # mood a week that results can make or spoil (judgement)
MOOD_FADES = 0.25  # of the mood, a week (judgement)
INCIDENT_MOOD = -0.15  # mood, for each time the product was down (judgement)
BROKEN_MOOD = -0.1  # mood, for each promise broken to anybody (judgement)
FALSE_MOOD = -0.05  # mood, for each reason found out to be false (judgement)
MOOD_OF = {"incident": INCIDENT_MOOD, "promise-broken": BROKEN_MOOD, "false-reason": FALSE_MOOD}
BRIEFING = 0.05  # of the trust that is missing, for a half-hour with news in it; MODEL .10, softened
WEEKLY = 5  # working days between two briefings that carry news (judgement)
NO_NEWS = 0.03  # trust lost by a briefing that brings the CEO nothing (judgement)
FORTNIGHT = 10  # working days after a briefing until the next one does all it can (judgement)
TELLS = ("released", "found", "analysed", "promise-broken", "incident", "outcome", "told-later")  # what is news

FADED = Cause("fading")


class Chief:
    """What the CEO does about the quarter."""

    __slots__ = ("_read", "answering", "world")

    def __init__(self, world: World, answering: Answering) -> None:
        self.world = world
        self.answering = answering
        self._read = 0  # how much of the log has coloured the mood

    def friday(self) -> None:
        """Trust fades towards rest; people talk; the CEO holds the results against the plan."""
        world = self.world
        for s in world.stakeholders.values():
            s.move(world.books, FADING * (TRUST_REST - s.trust), FADED)
        if world.caretaking:
            return
        gossip.friday(world)
        self._happened()
        world.ceo.sway(world.books, -MOOD_FADES * world.ceo.mood, FADED)
        done, weights, planned = 0.0, 0.0, 0.0
        for standing in goals.standings(world):
            done += standing.weight * standing.reached
            weights += standing.weight
            planned = standing.planned
        if weights:
            ahead = done / weights - planned
            felt = CEO_WATCHES * ahead * (PATIENCE_FROM - world.file.ceo.patience)
            cause = Cause("results", "ahead" if ahead > 0 else "behind")
            world.ceo.move(world.books, min(CEO_MOST, max(CEO_LEAST, felt)), cause)
            world.ceo.sway(world.books, min(MOOD_MOST, max(-MOOD_MOST, MOOD_WATCHES * ahead)), cause)
        self.answering.override()
        world.record("friday", str(world.week), notice=True)

    def _happened(self) -> None:
        """What has gone wrong since last Friday colours the mood."""
        world = self.world
        for _, kind, subject, _ in [happening for happening in world.log[self._read :] if happening[1] in MOOD_OF]:
            world.ceo.sway(world.books, MOOD_OF[kind], Cause(kind, subject))
        self._read = len(world.log)

    def briefed(self) -> None:
        """An hour with the CEO: it returns context only they have; with news in it, once a week, trust."""
        world, memory = self.world, self.world.memory
        first = not memory.briefed_day
        fresh = first or any(h.kind in TELLS for h in world.log[memory.briefed_seen :])
        days = world.day - memory.briefed_day
        if fresh and (first or days >= WEEKLY):
            memory.briefed_day = world.day
            memory.briefed_seen = len(world.log)
            waited = 1.0 if first else min(1.0, days / FORTNIGHT)
            cheer = BRIEFING * waited * (1 - world.ceo.trust)
            world.ceo.move(world.books, cheer, Cause("briefed", world.ceo.id, "brief", world.week))
        else:
            world.ceo.move(world.books, -NO_NEWS, Cause("briefed", world.ceo.id, "brief", world.week))
        goals.brief(world)
        research.done(world, "talk", world.ceo.id)

    def dismisses(self) -> bool:
        """Whether the CEO has had enough."""
        world = self.world
        return (
            world.ceo.trust < DISMISSES_BELOW
            and world.file.ceo.dismisses
            and world.day >= min(DISMISSES_AFTER_DAY, world.days)
        )
