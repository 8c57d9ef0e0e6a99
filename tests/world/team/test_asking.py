"""What is asked for and may be refused: long weeks, turns on call, one more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK, first_day
from engine.world.quarter import Quarter
from engine.world.team.incidents import INCIDENT_CALLS, INCIDENT_REWORK
from engine.world.team.overtime import willing
from engine.world.team.rota import PRESSED_MOOD, ROTA_WEEKLY, on_call

Made = Callable[[dict[str, Any]], Scenario]


def told(quarter: Quarter) -> list[tuple[str, str]]:
    return [(n.kind, n.subject) for n in quarter.world.news]


# --- long weeks ------------------------------------------------------------------------------------------------


def test_whoever_agrees_works_long_for_as_long_as_was_asked(quiet: Scenario) -> None:
    """And goes home at the usual time afterwards."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    for person in world.team.people:
        person.morale = 1.0
    quarter.overtime.ask(48, 2)
    assert told(quarter) == [("overtime", "all")]
    world.env.run(until=2 * HOURS_A_WEEK)
    assert {p.hours for p in world.team.people} == {48.0} and world.team.people[0].pace == pytest.approx(1.2)
    world.env.run(until=2 * HOURS_A_WEEK + HOURS_A_DAY)
    assert {p.hours for p in world.team.people} == {40.0} and world.team.people[0].pace == 1.0
    assert all(p.fatigue > 0.3 for p in world.team.people)


def test_the_tired_and_the_unhappy_say_no_more_often_and_to_more(quiet: Scenario) -> None:
    """Each of these makes somebody less willing."""
    dan = Quarter(quiet, 1).world.team.people[1]
    usual = willing(dan, 48, 2)
    assert willing(dan, 60, 2) < willing(dan, 54, 2) < usual and willing(dan, 48, 4) < usual
    dan.fatigue = 1.0
    assert willing(dan, 48, 2) == pytest.approx(usual - 0.35)
    dan.fatigue, dan.morale = 0.0, 0.1
    assert willing(dan, 48, 2) == pytest.approx(usual - 0.4)


def test_who_agrees_is_each_one_s_own_draw(quiet: Scenario) -> None:
    """Over two hundred seeds about as many of the content agree to 60 hours for two weeks as their willingness says."""
    agreed = 0
    for seed in range(200):
        quarter = Quarter(quiet, seed)
        expected = willing(quarter.world.team.people[0], 60, 2)
        quarter.overtime.ask(60, 2)
        agreed += sum(p.hours == 60 for p in quarter.world.team.people)
    assert agreed / 800 == pytest.approx(expected, abs=0.05)


