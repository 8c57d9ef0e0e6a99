"""A session: the seed and the actions of one playthrough, and enough of what came of them to check a replay.

It is readable JSON. `digest` is a hash over the rounded series, the fingerprints of each day's events and the
actions, so that it covers the whole trajectory and a changed file is noticed. It holds no name, account, machine,
path or wall-clock time.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from engine.play.fridays import Fridays

FORMAT = 1  # version of the file's form (definition)
MODEL = 3  # version; raised whenever a golden digest changes: the same session then plays differently (definition)
DIGITS = 9  # significant digits of every series value that count and are written (definition)
LARGEST = 20_000_000  # bytes; a longer file is no session (definition)
LARGEST_NUMBER = 1e300  # any unit; nothing in a session comes near (definition)
LATEST = 1e6  # hours; no quarter lasts as long (definition)


class SessionError(ValueError):
    """The file is no session this engine can read; the text says why, in one line."""


@dataclass(frozen=True, slots=True)
class Session:
    """One playthrough, complete or up to `hours`."""

    scenario: str
    scenario_sha256: str
    seed: int
    hours: float
    actions: tuple[dict[str, Any], ...]
    series: dict[str, list[float]]
    days: tuple[str, ...]
    engine: str
    model: int = MODEL
    language: str | None = None
    mode: str = "guided"
    predictions: dict[str, str] = field(default_factory=dict)
    fridays: dict[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Over everything that happened; mode, language and what was expected are no part of it."""
        head = _sorted_json([self.scenario_sha256, self.model, self.seed, self.hours, self.actions])
        rows = [f"{name} {_all_shown(values)}" for name, values in sorted(self.series.items())]
        return sha256("\n".join((head, *rows, *self.days)).encode("utf-8", "backslashreplace")).hexdigest()

    def to_json(self) -> str:
        """As it is written: one action and one series a line, so that people can read and edit it."""
        head = {
            "format": FORMAT,
            "engine": self.engine,
            "model": self.model,
            "scenario": self.scenario,
            "scenario_sha256": self.scenario_sha256,
            "language": self.language,
            "mode": self.mode,
            "seed": self.seed,
            "hours": self.hours,
            "predictions": self.predictions,
            "fridays": self.fridays,
        }
        lines = [f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}," for k, v in head.items()]
        actions = ",\n".join("    " + json.dumps(a, ensure_ascii=False) for a in self.actions)
        series = ",\n".join(
            f"    {json.dumps(k)}: {json.dumps([rounded(x) for x in v])}" for k, v in self.series.items()
        )
        lines += [f'  "actions": [\n{actions}\n  ],' if actions else '  "actions": [],']
        lines += [f'  "series": {{\n{series}\n  }},']
        lines += [f'  "days": {json.dumps(self.days)},', f'  "digest": {json.dumps(self.digest)}']
        return "{\n" + "\n".join(lines) + "\n}\n"

    def save(self, path: str | Path) -> None:
        """Write it whole or not at all. Raises OSError."""
        write_whole(Path(path), self.to_json())


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is either the old one or the new one, whatever happens meanwhile."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


_SHOWN = f"%.{DIGITS}g"
_shown = _SHOWN.__mod__


_sorted_json = json.JSONEncoder(sort_keys=True, check_circular=False).encode


def _all_shown(values: list[float]) -> str:
    """All of them as `_shown`, with spaces between, in one go."""
    return " ".join([_SHOWN] * len(values)) % tuple(values)


def rounded(value: float) -> float:
    """A series value as a session file keeps it."""
    return float(_shown(value))


_SHAPE: dict[str, type | tuple[type, ...]] = {
    "format": int,
    "engine": str,
    "model": int,
    "scenario": str,
    "scenario_sha256": str,
    "seed": int,
    "hours": (int, float),
    "actions": list,
    "series": dict,
    "days": list,
    "digest": str,
}


def load_session(path: str | Path) -> tuple[Session, str]:
    """A session and the digest its file states. Raises SessionError with one line saying what is wrong."""
    path = Path(path)
    try:
        if path.is_dir():
            raise SessionError("this is a folder, not a session file")
        if not path.exists():
            raise SessionError("there is no such file")
        if not path.is_file():
            raise SessionError("this is not a regular file")
        if path.stat().st_size > LARGEST:
            raise SessionError("too large to be a session")
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SessionError(f"cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SessionError("this is no session file: it is not text") from None
    try:
        data = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        cut = " (is the file cut short?)" if error.pos >= len(text.rstrip()) - 1 or not text.strip() else ""
        raise SessionError(f"line {error.lineno}: not readable as JSON: {error.msg}{cut}") from None
    except (ValueError, RecursionError):
        raise SessionError("not readable as a session: a number or a nesting no session holds") from None
    return _parse(data)


def _refuse(word: str) -> float:
    raise ValueError(word)


def _is_number(value: Any) -> bool:
    """A number that a float can hold."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -LARGEST_NUMBER < value < LARGEST_NUMBER


def _is_stop(hours: float) -> bool:
    """A time at which a player can act."""
    return 0 <= hours <= LATEST and hours * 4 == int(hours * 4)


def _parse(data: Any) -> tuple[Session, str]:
    if not isinstance(data, dict) or "actions" not in data:
        raise SessionError("this is no session: it holds no actions; 'tradeoff run ... --session FILE' writes one")
    for key, kind in _SHAPE.items():
        if key not in data:
            raise SessionError(f"{key!r} is missing")
        if not isinstance(data[key], kind) or isinstance(data[key], bool):
            raise SessionError(f"{key!r} is not what it should be")
    if data["format"] != FORMAT:
        raise SessionError(f"session format {data['format']} is not known here (this reads {FORMAT})")
    hour = 0.0
    for n, action in enumerate(data["actions"], start=1):
        if not isinstance(action, dict) or not _is_number(action.get("at")):
            raise SessionError(f"action {n} has no time ('at', in hours)")
        if not hour <= action["at"] or not _is_stop(action["at"]):
            raise SessionError(f"action {n}: its time is out of order or not on a quarter-hour")
        if not all(_is_number(v) or isinstance(v, str) for v in action.values()):
            raise SessionError(f"action {n} holds something that is neither a text nor a number")
        hour = action["at"]
    if not hour <= data["hours"] or not _is_stop(data["hours"]):
        raise SessionError("'hours' is before the last action or not on a quarter-hour")
    for name, values in data["series"].items():
        if not isinstance(values, list) or not all(_is_number(v) for v in values):
            raise SessionError(f"the series {name!r} holds something that is no number")
    if not all(isinstance(day, str) for day in data["days"]):
        raise SessionError("'days' holds something that is no text")
    predictions, mode, language = data.get("predictions", {}), data.get("mode", "guided"), data.get("language")
    if not isinstance(predictions, dict) or not all(isinstance(v, str) for v in predictions.values()):
        raise SessionError("'predictions' is not what it should be")
    if not isinstance(mode, str) or not isinstance(language, str | None):
        raise SessionError("'mode' or 'language' is no text")
    try:
        fridays = Fridays.from_json(data.get("fridays", {})).to_json()
    except ValueError as error:
        raise SessionError(str(error)) from None
    session = Session(
        scenario=data["scenario"],
        scenario_sha256=data["scenario_sha256"],
        seed=data["seed"],
        hours=float(data["hours"]),
        actions=tuple(data["actions"]),
        series={name: [float(v) for v in values] for name, values in data["series"].items()},
        days=tuple(data["days"]),
        engine=data["engine"],
        model=data["model"],
        language=language,
        mode=mode,
        predictions=predictions,
        fridays=fridays,
    )
    return session, data["digest"]
