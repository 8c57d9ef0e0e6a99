"""What this machine offers the game, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version

from game.complaint import FINDINGS, FINE, complain
from game.home import home


class Examination:
    """Prints one line a finding and remembers what needs mending."""

    def __init__(self) -> None:
        self.troubles: list[str] = []

    def line(self, what: str, how: str, trouble: str = "") -> None:
        """What was looked at, how it is, and what to do if it is not well."""
        print(f"{what:<12}{how}")
        if trouble:
            self.troubles.append(f"{what}: {trouble}")


def examine() -> int:
    """Look at everything; exits 1 if something needs mending."""
    seen = Examination()
    seen.line("tradeoff", _version("tradeoff"))
    seen.line("python", f"{platform.python_version()} on {platform.system()}")
    _window(seen)
    _folder(seen)
    _scenarios(seen)
    for trouble in seen.troubles:
        complain(trouble)
    return FINDINGS if seen.troubles else FINE


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "run from its folder, not installed"


def _window(seen: Examination) -> None:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        import pygame
    except ImportError as error:
        seen.line("pygame-ce", "cannot be imported", f"{error}; pip install pygame-ce")
        return
    from game.window.display import missing_display

    clash = "" if getattr(pygame, "IS_CE", False) else "pygame is in its place; uninstall both, then install pygame-ce"
    seen.line("pygame-ce", f"{pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}", clash)
    missing = missing_display()
    found = os.environ.get("SDL_VIDEODRIVER", "found")
    seen.line("display", missing or found, "none to open a window on; 'tradeoff run' needs none" if missing else "")
    try:
        with _muted():
            pygame.mixer.init()
        seen.line("sound", "found")
        pygame.mixer.quit()
    except pygame.error:
        seen.line("sound", "none; the game plays without")


@contextmanager
def _muted() -> Iterator[None]:
    """Keeps what a sound library prints by itself off the terminal."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    sys.stderr.flush()
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _folder(seen: Examination) -> None:
    folder = home()
    nearest = folder
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    can = nearest.is_dir() and os.access(nearest, os.W_OK)
    seen.line("stored in", str(folder), "" if can else "cannot be written to; set TRADEOFF_HOME to a folder that can")


def _scenarios(seen: Examination) -> None:
    from engine.scenario.shelf import shipped

    found = shipped()
    seen.line("scenarios", f"{len(found)} shipped", "" if found else "none found; install the game again")
