"""`python -m game` is `tradeoff`."""

from game.cli import main

main()
