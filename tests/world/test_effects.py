"""Each kind of effect, triggered alone, moves what it should by what it says, in its time.

Two runs are compared that differ in nothing but the effect.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario
from engine.scenario.effect import Effect
from engine.world.books import Cause
from engine.world.clock import DAYS_A_MONTH, HOURS_A_DAY
from engine.world.effects import INDICATOR_DAYS, SETTLE_DAYS
from engine.world.quarter import Quarter
from engine.world.world import World

BEGINS = 16.0  # hours: Wednesday morning
Measure = Callable[[Quarter], float]


def effect(**written: Any) -> Effect:
    """An effect as an author writes it."""
    return Effect.model_validate(written)


def run(scenario: Scenario, effects: tuple[Effect, ...], days: float, quality: float = 1.0, seed: int = 1) -> Quarter:
    """A quarter in which these effects are caused on the third morning, some days later."""
    quarter = Quarter(scenario, seed)
    env = quarter.world.env
    env.run(until=BEGINS)
    quarter.consequences.trigger(effects, Cause("event", "it"), "it", quality)
    if days:
        env.run(until=BEGINS + days * HOURS_A_DAY)
    return quarter


def change(scenario: Scenario, written: dict[str, Any], measure: Measure, days: float, quality: float = 1.0) -> float:
    """How much the effect makes the measure differ after so many days."""
    return measure(run(scenario, (effect(**written),), days, quality)) - measure(run(scenario, (), days))


def users(quarter: Quarter) -> float:
    return quarter.world.market.users()


def guests(quarter: Quarter) -> float:
    return quarter.world.market.segments[1].users


def minutes(quarter: Quarter) -> float:
    return quarter.world.market.minutes_per_user() / 10  # relative to the start


def monthly_churn(quarter: Quarter) -> float:
    """Points of the headline segment that leave a month, on the last closed day."""
    day = quarter.world.market.days[-1][0]
    return 100 * DAYS_A_MONTH * day.gone / day.users_before


def guest_churn(quarter: Quarter) -> float:
    day = quarter.world.market.days[-1][1]
    return 100 * DAYS_A_MONTH * day.gone / day.users_before


def developer_speed(quarter: Quarter) -> float:
    return quarter.delivery.speed(quarter.world.team.people[1])


def of_world(name: str) -> Measure:
    return lambda quarter: quarter.world.metric(name)


def skill_of_dan(quarter: Quarter) -> float:
    return quarter.world.team.people[1].skill


def morale_of_dan(quarter: Quarter) -> float:
    return quarter.world.team.people[1].morale


def sleep(quarter: Quarter) -> float:
    return quarter.world.market.segments[0].satisfaction["sleep"]


SAYS = [
    # what is written, what is measured, days until it is there, how much it should be
    ({"users": 120}, users, SETTLE_DAYS, 120),
    ({"users": -120}, users, SETTLE_DAYS, -120),
    ({"users": 40, "segment": "guests"}, guests, SETTLE_DAYS, 40),
    ({"users": 40, "segment": "guests"}, users, SETTLE_DAYS, 0),
    ({"revenue": 800}, of_world("revenue"), SETTLE_DAYS, 800),
    ({"revenue": -800}, of_world("revenue"), SETTLE_DAYS, -800),
    ({"revenue_once": 5000}, of_world("cash"), 0, 5000),
    ({"minutes": 0.09}, minutes, SETTLE_DAYS, 0.09),
    ({"minutes": -0.09}, minutes, SETTLE_DAYS, -0.09),
    ({"minutes": -0.4}, minutes, SETTLE_DAYS, -0.4),
    ({"churn": 0.5}, monthly_churn, 1, 0.5),
    ({"churn": -0.5}, monthly_churn, 1, -0.5),
    ({"churn": -2}, monthly_churn, 1, -2),
    ({"churn": 1, "segment": "guests"}, guest_churn, 1, 1),
    ({"churn": 1, "segment": "guests"}, monthly_churn, 1, 0),
    ({"jobs": {"sleep": 0.25}}, sleep, 0, 0.25),
    ({"jobs": {"sleep": -0.25}}, sleep, 0, -0.25),
    ({"ux": 0.2}, of_world("ux"), 0, 0.2),
    ({"complexity": 0.1}, of_world("complexity"), 0, 0.1),
    ({"debt": 0.1}, of_world("debt"), 0, 0.1),
    ({"debt": -0.1}, of_world("debt"), 0, -0.1),
    ({"skill": {"dan": 0.2}}, skill_of_dan, 0, 0.2),
    ({"clarity": 0.3}, of_world("clarity"), 0, 0.3),
    ({"morale": 0.1}, of_world("morale"), 0, 0.1),
    ({"morale": -0.1}, of_world("morale"), 0, -0.1),
    ({"morale_of": {"dan": 0.2}}, morale_of_dan, 0, 0.2),
    ({"morale_of": {"dan": 0.2}}, of_world("morale"), 0, 0.05),
    ({"trust": {"sam": 0.1}}, of_world("trust.sam"), 0, 0.1),
    ({"trust": {"sam": 0.1}}, of_world("trust.ada"), 0, 0),
    ({"trust": {"ruth": -0.1}}, of_world("trust.ruth"), 0, -0.1),
    ({"indicators": {"calls": -20}}, of_world("calls"), INDICATOR_DAYS, -20),
    ({"indicators": {"thanks": 20}}, of_world("thanks"), INDICATOR_DAYS, 20),
    ({"indicators": {"thanks": 20}}, of_world("calls"), INDICATOR_DAYS, 0),
]


@pytest.mark.parametrize(("written", "measure", "days", "says"), SAYS, ids=[f"{w}" for w, *_ in SAYS])
def test_it_does_what_it_says(
    quiet: Scenario, written: dict[str, Any], measure: Measure, days: int, says: float
) -> None:
    """Within 10 % of what is written, by the time it should be there."""
    assert change(quiet, written, measure, days) == pytest.approx(says, rel=0.1, abs=1e-9)


@pytest.mark.parametrize(
    ("written", "measure", "says"),
    [({"speed": -0.2}, developer_speed, 0.8), ({"speed": 0.1}, developer_speed, 1.1),
     ({"upkeep": 8}, developer_speed, 0.9)],
)  # fmt: skip
def test_the_team_s_speed_changes_by_the_share_it_says(
    quiet: Scenario, written: dict[str, Any], measure: Measure, says: float
) -> None:
    """Upkeep takes its hours of the two developers' eighty."""
    before = measure(run(quiet, (), 0))
    assert measure(run(quiet, (effect(**written),), 0)) / before == pytest.approx(says)


