"""What can be put into the week, as rows of the plan: what it is, with whom or about what, and what it brings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from engine.play.actions import (
    Action,
    Analyse,
    AskHire,
    AskOvertime,
    AskRota,
    BriefCeo,
    ChangeModel,
    ChooseVision,
    Demo,
    Help,
    Invest,
    OneToOne,
    OpenProblem,
    Poll,
    PriceTest,
    RepeatVision,
    Research,
    ReviewDesign,
    ReviewMetrics,
    RollBack,
    SetPrice,
    StudyCompetitors,
    Talk,
    Tell,
)
from engine.play.records import JobView, PersonView, SegmentView
from game.screens.desk import units
from game.screens.desk.report import price_lines
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.strings import say
from game.widgets.row import Row

GROUPS: dict[str, tuple[str, ...]] = {
    "find-out": ("interview", "observe", "data", "problem", "competitors", "poll"),
    "team": ("one-to-one", "help", "vision", "invest", "ask-overtime", "ask-rota", "ask-hire"),
    "others": ("talk", "demo", "brief-ceo", "tell"),
    "product": ("review-design", "analyse", "review-metrics", "roll-back"),
    "money": ("price-test", "set-price", "change-model"),
}
KINDS = tuple(kind for kinds in GROUPS.values() for kind in kinds)


class Offered(NamedTuple):
    """One thing that can be put into the week."""

    kind: str
    key: str
    action: Action
    hours: float
    row: Row
    about: str


class _Line(NamedTuple):
    """What a row says: its kind, a key among those of the kind, a title, a second line, and what it brings."""

    kind: str
    key: str
    title: str
    detail: str
    about: str
    face: str = ""


def offered(now: Snapshot) -> list[Offered]:
    """Everything of the view's offers that is planned rather than answered."""
    found = []
    for action, hours in now.actions:
        make = _LINES.get(type(action))
        line = make(now, action) if make is not None else None
        if line is not None:
            face = now.face(line.face) if line.face else None
            row = Row(line.key, line.title, line.detail, units.hours(hours), "ink2", face)
            found.append(Offered(line.kind, line.key, action, hours, row, line.about))
    return found


# --- finding out -----------------------------------------------------------------------------------------------------


def _research(now: Snapshot, action: Research) -> _Line | None:
    if action.about is not None:
        return None  # the card of the request offers it
    segment = _segment(now, action.segment)
    about = say(f"plan.about.{action.how}")
    detail = ""
    if action.how == "interview":
        detail = say(f"plan.whom.{action.whom}")
        if segment.interviews:
            about += " " + say("plan.interviews", n=segment.interviews)
    elif action.how == "data" and segment.minutes is not None and segment.leaving is not None:
        leaving = f"{100 * segment.leaving:.1f}"
        detail = say("plan.counted", minutes=f"{segment.minutes:.0f}", leaving=leaving)
    return _Line(action.how, f"{action.segment} {action.whom or ''}", segment.name, detail, about)


def _problem(now: Snapshot, action: OpenProblem) -> _Line:
    segment = _segment(now, action.segment)
    job = next(j for j in segment.jobs if j.id == action.job)
    about = _about_job(job)
    about += (" " if about else "") + say("plan.about.problem")
    detail = segment.name
    if job.importance is not None and job.satisfaction is not None:
        matters, done = round(100 * job.importance), round(100 * job.satisfaction)
        detail = say("plan.job.short", segment=segment.name, matters=matters, done=done)
    return _Line("problem", f"{segment.id} {job.id}", job.title, detail, about)


def _about_job(job: JobView) -> str:
    """What is known of it, on a scale of a hundred."""
    said = []
    if job.importance is not None and job.satisfaction is not None:
        matters, done, error = (round(100 * (x or 0.0)) for x in (job.importance, job.satisfaction, job.error))
        said.append(say("plan.job", matters=matters, done=done, error=error))
    if job.elsewhere is not None:
        said.append(say("plan.job.elsewhere", elsewhere=round(100 * job.elsewhere)))
    return " ".join(said)


def _competitors(now: Snapshot, action: StudyCompetitors) -> _Line:
    return _only(action.name, "competitors")


def _poll(now: Snapshot, action: Poll) -> _Line:
    return _only(action.name, "poll")


# --- the team --------------------------------------------------------------------------------------------------------


def _one_to_one(now: Snapshot, action: OneToOne) -> _Line:
    person = now.people[action.person]
    about = person.trait or say("plan.about.one-to-one")
    return _Line(action.name, person.id, person.name, how_they_are(now, person), about, person.id)


