"""The order of the backlog against Smith's rule: value by hours is the best order for one developer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import Accept, AnswerQuestion, Limit, Rank
from tests.validation.check import Check

HERE = Path(__file__).parent
SEED = 3


def play(scenario: Scenario, order: Sequence[str]) -> Simulation:
    """Yes to these, in this order, one at a time; the team never waits for the manager. The rest is refused."""
    sim = Simulation(scenario, SEED)
    sim.advance()
    sim.act(Limit("development", 1))
    for request in sim.view.inbox:
        sim.answer(request.id, "yes" if request.id in order else "no")
    for place, item in enumerate(order):
        sim.act(Rank(item, place))
    asked: set[str] = set()
    while sim.advance():
        for question in sim.view.questions:
            if question.id not in asked:
                asked.add(question.id)
                sim.act(AnswerQuestion(question.id))
        for item in sim.view.finished:
            sim.act(Accept(item.id))
    return sim


def earned(scenario: Scenario, order: Sequence[str]) -> float:
    """All that came in by the end: each day that something is late costs its value."""
    return play(scenario, order).view.metrics.cash


def smith(full: bool) -> float:
    """What value over hours, by what each job has taken once, earns of what the best order earns."""
    scenario = load_scenario(HERE / "jobs.yaml")
    jobs = [request.id for request in scenario.file.requests][: 6 if full else 4]
    once = play(scenario, jobs)
    hours = {item.id: item.spent for item in once.view.items}
    value = {r.id: r.truth[0].revenue for r in scenario.file.requests}
    wsjf = sorted(jobs, key=lambda job: -value[job] / hours[job])
    return earned(scenario, wsjf) / max(earned(scenario, order) for order in permutations(jobs))


CHECKS = [Check("V18", "value over hours against every order of six jobs: earned, of the best", 1.0, 0.0, smith)]
