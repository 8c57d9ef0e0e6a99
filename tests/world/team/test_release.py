"""Releases by steps, readings of them, what they break unnoticed, and taking them back."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Effect, Work
from engine.world.quarter import Quarter
from engine.world.stakeholders import DISAPPOINTMENT, Promise
from engine.world.team import readings
from engine.world.team.regressions import FEWER_JOIN, REVIEW_FINDS
from engine.world.team.release import ROLL_BACK_MOOD, SHARE
from engine.world.work import WorkItem

Made = Callable[[dict[str, Any]], Scenario]

MUCH: tuple[dict[str, Any], ...] = (
    {"users": 100, "minutes": 0.2, "churn": -0.5, "revenue": 400, "jobs": {"sleep": 0.2}, "upkeep": 4},
    {"indicators": {"calls": -20, "thanks": 10}, "complexity": 0.1, "ux": 0.05, "speed": -0.1},
    {"churn": 1.0, "segment": "guests", "for_weeks": 1, "minutes": -0.1},
    {"users": 300, "after_weeks": 3},
)


@pytest.fixture(autouse=True)
def nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases break nothing, unless a test wants it."""
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_MOST", 0.0)


def finished(quarter: Quarter, *truth: dict[str, Any], bugs: float = 0.0) -> WorkItem:
    """An item that waits for acceptance, fits, and does this."""
    effects = tuple(Effect.model_validate(t) for t in truth)
    item = quarter.delivery.start("hush", "hush", "", Work(development=60.0), effects, "yes hush")
    item.left = dict.fromkeys(item.left, 0.0)
    item.settle()
    item.misfit, item.bugs = 0.0, bugs
    return item


def state(quarter: Quarter) -> dict[str, float]:
    """Everything that a release moves and that can go back."""
    world = quarter.world
    values = {"contracts": world.product.contracts, "upkeep": world.product.upkeep, "ux": world.product.ux,
              "speed": world.team.speed_change}  # fmt: skip
    for segment in world.market.segments:
        values |= {f"{segment.id} {of}": getattr(segment, of) for of in ("join", "leave", "minutes_level")}
        values |= {f"{segment.id} {job}": value for job, value in segment.satisfaction.items()}
    for indicator in world.indicators.values():
        values[indicator.id] = indicator.level
    return values


# --- by steps --------------------------------------------------------------------------------------------------


def test_what_is_held_does_nothing(quiet: Scenario) -> None:
    """Accepted, not released: no effect, and it is still open."""
    quarter = Quarter(quiet, 1)
    item = finished(quarter, *MUCH)
    before = state(quarter)
    quarter.delivery.releases.hold(item)
    assert (item.stage, item.open, state(quarter)) == ("held", True, before)
    quarter.delivery.releases.release(item)
    assert item.stage == "released" and state(quarter) != before


@pytest.mark.parametrize("days", [3, 12])
def test_a_share_and_then_all_is_as_much_as_all(quiet: Scenario, days: int) -> None:
    """A fifth of the effect while a fifth of the users has it; in the end the same levels as released at once."""
    first = {"jobs": {"sleep": 0.2}, "churn": -0.5, "users": 100, "complexity": 0.1, "revenue_once": 500}
    ends = []
    for shared in (True, False):
        quarter = Quarter(quiet, 1)
        item = finished(quarter, first)
        segment = quarter.world.market.segments[0]
        complexity, cash = quarter.world.product.complexity, quarter.world.cash
        if shared:
            quarter.delivery.releases.share(item)
            assert segment.satisfaction["sleep"] == pytest.approx(0.4 + SHARE * 0.2)
            assert quarter.world.product.complexity > complexity + 0.1 - 1e-9  # code is code
            assert quarter.world.cash == cash  # what is paid is paid when all have it
            assert quarter.consequences.ramps[0].a_day * 20 == pytest.approx(SHARE * 100)
            quarter.world.env.run(until=days * 8)
        quarter.delivery.releases.release(item)
        ends.append((state(quarter), quarter.world.product.complexity))
    assert ends[0][0] == pytest.approx(ends[1][0])
    assert ends[0][1] == pytest.approx(ends[1][1])


def test_a_promise_is_kept_when_everybody_has_it(quiet: Scenario) -> None:
    """A fifth of the users is not what was promised."""
    quarter = Quarter(quiet, 1)
    item = finished(quarter)
    promise = Promise("sam", "hush", 30)
    quarter.world.promises.append(promise)
    quarter.delivery.releases.share(item)
    assert promise.state == "open"
    quarter.delivery.releases.release(item)
    assert promise.state == "kept"


