"""What makes a scenario the same scenario: the hash of everything that plays, and of nothing that is only read."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from engine.scenario.part import Spoken
from engine.scenario.schema import ScenarioFile

MINUS_NOTHING = re.compile(r"(?<=[:,\[])-0\.0(?=[,}\]])")
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
    content = file.model_dump(exclude=_unplayed(ScenarioFile))
    written = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return MINUS_NOTHING.sub("0.0", written)


@cache
def _unplayed(model: type[BaseModel]) -> dict[str, Any]:
    """What to leave out of a model, in pydantic's notation."""
    left_out: dict[str, Any] = dict.fromkeys(UNPLAYED.get(model.__name__, set()) | spoken_fields(model), True)
    for name, field in model.model_fields.items():
        if name not in left_out and (inside := _unplayed_inside(field.annotation)):
            left_out[name] = inside
    return left_out


def _unplayed_inside(annotation: Any) -> dict[str, Any]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _unplayed(annotation)
    parts = [part for argument in get_args(annotation) if (part := _unplayed_inside(argument))]
    if not parts:
        return {}
    return {"__all__": parts[0]} if get_origin(annotation) in (tuple, dict) else parts[0]


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
