"""Does a session say what its actions bring? Replays it and compares.

Actions and the order of events are compared exactly, the daily series within a relative 1e-6 (another platform's
`exp` may differ in the last bit), and the stated digest against the file's own content.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.play.session import MODEL, Session
from engine.play.simulation import replay
from engine.scenario import Scenario

TOLERANCE = 1e-6  # relative; what another platform's mathematics may differ by (definition)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that differs. `day` is the first working day that does, None where no day differs."""

    day: int | None
    what: str

    def __str__(self) -> str:
        return f"day {self.day}: {self.what}" if self.day is not None else self.what


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= TOLERANCE * max(abs(a), abs(b), 1e-6)


def verify(scenario: Scenario, session: Session, stated_digest: str) -> Difference | None:
    """None if the replay agrees, else the first difference."""
    if session.model != MODEL:
        return Difference(None, f"played with model {session.model}, this engine has model {MODEL}")
    sim = replay(scenario, session)
    again = sim.session()
    first: Difference | None = None
    if sim.skipped:
        action, why = sim.skipped[0]
        first = Difference(int(float(action["at"]) // 8) + 1, f"an action no longer applies: {why}")
    for day in range(1, max(len(session.days), len(again.days)) + 1):
        what = _day_differs(session, again, day)
        if what is not None and (first is None or first.day is None or day < first.day):
            return Difference(day, what)
        if what is not None:
            break
    if first is not None:
        return first
    if scenario.sha256 != session.scenario_sha256:
        return Difference(None, "the scenario is not the one it was played with, though no day differs")
    if session.digest != stated_digest:
        return Difference(None, "the file has been changed: its digest is not that of its content")
    return None


def _day_differs(session: Session, again: Session, day: int) -> str | None:
    if day > len(session.days):
        return "the replay goes on longer than the session"
    if day > len(again.days):
        return "the replay ends before the session does"
    for name in again.series:
        if name not in session.series:
            return f"the session has no {name}"
    for name, values in session.series.items():
        if name not in again.series:
            return f"the replay has no {name!r}"
        if day >= len(values) or not _close(values[day], again.series[name][day]):
            stated = f"{values[day]:g}" if day < len(values) else "nothing"
            return f"{name} is {stated} in the session and {again.series[name][day]:g} in the replay"
    if session.days[day - 1] != again.days[day - 1]:
        return "events differ"
    return None
