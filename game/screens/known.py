"""What is known of a request, in words: the author's, or ours where an examination gave a range."""

from __future__ import annotations

from engine.play.records import RequestView
from engine.scenario.schema import ScenarioFile
from engine.world.inbox import Evidence
from game.strings import say


def evidence_text(file: ScenarioFile, evidence: Evidence) -> str:
    """One piece of evidence as a line."""
    if evidence.says or evidence.low is None or evidence.high is None:
        return evidence.says
    span = say("known.span", low=_users(evidence.low), high=_users(evidence.high), users=file.company.users_called)
    name = next((s.name for s in file.stakeholders if s.id == evidence.who), evidence.who)
    return say(f"known.{evidence.way}", span=span, name=name)


def request_text(file: ScenarioFile, request: RequestView) -> str:
    """What the asker says; for a drawn option, how the designer puts it."""
    if request.phrase is None:
        return request.says
    jobs = (j.title for s in file.segments if s.id == request.segment for j in s.jobs if j.id == request.job)
    return say(f"option.{request.phrase}", job=next(jobs, request.says))


def _users(amount: float) -> str:
    """A whole number with its sign."""
    return f"{amount:+,.0f}".replace("-", "−")
