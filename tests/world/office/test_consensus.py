"""Consensus: who stands where, what going along is worth, and what overruling costs when they were right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Hear, Workshop
from engine.world.office import consensus
from engine.world.office.consensus import (
    CARES,
    CARRIED,
    CONSENSUS_FIT,
    KEY_HOURS,
    KNOWS_USERS,
    NOT_ASKED,
    OVERRULED_MINDS,
    PROVED_RIGHT,
    SIDES_RIGHT,
    WORKSHOP_CHEER,
    WORKSHOP_CLARITY,
    WORKSHOP_HOURS,
)
from engine.world.office.outcomes import HURT, HURT_CEO, SEEN_AFTER_DAYS, WORKED, WORKED_CEO
from engine.world.quarter import Quarter

Made = Callable[[dict[str, Any]], Scenario]
STANDS = {"dee": "against", "dan": "for", "dot": "for", "ada": "against"}


@pytest.fixture
def divided(office_written: dict[str, Any], scenario_from: Made) -> Scenario:
    """Two are for the door, which does harm, and two against."""
    office_written["requests"][2]["positions"] = [
        {"who": who, "stands": stands, "says": f"{who} says so."} for who, stands in STANDS.items()
    ]
    return scenario_from(office_written)


def moved(quarter: Quarter, kind: str) -> dict[str, float]:
    """What a kind of cause has moved, by metric."""
    quarter.world.books.close(quarter.world.day)
    totals: dict[str, float] = {}
    for b in quarter.world.books.rows:
        if b.cause.kind == kind:
            totals[b.metric] = totals.get(b.metric, 0.0) + b.amount
    return totals


def heard(quarter: Quarter, *people: str) -> Quarter:
    """Some have been asked about the door."""
    for who in people:
        consensus.hear(quarter.world, quarter.world.letters["door"], who)
    return quarter


def yes(quarter: Quarter) -> None:
    """The door it is."""
    quarter.answering.yes(quarter.world.letters["door"], None, None)


def seen(quarter: Quarter) -> None:
    """The door is released, and three weeks pass; nothing else does."""
    quarter.delivery.releases.release(quarter.world.board.all["door"])
    quarter.world.day += SEEN_AFTER_DAYS
    quarter.outcomes.evening()


# --- positions -------------------------------------------------------------------------------------------------


def test_positions_are_the_author_s_where_there_are_any(divided: Scenario) -> None:
    """And theirs alone."""
    quarter = Quarter(divided, 1)
    found = consensus.positions(quarter.world, quarter.world.letters["door"])
    assert {who: h.stands for who, h in found.items()} == STANDS
    assert found["dee"].says == "dee says so."


def test_drawn_positions_lean_to_what_is_true_and_more_so_where_users_are_known(
    office_written: dict[str, Any], scenario_from: Made
) -> None:
    """Over four hundred seeds, within four points: who has one, and how often it is right."""
    office_written["stakeholders"][1]["department"] = "support"
    scenario = scenario_from(office_written)
    count = {"dee": [0, 0], "dan": [0, 0], "ada": [0, 0], "bea": [0, 0]}
    seeds = 400
    for seed in range(seeds):
        quarter = Quarter(scenario, seed)
        found = consensus.positions(quarter.world, quarter.world.letters["door"])  # does harm
        for who, tally in count.items():
            if who in found:
                tally[0] += 1
                tally[1] += found[who].stands == "against"
    for who, share in {"dee": KNOWS_USERS, "dan": SIDES_RIGHT, "ada": KNOWS_USERS, "bea": SIDES_RIGHT}.items():
        asked, right = count[who]
        assert asked / seeds == pytest.approx(CARES, abs=0.07)
        assert right / asked == pytest.approx(share, abs=0.09)


def test_the_asker_and_the_ceo_have_none(office: Scenario) -> None:
    """The one has said what they want, the other will."""
    for seed in range(20):
        quarter = Quarter(office, seed)
        assert not {"sam", "ruth"} & set(consensus.who_cares(quarter.world, quarter.world.letters["door"]))


def test_hearing_shows_one_position_and_a_workshop_all(divided: Scenario) -> None:
    """On the card, in hours of one's own, and three of each of the team's for the workshop."""
    sim = Simulation(divided, 1)
    sim.advance()
    prices = {o.action: o.hours for o in sim.view.actions}
    assert prices[Hear("door", "dee")] == 0.5 and prices[Workshop("door")] == 5.0
    with pytest.raises(NotNow, match="no opinion"):
        sim.act(Hear("door", "tim"))
    sim.act(Hear("door", "dee"))
    sim.advance(until=7)
    card = sim.view.request("door")
    assert card is not None and [(p.who, p.stands, p.says) for p in card.positions] == [
        ("dee", "against", "dee says so.")
    ]
    with pytest.raises(NotNow, match="know"):
        sim.act(Hear("door", "dee"))
    owed = [p.owed for p in sim.world.team.people]
    consensus.workshop(sim.world, sim.world.letters["door"])
    assert [p.owed - o for p, o in zip(sim.world.team.people, owed, strict=True)] == [WORKSHOP_HOURS] * 4
    card = sim.view.request("door")
    assert card is not None and {p.who: p.stands for p in card.positions} == STANDS
    with pytest.raises(NotNow, match="everybody"):
        sim.act(Workshop("door"))


def test_a_workshop_lifts_once_a_fortnight(divided: Scenario) -> None:
    """Morale and clarity; the next one in the same week is hours."""
    world = Quarter(divided, 1).world
    morale, clarity = world.team.morale(), world.clarity
    consensus.workshop(world, world.letters["door"])
    assert world.team.morale() - morale == pytest.approx(WORKSHOP_CHEER)
    assert world.clarity == pytest.approx(clarity + WORKSHOP_CLARITY * (1 - clarity))
    consensus.workshop(world, world.letters["hush"])
    assert world.team.morale() - morale == pytest.approx(WORKSHOP_CHEER)


# --- the answer ------------------------------------------------------------------------------------------------


def test_going_along_with_the_majority_is_carried(divided: Scenario) -> None:
    """Who was heard is glad, who was overruled minds, and the work fits better where enough were heard."""
    quarter, blind = heard(Quarter(divided, 1), "dan", "dot", "dee"), Quarter(divided, 1)
    yes(quarter)
    yes(blind)
    assert moved(quarter, "carried") == {"morale": pytest.approx(2 * CARRIED / 4)}
    assert moved(quarter, "objection") == {"morale": pytest.approx(-OVERRULED_MINDS / 4)}
    ratio = quarter.world.board.all["door"].misfit / blind.world.board.all["door"].misfit
    assert ratio == pytest.approx(CONSENSUS_FIT)


def test_going_against_the_majority_is_not(divided: Scenario) -> None:
    """Nobody carries it."""
    quarter = heard(Quarter(divided, 1), "dee", "ada", "dan")
    yes(quarter)
    assert moved(quarter, "carried") == {}
    assert moved(quarter, "objection") == {
        "morale": pytest.approx(-OVERRULED_MINDS / 4), "trust.ada": pytest.approx(-OVERRULED_MINDS)
    }  # fmt: skip


def test_who_cares_about_a_key_decision_and_was_not_asked_minds_a_little(divided: Scenario) -> None:
    """A decision nobody wrote positions for is key only when it is large."""
    quarter, small = heard(Quarter(divided, 1), "dan", "dot"), Quarter(divided, 1)
    yes(quarter)
    small.answering.yes(small.world.letters["bell"], None, None)
    assert moved(quarter, "not-asked") == {
        "morale": pytest.approx(-NOT_ASKED / 4), "trust.ada": pytest.approx(-NOT_ASKED)
    }  # fmt: skip
    assert moved(small, "not-asked") == {} and KEY_HOURS > 38


def test_a_cheaper_way_overrules_nobody(office_written: dict[str, Any], scenario_from: Made) -> None:
    """Both sides get something."""
    door = office_written["requests"][2]
    door["positions"] = [{"who": "dee", "stands": "against"}, {"who": "dan", "stands": "for"}]
    door["alternatives"] = [{"id": "curtain", "title": "A curtain", "found_by": None, "work": {"development": 4}}]
    quarter = heard(Quarter(scenario_from(office_written), 1), "dee", "dan")
    quarter.answering.alternative(quarter.world.letters["door"], "curtain", None, None)
    assert moved(quarter, "objection") == {}
    assert moved(quarter, "carried") == {"morale": pytest.approx(2 * CARRIED / 4)}


# --- proved right ----------------------------------------------------------------------------------------------


def test_an_overruled_objection_that_proves_right_costs_double(divided: Scenario) -> None:
    """Three weeks after the release, with each who was heard; who was not heard has nothing to be right about."""
    asked, unasked = heard(Quarter(divided, 1), "dee", "ada", "dan"), Quarter(divided, 1)
    for quarter in (asked, unasked):
        yes(quarter)
        seen(quarter)
    dearer = -PROVED_RIGHT * OVERRULED_MINDS
    assert PROVED_RIGHT == 2.0
    assert moved(asked, "proved-right") == {"morale": pytest.approx(dearer / 4), "trust.ada": pytest.approx(dearer)}
    assert moved(unasked, "proved-right") == {}


def test_an_overruled_objection_that_proves_wrong_costs_nothing_more(
    office_written: dict[str, Any], scenario_from: Made
) -> None:
    """What was done was good; but the author has the last word on who was right."""
    office_written["requests"][2] |= {
        "truth": {"users": 400},
        "positions": [{"who": "dee", "stands": "against"}, {"who": "dan", "stands": "against", "right": True}],
    }
    quarter = heard(Quarter(scenario_from(office_written), 1), "dee", "dan")
    yes(quarter)
    seen(quarter)
    assert moved(quarter, "proved-right") == {"morale": pytest.approx(-PROVED_RIGHT * OVERRULED_MINDS / 4)}
    assert [h.detail for h in quarter.world.log if h.kind == "proved-right"] == ["dan"]


def test_what_was_refused_proves_nobody_right(divided: Scenario) -> None:
    """Nobody can see what would have been."""
    quarter = heard(Quarter(divided, 1), "dan", "dot")
    quarter.answering.no(quarter.world.letters["door"], None, None)
    assert moved(quarter, "objection") == {"morale": pytest.approx(-2 * OVERRULED_MINDS / 4)}
    quarter.world.day += SEEN_AFTER_DAYS
    quarter.outcomes.evening()
    assert moved(quarter, "proved-right") == {}


# --- outcomes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("request_id", "asker", "worked"), [("bell", "ada", True), ("door", "sam", False)])
def test_three_weeks_after_a_release_trust_follows_what_came_of_it(
    office: Scenario, request_id: str, asker: str, worked: bool
) -> None:
    """With whoever asked and with the CEO, by what is left to gain or to lose; what does nothing moves nobody."""
    quarter = Quarter(office, 1)
    world = quarter.world
    quarter.answering.yes(world.letters[request_id], None, None)
    quarter.answering.yes(world.letters["lamp"], None, None)
    for id in (request_id, "lamp"):
        quarter.delivery.releases.release(world.board.all[id])
    before = {s.id: s.trust for s in world.stakeholders.values()}
    for days in (SEEN_AFTER_DAYS - 1, 1, 1):
        world.day += days
        quarter.outcomes.evening()
    now = {s.id: s.trust - before[s.id] for s in world.stakeholders.values()}
    if worked:
        expected = {asker: WORKED * (1 - before[asker]), "ruth": WORKED_CEO * (1 - before["ruth"])}
    else:
        expected = {asker: -HURT * before[asker], "ruth": -HURT_CEO * before["ruth"]}
    assert now == pytest.approx({**dict.fromkeys(now, 0.0), **expected})
    assert moved(quarter, "worked" if worked else "hurt").keys() == {f"trust.{asker}", "trust.ruth"}


def test_what_the_ceo_ordered_is_not_the_manager_s_doing(office: Scenario) -> None:
    """Nobody blames or thanks them for it."""
    quarter = Quarter(office, 1)
    door = quarter.world.letters["door"]
    work = door.work()
    assert work is not None
    quarter.delivery.start("door", "door", "ordered", work, quarter.answering.truth(door), "no door")
    seen(quarter)
    assert moved(quarter, "hurt") == {}
