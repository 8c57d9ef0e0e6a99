"""The price, the business model and the firm's money, as a player meets them."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import fmean
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.play.actions import (
    Action,
    ChangeModel,
    NotNow,
    PriceTest,
    Research,
    SetPrice,
    StudyCompetitors,
    action_from_json,
)
from engine.world.business import (
    ADS_PUSH,
    FELT_DAYS,
    FREE_PAYING,
    LEAST_CONVERSION,
    PRICE_DAYS,
    PRICE_PULL,
    PRICE_PUSH,
    TEST_ERROR,
    TRIAL_PAYING,
    WEAR_PUSH,
)
from engine.world.clock import DAYS_A_WEEK
from engine.world.discovery.interviews import WATCHED, unnamed
from engine.world.market import ADS_A_MONTH

Made = Callable[[dict[str, Any]], Scenario]
ALL = ["subscription", "freemium", "advertising"]


@pytest.fixture
def shop(quiet_written: dict[str, Any], scenario_from: Made) -> Callable[..., Simulation]:
    """A simulation of the quiet scenario with pricing, models and one company field or segment field changed."""

    def make(seed: int = 1, sensitivity: float = 1.0, **company: Any) -> Simulation:
        quiet_written["company"] |= {"pricing": {"lowest": 5, "highest": 30}, "models": ALL} | company
        quiet_written["segments"][0]["price_sensitivity"] = sensitivity
        quiet_written["segments"][0]["imitation"] = 0.38
        quiet_written["weeks"] = 26
        return Simulation(scenario_from(quiet_written), seed)

    return make


def done(sim: Simulation, *actions: Action, days: int = 60) -> Simulation:
    """After these actions and so many days."""
    sim.advance()
    for action in actions:
        sim.act(action)
    sim.advance(until=8.0 * days)
    return sim


def test_a_price_is_a_factor_of_its_own(shop: Callable[..., Simulation]) -> None:
    """Once everybody has made up their mind, revenue is users × paying × price × conversion."""
    sim = done(shop(sensitivity=0.5), SetPrice("12"))
    folk = sim.view.segments[0]
    assert sim.view.business.price == 12 and sim.view.business.coming_price is None
    assert folk.paying == pytest.approx(0.1 * (1 - 0.5 * 0.2))
    assert sim.view.metrics.revenue == pytest.approx(folk.users * 0.1 * (1 - 0.5 * 0.2) * 12)


def test_bills_change_within_two_weeks_and_minds_within_eight(shop: Callable[..., Simulation]) -> None:
    """A rise that people mind looks better at first than it is."""
    still, sim = shop(sensitivity=2.0), shop(sensitivity=2.0)
    done(sim, SetPrice("13"))
    done(still)
    gain = [a / b - 1 for a, b in zip(sim.view.series["revenue"], still.view.series["revenue"], strict=True)]
    assert max(gain) == gain[PRICE_DAYS] == pytest.approx(1.3 * (1 - 0.6 * PRICE_DAYS / FELT_DAYS) - 1, rel=0.02)
    assert gain[FELT_DAYS] == pytest.approx(1.3 * (1 - 0.6) - 1, abs=0.05)


@pytest.mark.parametrize(("price", "sign"), [("12", -1), ("8", 1)])
def test_people_join_and_stay_by_how_much_they_mind(shop: Callable[..., Simulation], price: str, sign: int) -> None:
    """By ε = sensitivity · (price/start − 1); those who never pay do not mind."""
    sim = done(shop(sensitivity=1.5), SetPrice(price))
    folk, guests = sim.world.market.segments
    assert folk.join == pytest.approx(sign * PRICE_PULL * 1.5 * 0.2)
    assert folk.leave == pytest.approx(-sign * PRICE_PUSH * 1.5 * 0.2)
    assert guests.join == guests.leave == 0


def test_conversion_has_a_floor_and_a_ceiling(shop: Callable[..., Simulation]) -> None:
    """A tenth of the payers pay whatever is asked; nobody pays twice."""
    dear = done(shop(sensitivity=5.0), SetPrice("30"))
    assert dear.view.segments[0].paying == pytest.approx(0.1 * LEAST_CONVERSION)
    cheap = shop(sensitivity=5.0)
    cheap.world.market.segments[0].paying = 0.6
    assert done(cheap, SetPrice("5")).view.segments[0].paying == 1.0


def test_a_second_change_so_soon_is_resented_for_eight_weeks(shop: Callable[..., Simulation]) -> None:
    """The first is not, nor one that comes later."""
    sim = done(shop(), SetPrice("12"), days=15)
    assert "price-again" not in {r.kind for r in sim.why("users")}
    sim.act(SetPrice("10"))
    sim.advance(until=8.0 * 20)
    assert {r.kind for r in sim.why("users")} >= {"price", "price-again"}
    folk = sim.world.market.segments[0]
    assert folk.leave > WEAR_PUSH
    sim.advance(until=8.0 * 70)
    assert folk.leave == pytest.approx(0, abs=1e-12) and folk.join == pytest.approx(0, abs=1e-12)
    sim.act(SetPrice("12"))
    sim.advance(until=8.0 * 75)
    assert folk.leave < WEAR_PUSH


def test_what_a_price_did_is_booked_under_it(shop: Callable[..., Simulation]) -> None:
    """Its own line in the revenue, apart from the users it costs; with the decision at its root."""
    sim = done(shop(), SetPrice("12"))
    why = {(r.kind, r.subject, r.root): r.amount for r in sim.why("revenue")}
    assert ("price", "12", "set price 12") in why
    series = sim.view.series["revenue"]
    assert math.fsum(why.values()) == pytest.approx(series[-1] - series[0], rel=1e-9)


def test_a_price_test_shows_how_much_they_mind_give_or_take(shop: Callable[..., Simulation]) -> None:
    """Nothing before; then a value with its uncertainty, which more tests make smaller."""
    sim = shop(sensitivity=1.5)
    sim.advance()
    assert all(s.sensitivity is None and s.sensitivity_error is None for s in sim.view.segments)
    done(sim, PriceTest(), days=3)
    folk, guests = sim.view.segments
    assert folk.sensitivity == pytest.approx(1.5, abs=4 * TEST_ERROR) and folk.sensitivity_error == TEST_ERROR
    assert guests.sensitivity is None
    sim.act(PriceTest())
    sim.advance(until=8.0 * 8)
    error = sim.view.segments[0].sensitivity_error
    assert error == pytest.approx(TEST_ERROR / 2**0.5)


def test_price_tests_are_right_on_average(shop: Callable[..., Simulation]) -> None:
    """Over 200 seeds, with the spread they say."""
    shown = []
    for seed in range(200):
        sim = shop(seed, sensitivity=1.5)
        sim.quarter.business.test_price()
        shown.append(sim.quarter.business.tested["folk"])
    mean = fmean(shown)
    assert mean == pytest.approx(1.5, abs=3 * TEST_ERROR / 200**0.5)
    assert fmean((x - mean) ** 2 for x in shown) ** 0.5 == pytest.approx(TEST_ERROR, rel=0.2)


def test_knowing_before_setting_pays(shop: Callable[..., Simulation]) -> None:
    """Over 50 seeds, a price set after a test earns a tenth more in the end than one set by hope."""
    gain = []
    for seed in range(50):
        sensitivity = 0.3 if seed % 2 else 2.0
        tested, hoped = shop(seed, sensitivity), shop(seed, sensitivity)
        done(tested, PriceTest(), days=5)
        minds = tested.view.segments[0].sensitivity
        assert minds is not None
        best = min(15.0, max(7.0, 10 * (1 + 1 / minds) / 2))  # where price × (1 − minds · rise) is largest
        tested.act(SetPrice(f"{best:.2f}"))
        tested.advance(until=8.0 * 60)
        done(hoped, SetPrice("15"), days=60)
        gain.append(tested.view.metrics.revenue / hoped.view.metrics.revenue - 1)
    assert fmean(gain) > 0.1 and min(gain) > -0.01


@pytest.mark.parametrize("to", ["", "4", "31", "10", "-7", "1e1", "12.345", "twelve", "nan"])
def test_a_price_that_cannot_be_is_refused(shop: Callable[..., Simulation], to: str) -> None:
    """Outside the range, the price already asked, or no price at all."""
    sim = shop()
    sim.advance()
    with pytest.raises(NotNow):
        sim.act(SetPrice(to))
    assert not sim.actions


def test_one_change_at_a_time(shop: Callable[..., Simulation]) -> None:
    """While one waits in the week, or is reaching the bills, there is no other; so with the model."""
    sim = shop()
    sim.advance()
    sim.act(SetPrice("12"))
    sim.act(ChangeModel("freemium"))
    for action in (SetPrice("13"), ChangeModel("advertising")):
        with pytest.raises(NotNow):
            sim.act(action)
    sim.advance(until=16.0)
    assert sim.view.business.coming_price == 12 and sim.view.business.coming_model == "freemium"
    for action in (SetPrice("13"), ChangeModel("advertising")):
        with pytest.raises(NotNow):
            sim.act(action)


def test_where_the_author_does_not_allow_it_nothing_can_be_changed(quiet: Scenario) -> None:
    """And nothing of it is offered."""
    sim = Simulation(quiet)
    sim.advance()
    for action in (SetPrice("12"), PriceTest(), ChangeModel("freemium"), ChangeModel("subscription")):
        with pytest.raises(NotNow):
            sim.act(action)
    assert not {o.action.name for o in sim.view.actions} & {"set-price", "price-test", "change-model"}
    assert sim.view.business.lowest is None and sim.view.business.models == ()


def test_they_are_offered_and_go_through_json(shop: Callable[..., Simulation]) -> None:
    """Five prices less the present one, a test, and the two other models."""
    sim = shop(pricing={"lowest": 5, "highest": 15})
    sim.advance()
    offered = [o.action for o in sim.view.actions if o.action.name in ("set-price", "price-test", "change-model")]
    prices = [a.to for a in offered if isinstance(a, SetPrice)]
    assert prices == ["5", "8", "12", "15"]
    assert [a.to for a in offered if isinstance(a, ChangeModel)] == ["freemium", "advertising"]
    assert PriceTest() in offered
    assert [action_from_json(a.to_json()) for a in offered] == offered


# --- models ----------------------------------------------------------------------------------------------------


def test_freemium_brings_more_of_whom_fewer_pay(shop: Callable[..., Simulation]) -> None:
    """Twice as many join; 3.5 of a hundred pay."""
    sim, still = done(shop(), ChangeModel("freemium"), days=100), done(shop(), days=100)
    assert sim.view.business.model == "freemium"
    assert sim.view.segments[0].paying == pytest.approx(FREE_PAYING)
    assert sim.world.market.segments[0].join == pytest.approx(1.0)
    assert sim.view.metrics.users > still.view.metrics.users * 1.04
    assert sim.view.metrics.revenue < still.view.metrics.revenue


def test_advertising_earns_by_the_minute_and_is_in_the_way(shop: Callable[..., Simulation]) -> None:
    """Nobody pays, every minute earns, some leave, and the product is less pleasant."""
    sim = done(shop(), ChangeModel("advertising"))
    folk = sim.view.segments[0]
    assert folk.paying == 0
    assert sim.view.metrics.revenue == pytest.approx(folk.users * 10 * ADS_A_MONTH)
    assert sim.world.market.segments[0].leave == pytest.approx(ADS_PUSH)
    assert sim.world.product.ux == pytest.approx(0.45)
    assert {r.kind for r in sim.why("revenue")} >= {"model"}


def test_it_arrives_over_four_weeks(shop: Callable[..., Simulation]) -> None:
    """Half of it after two."""
    sim = done(shop(), ChangeModel("freemium"), days=10)
    assert sim.view.segments[0].paying == pytest.approx((0.1 + FREE_PAYING) / 2)
    assert sim.view.business.model == "subscription" and sim.view.business.coming_model == "freemium"


def test_what_was_free_and_must_be_paid_for_converts_a_fifth(shop: Callable[..., Simulation]) -> None:
    """As trials that people opted into do; and fewer come."""
    sim = done(shop(business_model="freemium"), ChangeModel("subscription"))
    assert sim.view.segments[0].paying == pytest.approx(TRIAL_PAYING)
    assert sim.world.market.segments[0].join == pytest.approx(-1.0)


def test_a_firm_can_begin_with_advertising(shop: Callable[..., Simulation]) -> None:
    """Then its first revenue is of minutes."""
    sim = shop(business_model="advertising")
    assert sim.view.series["revenue"][0] == pytest.approx((10000 * 10) * ADS_A_MONTH)


def test_there_and_back_leaves_nothing(shop: Callable[..., Simulation]) -> None:
    """Every model's marks go with it."""
    sim = done(shop(), ChangeModel("advertising"), days=25)
    sim.act(ChangeModel("subscription"))
    sim.advance(until=8.0 * 60)
    folk = sim.world.market.segments[0]
    assert (folk.join, folk.leave, sim.world.market.ads) == pytest.approx((0, 0, 0), abs=1e-12)
    assert folk.fee == pytest.approx(1.0) and sim.world.product.ux == pytest.approx(0.5)


