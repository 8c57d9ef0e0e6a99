"""The manager's hours, as the week stands."""

from __future__ import annotations

from engine.play.records import TaskView, WeekView
from engine.world.clock import DAYS_A_WEEK, HOURS_A_DAY, HOURS_A_WEEK
from engine.world.manager import HOURS
from engine.world.world import World


def week_view(world: World, now: float, week: int) -> WeekView:
    """What has been done this week, what is being done, what waits."""
    manager, working = world.manager, world.calendar.working
    starts = (week - 1) * HOURS_A_WEEK
    log = manager.log
    first = len(log)
    while first and log[first - 1].end > starts:
        first -= 1
    spent = tuple(log[first:])
    current = manager.current
    hours = 0.0
    for s in spent:
        hours += working(max(s.start, starts), s.end)
    going = working(max(manager.started_at, starts), now) if current is not None else 0.0
    queue = tuple(TaskView(t.number, t.kind, t.subject, t.hours) for t in manager.queue)
    rest = working(now, manager.until) if current is not None else 0.0
    last = min(world.days, week * DAYS_A_WEEK)
    coming = (day for day in range(world.today() + 1, last + 1) if day not in world.calendar.days_off)
    mail = tuple((day - 1) * HOURS_A_DAY for day in coming)
    return WeekView(
        starts,
        working(starts, starts + HOURS_A_WEEK),
        spent,
        TaskView(current.number, current.kind, current.subject, current.hours) if current is not None else None,
        manager.until if current is not None else now,
        queue,
        mail,
        HOURS["admin"],
        hours + going,
        hours + going + rest + manager.queued_hours() + HOURS["admin"] * len(mail),
        working(now, starts + HOURS_A_WEEK),
    )


def waiting(world: World, now: float) -> float:
    """Hours that wait in the queue, and what is left of the present task; mail left out."""
    manager = world.manager
    hours = 0.0
    if manager.current is not None and manager.current.kind != "admin":
        hours = world.calendar.working(now, manager.until)
    for task in manager.queue:
        if task.kind != "admin":
            hours += task.hours
    return hours
