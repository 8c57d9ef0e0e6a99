"""Studying competitors: jobs done elsewhere, plans overheard, discoveries made."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import StudyCompetitors
from engine.world.discovery.rivals import ELSEWHERE_LEAST, ELSEWHERE_MOST, EVERY_DAYS

Made = Callable[[dict[str, Any]], Scenario]


def studied(scenario: Scenario, seed: int = 1) -> Simulation:
    """After a study on the first day."""
    sim = Simulation(scenario, seed)
    sim.advance()
    sim.act(StudyCompetitors())
    sim.advance(until=8)
    return sim


def test_it_shows_how_well_jobs_are_done_elsewhere(street_written: dict[str, Any], scenario_from: Made) -> None:
    """The author's figure, with some error; a drawn one where there is none; nothing before."""
    street_written["segments"][0]["jobs"][0]["elsewhere"] = 0.9
    scenario = scenario_from(street_written)
    assert all(j.elsewhere is None for s in Simulation(scenario, 1).view.segments for j in s.jobs)
    sims = [studied(scenario, seed) for seed in range(60)]
    written = [sim.view.segments[0].jobs[0].elsewhere or 0 for sim in sims]
    drawn = [sim.view.segments[0].jobs[1].elsewhere or 0 for sim in sims]
    assert fmean(written) == pytest.approx(0.89, abs=0.03) and len(set(written)) > 10
    assert fmean(drawn) == pytest.approx((ELSEWHERE_LEAST + ELSEWHERE_MOST) / 2, abs=0.05)


def test_a_rival_s_plan_is_heard_of_within_a_week(street_written: dict[str, Any], scenario_from: Made) -> None:
    """Six weeks ahead at most, and only a rival's."""
    street_written["events"] = [
        {"id": "launch", "when": "week 5", "title": "A launch", "rival": True},
        {"id": "later", "when": "week 8 fri", "title": "Another", "rival": True},
        {"id": "fair", "when": "week 4", "title": "A fair"},
    ]
    scenario = scenario_from(street_written)
    weeks = set()
    for seed in range(30):
        ((title, week),) = studied(scenario, seed).view.rumours
        assert title == "A launch"
        weeks.add(week)
    assert weeks == {4, 5, 6}


def test_new_things_turn_up_once_a_month(street: Scenario) -> None:
    """Asking sooner is refused."""
    sim = studied(street)
    with pytest.raises(NotNow, match="month"):
        sim.act(StudyCompetitors())
    sim.advance(until=8.0 * (EVERY_DAYS + 1))
    sim.act(StudyCompetitors())


def test_an_author_s_discovery_may_be_made_there(first_quarter: Scenario) -> None:
    """In the first quarter a study of others finds one of them."""
    sim = studied(first_quarter)
    sim.advance(until=16)
    assert "Two others, tried on a Saturday" in [title for title, _ in sim.view.discoveries]
