"""The team: speed, morale and leaving."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from engine.scenario import Scenario
from engine.scenario.schema import Person as Written
from engine.world.books import Books, Cause
from engine.world.chance import Chance
from engine.world.clock import HOURS_A_DAY
from engine.world.people import (
    FOCUS,
    MORALE_FLOOR,
    MORALE_SLOPE,
    Person,
    Team,
    communication,
    newness,
    worth,
)
from engine.world.quarter import Quarter
from engine.world.team.staff import SICK_HOURS


def test_speed_is_skill_mood_and_focus_once_somebody_knows_their_way(quiet: Scenario) -> None:
    """For an ordinary week of forty hours, rested, with nobody to teach."""
    dan = Quarter(quiet, 1).world.team.people[1]
    dan.newness, dan.teaching, dan.morale, dan.skill = 0.0, 0.0, 0.5, 1.2
    assert dan.speed() == pytest.approx(1.2 * (MORALE_FLOOR + MORALE_SLOPE * 0.5) * FOCUS)


def test_a_newcomer_begins_at_two_thirds_and_learns_with_an_e_fold_of_twenty_days(quiet: Scenario) -> None:
    """As Madachy has it."""
    dan = Quarter(quiet, 1).world.team.people[1]
    dan.teaching = dan.newness = 0.0
    full = dan.speed()
    dan.newness = newness(0.0)
    assert dan.speed() / full == pytest.approx(0.8 / 1.2)
    dan.newness = newness(4.0)
    assert dan.speed() / full == pytest.approx(1 - math.exp(-1) / 3)
    assert newness(500.0) == 0.0


@pytest.mark.parametrize(("new", "old"), [(1, 4), (5, 20), (10, 20)])
def test_newcomers_and_their_teachers_together_give_what_madachy_says(new: int, old: int) -> None:
    """.8 a newcomer, and 1.2 for each of the experienced who is not teaching."""
    people = [
        Person(Written(id=f"p{n}", name="P", role="tester", tenure_weeks=0 if n < new else 500), 0.5, Chance(1))
        for n in range(new + old)
    ]
    Team(people)
    together = sum(p.speed() for p in people)
    assert together == pytest.approx((0.8 * new + 1.2 * (old - 0.25 * new)) / 1.2 * FOCUS)


def test_those_of_another_role_teach_nobody(quiet: Scenario) -> None:
    """A new developer takes time of developers only, and nobody is left to teach where all are new."""
    team = Quarter(quiet, 1).world.team
    dee, dan, dot, tim = team.people
    for person in team.people:
        person.newness = 0.0
    dan.newness = 1.0
    team.count()
    assert dot.teaching == pytest.approx(0.25) and dee.teaching == tim.teaching == 0.0
    dot.newness = 1.0
    team.count()
    assert dan.teaching == dot.teaching == 0.0


@pytest.mark.parametrize(
    ("heads", "lost"), [(0, 0), (5, 0.015), (10, 0.06), (15, 0.135), (20, 0.24), (25, 0.375), (30, 0.54), (40, 0.54)]
)
def test_talking_costs_as_in_madachy_s_table(heads: int, lost: float) -> None:
    """And no more beyond its end."""
    assert communication(heads) == pytest.approx(1 - lost)


@pytest.mark.parametrize(
    ("hours", "output"), [(32, 32), (40, 40), (48, 48), (54, 52.8), (60, 55.2), (63, 55.5), (80, 55.5)]
)
def test_long_weeks_are_worth_what_pencavel_found(hours: float, output: float) -> None:
    """Proportional to 48 hours, hardly more beyond 63."""
    assert worth(hours) == pytest.approx(output)


def test_the_mean_that_shows_is_the_mean_of_what_is_shown(quiet: Scenario) -> None:
    """What somebody hides moves no shown number; what they stop hiding does, and nobody shows more than everything."""
    team, books = Quarter(quiet, 1).world.team, Books()
    dan, before = team.people[1], team.morale()
    assert dan.move(-0.1, 0.1) == pytest.approx(0.0) and team.morale() == pytest.approx(before)
    assert dan.morale == pytest.approx(0.5) and dan.shown == pytest.approx(0.6)
    team.cheer(books, 0.45, Cause("x"))
    books.close(1)
    assert dan.shown == 1.0 and dan.mask == pytest.approx(0.05)
    assert books.rows[0].amount == pytest.approx(team.morale() - before, rel=1e-12)


def test_cheering_one_moves_the_mean_by_their_share(quiet: Scenario) -> None:
    """What is booked is the change of the mean."""
    team, books = Quarter(quiet, 1).world.team, Books()
    before = team.morale()
    team.cheer(books, 0.2, Cause("x"), only="dan")
    books.close(1)
    assert team.morale() - before == pytest.approx(0.2 / 4)
    assert books.rows[0].amount == pytest.approx(team.morale() - before, rel=1e-12)


@pytest.mark.parametrize("amount", [5.0, -5.0])
def test_morale_stays_between_nothing_and_everything(quiet: Scenario, amount: float) -> None:
    """Beyond the range only what moved is booked."""
    team, books = Quarter(quiet, 1).world.team, Books()
    before = team.morale()
    team.cheer(books, amount, Cause("x"))
    books.close(1)
    assert team.morale() == (1.0 if amount > 0 else 0.0)
    assert books.rows[0].amount == pytest.approx(team.morale() - before, rel=1e-12)


def test_somebody_s_leaving_is_booked_as_theirs(quiet: Scenario) -> None:
    """When the least content leaves, the mean rises, under their name."""
    team, books = Quarter(quiet, 1).world.team, Books()
    team.people[1].morale = 0.1
    before = team.morale()
    team.leave(books, team.people[1])
    books.close(1)
    assert [p.id for p in team.here()] == ["dee", "dot", "tim"]
    assert books.rows[0].cause == Cause("resigned", "dan")
    assert books.rows[0].amount == pytest.approx(team.morale() - before) and books.rows[0].amount > 0


def test_nobody_who_has_left_works_on(quiet: Scenario) -> None:
    """A developer who leaves finishes the stretch and pulls nothing more."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    quarter.answering.yes(world.letters["hush"], None, None)
    dan = world.team.people[1]
    world.team.leave(world.books, dan)
    world.env.run(until=80)
    assert "dan" not in world.board.all["hush"].workers
    assert world.board.all["hush"].done > 8
    assert dan.working_on == ""


