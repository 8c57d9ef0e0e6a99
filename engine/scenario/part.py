"""What every part of a scenario file is made of: bounded numbers, ids, texts, and strictness.

Shares are 0–1; money is in the company's currency; weeks count from 1. Texts the player reads are `Words`: they are no
part of a scenario's identity, so that correcting a sentence or translating it invalidates nobody's session.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Spoken:
    """Marks a text that the player reads; it is no part of a scenario's identity."""


Words = Annotated[str, Field(min_length=1, max_length=1200), Spoken()]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Share = Annotated[float, Field(ge=0, le=1)]
Change = Annotated[float, Field(ge=-1, le=1)]
Hours = Annotated[float, Field(ge=0, le=10_000)]
Money = Annotated[float, Field(ge=-1e9, le=1e9)]
Count = Annotated[float, Field(ge=0, le=1e9)]
Week = Annotated[int, Field(ge=1, le=104)]
Condition = Annotated[str, Field(min_length=1, max_length=200, description="users > 2500 and trust.sal < 0.4")]


class Part(BaseModel):
    """Base of every part: strict, closed and immutable."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, populate_by_name=True, defer_build=True
    )
