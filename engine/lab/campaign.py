"""Many playthroughs: every player on every seed, on one core or on many, in an order that does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from engine.play.simulation import Simulation
from engine.players import make_player, play
from engine.scenario import Scenario, load_scenario

BATCH = 25  # playthroughs handed to a worker at a time


@dataclass(frozen=True, slots=True)
class Playthrough:
    """How one playthrough ended."""

    scenario: str
    player: str
    seed: int
    outcome: str
    score: float
    final: dict[str, float]
    digest: str


@lru_cache(maxsize=16)
def _load(scenario: str) -> Scenario:
    return load_scenario(scenario)


def play_once(scenario: str, player: str, seed: int) -> Playthrough:
    """One playthrough of a scenario, by id or path."""
    sim = Simulation(_load(scenario), seed)
    play(sim, make_player(player, seed))
    result = sim.result()
    return Playthrough(scenario, player, seed, result.outcome, result.score, result.final, result.digest)


def _play_batch(batch: tuple[tuple[str, str, int], ...]) -> list[Playthrough]:
    return [play_once(*one) for one in batch]


def _batches(wanted: Iterable[tuple[str, str, int]]) -> Iterator[tuple[tuple[str, str, int], ...]]:
    rest = iter(wanted)
    while batch := tuple(islice(rest, BATCH)):
        yield batch


def run_campaign(
    scenarios: Iterable[str], players: Iterable[str], seeds: Iterable[int], *, executor: Executor | None = None
) -> list[Playthrough]:
    """Every player on every seed of every scenario, in that order whatever the executor and its speed."""
    seeds = tuple(seeds)
    wanted = [(s, p, n) for s in scenarios for p in players for n in seeds]
    if executor is None:
        return _play_batch(tuple(wanted))
    return [one for batch in executor.map(_play_batch, _batches(wanted)) for one in batch]


def share_ahead(played: Iterable[Playthrough], player: str, other: str) -> float:
    """On what share of the seeds both played, `player` scores more than `other`; 0–1, 0 where there is none."""
    scores: dict[str, dict[int, float]] = {player: {}, other: {}}
    for one in played:
        if one.player in scores:
            scores[one.player][one.seed] = one.score
    shared = scores[player].keys() & scores[other].keys()
    ahead = len([seed for seed in shared if scores[player][seed] > scores[other][seed]])
    return ahead / len(shared) if shared else 0.0
