"""Extreme conditions: the quarter ends, with an outcome a sensible person would expect, and the books still add up."""

from __future__ import annotations

import math
from copy import deepcopy
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.play.simulation import Result
from engine.players import PLAYERS
from tests.laws.books import assert_adds_up, assert_cash_is_its_bookings
from tests.laws.players import Anything
from tests.laws.scenarios import scenario_of
from tests.laws.watch import watching

WHO = ("nobody", "sensible", "always-yes", "anything")


@pytest.fixture(scope="module")
def quarter(first_quarter: Scenario) -> dict[str, Any]:
    """The first quarter as written, to change."""
    return first_quarter.file.model_dump(by_alias=True)


def played(written: dict[str, Any], who: str, seed: int = 1) -> tuple[Simulation, Result]:
    """Played to the end and six weeks on, under watch; every law of state and of the books holds."""
    with watching(scenario_of(written), seed) as watch:
        sim = watch.sim
        player = Anything(seed) if who == "anything" else PLAYERS[who](seed) if who != "nobody" else None
        while sim.advance():
            if player is not None:
                player.act(sim)
                watch.look()
        assert_adds_up(sim)
        assert_cash_is_its_bookings(sim)
        watch.hours()
        result = sim.result()
        assert math.isfinite(result.score) and 0 <= result.score <= 100
        assert all(math.isfinite(value) for value in result.final.values())
    return sim, result


def days(sim: Simulation) -> int:
    """Days that were played."""
    return len(sim.world.series["users"]) - 1


@pytest.mark.parametrize("who", WHO)
def test_no_users_at_all(quarter: dict[str, Any], who: str) -> None:
    """Nobody uses it and nobody could: users, minutes and what users pay stay at nothing, however it is played."""
    written = deepcopy(quarter)
    for segment in written["segments"]:
        segment |= {"size": 0.0, "users": 0.0}
    sim, result = played(written, who)
    assert set(sim.world.series["users"]) == set(sim.world.series["minutes_per_user"]) == {0.0}
    assert sim.world.market.revenue() == 0
    assert result.outcome in ("failure", "partial", "dismissed", "bankrupt")


@pytest.mark.parametrize("who", WHO)
def test_users_may_come_to_where_there_are_none(quarter: dict[str, Any], who: str) -> None:
    """A market of people none of whom use it yet: some begin to."""
    written = deepcopy(quarter)
    for segment in written["segments"]:
        segment["users"] = 0.0
    sim, _ = played(written, who)
    assert sim.world.series["users"][0] == 0 < sim.world.series["users"][-1]


@pytest.mark.parametrize("who", WHO)
def test_no_money_and_nobody_to_pay(quarter: dict[str, Any], who: str) -> None:
    """Without cash, without pay to find and without income there is nothing to be bankrupt of."""
    written = deepcopy(quarter)
    written["company"] |= {"cash": 0.0, "payroll": 0.0, "price": 0.0, "pricing": None}
    written["requests"] = ()
    written |= {"visions": (), "discoveries": (), "events": (), "lines": (), "worlds": ()}
    written["objectives"] = [{"metric": "users", "at_least": 1.0}]
    sim, result = played(written, who)
    assert result.outcome in ("success", "dismissed")
    if who == "nobody":
        assert set(sim.world.series["cash"]) == {0.0}


@pytest.mark.parametrize("who", WHO)
def test_no_money_and_a_huge_payroll(quarter: dict[str, Any], who: str) -> None:
    """The first evening is the last."""
    written = deepcopy(quarter)
    written["company"] |= {"cash": 0.0, "payroll": 1e9}
    sim, result = played(written, who)
    assert result.outcome == "bankrupt"
    assert days(sim) == 1
    assert result.score < 40


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("role", ["designer", "developer", "tester"])
def test_one_person(quarter: dict[str, Any], who: str, role: str) -> None:
    """One pair of hands: the quarter is played to its end, and little of it is built."""
    written = deepcopy(quarter)
    person = deepcopy(next(p for p in written["team"] if p["role"] == role))
    written = only(written, person)
    sim, result = played(written, who)
    assert result.outcome in ("failure", "partial", "dismissed", "bankrupt", "success")
    released = [i for i in sim.world.board.all.values() if i.stage == "released" and i.work.total > 0]
    assert len(released) <= 3
    assert sum(p.gone for p in sim.world.team.people) <= len(sim.world.team.people)


def only(written: dict[str, Any], person: dict[str, Any]) -> dict[str, Any]:
    """The scenario with one person in the team, who is spoken of wherever another was."""
    gone = [p["id"] for p in written["team"] if p["id"] != person["id"]]

    def told(part: Any) -> Any:
        if isinstance(part, dict):
            return {person["id"] if key in gone else key: told(value) for key, value in part.items()}
        if isinstance(part, list | tuple):
            return tuple(told(value) for value in part)
        return person["id"] if isinstance(part, str) and part in gone else part

    changed: dict[str, Any] = told({**written, "team": ()})
    changed["team"] = (person,)
    return changed


@pytest.mark.parametrize("who", WHO)
def test_everyone_leaves(quarter: dict[str, Any], who: str) -> None:
    """With no morale at all people go, one after another; what is left is a quarter nobody would call good."""
    written = deepcopy(quarter)
    written["company"]["morale"] = 0.0
    for person in written["team"]:
        person["morale"] = 0.0
    written["events"] = [
        *written["events"],
        *({"id": f"gloom-{week}", "when": f"week {week}", "title": "Gloom", "effects": {"morale": -1.0}}
          for week in range(1, 14)),
    ]  # fmt: skip
    sim, result = played(written, who)
    gone = [p for p in sim.world.team.people if p.gone]
    assert len(gone) >= len(sim.world.team.people) // 2
    assert result.final["morale"] < 0.5
    assert result.outcome != "success"


