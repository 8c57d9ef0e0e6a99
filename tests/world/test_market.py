"""Segments join, leave, use and pay."""

import math
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import Scenario
from engine.scenario.schema import Segment as Written
from engine.world import market as room
from engine.world.books import Cause
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_MONTH
from engine.world.drivers import LEAST_RATE, bend, slope, unbent
from engine.world.market import Market
from engine.world.segment import DAYS_A_YEAR, Segment

LEVELS = st.floats(-50, 50)


def segment(seed: int = 1, **changes: Any) -> Segment:
    """A segment like this, but for these changes."""
    written = {"id": "folk", "name": "Folk", "region": "here", "size": 1000.0, "users": 0.0, "churn": 0.0, **changes}
    return Segment(Written.model_validate(written), 0, Chance(seed))


@given(LEVELS)
def test_the_bend_is_never_negative_and_its_slope_shares_it_out(x: float) -> None:
    """f(x) = 1 + g(x)·x, and f is above 0."""
    assert bend(x) > 0
    assert 1 + slope(x) * x == pytest.approx(bend(x), rel=1e-9)


@given(LEVELS, st.floats(0, 10))
def test_the_bend_rises(x: float, more: float) -> None:
    """More pull never brings fewer."""
    assert bend(x + more) >= bend(x)


@given(st.floats(-0.95, 20))
def test_a_change_said_alone_is_the_change_made(change: float) -> None:
    """The level found for a relative change makes just that change."""
    assert bend(unbent(change)) == pytest.approx(1 + change)


def test_no_single_cause_ends_a_rate() -> None:
    """A change of −100 % or more leaves a twentieth."""
    assert bend(unbent(-1.0)) == bend(unbent(-40.0)) == pytest.approx(LEAST_RATE)


def test_joiners_follow_bass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without noise or churn, four years of daily joiners stay within 1 % of the closed form."""
    monkeypatch.setattr(room, "DEMAND_NOISE", 0.0)
    p, q, size = 0.03, 0.38, 1000.0
    one = segment(innovation=p, imitation=q)
    market = Market([one], 10)
    for day in range(1, 4 * DAYS_A_YEAR + 1):
        market.tick(day)
        if day % DAYS_A_YEAR == 0:
            t = day / DAYS_A_YEAR
            e = math.exp(-(p + q) * t)
            assert one.users == pytest.approx(size * (1 - e) / (1 + q / p * e), rel=0.01)


def test_a_month_of_churn_takes_its_share() -> None:
    """At 5 % a month, about 5 % have left after a month."""
    one = segment(users=1000.0, churn=5.0, innovation=0.0, imitation=0.0)
    market = Market([one], 10)
    for day in range(1, DAYS_A_MONTH + 1):
        market.tick(day)
    assert one.users == pytest.approx(950, rel=0.002)


def test_noise_averages_out() -> None:
    """Over 100 seeds a noisy month brings what a quiet one does, within 2 %."""
    total, n = 0.0, 100
    for seed in range(n):
        one = segment(seed, innovation=0.3, imitation=0.0)
        market = Market([one], 10)
        for day in range(1, 22):
            market.tick(day)
        total += one.users
    assert total / n == pytest.approx(1000 * (1 - math.exp(-0.3 * 21 / 260)), rel=0.02)


@given(st.lists(st.tuples(LEVELS, LEVELS, st.floats(-3000, 3000)), min_size=1, max_size=10))
def test_there_are_never_fewer_than_none_nor_more_than_all(days: list[tuple[float, float, float]]) -> None:
    """Whatever pulls and pushes, and whoever is brought, users stay between 0 and the segment's size, and finite."""
    one = segment(users=500.0, churn=50.0)
    market, cause = Market([one], 10), Cause("x")
    for day, (join, leave, users) in enumerate(days, start=1):
        market.bring(one, cause, users)
        market.everywhere(cause, join - market.join, leave - market.leave)
        market.tick(day)
        assert 0 <= one.users <= one.size
        assert market.days[-1][0].users == one.users


def test_an_effect_on_nobody_in_particular_is_shared_by_users() -> None:
    """Headline segments share it by their users, or evenly when they are empty; others have no part."""
    a, b = segment(id="a", users=300.0), segment(id="b", users=100.0)
    c = segment(id="c", users=50.0, headline=False)
    market = Market([a, b, c], 10)
    assert [(s.id, share) for s, share in market.shares(None)] == [("a", 0.75), ("b", 0.25)]
    assert [(s.id, share) for s, share in market.shares("c")] == [("c", 1.0)]
    a.users = b.users = 0.0
    assert [share for _, share in market.shares(None)] == [0.5, 0.5]


def test_headlines_count_everybody_pays() -> None:
    """Users and minutes are of the headline segments; revenue is of all who pay."""
    a = segment(id="a", users=300.0, minutes=10.0, paying=0.1)
    c = segment(id="c", users=50.0, headline=False, minutes=40.0, paying=1.0)
    market = Market([a, c], 20.0)
    assert market.users() == 300
    assert market.minutes_per_user() == 10
    assert market.revenue() == pytest.approx(300 * 0.1 * 20 + 50 * 20)
    a.users = 0.0
    assert market.minutes_per_user() == 0


def test_a_job_done_better_brings_people_and_keeps_them() -> None:
    """It moves satisfaction within 0–1, joining up and leaving down by the importance of the job."""
    jobs = ({"id": "sleep", "title": "Sleep", "importance": 0.5, "satisfaction": 0.9},)
    one = segment(jobs=deepcopy(jobs))
    market = Market([one], 10)
    market.job(1, "sleep", 0.4, Cause("x"))
    assert one.satisfaction["sleep"] == 1.0
    assert one.join == pytest.approx(room.JOB_PULL * 0.5 * 0.1)
    assert one.leave == -one.join


