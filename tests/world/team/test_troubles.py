"""Troubles: what they do while nobody asks, how they come to light, and what acting on them is worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.play.actions import Help, OneToOne
from engine.play.ledger import reasons
from engine.world.clock import HOURS_A_DAY, HOURS_A_WEEK
from engine.world.people import Person
from engine.world.plan import Plan
from engine.world.quarter import Quarter
from engine.world.team.trouble import KINDS
from engine.world.team.troubles import (
    DRAIN,
    HELP_CHEER,
    HELP_HOURS,
    HELP_OTHER,
    HELP_OWN,
    HELP_PEERS,
    HIDES,
    LATE_DAYS,
    ONE_TO_ONE_OWN,
)

Made = Callable[[dict[str, Any]], Scenario]


def troubled(written: dict[str, Any], kind: str = "load", week: int = 1, **more: Any) -> dict[str, Any]:
    """Dan has a trouble; nobody else has."""
    written["team"][1]["trouble"] = {"kind": kind, "from_week": week, **more}
    return written


def dan_of(quarter: Quarter) -> Person:
    return quarter.world.team.people[1]


@pytest.fixture
def unplanned(monkeypatch: pytest.MonkeyPatch) -> None:
    """The manager does nothing by themselves."""
    monkeypatch.setattr(Plan, "morning", lambda self, day: None)


@pytest.mark.usefixtures("unplanned")
def test_most_of_an_untold_trouble_does_not_show(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Three tenths of what it drains are seen; the rest is behind the mask."""
    quarter = Quarter(scenario_from(troubled(quiet_written)), 1)
    dan = dan_of(quarter)
    quarter.world.env.run(until=HOURS_A_DAY)
    assert dan.mask == pytest.approx(HIDES * DRAIN * 0.6, rel=0.01)
    quarter.world.env.run(until=20 * HOURS_A_DAY)
    other = quarter.world.team.people[2]
    assert dan.shown == pytest.approx(dan.morale + dan.mask)
    assert other.mask == 0 and other.morale - dan.morale > 0.1
    assert other.morale - dan.shown < 0.06


@pytest.mark.usefixtures("unplanned")
def test_a_one_to_one_books_what_was_hidden_and_names_the_trouble(
    quiet_written: dict[str, Any], scenario_from: Made
) -> None:
    """Before it the reason is something nobody has told; after it, theirs."""
    quarter = Quarter(scenario_from(troubled(quiet_written, says="I cannot sleep.")), 1)
    world, dan = quarter.world, dan_of(quarter)
    world.env.run(until=10 * HOURS_A_DAY)
    named = {reason.kind: reason.subject for reason in reasons(world, "morale")}
    assert named["unspoken"] == "" and "trouble" not in named
    hidden = dan.mask
    quarter.troubles.hear(dan, "one-to-one dan")
    world.env.run(until=11 * HOURS_A_DAY)
    booked = [b for b in world.books.rows if b.metric == "morale" and b.cause.kind == "one-to-one"]
    assert [(b.cause.subject, b.cause.root) for b in booked] == [("dan", "one-to-one dan")]
    assert booked[0].amount == pytest.approx(-hidden / 4, rel=1e-9) and hidden > 0.05
    assert dan.mask == 0
    assert {reason.kind: reason.subject for reason in reasons(world, "morale")}["trouble"] == "dan"
    assert [(n.kind, n.who, n.text, n.subject) for n in world.news] == [("trouble", "dan", "I cannot sleep.", "load")]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_booked_is_what_the_chart_shows(quiet_written: dict[str, Any], scenario_from: Made, seed: int) -> None:
    """With masks put on, taken off one by one and at the end, each day's bookings are that day's change."""
    for person, kind in zip(quiet_written["team"], KINDS, strict=False):
        person.update(trouble={"kind": kind}, hours=56, morale=0.4)
    world = Quarter(scenario_from(quiet_written), seed).world
    world.env.run(until=world.days * HOURS_A_DAY)
    days = [0.0] * (world.days + 1)
    kinds = set()
    for booking in world.books.rows:
        if booking.metric == "morale":
            days[booking.day] += booking.amount
            kinds.add(booking.cause.kind)
    series = world.series["morale"]
    assert {"trouble", "one-to-one", "tired", "helped"} <= kinds
    for day in range(1, world.days + 1):
        assert days[day] == pytest.approx(series[day] - series[day - 1], abs=1e-9)


