"""A whole scenario."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.scenario.effect import Effects
from engine.scenario.part import Condition, Id, Part, Share, Words
from engine.scenario.schema.ask import Discovery, Request
from engine.scenario.schema.cast import Ceo, Company, Newcomer, Person, Stakeholder
from engine.scenario.schema.market import Direction, Indicator, Objective, Segment

Skill = Literal[
    "problems", "discovery", "vision", "priorities", "estimates", "alternatives", "design", "quality",
    "metrics", "answering", "stakeholders", "saying-no", "ceo", "regions", "business", "people",
]  # fmt: skip


class Vision(Part):
    """A direction the player can choose and argue from."""

    id: Id
    title: Words
    argues: Words = Field(description="What it makes easier, and harder.")
    against: tuple[Id, ...] = Field(default=(), description="Requests it makes a strategic no to credible.")
    supports: tuple[Id, ...] = Field(
        default=(), description="Requests it speaks for: a strategic no to these is not believed."
    )
    clarity: Share = Field(default=0.5, description="How much of the missing clarity it brings.")
    effects: Effects = ()


class Event(Part):
    """Something that happens whatever anybody decides."""

    id: Id
    when: Annotated[str, Field(min_length=1, max_length=200)]
    title: Words
    says: Words | None = None
    rival: bool = Field(default=False, description="A rival's doing: studying competitors tells of it beforehand.")
    days_off: Annotated[int, Field(ge=0, le=10)] = Field(default=0, description="Nobody works on this many days.")
    joins: Annotated[tuple[Newcomer, ...], Field(max_length=20)] = Field(
        default=(), description="People who join the team that day."
    )
    effects: Effects = ()


class Line(Part):
    """A colleague's remark, once, if the player has not done the thing already."""

    id: Id
    when: Annotated[str, Field(min_length=1, max_length=200)]
    who: Id
    says: Words
    unless: Condition | None = None


class Question(Part):
    """An ordinary question of the team; either answer will do, none will not."""

    asks: Words
    either: Annotated[tuple[Words, ...], Field(min_length=2, max_length=3)]


class World(Part):
    """One of several worlds in which named truths swap; the seed picks."""

    id: Id
    truths: dict[Id, Effects] = Field(default_factory=dict, description="The truth of a request in this world.")


class Ending(Part):
    """The last two sentences."""

    well: Words
    badly: Words


class ScenarioFile(Part):
    """A whole scenario, as written."""

    format: Literal[1]
    id: Id
    title: Words
    weeks: Annotated[int, Field(ge=1, le=52)]
    difficulty: Literal["easy", "medium", "hard", "very hard"] = "medium"
    minutes: Annotated[int, Field(ge=1, le=600)] = Field(default=30, description="How long a first play takes.")
    teaches: Annotated[tuple[Skill, ...], Field(min_length=1)]
    blurb: Words = Field(description="One sentence for the library's cover.")
    brief: Words
    start_date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] = "2027-03-01"
    company: Company
    team: Annotated[tuple[Person, ...], Field(min_length=1, max_length=40)]
    stakeholders: tuple[Stakeholder, ...] = ()
    ceo: Ceo
    segments: Annotated[tuple[Segment, ...], Field(min_length=1)]
    indicators: tuple[Indicator, ...] = ()
    noise: Share = Field(default=1.0, description="How much of the day-to-day ups and downs there is; 0 is none.")
    wanted: dict[Literal["users", "minutes_per_user", "revenue", "morale", "cash", "quality"], Direction] = Field(
        default_factory=dict, description="Metrics with a wanted direction; green and red follow it."
    )
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    visions: tuple[Vision, ...] = ()
    discoveries: tuple[Discovery, ...] = ()
    requests: tuple[Request, ...] = ()
    events: tuple[Event, ...] = ()
    lines: tuple[Line, ...] = ()
    questions: tuple[Question, ...] = ()
    worlds: tuple[World, ...] = ()
    ending: Ending | None = None
    debrief: tuple[Words, ...] = Field(default=(), description="Questions worth talking through afterwards.")
