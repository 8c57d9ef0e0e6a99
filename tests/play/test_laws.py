"""The first two laws and the fourth: the same run again, one change's own consequences, and no truth on view."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario, Simulation, load_scenario, replay
from engine.play.actions import Action, Answer, OpenProblem
from engine.play.session import Session
from engine.play.view import View
from engine.scenario.effect import Effect
from engine.world.chance import Chance
from engine.world.world import World

SEEDS = st.integers(0, 2**53)
LUCK = st.integers(0, 2**32)
Played = Callable[[Scenario, int, int], Simulation]
Made = Callable[[dict[str, Any]], Scenario]
Seen = Callable[[View], dict[str, str]]


# --- 1: the same again -----------------------------------------------------------------------------------------


@given(SEEDS, LUCK)
def test_the_same_seed_and_actions_give_the_same_run(small: Scenario, played: Played, seed: int, luck: int) -> None:
    """Session, result, ledger and last view are the same, whatever the player did."""
    one, other = played(small, seed, luck), played(small, seed, luck)
    assert one.session() == other.session()
    assert one.result() == other.result()
    assert list(one.bookings()) == list(other.bookings())


@given(SEEDS, LUCK)
def test_a_replay_is_the_playthrough(small: Scenario, played: Played, seed: int, luck: int) -> None:
    """Seed and actions bring back everything, and no action is skipped."""
    sim = played(small, seed, luck)
    again = replay(small, sim.session())
    assert again.session() == sim.session()
    assert again.skipped == [] and again.ended
    assert again.result() == sim.result()


@given(SEEDS, LUCK, st.lists(st.floats(0, 170), max_size=60))
def test_stopping_at_other_moments_changes_nothing(
    small: Scenario, played: Played, seed: int, luck: int, stops: list[float]
) -> None:
    """The same actions, with the clock stopped anywhere else between them, give the same digest."""
    sim = played(small, seed, luck)
    other = Simulation(small, seed)
    moments = [*sim.actions, *((stop, None) for stop in stops)]
    for at, action in sorted(moments, key=lambda moment: moment[0]):
        if not other.ended:
            other.advance(until=at)
        if isinstance(action, Action):
            assert other.now == at
            other.act(action)
    while other.advance():
        pass
    assert other.session().digest == sim.session().digest


@given(SEEDS, st.lists(st.floats(0.1, 30), min_size=1, max_size=30))
def test_time_never_runs_back_and_acts_are_on_quarter_hours(small: Scenario, seed: int, steps: list[float]) -> None:
    """Wherever one asks to stop, one stops on the quarter-hour at or before it, and never earlier than now."""
    sim, now = Simulation(small, seed), 0.0
    for step in steps:
        going = sim.advance(until=now + step)
        assert going is not sim.ended
        assert now <= sim.now <= max(now, now + step)
        assert (sim.now * 4).is_integer() and sim.view.hour == sim.now
        now = sim.now


@pytest.mark.parametrize(("until", "hour"), [(float("inf"), 160), (1e300, 160), (-1.0, 8), (0.0, 8), (float("nan"), 8)])
def test_any_number_is_a_time(small: Scenario, until: float, hour: float) -> None:
    """Beyond the end is the end; what is past, or no number at all, is now."""
    sim = Simulation(small, 1)
    sim.advance(until=8.1)
    sim.advance(until=until)
    assert sim.now == hour


@given(SEEDS)
def test_a_moment_is_never_given_twice(small: Scenario, seed: int) -> None:
    """`advance` alone always moves on, from the first moment at hour 0 to the end."""
    sim, moments = Simulation(small, seed), []
    while sim.advance():
        moments.append(sim.now)
    assert moments[0] == 0
    assert moments == sorted(set(moments))
    assert sim.now == 160 and not sim.advance()


PLAY = """
import sys
from engine import Simulation, load_scenario
from engine.players import PLAYERS, play
for name in PLAYERS:
    sim = Simulation(load_scenario(sys.argv[1]), 5)
    play(sim, PLAYERS[name](5))
    print(name, sim.result().digest)
