"""Where the scenarios that come with the game stand, and how one is found by name."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from engine.scenario.finding import ScenarioError
from engine.scenario.source import refuse
from engine.scenario.wording import nearest, quoted

SUFFIXES = (".yaml", ".yml")


@cache
def folder() -> Path | None:
    """The folder of shipped scenarios: inside the installed package, or at the top of a checkout."""
    here = Path(__file__).resolve().parent
    for candidate in (here / "shipped", here.parents[1] / "scenarios"):
        if candidate.is_dir():
            return candidate
    return None


def shipped() -> dict[str, Path]:
    """The shipped scenarios by id, in order of their names; translations are not among them."""
    place = folder()
    if place is None:
        return {}
    files = sorted(path for path in place.iterdir() if path.suffix in SUFFIXES and "." not in path.stem)
    return {path.stem: path for path in files if not path.stem.startswith("_")}


def is_path(name: str) -> bool:
    """Whether a name given by a user means a file rather than a shipped scenario."""
    separators = [separator for separator in (os.sep, os.altsep) if separator]
    return name.lower().endswith(SUFFIXES) or any(separator in name for separator in separators)


def find(name_or_path: str | os.PathLike[str]) -> Path:
    """The file of a scenario, by path or by the id of a shipped one; raises `ScenarioError` with the nearest id."""
    if not isinstance(name_or_path, str) or is_path(name_or_path):
        return Path(name_or_path)
    known = shipped()
    if name_or_path in known:
        return known[name_or_path]
    raise no_scenario(name_or_path)


def no_scenario(name: str) -> ScenarioError:
    """The error for a name that is no shipped scenario's."""
    near = nearest(name, shipped())
    advice = f"; did you mean '{near}'? (tradeoff list shows all)" if near else "; tradeoff list shows all"
    if Path(name).is_file():
        advice += f"; for the file write .{os.sep}{name}"
    return refuse(name, f"no scenario {quoted(name)}{advice}", rule="unknown-scenario")
