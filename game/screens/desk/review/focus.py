"""What could come first next week: a promise that is due, somebody in trouble, a guess to settle."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.actions import Action, Answer, Help, OneToOne, Research, Talk, Tell, TryOut
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.standing import in_trouble, is_late, troubles
from game.strings import say

SOON = 2  # weeks in which a promise is due
_MOST, _LEAST = 3, 2  # choices
LOW = 0.55  # morale, 0–1, below which somebody needs time


class Focus(NamedTuple):
    """One thing to put first. `key` is what is remembered; `in_front` says that it comes first by itself."""

    key: str
    icon: str
    label: str
    detail: str
    action: Action
    hours: float
    in_front: bool = False


def focuses(now: Snapshot) -> list[Focus]:
    """Up to three: at most one of each kind, the pressing ones before those that are always worth an hour."""
    offers = {o.action: o.hours for o in now.actions}
    found = [_promise(now, offers), _person(now, offers), _guess(now, offers), _segment(now, offers)]
    pressing = [f for f in found if f is not None][:_MOST]
    if len(pressing) < _LEAST:
        calm = _person(now, offers, pressing=False)
        pressing += [calm] if calm is not None else []
    return pressing


def named(now: Snapshot, key: str) -> str:
    """What was put first, in words."""
    kind, _, subject = key.partition(" ")
    if kind == "person":
        return say("review.focus.person", name=now.first(subject))
    if kind == "segment":
        return next((s.name for s in now.file.segments if s.id == subject), subject)
    return now.called(subject)


def _promise(now: Snapshot, offers: dict[Action, float]) -> Focus | None:
    for p in now.promises:
        if p.by_week > now.week + SOON and not is_late(now, p):
            continue
        late = is_late(now, p)
        wanted: list[tuple[str, Action]] = [("try", TryOut(p.item))]
        wanted += [("tell", Tell(p.item))] if late else []
        wanted.append(("talk", Talk(p.to)))
        for name, action in wanted:
            if action in offers:
                detail = say("review.promised", title=now.called(p.item), name=now.first(p.to), week=p.by_week)
                label = say(f"review.focus.{name}", name=now.first(p.to))
                return Focus(f"promise {p.item}", "flag", label, detail, action, offers[action])
    return None


def _person(now: Snapshot, offers: dict[Action, float], *, pressing: bool = True) -> Focus | None:
    here = sorted((p for p in now.people.values() if not p.gone), key=lambda p: (in_trouble(now, p), p.id))
    for person in here:
        matter = troubles(now, person)
        if pressing and not any(t.tone == "bad" for t in matter) and in_trouble(now, person) >= LOW:
            continue
        action = next((a for a in (Help(person.id), OneToOne(person.id)) if a in offers), None)
        if action is not None:
            mood = say("desk.seems", mood=say(f"desk.mood.{now.mood(person.id)}"))
            detail = matter[0].text if matter else mood
            label = say("review.focus.person", name=now.first(person.id))
            return Focus(f"person {person.id}", "people", label, detail, action, offers[action])
    return None


def _guess(now: Snapshot, offers: dict[Action, float]) -> Focus | None:
    for request in now.inbox:
        action: Action = Answer(request.id, "look", by="refine")
        guessed = request.has_work and (request.estimate is None or not request.estimate.refined)
        if guessed and action in offers:
            return Focus(f"guess {request.id}", "search", say("review.focus.guess"), request.title, action,
                         offers[action], True)  # fmt: skip
    return None


def _segment(now: Snapshot, offers: dict[Action, float]) -> Focus | None:
    unmet = sorted(now.segments, key=lambda s: (s.interviews, -s.users))
    for segment in unmet:
        action = Research("interview", segment.id, "current")
        if action in offers:
            detail = say("review.met", name=segment.name, n=segment.interviews)
            label = say("review.focus.segment")
            return Focus(f"segment {segment.id}", "search", label, detail, action, offers[action])
    return None
