"""What a message is headed with."""

from __future__ import annotations

from game.screens.desk.entry import Message
from game.screens.desk.snapshot import Snapshot
from game.strings import say


def heading_of(now: Snapshot, message: Message) -> str:
    """Its own title, the author's for it, or ours for its kind."""
    if message.title:
        return message.title
    if message.kind == "discovery":
        return next((title for title, text in now.view.discoveries if text == message.text), say("desk.found_out"))
    if message.kind == "event":
        event = next((e for e in now.file.events if e.id == message.subject), None)
        return event.title if event is not None else say("desk.kind.event")
    return say(f"desk.title.{message.kind}")
