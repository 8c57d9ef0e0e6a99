"""What something in the week is called, and whether it may be taken out."""

from __future__ import annotations

from engine.play.actions.week import GIVEN
from engine.play.records import TaskView
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.strings import say


def task_name(now: Snapshot, kind: str, subject: str, *, short: bool = False) -> str:
    """What something in the week is called."""
    if short:
        if kind in ("one-to-one", "help", "talk", "hear", "question", "delegate"):
            return now.first(_person(now, kind, subject))
        return say(f"week.short.{kind}")
    return say(f"week.task.{kind}", what=_subject(now, kind, subject))


def _person(now: Snapshot, kind: str, subject: str) -> str:
    if kind in ("question", "delegate"):
        return next((q.person for q in now.questions if q.id == subject), subject)
    return subject


def _subject(now: Snapshot, kind: str, subject: str) -> str:
    if kind == "ask-hire":
        return say(f"desk.role.{subject}").lower()
    if kind in ("one-to-one", "help", "talk", "hear"):
        return now.name(subject)
    if kind in ("question", "delegate"):
        person = _person(now, kind, subject)
        return now.name(person) if person != subject else say("week.the_team")
    if kind in ("interview", "observe", "data"):
        return next((s.name for s in now.file.segments if s.id == subject), subject)
    if kind == "problem":
        segment, _, job = subject.partition(" ")
        jobs = (j.title for s in now.file.segments if s.id == segment for j in s.jobs if j.id == job)
        return next(jobs, subject)
    if kind == "region":
        request, _, who = subject.partition(" ")
        return say("week.region", name=now.name(who), title=now.called(request))
    if kind in ("vision", "repeat"):
        chosen = kind == "repeat"  # what is repeated is the one there is
        return next((v.title for v in now.visions if (v.chosen if chosen else v.id == subject)), subject)
    if kind == "set-price":
        return f"{now.file.company.currency}{subject}"
    if kind == "change-model":
        return say(f"model.{subject}")
    if kind == "invest":
        return say(f"week.invest.{subject}")
    if kind == "renegotiate":
        return figure(now.file, subject).name
    return now.called(subject) if subject else ""


def droppable(task: TaskView) -> bool:
    """Whether it may be taken out: what has been said has been said."""
    return task.kind not in GIVEN
