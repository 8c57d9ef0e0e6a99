"""The goals: the unit in which an easier one is asked for, and how each stands."""

from __future__ import annotations

from engine.play.score import ObjectiveResult
from engine.scenario.schema import ScenarioFile
from game.screens.figure import figure, judged
from game.strings import say

POINT = 0.01  # of a share; what one step of a whole number is there
SHARES = ("morale", "ux", "debt", "complexity", "minutes_per_user")


def step(file: ScenarioFile, metric: str) -> float:
    """What one step of a whole number is when a goal is named, as `Renegotiate` counts."""
    indicator = next((i for i in file.indicators if i.id == metric), None)
    if indicator is not None:
        return float(10**-indicator.decimals)
    return POINT if metric in SHARES or metric.startswith("trust.") else 1.0


def wished(file: ScenarioFile, metric: str, target: int) -> float:
    """A goal that is asked for, in the metric's own unit."""
    return target * step(file, metric)


def standing(file: ScenarioFile, objective: ObjectiveResult, instead: str = "") -> str:
    """What is judged, where it stands (or what is said `instead` of the number) and where it should be."""
    one = figure(file, objective.metric)
    return say("text.goal", name=judged(file, objective), now=instead or one.write(objective.actual),
               target=one.write(objective.target), weight=f"{objective.weight:g}")  # fmt: skip
