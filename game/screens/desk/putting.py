"""Putting something into the week: done, said, and with a way back until the clock moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.play.actions import Action, DropTask
from game.screens.desk import units
from game.strings import say

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


def put_in(desk: Desk, action: Action, said: str) -> bool:
    """Do it and say so, with Undo where it can be taken out again. False where it cannot be done."""
    before = {t.number for t in desk.now.my_week.queue}
    if not desk.act(action):
        return False
    new = [t.number for t in desk.now.my_week.queue if t.number not in before]
    if new and any(isinstance(o.action, DropTask) and o.action.task == new[0] for o in desk.now.actions):
        desk.undoing = (desk.now.hour, DropTask(new[0]))
        desk.game.toast(said, action=say("desk.undo"), key="U", do=desk.undo)
    else:
        desk.game.toast(said)
    return True


def planned(kind: str, hours: float) -> str:
    """What is said of something of the plan's list."""
    return say("plan.done", what=say(f"plan.kind.{kind}"), hours=units.hours(hours))
