"""Needs: who names them, how exactly they are known, and what watching and counting add."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean
from typing import Any, Literal

import pytest

from engine import Scenario, Simulation
from engine.play.actions import Research
from engine.play.records import JobView, SegmentView
from engine.world.discovery.interviews import SAMPLE_SPREAD, WATCHED_EXACTLY, unnamed
from engine.world.estimates import P90

Made = Callable[[dict[str, Any]], Scenario]
Whom = Literal["current", "lapsed", "never"]
SEEDS = range(60)


def asked(scenario: Scenario, seed: int, times: int, whom: Whom = "current", how: str = "interview") -> SegmentView:
    """The folk as known after so many interviews or visits."""
    sim = Simulation(scenario, seed)
    sim.advance()
    for _ in range(times):
        sim.act(Research(how, "folk", whom if how == "interview" else None))  # type: ignore[arg-type]
    while sim.view.segments[0].interviews < times:
        assert sim.advance()
    return sim.view.segments[0]


def known(scenario: Scenario, times: int, **others: Any) -> float:
    """The share of needs known over sixty seeds."""
    shown = [job for seed in SEEDS for job in asked(scenario, seed, times, **others).jobs]
    return fmean(job.importance is not None for job in shown)


def test_the_curve_is_griffin_and_hausers() -> None:
    """After 1, 5, 10, 20 and 30 interviews."""
    assert [round(1 - unnamed(n), 2) for n in (1, 5, 10, 20, 30)] == [0.16, 0.51, 0.7, 0.84, 0.9]


def test_the_first_ten_interviews_teach_most(street: Scenario) -> None:
    """Ten find seven needs in ten; ten more find less than two more. More listening gains less and less."""
    five, ten, twenty = (known(street, n) for n in (5, 10, 20))
    assert five == pytest.approx(0.51, abs=0.07)
    assert ten == pytest.approx(0.70, abs=0.07)
    assert 0 < twenty - ten < ten - five


def test_watching_once_shows_more_than_asking_once(street: Scenario) -> None:
    """Two and a half interviews' worth of needs, and twice as exactly."""
    visits = known(street, 2, how="observe")
    assert visits > known(street, 2) + 0.15
    errors = {
        how: {job.error for seed in SEEDS for job in asked(street, seed, 1, how=how).jobs if job.error}
        for how in ("interview", "observe")
    }
    assert errors["interview"] == {round(P90 * SAMPLE_SPREAD, 2)}
    assert errors["observe"] == {round(P90 * SAMPLE_SPREAD / WATCHED_EXACTLY**0.5, 2)}


def test_who_left_names_what_failed_them(street_written: dict[str, Any], scenario_from: Made) -> None:
    """Lapsed users speak of a job that is badly done more readily than of one done well; current ones of both alike."""
    jobs = street_written["segments"][0]["jobs"]
    jobs[0]["satisfaction"], jobs[1]["satisfaction"] = 0.05, 0.95
    scenario = scenario_from(street_written)

    def named(whom: Whom) -> tuple[float, float]:
        views = [asked(scenario, seed, 5, whom).jobs for seed in range(120)]
        return tuple(fmean(jobs[n].importance is not None for jobs in views) for n in (0, 1))  # type: ignore[return-value]

    lapsed, current = named("lapsed"), named("current")
    assert lapsed[0] > lapsed[1] + 0.1
    assert lapsed[0] > current[0] and lapsed[1] < current[1]


def test_who_never_came_cannot_say_how_well_it_is_done(street: Scenario) -> None:
    """They say how much it matters."""
    jobs = [job for seed in SEEDS for job in asked(street, seed, 6, "never").jobs if job.importance is not None]
    assert len(jobs) > 60 and all(job.satisfaction is None and job.error for job in jobs)


def test_what_is_heard_is_uncertain_and_8_in_10_lie_within_the_error(street: Scenario) -> None:
    """Never the raw truth; the error shrinks with each conversation."""

    def off(times: int) -> list[tuple[float, JobView]]:
        views = [asked(street, seed, times).jobs for seed in range(100)]
        return [(abs(job.importance - 0.8), job) for jobs in views for job in jobs if job.importance is not None]

    few, many = off(6), off(20)
    within = [miss <= (job.error or 0) for miss, job in few]
    assert fmean(within) == pytest.approx(0.8, abs=0.06)
    assert fmean(job.error or 0 for _, job in many) < 0.6 * fmean(job.error or 0 for _, job in few)
    assert fmean(miss for miss, _ in many) < 0.7 * fmean(miss for miss, _ in few)


def test_data_counts_and_does_not_say_why(street: Scenario) -> None:
    """How many do a job here, minutes and leavers; no need is named by it."""
    sim = Simulation(street, 3)
    sim.advance()
    sim.act(Research("data", "folk"))
    sim.advance(until=8)
    folk = sim.view.segments[0]
    assert (folk.minutes, folk.leaving, folk.interviews) == (10, pytest.approx(0.03), 0)
    assert all(job.importance is None and job.used is not None for job in folk.jobs)
    assert [job.used for job in folk.jobs] == pytest.approx([0.8 * s for s in (0.3, 0.4, 0.5, 0.6)], abs=0.1)


def test_a_need_is_found_at_the_same_interview_whatever_else_happens(street: Scenario) -> None:
    """Listening elsewhere changes nothing of what is heard here."""
    alone = asked(street, 5, 8)
    sim = Simulation(street, 5)
    sim.advance()
    for n in range(8):
        sim.act(Research("interview", "folk", "current"))
        if n % 2:
            sim.act(Research("observe", "abroad"))
    while sim.view.segments[0].interviews < 8:
        sim.advance()
    assert sim.view.segments[0].jobs == alone.jobs
