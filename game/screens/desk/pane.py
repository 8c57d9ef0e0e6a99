"""What the middle of the desk shows: the card of an entry, a step of an answer, an explanation, the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class Pane:
    """One such thing. A step lies upon another pane, and Esc goes back to it.

    `room` says what it covers: the card, the left (inbox and card), or the whole down to the week.
    """

    name = ""
    room = "card"
    step = True

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.scroll = 0

    def stamp(self, now: Snapshot) -> object:
        """What it shows depends on this; it is filled anew when this changes."""
        return None

    def gone(self, now: Snapshot) -> bool:
        """Whether there is no more reason to show it."""
        return False

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Put everything on the sheet."""
        raise NotImplementedError

    def key(self, name: str) -> bool:
        """A key nobody else wanted. True if it was for this."""
        return False

    def told(self, answer: object) -> bool:
        """What one of its widgets said. True if it was for this."""
        return False

    def back(self) -> None:
        """Esc: one step back."""
        if self.step:
            self.desk.pop()
