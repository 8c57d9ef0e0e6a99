"""Simple rules by which people decide what gets built, each a function of what the player sees.

A rule gives the answer to one request of the inbox. Naive players have a rule and nothing else; the expert can be
given one in place of judgement, so that a rule is compared with judgement among the same habits.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.play.actions import Answer
from engine.play.records import RequestView
from engine.play.view import View
from engine.world.chance import Chance

LATE = 1.86  # first guesses are this much too low; Little 2006
HOURS_A_WEEK_EACH = 24.0  # what one person gets done of estimated hours; LIBRARY's .6 of 40
FIRST_COME_WEEKS = 3.0  # weeks of backlog after which first-come says no; research/engine-science §8
PROMISE_WEEKS = 4  # what an unthinking yes promises

Rule = Callable[[View, RequestView], Answer]


def backlog_weeks(view: View) -> float:
    """Weeks of work that wait, as the estimates have it and experience corrects them."""
    backlog = view.backlog
    return (backlog.refined + LATE * backlog.guessed) / (HOURS_A_WEEK_EACH * 1.4 * max(1, view.heads["developer"]))


def always_yes(view: View, request: RequestView) -> Answer:
    """Yes, at once, by whatever week the asker has in mind."""
    return Answer(request.id, "yes")


def always_no(view: View, request: RequestView) -> Answer:
    """No to everybody, for want of capacity."""
    return Answer(request.id, "no", "capacity")


def loudest(view: View, request: RequestView) -> Answer:
    """Yes to whoever claims most of those who wait and to anybody who has had to ask twice; no to the rest."""
    most = max(len(other.claims) for other in view.inbox)
    if request.reminded or len(request.claims) >= max(2, most):
        return Answer(request.id, "yes")
    return Answer(request.id, "no", "capacity")


def hippo(view: View, request: RequestView) -> Answer:
    """The highest paid person's opinion: the CEO always, others while there is room."""
    if request.asker == view.stakeholders[0].id or backlog_weeks(view) < FIRST_COME_WEEKS / 2:
        return Answer(request.id, "yes")
    return Answer(request.id, "no", "capacity")


def first_come(view: View, request: RequestView) -> Answer:
    """Yes until the backlog is full."""
    if backlog_weeks(view) < FIRST_COME_WEEKS:
        return Answer(request.id, "yes")
    return Answer(request.id, "no", "capacity")


def by_claims(view: View, request: RequestView) -> Answer:
    """Weighted shortest job first on what is claimed: most promised for the hours first guessed."""
    hours = request.estimate.likely if request.estimate is not None else 1.0
    if len(request.claims) / max(1.0, hours) > 1 / 30 or not request.has_work:
        return Answer(request.id, "yes")
    return Answer(request.id, "no", "capacity")


def cheaper(view: View, request: RequestView) -> Answer:
    """Always looks for something cheaper and takes it."""
    if request.alternatives:
        return Answer(request.id, "alternative", alternative=request.alternatives[0].id)
    if request.ways and request.due_day - view.day > 1:
        return Answer(request.id, "look", by=request.ways[0].way)
    return Answer(request.id, "yes")


class Coin:
    """A fair choice among all legal answers. Its tosses are keyed like the world's, by the request."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._tosses = 0

    def __call__(self, view: View, request: RequestView) -> Answer:
        """Toss."""
        answers = [o.action for o in view.actions if isinstance(o.action, Answer) and o.action.request == request.id]
        self._tosses += 1
        return answers[int(self._chance.uniform("coin", request.id, self._tosses) * len(answers))]


RULES: dict[str, Rule] = {
    "always-yes": always_yes,
    "always-no": always_no,
    "loudest": loudest,
    "hippo": hippo,
    "first-come": first_come,
    "claims": by_claims,
    "cheaper": cheaper,
}
