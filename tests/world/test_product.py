"""The product: debt, complexity, UX and what escaped."""

import pytest

from engine.world.books import Books, Cause
from engine.world.product import (
    COMPLEXITY_PER_HOUR,
    DEBT_A_DAY,
    DEBT_DRAG,
    DEBT_PER_HOUR,
    ESCAPED_MENDED,
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
    product.built(Books(), 200.0, 1.5, Cause("released", "x"))
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


def test_debt_drags() -> None:
    """Without debt nobody is slowed; at debt 1 by the measured quarter or so."""
    assert Product(0.0, 0, 0).drag() == 1.0
    assert Product(1.0, 0, 0).drag() == pytest.approx(1 / (1 + DEBT_DRAG))
    assert 0.70 < Product(1.0, 0, 0).drag() < 0.85
