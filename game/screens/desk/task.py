"""The week in a list: what waits, in order, with ways to move it or to drop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.play.records import TaskView
from game.screens.desk import units
from game.screens.desk.errand import droppable, task_name
from game.screens.desk.head import step_head
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.week import ICONS
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import List, Row
from game.widgets.widget import Picked
from game.window.type import BODY

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class WeekPane(Pane):
    """The queue; the chosen thing can be done earlier, later or not at all."""

    name = "week"

    def __init__(self, desk: Desk, number: object = None) -> None:
        super().__init__(desk)
        queue = desk.now.my_week.queue
        self.chosen = number if any(t.number == number for t in queue) else queue[0].number if queue else None

    def stamp(self, now: Snapshot) -> object:
        """The queue."""
        return now.my_week.queue, now.my_week.current

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """What is being done, then what waits."""
        mine = now.my_week
        doing = mine.current
        below = say("week.doing_nothing")
        if doing is not None:
            below = say("week.doing", what=task_name(now, doing.kind, doing.subject))
        step_head(sheet, say("week.title"), below, None, gap=8)
        back = Button((0, 0, 9, 9), say("desk.close"), self.back, key="Esc")
        plan = Button((0, 0, 9, 9), say("desk.plan"), self.desk.open_plan, icon="plus", key="+")
        if not mine.queue:
            sheet.text(say("week.empty"), BODY, "ink2")
            sheet.buttons([plan, back])
            sheet.first = back
            return
        task = next((t for t in mine.queue if t.number == self.chosen), mine.queue[0])
        self.chosen = task.number
        at = mine.queue.index(task)
        fixed = None if droppable(task) else say("week.fixed.short")
        first, last = say("week.is_first"), say("week.is_last")
        show = not sheet.small
        row = [
            Button((0, 0, 9, 9), say("week.earlier"), self.earlier, icon="up", key="[", show_label=show,
                   off=None if at else first),
            Button((0, 0, 9, 9), say("week.later"), self.later, icon="down", key="]", show_label=show,
                   off=None if at < len(mine.queue) - 1 else last),
            Button((0, 0, 9, 9), say("week.drop_it"), self.drop, icon="trash", key="Del", kind="danger", off=fixed,
                   show_label=show),
            back,
        ]  # fmt: skip
        if sheet.small:
            row.insert(0, plan)
        sheet.buttons(row)
        rows = [self._row(now, t) for t in mine.queue]
        room = max(132, round(sheet.left_over) - 16)
        listed = List((0, 0, 9, min(room, 44 * len(rows))), "queue", rows, self.chosen, row_height=44,
                      label=say("week.title"), radio=True)  # fmt: skip
        if listed.index is not None:
            sheet.put(listed)
            listed.reveal(listed.index)
        sheet.first = listed

    @staticmethod
    def _row(now: Snapshot, task: TaskView) -> Row:
        return Row(task.number, task_name(now, task.kind, task.subject), note=units.hours(task.hours), tone="ink2",
                   icon=ICONS[task.kind])  # fmt: skip

    def told(self, answer: object) -> bool:
        """Another thing is chosen."""
        if isinstance(answer, Picked) and answer.name == "queue":
            self.chosen = answer.key
            self.desk.refill()
            return True
        return False

    def earlier(self) -> None:
        """One place up."""
        self.desk.week.move(self.chosen, -1)

    def later(self) -> None:
        """One place down."""
        self.desk.week.move(self.chosen, 1)

    def drop(self) -> None:
        """Out of the week."""
        self.desk.week.drop(self.chosen)
