"""A question of the team: it blocks their work until somebody answers."""

from __future__ import annotations

from functools import partial

from engine.play.actions import Action, AnswerQuestion, Delegate
from engine.play.records import QuestionView
from game.screens.desk import units
from game.screens.desk.asked import standing_word
from game.screens.desk.ground import CLEAR
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, pick


def card(desk: Desk, question: QuestionView) -> bool:
    """Either reading will do; leaving it to them is quicker. True to go on, False for the desk."""
    now, terminal = desk.now, desk.terminal
    prices = now.view.prices
    who = [now.name(question.person), now.title(question.person), standing_word(now, question.person)]
    terminal.heading(say("text.card", kind=say("desk.question"), who=", ".join(part for part in who if part)))
    terminal.say(question.asks or say("desk.question"))
    terminal.say(say("text.blocks", what=say("desk.blocks", title=now.called(question.item)),
                     since=say("desk.since", when=units.moment(question.asked_at))))  # fmt: skip
    if question.queued:
        terminal.say(say("desk.queued"))
    choices = []

    def offer(label: str, action: Action, hours: float, detail: str = "") -> None:
        priced = say("text.priced", what=label, hours=units.hours(hours))
        choices.append(
            Choice(f"{priced}. {detail}." if detail else priced, partial(_answer, desk, question, action, label))
        )

    for n, reading in enumerate(question.either or (say("desk.reading"),)):
        offer(reading, AnswerQuestion(question.id, n), prices["question"])
    clear = "desk.delegate.clear" if now.view.clarity >= CLEAR else "desk.delegate.unclear"
    offer(say("desk.delegate"), Delegate(question.id), prices["delegate"], say(clear))
    choices.append(Choice(say("text.later"), lambda: True))
    chosen = pick(terminal, say("desk.your_answer") + ":", choices, back="text.desk")
    return chosen is not None and bool(chosen.do())


def _answer(desk: Desk, question: QuestionView, action: Action, label: str) -> bool:
    if desk.act(action):
        desk.terminal.say(say("desk.told", name=desk.now.first(question.person), what=label))
    return True
