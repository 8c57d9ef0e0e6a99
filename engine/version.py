"""The engine's version, as sessions and `tradeoff run --json` state it."""

VERSION = "0.1.0"
