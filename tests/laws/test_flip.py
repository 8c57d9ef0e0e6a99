"""One decision changes only what it causes: one of each of thirty sessions of the first quarter is turned round."""

from __future__ import annotations

import pytest

from engine import Scenario
from tests.laws.flip import SESSIONS, Flip, Shares, runs


@pytest.fixture(scope="module")
def flips(first_quarter: Scenario) -> list[Flip]:
    """Thirty sessions, each played as it was and with one answer turned round."""
    found = list(runs(first_quarter))
    assert len(found) == SESSIONS
    return found


def test_nothing_differs_before_the_decision(flips: list[Flip]) -> None:
    """Series, events, bookings and news of before it are identical to the bit."""
    for flip in flips:
        was, then = flip.was.sim, flip.then.sim
        days = int(flip.at // 8)  # closed before it
        assert was.world.series.keys() == then.world.series.keys()
        for name, values in was.world.series.items():
            assert then.world.series[name][: days + 1] == values[: days + 1], (flip.player, name)
        assert then.world.fingerprints[:days] == was.world.fingerprints[:days]
        for kept in ("log", "news"):
            before = [x for x in getattr(was.world, kept) if x.hour < flip.at]
            assert [x for x in getattr(then.world, kept) if x.hour < flip.at] == before
        before = [b for b in was.bookings() if b.day <= days]
        assert [b for b in then.bookings() if b.day <= days] == before


def test_the_decision_does_something(flips: list[Flip]) -> None:
    """So the claims here can fail: most flips change a number, and every answer of a sensible player's does."""
    assert sum(f.was.sim.world.series == f.then.sim.world.series for f in flips) <= len(flips) // 3
    assert all(f.was.sim.world.series != f.then.sim.world.series for f in flips if f.player == "sensible")


def test_every_draw_made_in_both_is_the_same(flips: list[Flip]) -> None:
    """For the same stream, entity and k, whatever was decided."""
    for flip in flips:
        both = flip.was.draws.keys() & flip.then.draws.keys()
        assert len(both) > 0.5 * len(flip.was.draws) > 100
        assert all(flip.was.draws[key] == flip.then.draws[key] for key in both)


def test_every_item_in_both_keeps_its_effort_and_its_defect_draws(flips: list[Flip]) -> None:
    """What it takes and how it tends to break are its own."""
    common = 0
    for flip in flips:
        for id in flip.was.items.keys() & flip.then.items.keys():
            was, then = flip.was.items[id], flip.then.items[id]
            assert (was.true_factor, was.bug_factor) == (then.true_factor, then.bug_factor), (flip.player, id)
            common += 1
    assert common > 100


def test_every_request_in_both_keeps_the_first_guess_at_it(flips: list[Flip]) -> None:
    """What engineering says of its size, and of each cheaper way, does not hang on anything decided elsewhere."""
    common = 0
    for flip in flips:
        was, then = flip.was.sim.world.letters, flip.then.sim.world.letters
        for id in was.keys() & then.keys():
            for variant, guess in was[id].guesses.items():
                other = then[id].guesses.get(variant)  # at a cheaper way, once it is found
                if other is None:
                    continue
                assert (guess.low, guess.likely, guess.high) == (other.low, other.likely, other.high), (flip.player, id)
                common += 1
    assert common > 300


def test_the_share_left_alone_is_told(flips: list[Flip]) -> None:
    """Some of the other items released in both runs come out the same hour with the same defects (see with -s)."""
    shares = Shares()
    for flip in flips:
        shares.add(flip)
    print(shares.figures())
    assert shares.items > 50 and shares.both > 0
