"""Hidden truths never leak: twins look alike until an act or an effect has used what differs."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from engine import Simulation
from tests.laws.players import Anything
from tests.laws.scenarios import written
from tests.laws.twins import Twins, explained, seen, twins

ANY = st.integers(0, 2**32)
FEW, MANY = 20, 200
SEEDS_DO_NOT_SHRINK = (Phase.generate,)


def alike(pair: Twins, seed: int, luck: int) -> tuple[int, bool]:
    """Play both with the same dice while nothing that differs has been used. Gives the moments compared, and whether
    it came to be used.
    """
    both = pair.one, pair.other
    sims = [Simulation(twin.scenario, seed) for twin in both]
    players = [Anything(luck), Anything(luck)]
    moments = 0
    while True:
        going = [sim.advance() for sim in sims]
        if any(twin.told(sim, pair.facts, pair.looks) for twin, sim in zip(both, sims, strict=True)):
            return moments, True
        assert going[0] == going[1]
        assert (one := seen(sims[0].view)) == (other := seen(sims[1].view)), {
            key: (one[key], other[key]) for key in one if one[key] != other[key]
        }
        if moments % 8 == 0 or not going[0]:
            assert explained(sims[0].view) == explained(sims[1].view)
        for twin in both:
            twin.forget()
        if not going[0]:
            return moments, False
        for sim, player in zip(sims, players, strict=True):
            player.act(sim)
        if any(twin.told(sim, pair.facts, pair.looks) for twin, sim in zip(both, sims, strict=True)):
            return moments, True
        assert players[0].done == players[1].done
        moments += 1


def compared(scenario: int, seed: int, luck: int) -> tuple[int, bool]:
    """The same of a random scenario; the truths of (0, False) where it has none."""
    pair = twins(written(scenario), luck)
    return (0, False) if pair is None else alike(pair, seed, luck)


def test_no_truth_shows_before_it_is_used() -> None:
    """Whatever is done, every property of the view and every reason is the same, to the letter.

    Twins are compared over many moments, and what differs comes to be used in a good part of them.
    """
    runs = [compared(n, n, n) for n in range(FEW)]
    assert sum(moments for moments, _ in runs) > FEW * 8
    assert FEW // 6 <= sum(used for _, used in runs) < FEW


@pytest.mark.long
@given(ANY, ANY, ANY)
@settings(max_examples=MANY, phases=SEEDS_DO_NOT_SHRINK)
def test_no_truth_shows_before_it_is_used_in_many_more(scenario: int, seed: int, luck: int) -> None:
    """The same, in hundreds of scenarios."""
    compared(scenario, seed, luck)


def test_once_used_a_truth_shows() -> None:
    """So the law above can fail: played on, some twins come to differ."""
    differing = 0
    for n in range(30):
        pair = twins(written(n), n)
        if pair is not None:
            ends = []
            for twin in (pair.one, pair.other):
                sim = Simulation(twin.scenario, n)
                while sim.advance():
                    for request in sim.view.inbox:
                        sim.answer(request.id, "yes")
                ends.append(seen(sim.view))
            differing += ends[0] != ends[1]
    assert differing >= 5
