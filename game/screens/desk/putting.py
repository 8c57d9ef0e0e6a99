"""Putting something into the week: done, said, and with a way back until the clock moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.play.actions import Action, DropTask
from game.screens.desk import units
from game.strings import say

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


def put_in(desk: Desk, action: Action, kind: str, hours: float) -> bool:
    """Do it; `kind` names it among those of the plan. False where that cannot be."""
    before = {t.number for t in desk.now.my_week.queue}
    if not desk.act(action):
        return False
    new = [t.number for t in desk.now.my_week.queue if t.number not in before]
    said = say("plan.done", what=say(f"plan.kind.{kind}"), hours=units.hours(hours))
    if new:
        desk.undoing = (desk.now.hour, DropTask(new[0]))
        desk.game.toast(said, action=say("desk.undo"), key="U", do=desk.undo)
    else:
        desk.game.toast(said)
    return True