@pytest.mark.parametrize("who", WHO)
def test_nobody_is_left(quarter: dict[str, Any], who: str) -> None:
    """Even with the team gone from the first morning the quarter ends: nothing is built, morale is nobody's."""
    scenario = scenario_of(quarter)
    sim = Simulation(scenario, 1)
    player = Anything(1) if who == "anything" else PLAYERS[who](1) if who != "nobody" else None
    world = sim.world
    for person in list(world.team.people):
        world.team.leave(world.books, person)
    while sim.advance():
        if player is not None:
            player.act(sim)
    assert_adds_up(sim)
    assert world.series["morale"][-1] == 0
    assert not any(i.stage == "released" and i.work.total > 0 for i in world.board.all.values())
    assert sim.result().outcome in ("failure", "partial", "dismissed", "bankrupt")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("price", [0.0, 1e6])
def test_a_price_of_nothing_and_of_a_million(quarter: dict[str, Any], who: str, price: float) -> None:
    """Users earn nothing, or beyond all measure; the numbers stay numbers."""
    written = deepcopy(quarter)
    written["company"] |= {"price": price, "pricing": None}
    sim, result = played(written, who)
    if price == 0:
        assert sim.world.market.revenue() == sim.world.series["revenue"][0] == 0
    assert result.outcome in ("success", "partial", "failure", "dismissed", "bankrupt")


@pytest.mark.parametrize("who", WHO)
def test_a_feature_of_ten_thousand_hours(quarter: dict[str, Any], who: str) -> None:
    """Nobody finishes it in a quarter."""
    written = deepcopy(quarter)
    giant = next(r for r in written["requests"] if r["work"])
    giant["work"] = {"design": 0.0, "development": 10_000.0, "test": 10_000.0}
    giant["yes"]["work"] = None
    giant["alternatives"] = [{**a, "work": {"development": 10_000.0}} for a in giant["alternatives"]]
    sim, result = played(written, who)
    item = sim.world.board.all.get(giant["id"])
    assert item is None or item.variant in ("no", "ignored") or item.stage != "released"
    assert result.outcome in ("success", "partial", "failure", "dismissed", "bankrupt")


@pytest.mark.parametrize("who", WHO)
def test_five_hundred_requests_in_a_day(small_written: dict[str, Any], who: str) -> None:
    """All come on one morning; each is answered, looked into or lapses, and the manager's hours do not stretch."""
    small_written["requests"] = [
        *small_written["requests"],
        *({"id": f"wish-{n}", "from": ("sam", "ada", "ruth", "wen")[n % 4], "when": "week 1 tue", "title": "A wish",
           "says": "I wish.", "work": {"development": 5.0}, "truth": {"users": 1.0}} for n in range(500)),
    ]  # fmt: skip
    sim, result = played(small_written, who)
    letters = [x for x in sim.world.letters.values() if x.id.startswith("wish")]
    assert len(letters) == 500
    if not sim.world.ended:
        assert all(x.state in ("answered", "expired") or x.looking or x.looked or who == "anything" for x in letters)
    assert result.outcome in ("success", "partial", "failure", "dismissed", "bankrupt")
    if who == "nobody":
        assert all(x.state == "expired" for x in letters) and result.final["trust.sam"] < 0.05


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_manager_who_does_nothing(first_quarter: Scenario, seed: int) -> None:
    """Requests go by, people lose patience; the goals are not reached."""
    sim, result = played(first_quarter.file.model_dump(by_alias=True), "nobody", seed)
    assert result.decisions == 0 and result.outcome in ("failure", "dismissed", "partial")
    assert all(x.state == "expired" for x in sim.world.letters.values() if x.due_day < days(sim))
    assert result.score < 50


@pytest.mark.parametrize("who", WHO)
def test_nobody_outside_but_the_ceo(quiet_written: dict[str, Any], who: str) -> None:
    """Without stakeholders there is nobody to ask, and the quarter is as quiet as it was."""
    quiet_written |= {"stakeholders": (), "requests": (), "discoveries": (), "visions": ()}
    sim, result = played(quiet_written, who)
    assert [name for name in sim.world.series if name.startswith("trust.")] == ["trust.ruth"]
    assert result.outcome in ("success", "failure")


@pytest.mark.parametrize("who", WHO)
def test_nobody_counts_as_a_user(quiet_written: dict[str, Any], who: str) -> None:
    """With no segment in the headline the headline says nothing; money still comes in."""
    for segment in quiet_written["segments"]:
        segment["headline"] = False
    quiet_written["requests"] = ()
    quiet_written |= {"discoveries": (), "visions": ()}
    sim, result = played(quiet_written, who)
    assert set(sim.world.series["users"]) == {0.0}
    assert sim.world.series["revenue"][-1] > 0
    assert result.outcome == "failure"  # ten thousand users were wanted


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("weeks", [1, 52])
def test_one_week_and_a_year(small_written: dict[str, Any], who: str, weeks: int) -> None:
    """Both are played to their last Friday."""
    small_written["weeks"] = weeks
    small_written["company"]["cash"] = 1e7
    if weeks == 1:
        small_written["events"], small_written["lines"] = (), ()
        small_written["requests"] = [r for r in small_written["requests"] if r["id"] == "photos"]
        for vision in small_written["visions"]:
            vision["supports"] = ()
        for discovery in small_written["discoveries"]:
            discovery["about"] = ()
    sim, result = played(small_written, who)
    assert days(sim) == 5 * weeks
    assert result.outcome in ("success", "partial", "failure")
