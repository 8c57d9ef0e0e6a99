"""Putting something into the week: what to do, and with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pygame

from engine.play.actions import (
    Action,
    Analyse,
    AskHire,
    AskOvertime,
    AskRota,
    BriefCeo,
    ChooseVision,
    Demo,
    DropTask,
    Help,
    OneToOne,
    RepeatVision,
    Research,
    Talk,
)
from game.screens.desk import units
from game.screens.desk.head import step_head
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.week import ICONS
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import List, Row
from game.widgets.widget import Opened, Picked
from game.window.type import ROW

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

KINDS = ("interview", "observe", "data", "one-to-one", "help", "talk", "demo", "brief-ceo", "vision", "analyse",
         "ask-overtime", "ask-rota", "ask-hire")  # fmt: skip
_HIGH = 44


class Offered(NamedTuple):
    """One thing that can be put into the week."""

    kind: str
    key: str
    action: Action
    hours: float
    row: Row
    about: str


class Plan(Pane):
    """At the left what, at the right with whom, below what it brings."""

    name = "plan"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kind = ""
        self.chosen: dict[str, str] = {}

    def stamp(self, now: Snapshot) -> object:
        """What is on offer."""
        return tuple((str(o.action), o.hours) for o in now.actions if o.action.name != "answer")

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Two lists and the main action."""
        found = offered(now)
        kinds = [k for k in KINDS if any(o.kind == k for o in found)]
        if self.kind not in kinds:
            self.kind = kinds[0] if kinds else ""
        mine = [o for o in found if o.kind == self.kind]
        picked = next((o for o in mine if o.key == self.chosen.get(self.kind)), mine[0] if mine else None)
        free = max(0.0, now.my_week.hours_left - (now.my_week.hours_wanted - now.my_week.hours_spent))
        step_head(sheet, say("plan.title"), say("plan.free", hours=units.hours(free)), None, gap=8)
        back = Button((0, 0, 9, 9), say("desk.close"), self.back, key="Esc")
        main = Button((0, 0, 9, 9), say("plan.put"), self.put, key="Enter", kind="main",
                      detail=units.hours(picked.hours) if picked else "",
                      off=None if picked else say("plan.nothing"))  # fmt: skip
        sheet.buttons([back, main])
        sheet.main = main
        if picked is not None:
            sheet.prices[main] = (picked.hours, False)
        about = sheet.canvas.lines(picked.about, ROW, sheet.width, 2 if sheet.small else 3) if picked else ()
        room = max(3 * _HIGH, round(sheet.left_over) - 20 - len(about) * ROW.line)
        left = round(sheet.width * (0.36 if sheet.width > 480 else 0.42))
        first = List((sheet.x, sheet.y, left, min(room, len(kinds) * _HIGH)), "kinds",
                     [Row(k, say(f"plan.kind.{k}"), icon=ICONS[k]) for k in kinds], self.kind, row_height=_HIGH,
                     label=say("plan.what"), radio=True)  # fmt: skip
        step = _HIGH if sheet.small else 52
        whole = room - room % step if room < len(mine) * step else room  # no row is cut through
        second = List((sheet.x + left + 12, sheet.y, sheet.width - left - 12, whole), "options",
                      [o.row for o in mine], picked.key if picked else None, row_height=step,
                      label=say("plan.whom"), radio=True)  # fmt: skip
        for one in (first, second):
            if one.index is not None:
                one.reveal(one.index)
            sheet.prices[one] = (picked.hours if picked else 0.0, False)
        sheet.body += [first, second]
        sheet.gap(room + 8)
        lines = pygame.Rect(sheet.x, sheet.y, sheet.width, len(about) * ROW.line)
        if about:
            sheet.paint(lines.h, lambda canvas, box: [canvas.text((box.x, box.y + i * ROW.line), line, ROW, "ink2")
                                                      for i, line in enumerate(about)])  # fmt: skip
        sheet.first = first

    def told(self, answer: object) -> bool:
        """Another kind, or another one of a kind."""
        if not isinstance(answer, Picked | Opened):
            return False
        if answer.name == "kinds":
            self.kind = str(answer.key)
        else:
            self.chosen[self.kind] = str(answer.key)
        self.desk.refill()
        return True

    def key(self, name: str) -> bool:
        """Left and right go from one list to the other."""
        lists = [w for w in self.desk.ring.widgets if isinstance(w, List) and w.name in ("kinds", "options")]
        if name not in ("Left", "Right") or self.desk.ring.focused not in lists:
            return False
        self.desk.ring.focus(lists[name == "Right"])
        return True

    def put(self) -> None:
        """Into the week with it."""
        mine = [o for o in offered(self.desk.now) if o.kind == self.kind]
        picked = next((o for o in mine if o.key == self.chosen.get(self.kind)), mine[0] if mine else None)
        before = {t.number for t in self.desk.now.my_week.queue}
        if picked is None or not self.desk.act(picked.action):
            return
        new = [t.number for t in self.desk.now.my_week.queue if t.number not in before]
        said = say("plan.done", what=say(f"plan.kind.{picked.kind}"), hours=units.hours(picked.hours))
        if new:
            self.desk.undoing = (self.desk.now.hour, DropTask(new[0]))
            self.desk.game.toast(said, action=say("desk.undo"), key="U", do=self.desk.undo)
        else:
            self.desk.game.toast(said)


