"""What is known of a request, in words: the author's, or ours where an examination gave a range."""

from __future__ import annotations

from engine.play.records import RequestView
from engine.scenario.schema import ScenarioFile
from engine.world.inbox import Evidence
from game.screens.figure import everybody, first_name
from game.strings import say


def evidence_text(file: ScenarioFile, evidence: Evidence) -> str:
    """One piece of evidence as a line."""
    if evidence.says or evidence.low is None or evidence.high is None:
        return evidence.says
    return say(f"known.{evidence.way}", range=range_text(file, evidence), name=_name(file, evidence.who))


def range_text(file: ScenarioFile, evidence: Evidence) -> str:
    """What it would bring, as a range of users: "between 40 fewer and 260 more members, 8 in 10"."""
    low, high = round(evidence.low or 0.0), round(evidence.high or 0.0)
    key = "more" if low >= 0 else "fewer" if high <= 0 else "between"
    if key == "fewer":
        low, high = high, low
    span = say(f"known.{key}", low=f"{abs(low):,}", high=f"{abs(high):,}", users=file.company.users_called)
    return say("known.range", span=span)


def heard(file: ScenarioFile, request: RequestView) -> list[tuple[str, str]]:
    """What talking about a request has brought: an icon and a line each."""
    found = []
    if request.largest_part:
        found.append(("scale", request.largest_part))
    elif request.estimate is not None and request.estimate.refined and request.estimate.largest:
        found.append(("scale", say(f"known.largest.{request.estimate.largest}")))
    if request.behind:
        found.append(("hand", request.behind))
    elif request.interest:
        found.append(("hand", say(f"known.interest.{request.interest}")))
    for position in request.positions:
        stands = say(f"known.stands.{position.stands}.{position.reason}", name=_name(file, position.who))
        found.append(("talk", stands))
    if request.votes:
        found.append(("scale", _votes(file, request)))
    return found


def request_text(file: ScenarioFile, request: RequestView) -> str:
    """What the asker says; for a drawn option, how the designer puts it."""
    if request.phrase is None:
        return request.says
    jobs = (j.title for s in file.segments if s.id == request.segment for j in s.jobs if j.id == request.job)
    return say(f"option.{request.phrase}", job=next(jobs, request.says))


def _votes(file: ScenarioFile, request: RequestView) -> str:
    """Who gave it how many of their hundred points, the most first; nothing of those who gave none."""
    given = sorted(((points, who) for who, points in request.votes if points), key=lambda vote: -vote[0])
    if not given:
        return say("known.votes.none")
    (most, first), *rest = given
    said = say("known.votes", name=_name(file, first), points=most)
    return ", ".join([said, *(say("known.vote", name=_name(file, who), points=points) for points, who in rest)])


def _name(file: ScenarioFile, who: str) -> str:
    """What people call somebody of the scenario."""
    return next((first_name(p.name) for p in (*everybody(file), *file.team) if p.id == who), who)
