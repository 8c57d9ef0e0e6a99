"""Polls: a hundred points each, mostly in disagreement, and what an asker truly needs shows through."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest

from engine import NotNow, Scenario, Simulation, load_scenario
from engine.play.actions import Poll
from engine.world.discovery.preferences import BUDGET
from engine.world.manager import HOURS
from tests.validation import discovery as validation

OFFICES = Path(validation.__file__).parent / "offices.yaml"


@pytest.fixture(scope="module")
def offices() -> Scenario:
    """Ten departments and offices, eighteen requests."""
    return load_scenario(OFFICES)


def polled(scenario: Scenario, seed: int) -> Simulation:
    """After a poll on the first morning."""
    sim = Simulation(scenario, seed)
    sim.advance()
    sim.act(Poll())
    while not sim.view.votes:
        sim.advance()
    return sim


def test_everybody_but_the_ceo_has_a_hundred_points(offices: Scenario) -> None:
    """Whole points, on at most half of the requests; each card shows its own."""
    assert HOURS["poll"] == 2
    sim = polled(offices, 1)
    assert set(sim.view.votes) == {s.id for s in sim.view.stakeholders if not s.ceo}
    for points in sim.view.votes.values():
        assert sum(points.values()) == BUDGET and len([p for p in points.values() if p]) <= 9
    for request in sim.view.inbox:
        assert dict(request.votes) == {who: points[request.id] for who, points in sim.view.votes.items()}


def test_an_asker_s_need_shows_through(offices: Scenario) -> None:
    """Over 60 seeds, who needs their request badly puts three times as much on it as who hardly does."""
    needs = {r.id: (r.asker, r.need) for r in offices.file.requests}
    badly, hardly = [], []
    for seed in range(60):
        votes = polled(offices, seed).view.votes
        for id, (asker, need) in needs.items():
            (badly if need >= 0.7 else hardly if need <= 0.3 else []).append(votes[asker][id])
    assert fmean(badly) > 2 * fmean(hardly)


def test_an_office_wants_what_does_its_own_users_good(offices: Scenario) -> None:
    """Over 60 seeds: what harms a region everywhere gets less of its office's points than what helps."""
    truth = {r.id: r.truth[0] for r in offices.file.requests}
    good = [id for id, e in truth.items() if e.segment is None and e.users >= 200]
    bad = [id for id, e in truth.items() if e.segment is None and e.users <= -50]
    points: dict[str, list[int]] = {"good": [], "bad": []}
    for seed in range(60):
        votes = polled(offices, seed).view.votes
        for office in ("north", "east", "south", "west", "coast"):
            points["good"] += [votes[office][id] for id in good]
            points["bad"] += [votes[office][id] for id in bad]
    assert fmean(points["good"]) > 1.2 * fmean(points["bad"])


def test_there_must_be_something_to_vote_on(quiet: Scenario) -> None:
    """With an empty inbox nobody is polled."""
    sim = Simulation(quiet, 1)
    sim.advance()
    sim.answer("hush", "no")
    with pytest.raises(NotNow, match="no request waits"):
        sim.act(Poll())
