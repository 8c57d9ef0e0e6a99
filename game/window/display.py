"""Whether there is a display to open a window on."""

from __future__ import annotations

import os
import sys

NEEDS_NONE = (
    "these need none: tradeoff play --text, tradeoff run, tradeoff verify, tradeoff check, tradeoff list, tradeoff shot"
)


def missing_display() -> str:
    """Empty if a window can be tried, else why not."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return ""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    return ""
