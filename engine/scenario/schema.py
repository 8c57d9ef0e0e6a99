"""What an author writes: the strict shape of a scenario file.

Every number is bounded, unknown keys are errors, and each field says what it means, so that the reference
for authors and the schema for editors can be made from here. Shares are 0–1; money is in the company's
currency; `work` is in hours of median true effort; weeks and working days count from 1.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from engine.scenario.effect import Effects, Work
from engine.scenario.part import Condition, Count, Hours, Id, Money, Part, Share, Spoken, Week, Words

Skill = Literal[
    "problems", "discovery", "vision", "priorities", "estimates", "alternatives", "design", "quality",
    "metrics", "answering", "stakeholders", "saying-no", "ceo", "regions", "business", "people",
]  # fmt: skip
Role = Literal["designer", "developer", "tester"]
Direction = Literal["up", "down"]
Way = Literal["refine", "design", "data", "interview", "observe", "talk"]
Research = Literal["interview", "observe", "one-to-one", "talk", "data"]


class Look(Part):
    """Parameters of a portrait; whatever is left out is derived from the id."""

    skin: Annotated[int, Field(ge=1, le=6)] | None = None
    hair: Literal["black", "brown", "chestnut", "blond", "red", "grey", "white", "teal"] | None = None
    style: (
        Literal[
            "short", "quiff", "side", "pony", "bun", "locs", "long", "bob", "afro", "curls", "buzz", "balding", "bald"
        ]
        | None
    ) = None
    cover: Literal["hijab", "turban", "kippa"] | None = None
    jaw: Literal["round", "oval", "square"] | None = None
    beard: Literal["full", "short", "goatee", "moustache"] | None = None
    glasses: Literal["round", "square"] | None = None
    age: Annotated[int, Field(ge=0, le=2)] | None = None
    cloth: Annotated[int, Field(ge=0, le=7)] | None = None
    tint: Annotated[int, Field(ge=0, le=7)] | None = None
    lash: Literal[0, 1] | None = None
    ring: Literal[0, 1] | None = None
    thick: Literal[0, 1] | None = None


class Company(Part):
    """The firm at the start of the quarter."""

    name: Words
    makes: Words = Field(description="What it makes, in a few words.")
    cash: Count
    payroll: Count = Field(description="Paid each week.")
    price: Annotated[float, Field(ge=0, le=1e6)] = Field(description="What a paying user pays a month.")
    business_model: Literal["subscription", "freemium", "advertising"] = Field(
        default="subscription", description="How it earns; only subscriptions are simulated so far."
    )
    currency: Annotated[str, Field(min_length=1, max_length=4), Spoken()] = "€"
    users_called: Words = Field(default="users", description="The scenario's own noun for users.")
    debt: Annotated[float, Field(ge=0, le=2)] = Field(
        default=0.25, description="Technical debt, 0 none to 2 crippling."
    )
    complexity: Annotated[float, Field(ge=0, le=2)] = 0.2
    ux: Share = 0.5
    morale: Share = 0.7


class Person(Part):
    """One of the team of seven to ten."""

    id: Id
    name: Words
    role: Role
    skill: Annotated[float, Field(ge=0.3, le=2)] = 1.0
    tenure_weeks: Annotated[int, Field(ge=0, le=2000)] = 52
    morale: Share | None = Field(default=None, description="Default: the company's.")
    trait: Words | None = Field(default=None, description="The one thing about them that matters here.")
    look: Look = Look()


class Stakeholder(Part):
    """Somebody outside the team who wants something, for a reason."""

    id: Id
    name: Words
    title: Words = Field(description="What the card calls them: Head of Sales, EMEA.")
    department: Id = "company"
    region: Id | None = None
    influence: Share = 0.5
    trust: Share = 0.55
    wants: Words | None = Field(default=None, description="What they want, and why that is reasonable.")
    look: Look = Look()


class Ceo(Part):
    """Who sets the objectives and may lose patience."""

    id: Id
    name: Words
    title: Words = "CEO"
    patience: Share = 0.6
    trust: Share = 0.6
    dismisses: bool = Field(default=True, description="May end the quarter early.")
    wants: Words | None = None
    look: Look = Look()


class Job(Part):
    """Something a segment is trying to get done."""

    id: Id
    title: Words
    importance: Share
    satisfaction: Share


class Segment(Part):
    """People with the same jobs in one region."""

    id: Id
    name: Words
    region: Id
    size: Count = Field(description="How many there are in all.")
    users: Count
    headline: bool = Field(default=True, description="They count as users on the chart.")
    paying: Share = Field(default=0.0, description="The share that pays the price.")
    price_sensitivity: Annotated[float, Field(ge=0, le=5)] = Field(
        default=1.0, description="How much they mind the price; kept for when prices can be changed."
    )
    churn: Annotated[float, Field(ge=0, le=50)] = Field(default=3.0, description="Per cent a month that leave.")
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


class LookInto(Part):
    """One way to look into a request, and what it shows."""

    way: Way
    hours: Hours | None = None
    title: Words | None = Field(default=None, description="What the player does: Ring five councils.")
    says: Words = Field(description="What it shows, in under fifteen words.")
    points: Literal["for", "against", "neither"] = "neither"
    finds: tuple[Id, ...] = Field(default=(), description="Discoveries or alternatives it brings to light.")


class Prediction(Part):
    """Asks the player what they expect, before the answer."""

    metric: Annotated[str, Field(max_length=60)]
    weeks: Annotated[int, Field(ge=1, le=26)] = 4
    asks: Words


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


class Event(Part):
    """Something that happens whatever anybody decides."""

    id: Id
    when: Annotated[str, Field(min_length=1, max_length=200)]
    title: Words
    says: Words | None = None
    days_off: Annotated[int, Field(ge=0, le=10)] = Field(default=0, description="Nobody works on this many days.")
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
    wanted: dict[Literal["users", "minutes_per_user", "revenue", "morale", "cash"], Direction] = Field(
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
