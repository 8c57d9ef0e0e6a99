"""The strip of the week: what is done, being done and waiting, and the ghost of what is pointed at."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from engine.play.actions import DropTask, MoveTask
from engine.play.actions.week import SAID
from engine.play.records import TaskView, WeekView
from game.screens.desk import units
from game.screens.desk.errand import droppable, task_name
from game.screens.desk.frame import Frame
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.strip import GHOST, Block, Strip, Week
from game.widgets.widget import Widget
from game.window.canvas import Canvas

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

HOURS = 40.0
ICONS = {
    "question": "talk", "delegate": "hand", "yes": "check", "no": "cross", "alternative": "swap", "look": "search",
    "data": "chart", "interview": "talk", "observe": "eye", "talk": "hand", "one-to-one": "people", "try": "test",
    "demo": "demo", "vision": "compass", "repeat": "compass", "brief-ceo": "flag", "analyse": "chart",
    "admin": "inbox", "return": "swap", "ask": "talk", "competitors": "market", "problem": "search", "poll": "scale",
    "region": "market", "price-test": "test", "set-price": "money", "change-model": "money",
    "help": "hand", "ask-overtime": "time", "ask-rota": "people", "ask-hire": "people",
    "tell": "talk", "hear": "people", "workshop": "people", "renegotiate": "flag",
    "try-everyday": "test", "try-unusual": "test", "try-small-devices": "test", "try-with-a-user": "test",
    "review-design": "eye", "review-metrics": "bug", "roll-back": "back", "invest": "scale",
}  # fmt: skip


def week_of(now: Snapshot, ghost: tuple[float, bool] | None = None) -> Week:
    """The week as the strip shows it."""
    mine = now.my_week
    starts = mine.starts
    blocks: list[Block] = []
    for n, spent in enumerate(mine.spent):
        start = max(0.0, spent.start - starts)
        label = task_name(now, spent.kind, spent.subject, short=True)
        icon = ICONS[spent.kind]
        blocks.append(Block(f"past {n}", icon, label, start, spent.end - starts - start, "past"))
    at = now.hour - starts
    if mine.current is not None:
        begun = max(0.0, max((b.start + b.hours for b in blocks), default=0.0))
        ends = mine.current_ends - starts
        begun = max(begun, ends - mine.current.hours)
        blocks.append(_block(now, mine.current, begun, "now", ends - begun))
        at = max(at, ends)
    if ghost is not None and ghost[1] and at < HOURS:
        blocks.append(Block(GHOST, "plus", "", at, ghost[0], GHOST))
        at += ghost[0]
    over: list[TaskView] = []
    mornings = [hour - starts for hour in mine.mail]
    for task in mine.queue:
        at = _mail(mine, blocks, mornings, at)
        if at < HOURS - 0.01:
            blocks.append(_block(now, task, at, "future", task.hours))
        if at + task.hours > HOURS + 0.01:
            over.append(task)
        at += task.hours
    if ghost is not None and not ghost[1]:
        if at < HOURS:
            blocks.append(Block(GHOST, "plus", "", at, ghost[0], GHOST))
        at += ghost[0]
    while mornings:
        at = _mail(mine, blocks, mornings, max(at, mornings[0]))
    return _worded(now, tuple(blocks), at, over)


def _mail(mine: WeekView, blocks: list[Block], mornings: list[float], at: float) -> float:
    """Each morning begins with the mail: put in what has come by now, and give the hour after it."""
    while mornings and at >= mornings[0] - 0.01:
        morning = mornings.pop(0)
        if at < HOURS - 0.01:
            label = say("week.short.admin")
            blocks.append(Block(f"mail {morning:g}", ICONS["admin"], label, at, mine.mail_hours, "future", fixed=True))
        at += mine.mail_hours
    return at


def _block(now: Snapshot, task: TaskView, start: float, when: str, hours: float) -> Block:
    label = task_name(now, task.kind, task.subject, short=True)
    return Block(task.number, ICONS[task.kind], label, start, hours, when)


def _worded(now: Snapshot, blocks: tuple[Block, ...], ends: float, over: list[TaskView]) -> Week:
    mine = now.my_week
    gone = now.hour - mine.starts
    too_much = max(0.0, ends - HOURS)
    wanted = max(HOURS, ends)
    planned = max(0.0, min(mine.hours_wanted - mine.hours_spent, HOURS - gone))  # without what stays free
    first = (now.week - 1) * 5 + 1
    days = []
    for day in range(first, first + 5):
        name = units.weekday(day)
        days.append(say("week.today", day=name) if day == now.day else name)
    overflow = rest = short = ""
    if too_much >= 0.1:
        overflow = say("week.overflow", hours=units.hours(too_much))
        short = say("week.over", hours=units.hours(too_much))
        rest = " · ".join(task_name(now, t.kind, t.subject, short=True) for t in over[:3])
    return Week(
        say("week.title"), units.hours(mine.hours_wanted), say("week.wanted", hours=f"{mine.hours:g}"),
        say("week.left", gone=units.hours(mine.hours_spent), left=units.hours(mine.hours_left)), say("week.order"),
        tuple(days), blocks, gone, (now.day - 1) % 5,
        (gone / wanted, planned / wanted, too_much / wanted), overflow, rest, say("week.move"), say("week.drop"),
        over=short,
    )  # fmt: skip


def to_come(week: Week) -> Week:
    """The week as it lies ahead on a Friday evening."""
    days = tuple(units.weekday(day) for day in range(1, len(week.days) + 1))
    return replace(week, title=say("week.title.next"), days=days, today=-1)


class MyWeek:
    """Makes the strip for a frame and keeps it up to date."""

    def __init__(self, desk: Desk, canvas: Canvas, frame: Frame) -> None:
        self.desk = desk
        self.strip = Strip(frame.strip, week_of(desk.now), desk.open_week)
        self.strip.week = week_of(desk.now)
        self.widgets: list[Widget] = [self.strip]
        if not self.strip.compact:
            plan = Button((0, 0, 9, 36), say("desk.plan"), desk.open_plan, icon="plus", key="+", kind="quiet")
            wide = round(plan.width(canvas))
            plan.rect = pygame.Rect(frame.strip.right - wide - 8, frame.strip.y + 1, wide, 36)
            self.widgets.append(plan)
        self._shown: object = None

    def show(self, now: Snapshot, ghost: tuple[float, bool] | None) -> None:
        """Bring the strip up to date."""
        friday = self.desk.on_friday
        shown = (now.key, ghost, friday)
        if shown != self._shown:
            self._shown = shown
            week = week_of(now, ghost)
            self.strip.week = to_come(week) if friday else week

    def move(self, key: Hashable, step: int) -> None:
        """Do something earlier or later."""
        queue = self.desk.now.my_week.queue
        at = next((i for i, t in enumerate(queue) if t.number == key), None)
        if at is not None and queue[at].kind in SAID:
            self.desk.game.toast(say("week.fixed"), icon="info")
        elif at is not None and 0 <= at + step < len(queue):
            self.desk.act(MoveTask(queue[at].number, at + step), undo=MoveTask(queue[at].number, at))

    def drop(self, key: Hashable) -> bool:
        """Take something out of the week."""
        task = next((t for t in self.desk.now.my_week.queue if t.number == key), None)
        if task is None or not droppable(task):
            self.desk.game.toast(say("week.fixed"), icon="info")
            return False
        return self.desk.act(DropTask(task.number))
