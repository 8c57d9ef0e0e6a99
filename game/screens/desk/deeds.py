"""What can be done with somebody, with its price; where it cannot be done now, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.play.actions import (
    Action,
    AskHire,
    AskRota,
    BriefCeo,
    Demo,
    Hear,
    Help,
    OneToOne,
    Renegotiate,
    RepeatVision,
    Talk,
    Tell,
    Workshop,
)
from game.screens.desk import units
from game.screens.desk.errand import task_name
from game.screens.desk.putting import put_in
from game.screens.desk.snapshot import Snapshot
from game.strings import catalogue, say

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk


class Deed(NamedTuple):
    """One thing to do. It acts at once where it has an `action`, or opens a `step`, or an `entry` of the inbox.

    `before` says that its hours come before all that waits. `off` is the short reason where it cannot be done now, and
    `tip` the longer one.
    """

    label: str
    key: str
    kind: str
    hours: float
    icon: str = ""
    action: Action | None = None
    step: str = ""
    entry: str = ""
    off: str | None = None
    tip: str = ""
    before: bool = False


def price(now: Snapshot, action: Action) -> float | None:
    """What an action costs; None where it cannot be done now."""
    return next((o.hours for o in now.actions if o.action == action), None)


def offered(now: Snapshot, kind: type[Action]) -> list[Action]:
    """The actions of a kind that can be done now."""
    return [o.action for o in now.actions if type(o.action) is kind]


def waits(now: Snapshot, kind: str, subject: str) -> bool:
    """Whether such a thing is in the week already."""
    mine = now.my_week
    tasks = [t for t in (mine.current, *mine.queue) if t is not None]
    return any(t.kind == kind and t.subject == subject for t in tasks)


def deeds(now: Snapshot, who: str) -> list[Deed]:
    """Everything that can be done with somebody; talking to them comes first."""
    found = _with_one_of_us(now, who) if who in now.people else _with_another(now, who)
    waiting = _waiting_of(now, who)
    if waiting is not None:
        found.append(waiting)
    if any(isinstance(a, Hear) and a.who == who for a in offered(now, Hear)):
        found.append(Deed(say("people.do.views"), "K", "hear", now.view.prices["hear"], "talk", step="views"))
    return found


def for_all(now: Snapshot) -> list[Deed]:
    """What the whole team can be asked."""
    rota = AskRota()
    asked = say("people.off.in_week") if waits(now, "ask-overtime", "") else None
    found = [
        Deed(say("people.do.overtime"), "O", "ask-overtime", now.view.prices["ask-overtime"], "time", step="overtime",
             off=asked, tip=asked or about("ask-overtime")),
        _deed(now, say("people.do.rota"), "R", rota, "ask-rota", "people", off=_no_rota(now)),
        _hire(now),
    ]  # fmt: skip
    if offered(now, Workshop) or offered(now, Hear):
        found.append(Deed(say("people.do.workshop"), "K", "workshop", now.view.prices["workshop"], "talk",
                          step="views"))  # fmt: skip
    if any(v.chosen for v in now.visions):
        found.append(_deed(now, say("people.do.repeat"), "V", RepeatVision(), "repeat", "compass"))
    return found


def _with_one_of_us(now: Snapshot, who: str) -> list[Deed]:
    person = now.people[who]
    found = [_deed(now, say("people.do.one-to-one"), "Enter", OneToOne(who), "one-to-one", "talk", who)]
    if person.trouble is not None and not person.helped and person.leaves_day is None:
        label = say(f"people.do.help.{person.trouble}")
        one = _deed(now, label, "S", Help(who), "help", "hand", who)
        found.append(one if one.off else one._replace(tip=say(f"plan.about.help.{person.trouble}")))
    return found


def _with_another(now: Snapshot, who: str) -> list[Deed]:
    ceo = now.stakeholders[who].ceo
    found = [_deed(now, say("people.do.talk"), "Enter", Talk(who), "talk", "talk", who)]
    asks = [a for a in offered(now, Talk) if isinstance(a, Talk) and a.who == who and a.about is not None]
    if len(asks) > 1:  # else a talk comes to it by itself
        found.append(Deed(say("people.do.about"), "I", "talk", now.view.prices["talk"], "search", step="about"))
    if ceo:
        found.append(_deed(now, say("people.do.brief"), "C", BriefCeo(), "brief-ceo", "flag"))
        goal = None if offered(now, Renegotiate) else say("people.off.goals")
        found.append(Deed(say("people.do.goal"), "G", "renegotiate", now.view.prices["renegotiate"], "flag",
                          step="goal", off=goal, tip=goal or say("people.ask.goal.about")))  # fmt: skip
        found.append(_hire(now))
    if any(isinstance(a, Tell) and _promised_to(now, a.item) == who for a in offered(now, Tell)):
        found.append(Deed(say("people.do.later"), "L", "tell", now.view.prices["tell"], "time", step="later",
                          before=True))  # fmt: skip
    found.append(_deed(now, say("people.do.demo"), "E", Demo(), "demo", "demo", off=say("people.off.demo")))
    return found


def _promised_to(now: Snapshot, item: str) -> str:
    return next((p.to for p in now.promises if p.item == item), "")


def _waiting_of(now: Snapshot, who: str) -> Deed | None:
    """Their question, or what they ask: it is answered on the desk."""
    question = next((q for q in now.questions if q.person == who), None)
    if question is not None:
        return Deed(say("people.do.answer"), "A", "question", now.view.prices["question"], "inbox",
                    entry=f"question {question.id}", before=True)  # fmt: skip
    request = next((r for r in now.inbox if r.asker == who), None)
    if request is not None:
        return Deed(say("people.do.answer"), "A", "yes", request.yes_hours, "inbox", entry=f"request {request.id}",
                    before=True)  # fmt: skip
    return None


def _hire(now: Snapshot) -> Deed:
    roles = [a for a in offered(now, AskHire) if isinstance(a, AskHire)]
    waiting = any(waits(now, "ask-hire", role) for role in ("designer", "developer", "tester"))
    off = None if roles else say("people.off.in_week") if waiting else say("people.off.hire")
    return Deed(say("people.do.hire"), "N", "ask-hire", now.view.prices["ask-hire"], "people", step="hire", off=off,
                tip=off or about("ask-hire"))  # fmt: skip


def _no_rota(now: Snapshot) -> str:
    return say("people.off.rota" if any(p.on_call for p in now.people.values()) else "people.off.few")


def _deed(now: Snapshot, label: str, key: str, action: Action, kind: str, icon: str, subject: str = "", *,
          off: str = "") -> Deed:  # fmt: skip
    """Something done at once; its price is the offer's, or what such a thing usually costs."""
    hours = price(now, action)
    if hours is not None:
        return Deed(label, key, kind, hours, icon, action, tip=about(kind))
    reason = say("people.off.in_week") if waits(now, kind, subject) else off or say("people.off.now")
    return Deed(label, key, kind, now.view.prices[kind], icon, off=reason, tip=reason)


def about(kind: str) -> str:
    """What a thing brings, where there is a word about it."""
    key = f"plan.about.{kind}"
    return say(key) if key in catalogue() else ""


def take_on(desk: Desk, action: Action, kind: str, subject: str) -> bool:
    """Put something into the week, say so, and offer to take it back."""
    hours = units.hours(price(desk.now, action) or 0.0)
    return put_in(desk, action, say("people.in_week", what=task_name(desk.now, kind, subject), hours=hours))
