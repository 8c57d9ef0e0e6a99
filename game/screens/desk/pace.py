"""How a number stands: its value, its change this week, and how far it is from its goal."""

from __future__ import annotations

from engine.play.score import ObjectiveResult
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import Figure
from game.strings import say

HEADLINE = ("users", "minutes_per_user", "revenue", "morale")


def value_of(now: Snapshot, metric: str) -> float:
    """A number as it stands."""
    if metric in now.indicators:
        return now.indicators[metric]
    return float(getattr(now.metrics, metric))


def week_start(now: Snapshot, metric: str) -> float:
    """What it was at the start of this week."""
    series = now.series[metric]
    return series[min(len(series) - 1, (now.week - 1) * 5)]


def write_change(one: Figure, amount: float) -> str:
    """A change without its sign, in the number's own unit; empty where nothing would be seen."""
    text = one.write(abs(amount))
    return "" if text == one.write(0.0) else text


def wanted_direction(now: Snapshot, metric: str) -> str | None:
    """Which way the scenario wants a number to go, if it says."""
    indicator = next((i for i in now.file.indicators if i.id == metric), None)
    if indicator is not None:
        return indicator.wanted
    return {str(k): str(v) for k, v in now.file.wanted.items()}.get(metric)


def standing(now: Snapshot, one: Figure, objective: ObjectiveResult | None, value: float) -> str:
    """How a number stands against its goal, halfway there being enough at half-time."""
    if objective is None:
        return ""
    if objective.at == "always":
        key = "desk.goal.held" if objective.met else "desk.goal.missed"
        return say(key)
    begun = now.series[one.metric][0]
    closed = 8 * (len(now.series[one.metric]) - 1)  # hours: a number moves when a day closes, and so does what is due
    gone = min(1.0, closed / now.playing.sim.end)
    held = begun >= objective.target if objective.at_least else begun <= objective.target
    due = objective.target if held else begun + (objective.target - begun) * gone
    short = (due - value) if objective.at_least else (value - due)
    reached = value >= objective.target if objective.at_least else value <= objective.target
    if reached:
        return say("desk.goal.reached")
    text = write_change(one, short)
    return say("desk.goal.on_pace") if short <= 0 or not text else say("desk.goal.behind", n=text)
