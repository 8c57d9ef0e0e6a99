"""The team: speed, morale and leaving."""

from collections.abc import Callable
from typing import Any

import pytest

from engine.scenario import Scenario
from engine.world.books import Books, Cause
from engine.world.clock import HOURS_A_DAY
from engine.world.people import FOCUS, MORALE_FLOOR, MORALE_SLOPE, RAMP_START, RAMP_WEEKS, SICK_HOURS
from engine.world.quarter import Quarter


def test_a_newcomer_works_at_the_ramp_s_start_and_reaches_full_speed(quiet: Scenario) -> None:
    """Speed is skill × ramp-up × morale × focus."""
    dan = Quarter(quiet, 1).world.team.people[1]
    dan.tenure, dan.morale, dan.skill = 0.0, 0.5, 1.2
    full = 1.2 * (MORALE_FLOOR + MORALE_SLOPE * 0.5) * FOCUS
    assert dan.speed() == pytest.approx(RAMP_START * full)
    dan.tenure = float(RAMP_WEEKS)
    assert dan.speed() == pytest.approx(full)
    dan.tenure = 500.0
    assert dan.speed() == pytest.approx(full)


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
