"""A message: what has been found out, what came of something, what a colleague says."""

from __future__ import annotations

from game.screens.desk import units
from game.screens.desk.entry import Message
from game.screens.desk.told import heading_of
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, pick


def card(desk: Desk, key: str, message: Message) -> bool:
    """To be read and noted. True to go on to the next entry, False for the desk."""
    now, terminal = desk.now, desk.terminal
    who = now.name(message.who) if now.face(message.who) is not None else ""
    kind = say(f"desk.kind.{message.kind}")
    terminal.heading(say("text.message", kind=kind, who=say("text.by", name=who) if who else "",
                         when=units.moment(message.hour)))  # fmt: skip
    terminal.say(heading_of(now, message))
    terminal.say(say("desk.quote", text=message.text) if who and message.quoted else message.text)
    if pick(terminal, "", [Choice(say("text.noted"), lambda: None)], back="text.desk", enter=1) is None:
        return False
    desk.noted.add(key)
    return True