def test_a_share_of_the_users_meets_a_share_of_the_defects(quiet: Scenario) -> None:
    """The rest meets the rest."""
    quarter = Quarter(quiet, 1)
    item = finished(quarter, bugs=5.0)
    quarter.delivery.releases.share(item)
    assert quarter.world.product.escaped == pytest.approx(5 * SHARE)
    quarter.delivery.releases.release(item)
    assert quarter.world.product.escaped == pytest.approx(5)


def test_accepting_with_known_defects_hurts_less_than_not_knowing(quiet: Scenario) -> None:
    """Support was warned: half as many count."""
    known, unknown = Quarter(quiet, 1), Quarter(quiet, 1)
    one, other = finished(known, bugs=4.0), finished(unknown, bugs=4.0)
    known.delivery.acceptance.try_out(one)
    known.delivery.releases.release(one)
    unknown.delivery.releases.release(other)
    assert (known.world.product.escaped, unknown.world.product.escaped) == (2.0, 4.0)


# --- readings --------------------------------------------------------------------------------------------------


def test_five_days_with_a_share_read_the_truth_with_noise(quiet: Scenario) -> None:
    """8 in 10 ranges hold what all users would do; nothing is read sooner, nor once all have it."""
    inside = 0
    for seed in range(200):
        quarter = Quarter(quiet, seed)
        item = finished(quarter, {"users": 150, "indicators": {"calls": -20}})
        quarter.delivery.releases.share(item)
        quarter.world.env.run(until=39)
        assert item.readings == ()
        quarter.world.env.run(until=41)
        read = {r.metric: r for r in item.readings}
        assert set(read) == {"users", "minutes_per_user", "revenue", "calls", "thanks"}
        inside += read["users"].low <= 150 * item.quality <= read["users"].high
    assert 0.73 <= inside / 200 <= 0.87
    gone = Quarter(quiet, 1)
    item = finished(gone, {"users": 150})
    gone.delivery.releases.share(item)
    gone.delivery.releases.release(item)
    gone.world.env.run(until=60)
    assert item.readings == ()


@pytest.mark.parametrize("written", [{"users": 120}, {"churn": -1.0}, {"jobs": {"sleep": 0.3}}, {"users": -80}])
def test_what_is_read_is_what_four_weeks_bring(quiet: Scenario, written: dict[str, Any]) -> None:
    """Within a quarter of what the market then does."""
    quarter, without = Quarter(quiet, 1), Quarter(quiet, 1)
    item = finished(quarter, written)
    item.outcome = item.truth
    says = readings.users(quarter.world, item)
    quarter.delivery.releases.release(item)
    for one in (quarter, without):
        one.world.env.run(until=20 * 8)
    moved = quarter.world.market.users() - without.world.market.users()
    defects = 0.1 * abs(says) + 2  # what complexity and debt of the release take
    assert moved == pytest.approx(says, rel=0.25, abs=defects)


def test_most_things_are_rarely_used(quiet: Scenario) -> None:
    """Over 600 items of which a third helps, three quarters or more are rarely or never used; Pendo says 80 %."""
    seldom = 0
    for seed in range(600):
        quarter = Quarter(quiet, seed)
        item = finished(quarter)
        item.outcome = (Effect(users=50),) if seed % 3 == 0 else ()
        seldom += readings.usage(quarter.world, item) in ("rarely", "never")
    assert 0.75 <= seldom / 600 <= 0.87


# --- taking back -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [0, 2, 9, 30])
@pytest.mark.parametrize("shared", [False, True])
def test_what_is_taken_back_leaves_no_level_behind(quiet: Scenario, days: int, shared: bool) -> None:
    """Whenever it is done, everything that acts goes back to where it is without it; nothing more comes later."""
    quarter, without = Quarter(quiet, 1), Quarter(quiet, 1)
    item = finished(quarter, *MUCH)
    (quarter.delivery.releases.share if shared else quarter.delivery.releases.release)(item)
    for one in (quarter, without):
        one.world.env.run(until=1 + days * 8)
    quarter.delivery.releases.roll_back(item)
    assert state(quarter) == pytest.approx(state(without), abs=1e-9)
    came = quarter.world.market.users()
    for one in (quarter, without):
        one.world.env.run(until=1 + days * 8 + 200)
    assert state(quarter) == pytest.approx(state(without), abs=1e-9)
    assert quarter.world.market.users() <= came  # nobody joins here by themselves


