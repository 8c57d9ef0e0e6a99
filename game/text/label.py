"""What an action is called among choices, and what it brings: the window's words, or plain ones for a new kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from engine.play.actions import (
    Accept,
    Action,
    Drop,
    DropTask,
    Release,
    Renegotiate,
    Research,
    Return,
    Talk,
    TryOut,
)
from engine.play.actions.action import Errand
from game.screens.desk.errand import task_name
from game.screens.desk.offered import GROUPS, Offered, offered
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.strings import catalogue, say
from game.text.goal import wished

# Actions that have a place of their own: a card, an item of the board, the week, somebody's page.
PLACED = (
    "answer", "answer-question", "delegate", "try", "accept", "return", "release", "drop", "choose-sketch",
    "drop-task", "ask-region", "hear", "workshop", "renegotiate",
)  # fmt: skip


class Label(NamedTuple):
    """A name, and what it brings where there are words for that."""

    what: str
    about: str = ""


@lru_cache(maxsize=2)
def planned(now: Snapshot) -> tuple[Offered, ...]:
    """The offers of the plan, worked out once a moment: a page asks for them again and again."""
    return tuple(offered(now))


def label_of(now: Snapshot, action: Action) -> Label:
    """What an action is called. One of a kind nobody has written words for is told by its fields."""
    known = next((o for o in planned(now) if o.action == action), None)
    if known is not None:
        return Label(named(known), known.about)
    make = _MADE.get(type(action))
    if make is not None:
        return Label(make(now, action))
    about = f"text.about.{action.name}"
    text = say(about) if about in catalogue() else ""
    if isinstance(action, Errand) and f"week.task.{action.kind}" in catalogue():
        return Label(task_name(now, action.kind, action.subject()), text)
    return Label(plain(action), text)


def named(known: Offered) -> str:
    """An offer of the plan in one line: what, with whom, and how."""
    kind = say(f"plan.kind.{known.kind}")
    parts = [part for part in (known.row.title, known.row.detail) if part]
    return say("text.with", what=kind, more=", ".join(parts))


def plain(action: Action) -> str:
    """The name and the fields, as a session holds them."""
    said = action.to_json()
    rest = ", ".join(str(value) for key, value in said.items() if key != "do")
    name = str(said["do"]).replace("-", " ")
    name = name[:1].upper() + name[1:]
    return say("text.with", what=name, more=rest) if rest else name


def others(now: Snapshot) -> list[tuple[Action, float]]:
    """Offers that have no place anywhere: those of a kind that is newer than these pages."""
    known = {o.action for o in planned(now)}
    return [
        (action, hours)
        for action, hours in now.actions
        if action not in known and action.name not in PLACED and getattr(action, "about", None) is None
    ]


def groups(now: Snapshot) -> dict[str, list[Offered]]:
    """The offers of the plan by part of the job, each in the order of its kinds."""
    found = planned(now)
    return {
        name: [o for kind in kinds for o in found if o.kind == kind]
        for name, kinds in GROUPS.items()
        if any(o.kind in kinds for o in found)
    }


def _renegotiate(now: Snapshot, action: Renegotiate) -> str:
    one = figure(now.file, action.metric)
    return say("text.renegotiate", name=one.name, target=one.write(wished(now.file, action.metric, action.target)))


_MADE: dict[type[Action], Callable[[Snapshot, Any], str]] = {
    Renegotiate: _renegotiate,
    Research: lambda now, a: say("week.task.ask", what=now.called(a.about)),
    Talk: lambda now, a: say("week.task.talk", what=now.name(a.who)),
    TryOut: lambda now, a: say(f"week.task.try-{a.what}" if a.what else "week.task.try", what=now.called(a.item)),
    Accept: lambda now, a: say(f"text.accept.{a.to}", seen=now.called(a.item)),
    Release: lambda now, a: say(f"text.release.{a.to}"),
    Return: lambda now, a: say("desk.return"),
    Drop: lambda now, a: say("board.drop"),
    DropTask: lambda now, a: say("week.drop_it"),
}