def offered(now: Snapshot) -> list[Offered]:
    """Everything of the view's offers that is planned rather than answered."""
    found = []
    for action, hours in now.actions:
        made = _one(now, action, hours)
        if made is not None:
            found.append(made)
    return found


def _one(now: Snapshot, action: Action, hours: float) -> Offered | None:
    price = units.hours(hours)
    if isinstance(action, Research):
        if action.about is not None:
            return None  # the card of the request offers it
        segment = next(s for s in now.file.segments if s.id == action.segment)
        key = f"{action.segment} {action.whom or ''}"
        detail = say(f"plan.whom.{action.whom}") if action.how == "interview" else ""
        row = Row(key, segment.name, detail, price, "ink2")
        return Offered(action.how, key, action, hours, row, say(f"plan.about.{action.how}"))
    if isinstance(action, Help):
        told = now.people[action.person]
        about = say(f"plan.about.help.{told.trouble}")
        row = Row(told.id, told.name, say(f"plan.help.{told.trouble}"), price, "ink2", now.face(told.id))
        return Offered("help", told.id, action, hours, row, about)
    if isinstance(action, AskOvertime):
        label = say("plan.ask-overtime", hours=action.hours, weeks=action.weeks)
        key = f"{action.hours} {action.weeks}"
        row = Row(key, label, "", price, "ink2")
        return Offered(action.name, key, action, hours, row, say("plan.about.ask-overtime"))
    if isinstance(action, AskHire):
        row = Row(action.role, say(f"desk.role.{action.role}"), "", price, "ink2")
        return Offered(action.name, action.role, action, hours, row, say("plan.about.ask-hire"))
    if isinstance(action, OneToOne | Talk):
        who = action.person if isinstance(action, OneToOne) else action.who
        person = now.people.get(who)
        about = (person.trait if person is not None else now.stakeholders[who].wants) or ""
        ask = action.about if isinstance(action, Talk) else None
        key, detail = (f"{who} {ask}", now.called(ask)) if ask else (who, say(f"desk.mood.{now.mood(who)}"))
        row = Row(key, now.name(who), detail, price, "ink2", now.face(who))
        return Offered(action.name, key, action, hours, row, about or say(f"plan.about.{action.name}"))
    if isinstance(action, Demo | BriefCeo | RepeatVision | AskRota):
        kind = "vision" if isinstance(action, RepeatVision) else action.name
        row = Row(action.name, say(f"plan.{action.name}"), "", price, "ink2")
        return Offered(kind, action.name, action, hours, row, say(f"plan.about.{action.name}"))
    if isinstance(action, ChooseVision):
        vision = next(v for v in now.visions if v.id == action.vision)
        row = Row(vision.id, vision.title, "", price, "ink2")
        return Offered("vision", vision.id, action, hours, row, vision.argues)
    if isinstance(action, Analyse):
        row = Row(action.item, now.called(action.item), "", price, "ink2")
        return Offered("analyse", action.item, action, hours, row, say("plan.about.analyse"))
    return None
