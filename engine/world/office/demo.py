"""Demos: departments that are shown a feature sell and support it."""

from __future__ import annotations

from engine.scenario.effect import Effect, Effects
from engine.world.books import Cause
from engine.world.clock import DAYS_A_WEEK
from engine.world.effects import Consequences
from engine.world.stakeholders import SLIGHT
from engine.world.work import WorkItem
from engine.world.world import World

SELLS = 0.15  # more of the good of what is shown: users, revenue, indicators; LIBRARY, demo-hour
NEWS_DAYS = 30  # working days after a release for which it is news: six weeks; LIBRARY, demo-hour
SOON_DAYS = 8  # working days after a demo within which another one had better have something to show (judgement)
SMALL_HOURS = 160.0  # hours of work below which what is new does not fill a demo so soon (judgement)
FULL_HOURS = 160.0  # hours of work that fill a demo: trust grows with what there is to see, up to this (judgement)
SHOWING = 3.0  # hours of each designer and developer, who prepare and show what they have made (judgement)
BORED = 0.03  # trust lost with everybody who came for so little (judgement)
BORED_SELLS = 0.5  # of what a demo brings, when nobody listens (judgement)

SHOWS = ("designer", "developer")
NOTHING = Effect()  # an effect without any


def news(world: World) -> list[WorkItem]:
    """What has been released in the last six weeks and shown to nobody."""
    return [
        item
        for item in world.board.all.values()
        if item.stage == "released" and item.id not in world.demoed and world.day - item.released_on <= NEWS_DAYS
    ]


def show(world: World, consequences: Consequences) -> None:
    """The departments have seen what is new."""
    memory = world.memory
    new = news(world)
    for person in world.team.here():
        if person.role in SHOWS:
            person.owed += SHOWING
    if new:
        soon = memory.demo_day and world.day - memory.demo_day <= SOON_DAYS
        hours = 0.0
        for item in new:
            hours += item.work.total
        boring = soon and hours < SMALL_HOURS
        pleased = -BORED if boring else SLIGHT * min(1.0, hours / FULL_HOURS)
        for item in new:
            world.demoed.add(item.id)
            share = SELLS * item.quality * (BORED_SELLS if boring else 1.0)
            cause = Cause("demo", item.id, "demo", world.week)
            consequences.begin(_sold(world, item), cause, share)
        for s in world.stakeholders.values():
            s.move(world.books, pleased, Cause("demo", "", "demo", world.week))
        memory.demo_day = world.day
    world.record("demo", "", notice=True)


def _sold(world: World, item: WorkItem) -> Effects:
    """What departments can make more of: users, revenue and indicators that move as wanted; the rest left out."""
    weeks = (world.day - item.released_on) / DAYS_A_WEEK
    indicators = world.indicators
    sold = []
    for e in item.outcome:
        good = {id: x for id, x in e.indicators.items() if x and indicators[id].wanted == ("up" if x > 0 else "down")}
        said: dict[str, object] = {"from_week": e.from_week, "segment": e.segment, "indicators": good}
        said |= {"after_weeks": max(0.0, e.after_weeks - weeks)}
        said |= {"users": max(0.0, e.users), "revenue": max(0.0, e.revenue)}
        sold.append(NOTHING.model_copy(update=said))
    return tuple(sold)
