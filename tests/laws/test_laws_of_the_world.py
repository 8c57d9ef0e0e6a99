"""Laws that hold in every scenario, whoever plays it: here in random ones, with a player who does anything."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from engine import Scenario, replay
from tests.laws.books import assert_adds_up, assert_cash_is_its_bookings, noisy
from tests.laws.players import Anything
from tests.laws.scenarios import scenario_of, written
from tests.laws.watch import Watch, state, watching

ANY = st.integers(0, 2**32)
FEW, MANY = 25, 300  # examples
SEEDS_DO_NOT_SHRINK = (Phase.generate,)


def watched(scenario: Scenario, seed: int, luck: int, listed: float = 0.7) -> Watch:
    """A playthrough of a player who does anything, under watch to its end and through the caretaker's weeks."""
    with watching(scenario, seed) as watch:
        sim, player = watch.sim, Anything(luck, listed, state)
        while sim.advance():
            player.act(sim)
            watch.look()
        watch.hours()
        sim.result()
        watch.hours()
    return watch


def all_laws(scenario_seed: int, seed: int, luck: int, noise: bool) -> None:
    """Play one random scenario and hold it to everything."""
    made = written(scenario_seed, noise=noise)
    scenario = scenario_of(made)
    sim = watched(scenario, seed, luck).sim
    again = replay(scenario, sim.session())
    assert_adds_up(sim)
    assert_cash_is_its_bookings(sim)
    if not noise:
        assert not noisy(sim)
    assert again.skipped == [] and again.ended
    assert again.session().digest == sim.session().digest
    assert again.result() == sim.result()
    assert list(again.bookings()) == list(sim.bookings())


@given(ANY, ANY, ANY, st.booleans())
@settings(max_examples=FEW, phases=SEEDS_DO_NOT_SHRINK)
def test_no_law_is_broken(scenario: int, seed: int, luck: int, noise: bool) -> None:
    """The books add up under causes with names; nobody does two things at once; nothing is lost, out of range or late.

    Hours spent are hours there were; cash is its bookings; noise is booked only where there is noise; a replay of the
    decisions gives the same digest, result and bookings; what is listed can be done; what is refused changes nothing.
    """
    all_laws(scenario, seed, luck, noise)


@pytest.mark.long
@given(ANY, ANY, ANY, st.booleans())
@settings(max_examples=MANY, phases=SEEDS_DO_NOT_SHRINK)
def test_no_law_is_broken_in_many_more(scenario: int, seed: int, luck: int, noise: bool) -> None:
    """The same, in hundreds of scenarios."""
    all_laws(scenario, seed, luck, noise)
