"""Every check there is: each module of this folder that has a list `CHECKS`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import tests.validation as folder
from tests.validation.check import Check


def checks() -> list[Check]:
    """In the order of their numbers."""
    found: list[Check] = []
    for module in iter_modules(folder.__path__):
        if not module.name.startswith(("test_", "check")):
            found += getattr(import_module(f"{folder.__name__}.{module.name}"), "CHECKS", [])
    return sorted(found, key=lambda c: (int("".join(filter(str.isdigit, c.id)) or 0), c.id))
