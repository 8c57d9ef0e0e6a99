"""Twins: two scenarios that differ only in some of what is true and not said, and a note of when a truth is used.

A truth that the engine reads may show from then on; until then nothing may. Reading is noticed, not guessed: in both
twins each differing list of effects notes that it is gone through, whoever does so. What a view reads does not count:
a view that needs a truth is what the law forbids.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from engine import Scenario, Simulation
from engine.play.view import View
from engine.scenario.effect import Effect
from tests.laws.dice import Dice
from tests.laws.scenarios import Author, scenario_of

PROPERTIES = sorted(name for name in dir(View) if isinstance(getattr(View, name), property))
TRUTHS = ("truth", "truths", "effects")  # keys under which effects are written
Path = tuple[str | int, ...]


class Secret(tuple[Effect, ...]):
    """Effects that remember having been gone through."""

    read = False

    def __iter__(self) -> Iterator[Effect]:
        self.read = True
        return super().__iter__()

    def __getitem__(self, key: Any) -> Any:
        self.read = True
        return super().__getitem__(key)


@dataclass
class Twin:
    """One of the two."""

    scenario: Scenario
    secrets: list[Secret]

    def told(self, sim: Simulation, facts: list[str], looks: list[tuple[str, str]]) -> bool:
        """Whether any of what differs has been used, found or looked at by now."""
        letters = sim.world.letters.values()
        return (
            any(secret.read for secret in self.secrets)
            or any(id in sim.world.found for id in facts)
            or any(x.written.id == id and (way in x.looked or x.looking == way) for x in letters for id, way in looks)
        )

    def forget(self) -> None:
        """Nothing has been read yet."""
        for secret in self.secrets:
            secret.read = False


@dataclass
class Twins:
    """Both, and what differs."""

    one: Twin
    other: Twin
    paths: list[Path]
    facts: list[str]
    looks: list[tuple[str, str]]


def sites(written: Any, path: Path = ()) -> Iterator[Path]:
    """Where in a scenario effects are written."""
    if isinstance(written, dict):
        for key, value in written.items():
            if key == "truths" and isinstance(value, dict):
                yield from ((*path, key, id) for id in value)
            elif key in TRUTHS and isinstance(value, list | tuple):
                yield (*path, key)
            else:
                yield from sites(value, (*path, key))
    elif isinstance(written, list | tuple):
        for number, value in enumerate(written):
            yield from sites(value, (*path, number))


def at(written: Any, path: Path) -> Any:
    """What stands there."""
    for step in path:
        written = written[step]
    return written


def twins(written: dict[str, Any], seed: int, most: int = 3) -> Twins | None:
    """Change up to so many truths of a scenario; None where it has none."""
    dice, author = Dice(seed), Author(seed)
    other = deepcopy(written)
    author.ids = names(written)
    author.hooks = author._hooks()
    author.metrics = ("users", "morale", "cash")
    paths = list(sites(written))
    facts = [d["id"] for d in written.get("discoveries", ())]
    looks = [(r["id"], x["way"]) for r in written.get("requests", ()) for x in r.get("look", ())]
    if not paths:
        return None
    hidden = [path for path in paths if "truth" in path or "truths" in path]  # of releases; the rest acts when it acts
    some = [dice.pick(hidden if hidden and dice.happens(0.75) else paths) for _ in range(dice.between(1, most))]
    paths = list(dict.fromkeys(some))
    facts, looks = dice.some(facts, 1), dice.some(looks, 1)
    for path in paths:
        at(other, path[:-1])[path[-1]] = author.effects()
    for discovery in other.get("discoveries", ()):
        if discovery["id"] in facts:
            discovery["about"] = dice.some(author.ids["request"], 3)
            discovery["points"] = dice.pick(("for", "against", "neither"))
            discovery["says"] = "Quite another thing."
    for request in other.get("requests", ()):
        for look in request.get("look", ()):
            if (request["id"], look["way"]) in looks:
                look["points"] = dice.pick(("for", "against", "neither"))
                look["says"], look["finds"] = "Quite another finding.", []
    return Twins(_twin(written, paths), _twin(other, paths), paths, facts, looks)


def names(written: dict[str, Any]) -> dict[str, list[str]]:
    """The ids of a scenario by kind."""

    def ids(key: str) -> list[str]:
        return [part["id"] for part in written.get(key, ())]

    jobs = [job["id"] for segment in written["segments"] for job in segment.get("jobs", ())]
    found = {
        "team": ids("team"), "stakeholder": ids("stakeholders"), "segment": ids("segments"), "job": jobs,
        "indicator": ids("indicators"), "vision": ids("visions"), "discovery": ids("discoveries"),
        "request": ids("requests"), "event": ids("events"), "alternative": [],
    }  # fmt: skip
    found["trusting"] = [*found["stakeholder"], written["ceo"]["id"]]
    found["person"] = [*found["team"], *found["trusting"]]
    return found


def _twin(written: dict[str, Any], paths: list[Path]) -> Twin:
    scenario = scenario_of(written)
    secrets = []
    for path in paths:
        part: Any = scenario.file
        for step in path[:-1]:
            part = getattr(part, step) if isinstance(step, str) and not isinstance(part, dict) else part[step]
        inside = part if isinstance(part, dict) else part.__dict__
        inside[path[-1]] = secret = Secret(inside[path[-1]])
        secrets.append(secret)
    return Twin(scenario, secrets)


def seen(view: View) -> dict[str, str]:
    """Everything a player can see, as text."""
    return {name: repr(getattr(view, name)) for name in PROPERTIES}


def explained(view: View) -> dict[str, str]:
    """Why each number moved, as far as the player may know."""
    return {f"why {metric}": repr(view.why(metric)) for metric in view.series}
