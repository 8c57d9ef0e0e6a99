"""The inbox and the team's questions, as the player knows them."""

from __future__ import annotations

from engine.play.records import AlternativeView, QuestionView, RequestView, WayView
from engine.play.relations import PositionView
from engine.scenario.schema import ScenarioFile
from engine.world.clock import DAYS_A_WEEK
from engine.world.inbox import Letter, Printed, Problem
from engine.world.memory import Memory
from engine.world.office.answering import Answering, price_list
from engine.world.quarter import Quarter
from engine.world.swift import maker
from engine.world.world import World

NO_PROBLEM = Problem("", "", None)  # somebody has asked

_request, _way, _alternative = maker(RequestView), maker(WayView), maker(AlternativeView)


def request_view(quarter: Quarter, letter: Letter) -> RequestView:
    """One request as the player knows it."""
    answering, written, world = quarter.answering, letter.written, quarter.world
    votes, memory, id = world.notes.votes, world.memory, letter.id
    printed = letter.printed
    if printed is None:
        printed = letter.printed = _printed(world, letter)
    refined, answer = letter.refined, letter.answer
    listened = id in memory.interests
    heard = memory.heard.get(id)
    return _request(
        (
            id,
            letter.arrived,
            *printed.head,
            letter.due_day,
            letter.reminded,
            refined.get("") or letter.guesses.get(""),
            letter.guess,
            written.largest_part if "" in refined else None,
            tuple(letter.evidence),
            _way_views(letter, printed),
            _alternative_views(answering, letter) if letter.found else (),
            answering.promised_day(letter, None) // DAYS_A_WEEK,
            letter.state,
            answer,
            letter.because,
            letter.variant,
            letter.reaction,
            tuple([(who, points[id]) for who, points in votes.items() if id in points]) if votes else (),
            written.behind if listened else None,
            written.interest if listened else None,
            tuple([PositionView(h.who, h.stands, h.reason, h.says) for h in heard.values()]) if heard else (),
            _reason_state(memory, letter) if answer == "no" else "",
        )
    )


def _printed(world: World, letter: Letter) -> Printed:
    """What stands on the card whatever happens: the same in all runs, unless it came of a problem of this one."""
    return _print(letter) if letter.problem is not None else world.scenario.kept(_cards)[letter.written.id]


def _cards(file: ScenarioFile) -> dict[str, Printed]:
    """The cards of everything that somebody may ask for."""
    return {written.id: _print(Letter(written.id, written, 1)) for written in file.requests}


def _print(letter: Letter) -> Printed:
    """The fields of a view from `asker` to `phrase`, and every way to look."""
    written, problem, prices = letter.written, letter.problem, price_list(letter)
    predict = written.predict
    head = (
        written.asker,
        written.title,
        written.says,
        written.claims,
        letter.work() is not None,
        prices.yes,
        prices.no,
        prices.no_reasoned,
        written.yes.label,
        written.no.label,
        written.chooses == "vision",
        predict.asks if predict else None,
        predict.metric if predict else None,
        "request" if problem is None else "option",
        *(problem or NO_PROBLEM),
    )
    titles: dict[str, str | None] = {look.way: look.title for look in written.look}
    return Printed(head, tuple([_way((way, prices.ways[way], titles.get(way))) for way in letter.every_way()]))


def _way_views(letter: Letter, printed: Printed) -> tuple[WayView, ...]:
    """Ways that have not been taken, with the author's own words for them."""
    looked = letter.looked
    return tuple([way for way in printed.ways if way.way not in looked]) if looked else printed.ways


def _alternative_views(answering: Answering, letter: Letter) -> tuple[AlternativeView, ...]:
    """Cheaper ways that are known."""
    found, refined, prices = letter.found, letter.refined, answering.prices(letter)
    return tuple(
        [
            _alternative(
                (
                    a.id,
                    a.title,
                    prices.alternatives[a.id],
                    refined.get(a.id) or letter.guesses.get(a.id),
                    letter.speaks.get(a.id, 0),
                )
            )
            for a in letter.written.alternatives
            if a.id in found
        ]
    )


def _reason_state(memory: Memory, letter: Letter) -> str:
    """What has become of the reason given: standing, false or past; nothing for a bare no."""
    return next((said.state for said in memory.said if said.about == letter.id), "")


def question_views(world: World) -> tuple[QuestionView, ...]:
    """Open questions, oldest first."""
    if not world.questions:
        return ()
    deck = world.file.questions
    views = []
    for q in world.questions.values():
        text = deck[q.text] if deck else None
        views.append(
            QuestionView(
                q.id, q.person, q.item, text.asks if text else "", text.either if text else ("", ""),
                q.asked_at, q.queued,
            )
        )  # fmt: skip
    return tuple(views)
