"""Where the game keeps what it stores. `TRADEOFF_HOME` moves all of it."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The folder of saves and settings; it need not exist yet."""
    moved = os.environ.get("TRADEOFF_HOME")
    if moved:
        return Path(moved)
    from platformdirs import user_data_path

    return user_data_path("tradeoff", appauthor=False)


def saves() -> Path:
    """The folder of quarters begun and finished."""
    return home() / "sessions"
