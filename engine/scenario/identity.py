"""What makes a scenario the same scenario: the hash of everything that plays, and of nothing that is only read."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

from pydantic import BaseModel

from engine.scenario.schema import ScenarioFile, Spoken

UNPLAYED = {  # neither texts nor rules
    "Person": {"look"},
    "Stakeholder": {"look"},
    "Ceo": {"look"},
    "ScenarioFile": {"blurb", "minutes", "debrief", "ending"},
}


def sha256(file: ScenarioFile) -> str:
    """The identity of a scenario, in hexadecimal; comments, order, line ends, texts and portraits do not change it."""
    return hashlib.sha256(canonical(file).encode("ascii")).hexdigest()


def canonical(file: ScenarioFile) -> str:
    """The content that plays, defaults filled in, as JSON with sorted keys and no spaces."""
    return json.dumps(_played(file), sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def _played(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _played(getattr(value, name)) for name in _played_fields(type(value))}
    if isinstance(value, dict):
        return {key: _played(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_played(item) for item in value]
    if isinstance(value, float):
        return value + 0.0  # -0.0 is 0.0
    return value


@cache
def _played_fields(model: type[BaseModel]) -> tuple[str, ...]:
    left_out = UNPLAYED.get(model.__name__, set())
    return tuple(name for name in model.model_fields if name not in left_out | spoken_fields(model))


@cache
def spoken_fields(model: type[BaseModel]) -> set[str]:
    """The fields of a model that hold texts for the player."""
    return {name for name, field in model.model_fields.items() if _is_spoken((field.annotation, field.metadata))}


def _is_spoken(annotation: Any) -> bool:
    if isinstance(annotation, Spoken):
        return True
    if isinstance(annotation, tuple | list):
        return any(_is_spoken(part) for part in annotation)
    parts = (*getattr(annotation, "__metadata__", ()), *getattr(annotation, "__args__", ()))
    return any(_is_spoken(part) for part in parts)
