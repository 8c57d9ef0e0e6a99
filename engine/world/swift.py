"""Records that are made by the thousand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

Record = TypeVar("Record", bound=tuple[Any, ...])


def maker(kind: type[Record]) -> Callable[[tuple[Any, ...]], Record]:
    """Makes a named tuple of a tuple of all its fields, in a third of the time that calling its class takes."""
    return partial(tuple.__new__, kind)
