"""Goals: how the CEO sees each, and asking for another one: early, with evidence, once."""

from __future__ import annotations

from typing import NamedTuple

from engine.world.books import Cause
from engine.world.stakeholders import DISAPPOINTMENT, SLIGHT
from engine.world.world import World

CEO_WAITS = 1.6  # effects come late: the plan is (time gone)^1.6 of the way (judgement)
MOST_BEHIND = -1.0  # of the way to a goal, so that no single one decides (judgement)
MOST_AHEAD = 1.5  # of the way to a goal, likewise (judgement)
POINT = 0.01  # what one step of a whole number is where a goal is a share (definition)
ON_PLAN = 0.08  # of the way to a goal that still reads as on plan (judgement)

EARLY = 0.6  # share of the quarter up to which a goal can be talked about (judgement)
ENOUGH_EVIDENCE = 2  # discoveries and analyses that make a case (judgement)
SHORTFALL = 0.25  # of the way to the goal behind the plan, that anybody can see (judgement)
AGREES = 0.15  # chance of agreement without any trust (judgement)
AGREES_TRUST = 0.8  # chance more for each step of trust (judgement)
AGREES_MOOD = 0.15  # chance more for each step of mood (judgement)
AGREES_EVIDENCE = 0.08  # chance more for each piece beyond what makes a case (judgement)
ASKS_MUCH = 0.5  # chance less for asking to be spared the whole way (judgement)
LEAST_GRANTED = 0.4  # share of what is asked that is granted at least, when it is (judgement)
GRANTED_TRUST = 0.6  # share more for each step of trust (judgement)


class Standing(NamedTuple):
    """One objective as the CEO sees it: shares of the way from the start to the target."""

    number: int
    reached: float
    planned: float
    weight: float


def target(world: World, number: int) -> float:
    """What an objective asks now: as written, or as agreed on since."""
    agreed = world.memory.goals.get(number)
    return float(world.file.objectives[number].target) if agreed is None else agreed


def standings(world: World) -> list[Standing]:
    """Every objective the CEO watches, held against the plan; the CEO's own trust is none of them."""
    planned = (world.day / world.days) ** CEO_WAITS
    found = []
    for number, objective in enumerate(world.file.objectives):
        series = world.series.get(objective.metric)
        if series is None or not series or objective.metric == f"trust.{world.ceo.id}":
            continue
        start, goal, now = series[0], target(world, number), world.metric(objective.metric)
        at_least, span = objective.at_least is not None, goal - start
        if span == 0 or (span > 0) != at_least:  # met from the start: holding it is all that is asked
            reached = planned if (now >= goal if at_least else now <= goal) else 0.0
        else:
            reached = (now - start) / span
        found.append(Standing(number, min(MOST_AHEAD, max(MOST_BEHIND, reached)), planned, objective.weight))
    return found


def brief(world: World) -> None:
    """The CEO says how each objective looks from upstairs, and how much of what matters it is."""
    seen = standings(world)
    total = 0.0
    for s in seen:
        total += s.weight
    world.memory.briefing = tuple(
        (
            world.file.objectives[s.number].metric,
            _reads(s.reached - s.planned),
            s.weight / total,
            _by_now(world, s),
        )
        for s in seen
    )


def _by_now(world: World, standing: Standing) -> float:
    """Where the plan has a metric today."""
    start = world.series[world.file.objectives[standing.number].metric][0]
    return start + standing.planned * (target(world, standing.number) - start)


def _reads(ahead: float) -> str:
    return "ahead" if ahead > ON_PLAN else "behind" if ahead < -ON_PLAN else "on plan"


def unit(world: World, metric: str) -> float:
    """What one step of a whole number is, when a goal is named: a point of a share, the last digit of an indicator."""
    for indicator in world.file.indicators:
        if indicator.id == metric:
            return 1.0 if indicator.decimals == 0 else float(f"1e-{indicator.decimals}")
    shares = ("morale", "ux", "debt", "complexity", "minutes_per_user")
    return POINT if metric in shares or metric.startswith("trust.") else 1.0


def which(world: World, metric: str) -> int | None:
    """The first objective about a metric that has not been talked about."""
    for number, objective in enumerate(world.file.objectives):
        if objective.metric == metric and number not in world.memory.goals:
            return number
    return None


def easier(world: World, number: int, wished: float) -> bool:
    """Whether a target asks for less than now, and still for something."""
    objective, goal = world.file.objectives[number], target(world, number)
    low = begins(world, number)
    if objective.at_least is not None:
        return min(low, goal) <= wished < goal
    return goal < wished <= max(low, goal)


def evidence(world: World) -> int:
    """Discoveries made and releases analysed: what the manager can put on the table."""
    found = len(world.found)
    for kind, _ in world.learnt:
        found += kind == "released"
    return found


def renegotiate(world: World, number: int, wished: float) -> None:
    """Ask for another goal. Late or empty-handed it costs; else it is agreed in part, or refused."""
    memory, ceo = world.memory, world.ceo
    objective, goal = world.file.objectives[number], target(world, number)
    root = f"renegotiate {objective.metric}"
    memory.goals[number] = None
    behind = any(s.number == number and s.planned - s.reached >= SHORTFALL for s in standings(world))
    pieces = evidence(world)
    late = world.day > EARLY * world.days
    if late or not (behind or pieces >= ENOUGH_EVIDENCE):
        loss = DISAPPOINTMENT if late else SLIGHT
        ceo.move(world.books, -loss, Cause("renegotiated", objective.metric, root, world.week))
        _said(world, objective.metric, "late" if late else "empty-handed")
        return
    whole = abs(goal - begins(world, number)) or abs(goal) or 1.0
    chance = AGREES + AGREES_TRUST * ceo.trust + AGREES_MOOD * ceo.mood
    chance += AGREES_EVIDENCE * max(0, pieces - ENOUGH_EVIDENCE) - ASKS_MUCH * min(1.0, abs(goal - wished) / whole)
    if world.chance.uniform("renegotiate", f"{objective.metric}/{number}") < chance:
        granted = min(1.0, LEAST_GRANTED + GRANTED_TRUST * ceo.trust)
        memory.goals[number] = goal + granted * (wished - goal)
        _said(world, objective.metric, "agreed")
    else:
        _said(world, objective.metric, "refused")


def _said(world: World, metric: str, answer: str) -> None:
    """What the CEO answers."""
    world.record("renegotiated", metric, answer)
    world.tell("renegotiated", world.ceo.id, "", answer)


def begins(world: World, number: int) -> float:
    """Where credit for an objective begins."""
    objective = world.file.objectives[number]
    if objective.low is not None:
        return float(objective.low)
    series = world.series.get(objective.metric)
    return series[0] if series else world.metric(objective.metric)
