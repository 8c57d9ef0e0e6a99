"""The market: whom the product is for, what they try to get done, the numbers at full size, and the money."""

from game.screens.desk.market.pane import Market

__all__ = ["Market"]
