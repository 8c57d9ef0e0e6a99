"""A lock file beside a save, so that two windows do not write into one quarter."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sys
import time
from pathlib import Path

REFRESHED = 5.0  # seconds between two signs of life
STALE = 30.0  # seconds without one, after which a lock counts as left behind


class Lock:
    """Held by one window for one save. It names a process and a random token, and no machine.

    Where no lock file can be written (a read-only folder) the lock counts as held: nothing can be overwritten there.
    """

    def __init__(self, save: Path) -> None:
        self.path = save.with_name(save.name + ".lock")
        self.token = secrets.token_hex(8)
        self._refreshed = 0.0

    def take(self) -> bool:
        """Take the lock. False if another living window holds it."""
        if held(self.path.with_name(self.path.name.removesuffix(".lock"))):
            return False
        self._write(fresh=True)
        return self.mine()

    def mine(self) -> bool:
        """Whether nobody else has taken it since."""
        holder = _read(self.path)
        return holder is None or holder[1] == self.token

    def refresh(self) -> None:
        """Give a sign of life, at most every few seconds."""
        if time.monotonic() - self._refreshed >= REFRESHED and self.mine():
            self._write()

    def release(self) -> None:
        """Give it back."""
        holder = _read(self.path)
        if holder is not None and holder[1] == self.token:
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _write(self, *, fresh: bool = False) -> None:
        self._refreshed = time.monotonic()
        with contextlib.suppress(OSError):
            if fresh:
                self.path.unlink(missing_ok=True)
            with self.path.open("x" if fresh else "w", encoding="utf-8") as file:
                json.dump({"pid": os.getpid(), "token": self.token}, file)


def held(save: Path) -> bool:
    """Whether a living window holds the lock of a save."""
    path = save.with_name(save.name + ".lock")
    holder = _read(path)
    if holder is None:
        return False
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return False
    return age < STALE and _alive(holder[0])


def _read(path: Path) -> tuple[int, str] | None:
    """Process and token, or None if there is no readable lock."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return int(data["pid"]), str(data["token"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _alive(pid: int) -> bool:
    if sys.platform == "win32":  # asking there would end the process; the sign of life must do
        return True
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
