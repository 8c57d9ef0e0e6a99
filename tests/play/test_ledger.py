"""The third law: every number can say why it moved."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario, Simulation
from engine.play import ledger
from engine.play.actions import Analyse, ChangeModel, SetPrice
from engine.players import PLAYERS, play
from engine.scenario.effect import Effect
from engine.world import market as room
from engine.world.books import DEMAND, MARKET, USUAL_CHURN, Cause
from engine.world.clock import week_of

SEEDS = st.integers(0, 2**53)
LUCK = st.integers(0, 2**32)
Played = Callable[[Scenario, int, int], Simulation]
Made = Callable[[dict[str, Any]], Scenario]


def assert_adds_up(sim: Simulation) -> None:
    """Every metric's bookings of every day are its change, within a relative 1e-9 of what was booked."""
    booked: dict[tuple[str, int], list[float]] = {}
    for b in sim.bookings():
        assert math.isfinite(b.amount)
        booked.setdefault((b.metric, b.day), []).append(b.amount)
    for metric, values in sim.world.series.items():
        for day in range(1, len(values)):
            amounts = booked.get((metric, day), [])
            change = values[day] - values[day - 1]
            size = max(abs(change), math.fsum(abs(a) for a in amounts))
            assert abs(math.fsum(amounts) - change) <= 1e-9 * size + 1e-12 * abs(values[day]), (metric, day)


@given(SEEDS, LUCK)
def test_every_day_of_every_number_adds_up(small: Scenario, played: Played, seed: int, luck: int) -> None:
    """Users, minutes, revenue, morale, cash, debt, indicators and trust, whatever is done."""
    assert_adds_up(played(small, seed, luck))


@pytest.mark.parametrize("player", sorted(PLAYERS))
def test_the_first_quarter_adds_up(first_quarter: Scenario, player: str) -> None:
    """So does a whole quarter."""
    sim = Simulation(first_quarter, 3)
    play(sim, PLAYERS[player](3))
    assert_adds_up(sim)


EFFECTS = st.fixed_dictionaries(
    {},
    optional={
        "after_weeks": st.floats(0, 3),
        "for_weeks": st.floats(0.1, 2),
        "segment": st.sampled_from(["neighbours", "keepers"]),
        "users": st.floats(-4000, 4000),
        "revenue": st.floats(-4000, 4000),
        "revenue_once": st.floats(-1000, 1000),
        "minutes": st.floats(-1, 1),
        "churn": st.floats(-50, 50),
        "jobs": st.dictionaries(st.sampled_from(["know", "find", "count"]), st.floats(-1, 1)),
        "debt": st.floats(-1, 1),
        "complexity": st.floats(-1, 1),
        "morale": st.floats(-1, 1),
        "morale_of": st.dictionaries(st.sampled_from(["wen", "tom", "tia"]), st.floats(-1, 1)),
        "trust": st.dictionaries(st.sampled_from(["sam", "ada", "ruth"]), st.floats(-1, 1)),
        "indicators": st.dictionaries(st.just("calls"), st.floats(-200, 200)),
    },
)


@given(SEEDS, st.lists(EFFECTS, min_size=1, max_size=4), st.lists(EFFECTS, max_size=2), st.booleans())
@settings(max_examples=60)
def test_it_adds_up_whatever_an_author_writes(
    small: Scenario,
    small_written: dict[str, Any],
    scenario_from: Made,
    seed: int,
    truth: list[dict[str, Any]],
    ignored: list[dict[str, Any]],
    both: bool,
) -> None:
    """Wild effects of events and of silence, in one headline segment or two, up to losing everybody, all add up."""
    small_written["segments"][1]["headline"] = both
    small_written["events"] = [{"id": "e", "when": "week 1 tue", "title": "E", "effects": truth}]
    small_written["company"]["cash"] = 1e8
    for request in small_written["requests"]:
        request["ignored"] = {"effects": ignored}
        request["expires_days"] = 3
    sim = Simulation(scenario_from(small_written), seed)
    while sim.advance():
        pass
    assert_adds_up(sim)


