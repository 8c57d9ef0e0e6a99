"""What a player could do now, and what it would cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.play.actions import (
    Accept,
    Action,
    Analyse,
    Answer,
    AnswerQuestion,
    Because,
    BriefCeo,
    ChooseVision,
    Delegate,
    Demo,
    Drop,
    DropTask,
    NotNow,
    OneToOne,
    RepeatVision,
    Research,
    Return,
    Talk,
    TryOut,
)
from engine.world.quarter import Quarter

REASONS: tuple[Because, ...] = ("evidence", "strategy", "capacity")


class Offer(NamedTuple):
    """A legal action and its price in the manager's hours."""

    action: Action
    hours: float


def offers(quarter: Quarter) -> tuple[Offer, ...]:
    """Every legal action, one of each kind that differs in more than its order or date."""
    legal = []
    for action in _all(quarter):
        try:
            legal.append(Offer(action, action.price(quarter)))
        except NotNow:
            continue
    return tuple(legal)


def _all(quarter: Quarter) -> Iterator[Action]:
    world = quarter.world
    for letter in world.letters.values():
        if letter.state == "open":
            yield Answer(letter.id, "yes")
            yield Answer(letter.id, "no")
            for because in REASONS:
                yield Answer(letter.id, "no", because)
            for id in sorted(letter.found):
                yield Answer(letter.id, "alternative", alternative=id)
            for way in letter.ways():
                yield Answer(letter.id, "look", by=way)
    for question in world.questions:
        yield AnswerQuestion(question)
        yield Delegate(question)
    for item in world.board.items:
        if item.stage == "acceptance":
            yield TryOut(item.id)
            yield Accept(item.id)
            yield Return(item.id)
        yield Drop(item.id)
    for released in world.board.all.values():
        if released.stage == "released" and ("released", released.id) not in world.learnt:
            yield Analyse(released.id)
    for vision in world.file.visions:
        yield ChooseVision(vision.id)
    yield RepeatVision()
    for segment in world.market.segments:
        yield Research("interview", segment.id, "current")
        yield Research("interview", segment.id, "lapsed")
        yield Research("interview", segment.id, "never")
        yield Research("observe", segment.id)
        yield Research("data", segment.id)
    for person in world.team.here():
        yield OneToOne(person.id)
    for stakeholder in world.stakeholders:
        yield Talk(stakeholder)
    yield Demo()
    yield BriefCeo()
    for task in world.manager.queue:
        yield DropTask(task.number)
