"""The Friday review: what was expected and what came, who feels different, where the hours went, and what comes now."""

from game.screens.desk.review.pane import Review

__all__ = ["Review"]
