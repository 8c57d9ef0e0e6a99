"""Friday: what changed this week and most likely why, what was done, and what waits next."""

from __future__ import annotations

from functools import partial

from engine.world.clock import DAYS_A_WEEK, HOURS_A_WEEK
from game.screens.desk import units
from game.screens.desk.errand import task_name
from game.screens.desk.pace import HEADLINE, write_change
from game.screens.desk.units import signed
from game.screens.desk.waterfall import bars
from game.screens.figure import figure
from game.strings import say
from game.text import number, week
from game.text.desk import Desk
from game.text.menu import Choice, pick
from game.text.menu import number as ask_number

MARKS = ("released", "rolled-back", "promise-broken", "overruled", "incident", "resigned")
LARGEST = 3  # errands of the week that are named


def look_back(desk: Desk) -> None:
    """The review of a week that is over, or of this one so far."""
    now = desk.now
    chosen = now.week
    if now.week > 1:
        asked = ask_number(desk.terminal, say("text.which_review"), 1, now.week)
        if asked is None:
            return
        chosen = asked
    show(desk, chosen)


def show(desk: Desk, which: int) -> None:
    """What the week came to. Reading it costs no time."""
    now, terminal = desk.now, desk.terminal
    terminal.heading(say("text.review_of", week=which, weeks=now.view.weeks))
    for metric in (*HEADLINE, *now.indicators):
        terminal.say("- " + _line(desk, metric, which), indent=2)
    _done(desk, which)
    waiting = [task_name(now, t.kind, t.subject) for t in now.my_week.queue]
    if waiting:
        terminal.say(say("text.waits_next", what="; ".join(waiting[:LARGEST])))
    late = [p for p in now.view.promises if p.expected_week > p.by_week]
    for promise in late:
        terminal.say(say("text.would_be_late", title=now.called(promise.item), name=now.first(promise.to),
                         week=promise.by_week, likely=promise.expected_week))  # fmt: skip
    choices = [
        Choice(say("text.numbers"), partial(number.show, desk)),
        Choice(say("text.week"), partial(week.show, desk)),
    ]
    while (chosen := pick(terminal, "", choices, back="text.go_on")) is not None:
        chosen.do()


def _line(desk: Desk, metric: str, which: int) -> str:
    """From where to where, and its largest cause."""
    now = desk.now
    one = figure(now.file, metric)
    start, end, rows = bars(now, metric, which)
    change = write_change(one, end - start)
    if not change or not rows:
        return say("text.with", what=one.name, more=f"{one.write(end)}, {say('desk.no_change')}")
    first = max(rows, key=lambda r: abs(r.amount))
    cause = say("text.cause", amount=signed(first.amount, one.write(abs(first.amount))), name=first.name)
    return say("text.changed", name=one.name, end=one.write(end), change=signed(end - start, change), cause=cause)


def _done(desk: Desk, which: int) -> None:
    """What was decided and came out, and where the hours went."""
    now, terminal = desk.now, desk.terminal
    days = range((which - 1) * DAYS_A_WEEK + 1, which * DAYS_A_WEEK + 1)
    marks = [m for m in now.marks if m.day in days]
    answers = len([m for m in marks if m.kind in ("yes", "no", "alternative")])
    terminal.say(say("text.answers", n=answers))
    for mark in marks:
        if mark.kind in MARKS:
            terminal.say(say(f"text.mark.{mark.kind}", title=now.called(mark.subject), name=now.name(mark.subject)))
    hours: dict[str, float] = {}
    for spent in now.view.done():
        start = max(spent.start, (which - 1) * HOURS_A_WEEK)
        inside = min(spent.end, which * HOURS_A_WEEK) - start
        if inside > 0 and spent.kind != "admin":
            name = task_name(now, spent.kind, spent.subject)
            hours[name] = hours.get(name, 0.0) + inside
    largest = sorted(hours, key=lambda name: -hours[name])[:LARGEST]
    if largest:
        said = "; ".join(say("text.priced", what=name, hours=units.hours(hours[name])) for name in largest)
        terminal.say(say("text.hours_went", hours=units.hours(sum(hours.values())), what=said))
