"""Discovery against the literature: needs that interviews uncover, and how little offices agree."""

from __future__ import annotations

from pathlib import Path

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import Poll, Research
from tests.validation.check import Check

HERE = Path(__file__).parent
INTERVIEWS = (1, 5, 10, 20, 30)
SEEDS, FEW_SEEDS = 150, 25


def _needs_known(full: bool) -> list[float]:
    """The share of forty jobs that the view shows after 1, 5, 10, 20 and 30 interviews with current users."""
    scenario = load_scenario(HERE / "needs.yaml")
    seeds = SEEDS if full else FEW_SEEDS
    known = [0] * len(INTERVIEWS)
    jobs = 0
    for seed in range(seeds):
        sim = Simulation(scenario, seed)
        sim.advance()
        done = 0
        for place, wanted in enumerate(INTERVIEWS):
            for _ in range(wanted - done):
                sim.act(Research("interview", "folk", "current"))
            done = wanted
            while sim.view.segments[0].interviews < wanted:
                sim.advance()
            shown = sim.view.segments[0].jobs
            known[place] += len([job for job in shown if job.importance is not None])
        jobs += len(sim.view.segments[0].jobs)
    return [n / jobs for n in known]


def _polled(scenario: Scenario, seed: int) -> list[list[int]]:
    """Each voter's points over all requests."""
    sim = Simulation(scenario, seed)
    sim.advance()
    requests = [r.id for r in sim.view.inbox]
    sim.act(Poll())
    while not sim.view.votes:
        sim.advance()
    return [[points[id] for id in requests] for points in sim.view.votes.values()]


def _polls(full: bool) -> list[list[list[int]]]:
    scenario = load_scenario(HERE / "offices.yaml")
    return [_polled(scenario, seed) for seed in range(SEEDS if full else FEW_SEEDS)]


def kendall(rows: list[list[int]]) -> float:
    """Kendall's coefficient of concordance W of raters (rows) over things, with the correction for ties."""
    raters, things = len(rows), len(rows[0])
    totals = [0.0] * things
    ties = 0
    for row in rows:
        order = sorted(range(things), key=lambda i: row[i])
        first = 0
        while first < things:
            last = first
            while last + 1 < things and row[order[last + 1]] == row[order[first]]:
                last += 1
            for place in range(first, last + 1):
                totals[order[place]] += (first + last) / 2 + 1
            ties += (last - first + 1) ** 3 - (last - first + 1)
            first = last + 1
    mean = sum(totals) / things
    spread = sum((t - mean) ** 2 for t in totals)
    return 12 * spread / (raters**2 * (things**3 - things) - raters * ties)


def _preferences(full: bool) -> list[float]:
    """Mean Kendall's W of ten voters over eighteen requests, and the share of a budget on its top fifth."""
    polls = _polls(full)
    shares = []
    for rows in polls:
        for row in rows:
            top = sorted(row, reverse=True)[: round(len(row) / 5)]
            shares.append(sum(top) / sum(row))
    return [sum(kendall(rows) for rows in polls) / len(polls), sum(shares) / len(shares)]


CHECKS = [
    Check("V13", "needs known after 1, 5, 10, 20 and 30 interviews (Griffin & Hauser)",
          [0.16, 0.51, 0.70, 0.84, 0.90], 0.02, _needs_known, short=0.05),
    Check("V20", "regional preferences: Kendall's W, and the top fifth's share of a budget (Regnell)",
          [0.19, 0.74], 0.05, _preferences, short=0.07),
]  # fmt: skip
