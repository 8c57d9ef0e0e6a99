"""The model keeps to published results; shortened runs, `benchmarks/validation.py` has the full ones."""

from __future__ import annotations

import pytest

from tests.validation.check import Check
from tests.validation.checks import checks


@pytest.mark.parametrize("check", checks(), ids=lambda c: c.id)
def test_the_model_keeps_to_what_is_published(check: Check) -> None:
    """Within the tolerance of a shortened run."""
    row = check.result(full=False)
    assert row["ok"], row