@given(SEEDS, st.lists(EFFECTS, min_size=1, max_size=3), st.sampled_from(["subscription", "freemium", "advertising"]))
@settings(max_examples=30)
def test_it_adds_up_whatever_is_charged_and_whoever_stays(
    small_written: dict[str, Any], scenario_from: Made, seed: int, truth: list[dict[str, Any]], model: str
) -> None:
    """With classes of users, a price that moves twice, another model, and wild effects all at once."""
    small_written["company"] |= {
        "pricing": {"lowest": 0, "highest": 100}, "models": ["subscription", "freemium", "advertising"],
        "business_model": model, "cash": 1e8,
    }  # fmt: skip
    small_written["weeks"] = 8
    small_written["segments"][0].update(retention={"alpha": 0.7, "beta": 3.0}, paying=0.3, churn=9.0)
    small_written["segments"][1].update(retention={"alpha": 2.0, "beta": 20.0}, price_sensitivity=2.5)
    small_written["events"] = [{"id": "e", "when": "week 1 tue", "title": "E", "effects": truth}]
    sim = Simulation(scenario_from(small_written), seed)
    sim.advance()
    sim.act(SetPrice("35.50"))
    sim.act(ChangeModel("freemium" if model != "freemium" else "advertising"))
    sim.advance(until=8.0 * 14)
    sim.act(SetPrice("0"))
    while sim.advance():
        pass
    assert_adds_up(sim)
    kinds = {b.cause.kind for b in sim.bookings() if b.metric == "revenue"}
    assert {"price", "model"} <= kinds


@given(SEEDS, LUCK)
@settings(max_examples=10)
def test_without_noise_there_is_no_noise_in_the_books(
    small_written: dict[str, Any], scenario_from: Made, played: Played, seed: int, luck: int
) -> None:
    """No line of it, and the sums still hold."""
    small_written["noise"] = 0
    sim = played(scenario_from(small_written), seed, luck)
    assert DEMAND not in {b.cause for b in sim.bookings()}
    assert_adds_up(sim)


def test_quality_is_explained_under_earned_names(quiet: Scenario) -> None:
    """A release takes its share of it, by its week until analysed; how many defects escaped nobody can ask."""
    sim = released(quiet)
    sim.advance(until=sim.now + 16)
    kinds = {r.kind for r in sim.why("quality")}
    assert {"released-in-week", "wear"} <= kinds and "released" not in kinds
    series = sim.view.series["quality"]
    assert math.fsum(r.amount for r in sim.why("quality")) == pytest.approx(series[-1] - series[0], rel=1e-9)
    assert sim.why("escaped") == ()


def test_what_is_booked_of_defects_is_what_there_is(first_quarter: Scenario) -> None:
    """Escaped defects and complexity, over a whole quarter."""
    sim = Simulation(first_quarter, 5)
    play(sim, PLAYERS["sensible"](5))
    for metric, change in (
        ("escaped", sim.world.product.escaped),
        ("complexity", sim.world.product.complexity - first_quarter.file.company.complexity),
    ):
        assert math.fsum(b.amount for b in sim.bookings() if b.metric == metric) == pytest.approx(change, rel=1e-9)


