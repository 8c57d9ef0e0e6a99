"""The inbox: what waits, most urgent first, and each thing's card."""

from __future__ import annotations

from functools import partial

from engine.play.records import ItemView, QuestionView, RequestView
from game.screens.desk.entry import Entry, Message
from game.strings import say
from game.text import finished, message, question, request, sketches
from game.text.desk import Desk
from game.text.menu import Choice, pick


def show(desk: Desk) -> None:
    """The list; from each entry on, one card after the other."""
    waiting = desk.entries
    if not waiting:
        desk.terminal.heading(say("desk.inbox.empty"))
        return
    desk.terminal.heading(say("text.inbox.waits", n=len(waiting)))
    chosen = pick(desk.terminal, "", [Choice(_row(desk, e), partial(go_through, desk, e.key)) for e in waiting])
    if chosen is not None:
        chosen.do()


def _row(desk: Desk, entry: Entry) -> str:
    now = desk.now
    who = now.name(entry.who) if now.face(entry.who) is not None else entry.headline
    parts = [part for part in (who, entry.title, entry.note) if part]
    return ": ".join([parts[0], ", ".join(parts[1:])]) if len(parts) > 1 else parts[0]


def go_through(desk: Desk, key: str | None = None) -> None:
    """One card after the other, until nothing waits that has not been seen, or the player goes back to the desk."""
    seen: set[str] = set()
    while not desk.playing.ended:
        left = [e for e in desk.entries if e.key not in seen]
        entry = next((e for e in left if e.key == key), left[0] if left else None)
        if entry is None or not card(desk, entry):
            return
        seen.add(entry.key)
        key = None


def card(desk: Desk, entry: Entry) -> bool:
    """Show an entry. True to go on to the next, False for the desk."""
    what = entry.what
    if isinstance(what, RequestView):
        return request.card(desk, what.id)
    if isinstance(what, QuestionView):
        return question.card(desk, what)
    if isinstance(what, ItemView):
        return finished.card(desk, what.id, entry.key)
    if isinstance(what, Message):
        return message.card(desk, entry.key, what)
    return sketches.card(desk, what.item)
