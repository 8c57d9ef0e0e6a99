"""The desk: the inbox, the card of what is being decided, the live charts and the week."""

from game.screens.desk.desk import Desk

__all__ = ["Desk"]
