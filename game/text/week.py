"""The player's own week: what is done, what waits and in which order, and what could be put into it."""

from __future__ import annotations

from functools import partial

from engine.play.actions import DropTask, MoveTask
from engine.play.actions.week import SAID
from engine.play.records import TaskView
from game.screens.desk import units
from game.screens.desk.errand import droppable, task_name
from game.strings import say
from game.text.desk import Desk
from game.text.label import groups, others
from game.text.menu import Choice, pick
from game.text.part import of_part, offer

LAST = 4  # things done this week that are named


def show(desk: Desk) -> None:
    """What is being done, what waits, and the way to plan."""
    while True:
        now, terminal = desk.now, desk.terminal
        mine = now.my_week
        terminal.heading(say("text.week_of", hours=units.hours(mine.hours)))
        spent = [say("text.priced", what=task_name(now, s.kind, s.subject), hours=units.hours(s.end - s.start))
                 for s in mine.spent if s.kind != "admin"]  # fmt: skip
        if spent:
            terminal.say(say("text.done_so_far", n=len(spent), what="; ".join(spent[-LAST:])))
        mail = [s for s in mine.spent if s.kind == "admin"]
        if mail:
            hours = units.hours(sum(s.end - s.start for s in mail))
            terminal.say(say("text.priced", what=say("week.task.admin"), hours=hours) + ".")
        doing = say("week.doing_nothing")
        if mine.current is not None:
            doing = say("week.doing", what=task_name(now, mine.current.kind, mine.current.subject))
        terminal.say(doing + ".")
        terminal.say(say("plan.free", hours=units.hours(desk.free)) + ".")
        if mine.hours_wanted > mine.hours + 0.05:
            terminal.say(say("week.overflow", hours=units.hours(mine.hours_wanted - mine.hours)) + ".")
        terminal.say(say("week.order") + ":" if mine.queue else say("week.empty"))
        choices = [Choice(say("text.put_in"), partial(plan, desk))]
        choices += [Choice(_row(desk, task), partial(_task, desk, task.number)) for task in mine.queue]
        chosen = pick(terminal, "", choices, back="text.desk")
        if chosen is None:
            return
        chosen.do()


def plan(desk: Desk) -> None:
    """By part of the job; last, whatever has no part."""
    while True:
        desk.terminal.heading(say("plan.title") + ".")
        choices = [Choice(say(f"plan.group.{part}"), partial(of_part, desk, part)) for part in groups(desk.now)]
        if others(desk.now):
            choices.append(Choice(say("text.others"), partial(_others, desk)))
        chosen = pick(desk.terminal, say("plan.part") + "?", choices)
        if chosen is None:
            return
        chosen.do()


def _row(desk: Desk, task: TaskView) -> str:
    return say("text.priced", what=task_name(desk.now, task.kind, task.subject), hours=units.hours(task.hours))


def _task(desk: Desk, number: int) -> None:
    """Sooner, later or not at all."""
    queue = desk.now.my_week.queue
    at = next((n for n, t in enumerate(queue) if t.number == number), None)
    if at is None:
        return
    task = queue[at]
    fixed = say("week.fixed") if task.kind in SAID else ""
    first, last = fixed or say("week.is_first"), fixed or say("week.is_last")
    end = len(queue) - 1
    desk.terminal.heading(_row(desk, task) + ".")
    choices = [
        Choice(say("text.do_next"), partial(_move, desk, number, 0, at), first if at == 0 or fixed else ""),
        Choice(say("week.earlier"), partial(_move, desk, number, at - 1, at), first if at == 0 or fixed else ""),
        Choice(say("week.later"), partial(_move, desk, number, at + 1, at), last if at == end or fixed else ""),
        Choice(say("week.drop_it"), partial(_drop, desk, number), "" if droppable(task) else say("week.fixed")),
    ]
    chosen = pick(desk.terminal, "", choices)
    if chosen is not None:
        chosen.do()


def _move(desk: Desk, number: int, to: int, before: int) -> None:
    if desk.act(MoveTask(number, to)):
        desk.may_undo(MoveTask(number, before), say("text.moved_task"))
        desk.terminal.say(say("text.moved_task") + ".")


def _drop(desk: Desk, number: int) -> None:
    if desk.act(DropTask(number)):
        desk.terminal.say(say("text.dropped_task"))


def _others(desk: Desk) -> None:
    """Whatever has no place of its own."""
    desk.terminal.heading(say("text.others") + ".")
    chosen = pick(desk.terminal, "", [offer(desk, action, hours) for action, hours in others(desk.now)])
    if chosen is not None:
        chosen.do()
