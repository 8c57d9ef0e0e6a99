"""What people ask for, what is true of it, and how that can be found out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.scenario.effect import Effects, Work
from engine.scenario.part import Hours, Id, Part, Share, Week, Words
from engine.scenario.schema.cast import Interest

Way = Literal["refine", "design", "data", "interview", "observe", "talk", "ask", "prototype", "fake-door"]
Research = Literal["interview", "observe", "one-to-one", "talk", "data", "competitors"]


class Finder(Part):
    """One way a discovery is made."""

    do: Research
    segment: Id | None = None
    whom: Literal["current", "lapsed", "never"] | None = None
    who: Id | None = Field(default=None, description="The person, for a one-to-one or a talk.")
    times: Annotated[int, Field(ge=1, le=50)] = 1


class Discovery(Part):
    """Something true that nobody knows yet."""

    id: Id
    title: Words
    says: Words = Field(description="What the player reads on finding it.")
    found_by: tuple[Finder, ...] = ()
    about: tuple[Id, ...] = Field(default=(), description="Requests on whose card it then stands as evidence.")
    points: Literal["for", "against", "neither"] = "neither"


class Answer(Part):
    """What one answer costs and does, beyond the general rules of docs/decisions."""

    label: Words | None = Field(default=None, description="What the button says, where yes and no would be odd.")
    hours: Hours | None = Field(default=None, description="Hours of the player; the general price if left out.")
    says: Words | None = Field(default=None, description="How the asker reacts, 20 to 50 words.")
    effects: Effects = ()
    work: Work | None = None
    truth: Effects = Field(default=(), description="What happens when that work is released.")
    holds: tuple[Id, ...] = Field(default=(), description="Requests whose work is not released before this work is.")


class Alternative(Answer):
    """Something cheaper that keeps part of the good."""

    id: Id
    title: Words
    found_by: Way | None = Field(
        default="refine", description="Which look brings it to light; null: known from the start."
    )


class Option(Part):
    """Something a designer and a developer think of when the problem behind a job is opened; nobody asked for it."""

    title: Words
    says: Words = Field(description="How the designer puts it, 25 to 60 words.")
    work: Work
    largest_part: Words | None = Field(default=None, description="Which part of the work is the large one, and why.")
    truth: Effects = ()
    alternatives: tuple[Alternative, ...] = ()
    needs_insight: bool = Field(
        default=False, description="Thought of only where interviews or visits have uncovered the need."
    )


class LookInto(Part):
    """One way to look into a request, and what it shows."""

    way: Way
    hours: Hours | None = None
    title: Words | None = Field(default=None, description="What the player does: Ring five councils.")
    says: Words = Field(description="What it shows, in under fifteen words.")
    points: Literal["for", "against", "neither"] = "neither"
    finds: tuple[Id, ...] = Field(default=(), description="Discoveries or alternatives it brings to light.")
    alternatives: dict[Id, Literal["for", "against"]] = Field(
        default_factory=dict, description="Which of the request's alternatives it speaks for or against, besides."
    )


class Prediction(Part):
    """Asks the player what they expect, before the answer."""

    metric: Annotated[str, Field(max_length=60)]
    weeks: Annotated[int, Field(ge=1, le=26)] = 4
    asks: Words


class Position(Part):
    """Where somebody stands on a request, for whoever asks them before it is answered."""

    who: Id
    stands: Literal["for", "against"]
    says: Words | None = Field(default=None, description="Their reason, in their words.")
    right: bool | None = Field(
        default=None, description="Whether they prove right; left out: by what comes of the request."
    )


class Every(Part):
    """A request that comes again and again."""

    every: Annotated[int, Field(ge=1, le=52)] = Field(description="Weeks between two arrivals.")
    start: Week = 1
    until: Week | None = None


class Request(Part):
    """Somebody wants something. What they say is a claim; what would happen is the truth."""

    id: Id
    asker: Id = Field(alias="from")
    when: Annotated[str, Field(min_length=1, max_length=200)] | Every = Field(
        description="week 4, week 4 thu, a condition, or {every: 3}."
    )
    title: Words
    says: Words
    claims: tuple[Words, ...] = Field(default=(), description="What they say will happen, a few words each.")
    behind: Words | None = Field(default=None, description="What is behind the ask, in their words.")
    interest: Interest | None = Field(default=None, description="What kind of thing is behind it; a talk uncovers it.")
    positions: Annotated[tuple[Position, ...], Field(max_length=40)] = Field(
        default=(), description="Who is for it and who against, for a key decision; drawn if left out."
    )
    need: Share = Field(default=0.5, description="How much the asker needs it.")
    expires_days: Annotated[int, Field(ge=1, le=200)] = 10
    needed_by: Week | None = Field(default=None, description="The week in which a yes is due.")
    chooses: Literal["vision"] | None = Field(default=None, description="A yes chooses the direction.")
    work: Work | None = None
    largest_part: Words | None = Field(default=None, description="Which part of the work is the large one, and why.")
    holds: tuple[Id, ...] = Field(default=(), description="Requests whose work is not released while this one is open.")
    truth: Effects = ()
    yes: Answer = Answer()
    no: Answer = Answer()
    ignored: Answer = Answer()
    alternatives: tuple[Alternative, ...] = ()
    look: tuple[LookInto, ...] = ()
    predict: Prediction | None = None
