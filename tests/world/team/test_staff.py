"""Fatigue, illness, notice and leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.scenario.effect import Work
from engine.world.clock import DAYS_A_WEEK, HOURS_A_DAY, HOURS_A_WEEK
from engine.world.quarter import Quarter
from engine.world.team.staff import LEAVING_MOOD, NOTICE_DAYS, RECOVERS, SICK_HOURS, TIRING

Made = Callable[[dict[str, Any]], Scenario]


def test_long_weeks_tire_and_ordinary_ones_rest(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A day of a 60-hour week adds .11; in ordinary weeks half of it has passed after about twelve days."""
    quiet_written["team"][1]["hours"] = 60
    quarter = Quarter(scenario_from(quiet_written), 1)
    world, dan = quarter.world, quarter.world.team.people[1]
    world.env.run(until=HOURS_A_DAY)
    assert dan.fatigue == pytest.approx(TIRING * 20)
    world.env.run(until=8 * HOURS_A_WEEK)
    worst = dan.fatigue
    assert 1.6 < worst <= 2
    dan.work(40)
    world.env.run(until=8 * HOURS_A_WEEK + 12 * HOURS_A_DAY)
    assert dan.fatigue == pytest.approx(worst * (1 - RECOVERS) ** 12, rel=0.01)
    assert world.team.people[2].fatigue == 0


def test_the_tired_are_slower_and_oftener_ill(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Exhausted, somebody does 72 % of the work and is ill more than four times as often; over fifty seeds."""
    rested = Quarter(scenario_from(quiet_written), 1).world.team.people[1]
    fresh = rested.speed()
    rested.fatigue = 2.0
    assert rested.speed() == pytest.approx(0.72 * fresh)

    def spells(hours: int) -> int:
        for person in quiet_written["team"]:
            person["hours"] = hours
            person["fatigue"] = 2.0 if hours > 40 else 0.0
        scenario = scenario_from(quiet_written)
        count = 0
        for seed in range(50):
            world = Quarter(scenario, seed).world
            world.env.run(until=world.days * HOURS_A_DAY)
            count += sum(p.spells for p in world.team.people)
        return count

    ordinary, crunch = spells(40), spells(63)
    assert crunch > 4 * ordinary > 100


def test_signs_come_before_notice_and_notice_before_leaving(quiet: Scenario) -> None:
    """Somebody looks quieter, then elsewhere, gives notice, works ten more days at less effort, and is gone."""
    sim = Simulation(quiet, 1)
    world, dan = sim.world, sim.world.team.people[1]
    dan.resigns_at, dan.morale = 0.5, 0.05
    seen: list[tuple[str, ...]] = []
    while not dan.gone and not sim.ended:
        sim.advance(until=sim.now + HOURS_A_DAY)
        person = sim.view.people[1]
        if person.leaves_day is None and (not seen or seen[-1] != person.signs):
            seen.append(person.signs)
    assert seen == [(), ("quieter",), ("quieter", "elsewhere")]
    days = {h.kind: round(h.hour / HOURS_A_DAY) for h in world.log if h.subject == "dan" and h.kind != "told"}
    assert days["sign"] < days["notice"] and days["resigned"] == days["notice"] + NOTICE_DAYS
    assert dan.leaves_on == days["resigned"]
    assert [n.kind for n in world.news if n.who == "dan"] == ["notice"]


def test_somebody_under_notice_does_less(quiet: Scenario) -> None:
    """Six tenths."""
    dan = Quarter(quiet, 1).world.team.people[1]
    before = dan.speed()
    dan.leaves_on = 10
    assert dan.speed() == pytest.approx(0.6 * before)


def test_a_leaver_is_missed_and_no_longer_paid(quiet: Scenario) -> None:
    """The others' morale falls, booked under the name, and a quarter of the payroll goes."""
    quarter = Quarter(quiet, 1)
    world, dan = quarter.world, quarter.world.team.people[1]
    dan.leaves_on = 1
    before = world.team.people[0].morale
    quarter.staff.evening()
    assert dan.gone and world.team.people[0].morale == pytest.approx(before + LEAVING_MOOD)
    assert world.team.paid_more == pytest.approx(-250)
    world.books.close(1)
    booked = [b for b in world.books.rows if b.cause.kind == "resigned"]
    assert [b.cause.subject for b in booked] == ["dan"] and booked[0].amount == pytest.approx(LEAVING_MOOD)
    cash = world.cash
    quarter.money.evening()
    assert cash - world.cash == pytest.approx(750 / DAYS_A_WEEK - world.revenue() / 21)


def test_nobody_resigns_where_the_author_says_so(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """However miserable they are."""
    quiet_written["company"].update(resignations=False, morale=0.0)
    world = Quarter(scenario_from(quiet_written), 1).world
    world.env.run(until=world.days * HOURS_A_DAY)
    assert len(world.team.here()) == 4 and not any(p.signs for p in world.team.people)


def test_everybody_may_go_and_the_quarter_still_ends(quiet: Scenario) -> None:
    """Nobody is left, nothing is built, and there is a result."""
    sim = Simulation(quiet, 1)
    for person in sim.world.team.people:
        person.resigns_at = 0.0
    while sim.advance():
        for request in sim.view.inbox:
            sim.answer(request.id, "yes")
    assert sim.result().final["morale"] == 0
    assert sim.world.team.here() == []


def test_what_an_illness_cuts_off_is_finished_after_it(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Nobody works while they are ill: in thirty seeds, hours at work and away never exceed the hours there were."""
    quiet_written["team"] = [dict(quiet_written["team"][0], fatigue=2.0, hours=60)]
    quiet_written["company"]["resignations"] = False
    scenario = scenario_from(quiet_written)
    ill = 0
    for seed in range(30):
        quarter = Quarter(scenario, seed)
        world, dee = quarter.world, quarter.world.team.people[0]
        item = quarter.delivery.start("hush", "hush", "", Work(design=2000), (), "")
        for day in range(1, world.days + 1):
            world.env.run(until=day * HOURS_A_DAY)
            away = SICK_HOURS * dee.spells - max(0.0, dee.away_until - world.now)
            assert item.spent <= world.now - away + 1e-6
        ill += dee.spells
    assert ill > 30
