"""Talks: what is behind an ask, and what knowing it is worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Talk
from engine.world.office.answering import (
    ALTERNATIVE_PLEASES,
    KNOWN_NEED,
    KNOWN_PERSON,
    KNOWN_PLEASES,
)
from engine.world.office.interests import AGAIN_DAYS, WASTED, talked
from engine.world.quarter import Quarter

Made = Callable[[dict[str, Any]], Scenario]


@pytest.fixture
def deep(office_written: dict[str, Any], scenario_from: Made) -> Scenario:
    """Something is behind the hush, and behind Sam; a talk brings a whisper to light."""
    hush = office_written["requests"][0]
    hush |= {"behind": "The fund visits in May.", "interest": "date"}
    hush["alternatives"] = [
        {"id": "whisper", "title": "A whisper", "found_by": "talk", "work": {"development": 5}},
        {"id": "echo", "title": "An echo", "found_by": "refine", "work": {"development": 5}},
    ]
    office_written["stakeholders"][0] |= {"behind": "His last firm fell silent.", "interest": "fear"}
    return scenario_from(office_written)


def lost(quarter: Quarter) -> float:
    """Trust that a bare no to the hush costs."""
    sam = quarter.world.stakeholders["sam"]
    before = sam.trust
    quarter.answering.no(quarter.world.letters["hush"], None, None)
    return before - sam.trust


def test_a_talk_uncovers_what_is_behind_and_a_cheaper_way(deep: Scenario) -> None:
    """It stands on the card and in the view, and was nowhere before."""
    sim = Simulation(deep, 1)
    sim.advance()
    card = sim.view.request("hush")
    assert card is not None and (card.behind, card.interest, card.alternatives) == (None, None, ())
    sim.act(Talk("sam", "hush"))
    sim.advance(until=8)
    card = sim.view.request("hush")
    assert card is not None and (card.behind, card.interest) == ("The fund visits in May.", "date")
    assert [a.id for a in card.alternatives] == ["whisper"]
    sam = next(s for s in sim.view.stakeholders if s.id == "sam")
    assert (sam.behind, sam.interest) == ("His last firm fell silent.", "fear")
    assert [n.subject for n in sim.view.news if n.kind == "interest"] == ["sam", "hush"]


def test_knowing_the_interest_softens_the_no_and_sweetens_the_alternative(deep: Scenario) -> None:
    """More where it is the interest behind this very ask."""
    blind, person, ask = (Quarter(deep, 1) for _ in range(3))
    person.world.memory.interests.add("sam")
    ask.world.memory.interests |= {"sam", "hush"}
    bare = lost(blind)
    assert lost(person) == pytest.approx(KNOWN_PERSON * bare)
    assert lost(ask) == pytest.approx(KNOWN_NEED * bare)
    for known in (False, True):
        quarter = Quarter(deep, 1)
        if known:
            talked(quarter.world, "sam", "hush")
        quarter.answering.alternative(quarter.world.letters["hush"], "whisper", None, None)
        pleased = quarter.world.stakeholders["sam"].trust - 0.5
        assert pleased == pytest.approx(ALTERNATIVE_PLEASES + (KNOWN_PLEASES if known else 0.0))


def test_a_talk_earns_nothing_by_itself_and_costs_when_repeated_without_news(office: Scenario) -> None:
    """Within six weeks; later it is only half an hour."""
    world = Quarter(office, 1).world
    talked(world, "sam", None)
    assert world.stakeholders["sam"].trust == 0.5
    world.day += 3
    talked(world, "sam", None)
    assert world.stakeholders["sam"].trust == pytest.approx(0.5 - WASTED)
    world.day += AGAIN_DAYS + 1
    talked(world, "sam", None)
    assert world.stakeholders["sam"].trust == pytest.approx(0.5 - WASTED)


def test_a_second_talk_with_news_costs_nothing(deep: Scenario) -> None:
    """The first was about the most urgent ask; this one is about another."""
    world = Quarter(deep, 1).world
    talked(world, "sam", "door")
    talked(world, "sam", None)
    assert world.stakeholders["sam"].trust == 0.5
    assert world.memory.interests == {"sam", "hush"}


def test_one_talks_with_those_outside_about_what_they_asked(office: Scenario) -> None:
    """Not with the team, nor about somebody else's wish."""
    sim = Simulation(office, 1)
    sim.advance()
    for wrong in (Talk("dan"), Talk("sam", "bell"), Talk("sam", "nothing")):
        with pytest.raises(NotNow):
            sim.act(wrong)
    assert Talk("ada", "bell") in [o.action for o in sim.view.actions]
