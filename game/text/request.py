"""The card of a request: who asks, what they claim, what is known, and the answers; then how it was taken."""

from __future__ import annotations

from functools import partial

from engine.play.actions import GuessSize
from engine.play.actions.estimates import MOST_HOURS
from engine.play.records import RequestView
from game.screens.desk import units
from game.screens.desk.asked import standing_word, unknowns
from game.screens.desk.snapshot import Snapshot
from game.screens.known import evidence_text, heard, request_text
from game.strings import say
from game.text import answer
from game.text.desk import Desk
from game.text.label import label_of
from game.text.menu import Choice, number, pick


def card(desk: Desk, id: str) -> bool:
    """From who asks down to the answers. True to go on to the next entry, False for the desk."""
    shown = None
    while True:
        request = desk.now.view.request(id)
        if request is None or request.state != "open":
            return True
        if request == shown:  # nothing new to read on the way back from a step
            desk.terminal.heading(request.title)
        else:
            _read(desk, request)
        shown = request
        chosen = pick(desk.terminal, say("text.your_answer"), _choices(desk, request), back="text.desk")
        if chosen is None:
            return False
        if chosen.do():
            return True


def _read(desk: Desk, request: RequestView) -> None:
    now, terminal = desk.now, desk.terminal
    who = [now.name(request.asker), now.title(request.asker), standing_word(now, request.asker)]
    if request.asker in now.stakeholders and now.stakeholders[request.asker].promises:
        who.append(say("desk.promises", n=now.stakeholders[request.asker].promises))
    kind = say("text.option" if request.kind == "option" else "text.request")
    due = say("desk.answer_by", when=units.due(request.due_day, now.day))
    terminal.heading(say("text.asked", kind=kind, who=", ".join(part for part in who if part), due=due))
    terminal.say(request.title)
    if request.kind == "option":
        terminal.say(_problem(now, request))
    terminal.say(say("desk.quote", text=request_text(now.file, request)))
    terminal.items(say("desk.claims", name=now.first(request.asker)) + ":", list(request.claims))
    known = [evidence_text(now.file, e) for e in request.evidence]
    known += [text for _, text in heard(now.file, request)]
    terminal.items(say("desk.known") + ":", known + unknowns(request))
    if request.estimate is not None:
        view = request.estimate
        said = say("desk.refined" if view.refined else "desk.first_guess")
        likely = say("desk.likely" if view.refined else "desk.guess", n=f"{view.likely:,.0f}")
        terminal.say(say("text.work", said=said, span=units.span(view.low, view.high), likely=likely))
        free = now.free_before(request.promise_week)
        if free >= 0:
            terminal.say(say("desk.free", hours=units.hours(free), week=request.promise_week) + ".")
        else:
            terminal.say(say("desk.over", hours=units.hours(-free), week=request.promise_week))
    if request.guess is not None:
        terminal.say(say("text.guessed", hours=units.hours(request.guess)))


def _problem(now: Snapshot, request: RequestView) -> str:
    """Which problem of whom an option came of."""
    segment = next(s for s in now.segments if s.id == request.segment)
    job = next(j.title for j in segment.jobs if j.id == request.job)
    return say("text.of_problem", job=job, segment=segment.name)


def _choices(desk: Desk, request: RequestView) -> list[Choice]:
    no = sorted({request.no_hours, request.no_reasoned_hours})
    known, ways = request.alternatives, request.ways
    found = say("desk.found", hours=_from_to([a.hours for a in known]), n=len(known)) if known else ""
    yes = _priced(request.yes_label or say("text.yes"), [request.yes_hours])
    choices = [
        Choice(yes, partial(answer.yes, desk, request.id)),
        Choice(_priced(request.no_label or say("text.no"), no), partial(answer.no, desk, request.id)),
        Choice(say("text.with", what=say("desk.alternative"), more=found) if found else say("desk.alternative"),
               partial(answer.alternative, desk, request.id), "" if known else say("desk.none_found.tip")),
        Choice(_priced(say("desk.look"), [w.hours for w in ways]) if ways else say("desk.look"),
               partial(answer.look, desk, request.id), "" if ways else say("desk.nothing_left.tip")),
    ]  # fmt: skip
    more = _more(desk, request)
    if more:
        choices.append(Choice(say("text.more_about", n=len(more)), partial(_ask_more, desk, request.id)))
    choices.append(Choice(say("text.later"), lambda: True))
    return choices


def _priced(what: str, hours: list[float]) -> str:
    return say("text.with", what=what.removesuffix("…"), more=_from_to(hours))


def _from_to(hours: list[float]) -> str:
    if min(hours) == max(hours):
        return units.hours(hours[0])
    return say("desk.hours_to", low=f"{min(hours):g}", high=f"{max(hours):g}")


def _more(desk: Desk, request: RequestView) -> list[Choice]:
    """What else can be done about it: hear people, ask a region, meet, and guess how large it is."""
    choices = []
    for action, hours in desk.now.actions:
        about = request.id in (getattr(action, "request", None), getattr(action, "about", None))
        if about and action.name != "answer":
            label = label_of(desk.now, action)
            choices.append(Choice(say("text.priced", what=label.what, hours=units.hours(hours)),
                                  partial(desk.put, action, label.what, hours, label.about)))  # fmt: skip
    if request.has_work and not (request.estimate is not None and request.estimate.refined):
        choices.append(Choice(say("text.guess_size"), partial(_guess, desk, request.id)))
    return choices


def _ask_more(desk: Desk, id: str) -> None:
    request = desk.now.view.request(id)
    assert request is not None
    desk.terminal.heading(say("text.more_of", title=request.title))
    chosen = pick(desk.terminal, "", _more(desk, request))
    if chosen is not None:
        chosen.do()


def _guess(desk: Desk, id: str) -> None:
    hours = number(desk.terminal, say("text.guess_question"), 1, MOST_HOURS)
    if hours is not None and desk.act(GuessSize(id, hours)):
        desk.terminal.say(say("text.guess_kept", hours=units.hours(hours)))
