"""Adding people late, and working long weeks."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import Any

from engine import Scenario, Simulation
from engine.play.records import ItemView
from engine.scenario import identity
from engine.scenario.schema import ScenarioFile
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK
from engine.world.people import ASSIMILATION_DAYS, MENTORING, NEWCOMER_PACE, communication
from tests.validation.check import Check

STUDIO: dict[str, Any] = {
    "format": 1,
    "id": "studio",
    "title": "The studio",
    "weeks": 52,
    "teaches": ["people"],
    "blurb": "Designers draw.",
    "brief": "Designers draw many small things, and nothing else happens.",
    "company": {"name": "Studio", "makes": "drawings", "cash": 1e8, "payroll": 20000, "price": 0, "debt": 0,
                "morale": 0.6, "complexity": 0, "troubles": 0, "resignations": False},
    "stakeholders": [{"id": "sam", "name": "Sam", "title": "Sales"}],
    "ceo": {"id": "ruth", "name": "Ruth", "dismisses": False},
    "segments": [{"id": "folk", "name": "Folk", "region": "here", "size": 100, "users": 10}],
    "objectives": [{"metric": "users", "at_least": 10}],
}  # fmt: skip


def _tuples(written: Any) -> Any:
    if isinstance(written, dict):
        return {key: _tuples(value) for key, value in written.items()}
    return tuple(_tuples(value) for value in written) if isinstance(written, list) else written


def studio(items: int, hours: float, people: int, joining: int = 0, week: int = 10, a_week: int = 40) -> Scenario:
    """So many designers draw so many small things of so many hours; more of them join on a Monday."""
    written = deepcopy(STUDIO)
    written["team"] = [
        {"id": f"p{n}", "name": f"P {n}", "role": "designer", "tenure_weeks": 200, "hours": a_week}
        for n in range(people)
    ]
    written["requests"] = [
        {
            "id": f"r{n}",
            "from": "sam",
            "when": "week 1",
            "title": f"R {n}",
            "says": "Draw it.",
            "work": {"design": hours},
        }
        for n in range(items)
    ]
    newcomers = [{"id": f"n{n}", "name": f"N {n}", "role": "designer"} for n in range(joining)]
    written["events"] = [{"id": "late", "when": f"week {week}", "title": "Late", "joins": newcomers}]
    file = ScenarioFile.model_validate(_tuples(written))
    return Scenario(file, identity.sha256(file))


def begun(scenario: Scenario, seed: int) -> Simulation:
    """Everything that is asked is promised on the first morning."""
    sim = Simulation(scenario, seed)
    sim.advance()
    for request in sim.view.inbox:
        sim.answer(request.id, "yes")
    return sim


def drawn(items: tuple[ItemView, ...]) -> float:
    """Hours of work done on all of them, in the hours of their estimates."""
    total = 0.0
    for item in items:
        total += item.spent
    return total


# --- V1: adding people late ------------------------------------------------------------------------------------

NOT_BEFORE = 180  # the working day from which it is worth asking whether they are done


def finished(joining: int, seed: int) -> float:
    """The working day on which everything is drawn."""
    sim = begun(studio(260, 60.0, 20, joining), seed)
    day = NOT_BEFORE
    while not sim.ended:
        sim.advance(until=day * HOURS_A_DAY)
        if all(item.stage != "design" for item in sim.view.items):
            break
        day += 1
    return sim.now / HOURS_A_DAY


def signs(full: bool) -> list[float]:
    """Whether five more bring the end nearer (1), and whether ten do (−1: they put it off)."""
    days = [0.0, 0.0, 0.0]
    for seed in range(5 if full else 1):
        for n, joining in enumerate((0, 5, 10)):
            days[n] += finished(joining, seed)
    return [float((days[0] > more) - (days[0] < more)) for more in days[1:]]


ODE_STEP = 0.01  # days
ODE_POINTS = 500.0
ODE_NOMINAL = 0.1  # function points a day
ODE_EXPERIENCED = 1.2
ODE_JOIN = 110.0


def integrated(joining: float) -> float:
    """Madachy's differential equations, with this model's communication, newcomers, mentoring and assimilation."""
    new, experienced, left, t = 0.0, 20.0, ODE_POINTS, 0.0
    joined = False
    while left > 0:
        if not joined and t >= ODE_JOIN:
            joined, new = True, joining
        able = NEWCOMER_PACE * new + (experienced - MENTORING * new)
        left -= ODE_STEP * ODE_NOMINAL * ODE_EXPERIENCED * communication(round(new + experienced)) * able
        learning = ODE_STEP * new / ASSIMILATION_DAYS
        new, experienced, t = new - learning, experienced + learning, t + ODE_STEP
    return t


# --- V21: long weeks -------------------------------------------------------------------------------------------

LONG = 60


def weekly(hours: int, seed: int) -> list[float]:
    """What a team of six draws in each of eight weeks."""
    sim = begun(studio(120, 30.0, 6, a_week=hours), seed)
    done = [0.0]
    for week in range(1, 9):
        sim.advance(until=week * HOURS_A_WEEK)
        done.append(drawn(sim.view.items))
    return [after - before for before, after in pairwise(done)]


def long_weeks(full: bool) -> list[float]:
    """Output of sixty hours against forty: in the first fortnight, and in the eighth week."""
    first = [0.0, 0.0]
    eighth = [0.0, 0.0]
    for seed in range(100 if full else 12):
        for n, hours in enumerate((40, LONG)):
            weeks = weekly(hours, seed)
            first[n] += weeks[0] + weeks[1]
            eighth[n] += weeks[7]
    return [first[1] / first[0], eighth[1] / eighth[0]]


CHECKS = [
    Check(
        "V1",
        "twenty experienced people; five more late bring the end nearer (1), ten put it off (−1); through a scenario",
        [1.0, -1.0],
        0.0,
        signs,
    ),
    Check(
        "V1",
        "Madachy's equations, days to finish with 0, 5 and 10 more at day 110; communication, newcomers' pace, "
        "mentoring and assimilation are this model's",
        [274.1, 272.0, 294.7],
        1.0,
        lambda full: [integrated(0.0), integrated(5.0), integrated(10.0)],
    ),
    Check(
        "V21",
        "output of 60-hour weeks against 40: more in the first fortnight (above 1.1), none left in week 8 (at most 1)",
        [1.3, 0.9],
        0.1,
        long_weeks,
        short=0.13,
    ),
]