def how_they_are(now: Snapshot, person: PersonView) -> str:
    """What anyone could see of somebody: that they leave, that they may, that they are tired; else their mood."""
    if person.leaves_day is not None:
        return say("people.leaves", week=(person.leaves_day - 1) // 5 + 1)
    if person.signs:
        return say(f"people.sign.{person.signs[-1]}")
    if person.fatigue != "fresh":
        return say(f"people.fatigue.{person.fatigue}")
    return say(f"desk.mood.{now.mood(person.id)}")


def _help(now: Snapshot, action: Help) -> _Line:
    person = now.people[action.person]
    detail, about = say(f"plan.help.{person.trouble}"), say(f"plan.about.help.{person.trouble}")
    return _Line("help", person.id, person.name, detail, about, person.id)


def _invest(now: Snapshot, action: Invest) -> _Line:
    title = say(f"plan.invest.{action.into}", percent=action.percent)
    detail = say("plan.invest.now", percent=f"{100 * now.view.aside[action.into]:.0f}")
    return _Line("invest", f"{action.into} {action.percent}", title, detail, say(f"plan.about.invest.{action.into}"))


def _overtime(now: Snapshot, action: AskOvertime) -> _Line:
    title = say("plan.ask-overtime", hours=action.hours, weeks=action.weeks)
    return _Line(action.name, f"{action.hours} {action.weeks}", title, "", say("plan.about.ask-overtime"))


def _rota(now: Snapshot, action: AskRota) -> _Line:
    return _only(action.name, action.name)


def _hire(now: Snapshot, action: AskHire) -> _Line:
    return _Line(action.name, action.role, say(f"desk.role.{action.role}"), "", say("plan.about.ask-hire"))


def _vision(now: Snapshot, action: ChooseVision) -> _Line:
    vision = next(v for v in now.visions if v.id == action.vision)
    return _Line("vision", vision.id, vision.title, "", vision.argues)


def _repeat(now: Snapshot, action: RepeatVision) -> _Line:
    return _only(action.name, "vision")


# --- the others ------------------------------------------------------------------------------------------------------


def _talk(now: Snapshot, action: Talk) -> _Line:
    who = now.stakeholders[action.who]
    about = who.behind or who.wants or say("plan.about.talk")
    key, detail = who.id, say(f"desk.mood.{now.mood(who.id)}")
    if action.about is not None:
        key, detail, about = f"{who.id} {action.about}", now.called(action.about), say("plan.about.talk")
    return _Line("talk", key, who.name, detail, about, who.id)


def _demo(now: Snapshot, action: Demo) -> _Line:
    return _only(action.name, "demo")


def _brief(now: Snapshot, action: BriefCeo) -> _Line:
    line, goals = _only(action.name, "brief-ceo"), []
    for goal in now.view.briefing[:3]:
        stands = goal.stands.replace(" ", "-")
        goals.append(say(f"plan.goal.{stands}", name=figure(now.file, goal.metric).name))
    if not goals:
        return line
    return line._replace(about=line.about + " " + say("plan.goals", goals=", ".join(goals)))


def _tell(now: Snapshot, action: Tell) -> _Line:
    promise = next(p for p in now.view.promises if p.item == action.item)
    detail = say("plan.promised", name=now.first(promise.to), week=promise.by_week, likely=promise.expected_week)
    return _Line("tell", action.item, now.called(action.item), detail, say("plan.about.tell"), promise.to)


# --- the product -----------------------------------------------------------------------------------------------------


def _item(now: Snapshot, action: ReviewDesign | Analyse | RollBack) -> _Line:
    return _Line(action.name, action.item, now.called(action.item), "", say(f"plan.about.{action.name}"))


def _review_metrics(now: Snapshot, action: ReviewMetrics) -> _Line:
    return _only(action.name, action.name)


# --- money -----------------------------------------------------------------------------------------------------------


def _price_test(now: Snapshot, action: PriceTest) -> _Line:
    return _only(action.name, action.name)


def _set_price(now: Snapshot, action: SetPrice) -> _Line:
    currency = now.file.company.currency
    about = " ".join([say("plan.about.set-price"), *price_lines(now)])
    more = float(action.to) - now.view.business.price
    detail = say("plan.price.more" if more > 0 else "plan.price.less", amount=f"{currency}{abs(more):g}")
    return _Line("set-price", action.to, f"{currency}{action.to}", detail, about)


def _model(now: Snapshot, action: ChangeModel) -> _Line:
    detail = say("plan.model.now", model=say(f"model.{now.view.business.model}"))
    title = say(f"model.{action.to}")
    return _Line("change-model", action.to, title[:1].upper() + title[1:], detail, say(f"plan.about.model.{action.to}"))


def _only(name: str, kind: str) -> _Line:
    """The one thing of its kind."""
    return _Line(kind, name, say(f"plan.{name}"), "", say(f"plan.about.{name}"))


def _segment(now: Snapshot, id: str) -> SegmentView:
    return next(s for s in now.segments if s.id == id)


_LINES: dict[type[Action], Callable[[Snapshot, Any], _Line | None]] = {
    Research: _research, OpenProblem: _problem, StudyCompetitors: _competitors, Poll: _poll,
    OneToOne: _one_to_one, Help: _help, Invest: _invest, AskOvertime: _overtime, AskRota: _rota, AskHire: _hire,
    ChooseVision: _vision, RepeatVision: _repeat,
    Talk: _talk, Demo: _demo, BriefCeo: _brief, Tell: _tell,
    ReviewDesign: _item, Analyse: _item, RollBack: _item, ReviewMetrics: _review_metrics,
    PriceTest: _price_test, SetPrice: _set_price, ChangeModel: _model,
}  # fmt: skip
