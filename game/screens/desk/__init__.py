"""The desk: the inbox, the card of what is being decided, the live charts and the week.

What it says is worked out apart from how it is drawn, and the text mode says the same: so the screen itself is
imported only when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

__all__ = ["Desk"]


def __getattr__(name: str) -> object:
    if name == "Desk":
        from game.screens.desk.desk import Desk

        return Desk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