"""


def test_hash_randomisation_changes_no_run() -> None:
    """Every scripted player's digest is the same in interpreters with other hash seeds."""
    path = str(Path(__file__).parents[1] / "scenario" / "small.yaml")
    said = {
        subprocess.run(
            [sys.executable, "-c", PLAY, path],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }  # fmt: skip
    assert len(said) == 1 and len(said.pop().splitlines()) >= 4


# --- 2: only what it causes ------------------------------------------------------------------------------------


def flipped(session: Session, number: int) -> Session:
    """The session with one of its answers turned round."""
    actions = [dict(a) for a in session.actions]
    what = "no" if actions[number]["what"] != "no" else "yes"
    actions[number] = {"at": actions[number]["at"], "do": "answer", "request": actions[number]["request"], "what": what}
    return Session(**{**{f: getattr(session, f) for f in session.__slots__}, "actions": tuple(actions)})


@given(SEEDS, LUCK, st.integers(0, 1000))
def test_one_decision_changes_nothing_before_it(
    small: Scenario, played: Played, seed: int, luck: int, which: int
) -> None:
    """Turn one answer round: every series, event and booking of the days before is identical to the bit."""
    sim = played(small, seed, luck)
    answers = [n for n, (_, a) in enumerate(sim.actions) if isinstance(a, Answer)]
    if not answers:
        return
    number = answers[which % len(answers)]
    other = replay(small, flipped(sim.session(), number))
    days = int(sim.actions[number][0] // 8)  # closed before it
    for name, values in sim.world.series.items():
        assert other.world.series[name][: days + 1] == values[: days + 1]
    assert other.world.fingerprints[:days] == sim.world.fingerprints[:days]
    before = [b for b in sim.bookings() if b.day <= days]
    assert [b for b in other.bookings() if b.day <= days] == before


@given(SEEDS, LUCK, LUCK)
def test_two_runs_of_one_seed_make_the_same_draws(
    small: Scenario, any_player: Any, seed: int, one: int, other: int
) -> None:
    """Whatever two players do, wherever both draw from a stream for an entity the k-th time, they draw the same."""

    def draws(luck: int) -> dict[tuple[str, str, int], float]:
        kept: dict[tuple[str, str, int], float] = {}

        def noting(real: Any) -> Any:
            def noted(self: Chance, stream: str, entity: str, k: int = 0) -> float:
                value: float = real(self, stream, entity, k)
                assert kept.setdefault((stream, entity, k), value) == value
                return value

            return noted

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Chance, "uniform", noting(Chance.uniform))
            sim, player = Simulation(small, seed), any_player(luck)
            while sim.advance():
                player.act(sim)
        for segment in sim.world.market.segments:
            kept |= {("demand", segment.id, day): value for day, value in segment.demand.items()}
        return kept

    first, second = draws(one), draws(other)
    both = first.keys() & second.keys()
    assert len(both) > 50
    assert all(first[key] == second[key] for key in both)


def test_a_task_is_named_the_same_whatever_was_decided_before(small: Scenario) -> None:
    """The number of Tuesday's one-to-one does not depend on what Monday brought."""
    quiet, busy = Simulation(small, 3), Simulation(small, 3)
    for sim in (quiet, busy):
        sim.advance()
    busy.answer("photos", "no")

    def tuesday(sim: Simulation) -> int:
        while sim.advance(until=sim.now + 0.25) and not any(t.kind == "one-to-one" for t in sim.view.my_week.queue):
            pass
        return next(t.number for t in sim.view.my_week.queue if t.kind == "one-to-one")

    assert tuesday(quiet) == tuesday(busy)


def other_truths(written: dict[str, Any]) -> dict[str, Any]:
    """The same scenario but for what is true."""
    changed = deepcopy(written)
    dire = {"users": -900, "churn": 4.0, "morale": -0.5, "trust": {"sam": -0.5}, "indicators": {"calls": 300}}
    for request in changed["requests"]:
        if request.get("truth"):
            request["truth"] = [dire, {"if": "week > 2", "chance": 0.4, "debt": 0.7}]
        for alternative in request.get("alternatives", ()):
            alternative["truth"] = [dire]
    for segment in changed["segments"]:
        for job in segment["jobs"]:
            job |= {"importance": 0.2, "satisfaction": 0.9, "elsewhere": 0.1}
            for option in job["options"]:
                option["truth"] = [dire]
    for world in changed["worlds"]:
        world["truths"] = {id: [dire] for id in world["truths"]}
    return changed


@given(SEEDS, LUCK)
@settings(max_examples=12)
def test_no_truth_shows_before_something_reveals_it(
    small: Scenario,
    small_written: dict[str, Any],
    scenario_from: Made,
    seen: Seen,
    any_player: Any,
    seed: int,
    luck: int,
) -> None:
    """Two scenarios that differ only in truths look the same, at every moment, until a release or a reading."""
    one, other = Simulation(small, seed), Simulation(scenario_from(other_truths(small_written)), seed)
    players = any_player(luck), any_player(luck)
    moments = 0
    while one.advance() and other.advance():
        if revealed(one.world):
            break
        assert seen(one.view) == seen(other.view)
        for sim, player in zip((one, other), players, strict=True):
            player.act(sim)
        moments += 1
    assert moments


def revealed(world: World) -> bool:
    """Whether anything has happened that shows a truth: a release, a reading, or people, data or rivals studied."""
    released = any(i.stage == "released" for i in world.board.all.values())
    read = any(e.low is not None for letter in world.letters.values() for e in letter.evidence)
    notes = world.notes
    asked = any(h.kind in ("heard", "workshop") for h in world.log)  # who knows the users leans to what is true
    return released or read or asked or bool(notes.needs or notes.counted or notes.elsewhere or notes.votes)


@given(SEEDS)
@settings(max_examples=6)
def test_opening_problems_and_refining_show_no_truth(
    small: Scenario, small_written: dict[str, Any], scenario_from: Made, seen: Seen, seed: int
) -> None:
    """Options come, are refined, drawn and refused alike, whatever they and the jobs behind them are worth."""
    sims = Simulation(small, seed), Simulation(scenario_from(other_truths(small_written)), seed)
    for sim in sims:
        sim.advance()
        for job in ("know", "find"):
            sim.act(OpenProblem("neighbours", job))
    options = 0
    while sims[0].advance() and sims[1].advance() and sims[0].now < 60:
        assert not revealed(sims[0].world)
        assert seen(sims[0].view) == seen(sims[1].view)
        for sim in sims:
            for request in sim.view.inbox:
                way = next((w.way for w in request.ways if w.way in ("refine", "design")), None)
                if request.kind == "option":
                    options += 1
                    sim.answer(request.id, "look" if way else "no", by=way)
    assert options > 8


def test_the_two_scenarios_do_differ_once_something_is_released(
    small: Scenario, small_written: dict[str, Any], scenario_from: Made
) -> None:
    """So the claim above can fail."""

    def last_users(scenario: Scenario) -> float:
        sim = Simulation(scenario, 1)
        while sim.advance():
            for request in sim.view.inbox:
                sim.answer(request.id, "yes")
        return sim.result().final["users"]

    assert last_users(small) != last_users(scenario_from(other_truths(small_written)))


# --- 4: the view is the only view ------------------------------------------------------------------------------

HIDDEN = {
    "truth", "truths", "true_factor", "misfit", "bugs", "bug_factor", "next_question", "escaped", "left", "sickens_at",
    "resigns_at", "resigning", "deviation", "level", "work", "effects",
}  # fmt: skip


@given(SEEDS, LUCK)
@settings(max_examples=8)
def test_no_truth_can_be_reached_from_what_is_seen(
    small: Scenario, reached: Callable[[View], list[Any]], any_player: Any, seed: int, luck: int
) -> None:
    """Nothing on view is an effect, a piece of the world or of the scenario's rules, or has a hidden field."""
    sim, player = Simulation(small, seed), any_player(luck)
    plain = (
        "engine.play.",
        "builtins",
        "engine.world.inbox",
        "engine.world.estimates",
        "engine.world.manager",
        "engine.world.world",
    )
    allowed = {"Evidence", "Estimate", "Spent", "Dropped", "News", "Look"}
    while sim.advance():
        for part in reached(sim.view):
            kind = type(part)
            assert not isinstance(part, Effect)
            assert kind.__module__.startswith(plain) or kind.__name__ in allowed, kind
            if kind.__module__.startswith("engine.world"):
                assert kind.__name__ in allowed, kind
            assert not HIDDEN & set(getattr(kind, "__slots__", ())) and not HIDDEN & set(getattr(kind, "_fields", ()))
        player.act(sim)


def test_a_view_cannot_be_changed(small: Scenario) -> None:
    """Its records are frozen."""
    sim = Simulation(small, 1)
    sim.advance()
    with pytest.raises(AttributeError):
        sim.view.inbox[0].title = "Mine"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        sim.view.inbox = ()  # type: ignore[misc, assignment]
    sim.view.limits["development"] = 99
    sim.view.prices["yes"] = 99.0
    sim.view.series["users"] = ()
    assert sim.view.limits["development"] != 99 and sim.view.prices["yes"] != 99 and sim.view.series["users"]


def test_looking_changes_nothing(small: Scenario, seen: Seen) -> None:
    """A player who looks at everything all the time has the same run as one who never looks."""
    looked, blind = Simulation(small, 4), Simulation(small, 4)
    while looked.advance():
        assert seen(looked.view) == seen(looked.view)
    while blind.advance():
        pass
    assert looked.session() == blind.session()


def test_the_caretaker_s_weeks_are_not_seen(small: Scenario, played: Played, seen: Seen) -> None:
    """After the result the view is still of the last Friday."""
    for luck in range(6):
        sim = played(small, 2, luck)
        before = seen(sim.view)
        sim.result()
        assert seen(sim.view) == before
        assert {r: sim.view.request(r) for r in sim.world.letters}


def test_sessions_are_plain_json(small: Scenario, played: Played) -> None:
    """What is saved reads back as it was."""
    session = played(small, 9, 9).session()
    data = json.loads(session.to_json())
    assert data["digest"] == session.digest
    assert data["actions"] == list(session.actions)


def test_every_listed_action_is_legal_at_its_price(small: Scenario, any_player: Any) -> None:
    """At each moment each action on view can be done, in a copy of the run, for the hours it says."""
    path = Path(__file__).parents[1] / "scenario" / "small.yaml"
    scenario = load_scenario(path)
    sim, player = Simulation(scenario, 6), any_player(6)
    tried = 0
    while sim.advance():
        if sim.now > 60:
            break
        for offer in sim.view.actions:
            copy = replay(scenario, sim.session())
            assert offer in copy.view.actions
            before = copy.view.my_week.queue, copy.view.my_week.current
            copy.act(offer.action)
            added = [t for t in copy.view.my_week.queue if t not in before[0]]
            assert sum(t.hours for t in added) == pytest.approx(offer.hours)
            tried += 1
        player.act(sim)
    assert tried > 200
