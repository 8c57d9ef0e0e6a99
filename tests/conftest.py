"""What every test may use: the small scenario, a quiet one in which nothing happens by itself, and random play."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import NotNow
from engine.scenario import identity
from engine.scenario.schema import ScenarioFile

settings.register_profile(
    "tradeoff",
    derandomize=True,
    deadline=None,
    max_examples=20,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("tradeoff")

SMALL = Path(__file__).parent / "scenario" / "small.yaml"

QUIET: dict[str, Any] = {
    "format": 1,
    "id": "quiet",
    "title": "A quiet place",
    "weeks": 8,
    "teaches": ["metrics"],
    "blurb": "Nothing happens here.",
    "brief": "Nothing happens here by itself, so that whatever does happen was caused.",
    "company": {"name": "Still", "makes": "silence", "cash": 100000, "payroll": 1000, "price": 10, "debt": 0.5,
                "complexity": 0.5, "ux": 0.5, "morale": 0.6, "troubles": 0},
    "team": [
        {"id": "dee", "name": "Dee", "role": "designer"},
        {"id": "dan", "name": "Dan", "role": "developer"},
        {"id": "dot", "name": "Dot", "role": "developer"},
        {"id": "tim", "name": "Tim", "role": "tester"},
    ],
    "stakeholders": [
        {"id": "sam", "name": "Sam", "title": "Sales", "department": "sales", "trust": 0.5},
        {"id": "ada", "name": "Ada", "title": "Post", "department": "post", "trust": 0.5},
    ],
    "ceo": {"id": "ruth", "name": "Ruth", "dismisses": False},
    "segments": [
        {"id": "folk", "name": "Folk", "region": "here", "size": 100000, "users": 10000, "minutes": 10, "paying": 0.1,
         "churn": 3, "innovation": 0, "imitation": 0,
         "jobs": [{"id": "sleep", "title": "Sleep", "importance": 0.8, "satisfaction": 0.4}]},
        {"id": "guests", "name": "Guests", "region": "there", "size": 5000, "users": 500, "headline": False,
         "churn": 2, "innovation": 0, "imitation": 0},
    ],
    "indicators": [
        {"id": "calls", "title": "Calls", "start": 100, "noise": 0, "wanted": "down"},
        {"id": "thanks", "title": "Thanks", "start": 50, "noise": 0, "wanted": "up"},
    ],
    "objectives": [{"metric": "users", "at_least": 10000}],
    "discoveries": [
        {"id": "owl", "title": "The owl", "says": "An owl keeps them awake.", "about": ["hush"], "points": "against",
         "found_by": [{"do": "interview", "segment": "folk", "whom": "lapsed", "times": 2}]},
    ],
    "visions": [
        {"id": "silence", "title": "Silence", "argues": "Less of everything.", "against": ["hush"]},
        {"id": "sound", "title": "Sound", "argues": "More of everything.", "supports": ["hush"]},
    ],
    "requests": [
        {"id": "hush", "from": "sam", "when": "week 1", "title": "A hush", "says": "Make it quieter.",
         "expires_days": 10, "need": 0.5, "work": {"design": 4, "development": 20, "test": 4},
         "truth": {"users": 100},
         "look": [{"way": "data", "says": "Nobody minds.", "points": "against"}]},
    ],
}  # fmt: skip


def _frozen(written: Any) -> Any:
    """Lists as the tuples the strict shape asks for."""
    if isinstance(written, dict):
        return {key: _frozen(value) for key, value in written.items()}
    return tuple(_frozen(value) for value in written) if isinstance(written, list | tuple) else written


def _scenario(written: dict[str, Any]) -> Scenario:
    file = ScenarioFile.model_validate(_frozen(written))
    return Scenario(file, identity.sha256(file))


@pytest.fixture(scope="session")
def small() -> Scenario:
    """The small scenario of four weeks."""
    return load_scenario(SMALL)


@pytest.fixture(scope="session")
def first_quarter() -> Scenario:
    """The shipped scenario that is played first."""
    return load_scenario("first-quarter")


@pytest.fixture(scope="session")
def scenario_from() -> Callable[[dict[str, Any]], Scenario]:
    """Makes a scenario of what an author could have written."""
    return _scenario


@pytest.fixture
def small_written() -> dict[str, Any]:
    """The small scenario as written, to change and make anew."""
    return load_scenario(SMALL).file.model_dump(by_alias=True)


@pytest.fixture
def quiet_written() -> dict[str, Any]:
    """The quiet scenario as written, to change and make anew."""
    return deepcopy(QUIET)


@pytest.fixture(scope="session")
def quiet() -> Scenario:
    """A scenario in which nobody joins, nothing is noisy and one request comes."""
    return _scenario(QUIET)


class AnyPlayer:
    """Takes up to three legal actions at each moment, any of those the view lists."""

    def __init__(self, luck: int) -> None:
        self.dice = random.Random(luck)

    def act(self, sim: Simulation) -> None:
        """Roll, choose, do."""
        for _ in range(self.dice.randrange(4)):
            actions = sim.view.actions
            if actions:
                sim.act(actions[self.dice.randrange(len(actions))].action)


@pytest.fixture(scope="session")
def any_player() -> type[AnyPlayer]:
    """A player who does anything that is legal, by its own dice."""
    return AnyPlayer


@pytest.fixture(scope="session")
def played(any_player: type[AnyPlayer]) -> Callable[[Scenario, int, int], Simulation]:
    """A simulation that such a player has played to its end."""

    def play(scenario: Scenario, seed: int, luck: int) -> Simulation:
        sim, player = Simulation(scenario, seed), any_player(luck)
        while sim.advance():
            player.act(sim)
        return sim

    return play


@pytest.fixture(scope="session")
def not_now() -> type[NotNow]:
    """What an illegal action raises."""
    return NotNow