def test_people_who_have_come_stay_and_a_fifth_of_the_complexity_too(quiet: Scenario) -> None:
    """So does what has been paid and felt."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    complexity = world.product.complexity
    item = finished(quarter, {"users": 200, "complexity": 0.1, "revenue_once": 900})
    quarter.delivery.releases.release(item)
    added = world.product.complexity - complexity
    world.env.run(until=81)
    users, cash = world.market.users(), world.cash
    quarter.delivery.releases.roll_back(item)
    assert (world.market.users(), world.cash) == (users, cash)
    assert world.product.complexity - complexity == pytest.approx(0.2 * added)


def test_who_was_promised_it_is_let_down_and_so_is_the_team(quiet: Scenario) -> None:
    """Trust falls by a disappointment, morale a little, and somebody has to tidy up."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    item = finished(quarter)
    world.promises.append(Promise("sam", "hush", 30))
    quarter.delivery.releases.release(item)
    trust, morale = world.stakeholders["sam"].trust, world.team.morale()
    quarter.delivery.releases.roll_back(item)
    assert world.stakeholders["sam"].trust == pytest.approx(trust - DISAPPOINTMENT)
    assert world.team.morale() == pytest.approx(morale + ROLL_BACK_MOOD)
    assert world.promises[0].state == "withdrawn" and item.stage == "rolled-back" and not item.open
    chore = world.board.items[0]
    assert (chore.id, chore.chore, chore.about) == ("hush-clean-up", "clean-up", "hush")
    world.env.run(until=80)
    assert chore.stage == "done" and chore not in world.board.items


def test_every_number_still_adds_up(quiet: Scenario) -> None:
    """Released to some, to all, and taken back: what is booked is what moved."""
    quarter = Quarter(quiet, 1)
    item = finished(quarter, *MUCH, bugs=3.0)
    quarter.delivery.releases.share(item)
    quarter.world.env.run(until=50)
    quarter.delivery.releases.release(item)
    quarter.world.env.run(until=100)
    quarter.delivery.releases.roll_back(item)
    quarter.world.env.run(until=180)
    booked: dict[str, float] = {}
    for row in quarter.world.books.rows:
        booked[row.metric] = booked.get(row.metric, 0.0) + row.amount
    for metric in ("calls", "thanks", "debt", "morale", "trust.sam"):
        series = quarter.world.series[metric]
        assert booked.get(metric, 0.0) == pytest.approx(series[-1] - series[0], abs=1e-9), metric


# --- what breaks -----------------------------------------------------------------------------------------------


def broken(quiet: Scenario, monkeypatch: pytest.MonkeyPatch, seed: int = 1) -> Quarter:
    """A release that has certainly broken something."""
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_MOST", 1.0)
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_PER_BUG", 1.0)
    quarter = Quarter(quiet, seed)
    quarter.delivery.releases.release(finished(quarter, bugs=3.0))
    return quarter


def test_what_breaks_keeps_people_from_joining_until_it_is_mended(
    quiet: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The headline segment's joining falls; the repair ends it."""
    quarter = broken(quiet, monkeypatch)
    segment = quarter.world.market.segments[0]
    assert segment.join == pytest.approx(-FEWER_JOIN)
    regressions = quarter.delivery.releases.regressions
    while not regressions.open["hush"].found:
        regressions.review()
    repair = quarter.world.board.items[0]
    assert (repair.id, repair.chore, repair.total / repair.true_factor) == ("hush-repair", "repair", 16)
    regressions.review()
    assert len(quarter.world.board.items) == 1  # once is enough
    quarter.world.env.run(until=120)
    assert repair.stage == "done" and not regressions.open
    assert segment.join == pytest.approx(0, abs=1e-12)


def test_a_review_finds_six_in_ten(quiet: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 400 that are open, at the first look; looking again is another chance."""
    first = second = 0
    for seed in range(400):
        quarter = broken(quiet, monkeypatch, seed)
        regressions = quarter.delivery.releases.regressions
        regressions.review()
        first += regressions.open["hush"].found
        regressions.review()
        second += regressions.open["hush"].found
    assert first / 400 == pytest.approx(REVIEW_FINDS, abs=0.08)
    assert second / 400 == pytest.approx(1 - (1 - REVIEW_FINDS) ** 2, abs=0.08)


def test_taking_it_back_ends_what_it_broke(quiet: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found or not."""
    quarter = broken(quiet, monkeypatch)
    quarter.delivery.releases.roll_back(quarter.world.board.all["hush"])
    assert quarter.world.market.segments[0].join == pytest.approx(0, abs=1e-12)
    assert not quarter.delivery.releases.regressions.open


def test_large_and_buggy_releases_break_more(quiet: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary one about one time in seven, one full of defects half the time; nothing without size or defects."""
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_MOST", 0.6)
    share = {}
    for bugs in (1.0, 12.0):
        count = 0
        for seed in range(300):
            quarter = Quarter(quiet, seed)
            quarter.delivery.releases.release(finished(quarter, bugs=bugs))
            count += bool(quarter.delivery.releases.regressions.open)
        share[bugs] = count / 300
    assert 0.06 <= share[1.0] <= 0.2 and share[12.0] == pytest.approx(0.6, abs=0.08)
    assert math.isfinite(share[1.0])
