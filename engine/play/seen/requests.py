"""The inbox and the team's questions, as the player knows them."""

from __future__ import annotations

from engine.play.records import AlternativeView, EstimateView, QuestionView, RequestView, WayView
from engine.play.relations import PositionView
from engine.world.clock import DAYS_A_WEEK
from engine.world.estimates import Estimate
from engine.world.inbox import Letter, Prices
from engine.world.memory import Heard, Memory
from engine.world.quarter import Quarter
from engine.world.world import World

NOBODY: dict[str, Heard] = {}  # has been heard


def estimate_view(estimate: Estimate | None) -> EstimateView | None:
    """What engineering has said, or None."""
    if estimate is None:
        return None
    return EstimateView(estimate.low, estimate.likely, estimate.high, estimate.refined, estimate.largest or None)


def request_view(quarter: Quarter, letter: Letter) -> RequestView:
    """One request as the player knows it."""
    answering, written, problem = quarter.answering, letter.written, letter.problem
    votes, memory = quarter.world.notes.votes, quarter.world.memory
    prices = letter.prices or answering.prices(letter)
    estimate = letter.refined.get("") or letter.guesses.get("")
    listened = letter.id in memory.interests
    return RequestView(
        id=letter.id,
        asker=written.asker,
        title=written.title,
        says=written.says,
        claims=written.claims,
        arrived_day=letter.arrived,
        due_day=letter.due_day,
        reminded=letter.reminded,
        has_work=letter.work() is not None,
        estimate=estimate_view(estimate),
        guess=letter.guess,
        largest_part=written.largest_part if "" in letter.refined else None,
        evidence=tuple(letter.evidence),
        ways=_way_views(letter, prices),
        alternatives=_alternative_views(letter, prices) if letter.found else (),
        yes_hours=prices.yes,
        no_hours=prices.no,
        no_reasoned_hours=prices.no_reasoned,
        yes_label=written.yes.label,
        no_label=written.no.label,
        chooses_vision=written.chooses == "vision",
        promise_week=answering.promised_day(letter, None) // DAYS_A_WEEK,
        state=letter.state,
        answer=letter.answer,
        because=letter.because,
        variant=letter.variant,
        reaction=letter.reaction,
        predict=written.predict.asks if written.predict else None,
        predict_metric=written.predict.metric if written.predict else None,
        kind="request" if problem is None else "option",
        segment=problem.segment if problem is not None else "",
        job=problem.job if problem is not None else "",
        phrase=problem.phrase if problem is not None else None,
        votes=tuple([(who, points[letter.id]) for who, points in votes.items() if letter.id in points]),
        behind=written.behind if listened else None,
        interest=written.interest if listened else None,
        positions=tuple(
            [PositionView(h.who, h.stands, h.reason, h.says) for h in memory.heard.get(letter.id, NOBODY).values()]
        ),
        reason_state=_reason_state(memory, letter) if letter.answer == "no" else "",
    )


def _way_views(letter: Letter, prices: Prices) -> tuple[WayView, ...]:
    """Ways that have not been taken, with the author's own words for them."""
    titles: dict[str, str | None] = {look.way: look.title for look in letter.written.look}
    return tuple([WayView(way, prices.ways[way], titles.get(way)) for way in letter.ways()])


def _alternative_views(letter: Letter, prices: Prices) -> tuple[AlternativeView, ...]:
    """Cheaper ways that are known."""
    views = []
    for a in letter.written.alternatives:
        if a.id in letter.found:
            estimate = letter.refined.get(a.id) or letter.guesses.get(a.id)
            views.append(AlternativeView(a.id, a.title, prices.alternatives[a.id], estimate_view(estimate)))
    return tuple(views)


def _reason_state(memory: Memory, letter: Letter) -> str:
    """What has become of the reason given: standing, false or past; nothing for a bare no."""
    return next((said.state for said in memory.said if said.about == letter.id), "")


def question_views(world: World) -> tuple[QuestionView, ...]:
    """Open questions, oldest first."""
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
