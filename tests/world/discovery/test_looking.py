"""Looking into a request: hours, days, what it costs others and what then stands on the card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Answer
from engine.world.discovery import looking
from engine.world.discovery.experiments import (
    FAKE_DOOR_DEVELOPMENT,
    FAKE_DOOR_IRRITATES,
    PROTOTYPE_DESIGN,
    PROTOTYPE_SAVES,
)
from engine.world.manager import HOURS
from engine.world.quarter import Quarter

Made = Callable[[dict[str, Any]], Scenario]


def back(sim: Simulation, id: str) -> float:
    """The hour at which a request is in the inbox again."""
    while not any(r.id == id for r in sim.view.inbox):
        assert sim.advance()
    return sim.now


def looked(scenario: Scenario, *ways: str, seed: int = 1) -> Simulation:
    """A simulation in which the hush has been looked into in these ways."""
    sim = Simulation(scenario, seed)
    sim.advance()
    for way in ways:
        sim.answer("hush", "look", by=way)
        back(sim, "hush")
    return sim


def test_what_is_being_looked_into_does_not_expire(quiet: Scenario) -> None:
    """It comes back with at least a day to answer."""
    quarter = Quarter(quiet, 1)
    letter = quarter.world.letters["hush"]
    looking.begin(quarter.world, letter, "data")
    quarter.world.env.run(until=100)
    assert letter.state == "looking"
    looking.spent(quarter.world, letter)
    assert letter.state == "open" and letter.due_day > quarter.world.day
    assert [(e.way, e.points) for e in letter.evidence] == [("data", "against")]
    assert "data" not in letter.ways()


def test_refining_costs_each_developer_an_hour_and_brings_an_estimate(quiet: Scenario) -> None:
    """Nobody else has to sit through it."""
    quarter = Quarter(quiet, 1)
    letter = quarter.world.letters["hush"]
    assert letter.guesses[""].refined is False and letter.refined == {}
    looking.begin(quarter.world, letter, "refine")
    looking.spent(quarter.world, letter)
    assert letter.refined[""].refined
    assert [p.owed for p in quarter.world.team.people] == [0, 1, 1, 0]


def test_an_authors_look_says_its_words_and_a_general_one_gives_a_range(quiet: Scenario) -> None:
    """The data has a sentence and no numbers, the prototype numbers and no sentence."""
    (request,) = looked(quiet, "data", "prototype").view.inbox
    data, prototype = request.evidence
    assert (data.says, data.low, data.high) == ("Nobody minds.", None, None)
    assert prototype.says == "" and prototype.low is not None and prototype.high is not None
    assert prototype.low < prototype.high


@pytest.mark.parametrize(("way", "hours", "days"), [("ask", 1, 0), ("prototype", 2, 2), ("fake-door", 1, 5)])
def test_it_comes_back_when_hours_and_days_are_over(quiet: Scenario, way: str, hours: float, days: int) -> None:
    """And the day on which an answer is due has waited as long as the experiment ran."""
    sim = Simulation(quiet, 1)
    sim.advance()
    due = sim.view.inbox[0].due_day
    assert HOURS[way] == hours
    sim.answer("hush", "look", by=way)
    done = back(sim, "hush")
    expected = hours + days * 8
    assert expected < done <= expected + 0.25
    assert sim.view.inbox[0].due_day == due + days
    assert way not in [w.way for w in sim.view.inbox[0].ways]


def test_an_experiment_takes_the_teams_hours(quiet: Scenario) -> None:
    """A prototype a designer's, a fake door one developer's, an opinion nobody's."""
    owed = {}
    for way in ("ask", "prototype", "fake-door"):
        quarter = Quarter(quiet, 1)
        letter = quarter.world.letters["hush"]
        looking.begin(quarter.world, letter, way)
        looking.spent(quarter.world, letter)
        owed[way] = {p.role: 0.0 for p in quarter.world.team.people}
        for p in quarter.world.team.people:
            owed[way][p.role] += p.owed
    assert owed["ask"] == {"designer": 0, "developer": 0, "tester": 0}
    assert owed["prototype"] == {"designer": PROTOTYPE_DESIGN, "developer": 0, "tester": 0}
    assert owed["fake-door"] == {"designer": 0, "developer": FAKE_DOOR_DEVELOPMENT, "tester": 0}


