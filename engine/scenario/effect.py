"""The language of effects: what an author says happens, and the work it takes. Units are docs/decisions/06's."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from engine.scenario.part import Change, Condition, Hours, Id, Money, Part, Share, Week, Words


def _as_several(value: Any) -> Any:
    return (value,) if isinstance(value, dict) else value


class Effect(Part):
    """What happens when something is released, answered or comes to pass. All fields add up; all are optional."""

    condition: Condition | None = Field(
        default=None, alias="if", description="Holds only if this is true at that moment."
    )
    chance: Share = Field(default=1.0, description="How likely it is, drawn once.")
    after_weeks: Annotated[float, Field(ge=0, le=104)] = Field(default=0.0, description="Weeks until it begins.")
    from_week: Week | None = Field(default=None, description="Begins no earlier than Monday of this week.")
    for_weeks: Annotated[float, Field(gt=0, le=104)] | None = Field(
        default=None, description="speed, churn, minutes and indicators go back after this many weeks."
    )
    segment: Id | None = Field(
        default=None, description="Whom users, churn and minutes touch; default: the headline users."
    )
    users: Money = Field(default=0.0, description="Users gained within four weeks.")
    revenue: Money = Field(default=0.0, description="Change of monthly revenue, once settled (four weeks).")
    revenue_once: Money = Field(default=0.0, description="Cash, once.")
    minutes: Change = Field(default=0.0, description="Relative change of minutes per user: 0.09 is +9 %.")
    churn: Annotated[float, Field(ge=-50, le=50)] = Field(default=0.0, description="Points a month: 0.5 is +0.5 %.")
    jobs: dict[Id, Change] = Field(default_factory=dict, description="How much better each job is done.")
    ux: Change = 0.0
    complexity: Change = 0.0
    debt: Change = 0.0
    upkeep: Annotated[float, Field(ge=-100, le=100)] = Field(default=0.0, description="Team hours a week, for ever.")
    rework: Hours = Field(default=0.0, description="Development hours added to what is being built.")
    speed: Change = Field(default=0.0, description="Relative change of the team's speed.")
    skill: dict[Id, Change] = Field(default_factory=dict, description="Change of a person's skill.")
    clarity: Change = Field(default=0.0, description="Change of how clear the direction is.")
    morale: Change = Field(default=0.0, description="Change of everybody's morale.")
    morale_of: dict[Id, Change] = Field(default_factory=dict)
    trust: dict[Id, Change] = Field(default_factory=dict)
    indicators: dict[Id, Money] = Field(default_factory=dict)
    learn: tuple[Id, ...] = Field(default=(), description="Discoveries this brings to light.")
    says: Words | None = Field(default=None, description="What the player reads when it happens.")
    who: Id | None = Field(default=None, description="Who says it.")


Effects = Annotated[
    tuple[Effect, ...], BeforeValidator(_as_several, json_schema_input_type=Effect | tuple[Effect, ...])
]


class Work(Part):
    """Hours of median true effort by stage."""

    design: Hours = 0.0
    development: Hours = 0.0
    test: Hours = 0.0

    @cached_property
    def total(self) -> float:
        """All hours together."""
        return self.design + self.development + self.test
