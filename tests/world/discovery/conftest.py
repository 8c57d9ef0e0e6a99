"""Scenarios for what is found out: a street of two regions with jobs to be done, and nothing else going on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario

JOBS = ("sleep", "eat", "read", "sing")


@pytest.fixture
def street_written(quiet_written: dict[str, Any]) -> dict[str, Any]:
    """Four jobs in one region, two of them in another as well, an office in each."""
    written = quiet_written
    written["segments"][0]["jobs"] = [
        {"id": id, "title": id.title(), "importance": 0.8, "satisfaction": 0.3 + 0.1 * n} for n, id in enumerate(JOBS)
    ]
    written["segments"].append(
        {"id": "abroad", "name": "Abroad", "region": "there", "size": 50000, "users": 5000, "churn": 3, "minutes": 10,
         "innovation": 0, "imitation": 0,
         "jobs": [{"id": id, "title": id.title(), "importance": 0.6, "satisfaction": 0.5} for id in JOBS[:2]]}
    )  # fmt: skip
    written["stakeholders"] += [
        {"id": "hal", "name": "Hal", "title": "Here", "department": "region", "region": "here"},
        {"id": "thea", "name": "Thea", "title": "There", "department": "region", "region": "there"},
    ]
    return written


@pytest.fixture
def street(street_written: dict[str, Any], scenario_from: Callable[[dict[str, Any]], Scenario]) -> Scenario:
    """That street, to play."""
    return scenario_from(street_written)
