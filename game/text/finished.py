"""Finished work: try it or a part of it, then accept it or send it back."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Accept, Action, Return, TryOut
from game.screens.desk import units
from game.screens.desk.trial import seen, trials, tried_out
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, pick

ACCEPTING = ("all", "share", "hold")


def card(desk: Desk, id: str, key: str) -> bool:
    """What was asked, what was seen, and what can be done. True to go on, False for the desk."""
    now, terminal = desk.now, desk.terminal
    item = now.item(id)
    if item is None:
        return True
    spent = say("desk.hours_spent", hours=units.hours(item.spent))
    terminal.heading(say("text.card", kind=say("desk.finished"), who=spent))
    terminal.say(now.titled(item))
    if item.promised_to and item.promised_week:
        promised = say("desk.promised_to", name=now.first(item.promised_to), week=item.promised_week)
        terminal.say(say("text.promised_to", what=promised))
    if item.rounds:
        terminal.say(say("text.sent_back", what=say("desk.rounds", n=item.rounds)))
    request = now.view.request(item.request)
    if request is not None and request.claims:
        terminal.items(say("desk.claims", name=now.first(request.asker)) + ":", list(request.claims))
    known = [text for _, _, text in seen(item)]
    if item.waits_for:
        known.append(say("desk.waits_for", title=now.called(item.waits_for)))
    terminal.items(say("desk.seen") + ":", known)
    chosen = pick(terminal, "", _choices(desk, id, key), back="text.desk")
    return chosen is not None and bool(chosen.do())


def _choices(desk: Desk, id: str, key: str) -> list[Choice]:
    now, item = desk.now, desk.now.item(id)
    assert item is not None
    prices = now.view.prices
    parts, hours = trials(now, item)
    done = say("desk.tried_already") if tried_out(item) else say("desk.in_week")
    label = say("desk.try_rest" if item.tried and parts else "desk.try")
    choices = [
        Choice(say("text.priced", what=label, hours=units.hours(hours)) if parts else label,
               partial(_try, desk, id, key, parts), "" if parts else done),
    ]  # fmt: skip
    offered: dict[Action, float] = dict(now.actions)
    for action, hours in offered.items():
        if isinstance(action, TryOut) and action.item == id and action.what is not None:
            part = say("text.try_part", part=say(f"desk.part.{action.what}"))
            choices.append(Choice(say("text.priced", what=part, hours=units.hours(hours)),
                                  partial(_try, desk, id, key, [action.what])))  # fmt: skip
    for to in ACCEPTING:
        accept = Accept(id, to)
        off = "" if accept in offered else say("desk.waits_for", title=now.called(item.waits_for or ""))
        choices.append(
            Choice(_accepting(item.tried, item.defects, to), partial(_done, desk, accept, f"text.out.{to}"), off)
        )
    back = say("text.priced", what=say("desk.return"), hours=units.hours(prices["question"]))
    choices.append(Choice(back, partial(_done, desk, Return(id), "desk.returned"),
                          "" if item.tried else say("desk.try_first")))  # fmt: skip
    choices.append(Choice(say("text.later"), lambda: True))
    return choices


def _accepting(tried: bool, defects: int | None, to: str) -> str:
    seen = (
        say("text.accept.defects", n=defects) if defects else say("text.accept.seen" if tried else "text.accept.unseen")
    )
    return say(f"text.accept.{to}", seen=seen)


def _try(desk: Desk, id: str, key: str, parts: list[str | None]) -> bool:
    done = [desk.act(TryOut(id, part)) for part in parts]
    if any(done):
        desk.aside.add(key)
        desk.terminal.say(say("desk.trying"))
    return True


def _done(desk: Desk, action: Action, told: str) -> bool:
    title = desk.now.called(action.item)  # type: ignore[attr-defined]
    if desk.act(action):
        desk.terminal.say(say(told, title=title))
    return True
