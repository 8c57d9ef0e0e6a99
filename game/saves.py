"""Quarters begun and finished, one session file each, and the one being played.

A file that cannot be read is set aside under another name, never deleted. How a finished quarter came out is kept
in a book beside the folder, because a session file states it nowhere; the book can always be made again.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import Result, Scenario, Session, SessionError, Simulation, load_session, replay
from engine.play.session import FORMAT, MODEL, write_whole
from game import home
from game.lock import Lock, held

HOURS_A_DAY, HOURS_A_WEEK = 8, 40
DAMAGED = ".damaged"


@dataclass(frozen=True)
class Save:
    """A quarter on disk. `outcome` and `score` are None until it has ended; `played` is when, to sort by."""

    path: Path
    session: Session
    played: float
    outcome: str | None = None
    score: float | None = None

    @property
    def scenario(self) -> str:
        """The id of what was played."""
        return self.session.scenario

    @property
    def finished(self) -> bool:
        """Whether it has ended."""
        return self.outcome is not None

    @property
    def day(self) -> int:
        """The working day it stands at, from 1."""
        return int(self.session.hours // HOURS_A_DAY) + 1

    @property
    def week(self) -> int:
        """The week it stands at, from 1."""
        return int(self.session.hours // HOURS_A_WEEK) + 1

    @property
    def open_elsewhere(self) -> bool:
        """Whether another window is playing it."""
        return held(self.path)

    def suits(self, scenario: Scenario) -> bool:
        """Whether it was played with this very scenario and an engine that plays the same."""
        return self.session.scenario_sha256 == scenario.sha256 and self.session.model == MODEL


@dataclass(frozen=True)
class Shelf:
    """All that can be read, newest first, and the names of the files that had to be set aside."""

    saves: tuple[Save, ...]
    set_aside: tuple[str, ...] = ()

    @property
    def unfinished(self) -> tuple[Save, ...]:
        """Quarters one can go on with."""
        return tuple(s for s in self.saves if not s.finished)

    @property
    def finished(self) -> tuple[Save, ...]:
        """Quarters that have ended."""
        return tuple(s for s in self.saves if s.finished)

    def best(self, scenario: str) -> float | None:
        """The best score in a scenario, None if it was never finished."""
        return max((s.score for s in self.finished if s.scenario == scenario and s.score is not None), default=None)


def find() -> Shelf:
    """Look through the folder. Damaged files are renamed; what cannot even be opened is left alone."""
    book = _book()
    saves: list[Save] = []
    set_aside: list[str] = []
    try:
        files = sorted(home.saves().glob("*.json"))
    except OSError:
        files = []
    for file in files:
        try:
            session, _ = load_session(file)
            outcome, score = book.get(file.name, (None, None))
            saves.append(Save(file, session, file.stat().st_mtime, outcome, score))
        except OSError:
            continue
        except SessionError:
            if _is_damaged(file) and _set_aside(file):
                set_aside.append(file.name)
    saves.sort(key=lambda s: (s.played, s.path.name), reverse=True)
    return Shelf(tuple(saves), tuple(set_aside))


def _is_damaged(file: Path) -> bool:
    """Whether a file that is no session is one no more: neither out of reach nor of another version of the game."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return False
    except (ValueError, RecursionError):
        return True
    return not (isinstance(data, dict) and isinstance(data.get("format"), int) and data["format"] != FORMAT)


def _set_aside(file: Path) -> bool:
    n = 0
    while True:
        goal = file.with_name(file.name + DAMAGED + (f"-{n}" if n else ""))
        if not goal.exists():
            break
        n += 1
    try:
        file.rename(goal)
    except OSError:
        return False
    return True


# --- how quarters came out ----------------------------------------------------------------------------------------


def _book_path() -> Path:
    return home.home() / "results.json"


def _book() -> dict[str, tuple[str, float]]:
    try:
        kept = json.loads(_book_path().read_text(encoding="utf-8"))
        return {str(name): (str(one["outcome"]), float(one["score"])) for name, one in kept.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def record(path: Path, result: Result) -> None:
    """Write down how a quarter came out. A book that cannot be written is done without."""
    book: dict[str, Any] = {name: {"outcome": o, "score": s} for name, (o, s) in _book().items()}
    book[path.name] = {"outcome": result.outcome, "score": round(result.score, 2)}
    with contextlib.suppress(OSError):
        write_whole(_book_path(), json.dumps(book, indent=1, sort_keys=True) + "\n")


def settle(save: Save, scenario: Scenario) -> bool:
    """Work out a result that the book has lost. True if the quarter has ended after all."""
    if save.finished or not save.suits(scenario):
        return save.finished
    if len(save.session.days) < scenario.weeks * HOURS_A_WEEK // HOURS_A_DAY:
        return False
    sim = replay(scenario, save.session)
    if sim.ended:
        record(save.path, sim.result())
    return sim.ended


# --- the quarter being played -------------------------------------------------------------------------------------


class Keeper:
    """Keeps the quarter being played: after each action, at the end of each day, and when asked.

    Nothing is written before there is something to lose. `failed` says why the last try did not work, or is empty.
    """

    def __init__(self, path: Path, lock: Lock, tell: Callable[[str], None]) -> None:
        self.path = path
        self.lock = lock
        self.failed = ""
        self._tell = tell
        self._seen: tuple[int, int] | None = None

    @classmethod
    def fresh(cls, scenario: str, seed: int, tell: Callable[[str], None]) -> Keeper:
        """For a new quarter: a file name nobody uses."""
        folder = home.saves()
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        n = 1
        while True:
            path = folder / f"{scenario}-{seed}-{n}.json"
            if not path.exists():
                lock = Lock(path)
                if lock.take():
                    return cls(path, lock, tell)
            n += 1

    @classmethod
    def going_on(cls, save: Save, tell: Callable[[str], None]) -> Keeper | None:
        """For a quarter on disk. None if another window is playing it."""
        lock = Lock(save.path)
        return cls(save.path, lock, tell) if lock.take() else None

    @property
    def kept(self) -> bool:
        """Whether there is a file."""
        return self.path.exists()

    def follow(self, sim: Simulation) -> None:
        """Look whether there is something new to keep. Cheap: call it often."""
        self.lock.refresh()
        now = (len(sim.actions), min(sim.world.days, int(sim.now // HOURS_A_DAY)) + sim.ended)
        if self._seen is None:
            self._seen = now if self.kept or not sim.actions else (0, 0)
        if now != self._seen:
            self._seen = now
            self.keep(sim)

    def keep(self, sim: Simulation) -> bool:
        """Write the quarter down. True if that worked; says so once if it did not."""
        if not sim.actions and sim.now < HOURS_A_DAY:
            return True
        if not self.lock.mine():  # another window took over while this one slept: go on beside it
            other = self.fresh(sim.scenario.id, sim.seed, self._tell)
            self.path, self.lock = other.path, other.lock
        try:
            sim.session().save(self.path)
        except OSError as error:
            if not self.failed:
                self._tell(error.strerror or str(error))
            self.failed = error.strerror or str(error)
            return False
        self.failed = ""
        return True

    def close(self, sim: Simulation) -> None:
        """Write a last time and give the file back."""
        self.keep(sim)
        self.lock.release()