def test_the_same_demand_comes_in_two_worlds_that_differ_elsewhere(
    small: Scenario, scenario_from: Callable[[dict[str, Any]], Scenario], small_written: dict[str, Any]
) -> None:
    """Doubling one segment's churn does not touch another's users."""
    from engine.world.quarter import Quarter

    small_written["segments"][1]["churn"] = 20
    one, other = Quarter(small, 5).world, Quarter(scenario_from(small_written), 5).world
    one.env.run(until=100)
    other.env.run(until=100)
    assert one.market.segments[0].users == other.market.segments[0].users
    assert one.market.segments[1].users > other.market.segments[1].users


def test_a_rush_for_the_door_leaves_nobody_not_fewer() -> None:
    """When more would leave than there are, all do, and the books of the day say so."""
    one = segment(users=500.0, churn=50.0, innovation=0.0, imitation=0.0)
    market = Market([one], 10)
    market.everywhere(Cause("x"), 0.0, 90.0)
    market.tick(1)
    day = market.days[0][0]
    assert one.users == pytest.approx(0, abs=1e-9) and one.users >= 0
    assert day.left * bend(day.leave_level) == pytest.approx(500)


def test_a_very_unlucky_day_brings_nobody_rather_than_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Noise beyond −100 % counts as nobody joining where users would fall below nothing."""
    monkeypatch.setattr(room, "DEMAND_NOISE", 1e6)
    for seed in range(10):
        one = segment(seed, users=0.0)
        market = Market([one], 10)
        market.tick(1)
        assert one.users >= 0


# --- who stays -------------------------------------------------------------------------------------------------

RETENTION = {"alpha": 0.7, "beta": 3.0}


def month(market: Market, days: int = DAYS_A_MONTH) -> None:
    """So many quiet days."""
    for day in range(len(market.days) + 1, len(market.days) + days + 1):
        market.tick(day)


def test_todays_base_leaves_at_the_churn_its_author_gave() -> None:
    """Just so much in the first month, less in the sixth: those who are left leave less."""
    one = segment(users=1000.0, size=1e6, churn=6.8, retention=RETENTION, innovation=0.0, imitation=0.0)
    market = Market([one], 10)
    left = []
    for _ in range(6):
        before = one.users
        month(market)
        left.append(1 - one.users / before)
    assert left[0] == pytest.approx(0.068, rel=1e-9)
    assert left == sorted(left, reverse=True) and left[5] < 0.055


def test_newcomers_leave_sooner_than_the_base() -> None:
    """A fifth of them in their first month, where 7 in 100 of the base do; those whom an effect brings are like it."""
    came = segment(users=0.0, churn=6.8, size=1e6, retention=RETENTION, innovation=0.0, imitation=0.0)
    brought = segment(users=1000.0, churn=6.8, size=1e6, retention=RETENTION, innovation=0.0, imitation=0.0)
    came.users = 1000.0
    came.scale()
    brought.index = 1
    market = Market([came, brought], 10)
    assert came.monthly_churn() == pytest.approx(0.7 / 3.7)
    market.bring(brought, Cause("x"), 500.0)
    month(market, 1)
    assert brought.monthly_churn() == pytest.approx(0.068, rel=0.01)
    month(market, DAYS_A_MONTH - 1)
    assert came.users == pytest.approx(1000 * (1 - 0.7 / 3.7), rel=1e-9)


@given(st.lists(st.tuples(LEVELS, LEVELS, st.floats(-3000, 3000), st.floats(0, 3)), min_size=1, max_size=10))
def test_every_class_keeps_within_its_bounds(days: list[tuple[float, float, float, float]]) -> None:
    """Whatever pulls and pushes, the classes are never negative and add up to the users."""
    one = segment(users=500.0, churn=20.0, retention=RETENTION)
    market, cause = Market([one], 10), Cause("x")
    for day, (join, leave, users, extra) in enumerate(days, start=1):
        market.bring(one, cause, users)
        market.level(day, one, "churn", cause, extra)
        market.everywhere(cause, join - market.join, leave - market.leave)
        market.tick(day)
        assert all(part >= 0 for part in one.parts)
        assert math.fsum(one.parts) == pytest.approx(one.users, abs=1e-9)
        assert 0 <= one.users <= one.size


@pytest.mark.parametrize("retention", [None, RETENTION])
def test_points_of_churn_are_points_whatever_the_base(retention: dict[str, float] | None) -> None:
    """Two points more are two points more where nobody leaves, and with tenure; fewer can only keep who would go."""
    for churn, points, gone in ((6.8, 2.0, 0.088), (6.8, -2.0, 0.048)):
        one = segment(users=1000.0, size=1e6, churn=churn, retention=retention, innovation=0.0, imitation=0.0)
        market = Market([one], 10)
        market.churn(1, one, points, Cause("x"))
        month(market)
        assert 1 - one.users / 1000 == pytest.approx(gone, rel=0.05)
    one = segment(users=1000.0, churn=0.0, innovation=0.0, imitation=0.0)
    market = Market([one], 10)
    market.churn(1, one, -2.0, Cause("x"))
    month(market)
    assert one.users == 1000
    market.churn(len(market.days) + 1, one, 2.0, Cause("x"))
    month(market)
    assert one.users == pytest.approx(980, rel=0.001)


def test_noise_can_be_switched_off() -> None:
    """Then every seed is the same, and no day has any."""
    ends = set()
    for seed in range(5):
        one = segment(seed, innovation=0.3)
        market = Market([one], 10, noise=0.0)
        for day in range(1, 22):
            market.tick(day)
        ends.add(one.users)
        assert all(day[0].noise == 0 for day in market.days)
    assert len(ends) == 1