def test_every_kind_of_effect_is_tried_here() -> None:
    """A new field of the language needs a line above."""
    tried = {key for written, *_ in SAYS for key in written} | {"speed", "upkeep"}
    elsewhere = {"condition", "chance", "after_weeks", "from_week", "for_weeks", "rework", "learn", "says", "who"}
    assert set(Effect.model_fields) == tried | elsewhere


def test_users_come_evenly_over_four_weeks(quiet: Scenario) -> None:
    """After two weeks half of them are there."""
    assert change(quiet, {"users": 120}, users, SETTLE_DAYS / 2) == pytest.approx(60, rel=0.1)
    assert change(quiet, {"users": 120}, users, 2 * SETTLE_DAYS - 5) == pytest.approx(120, rel=0.1)


def test_a_job_done_better_is_felt_by_those_who_have_it(quiet: Scenario) -> None:
    """Fewer of them leave; the others do not notice."""
    assert change(quiet, {"jobs": {"sleep": 0.5}}, monthly_churn, 5) < -0.1
    assert change(quiet, {"jobs": {"sleep": 0.5}}, guest_churn, 5) == 0


# --- time ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "measure", "first", "says"),
    [
        ({"after_weeks": 2, "trust": {"sam": 0.1}}, of_world("trust.sam"), 10, 0.1),
        ({"from_week": 4, "trust": {"sam": 0.1}}, of_world("trust.sam"), 13, 0.1),
        ({"after_weeks": 0.2, "revenue_once": 700}, of_world("cash"), 1, 700),
        ({"from_week": 1, "revenue_once": 700}, of_world("cash"), 0, 700),
    ],
)
def test_a_delay_is_as_long_as_it_says(
    quiet: Scenario, written: dict[str, Any], measure: Measure, first: int, says: float
) -> None:
    """Nothing has moved on the evening before; by the evening of its day it has."""
    if first:
        assert change(quiet, written, measure, first) == 0
    assert change(quiet, written, measure, first + 1) == pytest.approx(says, rel=0.1)


