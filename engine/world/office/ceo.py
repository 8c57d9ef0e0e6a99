"""The CEO's Friday: how the results look, and patience."""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.office.answering import Answering
from engine.world.stakeholders import DISMISSES_AFTER_DAY, DISMISSES_BELOW, FADING, TRUST_REST
from engine.world.world import World

CEO_WATCHES = 0.16  # trust a week for being wholly ahead of the plan; MODEL .5, softened by patience
CEO_LEAST, CEO_MOST = -0.05, 0.05
MOST_BEHIND, MOST_AHEAD = -1.0, 1.5  # of the way to a goal, so that no single one decides
CEO_WAITS = 1.6  # effects come late: the plan is (time gone)^1.6 of the way (judgement)


class Chief:
    """What the CEO does about the quarter."""

    __slots__ = ("answering", "world")

    def __init__(self, world: World, answering: Answering) -> None:
        self.world = world
        self.answering = answering

    def friday(self) -> None:
        """Trust fades towards rest; the CEO holds the results against the plan."""
        world = self.world
        for s in world.stakeholders.values():
            s.move(world.books, FADING * (TRUST_REST - s.trust), Cause("fading"))
        if world.caretaking:
            return
        file = world.file
        planned = (world.day / world.days) ** CEO_WAITS
        done, weights = 0.0, 0.0
        for objective in file.objectives:
            start = world.series[objective.metric][0] if objective.metric in world.series else None
            if start is None or objective.metric == f"trust.{world.ceo.id}":
                continue
            at_least, now = objective.at_least is not None, world.metric(objective.metric)
            span = objective.target - start
            if span == 0 or (span > 0) != at_least:  # met from the start: holding it is all that is asked
                reached = planned if (now >= objective.target if at_least else now <= objective.target) else 0.0
            else:
                reached = (now - start) / span
            done += objective.weight * min(MOST_AHEAD, max(MOST_BEHIND, reached))
            weights += objective.weight
        if weights:
            ahead = done / weights - planned
            change = min(CEO_MOST, max(CEO_LEAST, CEO_WATCHES * ahead * (1.4 - file.ceo.patience)))
            world.ceo.move(world.books, change, Cause("results", "ahead" if change > 0 else "behind"))
        self.answering.override()
        world.record("friday", str(world.week), notice=True)

    def dismisses(self) -> bool:
        """Whether the CEO has had enough."""
        world = self.world
        return (
            world.file.ceo.dismisses
            and world.ceo.trust < DISMISSES_BELOW
            and world.day >= min(DISMISSES_AFTER_DAY, world.days)
        )
