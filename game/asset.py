"""Where the pictures and sounds of the window are: beside the packages in a checkout, inside this one in a wheel."""

from __future__ import annotations

from pathlib import Path


def asset(name: str) -> Path:
    """The file of that name; it may be missing, and whoever asks goes on without it."""
    inside = Path(__file__).parent / "assets" / name
    return inside if inside.exists() else Path(__file__).parents[1] / "assets" / name