def test_a_week_of_other_speed_lasts_forty_hours(quiet: Scenario) -> None:
    """Whatever hour it begins, it ends to the hour, leaving nothing."""
    before = developer_speed(run(quiet, (), 0))
    for days, says in ((0.0, 0.5), (4.9, 0.5), (5.1, 1.0)):
        quarter = run(quiet, (effect(speed=-0.5, for_weeks=1),), days)
        quarter.world.team.people[1].morale = 0.6
        assert quarter.world.team.speed_change == pytest.approx(says - 1)
        assert developer_speed(quarter) / before == pytest.approx(says, rel=0.02)


def test_a_day_of_other_speed_is_no_two_days(
    quiet_written: dict[str, Any], scenario_from: Callable[[dict[str, Any]], Scenario]
) -> None:
    """An event in the morning that halves the speed for a day is over the next morning."""
    quiet_written["events"] = [
        {"id": "party", "when": "week 2 tue", "title": "A party", "effects": {"speed": -0.5, "for_weeks": 0.2}}
    ]
    world = Quarter(scenario_from(quiet_written), 1).world
    seen = []
    for hour in (47.5, 52.0, 55.5, 56.25):
        world.env.run(until=hour)
        seen.append(world.team.speed_change)
    assert seen == [0, -0.5, -0.5, 0]


def test_churn_for_two_weeks_is_felt_on_ten_days(quiet: Scenario) -> None:
    """Then it is what it was."""
    quarter = run(quiet, (effect(churn=1.5, for_weeks=2),), 30)
    felt = [day[0].churned for day in quarter.world.market.days]
    assert [level != 0 for level in felt] == [False] * 2 + [True] * 10 + [False] * 20


@pytest.mark.parametrize("quality", [1.0, 0.5])
@pytest.mark.parametrize(
    ("written", "measure"),
    [
        ({"indicators": {"calls": -20}, "for_weeks": 2}, of_world("calls")),
        ({"indicators": {"calls": 20}, "for_weeks": 2}, of_world("calls")),
        ({"indicators": {"thanks": 20}, "for_weeks": 2}, of_world("thanks")),
        ({"minutes": -0.3, "for_weeks": 2}, minutes),
        ({"minutes": 0.3, "for_weeks": 2}, minutes),
        ({"churn": -1, "for_weeks": 2}, monthly_churn),
    ],
)
def test_what_passes_leaves_nothing(quiet: Scenario, written: dict[str, Any], measure: Measure, quality: float) -> None:
    """However well it was made, all of it goes back."""
    assert abs(change(quiet, written, measure, 9, quality)) > 0.01
    assert change(quiet, written, measure, 35, quality) == pytest.approx(0, abs=1e-9)


# --- whether ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("condition", "says"), [("week > 3", 0.0), ("trust.sam >= 0.4", 700.0)])
def test_a_condition_is_settled_at_once(quiet: Scenario, condition: str, says: float) -> None:
    """An effect whose condition is false when it is caused never comes."""
    written = {"if": condition, "revenue_once": 700, "after_weeks": 4}
    assert change(quiet, written, of_world("cash"), 25) == says


def test_a_chance_is_what_it_says(quiet: Scenario) -> None:
    """Over 400 seeds a chance of .3 comes true in 30 % of them, within four standard errors."""
    came = 0
    for seed in range(400):
        quarter = Quarter(quiet, seed)
        quarter.consequences.trigger((effect(chance=0.3, revenue_once=1),), Cause("event", "it"), "it")
        came += quarter.world.cash > 100000
    assert abs(came / 400 - 0.3) < 4 * (0.3 * 0.7 / 400) ** 0.5


