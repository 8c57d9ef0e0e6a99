"""What this machine offers the game, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from game.home import home

FINE, FINDINGS = 0, 1


def examine() -> int:
    """One line each; exits 1 if something needs mending."""
    troubles: list[str] = []

    def line(what: str, how: str, trouble: str = "") -> None:
        print(f"{what:<12}{how}")
        if trouble:
            troubles.append(f"{what}: {trouble}")

    line("tradeoff", _version("tradeoff"))
    line("python", f"{platform.python_version()} on {platform.system()}")
    _pygame(line)
    _folders(line)
    _scenarios(line)
    for trouble in troubles:
        print(f"tradeoff: {trouble}", file=sys.stderr)
    return FINDINGS if troubles else FINE


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _pygame(line) -> None:  # type: ignore[no-untyped-def]
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.window.display import missing_display

    try:
        import pygame
    except ImportError as error:
        line("pygame-ce", "cannot be imported", f"{error}; pip install pygame-ce")
        return
    clash = "" if getattr(pygame, "IS_CE", False) else "pygame is in its place; uninstall both, then install pygame-ce"
    line("pygame-ce", f"{pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}", clash)
    missing = missing_display()
    found = os.environ.get("SDL_VIDEODRIVER", "found")
    line("display", missing or found, "none; 'tradeoff run' needs none" if missing else "")
    try:
        pygame.mixer.init()
        line("sound", "found")
        pygame.mixer.quit()
    except pygame.error as error:
        line("sound", f"none ({error}); the game plays without")


def _folders(line) -> None:  # type: ignore[no-untyped-def]
    folder = home()
    nearest = folder
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    trouble = "" if os.access(nearest, os.W_OK) and nearest.is_dir() else "cannot be written to; set TRADEOFF_HOME"
    line("stored in", str(folder), trouble)


def _scenarios(line) -> None:  # type: ignore[no-untyped-def]
    from engine.scenario.shelf import shipped

    found = shipped()
    line("scenarios", f"{len(found)} shipped", "" if found else "none found; install the game again")