# --- staying solvent -------------------------------------------------------------------------------------------


def test_the_runway_is_how_long_the_cash_lasts(shop: Callable[..., Simulation]) -> None:
    """Of what goes out a week less what comes in; none where it does not shrink."""
    sim = shop(cash=5000, payroll=1000)
    business = sim.view.business
    assert business.costs == 1000 and business.income == pytest.approx(10000 * 0.1 * 10 * DAYS_A_WEEK / 21)
    assert business.income > business.costs and business.runway is None
    sim.world.team.paid_more = 2000.0
    business = sim.view.business
    assert business.runway == pytest.approx(5000 / (3000 - business.income))


def test_payroll_is_what_the_world_says_it_is(shop: Callable[..., Simulation]) -> None:
    """A change of it is paid from the next evening on, and enough of it ends the firm."""
    sim = shop(cash=20000, payroll=1000)
    sim.advance()
    sim.world.team.paid_more = 20000.0
    sim.advance(until=8.0)
    paid = [b.amount for b in sim.bookings() if b.metric == "cash" and b.cause.kind == "payroll"]
    assert paid == [-4200]
    while sim.advance():
        pass
    assert sim.world.ended == "bankrupt"


def test_rivals_have_been_studied_on_a_day(shop: Callable[..., Simulation]) -> None:
    """None before the first time, then the day of the last."""
    sim = shop()
    assert sim.view.rivals_studied is None
    done(sim, StudyCompetitors(), days=4)
    assert sim.view.rivals_studied == 1


def test_a_segment_says_whom_it_had_and_what_is_left_to_hear(shop: Callable[..., Simulation]) -> None:
    """Users at the start of the week; the share of needs that so many meetings leave unheard; when it was counted."""
    sim = shop()
    folk = sim.view.segments[0]
    assert folk.users_before == folk.users
    assert folk.unheard == 1.0
    assert folk.counted_day is None
    id = folk.id
    done(sim, Research("interview", id), Research("observe", id), Research("data", id), days=12)
    folk, series = sim.view.segments[0], sim.view.series["users"]
    assert folk.users_before == pytest.approx(series[10])
    assert folk.unheard == pytest.approx(unnamed(1 + WATCHED))
    assert folk.counted_day is not None