def test_an_hour_before_it_begins_finds_nothing(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A trouble of the fourth week is none in the first."""
    quarter = Quarter(scenario_from(troubled(quiet_written, week=4)), 1)
    quarter.troubles.hear(dan_of(quarter))
    trouble = dan_of(quarter).trouble
    assert trouble is not None and trouble.heard == 0 and not quarter.troubles.open(dan_of(quarter))


@pytest.mark.usefixtures("unplanned")
def test_told_and_left_alone_is_worse_than_never_asked(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """After six weeks; and with help it is far better than either."""
    scenario = scenario_from(troubled(quiet_written))

    def morale(asked: bool, helped: bool) -> float:
        quarter = Quarter(scenario, 2)
        dan_of(quarter).resigns_at = 1e9
        quarter.world.env.run(until=HOURS_A_WEEK)
        if asked:
            quarter.troubles.hear(dan_of(quarter))
        if helped:
            quarter.troubles.help(dan_of(quarter))
        quarter.world.env.run(until=7 * HOURS_A_WEEK)
        return dan_of(quarter).morale

    alone, told, helped = morale(False, False), morale(True, False), morale(True, True)
    assert told < alone - 0.02
    assert helped > alone + 0.15


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_price(quiet_written: dict[str, Any], scenario_from: Made, kind: str) -> None:
    """Some of the person's time, and of those who do the same work or are the other side."""
    quarter = Quarter(scenario_from(troubled(quiet_written, kind)), 1)
    world, dan = quarter.world, dan_of(quarter)
    dot = world.team.people[2]
    assert dan.trouble is not None
    dan.trouble.with_whom = "dot"
    skill = dan.skill
    dan.fatigue = 1.0
    assert quarter.troubles.hours(dan) == HELP_HOURS[kind]
    quarter.troubles.help(dan)
    assert not dan.trouble.ended  # nobody has told anything yet
    quarter.troubles.hear(dan)
    before = dan.morale
    quarter.troubles.help(dan)
    assert dan.trouble.ended and dan.morale == pytest.approx(before + HELP_CHEER)
    assert dan.owed + max(0.0, dan.away_until - world.now) == ONE_TO_ONE_OWN + HELP_OWN[kind]
    assert dot.owed == HELP_PEERS.get(kind, 0.0) + (HELP_OTHER if kind == "quarrel" else 0.0)
    assert (dan.skill > skill) == (kind == "growth") and (dan.fatigue < 1) == (kind == "load")


def test_on_the_last_friday_nothing_is_hidden_any_more(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """The survey books what came off, the last value of the chart is the truth, and it stays so afterwards."""
    for person in quiet_written["team"]:
        person["trouble"] = {"kind": "home", "from_week": 7}
    quarter = Quarter(scenario_from(quiet_written), 1)
    world = quarter.world
    world.env.run(until=(world.days - 1) * HOURS_A_DAY)
    hidden = sum(p.mask for p in world.team.here())
    assert hidden > 0.1
    world.env.run(until=world.days * HOURS_A_DAY)
    survey = [b for b in world.books.rows if b.cause.kind == "survey"]
    assert len(survey) == 1 and survey[0].amount < -hidden / 5 and survey[0].day == world.days
    assert world.series["morale"][-1] == pytest.approx(sum(p.morale for p in world.team.here()) / 4)
    world.caretaking = True
    world.env.run(until=(world.days + 10) * HOURS_A_DAY)
    assert all(p.mask == 0 for p in world.team.here())


def test_the_share_of_the_troubled_is_the_company_s(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """None, all, or about half; and the days lie in the first three quarters."""

    def count(share: float) -> int:
        quiet_written["company"]["troubles"] = share
        scenario = scenario_from(quiet_written)
        found = [p.trouble for seed in range(100) for p in Quarter(scenario, seed).world.team.people]
        assert all(t.from_day <= 0.75 * 40 for t in found if t is not None)
        return sum(t is not None for t in found)

    assert count(0.0) == 0 and count(1.0) == 400
    assert 160 <= count(0.5) <= 240


def test_nobody_s_trouble_depends_on_who_else_is_there(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Without Tim, everybody else's is what it was."""
    quiet_written["company"]["troubles"] = 1.0

    def drawn() -> dict[str, tuple[str, int]]:
        people = Quarter(scenario_from(quiet_written), 5).world.team.people
        return {p.id: (p.trouble.kind, p.trouble.from_day) for p in people if p.trouble is not None}

    all_four = drawn()
    quiet_written["team"] = quiet_written["team"][:3]
    assert drawn() == {id: what for id, what in all_four.items() if id != "tim"}


@pytest.mark.usefixtures("unplanned")
def test_an_hour_and_help_keep_people_who_would_have_gone(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Over sixty seeds of twelve weeks: of those left alone with it at least a quarter give notice, of those heard and
    helped at most a fifth as many.
    """
    quiet_written["weeks"] = 12
    quiet_written["team"][1]["morale"] = 0.45
    scenario = scenario_from(troubled(quiet_written))

    def leaves(seed: int, seen: bool) -> bool:
        sim = Simulation(scenario, seed)
        sim.advance()
        if seen:
            sim.act(OneToOne("dan"))
            sim.advance(until=8.0)
            sim.act(Help("dan"))
        while sim.advance():
            pass
        return sim.view.people[1].leaves_day is not None

    alone = sum(leaves(seed, False) for seed in range(60))
    kept = sum(leaves(seed, True) for seed in range(60))
    assert alone >= 15
    assert kept <= alone / 5


def test_the_default_plan_acts_two_weeks_after_it_has_heard(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Late, but it does: a manager who acts at once spares the person that time."""
    quarter = Quarter(scenario_from(troubled(quiet_written)), 1)
    world = quarter.world
    quarter.troubles.hear(dan_of(quarter))
    world.env.run(until=LATE_DAYS * HOURS_A_DAY)
    trouble = dan_of(quarter).trouble
    assert trouble is not None and not trouble.ended
    world.env.run(until=(LATE_DAYS + 2) * HOURS_A_DAY)
    assert trouble.ended
