"""A request in words: what nobody knows about it, what an answer costs, and how its asker stands to you."""

from __future__ import annotations

from engine.play.actions import Answer
from engine.play.records import RequestView
from game.screens.desk.snapshot import Snapshot
from game.strings import say


def unknowns(request: RequestView) -> list[str]:
    """What nobody knows about it yet."""
    unknown = []
    if all(e.way == "refine" for e in request.evidence):
        unknown.append(say("desk.unknown.evidence"))
    if request.has_work and request.estimate is None:
        unknown.append(say("desk.unknown.estimate"))
    elif request.estimate is not None and not request.estimate.refined:
        unknown.append(say("desk.unknown.guess"))
    return unknown


def action_hours(request: RequestView, action: Answer) -> float:
    """What an answer costs, from the card."""
    if action.what == "yes":
        return request.yes_hours
    if action.what == "no":
        return request.no_hours if action.because is None else request.no_reasoned_hours
    if action.what == "alternative":
        return next((a.hours for a in request.alternatives if a.id == action.alternative), 0.0)
    return next((w.hours for w in request.ways if w.way == action.by), 0.0)


def standing_word(now: Snapshot, who: str) -> str:
    """The same in a word or two, for one line."""
    value = now.standing(who)
    if value is None:
        return ""
    if not now.guided:
        return say("desk.seems", mood=say(f"desk.mood.{now.mood(who)}"))
    return say("desk.morale_of" if who in now.people else "desk.trust", n=f"{value:.0f}")