def test_a_fake_door_irritates_a_few(quiet: Scenario) -> None:
    """One in a thousand, booked under its own name; a prototype nobody."""
    for way, lost in (("fake-door", -FAKE_DOOR_IRRITATES), ("prototype", 0.0)):
        sim = looked(quiet, way)
        sim.advance(until=88)
        amounts = [b.amount for b in sim.bookings() if b.cause.kind == "fake-door" and b.metric == "users"]
        assert len(amounts) == (way == "fake-door")
        if lost:
            assert amounts[0] == pytest.approx(lost * 10000, rel=0.05)
            assert [r.subject for r in sim.view.why("users") if r.kind == "fake-door"] == ["hush"]


def test_what_was_prototyped_fits_better(quiet: Scenario) -> None:
    """Opinions spare none of the misfit, having watched a part of it, a prototype more."""
    misfits = []
    for ways in ((), ("ask",), ("data",), ("prototype",)):
        sim = looked(quiet, *ways)
        sim.world.clarity = 0.0
        sim.answer("hush", "yes")
        misfits.append(sim.world.board.all["hush"].misfit)
    bare, asked, data, prototype = misfits
    assert bare == asked > data > prototype
    assert prototype == pytest.approx((1 - PROTOTYPE_SAVES) * data)


def test_a_request_without_work_offers_no_experiment(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """There is nothing to draw, and no door to paint."""
    del quiet_written["requests"][0]["work"]
    sim = Simulation(scenario_from(quiet_written), 1)
    sim.advance()
    assert [w.way for w in sim.view.inbox[0].ways] == ["data"]
    with pytest.raises(NotNow):
        sim.act(Answer("hush", "look", by="prototype"))


def test_an_interview_about_an_idea_is_the_same_asking(quiet: Scenario) -> None:
    """Whether asked from the card or planned as an interview, people say the same, once; it stays in the inbox."""
    from engine.play.actions import Research

    card, plan = looked(quiet, "ask"), Simulation(quiet, 1)
    plan.advance()
    plan.act(Research("interview", "folk", "current", "hush"))
    assert plan.view.inbox
    with pytest.raises(NotNow):
        plan.act(Research("interview", "folk", "current", "hush"))
    plan.advance(until=8)
    assert plan.view.inbox[0].evidence == card.view.inbox[0].evidence
    assert plan.view.my_week.spent[-1].end - plan.view.my_week.spent[-1].start == 1
    with pytest.raises(NotNow):
        plan.act(Research("interview", "folk", "current", "hush"))


def test_the_look_an_author_names_brings_a_cheaper_way_to_light(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """Whatever the look's own lines say that it finds; another look does not."""
    quiet_written["requests"][0]["alternatives"] = [
        {"id": "a-curtain", "title": "A curtain", "found_by": "refine", "work": {"design": 1, "development": 4}}
    ]
    scenario = scenario_from(quiet_written)
    for ways, known in ((("data",), ()), (("data", "refine"), ("a-curtain",))):
        request = looked(scenario, *ways).view.request("hush")
        assert request is not None
        assert tuple(a.id for a in request.alternatives) == known


def test_a_look_speaks_of_something_cheaper_apart_from_what_was_asked(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """What speaks for the hush may speak against whispering, and the card says so once both are known."""
    request = quiet_written["requests"][0]
    request["alternatives"] = [{"id": "whisper", "title": "A whisper", "found_by": None, "work": {"development": 4}}]
    request["look"] = [
        {"way": "data", "says": "Nobody minds.", "points": "for", "alternatives": {"whisper": "against"}},
        {"way": "talk", "says": "They would hear it.", "points": "neither", "alternatives": {"whisper": "against"}},
    ]
    scenario = scenario_from(quiet_written)
    (before,) = looked(scenario).view.inbox
    (after,) = looked(scenario, "data", "talk").view.inbox
    assert [a.speaks for a in before.alternatives] == [0]
    assert [a.speaks for a in after.alternatives] == [-2]
    assert [e.points for e in after.evidence] == ["for", "neither"]
