"""Who has to wait for a promise is told, or finds out; and a date that moves is named in time, or broken."""

from __future__ import annotations

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import Rank, Tell
from engine.scenario.effect import Work
from engine.world.office import promises
from engine.world.office.forecast import displaced, finishing, holding, hours_of
from engine.world.office.promises import FINDS_OUT_DAYS
from engine.world.quarter import Quarter
from engine.world.stakeholders import BROKEN, DISAPPOINTMENT, GRACE_DAYS, SLIGHT, Promise


def booked(quarter: Quarter, kind: str, metric: str = "trust.ada") -> list[float]:
    """What a kind of cause has moved."""
    quarter.world.books.close(quarter.world.day)
    return [b.amount for b in quarter.world.books.rows if b.cause.kind == kind and b.metric == metric]


def promised(scenario: Scenario, week: int = 2) -> Quarter:
    """Ada was promised her bell, and nothing else is on the board."""
    quarter = Quarter(scenario, 1)
    quarter.answering.yes(quarter.world.letters["bell"], week, None)
    return quarter


def test_the_forecast_works_the_backlog_off_in_order(office: Scenario) -> None:
    """By engineering's figures, and never by what is true."""
    quarter = promised(office)
    quarter.answering.yes(quarter.world.letters["hush"], 4, None)
    world = quarter.world
    days = finishing(world)
    assert days["bell"] < days["hush"]
    for item in world.board.items:
        item.left = dict.fromkeys(item.left, 5000.0)
    assert finishing(world) == days
    assert hours_of(world, "bell") > world.letters["bell"].guesses[""].likely


def test_what_a_yes_would_displace_is_what_could_no_longer_hold(office: Scenario) -> None:
    """Where there is room for both nothing; where the date can only hold before it, the other."""
    quarter = promised(office)
    assert holding(quarter.world) == {"bell"}
    assert displaced(quarter.world, 20, 40) == ()
    assert displaced(quarter.world, 300, 5) == ("bell",)


def test_the_view_says_what_a_yes_would_displace(office: Scenario) -> None:
    """For the asker's date and for another; a request that is unknown displaces nothing."""
    sim = Simulation(office, 1)
    sim.advance()
    sim.answer("bell", "yes", by=1)
    assert sim.view.displaces("hush", 6) == () == sim.view.displaces("nothing")
    (promise,) = sim.view.promises
    assert (promise.to, promise.item, promise.by_week, promise.waits) == ("ada", "bell", 1, False)
    assert 1 <= promise.expected_week <= 3


def waits(scenario: Scenario) -> Quarter:
    """The hush was put before Ada's bell."""
    quarter = promised(scenario)
    quarter.answering.yes(quarter.world.letters["hush"], 2, "bell")
    assert [i.id for i in quarter.world.board.items] == ["hush", "bell"]
    return quarter


def test_whoever_waits_untold_finds_out_within_a_week(office: Scenario) -> None:
    """A disappointment, booked to the yes that put something before theirs; being told costs a slight."""
    silent, told = waits(office), waits(office)
    promises.tell(told.world, told.world.promises[0], 3)
    for quarter in (silent, told):
        quarter.world.day += FINDS_OUT_DAYS
        quarter.promises.evening()
        quarter.promises.evening()
    assert booked(silent, "found-out") == [pytest.approx(-DISAPPOINTMENT)]
    assert {b.cause.root for b in silent.world.books.rows if b.cause.kind == "found-out"} == {"yes hush"}
    assert booked(told, "found-out") == []
    assert booked(told, "told") == [pytest.approx(-SLIGHT)]
    assert SLIGHT < DISAPPOINTMENT < BROKEN


def test_a_late_promise_told_in_time_costs_a_slight_and_not_a_broken_one(office: Scenario) -> None:
    """The new date counts."""
    silent, told = promised(office, 1), promised(office, 1)
    promises.tell(told.world, told.world.promises[0], 3)
    for quarter in (silent, told):
        quarter.world.board.all["bell"].left["design"] = 9999.0
        quarter.world.day = 5 + GRACE_DAYS + 1
        quarter.promises.evening()
    assert booked(silent, "promise-broken") == [pytest.approx(-BROKEN)]
    assert booked(told, "promise-broken") == [] and told.world.promises[0].state == "open"


@pytest.mark.parametrize("late", [True, False])
def test_a_second_new_date_or_one_after_the_old_is_a_disappointment(office: Scenario, late: bool) -> None:
    """They had to ask, or had heard it before."""
    quarter = promised(office, 1)
    promise = quarter.world.promises[0]
    if late:
        quarter.world.day = 6
    else:
        promises.tell(quarter.world, promise, 2)
    promises.tell(quarter.world, promise, 3)
    assert booked(quarter, "told")[-1] == pytest.approx(-DISAPPOINTMENT - (0.0 if late else SLIGHT))


def test_ranking_that_pushes_a_promise_makes_it_wait_until_it_is_put_back(office: Scenario) -> None:
    """What is undone before anybody noticed has not been done."""
    sim = Simulation(office, 1)
    sim.advance()
    sim.answer("bell", "yes", by=1)
    sim.quarter.delivery.start("other", "hush", "", Work(development=20), (), "")
    sim.world.letters["other"] = sim.world.letters["hush"]
    guesses = sim.world.letters["hush"].guesses
    guesses[""] = guesses[""]._replace(likely=400.0)
    assert not sim.view.promises[0].waits
    sim.act(Rank("other", 0))
    assert sim.view.promises[0].waits
    sim.act(Rank("other", 1))
    assert not sim.view.promises[0].waits


def test_telling_takes_a_moment_and_names_a_week(office: Scenario) -> None:
    """The player's, or the one in which it may be done, later than what was promised."""
    sim = Simulation(office, 1)
    sim.advance()
    sim.answer("bell", "yes", by=1)
    for wrong in (Tell("hush"), Tell("bell", 1), Tell("bell", "soon")):  # type: ignore[arg-type]
        with pytest.raises(NotNow):
            sim.act(wrong)
    assert {o.hours for o in sim.view.actions if isinstance(o.action, Tell)} == {0.2}
    sim.act(Tell("bell", 4))
    sim.advance(until=1)
    assert [(p.by_week, p.renewed) for p in sim.view.promises] == [(4, 1)]
    sim.act(Tell("bell"))
    sim.advance(until=8)
    assert [(p.by_week, p.renewed) for p in sim.view.promises] == [(5, 2)]


def test_a_promise_of_work_that_went_out_meanwhile_cannot_be_moved(office: Scenario) -> None:
    """Nothing is promised any more."""
    quarter = promised(office)
    quarter.world.promises.append(Promise("sam", "bell", 9))
    quarter.delivery.releases.release(quarter.world.board.all["bell"])
    assert promises.open_promise(quarter.world, "bell") is None
