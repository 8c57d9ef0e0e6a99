"""What effects are worth, in headline users' equivalents."""

from __future__ import annotations

from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Effect
from engine.world.discovery.worth import (
    CASH_MONTHS,
    CHURN_MONTHS,
    COMPLEXITY_WORTH,
    INDICATOR_WORTH,
    JOB_WORTH,
    MORALE_WORTH,
    UPKEEP_WORTH,
    headcount,
    worth,
)
from engine.world.quarter import Quarter

USERS, REVENUE = 10000.0, 10000.0  # of the quiet place: a tenth of them pays ten


@pytest.mark.parametrize(
    ("effect", "is_worth"),
    [
        ({"users": 100}, 100), ({"users": -40}, -40), ({"revenue": 500}, 500), ({"users": 100, "chance": 0.25}, 25),
        ({"revenue_once": 600}, 600 / CASH_MONTHS), ({"jobs": {"sleep": 0.1}}, 0.1 * 0.8 * JOB_WORTH * USERS),
        ({"churn": 1.0}, -CHURN_MONTHS * 0.01 * USERS),
        ({"churn": 1.0, "for_weeks": 6.5}, -CHURN_MONTHS * 0.005 * USERS),
        ({"complexity": 0.1}, COMPLEXITY_WORTH * 0.1 * USERS), ({"upkeep": 4}, UPKEEP_WORTH * 4 / 80 * USERS),
        ({"indicators": {"calls": -10}}, INDICATOR_WORTH * 0.1 * USERS), ({"minutes": 0.5}, 0),
        ({"indicators": {"thanks": 5}}, INDICATOR_WORTH * 0.1 * USERS), ({"morale": 0.1}, MORALE_WORTH * 0.1 * USERS),
        ({"condition": "week > 3", "users": 100}, 0), ({"condition": "week < 3", "users": 100}, 100),
    ],
)  # fmt: skip
def test_each_kind_has_its_weight(quiet: Scenario, effect: dict[str, Any], is_worth: float) -> None:
    """A per cent of users is the measure; bad is negative, and the wanted direction of a number decides what is bad."""
    assert worth(Quarter(quiet, 1).world, (Effect(**effect),)) == pytest.approx(is_worth)


def test_effects_add_up(quiet: Scenario) -> None:
    """A list is worth what its parts are worth."""
    one, other = Effect(users=70), Effect(revenue=-200, complexity=0.05)
    world = Quarter(quiet, 1).world
    assert worth(world, (one, other)) == pytest.approx(worth(world, (one,)) + worth(world, (other,)))


def test_regions_share_out_the_whole(street: Scenario) -> None:
    """What is worth something here and there adds up to its worth; users of a segment count where they live."""
    world = Quarter(street, 1).world
    assert headcount(world) == 15000
    effects = (Effect(users=300, revenue=50, jobs={"sleep": 0.05}), Effect(segment="abroad", users=-30, churn=0.1))
    parts = [worth(world, effects, region) for region in ("here", "there")]
    assert sum(parts) == pytest.approx(worth(world, effects))
    assert worth(world, (Effect(segment="abroad", users=80),), "here") == 0
    assert worth(world, (Effect(segment="abroad", users=80),), "there") == 80
