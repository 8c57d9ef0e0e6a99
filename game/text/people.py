"""The people: how each is, what troubles or moves them, what was promised, and what can be done with them."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Renegotiate
from engine.play.records import PersonView, StakeholderView
from game.screens.desk import units
from game.screens.desk.asked import standing_word
from game.screens.desk.offered import how_they_are
from game.screens.figure import figure, on_day
from game.strings import say
from game.text.desk import Desk
from game.text.goal import standing
from game.text.menu import Choice, pick
from game.text.part import of_part, offer, renegotiate


def show(desk: Desk) -> None:
    """The team, then everybody outside it."""
    while True:
        now = desk.now
        desk.terminal.heading(say("text.people") + ".")
        choices = []
        for person in now.people.values():
            if not person.gone:
                how = how_they_are(now, person)
                row = ", ".join([now.title(person.id), how, *([now.called(person.item)] if person.item else [])])
                choices.append(Choice(say("text.with", what=person.name, more=row), partial(_person, desk, person.id)))
        for other in now.stakeholders.values():
            row = ", ".join([other.title, standing_word(now, other.id)])
            choices.append(Choice(say("text.with", what=other.name, more=row), partial(_outsider, desk, other.id)))
        choices += [
            Choice(say("text.plan_for", part=say("plan.group.team")), partial(of_part, desk, "team")),
            Choice(say("text.plan_for", part=say("plan.group.others")), partial(of_part, desk, "others")),
            Choice(say("text.goals"), partial(goals, desk)),
            Choice(say("text.promises", n=len(now.view.promises)), partial(_promises, desk)),
        ]
        chosen = pick(desk.terminal, "", choices, back="text.desk")
        if chosen is None:
            return
        chosen.do()


def _offers(desk: Desk, id: str) -> list[Choice]:
    """Everything on offer that is with or about somebody."""
    return [
        offer(desk, action, hours)
        for action, hours in desk.now.actions
        if id in (getattr(action, "person", None), getattr(action, "who", None))
    ]


def _page(desk: Desk, id: str, extra: list[Choice]) -> None:
    chosen = pick(desk.terminal, "", _offers(desk, id) + extra)
    if chosen is not None:
        chosen.do()


def _person(desk: Desk, id: str) -> None:
    now, terminal = desk.now, desk.terminal
    person = now.people[id]
    terminal.heading(say("text.with", what=person.name, more=f"{now.title(id)}, {standing_word(now, id)}") + ".")
    if person.trait:
        terminal.say(person.trait)
    terminal.items(say("text.seen_of") + ":", _signs(desk, person))
    if person.trouble is not None:
        words = person.trouble_says or say(f"desk.told.trouble.{person.trouble}")
        terminal.say(say("desk.quote", text=words))
        if person.helped:
            terminal.say(say("text.helped"))
    _page(desk, id, [])


def _signs(desk: Desk, person: PersonView) -> list[str]:
    """What anyone could see of somebody of the team."""
    now = desk.now
    signs = [say("text.works_on", title=now.called(person.item))] if person.item else []
    if person.away:
        signs.append(say("text.away"))
    if person.fatigue != "fresh":
        signs.append(say(f"people.fatigue.{person.fatigue}"))
    signs += [say(f"people.sign.{sign}") for sign in person.signs]
    if person.leaves_day is not None:
        signs.append(say("people.leaves", week=(person.leaves_day - 1) // 5 + 1))
    if person.long_until is not None:
        signs.append(say("text.long_weeks", hours=units.hours(person.hours), until=on_day(person.long_until)))
    if person.on_call:
        signs.append(say("text.on_call"))
    if person.newcomer:
        signs.append(say("text.newcomer"))
    if person.teaching >= 0.01:
        signs.append(say("text.teaching", percent=f"{100 * person.teaching:.0f}"))
    seen = on_day(person.seen_day) if person.seen_day is not None else say("text.never")
    return [*signs, say("text.seen_last", when=seen)]


def _outsider(desk: Desk, id: str) -> None:
    now, terminal = desk.now, desk.terminal
    other = now.stakeholders[id]
    terminal.heading(say("text.with", what=other.name, more=f"{other.title}, {standing_word(now, id)}") + ".")
    terminal.items(say("text.known_of") + ":", _known(desk, other))
    extra = []
    if other.ceo:
        extra = [offer(desk, a, h) for a, h in now.actions if a.name in ("brief-ceo", "ask-hire")]
        extra.append(Choice(say("text.goals"), partial(goals, desk)))
    _page(desk, id, extra)


def _known(desk: Desk, other: StakeholderView) -> list[str]:
    now = desk.now
    known = [say("text.wants", what=other.wants)] if other.wants else []
    if now.guided:
        change = round(100 * other.trust) - round(100 * other.trust_last_week)
        if change:
            known.append(say("text.trust_change", change=units.signed(change, str(abs(change)))))
    if other.behind:
        known.append(other.behind)
    elif other.interest:
        known.append(say(f"known.interest.{other.interest}"))
    for promise in now.view.promises:
        if promise.to == other.id:
            known.append(_promise(desk, promise.item, promise.by_week, promise.expected_week))
    return known


def _promise(desk: Desk, item: str, by: int, likely: int) -> str:
    return say("text.promise_row", title=desk.now.called(item), week=by, likely=likely)


def _promises(desk: Desk) -> None:
    """What has been promised, and the way to say that it will be later."""
    now, terminal = desk.now, desk.terminal
    promises = now.view.promises
    terminal.heading(say("text.promises", n=len(promises)) + ".")
    rows = [
        say("text.with", what=now.name(p.to), more=_promise(desk, p.item, p.by_week, p.expected_week)) for p in promises
    ]
    terminal.items("", rows)
    _page(desk, "", [offer(desk, a, h) for a, h in now.actions if a.name == "tell"])


def _unseen(desk: Desk, metric: str) -> str:
    """What an expert sees of somebody's trust: a word."""
    kind, _, who = metric.partition(".")
    return say(f"desk.mood.{desk.now.mood(who)}") if kind == "trust" and not desk.now.guided else ""


def goals(desk: Desk) -> None:
    """What the quarter is judged on, how the CEO saw it last, and the way to ask for less."""
    now, terminal = desk.now, desk.terminal
    terminal.heading(say("text.goals") + ".")
    terminal.items("", [standing(now.file, o, _unseen(desk, o.metric)) for o in now.objectives])
    seen = [
        say("plan.goal." + g.stands.replace(" ", "-"), name=figure(now.file, g.metric).name) for g in now.view.briefing
    ]
    if seen:
        terminal.say(say("plan.goals", goals=", ".join(seen)))
    choices = []
    for metric in dict.fromkeys(a.metric for a, _ in now.actions if isinstance(a, Renegotiate)):
        mine = [(a, h) for a, h in now.actions if isinstance(a, Renegotiate) and a.metric == metric]
        label = say("week.task.renegotiate", what=figure(now.file, metric).name)
        choices.append(Choice(label, partial(renegotiate, desk, metric, mine)))
    chosen = pick(terminal, "", choices)
    if chosen is not None:
        chosen.do()
