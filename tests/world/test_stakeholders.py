"""Trust of those outside the team."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.world.books import Books, Cause
from engine.world.stakeholders import Promise, Stakeholder


@given(st.lists(st.floats(-2, 2), max_size=20), st.floats(0, 1))
def test_trust_stays_in_range_and_the_books_agree(moves: list[float], start: float) -> None:
    """Whatever pushes, trust is 0–1 and the bookings add up to its change."""
    sam, books = Stakeholder("sam", "Sam", start), Books()
    for amount in moves:
        sam.move(books, amount, Cause("x"))
        assert 0 <= sam.trust <= 1
    books.close(1)
    total = books.rows[0].amount if books.rows else 0.0
    assert total == pytest.approx(sam.trust - sam.trust_at_start, abs=1e-12)
    assert all(row.metric == "trust.sam" for row in books.rows)


def test_a_promise_is_open_until_something_happens() -> None:
    """A fresh promise is neither kept nor broken."""
    assert Promise("sam", "photos", 20).state == "open"
