"""The daily tick, its order, what comes in the morning, and the ways a quarter ends early."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.scenario.effect import Work
from engine.scenario.schema import Indicator as Written
from engine.world.arrivals import Arrivals
from engine.world.books import Cause
from engine.world.business import Business
from engine.world.clock import DAYS_A_MONTH, GRAIN
from engine.world.company import Money
from engine.world.drivers import EVERYWHERE
from engine.world.effects import Consequences
from engine.world.indicators import Indicator
from engine.world.market import Market
from engine.world.office.ceo import Chief
from engine.world.office.outcomes import SEEN_AFTER_DAYS, Outcomes
from engine.world.office.promises import Promises
from engine.world.office.reasons import Reasons
from engine.world.outside import Outside
from engine.world.plan import Plan
from engine.world.product import Product
from engine.world.quarter import CARETAKER_WEEKS, Quarter
from engine.world.stakeholders import DISMISSES_AFTER_DAY, DISMISSES_BELOW, FADING, TRUST_REST
from engine.world.team.incidents import INCIDENT_REWORK, INCIDENT_USERS, Incidents
from engine.world.team.questions import GUESS_AFTER_HOURS, Questions
from engine.world.team.release import Releases
from engine.world.team.roster import Roster
from engine.world.team.staff import CLARITY_FADES, WAITING_STRAIN, Staff
from engine.world.team.troubles import ONE_TO_ONE_CHEER, ONE_TO_ONE_SOON, SEEN_LATELY_DAYS
from engine.world.world import World

Made = Callable[[dict[str, Any]], Scenario]


def test_the_tick_keeps_its_order(quiet: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """Effects, people, product, market, money, promises, silence, the CEO, mood, the day's row: always so."""
    quarter, seen = Quarter(quiet, 1), []
    world = quarter.world
    evening = [
        (Consequences, "tick"), (Staff, "evening"), (Product, "pay"), (Product, "age"), (Incidents, "evening"),
        (Business, "evening"), (Outside, "evening"), (Market, "tick"), (Money, "evening"), (Indicator, "tick"),
        (Questions, "guess_old"), (Promises, "evening"), (Promises, "letters"), (Reasons, "evening"),
        (Outcomes, "evening"), (Chief, "friday"), (Releases, "friday"), (Staff, "mood"), (World, "close_day"),
        (Quarter, "_end"),
    ]  # fmt: skip
    morning = [(Roster, "morning"), (Arrivals, "morning"), (Plan, "morning")]
    for room, name in evening + morning:
        monkeypatch.setattr(room, name, lambda *_, said=f"{room.__name__}.{name}": seen.append(said))
    quarter.days.morning(20)
    assert seen == [f"{room.__name__}.{name}" for room, name in morning]
    seen.clear()
    quarter.days.evening()
    assert seen == [
        "Consequences.tick", "Staff.evening", "Product.age", "Outside.evening", "Market.tick", "Money.evening",
        *["Indicator.tick"] * len(world.indicators), "Promises.letters", "Staff.mood", "World.close_day",
        "Quarter._end",
    ]  # fmt: skip
    seen.clear()
    world.day, world.product.escaped, quarter.business.changed, world.board.aside["debt"] = 20, 1.0, [3], 0.1
    world.questions["q"] = world.memory.standing = world.promises = ["somebody's"]  # type: ignore[assignment, list-item]
    world.releases.add(20 - SEEN_AFTER_DAYS)
    world.indicators = {"calls": Indicator(Written(id="calls", title="Calls", start=1.0), world.chance)}
    quarter.days.evening()
    assert seen == [f"{room.__name__}.{name}" for room, name in evening]


def test_the_tick_comes_in_the_last_grain_so_the_morning_sees_it(quiet: Scenario) -> None:
    """A row is written for each day, before the first instant of the next."""
    world = Quarter(quiet, 1).world
    world.env.run(until=8 - GRAIN)
    assert (world.day, len(world.series["users"])) == (1, 1)
    world.env.run(until=8)
    assert (world.day, len(world.series["users"])) == (2, 2)


def test_money_comes_and_goes_daily(quiet: Scenario) -> None:
    """A month's revenue in 21 parts, a week's payroll in five."""
    world = Quarter(quiet, 1).world
    world.env.run(until=40)
    earned = 0.0
    for day in range(1, 6):
        earned += world.series["revenue"][day] / DAYS_A_MONTH
    assert world.cash == pytest.approx(100000 + earned - 1000)


