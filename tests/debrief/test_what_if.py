"""What another answer would have done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import Simulation, load_scenario
from engine.debrief import other_answer, what_if
from engine.players import PLAYERS, play


@pytest.fixture(scope="module")
def played():
    """A sensible quarter."""
    sim = Simulation(load_scenario("first-quarter"), 3)
    play(sim, PLAYERS["sensible"](3))
    return sim


def number_of(session, request: str) -> int:
    """The place of a request's final answer among the actions."""
    return next(n for n, a in enumerate(session.actions) if a.get("request") == request and a["what"] != "look")


def test_refusing_the_code_screen_would_have_cost_members(played):
    """The cheap fix of the first week is worth having: a no leaves fewer members and a lower score."""
    session = played.session()
    found = what_if(played.scenario, session, number_of(session, "pickup-codes"), played.result())
    assert (found.answered, found.instead) == ("yes", "no")
    assert found.users < -20
    assert found.score < 0


def test_a_known_result_changes_nothing_but_the_time(played):
    """With or without the result of what was played, the answer is the same."""
    session = played.session()
    number = number_of(session, "pickup-codes")
    assert what_if(played.scenario, session, number, played.result()) == what_if(played.scenario, session, number)


def test_only_final_answers_have_another(played):
    """Looking into something, or anything that is no answer, has no what-if."""
    session = played.session()
    looks = [n for n, a in enumerate(session.actions) if a.get("what") == "look" or a["do"] != "answer"]
    assert looks and all(other_answer(session.actions[n]) is None for n in looks)
    assert what_if(played.scenario, session, looks[0]) is None


def test_the_other_answer_leaves_everything_before_it_alone(played):
    """A flipped decision's future shares its past to the bit."""
    from engine.play.simulation import replay

    session = played.session()
    number = number_of(session, "bath-report")
    changed = other_answer(session.actions[number])
    edited = replace(session, actions=(*session.actions[:number], changed, *session.actions[number + 1 :]))
    again = replay(played.scenario, edited)
    day = int(changed["at"] // 8)
    for name, values in played.world.series.items():
        assert again.world.series[name][: day + 1] == values[: day + 1], name
