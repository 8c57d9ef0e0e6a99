"""The product: debt, complexity, UX and what escaped."""

import pytest

from engine.world.books import Books, Cause
from engine.world.product import (
    COMPLEXITY_PER_HOUR,
    DEBT_A_DAY,
    DEBT_DRAG,
    DEBT_PER_HOUR,
    ESCAPED_MENDED,
    KNOWN_MENDED,
    LACK_COMPLEXITY,
    LACK_DEBT,
    LACK_ESCAPED,
    Product,
)


@pytest.mark.parametrize(("part", "most"), [("debt", 2.0), ("complexity", 2.0), ("ux", 1.0)])
def test_what_is_booked_is_what_moved(part: str, most: float) -> None:
    """At the end of its range a part moves less than asked, and only that is booked."""
    product, books = Product(debt=1.9, complexity=1.9, ux=0.9), Books()
    before = getattr(product, part)
    product.change(books, part, 0.5, Cause("x"))
    books.close(1)
    assert getattr(product, part) == most
    assert books.rows[0].amount == pytest.approx(most - before)
    product.change(books, part, -9.0, Cause("x"))
    assert getattr(product, part) == 0.0


def test_a_release_leaves_debt_complexity_and_defects() -> None:
    """Two hundred hours leave what two hundred hours leave."""
    product = Product(0.2, 0.2, 0.5)
    cause = Cause("released", "x")
    product.built(Books(), 200.0, cause)
    product.escape(Books(), 1.5, 0.0, cause)
    assert product.debt == pytest.approx(0.2 + 200 * DEBT_PER_HOUR)
    assert product.complexity == pytest.approx(0.2 + 200 * COMPLEXITY_PER_HOUR)
    assert product.escaped == 1.5


def test_a_day_wears_and_mends() -> None:
    """Debt grows a little by itself, and a share of the escaped defects is mended in passing."""
    product = Product(0.2, 0.2, 0.5)
    product.escaped = 10.0
    product.age(Books())
    assert product.debt == pytest.approx(0.2 + DEBT_A_DAY)
    assert product.escaped == pytest.approx(10 * (1 - ESCAPED_MENDED))


def test_what_was_known_counts_half_and_is_mended_sooner() -> None:
    """Support was warned, and somebody has the list."""
    known, unknown, books = Product(0.2, 0.2, 0.5), Product(0.2, 0.2, 0.5), Books()
    known.escape(books, 0.0, 4.0, Cause("released", "x"))
    unknown.escape(books, 4.0, 0.0, Cause("released", "x"))
    assert (known.escaped, unknown.escaped) == (2.0, 4.0)
    for _ in range(20):
        known.age(books)
        unknown.age(books)
    assert known.escaped / 2 == pytest.approx((1 - KNOWN_MENDED) ** 20)
    assert unknown.escaped / 4 == pytest.approx((1 - ESCAPED_MENDED) ** 20)


def test_what_escaped_cannot_go_back_more_than_it_is_there() -> None:
    """What has been mended meanwhile is not taken away twice, and the books say what moved."""
    product, books = Product(0.2, 0.2, 0.5), Books()
    product.escape(books, 2.0, 2.0, Cause("released", "x"))
    product.escape(books, -9.0, -9.0, Cause("rolled-back", "x"))
    books.close(1)
    assert (product.escaped, product.known) == (0.0, 0.0)
    assert [row.amount for row in books.rows if row.metric == "escaped"] == [3.0, -3.0]


def test_a_fifth_of_the_time_for_six_weeks_pays_what_a_fortnight_of_untangling_pays() -> None:
    """Thirty days at .2: .12 of debt."""
    product, books = Product(1.0, 0.2, 0.5), Books()
    for _ in range(30):
        product.pay(books, 0.2)
    assert product.debt == pytest.approx(1.0 - 0.12)


def test_debt_drags() -> None:
    """Without debt nobody is slowed; at debt 1 by the measured quarter or so."""
    assert Product(0.0, 0, 0).drag() == 1.0
    assert Product(1.0, 0, 0).drag() == pytest.approx(1 / (1 + DEBT_DRAG))
    assert 0.70 < Product(1.0, 0, 0).drag() < 0.85


def test_quality_falls_with_what_escapes_with_debt_and_with_complexity() -> None:
    """A product with none of them is at 1; none of them takes it below nothing."""
    assert Product(0.0, 0.0, 0.5).quality() == 1.0
    whole = Product(0.25, 0.2, 0.5)
    assert whole.quality() == pytest.approx(1 / (1 + 0.25 * LACK_DEBT + 0.2 * LACK_COMPLEXITY))
    for part in ("debt", "complexity"):
        worse = Product(0.25, 0.2, 0.5)
        worse.change(Books(), part, 2.0, Cause("x"))
        assert 0 < worse.quality() < whole.quality()
    whole.escape(Books(), 6.0, 0.0, Cause("x"))
    assert whole.quality() == pytest.approx(1 / (1 + 6 * LACK_ESCAPED + 0.25 * LACK_DEBT + 0.2 * LACK_COMPLEXITY))
