"""Demos: what is shown is sold and supported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Demo
from engine.scenario.effect import Effect, Work
from engine.world.office.demo import BORED, BORED_SELLS, FULL_HOURS, NEWS_DAYS, SELLS, news, show
from engine.world.quarter import Quarter
from engine.world.stakeholders import SLIGHT

Made = Callable[[dict[str, Any]], Scenario]
GOOD = Effect.model_validate({"users": 200, "revenue": 500, "indicators": {"calls": -20, "thanks": 6}})
BAD = Effect.model_validate({"users": -200, "revenue": -500, "indicators": {"calls": 20}, "minutes": 0.1})


def released(quarter: Quarter, id: str, effect: Effect, hours: float = 100) -> None:
    """Something perfect goes out."""
    item = quarter.delivery.start(id, "hush", "", Work(development=hours), (effect,), "yes hush")
    item.misfit = item.bugs = 0.0
    quarter.delivery.releases.release(item)


def after_four_weeks(scenario: Scenario, effect: Effect, shown: bool) -> Quarter:
    """A release on Monday, shown at once or not at all."""
    quarter = Quarter(scenario, 1)
    released(quarter, "it", effect)
    if shown:
        show(quarter.world, quarter.consequences)
        for s in quarter.world.stakeholders.values():
            s.trust -= SLIGHT  # what it does to trust has its own effects
    quarter.world.env.run(until=21 * 8)
    return quarter


def test_what_is_shown_brings_fifteen_per_cent_more_of_its_good(quiet: Scenario) -> None:
    """Users, revenue and what support counts; booked to the demo, by as much as was settled at the release."""
    shown, unseen = (after_four_weeks(quiet, GOOD, s).world for s in (True, False))
    quality = shown.board.all["it"].quality
    assert shown.indicators["calls"].value - unseen.indicators["calls"].value == pytest.approx(-20 * SELLS * quality)
    assert shown.indicators["thanks"].value - unseen.indicators["thanks"].value == pytest.approx(6 * SELLS * quality)
    assert shown.product.contracts - unseen.product.contracts == pytest.approx(500 * SELLS * quality)
    flows = sum(f.amount for f in shown.market.flows if f.cause.kind == "demo")
    assert flows == pytest.approx(200 * SELLS * quality)
    assert {f.cause.subject for f in shown.market.flows if f.cause.kind == "demo"} == {"it"}


def test_nobody_sells_harm(quiet: Scenario) -> None:
    """What is bad stays as bad as it is."""
    shown, unseen = (after_four_weeks(quiet, BAD, s).world for s in (True, False))
    assert shown.product.contracts == unseen.product.contracts
    assert shown.indicators["calls"].value == unseen.indicators["calls"].value
    assert not [f for f in shown.market.flows if f.cause.kind == "demo"]


def test_a_demo_is_a_slight_of_trust_with_everybody(quiet: Scenario) -> None:
    """Once, however much there is to see."""
    quarter = Quarter(quiet, 1)
    for id in ("a", "b"):
        released(quarter, id, GOOD)
    before = {s.id: s.trust for s in quarter.world.stakeholders.values()}
    show(quarter.world, quarter.consequences)
    for s in quarter.world.stakeholders.values():
        assert s.trust - before[s.id] == pytest.approx(SLIGHT)


def test_nothing_new_is_no_demo_and_old_news_is_none(quiet: Scenario) -> None:
    """What went out more than six weeks ago is known to everybody."""
    sim = Simulation(quiet, 1)
    sim.advance()
    with pytest.raises(NotNow, match="new"):
        sim.act(Demo())
    released(sim.quarter, "it", GOOD)
    assert [i.id for i in news(sim.world)] == ["it"]
    sim.world.day += NEWS_DAYS + 1
    assert news(sim.world) == []


def test_one_small_thing_so_soon_bores(quiet: Scenario) -> None:
    """It sells half as well and costs a little; what is large or a week and a half later pleases by its size."""
    for hours, days, bores in ((10, 2, True), (160, 2, False), (10, 9, False)):
        quarter = Quarter(quiet, 1)
        released(quarter, "a", GOOD)
        show(quarter.world, quarter.consequences)
        quarter.world.day += days
        released(quarter, "b", GOOD, hours)
        trust = quarter.world.stakeholders["sam"].trust
        show(quarter.world, quarter.consequences)
        moved = quarter.world.stakeholders["sam"].trust - trust
        assert moved == pytest.approx(-BORED if bores else SLIGHT * hours / FULL_HOURS)
        (users,) = [r for r in quarter.consequences.ramps if r.cause[:2] == ("demo", "b") and r.kind == "users"]
        share = SELLS * quarter.world.board.all["b"].quality * (BORED_SELLS if bores else 1.0)
        assert users.a_day * (users.ends - users.begins) == pytest.approx(200 * share)


def test_what_is_taken_back_is_no_longer_sold(quiet: Scenario) -> None:
    """What a demo still brings ends with the thing itself."""
    quarter = Quarter(quiet, 1)
    released(quarter, "it", GOOD)
    show(quarter.world, quarter.consequences)
    quarter.delivery.releases.roll_back(quarter.world.board.all["it"])
    assert not [r for r in quarter.consequences.ramps if r.cause.kind == "demo"]
