"""Time: grains, stops, days off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.world.clock import GRAIN, HOURS_A_DAY, STOP, Calendar, close_of, day_of, grained, next_stop, week_of

HOURS = st.floats(min_value=0, max_value=5000, allow_nan=False)


@given(HOURS)
def test_a_duration_is_a_whole_number_of_grains_and_never_nothing(hours: float) -> None:
    """Rounding moves a duration by at most half a grain, except that nothing becomes one grain."""
    rounded = grained(hours)
    assert (rounded * 1024).is_integer()
    assert rounded >= GRAIN
    assert abs(rounded - hours) <= GRAIN / 2 or (hours < GRAIN and rounded == GRAIN)


@given(st.lists(HOURS, max_size=30))
def test_grained_durations_add_up_without_error_in_any_order(hours: list[float]) -> None:
    """The end of a sequence of durations does not depend on their order."""
    forwards = backwards = 0.0
    for duration in hours:
        forwards += grained(duration)
    for duration in reversed(hours):
        backwards += grained(duration)
    assert forwards == backwards


@given(HOURS)
def test_a_stop_lies_strictly_after_at_most_a_quarter_of_an_hour_away(hours: float) -> None:
    """The next stop is a quarter-hour, later than now, and the first such."""
    stop = next_stop(hours)
    assert (stop / STOP).is_integer()
    assert hours < stop <= hours + STOP


@pytest.mark.parametrize(("hour", "day"), [(0.0, 1), (7.999, 1), (8.0, 2), (39.99, 5), (40.0, 6)])
def test_the_first_instant_of_a_day_belongs_to_it(hour: float, day: int) -> None:
    """Eight hours make a day, counted from 1."""
    assert day_of(hour) == day


def test_a_day_closes_in_its_last_grain() -> None:
    """The tick lies within its day, and the next stop after it is the next morning."""
    assert day_of(close_of(3)) == 3
    assert next_stop(close_of(3)) == 3 * HOURS_A_DAY
    assert (week_of(5), week_of(6)) == (1, 2)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        (0.0, 4.0, 4.0),
        (6.0, 4.0, 18.0),  # into the day off, out behind it
        (8.0, 1.0, 17.0),  # begun on the day off
        (11.0, 1.0, 17.0),
        (0.0, 8.0, 8.0),  # ends as the day off begins
        (0.0, 17.0, 33.0),  # over both
    ],
)
def test_work_leaves_days_off_out(start: float, hours: float, end: float) -> None:
    """With days 2 and 4 off, work goes on behind them."""
    assert Calendar((2, 4)).after(start, hours) == end


def test_two_days_off_in_a_row_are_both_left_out() -> None:
    """An hour begun before a long weekend ends behind it."""
    assert Calendar((2, 3)).after(7.5, 1.0) == 24.5
