"""What the tests of a playthrough share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from pydantic import BaseModel

from engine.play.view import View

PROPERTIES = sorted(name for name in dir(View) if isinstance(getattr(View, name), property))


def _seen(view: View) -> dict[str, str]:
    """Everything a player can see, as text: every property, and why each number moved."""
    said = {name: repr(getattr(view, name)) for name in PROPERTIES}
    for metric in view.series:
        said[f"why {metric}"] = repr(view.why(metric))
    return said


def _parts(value: Any) -> Iterator[Any]:
    """A value and all that can be reached from it by public names."""
    yield value
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _parts(key)
            yield from _parts(inside)
    elif isinstance(value, tuple | list | set | frozenset):
        for inside in value:
            yield from _parts(inside)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name))


@pytest.fixture(scope="session")
def seen() -> Callable[[View], dict[str, str]]:
    """Dumps a view."""
    return _seen


@pytest.fixture(scope="session")
def reached() -> Callable[[View], list[Any]]:
    """Everything reachable from a view's properties."""

    def walk(view: View) -> list[Any]:
        return [part for name in PROPERTIES for part in _parts(getattr(view, name))]

    return walk
