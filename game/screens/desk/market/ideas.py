"""Trying an idea out before all have it: opinions, a prototype, a fake door, a region, a fifth of the users, a poll."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from engine.play.actions import Accept, Action, Answer, AskRegion, Poll, Release, Research
from game.screens.desk import units
from game.screens.desk.market.known import panel_height
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import List, Row
from game.widgets.panel import Panel
from game.window.type import BODY, HEADING, ROW

if TYPE_CHECKING:
    from game.screens.desk.market.pane import Market

EXPERIMENTS = ("prototype", "fake-door")
_ROW, _SEEN = 48, 4


class Trial(NamedTuple):
    """One way to try something out: what it is about, its words, its price and what it does."""

    about: str
    label: str
    detail: str
    icon: str
    hours: float
    action: Action


def trials(now: Snapshot) -> list[Trial]:
    """Everything that could be tried out now; the poll is about all that waits, so about nothing in particular."""
    found = []
    for action, hours in now.actions:
        if isinstance(action, Research) and action.about is not None:
            found.append(_way("ask", action.about, hours, action, "talk"))
        elif isinstance(action, Answer) and action.what == "look" and action.by in EXPERIMENTS:
            found.append(_way(str(action.by), action.request, hours, action,
                              "desk" if action.by == "prototype" else "flag"))  # fmt: skip
        elif isinstance(action, AskRegion):
            label = say("market.region")
            detail = say("market.region.shows", name=now.name(action.who))
            found.append(Trial(action.request, label, detail, "market", hours, action))
        elif isinstance(action, Accept | Release) and action.to == "share":
            found.append(Trial(action.item, say("market.share"), say("market.share.shows"), "users", hours, action))
        elif isinstance(action, Poll):
            found.append(Trial("", say("market.poll"), say("market.poll.shows"), "scale", hours, action))
    return found


def _way(way: str, about: str, hours: float, action: Action, icon: str) -> Trial:
    return Trial(about, say(f"market.try.{way}"), say(f"desk.way.{way}.shows"), icon, hours, action)


def cheapest(now: Snapshot) -> float | None:
    """The least hours that trying something out would take, if it takes any; None where there is nothing."""
    found = trials(now)
    return min((t.hours for t in found if t.hours), default=0.0 if found else None)


def fill(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """What there is, and the ways to try the chosen one out."""
    sheet.text(say("market.ideas"), HEADING, gap=8)
    back = Button((0, 0, 9, 9), say("desk.back"), pane.back, icon="back", key="Esc")
    sheet.buttons([back])
    found = trials(now)
    rows = _rows(now, {t.about for t in found})
    if all(r.key != pane.idea for r in rows):
        pane.idea = str(rows[0].key) if rows else ""
    if rows:
        listed = List((0, 0, 9, _ROW * min(len(rows), _SEEN)), "ideas", rows, pane.idea, row_height=_ROW,
                      label=say("market.ideas.which"))  # fmt: skip
        sheet.put(listed, gap=10)
        listed.show(rows)
        sheet.first = listed
    else:
        sheet.text(say("market.ideas.none"), BODY, "ink2", gap=10)
        sheet.first = back
    mine = [t for t in found if t.about == pane.idea and rows]
    if rows and not mine:
        sheet.text(say("market.ideas.nothing"), ROW, "ink2", gap=10)
    for trial in (*mine, *(t for t in found if not t.about)):
        panel = Panel((0, 0, 9, panel_height(sheet, trial.detail)), trial.label, _do(pane, trial),
                      detail=trial.detail, icon=trial.icon,
                      key_side="right", note=units.hours(trial.hours), group="learn")  # fmt: skip
        sheet.put(panel, gap=6)
        sheet.prices[panel] = (trial.hours, isinstance(trial.action, Answer))


def _rows(now: Snapshot, about: set[str]) -> list[Row]:
    """Requests that wait, then finished work."""
    rows = []
    for request in now.inbox:
        if request.id in about:
            name = say("market.ideas.asked", name=now.first(request.asker))
            rows.append(Row(request.id, request.title, name, face=now.face(request.asker)))
    for item in now.items:
        if item.id in about:
            rows.append(Row(item.id, now.titled(item), say("market.ideas.finished"), icon="test"))
    return rows


def _do(pane: Market, trial: Trial) -> Callable[[], object]:
    """Do it, and say what becomes of it."""
    desk, action = pane.desk, trial.action
    if isinstance(action, Answer):

        def look() -> None:
            if desk.act(action):
                desk.game.toast(say("desk.looking", hours=units.hours(trial.hours)), icon="search")

        return look
    if isinstance(action, Accept | Release):

        def share() -> None:
            title = desk.now.called(action.item)
            if desk.act(action):
                desk.game.toast(say("market.share.done", title=title), icon="users")

        return share
    kind = {Poll: "poll", AskRegion: "region", Research: "ask"}[type(action)]
    return pane.do(action, kind, trial.hours)