def test_trust_fades_towards_the_middle_on_fridays(quiet: Scenario) -> None:
    """A fortieth of the way each week, and not on other days."""
    world = Quarter(quiet, 1).world
    world.letters.clear()
    world.stakeholders["ada"].trust = 0.9
    world.ceo.trust = 0.9  # nobody who is listened to thinks otherwise
    world.env.run(until=32)
    assert world.stakeholders["ada"].trust == 0.9
    world.env.run(until=40)
    assert world.stakeholders["ada"].trust == pytest.approx(0.9 - FADING * (0.9 - TRUST_REST))


@pytest.mark.parametrize(("objective", "direction"), [("at_least", 1), ("at_most", -1)])
def test_the_ceo_watches_what_is_asked(
    quiet_written: dict[str, Any], scenario_from: Made, objective: str, direction: int
) -> None:
    """Moving towards the target pleases more than moving away, whichever way it lies."""
    quiet_written["objectives"] = [{"metric": "calls", objective: 100 + 50 * direction}]

    def trust(calls: float) -> float:
        world = Quarter(scenario_from(quiet_written), 1).world
        world.env.run(until=32)
        world.indicators["calls"].move(world.books, calls, Cause("x"))
        world.env.run(until=40)
        return world.ceo.trust

    assert trust(30 * direction) > trust(0) > trust(-30 * direction)


