"""The people of a scenario and the firm they work for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from engine.scenario.part import Count, Id, Part, Share, Spoken, Week, Words

Role = Literal["designer", "developer", "tester"]
TroubleKind = Literal["load", "say", "quarrel", "growth", "home"]
Interest = Literal["target", "date", "fear"]
BusinessModel = Literal["subscription", "freemium", "advertising"]
DEAREST = 5.0  # times the price at the start: how far the rules for a change of price can be believed (judgement)


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


class Pricing(Part):
    """Between which prices the player may choose."""

    lowest: Annotated[float, Field(ge=0, le=1e6)]
    highest: Annotated[float, Field(ge=0, le=1e6)]


class Company(Part):
    """The firm at the start of the quarter."""

    name: Words
    makes: Words = Field(description="What it makes, in a few words.")
    cash: Count
    payroll: Count = Field(description="Paid each week.")
    price: Annotated[float, Field(ge=0, le=1e6)] = Field(description="What a paying user pays a month.")
    pricing: Pricing | None = Field(default=None, description="Lets the player set the price.")
    business_model: BusinessModel = Field(default="subscription", description="How it earns.")
    models: tuple[BusinessModel, ...] = Field(
        default=(), description="What the player may change it to; none: it stays."
    )
    currency: Annotated[str, Field(min_length=1, max_length=4), Spoken()] = "€"
    users_called: Words = Field(default="users", description="The scenario's own noun for users.")
    debt: Annotated[float, Field(ge=0, le=2)] = Field(
        default=0.25, description="Technical debt, 0 none to 2 crippling."
    )
    complexity: Annotated[float, Field(ge=0, le=2)] = 0.2
    ux: Share = 0.5
    morale: Share = 0.7
    troubles: Share = Field(
        default=0.5, description="How likely each of the team has a private trouble that nobody wrote; 0: nobody."
    )
    resignations: bool = Field(default=True, description="Whether somebody may resign.")
    hires: Annotated[int, Field(ge=0, le=20)] = Field(default=2, description="Posts that could be filled at most.")
    hiring_weeks: Annotated[int, Field(ge=0, le=52)] = Field(
        default=6, description="Weeks from the yes to a new colleague's first Monday."
    )

    @model_validator(mode="after")
    def _sells(self) -> Company:
        if self.pricing is not None:
            low, high = self.pricing.lowest, self.pricing.highest
            if not low <= self.price <= high:
                raise ValueError(f"the price of {self.price:g} is not between pricing's lowest and highest")
            if high > DEAREST * self.price:
                raise ValueError(f"pricing's highest is more than {DEAREST:g} times the price")
        return self


class Trouble(Part):
    """Something that weighs on one of the team and that they tell only when asked."""

    kind: TroubleKind = Field(
        description="load: too much work; say: no say; quarrel: with a colleague; growth: wants to grow; home: at home."
    )
    from_week: Week = 1
    says: Words | None = Field(default=None, description="What they say in a one-to-one.")


class Person(Part):
    """One of the team of seven to ten."""

    id: Id
    name: Words
    role: Role
    skill: Annotated[float, Field(ge=0.3, le=2)] = 1.0
    tenure_weeks: Annotated[int, Field(ge=0, le=2000)] = 52
    morale: Share | None = Field(default=None, description="Default: the company's.")
    hours: Annotated[int, Field(ge=8, le=80)] = Field(default=40, description="Hours a week they usually work.")
    fatigue: Annotated[float, Field(ge=0, le=2)] = Field(default=0.0, description="0 fresh to 2 exhausted.")
    pay: Count | None = Field(default=None, description="Paid each week; default: an equal share of the payroll.")
    trouble: Trouble | None = Field(default=None, description="Default: drawn, as `company.troubles` says.")
    trait: Words | None = Field(default=None, description="The one thing about them that matters here.")
    look: Look = Look()


class Newcomer(Person):
    """Somebody who joins the team in the course of the quarter."""

    tenure_weeks: Annotated[int, Field(ge=0, le=2000)] = 0


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
    behind: Words | None = Field(default=None, description="What is behind that, in their words.")
    interest: Interest | None = Field(default=None, description="What kind of thing is behind it; a talk uncovers it.")
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
    behind: Words | None = Field(default=None, description="What is behind that, in their words.")
    interest: Interest | None = Field(default=None, description="What kind of thing is behind it; a talk uncovers it.")
    look: Look = Look()
