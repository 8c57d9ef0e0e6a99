"""There is a best amount of everything: far too much of it costs."""

from __future__ import annotations

from tests.skills.manager import AnswersTheTeam, Decides, SeesPeople, Tries
from tests.skills.outward import Each, Talks
from tests.skills.pairs import compare, less

TEAM = (AnswersTheTeam(), Tries())
PLAIN = (*TEAM, Decides(room=3.5))
EVERYBODY = ("sally", "mark", "susi", "rune")


def test_looking_into_everything_every_way_costs_users() -> None:
    """Four ways of looking in place of one: at least 450 users fewer, because so much less gets made."""
    once = (*TEAM, Decides(room=3.5, ways=("prototype",)))
    always = (*TEAM, Decides(room=3.5, ways=("prototype", "fake-door", "ask", "refine")))
    # measured −861, spread 361
    less(compare("ferry", always, once, lambda a: a.users), 450)
    # measured −2.54, spread 1.50
    less(compare("ferry", always, once, lambda a: len(a.hours)), 1.1)


def test_an_hour_with_everybody_every_week_annoys() -> None:
    """Six one-to-ones a week in place of two: at least .035 less morale."""
    # measured −0.063, spread 0.015
    less(
        compare("island", (*PLAIN, SeesPeople(6, again_days=1)), (*PLAIN, SeesPeople(2)), lambda a: a.metrics.morale),
        0.035,
    )


def test_demos_of_every_little_thing_bore() -> None:
    """Whenever anything is out, in place of every second week: demos bring at least 6 users fewer."""
    daily, usual = (*PLAIN, Each("demo", 0)), (*PLAIN, Each("demo", 2))
    # measured −9.79, spread 17.62
    less(compare("ferry", daily, usual, lambda a: a.of("demo"), ledger=True), 6)


def test_talks_without_news_cost_trust() -> None:
    """With everybody each day, against none at all: at least .13 less trust, and 120 users fewer."""
    daily = (*PLAIN, Talks(EVERYBODY, 0))
    # measured −0.271, spread 0.061
    less(compare("ferry", daily, PLAIN, lambda a: a.trust), 0.13)
    # measured −258, spread 141
    less(compare("ferry", daily, PLAIN, lambda a: a.users), 120)


def test_a_ceo_who_is_briefed_daily_has_had_enough() -> None:
    """Every day in place of every second week: at least .08 less trust of hers."""
    daily, usual = (*PLAIN, Each("brief", 0)), (*PLAIN, Each("brief", 2))
    # measured −0.146, spread 0.052
    less(compare("ferry", daily, usual, lambda a: a.trust_of["carla"]), 0.08)
