"""Who uses the product, what is counted, and what the quarter is judged on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from engine.scenario.part import Count, Id, Money, Part, Share, Words
from engine.scenario.schema.ask import Option

Direction = Literal["up", "down"]


class Job(Part):
    """Something a segment is trying to get done."""

    id: Id
    title: Words
    importance: Share
    satisfaction: Share
    elsewhere: Share | None = Field(default=None, description="How well the best rival does it; drawn if left out.")
    options: Annotated[tuple[Option, ...], Field(max_length=6)] = Field(
        default=(), description="What comes of opening this problem unasked; drawn if left out."
    )


class Retention(Part):
    """How the chance of leaving in a month is spread among new users: Beta(alpha, beta); the restless leave first."""

    alpha: Annotated[float, Field(ge=0.05, le=100)]
    beta: Annotated[float, Field(ge=0.05, le=100)]


class Segment(Part):
    """People with the same jobs in one region."""

    id: Id
    name: Words
    region: Id
    size: Count = Field(description="How many there are in all.")
    users: Count
    headline: bool = Field(default=True, description="They count as users on the chart.")
    paying: Share = Field(default=0.0, description="The share that pays the price.")
    sensitivity_varies: Annotated[float, Field(ge=0, le=5)] = Field(
        default=0.0, description="How far price_sensitivity may lie from what is written, by the seed; never below 0."
    )
    price_sensitivity: Annotated[float, Field(ge=0, le=5)] = Field(
        default=1.0, description="The share of payers lost for each share the price rises by: .5 is little, 2 is much."
    )
    churn: Annotated[float, Field(ge=0, le=50)] = Field(
        default=3.0, description="Per cent a month that leave, of those who use it at the start."
    )
    retention: Retention | None = Field(
        default=None, description="Makes those who have come lately leave sooner than the others."
    )
    minutes: Annotated[float, Field(ge=0, le=10_080)] = Field(default=0.0, description="Minutes a week per user.")
    innovation: Annotated[float, Field(ge=0, le=1)] = Field(default=0.03, description="Bass p, a year.")
    imitation: Annotated[float, Field(ge=0, le=5)] = Field(default=0.38, description="Bass q, a year.")
    jobs: tuple[Job, ...] = ()

    @model_validator(mode="after")
    def _fits(self) -> Segment:
        if self.users > self.size:
            raise ValueError("users is larger than size")
        return self


class Indicator(Part):
    """A further number the scenario watches, such as calls to support a week."""

    id: Id
    title: Words
    unit: Words | None = None
    start: Money
    low: Money = Field(default=0.0, description="It never falls below this.")
    noise: Share = Field(default=0.03, description="Day-to-day spread, as a share of the start.")
    decimals: Annotated[int, Field(ge=0, le=3)] = 0
    wanted: Direction | None = None
    outcome: bool = Field(default=False, description="This is what the product exists for.")

    @model_validator(mode="after")
    def _within(self) -> Indicator:
        if self.start < self.low:
            raise ValueError(f"start is {self.start:g}, below the least it can be, low: {self.low:g}")
        return self


class Objective(Part):
    """One thing the quarter is judged on."""

    metric: Annotated[str, Field(max_length=60, description="users, revenue, morale, an indicator, trust.sal …")]
    at_least: Money | None = None
    at_most: Money | None = None
    at: Literal["end", "always", "mean"] = Field(default="end", description="mean: over the last four weeks.")
    low: Money | None = Field(default=None, description="Where credit begins; default the value at the start.")
    weight: Annotated[float, Field(gt=0, le=100)] = 1.0

    @model_validator(mode="after")
    def _one_target(self) -> Objective:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("give exactly one of at_least and at_most")
        if self.low is not None and (self.low > self.target if self.at_least is not None else self.low < self.target):
            raise ValueError(f"low is where credit begins, and {self.low:g} is beyond the target of {self.target:g}")
        return self

    @property
    def target(self) -> float:
        """The number to reach."""
        target = self.at_least if self.at_least is not None else self.at_most
        assert target is not None
        return target
