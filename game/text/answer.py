"""Answering a request: what is expected, the answer with its date or its reason, its price, and how it was taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from engine.play.actions import Answer, Because
from engine.play.records import AlternativeView, RequestView
from game.screens.desk import units
from game.screens.desk.asked import action_hours
from game.screens.desk.date import before_it
from game.screens.desk.ground import REASONS, STRENGTHS, could_wait, ground
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, number, pick

EXPECTED = ("up", "same", "down")
SLACK_WEEKS = 26  # weeks past the end of the quarter that may still be promised


def _request(desk: Desk, id: str) -> RequestView:
    request = desk.now.view.request(id)
    assert request is not None
    return request


def _expects(desk: Desk, id: str) -> bool:
    """Ask once what the player expects, where the request wants to know. False for the way back."""
    request = _request(desk, id)
    if not request.predict or id in desk.playing.sim.predictions or id in desk.unasked:
        return True
    terminal = desk.terminal
    terminal.heading(say("desk.expect"))
    terminal.say(request.predict)
    terminal.say(say("desk.expect.kept"))
    choices = [Choice(say(f"desk.expect.{what}"), partial(desk.playing.sim.predict, id, what)) for what in EXPECTED]
    choices.append(Choice(say("desk.skip"), partial(desk.unasked.add, id)))
    chosen = pick(terminal, "", choices)
    if chosen is None:
        return False
    chosen.do()
    return True


def _direction(desk: Desk) -> str | None:
    """Which of the directions there are."""
    picked: list[str] = []
    choices = [
        Choice(say("text.with", what=v.title, more=v.argues), partial(picked.append, v.id)) for v in desk.now.visions
    ]
    chosen = pick(desk.terminal, say("desk.which_direction"), choices)
    if chosen is None:
        return None
    chosen.do()
    return picked[0]


# --- yes, and something cheaper --------------------------------------------------------------------------------------


def yes(desk: Desk, id: str) -> bool:
    """A yes names its date, and may name what waits; one that chooses the direction names that. True if it was said."""
    if not _expects(desk, id):
        return False
    request = _request(desk, id)
    label = request.yes_label or say("desk.say_yes")
    if request.chooses_vision and desk.now.visions:
        vision = _direction(desk)
        return vision is not None and _confirmed(desk, Answer(id, "yes", vision=vision), label)
    if not request.has_work:
        desk.terminal.heading(say("desk.no_work"))
        return _confirmed(desk, Answer(id, "yes"), label)
    return _dated(desk, request, label, lambda by, behind: Answer(id, "yes", by=by, instead_of=behind))


def alternative(desk: Desk, id: str) -> bool:
    """Which of those that are known, and by when. True if it was offered."""
    if not _expects(desk, id):
        return False
    request = _request(desk, id)
    picked: list[AlternativeView] = []
    choices = []
    for known in request.alternatives:
        label = say("text.alternative", title=known.title, work=_work(known), hours=units.hours(known.hours))
        choices.append(Choice(label, partial(picked.append, known)))
    chosen = pick(desk.terminal, say("desk.instead"), choices)
    if chosen is None:
        return False
    chosen.do()
    (known,) = picked
    vision = None
    if request.chooses_vision and desk.now.visions:
        vision = _direction(desk)
        if vision is None:
            return False
    if known.estimate is None:
        return _confirmed(desk, Answer(id, "alternative", alternative=known.id, vision=vision), say("desk.offer"))
    return _dated(
        desk, request, say("desk.offer"),
        lambda by, behind: Answer(id, "alternative", alternative=known.id, by=by, instead_of=behind, vision=vision),
        known,
    )  # fmt: skip


def _work(known: AlternativeView) -> str:
    if known.estimate is None:
        return say("desk.nothing_to_build")
    span = units.span(known.estimate.low, known.estimate.high)
    key = "desk.work.refined" if known.estimate.refined else "desk.work.guess"
    return say(key, likely=f"{known.estimate.likely:.0f}", span=span)


def _dated(desk: Desk, request: RequestView, label: str, make: Callable[[int, str | None], Answer],
           known: AlternativeView | None = None) -> bool:  # fmt: skip
    """By which week, what comes before it, and what it goes before."""
    week, behind = request.promise_week, None
    while True:
        now, terminal = desk.now, desk.terminal
        terminal.heading(say("text.promise", week=week))
        terminal.say(before_it(now, week))
        estimate = known.estimate if known is not None else request.estimate
        if known is not None:
            terminal.say(_work(known) + ".")
        elif estimate is not None:
            said = "desk.estimated" if estimate.refined else "desk.guessed"
            terminal.say(say(said, span=units.span(estimate.low, estimate.high)))
        slips = [now.called(item) for item in now.view.displaces(request.id, week)] if known is None else []
        if slips:
            terminal.say(say("desk.displaces", n=len(slips), titles=", ".join(slips)))
        if behind is not None:
            terminal.say(say("text.waits", title=now.called(behind)))
        action = make(week, behind)
        hours = units.hours(action_hours(request, action))
        choices = [
            Choice(say("text.send_by", what=label, week=week, hours=hours), lambda: None),
            Choice(say("text.other_week"), lambda: None),
        ]
        if now.building:
            choices.append(Choice(say("text.put_behind"), lambda: None))
        chosen = pick(terminal, "", choices)
        if chosen is None:
            return False
        if chosen is choices[0]:
            return send(desk, action)
        if chosen is choices[1]:
            week = number(terminal, say("text.which_week"), now.week, now.view.weeks + SLACK_WEEKS) or week
        else:
            behind = _behind(desk, behind)


def _behind(desk: Desk, behind: str | None) -> str | None:
    """What on the board waits for it."""
    picked: list[str | None] = []
    choices = [Choice(desk.now.titled(item), partial(picked.append, item.id)) for item in desk.now.building]
    choices.append(Choice(say("text.nothing_waits"), partial(picked.append, None)))
    chosen = pick(desk.terminal, say("text.what_waits"), choices)
    if chosen is None:
        return behind
    chosen.do()
    return picked[0]


# --- no --------------------------------------------------------------------------------------------------------------


def no(desk: Desk, id: str) -> bool:
    """The reasons, and what stands behind each as far as the player knows. True if it was said."""
    if not _expects(desk, id):
        return False
    request, now, terminal = _request(desk, id), desk.now, desk.terminal
    terminal.heading(say("desk.because"))
    if now.guided:
        terminal.say(say("text.credible", name=now.first(request.asker)))
    choices = []
    for reason in REASONS:
        behind = ground(now, request, reason)
        hours = request.no_reasoned_hours if reason else request.no_hours
        label = say("text.reason", reason=say(f"desk.reason.{reason or 'none'}"), detail=behind.detail,
                    hours=units.hours(hours))  # fmt: skip
        if now.guided and behind.off is None and behind.strength:
            label = say("text.strength", reason=label, word=say(f"desk.strength.{STRENGTHS[behind.strength]}"))
        if behind.off is not None:
            label = say(f"desk.reason.{reason}")
        choices.append(Choice(label, partial(_because, desk, request, reason), behind.off or ""))
    chosen = pick(terminal, "", choices)
    return chosen is not None and bool(chosen.do())


def _because(desk: Desk, request: RequestView, reason: str) -> bool:
    because: Because | None = reason or None  # type: ignore[assignment]
    waits = None
    if reason == "trade":
        could = could_wait(desk.now, request)
        picked: list[str] = [could[0].id]
        if len(could) > 1:
            choices = [Choice(ground(desk.now, request, reason, n).detail, partial(picked.append, item.id))
                       for n, item in enumerate(could)]  # fmt: skip
            chosen = pick(desk.terminal, say("text.what_waits"), choices)
            if chosen is None:
                return False
            chosen.do()
        waits = picked[-1]
    label = request.no_label or say("desk.say_no")
    if because is not None:
        label = say("text.no_because", what=label, because=say(f"ending.because.{because}"))
    return _confirmed(desk, Answer(request.id, "no", because, instead_of=waits), label)


# --- looking, and sending ---------------------------------------------------------------------------------------------


def look(desk: Desk, id: str) -> bool:
    """The ways that are left, what each would show and what it costs. True if one was taken."""
    request = _request(desk, id)
    choices = []
    for way in request.ways:
        title = way.title or say(f"desk.way.{way.way}")
        label = say("text.way", way=title, hours=units.hours(way.hours), shows=say(f"desk.way.{way.way}.shows"))
        choices.append(Choice(label, partial(send, desk, Answer(id, "look", by=way.way))))
    desk.terminal.heading(say("desk.find_out"))
    chosen = pick(desk.terminal, "", choices)
    return chosen is not None and bool(chosen.do())


def _confirmed(desk: Desk, action: Answer, label: str) -> bool:
    """Answers are final: the price once more, then it is said."""
    hours = units.hours(action_hours(_request(desk, action.request), action))
    desk.terminal.say()
    chosen = pick(desk.terminal, "", [Choice(say("text.priced", what=label, hours=hours), lambda: None)])
    return chosen is not None and send(desk, action)


def send(desk: Desk, action: Answer) -> bool:
    """Answer, and tell how it was taken. False where it cannot be."""
    before = _request(desk, action.request)
    standing, hours = desk.now.standing(before.asker), action_hours(before, action)
    if not desk.act(action):
        return False
    if action.what == "look":
        desk.terminal.say(say("desk.looking", hours=units.hours(hours)))
    else:
        _taken(desk, before, standing, hours)
    return True


def _taken(desk: Desk, request: RequestView, standing: float | None, hours: float) -> None:
    """The words, by how much trust or morale moved, and what it cost."""
    now, terminal = desk.now, desk.terminal
    after = now.view.request(request.id)
    who = now.first(request.asker)
    terminal.heading(say(f"desk.heard.{(after.answer if after is not None else '') or 'yes'}", name=who) + ".")
    if after is not None and after.reaction:
        terminal.say(say("desk.quote", text=after.reaction))
    value = now.standing(request.asker)
    if value is not None and standing is not None:
        if now.guided:
            kind = "desk.morale_of" if request.asker in now.people else "desk.trust"
            change = round(value) - round(standing)
            said = say("text.moved", what=say(kind, n=f"{value:.0f}"), change=units.signed(change, str(abs(change))))
        else:
            said = say("desk.seems", mood=say(f"desk.mood.{now.mood(request.asker)}")) + "."
        terminal.say(said)
    terminal.say(say("desk.cost", hours=units.hours(hours)))
    item = now.item(request.id)
    if item is not None and item.promised_week is not None:
        name = now.first(item.promised_to or "")
        terminal.say(say("desk.promised", title=item.title, week=item.promised_week, name=name))
    elif item is not None and item.stage != "released":
        terminal.say(say("desk.on_board", title=item.title))
