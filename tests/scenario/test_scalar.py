from __future__ import annotations

import pytest

from engine.scenario.scalar import ScalarError, meaning

MEANINGS = [
    ("", None), ("~", None), ("null", None), ("true", True), ("False", False), ("no", "no"), ("on", "on"), ("y", "y"),
    ("0", 0), ("-12", -12), ("+5", 5), ("1.5", 1.5), (".4", 0.4), ("-.5", -0.5), ("1e3", 1000.0), ("2.", 2.0),
    ("0.10", 0.1),
    ("12:30", "12:30"), ("1_000", "1_000"), ("0x1F", "0x1F"), ("0o17", "0o17"), ("2027-03-01", "2027-03-01"),
    ("1.2.3", "1.2.3"), ("-", "-"), ("e3", "e3"), ("٣", "٣"), ("9" * 30, int("9" * 30)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), MEANINGS)
def test_a_plain_word_means_what_yaml_1_2_says(text, value):
    """Numbers, truths and nothing are read; every other word stays a word."""
    assert meaning(text) == value
    assert type(meaning(text)) is type(value)


@pytest.mark.parametrize(
    "text", ["010", "-007", "00", "01.5", "1e999", "9" * 31, "9" * 5000, ".inf", "-.INF", ".nan", "1." + "0" * 99]
)
def test_a_number_that_cannot_be_meant_is_refused(text):
    """Octal-looking, endless and absurdly long numbers are mistakes, not values."""
    with pytest.raises(ScalarError):
        meaning(text)
