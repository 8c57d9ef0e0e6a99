"""Scripted players: they see what a learner sees, and a sensible one does better than the others."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

import engine.players
from engine import Scenario, Simulation
from engine.play.actions import Answer
from engine.play.view import View
from engine.players import PLAYERS, RULES, make_player, play

FOLDER = Path(engine.players.__file__).parent
SIMPLE = ("random", *RULES)
SEEDS = range(1, 11)


def run(scenario: Scenario, name: str, seed: int) -> Simulation:
    """One playthrough."""
    sim = Simulation(scenario, seed)
    play(sim, PLAYERS[name](seed))
    return sim


@pytest.mark.parametrize("name", sorted(PLAYERS))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_plays_to_the_end(small: Scenario, first_quarter: Scenario, name: str, seed: int) -> None:
    """Both scenarios, with a result."""
    for scenario in (small, first_quarter):
        sim = run(scenario, name, seed)
        assert sim.ended
        assert 0 <= sim.result().score <= 100


@pytest.mark.parametrize("name", sorted(PLAYERS))
def test_each_plays_the_same_twice(small: Scenario, name: str) -> None:
    """A fresh player of the same seed does the same."""
    assert run(small, name, 5).session() == run(small, name, 5).session()


def answers(sim: Simulation) -> list[Answer]:
    return [a for _, a in sim.actions if isinstance(a, Answer)]


def test_always_yes_says_only_yes(first_quarter: Scenario) -> None:
    """To everybody, and does nothing else."""
    sim = run(first_quarter, "always-yes", 1)
    assert {a.what for a in answers(sim)} == {"yes"} and len(answers(sim)) == len(sim.actions) >= 20
    assert not [r for r in sim.view.answered if r.state == "expired"]


def test_always_no_says_only_no(first_quarter: Scenario) -> None:
    """To everybody, for want of capacity, and does nothing else."""
    sim = run(first_quarter, "always-no", 1)
    assert {(a.what, a.because) for a in answers(sim)} == {("no", "capacity")}
    assert len(answers(sim)) == len(sim.actions) >= 20


def test_random_takes_every_kind_of_answer(first_quarter: Scenario) -> None:
    """Another seed of its own brings other tosses."""
    assert {a.what for a in answers(run(first_quarter, "random", 1))} == {"yes", "no", "alternative", "look"}
    one, other = Simulation(first_quarter, 1), Simulation(first_quarter, 1)
    play(one, PLAYERS["random"](1))
    play(other, PLAYERS["random"](2))
    assert one.session().actions != other.session().actions


def test_sensible_does_what_a_good_manager_does(first_quarter: Scenario) -> None:
    """It looks before it answers, answers the team, tries what is finished, and sees people."""
    sim = run(first_quarter, "sensible", 1)
    done = {a.name for _, a in sim.actions}
    assert {"answer", "answer-question", "try", "accept", "one-to-one", "research"} <= done
    assert {a.what for a in answers(sim)} >= {"yes", "no", "look"}
    assert not [r for r in sim.view.answered if r.state == "expired"]


@pytest.fixture(scope="module")
def scores(first_quarter: Scenario) -> Callable[[str], list[float]]:
    """Scores of the ten seeds, played once."""
    kept: dict[str, list[float]] = {}

    def of(name: str) -> list[float]:
        if name not in kept:
            kept[name] = [run(first_quarter, name, seed).result().score for seed in SEEDS]
        return kept[name]

    return of


@pytest.mark.parametrize("name", [name for name in SIMPLE if name != "cheaper"])
def test_sensible_beats_the_simple_ones(scores: Callable[[str], list[float]], name: str) -> None:
    """On the same seed, at least eight times in ten."""
    better = [a > b for a, b in zip(scores("sensible"), scores(name), strict=True)]
    assert better.count(True) >= 8


# --- the view is the only door ---------------------------------------------------------------------------------

MAY = {"engine.play.actions", "engine.play.records", "engine.play.simulation", "engine.play.view"}
MORE = {"rules.py": {"engine.world.chance"}}  # a coin's luck is keyed like the world's
ON_SIMULATION = {"view", "answer", "act", "advance", "predict"}


def test_players_have_names() -> None:
    """The good ones, the simple ones, and the expert less a skill, doing double, or deciding by a simple rule."""
    assert set(PLAYERS) == {"sensible", "expert", *SIMPLE}
    for name in ("expert-without-people", "expert-doing-double-demo", "expert-by-hippo"):
        assert type(make_player(name, 1)) is type(make_player("expert", 1))
    with pytest.raises(KeyError):
        make_player("expert-without-manners", 1)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda p: p.name)
def test_a_player_imports_no_world(path: Path) -> None:
    """Only actions, records, the view and the simulation they are given, and each other."""
    allowed = MAY | MORE.get(path.name, set())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name.startswith("engine") and not name.startswith("engine.players"):
                assert name in allowed, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda p: p.name)
def test_a_player_touches_nothing_of_a_simulation_but_its_door(path: Path) -> None:
    """`sim.view`, `sim.answer`, `sim.act` and `sim.advance`; no private name of anything but itself."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "sim":
                assert node.attr in ON_SIMULATION, f"{path.name}:{node.lineno} sim.{node.attr}"
            if node.attr.startswith("_"):
                assert node.value.id == "self", f"{path.name}:{node.lineno} {node.value.id}.{node.attr}"
        if isinstance(node, ast.Name):
            assert node.id not in ("getattr", "setattr", "vars", "eval", "exec"), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("name", sorted(PLAYERS))
def test_a_player_plays_with_nothing_but_the_door(small: Scenario, name: str) -> None:
    """Given only the five names of a simulation's door, it plays the same run."""

    class Door:
        def __init__(self, sim: Simulation) -> None:
            self.answer, self.act, self.advance, self._sim = sim.answer, sim.act, sim.advance, sim

        @property
        def view(self) -> View:
            return self._sim.view

    sim = Simulation(small, 3)
    play(Door(sim), PLAYERS[name](3))  # type: ignore[arg-type]
    assert sim.session() == run(small, name, 3).session()
