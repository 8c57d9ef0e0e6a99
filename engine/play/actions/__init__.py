"""Everything a player can do, as values. `ACTIONS` has them by the name a session uses."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from engine.play.actions.acceptance import Accept, Release, Return, RollBack, TryOut
from engine.play.actions.action import Action, NotNow
from engine.play.actions.answer import Answer, Because, ChooseVision, RepeatVision, What
from engine.play.actions.board import Drop, Limit, Rank
from engine.play.actions.business import ChangeModel, PriceTest, SetPrice
from engine.play.actions.design import ChooseSketch, ReviewDesign
from engine.play.actions.discovery import AskRegion, OpenProblem, Poll, Research, StudyCompetitors
from engine.play.actions.estimates import GuessSize
from engine.play.actions.office import BriefCeo, Demo, Hear, Renegotiate, Talk, Tell, Workshop
from engine.play.actions.people import AskHire, AskOvertime, AskRota, Help, OneToOne
from engine.play.actions.quality import Invest, ReviewMetrics
from engine.play.actions.questions import AnswerQuestion, Delegate
from engine.play.actions.research import Analyse
from engine.play.actions.week import DropTask, MoveTask

ACTIONS: dict[str, type[Action]] = {
    kind.name: kind
    for kind in (
        Answer, ChooseVision, RepeatVision, AnswerQuestion, Delegate, TryOut, Accept, Return, Release, RollBack,
        Rank, Drop, Limit,
        Research, OneToOne, Help, AskOvertime, AskRota, AskHire, Talk, Demo, BriefCeo, Analyse, MoveTask, DropTask,
        StudyCompetitors, OpenProblem, Poll, AskRegion, Tell, Hear, Workshop, Renegotiate,
        GuessSize, ReviewDesign, ChooseSketch, Invest, ReviewMetrics, PriceTest, SetPrice, ChangeModel,
    )
}  # fmt: skip

WHOLE_NUMBERS = ("task", "place", "most", "choice", "hours", "weeks", "percent", "target")  # fields that are no texts


def action_from_json(data: dict[str, Any]) -> Action:
    """The action a session holds. Raises ValueError saying what is wrong."""
    rest = {k: v for k, v in data.items() if k not in ("do", "at", "n")}
    kind = ACTIONS.get(str(data.get("do")))
    if kind is None:
        raise ValueError(f"no action is called {data.get('do')!r}; there are {', '.join(ACTIONS)}")
    known = {f.name for f in fields(kind)}
    for name, value in rest.items():
        if name not in known:
            raise ValueError(f"{kind.name} has no field {name!r}; it has {', '.join(sorted(known)) or 'none'}")
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise ValueError(f"{kind.name}.{name} must be a text or a whole number")
        if (name in WHOLE_NUMBERS) != isinstance(value, int) and name != "by":
            raise ValueError(f"{kind.name}.{name} is of the wrong kind: {value!r}")
    try:
        return kind(**rest)
    except TypeError:
        missing = sorted(known - set(rest))
        raise ValueError(f"{kind.name} lacks a field; it has {', '.join(missing)}") from None


__all__ = [
    "ACTIONS",
    "Accept",
    "Action",
    "Analyse",
    "Answer",
    "AnswerQuestion",
    "AskHire",
    "AskOvertime",
    "AskRegion",
    "AskRota",
    "Because",
    "BriefCeo",
    "ChangeModel",
    "ChooseSketch",
    "ChooseVision",
    "Delegate",
    "Demo",
    "Drop",
    "DropTask",
    "GuessSize",
    "Hear",
    "Help",
    "Invest",
    "Limit",
    "MoveTask",
    "NotNow",
    "OneToOne",
    "OpenProblem",
    "Poll",
    "PriceTest",
    "Rank",
    "Release",
    "Renegotiate",
    "RepeatVision",
    "Research",
    "Return",
    "ReviewDesign",
    "ReviewMetrics",
    "RollBack",
    "SetPrice",
    "StudyCompetitors",
    "Talk",
    "Tell",
    "TryOut",
    "What",
    "Workshop",
    "action_from_json",
]
