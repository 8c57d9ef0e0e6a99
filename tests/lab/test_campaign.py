"""Many playthroughs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.lab import Playthrough, run_campaign, share_ahead

SMALL = str(Path(__file__).parents[1] / "scenario" / "small.yaml")


def test_the_order_and_the_digests_do_not_depend_on_the_executor():
    """Workers that finish in any order give the same list."""
    players, seeds = ("always-yes", "sensible"), range(1, 30)
    alone = run_campaign([SMALL], players, seeds)
    with ThreadPoolExecutor(4) as pool:
        assert run_campaign([SMALL], players, seeds, executor=pool) == alone
    assert [(p.player, p.seed) for p in alone] == [(p, s) for p in players for s in seeds]


def test_share_ahead_counts_only_seeds_both_played():
    """Two of three shared seeds won is two thirds; none shared is none."""

    def one(player: str, seed: int, score: float) -> Playthrough:
        return Playthrough("x", player, seed, "partial", score, {}, "")

    played = [
        one("a", 1, 9),
        one("a", 2, 9),
        one("a", 3, 1),
        one("a", 4, 9),
        one("b", 1, 5),
        one("b", 2, 5),
        one("b", 3, 5),
    ]
    assert share_ahead(played, "a", "b") == pytest.approx(2 / 3)
    assert share_ahead(played, "a", "c") == 0


@pytest.mark.long
def test_the_sensible_player_beats_the_naive_ones_on_the_first_quarter():
    """On at least 80 of 100 seeds, against each of the three."""
    naive = ("always-yes", "always-no", "random")
    played = run_campaign(["first-quarter"], ("sensible", *naive), range(1, 101))
    for other in naive:
        assert share_ahead(played, "sensible", other) >= 0.8, other
