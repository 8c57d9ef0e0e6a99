"""The further numbers a scenario watches."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario.schema import Indicator as Written
from engine.world.books import DEMAND, Books, Cause
from engine.world.chance import Chance
from engine.world.indicators import Indicator


def indicator(seed: int = 1, **changes: object) -> Indicator:
    """Calls, but for these changes."""
    return Indicator(Written.model_validate({"id": "calls", "title": "Calls", "start": 100.0, **changes}), Chance(seed))


def test_without_noise_only_causes_move_it() -> None:
    """Twenty quiet days leave it where it was, with nothing booked."""
    calls, books = indicator(noise=0.0), Books()
    for day in range(1, 21):
        calls.tick(books, day)
        books.close(day)
    assert calls.value == 100.0 and books.rows == []


def test_with_noise_switched_off_nothing_is_booked_either() -> None:
    """Whatever spread its author gave it."""
    written = Written.model_validate({"id": "calls", "title": "Calls", "start": 100.0})
    calls, books = Indicator(written, Chance(1), noise=0.0), Books()
    calls.tick(books, 1)
    books.close(1)
    assert calls.value == 100.0 and books.rows == []


def test_a_cause_moves_the_level_for_good() -> None:
    """The reading moves at once, and noise goes on around the new level."""
    calls, books = indicator(2), Books()
    calls.move(books, -30.0, Cause("released", "x"))
    assert calls.value == pytest.approx(70.0)
    readings = []
    for day in range(1, 401):
        calls.tick(books, day)
        readings.append(calls.value)
    assert math.fsum(readings) / 400 == pytest.approx(70.0, abs=1.5)


@given(st.lists(st.floats(-200, 200), max_size=12), st.integers(0, 99))
def test_it_never_falls_below_its_floor_and_the_books_agree(moves: list[float], seed: int) -> None:
    """With noise and causes of any size, readings stay above `low` and bookings add up."""
    calls, books = indicator(seed, noise=0.5, low=20.0), Books()
    for day, amount in enumerate(moves, start=1):
        calls.move(books, amount, Cause("x"))
        calls.tick(books, day)
        books.close(day)
        assert calls.value >= 20
    assert math.fsum(row.amount for row in books.rows) == pytest.approx(calls.value - 100, abs=1e-9)


def test_noise_is_booked_as_day_to_day() -> None:
    """A day's noise has no other name."""
    calls, books = indicator(2), Books()
    calls.tick(books, 1)
    books.close(1)
    assert [row.cause for row in books.rows] == [DEMAND]
