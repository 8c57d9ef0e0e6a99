"""The team's board: what waits, what is being made and what is out; its order, its limits, and each piece of work."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Action, Drop, Limit, Rank
from engine.play.actions.board import MOST_AT_ONCE
from engine.play.records import ItemView
from game.screens.desk import units
from game.screens.desk.offered import GROUPS, offered
from game.screens.desk.place import COLUMNS, YOURS, note_of, span_of, where
from game.screens.desk.snapshot import BUILDING
from game.screens.desk.trial import seen
from game.screens.desk.units import signed
from game.screens.figure import figure
from game.screens.known import evidence_text
from game.strings import say
from game.text import finished, label, sketches
from game.text.desk import Desk
from game.text.menu import Choice, number, pick
from game.text.part import of_part


def show(desk: Desk) -> None:
    """Everything open, in the order in which the team takes it."""
    while True:
        now, terminal = desk.now, desk.terminal
        terminal.heading(say("board.items"))
        items = [i for i in now.items if i.stage in (*COLUMNS, *YOURS)]
        if not items:
            terminal.say(say("board.empty"))
        else:
            terminal.say(say("text.board.order"))
        choices = [Choice(_row(desk, item), partial(item_page, desk, item.id)) for item in items]
        out = [i for i in now.items if i.stage == "released"]
        choices.append(Choice(say("text.board.limits"), partial(_limits, desk)))
        if out:
            choices.append(Choice(say("board.released", n=len(out)), partial(_released, desk)))
        if any(o.kind in GROUPS["product"] for o in offered(now)):
            choices.append(
                Choice(say("text.plan_for", part=say("plan.group.product")), partial(of_part, desk, "product"))
            )
        chosen = pick(terminal, "", choices, back="text.desk")
        if chosen is None:
            return
        chosen.do()


def _row(desk: Desk, item: ItemView) -> str:
    now = desk.now
    promise = ""
    if item.promised_week:
        promise = say("board.promised", week=item.promised_week, name=now.first(item.promised_to or ""))
    parts = [where(item), span_of(item), note_of(now, item)[0], promise]
    return say("text.with", what=now.titled(item), more=", ".join(part for part in parts if part))


def item_page(desk: Desk, id: str) -> None:
    """One piece of work: how far it is, who waits for it, and what can be done."""
    while True:
        item = desk.now.item(id)
        if item is None:
            return
        _read(desk, item)
        chosen = pick(desk.terminal, "", _choices(desk, item))
        if chosen is None:
            return
        chosen.do()


def _read(desk: Desk, item: ItemView) -> None:
    now, terminal = desk.now, desk.terminal
    state = where(item) if item.stage != "released" else say("text.board.out")
    terminal.heading(say("text.with", what=now.titled(item), more=state) + ".")
    words = note_of(now, item)[0]
    if words and words != state:
        terminal.say(words + ".")
    question = next((q for q in now.questions if q.id == item.blocked_by), None)
    if question is not None and question.asks:
        terminal.say(say("desk.quote", text=question.asks))
    if item.estimate is not None:
        said = say("desk.refined" if item.estimate.refined else "desk.first_guess")
        likely = say("desk.likely" if item.estimate.refined else "desk.guess", n=f"{item.estimate.likely:,.0f}")
        terminal.say(say("text.work", said=said, span=span_of(item), likely=likely))
    terminal.say(say("text.with", what=say("board.spent"), more=units.hours(item.spent)) + ".")
    if item.promised_week:
        to = say("board.promised", week=item.promised_week, name=now.first(item.promised_to or ""))
        terminal.say(say("text.with", what=say("board.promise"), more=to) + ".")
    if item.workers:
        terminal.say(
            say("text.with", what=say("board.on_it"), more=", ".join(now.first(w) for w in item.workers)) + "."
        )
    if item.displaced_by:
        terminal.say(say("text.board.behind", title=now.called(item.displaced_by)))
    if item.displaces:
        terminal.say(say("text.board.before", titles=", ".join(now.called(i) for i in item.displaces)))
    if item.stage in (*YOURS, "released") and item.tried:
        terminal.items(say("desk.seen") + ":", [text for _, _, text in seen(item)])
    _found_out(desk, item)


def _found_out(desk: Desk, item: ItemView) -> None:
    """What a share of the users, and an analysis, have said of it."""
    now = desk.now
    if item.stage == "shared" and not item.from_share:
        desk.terminal.say(say("board.share.soon"))
    readings = []
    for reading in item.from_share:
        one = figure(now.file, reading.metric)
        low, high = (signed(end, one.write(abs(end))) for end in (reading.low, reading.high))
        readings.append(say("text.with", what=one.name, more=say("board.share.range", low=low, high=high)))
    desk.terminal.items(say("board.share") + ":", readings)
    known = [evidence_text(now.file, item.reading)] if item.reading is not None else []
    if item.usage is not None:
        known.append(say(f"report.usage.{item.usage}"))
    desk.terminal.items(say("desk.known") + ":", known)


def _choices(desk: Desk, item: ItemView) -> list[Choice]:
    now = desk.now
    choices = []
    key = next((e.key for e in desk.entries if item.blocked_by and e.key == f"question {item.blocked_by}"), "")
    if key:
        from game.text.inbox import go_through

        choices.append(Choice(say("board.answer"), partial(go_through, desk, key)))
    if item.stage == "acceptance":
        card = next((e.key for e in desk.entries if e.key.split()[:2] == ["item", item.id]), f"item {item.id}")
        choices.append(Choice(say("board.open"), partial(finished.card, desk, item.id, card)))
    if item.stage in BUILDING:
        places = [i.id for i in now.items if i.stage in (*COLUMNS, *YOURS)]
        at = places.index(item.id)
        last = len(places) - 1
        for words, to, off in (("text.board.first", 0, at == 0), ("board.earlier", at - 1, at == 0),
                               ("board.later", at + 1, at == last)):  # fmt: skip
            why = say("board.is_first" if at == 0 else "board.is_last") if off else ""
            choices.append(Choice(say(words), partial(_rank, desk, item.id, to, at), why))
    if item.sketches and any(a.name == "choose-sketch" and a.item == item.id for a, _ in now.actions):  # type: ignore[attr-defined]
        choices.append(Choice(say("desk.sketches.title"), partial(sketches.card, desk, item.id)))
    for action, hours in now.actions:
        if getattr(action, "item", None) != item.id or action.name in ("try", "accept", "return", "choose-sketch"):
            continue
        named = label.label_of(now, action)
        if action.name in ("release", "drop"):
            choices.append(Choice(named.what, partial(_at_once, desk, action, named.what)))
        else:
            priced = say("text.priced", what=named.what, hours=units.hours(hours))
            choices.append(Choice(priced, partial(desk.put, action, named.what, hours, named.about)))
    return choices


def _rank(desk: Desk, id: str, to: int, before: int) -> None:
    title = desk.now.called(id)
    if desk.act(Rank(id, to)):
        desk.may_undo(Rank(id, before), say("text.board.moved", title=title))
        desk.terminal.say(say("text.board.stands", title=title, n=to + 1))


def _at_once(desk: Desk, action: Action, what: str) -> None:
    """Letting out and dropping cost no hours: they are asked about once more, for others hear of them."""
    title = desk.now.called(action.item)  # type: ignore[attr-defined]
    desk.terminal.heading(say("text.with", what=what, more=title) + ".")
    promised = desk.now.item(action.item)  # type: ignore[attr-defined]
    if isinstance(action, Drop) and promised is not None and promised.promised_to:
        desk.terminal.say(say("text.board.lets_down", name=desk.now.name(promised.promised_to)))
    if pick(desk.terminal, "", [Choice(what, lambda: None)]) is not None and desk.act(action):
        desk.terminal.say(say("board.dropped" if isinstance(action, Drop) else "desk.released", title=title))


def _limits(desk: Desk) -> None:
    """How many items may be in progress in each stage."""
    terminal = desk.terminal
    terminal.heading(say("text.board.limits"))
    choices = []
    for stage in BUILDING:
        limit = desk.now.view.limits.get(stage, MOST_AT_ONCE)
        inside = len([i for i in desk.now.items if i.stage == stage and i.started])
        text = say("text.with", what=say(f"board.{stage}"), more=say("board.of", n=inside, limit=limit))
        choices.append(Choice(text, partial(_limit, desk, stage)))
    chosen = pick(terminal, "", choices)
    if chosen is not None:
        chosen.do()


def _limit(desk: Desk, stage: str) -> None:
    before = desk.now.view.limits.get(stage, MOST_AT_ONCE)
    most = number(desk.terminal, say("text.board.how_many", stage=say(f"board.{stage}")), 1, MOST_AT_ONCE)
    if most is not None and desk.act(Limit(stage, most)):
        desk.may_undo(Limit(stage, before), say("text.board.limits"))
        desk.terminal.say(say("text.board.limited", stage=say(f"board.{stage}"), n=most))


def _released(desk: Desk) -> None:
    """What is out, and how the guesses of its size came out."""
    now, terminal = desk.now, desk.terminal
    terminal.heading(say("text.board.out"))
    guesses = {g.item: g for g in now.view.guesses}
    choices = []
    for item in now.items:
        if item.stage != "released":
            continue
        text = now.titled(item)
        guess = guesses.get(item.id)
        if guess is not None:
            said = say(
                "text.board.took", week=guess.week, actual=units.hours(guess.actual), first=units.hours(guess.first)
            )
            mine = say("text.board.mine", hours=units.hours(guess.mine)) if guess.mine is not None else ""
            text = say("text.with", what=text, more=", ".join(part for part in (said, mine) if part))
        choices.append(Choice(text, partial(item_page, desk, item.id)))
    chosen = pick(terminal, "", choices)
    if chosen is not None:
        chosen.do()
