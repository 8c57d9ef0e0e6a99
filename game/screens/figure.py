"""How a number of a quarter is called and written: with its unit, its currency and the scenario's own nouns."""

from __future__ import annotations

from dataclasses import dataclass

from engine.play.score import ObjectiveResult
from engine.scenario.schema import Ceo, Indicator, Look, ScenarioFile, Stakeholder
from game.strings import say

DAYS_A_WEEK = 5
ICONS = {"users": "users", "minutes_per_user": "time", "revenue": "money", "morale": "heart", "cash": "money"}
COLOURS = {"users": "users", "minutes_per_user": "time", "revenue": "revenue", "morale": "morale"}
END_MARKS = {"users": "circle", "minutes_per_user": "square", "revenue": "triangle", "morale": "diamond"}
SKILL_ICONS = {
    "problems": "users", "discovery": "search", "vision": "compass", "priorities": "board", "estimates": "time",
    "alternatives": "swap", "design": "eye", "quality": "bug", "metrics": "chart", "answering": "talk",
    "stakeholders": "hand", "saying-no": "cross", "ceo": "star", "regions": "market", "business": "money",
    "people": "people",
}  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """One metric of a scenario: what it is called, its icon, and how its values are written."""

    metric: str
    name: str
    icon: str
    colour: str
    mark: str
    file: ScenarioFile
    indicator: Indicator | None = None

    def write(self, value: float, finer: int = 0) -> str:
        """A value as the player reads it, with `finer` decimals more than usual."""
        if self.metric in ("revenue", "cash"):
            currency = self.file.company.currency
            return f"{currency}{value:,.{finer}f}" if finer else money(value, currency)
        if self.metric in ("morale", "quality") or self.metric.startswith(("trust.", "mood.")):
            return f"{100 * value:.{finer}f}"
        if self.metric == "minutes_per_user":
            return say("figure.minutes", n=f"{value:.{1 + finer}f}")
        if self.metric == "debt":
            return f"{value:.{2 + finer}f}"
        return f"{value:,.{(self.indicator.decimals if self.indicator else 0) + finer}f}"

    def apart(self, value: float, other: float) -> tuple[str, str]:
        """Two different values, written so that they read as different."""
        for finer in range(4):
            pair = self.write(value, finer), self.write(other, finer)
            if pair[0] != pair[1]:
                return pair
        return pair


def figure(file: ScenarioFile, metric: str) -> Figure:
    """The figure of a metric, an indicator or somebody's trust."""
    indicator = next((i for i in file.indicators if i.id == metric), None)
    if metric == "users":
        called = file.company.users_called
        name = called[:1].upper() + called[1:]
    elif indicator is not None:
        name = indicator.title
    elif metric.startswith(("trust.", "mood.")):
        kind, _, who = metric.partition(".")
        name = say(f"figure.{kind}", name=next((first_name(s.name) for s in everybody(file) if s.id == who), who))
    else:
        name = say(f"figure.{metric}")
    icon = ICONS.get(metric, "hand" if metric.startswith(("trust.", "mood.")) else "chart")
    return Figure(metric, name, icon, COLOURS.get(metric, "ink2"), END_MARKS.get(metric, "circle"), file, indicator)


def everybody(file: ScenarioFile) -> tuple[Ceo | Stakeholder, ...]:
    """Everybody outside the team, the CEO first."""
    return (file.ceo, *file.stakeholders)


def first_name(name: str) -> str:
    """What people call somebody."""
    return name.split()[0]


def judged(file: ScenarioFile, objective: ObjectiveResult) -> str:
    """An objective's name, with how it is judged where that is not simply the end."""
    name = figure(file, objective.metric).name
    if objective.at == "always":
        return say("figure.never_below" if objective.at_least else "figure.never_above", name=name)
    if objective.at == "mean":
        return say("figure.mean", name=name)
    if not objective.at_least:
        return say("figure.at_most", name=name)
    return say("figure.at_least", name=name) if objective.met else name


def money(amount: float, currency: str) -> str:
    """An amount, shortened so that three digits stand."""
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    for unit, letter in ((1e6, "m"), (1e3, "k")):
        if size >= (10_000 if letter == "k" else unit):
            digits = 0 if size / unit >= 100 else 1
            text = f"{size / unit:.{digits}f}".removesuffix(".0")
            return f"{sign}{currency}{text}{letter}"
    return f"{sign}{currency}{size:,.0f}"


def on_day(day: int) -> str:
    """A working day in words: Week 4, Monday."""
    weekdays = say("figure.weekdays").split(",")
    week, weekday = divmod(day - 1, DAYS_A_WEEK)
    return say("figure.day", week=week + 1, weekday=weekdays[weekday])


def look(given: Look) -> dict[str, object]:
    """The look an author gave, for a portrait."""
    return given.model_dump(exclude_none=True)


def goal_words(file: ScenarioFile, goal: ObjectiveResult) -> str:
    """What a goal came to, in words: met, missed, or more than was wanted."""
    f = figure(file, goal.metric)
    key = "met" if goal.met else "missed" if goal.at_least else "over"
    actual, target = f.write(goal.actual), f.write(goal.target)
    if not goal.met:
        actual, target = f.apart(goal.actual, goal.target)
    return say(f"ending.{key}", name=f.name, actual=actual, target=target)
