"""What an author writes: the strict shape of a scenario file.

Every number is bounded, unknown keys are errors, and each field says what it means, so that the reference
for authors and the schema for editors can be made from here. Shares are 0–1; money is in the company's
currency; `work` is in hours of median true effort; weeks and working days count from 1.
"""

from engine.scenario.schema.ask import (
    Alternative,
    Answer,
    Discovery,
    Every,
    Finder,
    LookInto,
    Option,
    Position,
    Prediction,
    Request,
    Research,
    Way,
)
from engine.scenario.schema.cast import (
    Ceo,
    Company,
    Interest,
    Look,
    Newcomer,
    Person,
    Role,
    Stakeholder,
    Trouble,
    TroubleKind,
)
from engine.scenario.schema.file import Ending, Event, Line, Question, ScenarioFile, Skill, Vision, World
from engine.scenario.schema.market import Direction, Indicator, Job, Objective, Segment

__all__ = [
    "Alternative",
    "Answer",
    "Ceo",
    "Company",
    "Direction",
    "Discovery",
    "Ending",
    "Event",
    "Every",
    "Finder",
    "Indicator",
    "Interest",
    "Job",
    "Line",
    "Look",
    "LookInto",
    "Newcomer",
    "Objective",
    "Option",
    "Person",
    "Position",
    "Prediction",
    "Question",
    "Request",
    "Research",
    "Role",
    "ScenarioFile",
    "Segment",
    "Skill",
    "Stakeholder",
    "Trouble",
    "TroubleKind",
    "Vision",
    "Way",
    "World",
]
