from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.scenario.conditions import Condition, ConditionError, OnDay, compile_condition, parse_when


class Facts:
    """A run in which these things are so."""

    def __init__(self, metrics=None, happened=()):
        self.metrics = {"users": 3000.0, "trust.sal": 0.3, "week": 4.0, "calls": 90.0, **(metrics or {})}
        self.past = set(happened)

    def metric(self, name):
        return self.metrics[name]

    def happened(self, kind, subject, detail):
        return (kind, subject, detail) in self.past


TRUE = [
    "users > 2500 and trust.sal < 0.4",
    "users > 2500 and trust.sal < .4",
    "users < 0 or week >= 4",
    "not users < 0",
    "not not week == 4",
    "1 + 2 * 3 == 7",
    "(1 + 2) * 3 == 9",
    "10 - 4 - 3 == 3",
    "12 / 4 / 3 == 1",
    "-2 < 2 and - users < 0",
    "users - 5 == 2995",
    "users / 0 == 0",
    "1 == 1 or users / 0 > 1",
    "week != 5 and (week <= 4 and week >= 4)",
    "found(empty-hook)",
    "answered(gold-badges, yes) and not answered(gold-badges, no)",
    "not released(is-it-there) and released(is-it-there, last-seen)",
    "users < 0 and week == 4 or week == 4",
]
WRONG = [
    ("", 1, "the condition ends too soon; a name or a number is missing"),
    ("users", 1, "this is a number; compare it with another, as in users > 2500"),
    ("users > ", 9, "the condition ends too soon; a name or a number is missing"),
    ("users = 3", 7, "'=' means nothing here; write '=='"),
    ("users > 3 && week > 2", 11, "'&' means nothing here; write 'and'"),
    ("1 < 2 < 3", 7, "compare two things at a time: a < b and b < c"),
    ("(users > 3", 1, "this '(' is never closed"),
    ("users > 3)", 10, "this ')' closes nothing"),
    ("users > 3 week > 4", 11, "'week' does not fit here; 'and', 'or' or a sign such as > is missing before it"),
    ("found(a) + 1 > 0", 1, "this is true or false, and a number is needed here"),
    (
        "fund(a)",
        1,
        "nothing is called 'fund(…)'; did you mean 'found'? "
        "(allowed: arrived, answered, released, finished, found, chosen)",
    ),
    ("found", 1, "'found' needs brackets: found(id)"),
    ("found()", 7, "found needs an id here"),
    ("found(a, b)", 10, "found takes 1 at most"),
    ("found(a", 1, "the '(' of found is never closed"),
    ("answered(a, maybe)", 13, "nobody can answer 'maybe' (allowed: yes, no, alternative, ignored)"),
    ("found(a) or week 7", 13, "'week 7' is a date, not a condition; write 'week >= 7'"),
    ("users > 'a'", 9, "ids stand without quotes here"),
    ("users > 12abc", 9, "this is no number; write it like 2500 or 0.4"),
    ("users > 1; import", 10, "';' means nothing in a condition"),
    ("(" * 90 + "1" + ")" * 90, 21, "more than 20 brackets within brackets"),
    ("users > 1" + " " * 200, 1, "a condition has at most 200 characters, this has 209"),
]
DATES = [
    ("week 1", 1),
    ("week 4", 16),
    ("week 4 thu", 19),
    (" week  4  Thursday ", 19),
    ("week 2 mon", 6),
    ("week 13 fri", 65),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_condition_holds(text):
    """Arithmetic, comparisons and logic mean what they mean everywhere."""
    past = [("found", "empty-hook", None), ("answered", "gold-badges", "yes"), ("released", "is-it-there", "last-seen")]
    facts = Facts(happened=past)
    assert compile_condition(text).holds(facts) is True
    assert compile_condition(f"not ({text})").holds(facts) is False


@pytest.mark.parametrize(("text", "column", "message"), WRONG)
def test_a_wrong_condition_says_where_and_what(text, column, message):
    """Every error has a column and tells the author what to write."""
    with pytest.raises(ConditionError) as caught:
        compile_condition(text)
    assert (caught.value.column, caught.value.message) == (column, message)


def test_a_condition_knows_what_it_asks():
    """Names and questions are listed with their columns, counting from 1."""
    condition = compile_condition("users.small-shops > 5 and released(is-it-there, last-seen)")
    assert condition.names == (("users.small-shops", 1),)
    assert condition.calls == (("released", ("is-it-there", "last-seen"), 27, (36, 49)),)


def test_a_minus_in_an_id_is_part_of_it():
    """Ids contain hyphens, so `users-5` is one name."""
    assert [name.name for name in compile_condition("users-5 > calls - 5").names] == ["users-5", "calls"]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_a_date_is_a_working_day(text, day):
    """Weeks have five days and begin on Monday; days count from 1."""
    assert parse_when(text) == OnDay(day)


def test_a_day_knows_its_week():
    """Friday of week 1 is day 5, Monday of week 2 day 6."""
    assert [OnDay(day).week for day in (1, 5, 6, 65)] == [1, 1, 2, 13]


@pytest.mark.parametrize("text", ["week 0", "week 105", "week 3 sat", "week 3 wedding", "w4", "week"])
def test_an_impossible_date_is_refused(text):
    """There is no week 0, and nobody works on Saturday."""
    with pytest.raises(ConditionError):
        parse_when(text)


WORDS = [
    "users", "week", "trust.sal", "calls", "and", "or", "not", "(", ")", "(", ")", "+", "-", "*", "/", "<", "<=", ">",
    ">=", "==", "!=", "0", "1", "2.5", ",", "found(a)", "answered(b, no)",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@example("- " * 60 + "1 < 2")
@example("not " * 45 + "1 < 2")
def test_what_compiles_can_be_asked(text):
    """A condition either refuses to compile or gives a truth for any facts, however odd."""
    try:
        condition = compile_condition(text)
    except ConditionError as error:
        assert 1 <= error.column <= len(text) + 1
    else:
        assert isinstance(condition, Condition)
        assert condition.holds(Facts()) in (True, False)
        assert condition.holds(Facts({"users": math.inf, "week": math.nan, "calls": 0.0})) in (True, False)


@given(st.text(max_size=250))
def test_no_text_raises_anything_else(text):
    """Random text raises nothing but a condition's error."""
    try:
        parse_when(text)
    except ConditionError as error:
        assert error.message