def test_asking_again_soon_after_a_no_costs_morale(quiet: Scenario) -> None:
    """Within two weeks of a refusal, of everybody."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    for person in world.team.people:
        person.fatigue = 2.0
    quarter.overtime.ask(60, 4)
    assert told(quarter) == [("overtime", "none")]
    before = world.team.morale()
    quarter.overtime.ask(60, 4)
    assert world.team.morale() == pytest.approx(before + PRESSED_MOOD)
    world.day += 11
    before = world.team.morale()
    quarter.overtime.refused_on = 1
    quarter.overtime.ask(60, 4)
    assert world.team.morale() == before


# --- turns on call ---------------------------------------------------------------------------------------------


def incident(quarter: Quarter) -> tuple[float, list[float]]:
    """What one incident costs: hours of mending, and hours of each person."""
    item = quarter.delivery.start("hush", "hush", "", Work(development=100), (), "")
    before = item.left["development"]
    owed = [p.owed for p in quarter.world.team.people]
    quarter.incidents.at = 0.0
    quarter.incidents.evening()
    people = quarter.world.team.people
    return item.left["development"] - before, [p.owed - was for p, was in zip(people, owed, strict=True)]


def test_without_turns_an_incident_interrupts_every_developer(quiet: Scenario) -> None:
    """And takes all its mending."""
    assert incident(Quarter(quiet, 1)) == (INCIDENT_REWORK, [0.0, INCIDENT_CALLS, INCIDENT_CALLS, 0.0])


def test_with_turns_it_interrupts_one_and_is_mended_in_half_the_time(quiet: Scenario) -> None:
    """Whoever's week it is; the next week it is somebody else's."""
    quarter = Quarter(quiet, 1)
    quarter.world.team.rota = True
    first = on_call(quarter.world)
    assert incident(quarter) == (INCIDENT_REWORK / 2, [0.0, INCIDENT_CALLS, 0.0, 0.0])
    quarter.world.day = 6
    second = on_call(quarter.world)
    assert (first and first.id, second and second.id) == ("dan", "dot")


def test_being_on_call_costs_two_hours_a_week_of_one(quiet: Scenario) -> None:
    """On Fridays, of the one who was."""
    quarter = Quarter(quiet, 1)
    quarter.world.team.rota = True
    quarter.world.day = 5
    quarter.staff.evening()
    assert [p.owed for p in quarter.world.team.people] == [0.0, ROTA_WEEKLY, 0.0, 0.0]


def test_the_content_agree_to_turns_and_the_worn_do_not(quiet: Scenario) -> None:
    """Of a hundred seeds, nearly all at morale .8 and hardly any at .15."""

    def agreed(morale: float) -> int:
        count = 0
        for seed in range(100):
            quarter = Quarter(quiet, seed)
            for person in quarter.world.team.people:
                person.morale = morale
            quarter.rota.ask()
            count += quarter.world.team.rota
            assert told(quarter) == [("rota", "agreed" if quarter.world.team.rota else "refused")]
        return count

    assert agreed(0.8) >= 95 and agreed(0.15) <= 15


# --- one more --------------------------------------------------------------------------------------------------


def test_somebody_hired_begins_on_a_monday_weeks_later_and_is_paid_and_taught(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """Six weeks after the yes; then the payroll grows, and their colleague has less time."""
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    world.ceo.trust = 1.0
    quarter.roster.ask("tester")
    assert told(quarter) == [("hire", "agreed")]
    world.env.run(until=(first_day(7) - 1) * HOURS_A_DAY - 1)
    assert len(world.team.here()) == 4
    world.env.run(until=(first_day(7) - 1) * HOURS_A_DAY)
    *_, tim, new = world.team.people
    assert (new.id, new.role, new.newness) == ("hire-tester-1", "tester", 1.0)
    assert 0.7 <= new.skill <= 1.3 and new.name not in {"Dee", "Dan", "Dot", "Tim"}
    assert world.team.paid_more == 250 and tim.teaching == pytest.approx(0.25 / (1 - tim.newness + 1e-12), rel=0.01)


def test_the_same_post_has_the_same_candidate_whatever_else_was_decided(quiet: Scenario) -> None:
    """One tester hired at once, or after a developer."""

    def tester(before: bool) -> tuple[str, float]:
        quarter = Quarter(quiet, 3)
        quarter.world.ceo.trust = 1.0
        if before:
            quarter.roster.ask("developer")
        quarter.world.env.run(until=HOURS_A_WEEK)
        quarter.world.ceo.trust = 1.0
        quarter.roster.ask("tester")
        quarter.world.env.run(until=8 * HOURS_A_WEEK)
        found = quarter.world.team.named("hire-tester-1")
        assert found is not None
        return found.name, found.skill

    assert tester(False) == tester(True)


def test_without_money_for_half_a_year_there_is_nobody(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Whoever asks."""
    quiet_written["segments"][0]["paying"] = 0.0
    quiet_written["company"].update(cash=25 * 1250)
    quarter = Quarter(scenario_from(quiet_written), 1)
    quarter.world.ceo.trust = 1.0
    quarter.roster.ask("tester")
    assert told(quarter) == [("hire", "no-money")] and quarter.roster.posts() == 2


def test_a_ceo_without_trust_says_no_and_likes_it_less_the_second_time(quiet: Scenario) -> None:
    """The second ask within two weeks costs a slight."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    world.ceo.trust = 0.0
    quarter.roster.ask("tester")
    assert told(quarter) == [("hire", "no-trust")]
    world.ceo.trust = 0.1
    quarter.roster.ask("tester")
    assert world.ceo.trust == pytest.approx(0.07)


# --- people who join -------------------------------------------------------------------------------------------


def test_an_event_brings_people_who_work_from_that_day_on(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """They take up what lies there."""
    newcomers = [{"id": "nan", "name": "Nan", "role": "developer"}]
    quiet_written["events"] = [{"id": "help", "when": "week 2 wed", "title": "Help", "joins": newcomers}]
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    quarter.delivery.start("hush", "hush", "", Work(development=900), (), "").next_question = 1e9
    world.env.run(until=56)
    assert len(world.team.here()) == 5
    world.env.run(until=57)
    nan = world.team.named("nan")
    assert nan is not None and nan.working_on == "hush" and nan.newness == 1.0
    world.env.run(until=100)
    assert sum(b.amount for b in world.books.rows if b.cause.kind == "joined") == pytest.approx(
        0.0, abs=0.02
    )  # as content as the company
    assert nan.newness < 1


def test_newcomers_disturb_nobody_s_draws(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Everybody else's thresholds, troubles and days of illness are what they would have been."""
    quiet_written["company"].update(troubles=1.0, resignations=False)

    def others(joins: int) -> list[tuple[str, float, int]]:
        newcomers = [{"id": f"n{n}", "name": "N", "role": "tester"} for n in range(joins)]
        quiet_written["events"] = [{"id": "help", "when": "week 2", "title": "Help", "joins": newcomers}]
        world = Quarter(scenario_from(quiet_written), 4).world
        world.env.run(until=100)
        return [(p.id, p.resigns_at, p.trouble.from_day if p.trouble else 0) for p in world.team.people[:4]]

    assert others(0) == others(5)
