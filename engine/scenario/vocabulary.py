"""Every name a scenario defines, by what it names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from engine.scenario.conditions import METRICS
from engine.scenario.schema import ScenarioFile
from engine.scenario.wording import hint, quoted

JUDGED = ("users", "minutes_per_user", "revenue", "morale", "cash", "quality", "ux", "debt", "complexity")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ids of a scenario by kind, and the metrics that can be asked for."""

    kinds: dict[str, Collection[str]]
    alternatives: dict[str, tuple[str, ...]]
    judged: tuple[str, ...]
    asked: tuple[str, ...]

    def complaint(self, kind: str, word: str, called: str | None = None, known: Collection[str] | None = None) -> str:
        """The message for a word that is no id of this kind; `called` and `known` speak of a wider choice."""
        called, known = called or kind, self.kinds[kind] if known is None else known
        message = f"unknown {called} {quoted(word)}"
        other = next((name for name in SIMPLE if name != kind and word in self.kinds[name]), None)
        if other is not None:
            message += f", which is {'an' if other[0] in 'aeiou' else 'a'} {other}"
        if not known:
            message += f"; the scenario has no {called}"
        return message + hint(word, known, "known")


SIMPLE = ("team member", "stakeholder", "segment", "job", "indicator", "vision", "discovery", "request", "event")


def vocabulary(file: ScenarioFile) -> Vocabulary:
    """The names this scenario defines."""
    joining = (newcomer for event in file.events for newcomer in event.joins)
    team = [person.id for person in (*file.team, *joining)]
    outside = [stakeholder.id for stakeholder in file.stakeholders]
    trusting = [*outside, file.ceo.id]
    segments = [segment.id for segment in file.segments]
    indicators = [indicator.id for indicator in file.indicators]
    joined = [f"trust.{name}" for name in trusting] + [f"users.{name}" for name in segments]
    kinds: dict[str, list[str]] = {
        "team member": team,
        "stakeholder": outside,
        "stakeholder or CEO": trusting,
        "person": [*team, *trusting],
        "segment": segments,
        "job": [job.id for segment in file.segments for job in segment.jobs],
        "indicator": indicators,
        "vision": [vision.id for vision in file.visions],
        "discovery": [discovery.id for discovery in file.discoveries],
        "request": [request.id for request in file.requests],
        "event": [event.id for event in file.events],
    }
    return Vocabulary(
        {kind: dict.fromkeys(words) for kind, words in kinds.items()},
        {request.id: tuple(alternative.id for alternative in request.alternatives) for request in file.requests},
        (*JUDGED, *joined, *indicators),
        (*METRICS, *joined, *indicators),
    )
