"""What is left behind when a screen fails: a report somebody can send us."""

from __future__ import annotations

import contextlib
import traceback
from pathlib import Path

from game.home import home


def report(error: Exception) -> Path:
    """Write down where it failed, over the last report. Where that cannot be done, nothing is."""
    place = home() / "mishap.txt"
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return place