def test_the_sick_stay_away_and_the_work_waits(
    quiet_written: dict[str, Any], scenario_from: Callable[[dict[str, Any]], Scenario]
) -> None:
    """The only developer, ill from the first evening on, builds nothing for as long as that lasts."""
    quiet_written["team"] = [p for p in quiet_written["team"] if p["id"] != "dot"]
    quiet_written["requests"][0]["work"] = {"development": 200}
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    dan = world.team.people[1]
    dan.sickens_at = 0.0
    quarter.answering.yes(world.letters["hush"], None, None)
    world.env.run(until=HOURS_A_DAY)
    item = world.board.all["hush"]
    assert dan.away_until > world.now
    world.env.run(until=2 * HOURS_A_DAY)
    claimed = item.claimed
    world.env.run(until=HOURS_A_DAY + SICK_HOURS - 0.25)
    assert item.claimed == claimed
    world.env.run(until=5 * HOURS_A_DAY)
    assert item.claimed > claimed
    assert ("sick", "dan") in [(h.kind, h.subject) for h in world.log]


def test_the_unhappy_leave_and_the_happy_stay(quiet: Scenario) -> None:
    """Over fifty seeds of eight weeks, nobody leaves a content team; a miserable one loses people."""

    def gone(morale: float) -> int:
        count = 0
        for seed in range(50):
            world = Quarter(quiet, seed).world
            for day in range(1, 41):
                for person in world.team.people:
                    person.morale = morale
                world.env.run(until=day * HOURS_A_DAY)
            count += sum(p.gone for p in world.team.people)
        return count

    content, miserable = gone(0.9), gone(0.1)
    assert content <= 2
    assert miserable >= 100
