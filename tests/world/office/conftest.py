"""Scenarios for what is said: three people outside the team who ask for things of several sizes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario


@pytest.fixture
def office_written(quiet_written: dict[str, Any]) -> dict[str, Any]:
    """Sam asks for a hush (28 h) and a door, Ada for a bell (38 h, badly needed) and a lamp; Bea listens to nobody."""
    written = quiet_written
    written["stakeholders"] += [{"id": "bea", "name": "Bea", "title": "Books", "trust": 0.5}]
    written["requests"] += [
        {"id": "bell", "from": "ada", "when": "week 1", "title": "A bell", "says": "Ring it.", "need": 0.8,
         "expires_days": 40, "work": {"design": 4, "development": 30, "test": 4}, "truth": {"users": 400}},
        {"id": "door", "from": "sam", "when": "week 1", "title": "A door", "says": "Shut it.",
         "expires_days": 40, "work": {"design": 4, "development": 20, "test": 4}, "truth": {"users": -400}},
        {"id": "lamp", "from": "ada", "when": "week 1", "title": "A lamp", "says": "Light it.",
         "expires_days": 40, "work": {"development": 16}, "truth": {}},
    ]  # fmt: skip
    written["requests"][0]["expires_days"] = 40
    return written


@pytest.fixture
def office(office_written: dict[str, Any], scenario_from: Callable[[dict[str, Any]], Scenario]) -> Scenario:
    """That office, to play."""
    return scenario_from(office_written)