def test_the_ceo_does_not_praise_the_fall_of_what_should_be_held(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """Where the target is met from the start, losing it displeases and going beyond does not."""
    quiet_written["objectives"] = [{"metric": "calls", "at_least": 80}]

    def trust(calls: float) -> float:
        world = Quarter(scenario_from(quiet_written), 1).world
        world.env.run(until=32)
        world.indicators["calls"].move(world.books, calls, Cause("x"))
        world.env.run(until=40)
        return world.ceo.trust

    assert trust(-30) < trust(0) == trust(-10) == trust(30)


def test_a_question_nobody_answers_is_guessed_after_three_days(
    quiet: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not on the evening before."""

    monkeypatch.setattr(Plan, "morning", lambda self, day: None)
    quarter = Quarter(quiet, 1)
    quarter.world.manager.queue.clear()
    item = quarter.delivery.start("hush", "hush", "", Work(development=100), (), "")
    quarter.delivery.questions.ask(item, quarter.world.team.people[1])
    quarter.world.env.run(until=GUESS_AFTER_HOURS - 8)
    assert item.blocked is not None
    quarter.world.env.run(until=GUESS_AFTER_HOURS + 8)
    assert ("question-guessed", "hush-q1") in [(h.kind, h.subject) for h in quarter.world.log]


def test_the_default_plan_answers_the_team_the_next_morning(quiet: Scenario) -> None:
    """A player who never touches the plan still answers."""
    quarter = Quarter(quiet, 1)
    item = quarter.delivery.start("hush", "hush", "", Work(development=100), (), "")
    quarter.delivery.questions.ask(item, quarter.world.team.people[1])
    quarter.world.env.run(until=16)
    assert ("question-answered", "hush-q1") in [(h.kind, h.subject) for h in quarter.world.log]


def test_the_default_plan_tries_and_releases_what_is_finished(quiet: Scenario) -> None:
    """And sees everybody on some Tuesday."""
    quarter = Quarter(quiet, 1)
    quarter.answering.yes(quarter.world.letters["hush"], None, None)
    quarter.world.env.run(until=300)
    assert quarter.world.board.all["hush"].stage == "released"
    assert len({s.subject for s in quarter.world.manager.log if s.kind == "one-to-one"}) == 4


def test_held_work_is_tried_once_not_every_day(quiet: Scenario) -> None:
    """Trying it again cannot free it."""
    quarter = Quarter(quiet, 1)
    quarter.delivery.start("hush", "hush", "", Work(), (), "")
    holder = quarter.delivery.start("first", "first", "", Work(development=900), (), "", holds=("hush",))
    holder.next_question = 1e9
    quarter.world.board.all["hush"].misfit = 0.0
    quarter.world.requests["first"] = quarter.world.requests["hush"]
    quarter.world.env.run(until=80)
    assert len([s for s in quarter.world.manager.log if s.kind == "try"]) == 1


def test_an_incident_costs_users_and_work(quiet: Scenario) -> None:
    """It takes a share of the users, adds to what stands highest, and somebody builds it."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    item = quarter.delivery.start("hush", "hush", "", Work(test=400), (), "")
    world.product.escaped = 1.0
    world.env.run(until=7)
    quarter.incidents.at = 0.0
    before = world.market.users()
    world.env.run(until=8)
    flows = [f for f in world.market.flows if f.segment == 0]
    assert [f.amount for f in flows] == [pytest.approx(-INCIDENT_USERS * before, rel=0.01)]
    assert item.stage == "development" and item.left["development"] + item.claimed == INCIDENT_REWORK
    world.env.run(until=40)
    assert item.left["development"] == 0 and item.claimed >= INCIDENT_REWORK
    assert ("incident", "product") in [(h.kind, h.subject) for h in world.log]


# --- mood and what stands -------------------------------------------------------------------------------------


def morale_by(quarter: Quarter, kind: str) -> float:
    """What a cause of this kind did to morale so far."""
    return math.fsum(b.amount for b in quarter.world.books.rows if b.metric == "morale" and b.cause.kind == kind)


def test_an_open_question_wears_on_everybody(quiet: Scenario) -> None:
    """Each evening it is open, by each question."""
    quarter = Quarter(quiet, 1)
    quarter.world.manager.queue.clear()
    item = quarter.delivery.start("hush", "hush", "", Work(development=100), (), "")
    quarter.delivery.questions.ask(item, quarter.world.team.people[1])
    quarter.world.env.run(until=8)
    assert morale_by(quarter, "waiting") == pytest.approx(-WAITING_STRAIN)


@pytest.mark.parametrize(("hours", "wears"), [(100.0, False), (2000.0, True)])
def test_a_backlog_of_months_wears_on_everybody(quiet: Scenario, hours: float, wears: bool) -> None:
    """One of weeks does not."""
    quarter = Quarter(quiet, 1)
    quarter.delivery.start("hush", "hush", "", Work(development=hours), (), "")
    quarter.world.env.run(until=8)
    assert (morale_by(quarter, "overload") < 0) is wears


def test_a_direction_fades_unless_it_is_repeated(quiet: Scenario) -> None:
    """A little every day."""
    world = Quarter(quiet, 1).world
    world.clarity = 0.5
    world.env.run(until=40)
    assert world.clarity == pytest.approx(0.5 * (1 - CLARITY_FADES) ** 5)


@pytest.mark.parametrize(
    ("department", "region", "metric", "sign"),
    [("marketing", None, "join", 1), ("support", None, "leave", -1), ("office", "here", "join", 1),
     ("office", "there", "join", 0), ("post", None, "join", 0)],
)  # fmt: skip
def test_trust_of_those_who_can_help_is_felt_in_the_market(
    quiet_written: dict[str, Any], scenario_from: Made, department: str, region: str | None, metric: str, sign: int
) -> None:
    """Marketing and a region's office bring people, support keeps them; others do neither, nor before trust moves."""
    quiet_written["stakeholders"][1] |= {"department": department, "region": region}
    quarter = Quarter(scenario_from(quiet_written), 1)
    quarter.outside.evening()
    levels = quarter.world.market.levels
    assert levels == []
    ada = quarter.world.stakeholders["ada"]
    ada.trust += 0.2
    quarter.outside.evening()
    levels = [level for level in quarter.world.market.levels if level.segment in (EVERYWHERE, 0)]
    assert {level.of for level in levels} == ({metric} if sign else set())
    assert all(level.amount * sign > 0 and level.cause == Cause("trust", "ada") for level in levels)


def test_defects_and_complexity_drive_people_away(quiet: Scenario) -> None:
    """Escaped defects and what was added since the start; not what was there."""
    quarter = Quarter(quiet, 1)
    quarter.world.product.escaped = 2.0
    quarter.world.product.complexity += 0.2
    quarter.outside.evening()
    levels = {(level.cause.kind, level.of): level.amount for level in quarter.world.market.levels}
    assert {kind for kind, _ in levels} == {"defects", "complexity"}
    assert all(levels[kind, "join"] < 0 < levels[kind, "leave"] for kind in ("defects", "complexity"))


def test_seeing_somebody_cheers_them_a_little_but_not_every_week(quiet: Scenario) -> None:
    """A second hour within two weeks is once too often."""
    quarter = Quarter(quiet, 1)
    world, dan = quarter.world, quarter.world.team.people[1]
    talk = quarter.plan.one_to_one("dan")
    before = dan.morale
    talk()
    assert dan.morale == pytest.approx(before + ONE_TO_ONE_CHEER)
    world.day = 1 + SEEN_LATELY_DAYS
    talk()
    assert dan.morale == pytest.approx(before + ONE_TO_ONE_CHEER + ONE_TO_ONE_SOON)
    world.day += SEEN_LATELY_DAYS + 1
    talk()
    assert dan.morale == pytest.approx(before + 2 * ONE_TO_ONE_CHEER + ONE_TO_ONE_SOON)


# --- mornings --------------------------------------------------------------------------------------------------


def test_dates_and_conditions_bring_what_they_should(small: Scenario) -> None:
    """The rain comes on the Wednesday of the third week, requests on their day, and again."""
    world = Quarter(small, 1).world
    world.env.run(until=160)
    when = {(h.kind, h.subject): h.hour for h in world.log if h.kind in ("event", "arrived")}
    assert when["arrived", "photos"] == 0
    assert when["event", "rain"] == 12 * 8 - GRAIN
    assert when["arrived", "is-it-there"] == 40 - GRAIN
    assert when["arrived", "weekly-count"] == 40 - GRAIN
    assert when["arrived", "weekly-count-2"] == 120 - GRAIN


def test_a_remark_is_not_made_when_it_is_no_news(small: Scenario) -> None:
    """Tom asks unless the discovery has been made."""

    def remarks(found: bool) -> list[str]:
        world = Quarter(small, 1).world
        if found:
            world.found["empty-hook"] = 1
        world.env.run(until=100)
        return [n.who for n in world.news if n.kind == "line"]

    assert remarks(False) == ["tom"]
    assert remarks(True) == []


def test_nobody_works_on_a_day_off(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Neither team nor manager spends an hour of it, but the market goes on."""
    quiet_written["events"] = [{"id": "feast", "when": "week 1 tue", "title": "A feast", "days_off": 2}]
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    item = quarter.delivery.start("hush", "hush", "", Work(development=400), (), "")
    item.next_question = 1e9
    world.env.run(until=8)
    spent, mine = item.spent, len(world.manager.log)
    world.env.run(until=24)
    assert (item.spent, len(world.manager.log)) == (spent, mine)
    assert len(world.market.days) == 3
    world.env.run(until=40)
    assert item.spent > spent


# --- early and late ends ---------------------------------------------------------------------------------------


def test_who_cannot_pay_is_bankrupt(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """The quarter ends on the evening cash falls below nothing."""
    quiet_written["company"] |= {"cash": 2500, "payroll": 10000}
    sim = Simulation(scenario_from(quiet_written), 1)
    while sim.advance():
        assert sim.world.cash >= 0
    assert sim.result().outcome == "bankrupt"
    assert sim.now == 16.0 and len(sim.world.fingerprints) == 2
    assert sim.result().score < 40
    assert sim.view.inbox == () and sim.view.actions == ()


@pytest.mark.parametrize("dismisses", [True, False])
def test_a_ceo_who_has_lost_all_trust_dismisses_where_that_can_be(
    quiet_written: dict[str, Any], scenario_from: Made, dismisses: bool
) -> None:
    """Not before its day, and not where nobody is dismissed."""
    quiet_written["weeks"] = 10
    quiet_written["ceo"] |= {"dismisses": dismisses, "trust": 0.05, "patience": 0.0}
    sim = Simulation(scenario_from(quiet_written), 1)
    while sim.advance():
        sim.world.ceo.trust = DISMISSES_BELOW / 2
    result = sim.result()
    assert result.outcome == "dismissed" if dismisses else result.outcome in ("failure", "partial", "success")
    assert len(sim.world.fingerprints) == (DISMISSES_AFTER_DAY if dismisses else 50)
    assert not sim.advance()


def test_the_caretaker_s_six_weeks_are_played_and_not_seen(small: Scenario) -> None:
    """The series, the log and the digest end with the last Friday; the score looks at what came after."""
    sim = Simulation(small, 1)
    while sim.advance():
        pass
    digest, days, log = sim.session().digest, len(sim.world.series["users"]), len(sim.world.log)
    result = sim.result()
    assert result.digest == digest == sim.session().digest
    assert len(sim.world.series["users"]) == days == 21 and len(sim.world.log) == log
    assert len(sim.world.market.days) == 20 + CARETAKER_WEEKS * 5
    assert set(result.left_behind) == {"users", "debt", "morale", "promises"}
    assert all(0 <= share <= 1 for share in result.left_behind.values())
    assert max(b.day for b in sim.bookings()) == 20


def test_under_the_caretaker_nobody_asks_and_nobody_is_blamed(small: Scenario) -> None:
    """Requests neither come nor expire, and the default plan goes on."""
    sim = Simulation(small, 1)
    while sim.advance():
        pass
    states = {letter.id: letter.state for letter in sim.world.letters.values()}
    spent = len(sim.world.manager.log)
    sim.result()
    assert {letter.id: letter.state for letter in sim.world.letters.values()} == states
    assert len(sim.world.manager.log) > spent + 20