def test_what_silence_does_to_churn_is_explained_on_the_day_it_is_felt(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """An ignored request moves a level after the market's tick: it counts from the next day."""
    quiet_written["requests"][0]["ignored"] = {"effects": {"churn": 2.0}}
    sim = Simulation(scenario_from(quiet_written), 1)
    while sim.advance():
        pass
    assert_adds_up(sim)
    days = [b.day for b in sim.bookings() if b.metric == "users" and b.cause.kind == "ignored"]
    assert min(days) == 12  # expires on the evening of day 11


def test_the_last_user_s_leaving_is_explained(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """When nobody is left, minutes per user go to nothing, and when somebody comes, back."""
    quiet_written["events"] = [
        {"id": "flood", "when": "week 1 tue", "title": "E", "effects": {"users": -9e5}},
        {"id": "ebb", "when": "week 4 tue", "title": "E", "effects": {"users": 900}},
    ]
    sim = Simulation(scenario_from(quiet_written), 1)
    while sim.advance():
        pass
    series = sim.world.series["minutes_per_user"]
    assert series[3] == 0 and series[-1] > 0
    assert_adds_up(sim)


@given(SEEDS, LUCK)
@settings(max_examples=8)
def test_without_noise_nothing_is_called_noise(
    small_written: dict[str, Any], scenario_from: Made, played: Played, seed: int, luck: int
) -> None:
    """Day-to-day demand and indicators switched off, no booking bears that name and the sums still hold."""
    for indicator in small_written["indicators"]:
        indicator["noise"] = 0.0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "DEMAND_NOISE", 0.0)
        sim = played(scenario_from(small_written), seed, luck)
    assert DEMAND not in {b.cause for b in sim.bookings()}
    assert_adds_up(sim)


def test_with_noise_some_of_it_is_called_noise(small: Scenario, played: Played) -> None:
    """So the claim above can fail."""
    assert DEMAND in {b.cause for b in played(small, 1, 1).bookings()}


# --- why -------------------------------------------------------------------------------------------------------


@given(SEEDS, LUCK)
@settings(max_examples=10)
def test_the_player_s_reasons_add_up_by_week_and_in_all(small: Scenario, played: Played, seed: int, luck: int) -> None:
    """What `why` lists is the change of the week, and of the quarter, largest first."""
    sim = played(small, seed, luck)
    for metric, values in sim.view.series.items():
        whole = sim.why(metric)
        sizes = [abs(r.amount) for r in whole]
        assert sizes == sorted(sizes, reverse=True)
        scale = 1e-9 * (math.fsum(sizes) + abs(values[-1]))
        assert math.fsum(r.amount for r in whole) == pytest.approx(values[-1] - values[0], abs=scale)
        for week in range(1, 5):
            reasons = sim.why(metric, week)
            change = values[5 * week] - values[5 * (week - 1)]
            scale = 1e-9 * (math.fsum(abs(r.amount) for r in reasons) + abs(values[5 * week]))
            assert math.fsum(r.amount for r in reasons) == pytest.approx(change, abs=scale)


def released(scenario: Scenario) -> Simulation:
    """A quarter in which everything asked was built and released."""
    sim = Simulation(scenario, 1)
    while sim.advance():
        for request in sim.view.inbox:
            sim.answer(request.id, "yes")
        if any(i.stage == "released" for i in sim.view.items) and sim.view.week >= 5:
            return sim
    raise AssertionError("nothing was released")


def test_a_release_is_known_by_its_week_until_it_is_analysed(quiet: Scenario) -> None:
    """Before: what anybody could see, without the decision behind it. After: its name and its root."""
    sim = released(quiet)
    sim.advance(until=sim.now + 40)
    item = sim.world.board.all["hush"]
    before = {(r.kind, r.subject, r.root): r.amount for r in sim.why("users")}
    week = str(week_of(item.released_on))
    assert ("released-in-week", week, "") in before
    assert "released" not in {kind for kind, _, _ in before}
    sim.act(Analyse("hush"))
    now = sim.now
    sim.advance(until=now + 16)
    assert sim.now == now + 16 and ("released", "hush") in sim.world.learnt
    after = {(r.kind, r.subject, r.root): r.amount for r in sim.why("users")}
    assert ("released", "hush", "yes hush") in after
    assert ("released-in-week", week, "") not in after


def test_the_ledger_for_files_has_true_names(quiet: Scenario) -> None:
    """Whatever the player has learnt."""
    sim = released(quiet)
    sim.advance(until=sim.now + 16)
    roots = {b.cause.root for b in sim.bookings() if b.cause.kind == "released" and b.metric == "users"}
    assert roots == {"yes hush"}


def test_an_answer_s_hidden_effect_is_named_only_by_when_it_began(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """But what it did to a face in the room is seen at once."""
    quiet_written["requests"][0]["no"] = {"effects": {"churn": 1.0, "trust": {"ada": 0.1}}}
    sim = Simulation(scenario_from(quiet_written), 1)
    sim.advance()
    sim.answer("hush", "no")
    sim.advance(until=40)
    assert ("since-week", "1") in {(r.kind, r.subject) for r in sim.why("users")}
    assert "answered" not in {r.kind for r in sim.why("users")}
    assert ("answered", "hush", "no hush") in {(r.kind, r.subject, r.root) for r in sim.why("trust.ada")}


def test_a_delayed_effect_is_known_by_the_week_it_began(quiet: Scenario) -> None:
    """Three weeks later it is the third week after, not the week of its cause."""
    sim = Simulation(quiet, 1)
    late = (Effect.model_validate({"churn": 1.0, "after_weeks": 3}),)
    sim.quarter.consequences.trigger(late, Cause("released", "x", "yes x", 1), "x")
    sim.advance(until=140)
    assert ("released-in-week", "4") in {(r.kind, r.subject) for r in sim.why("users")}


def test_users_are_the_market_and_usual_churn_when_nothing_happens(small: Scenario) -> None:
    """On the first day nobody has done anything yet."""
    sim = Simulation(small, 2)
    sim.advance(until=8)
    causes = {b.cause for b in ledger.bookings_of(sim.world, "users")}
    assert causes == {MARKET, USUAL_CHURN, DEMAND}


def test_an_unknown_number_has_no_reasons(small: Scenario) -> None:
    """Asking is no mistake."""
    sim = Simulation(small, 2)
    sim.advance(until=8)
    assert sim.why("happiness") == ()
