"""What people say to each other on Fridays, what they compare, and what they take upstairs."""

from __future__ import annotations

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.office import gossip
from engine.world.office.answering import ESCALATION_MOOD
from engine.world.office.gossip import COMPARE_DAYS, TALK, WORTH_SAYING
from engine.world.quarter import Quarter
from engine.world.stakeholders import ESCALATES_BELOW, SLIGHT


def quarter_with(scenario: Scenario, **influence: float) -> Quarter:
    """Nobody is listened to but those named, and all think alike."""
    quarter = Quarter(scenario, 1)
    for s in quarter.world.stakeholders.values():
        s.influence = influence.get(s.id, 0.1)
        s.trust = 0.5
    return quarter


def test_opinions_rub_off_by_influence(office: Scenario) -> None:
    """Each moves by the rate, the speaker's share of all influence and the gap; the speaker stays."""
    quarter = quarter_with(office, sam=0.7)
    people = quarter.world.stakeholders
    people["sam"].trust = 0.1
    gossip.friday(quarter.world)
    moved = TALK * 0.7 / (0.7 + 3 * 0.1) * -0.4
    assert people["ada"].trust == people["bea"].trust == pytest.approx(0.5 + moved)
    assert people["sam"].trust == 0.1
    quarter.world.books.close(1)
    assert {(b.cause.kind, b.cause.subject) for b in quarter.world.books.rows} == {("gossip", "sam")}


def test_the_quiet_and_the_like_minded_are_not_talked_about(office: Scenario) -> None:
    """Little influence moves nobody, and neither does an opinion that is nearly one's own."""
    quarter = quarter_with(office, sam=0.7)
    quarter.world.stakeholders["ada"].trust = 0.0
    quarter.world.stakeholders["sam"].trust = 0.5 + 0.9 * WORTH_SAYING
    gossip.friday(quarter.world)
    assert quarter.world.stakeholders["bea"].trust == 0.5


def test_talk_alone_brings_everybody_together(office: Scenario) -> None:
    """Week after week the spread falls, and nobody leaves the range there was."""
    quarter = quarter_with(office, sam=0.8, ada=0.6)
    people = quarter.world.stakeholders
    people["sam"].trust, people["ada"].trust = 0.9, 0.2
    before = 0.7
    for _ in range(20):
        gossip.friday(quarter.world)
        trust = [s.trust for s in people.values()]
        assert min(trust) >= 0.2 and max(trust) <= 0.9
        assert max(trust) - min(trust) <= before
        before = max(trust) - min(trust)
    assert before < 0.6


def refused_for_room(scenario: Scenario) -> Quarter:
    """Sam was told that there is no room for a hush."""
    quarter = quarter_with(scenario)
    quarter.delivery.start("other", "hush", "", Work(development=1000), (), "")
    quarter.answering.no(quarter.world.letters["hush"], "capacity", None)
    return quarter


@pytest.mark.parametrize(("accepted", "days", "minds"), [("lamp", 0, True), ("door", 0, False), ("lamp", 21, False)])
def test_unequal_treatment_is_noticed_once(office: Scenario, accepted: str, days: int, minds: bool) -> None:
    """Ada got something like it this week; Sam's own other wish, or a yes long after, is no comparison."""
    quarter = refused_for_room(office)
    assert COMPARE_DAYS < 21
    quarter.world.day += days
    quarter.answering.yes(quarter.world.letters[accepted], None, None)
    gossip.friday(quarter.world)
    gossip.friday(quarter.world)
    quarter.world.books.close(1)
    costs = [b.amount for b in quarter.world.books.rows if b.cause.kind == "unequal"]
    assert costs == ([pytest.approx(-SLIGHT)] if minds else [])


@pytest.mark.parametrize("ignored", [True, False])
def test_who_trusts_little_goes_upstairs_with_a_refusal_or_with_silence(office: Scenario, ignored: bool) -> None:
    """It costs the CEO's trust and mood."""
    quarter = quarter_with(office)
    world = quarter.world
    world.stakeholders["sam"].trust = ESCALATES_BELOW
    letter = world.letters["hush"]
    if ignored:
        quarter.answering.expire(letter)
    else:
        quarter.answering.no(letter, None, None)
    assert world.ceo.trust == pytest.approx(0.5 - SLIGHT)
    assert world.ceo.mood == pytest.approx(ESCALATION_MOOD)
    world.books.close(1)
    roots = {b.cause.root for b in world.books.rows if b.cause.kind == "escalated"}
    assert roots == {"ignored hush" if ignored else "no hush"}
