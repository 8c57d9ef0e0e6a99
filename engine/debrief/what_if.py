"""What would have happened if one answer had been another? The same seed, run again.

Every other action stays as it was, at its time. Another answer takes other hours, so something that was ready when
the player acted on it may come later: such an action waits for it, up to two weeks, as a person would; one that does
not apply even then is left out. Both futures share all their luck: the difference is the decision's alone, this time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.play.actions import Action, NotNow, action_from_json
from engine.play.session import Session
from engine.play.simulation import Result, Simulation, replay
from engine.scenario import Scenario

RETRY_HOURS = 0.5
PATIENCE_HOURS = 80.0


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


def _play_patiently(scenario: Scenario, session: Session) -> tuple[Simulation, int]:
    """Play a session's actions at their times, or as soon after as they apply; to the end. Gives what was left out."""
    sim = Simulation(scenario, session.seed, session.mode)
    coming = [(float(a["at"]), action_from_json(a)) for a in session.actions]
    waiting: list[tuple[float, Action]] = []
    left_out = 0
    while not sim.ended and (coming or waiting):
        due = min([at for at, _ in coming[:1]] + [sim.now + RETRY_HOURS] * bool(waiting))
        sim.advance(until=due)
        while coming and coming[0][0] <= sim.now:
            waiting.append(coming.pop(0))
        still: list[tuple[float, Action]] = []
        for at, action in waiting:
            try:
                sim.act(action)
            except NotNow:
                if sim.now - at < PATIENCE_HOURS:
                    still.append((at, action))
                else:
                    left_out += 1
        waiting = still
    while sim.advance():
        pass
    return sim, left_out + len(waiting) + len(coming)


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
    would, left_out = _play_patiently(scenario, edited)
    now = would.result()
    return WhatIf(
        str(action["request"]),
        str(action["what"]),
        str(changed["what"]),
        float(action["at"]),
        now.final["users"] - then.final["users"],
        now.score - then.score,
        left_out,
    )
