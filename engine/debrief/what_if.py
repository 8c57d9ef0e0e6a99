"""What would have happened if one answer had been another? The same seed, run again.

Every other action stays as it was, at its time; one that no longer applies is skipped. Both futures share all their
luck, so the difference is the decision's alone, this time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.play.session import Session
from engine.play.simulation import Result, replay
from engine.scenario import Scenario


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One decision, the answer tried instead, and what it would have changed at the end."""

    request: str
    answered: str
    instead: str
    at: float
    users: float
    score: float
    skipped: int


def other_answer(action: dict[str, Any]) -> dict[str, Any] | None:
    """The plainest other answer: no for a yes or an alternative, yes for a no; None for anything else."""
    if action.get("do") != "answer" or action.get("what") == "look":
        return None
    instead = "yes" if action["what"] == "no" else "no"
    changed = {"at": action["at"], "do": "answer", "request": action["request"], "what": instead}
    return changed if instead == "yes" else {**changed, "because": "capacity"}


def what_if(scenario: Scenario, session: Session, number: int, was: Result | None = None) -> WhatIf | None:
    """Flip the session's action of that number, from 0; None where there is nothing to flip.

    `users` and `score` are what the other answer would have given less what this one gave. `was` spares replaying the
    session where its result is known already.
    """
    action = session.actions[number]
    changed = other_answer(action)
    if changed is None:
        return None
    actions = (*session.actions[:number], changed, *session.actions[number + 1 :])
    edited = Session(
        session.scenario, session.scenario_sha256, session.seed, session.hours, actions, {}, (), session.engine
    )
    then = replay(scenario, session).result() if was is None else was
    would = replay(scenario, edited)
    while would.advance():  # an edited quarter may last longer than the one that was played
        pass
    now = would.result()
    return WhatIf(
        str(action["request"]),
        str(action["what"]),
        str(changed["what"]),
        float(action["at"]),
        now.final["users"] - then.final["users"],
        now.score - then.score,
        len(would.skipped),
    )
