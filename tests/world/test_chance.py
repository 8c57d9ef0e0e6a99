"""Luck is a function of seed, stream, entity and number."""

import itertools
import math
import os
import subprocess
import sys
from hashlib import blake2b
from typing import Any

import pytest

from engine.world import chance as room
from engine.world.chance import Chance

DRAWS = "from engine.world.chance import Chance; c = Chance(7); print([c.uniform('a', 'b', k) for k in range(5)])"


def test_draws_are_the_same_for_ever() -> None:
    """These are the first draws of seed 1."""
    chance = Chance(1)
    assert chance.uniform("effort", "photos") == pytest.approx(FIRST[0], abs=1e-12)
    assert chance.normal("effort", "photos", 2) == pytest.approx(FIRST[1], abs=1e-12)
    assert chance.exponential("sick", "tom") == pytest.approx(FIRST[2], abs=1e-12)


FIRST = (0.14201298534525153, -1.6446854287511876, 0.41124145500596715)


def test_a_draw_does_not_depend_on_draws_before_it() -> None:
    """Asking for other things first changes nothing."""
    fresh, used = Chance(3), Chance(3)
    for k in range(50):
        used.uniform("other", "thing", k)
    assert used.uniform("a", "b", 9) == fresh.uniform("a", "b", 9)


def test_each_part_of_the_key_matters() -> None:
    """Seed, stream, entity and number each give another draw."""
    draws = {
        Chance(1).uniform("a", "b", 0),
        Chance(2).uniform("a", "b", 0),
        Chance(1).uniform("c", "b", 0),
        Chance(1).uniform("a", "c", 0),
        Chance(1).uniform("a", "b", 1),
    }
    assert len(draws) == 5


def test_hash_randomisation_does_not_touch_luck() -> None:
    """Two interpreters with other hash seeds draw the same."""
    said = {
        subprocess.run(
            [sys.executable, "-c", DRAWS], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


@pytest.mark.parametrize("bits", [b"\x00" * 8, b"\xff" * 8])
def test_neither_end_is_ever_drawn(bits: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even the extreme digests give a number that has a logarithm and an inverse normal."""

    class Extreme:
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.real = blake2b(*args, **kwargs)

        def digest(self) -> bytes:
            return bits

    monkeypatch.setattr(room, "blake2b", Extreme)
    assert 0 < Chance(1).uniform("a", "b") < 1
    assert math.isfinite(Chance(1).normal("a", "b"))
    assert math.isfinite(Chance(1).exponential("a", "b"))


def test_draws_are_spread_as_they_should_be() -> None:
    """Over 4,000 draws the moments are those of the distribution, within four standard errors."""
    chance, n = Chance(11), 4000
    uniform = [chance.uniform("u", "x", k) for k in range(n)]
    normal = [chance.normal("n", "x", k) for k in range(n)]
    exponential = [chance.exponential("e", "x", k) for k in range(n)]
    error = 4 / math.sqrt(n)
    assert abs(math.fsum(uniform) / n - 0.5) < error * math.sqrt(1 / 12)
    assert abs(math.fsum(normal) / n) < error
    assert abs(math.fsum(z * z for z in normal) / n - 1) < error * math.sqrt(2)
    assert abs(math.fsum(exponential) / n - 1) < error
    assert abs(math.fsum(a * b for a, b in itertools.pairwise(normal)) / n) < error


def test_noise_drawn_in_any_order_is_the_same() -> None:
    """The ninth day's noise does not depend on whether the eight before it were asked for, or another's."""
    one, other = Chance(3), Chance(3)
    forward = [one.daily("demand", "folk")[day] for day in range(20)]
    backward = other.daily("demand", "folk")
    assert other.daily("demand", "others")[4] != forward[4]
    assert [backward[day] for day in reversed(range(20))] == forward[::-1]
    assert len(set(forward)) == 20 and Chance(4).daily("demand", "folk")[0] != forward[0]