def test_effects_of_one_cause_have_luck_of_their_own(quiet: Scenario) -> None:
    """Two even chances agree on about half of 200 seeds, not on all."""
    agreed = 0
    for seed in range(200):
        quarter = Quarter(quiet, seed)
        both = (effect(chance=0.5, revenue_once=1), effect(chance=0.5, debt=0.1))
        quarter.consequences.trigger(both, Cause("event", "it"), "it")
        agreed += (quarter.world.cash > 100000) == (quarter.world.product.debt > 0.55)
    assert 70 <= agreed <= 130


# --- quality ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "measure", "days", "says"),
    [
        ({"users": 120}, users, SETTLE_DAYS, 60),
        ({"users": -120}, users, SETTLE_DAYS, -120),
        ({"revenue": 800}, of_world("revenue"), SETTLE_DAYS, 400),
        ({"jobs": {"sleep": 0.2}}, sleep, 0, 0.1),
        ({"jobs": {"sleep": -0.2}}, sleep, 0, -0.2),
        ({"ux": 0.2}, of_world("ux"), 0, 0.1),
        ({"debt": -0.2}, of_world("debt"), 0, -0.1),
        ({"debt": 0.2}, of_world("debt"), 0, 0.2),
        ({"indicators": {"calls": -20}}, of_world("calls"), INDICATOR_DAYS, -10),
        ({"indicators": {"calls": 20}}, of_world("calls"), INDICATOR_DAYS, 20),
        ({"indicators": {"thanks": 20}}, of_world("thanks"), INDICATOR_DAYS, 10),
    ],
)
def test_half_the_quality_is_half_the_good_and_all_of_the_bad(
    quiet: Scenario, written: dict[str, Any], measure: Measure, days: int, says: float
) -> None:
    """What is good comes by its share; what is bad comes in full."""
    assert change(quiet, written, measure, days, quality=0.5) == pytest.approx(says, rel=0.1)


# --- the rest --------------------------------------------------------------------------------------------------


def with_item(quiet: Scenario, stage: str) -> Quarter:
    """A quarter with the hush on the board, as far as this stage."""
    quarter = Quarter(quiet, 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    item = quarter.world.board.all["hush"]
    while item.stage != stage:
        quarter.world.env.step()
    return quarter


@pytest.mark.parametrize("stage", ["design", "development", "test"])
def test_rework_is_built_whatever_the_stage(quiet: Scenario, stage: str) -> None:
    """Twelve hours more of development are all done before it is finished again."""
    quarter = with_item(quiet, stage)
    item = quarter.world.board.all["hush"]
    plain = with_item(quiet, stage).world
    quarter.consequences.trigger((effect(rework=12),), Cause("event", "it"), "it")
    quarter.world.env.run(until=300)
    plain.env.run(until=300)
    assert item.stage in ("acceptance", "released")
    assert item.left == {"design": 0, "development": 0, "test": 0}
    assert item.claimed - plain.board.all["hush"].claimed >= 11.9


def test_rework_with_nothing_on_the_board_is_nothing(quiet: Scenario) -> None:
    """Nobody builds what is not there."""
    quarter = run(quiet, (effect(rework=12),), 1)
    assert quarter.world.board.hours_left() == 0


def test_learning_tells_once_and_stands_on_the_card(quiet: Scenario) -> None:
    """A discovery is news the first time; the request it is about shows it as evidence."""
    quarter = run(quiet, (effect(learn=("owl",)), effect(learn=("owl",))), 0)
    world: World = quarter.world
    assert [n.text for n in world.news if n.kind == "discovery"] == ["An owl keeps them awake."]
    assert [(e.way, e.points) for e in world.letters["hush"].evidence] == [("found", "against")]
    assert world.happened("found", "owl", None)


def test_what_is_said_is_said_when_it_happens_and_names_the_cause(quiet: Scenario) -> None:
    """The player reads it a week later, and from then on knows the cause by its name."""
    said = (effect(says="It is so quiet now.", who="ada", after_weeks=1),)
    early, late = run(quiet, said, 4).world, run(quiet, said, 6).world
    assert not [n for n in early.news if n.kind == "consequence"] and ("event", "it") not in early.learnt
    assert [(n.who, n.text) for n in late.news if n.kind == "consequence"] == [("ada", "It is so quiet now.")]
    assert ("event", "it") in late.learnt
