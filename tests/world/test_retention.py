"""The few classes stand for the whole spread of loyalty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.world.retention import CLASSES, average, base, classes

SHAPE = st.floats(0.05, 100)


def survival(alpha: float, beta: float, months: int) -> float:
    """The share that is left after so many months: the product of r_t = (β + t − 1)/(α + β + t − 1)."""
    left = 1.0
    for t in range(1, months + 1):
        left *= (beta + t - 1) / (alpha + beta + t - 1)
    return left


@given(SHAPE, SHAPE)
def test_survival_is_exact_for_as_many_months_as_the_quadrature_has_degrees(alpha: float, beta: float) -> None:
    """Seven months with four classes; no class is outside 0–1, and the most loyal come first."""
    kinds = classes(alpha, beta)
    assert list(kinds.monthly) == sorted(kinds.monthly) and kinds.monthly[0] > 0 and kinds.monthly[-1] < 1
    for months in range(2 * CLASSES):
        left = sum(share * (1 - theta) ** months for share, theta in zip(kinds.new, kinds.monthly, strict=True))
        assert left == pytest.approx(survival(alpha, beta, months), rel=1e-6, abs=1e-12)


def test_a_year_is_within_a_hundredth() -> None:
    """Beyond seven months the classes are an approximation, for Fader & Hardie's regular customers a close one."""
    kinds = classes(0.704, 1.182)
    for months in range(8, 19):
        left = sum(share * (1 - theta) ** months for share, theta in zip(kinds.new, kinds.monthly, strict=True))
        assert left == pytest.approx(survival(0.704, 1.182, months), abs=0.01)


@pytest.mark.parametrize("churn", [0.37, 0.2, 0.1, 0.068, 0.05])
def test_the_base_has_the_tenure_that_gives_its_churn(churn: float) -> None:
    """The mean churn of its classes is what was asked."""
    assert average(classes(0.704, 1.182), base(0.704, 1.182, churn)) == pytest.approx(churn)


def test_a_churn_that_no_tenure_gives_is_the_nearest() -> None:
    """All new where it is too high, all loyal where it is too low."""
    kinds = classes(0.704, 1.182)
    assert base(0.704, 1.182, 0.5) == kinds.new
    assert average(kinds, base(0.704, 1.182, 0.0)) == pytest.approx(kinds.monthly[0])
