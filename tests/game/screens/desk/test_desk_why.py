"""Why a number moved: the rows lead from where it was to where it is, as written."""

import pytest
from gestures import press
from hypothesis import given
from hypothesis import strategies as st

from game.screens.desk import Desk
from game.screens.desk.adding import adding_up
from game.screens.desk.waterfall import MOST
from game.screens.desk.why import Why

amounts = st.lists(st.floats(-500, 500), min_size=1, max_size=9)


@given(amounts, st.floats(0, 9000), st.sampled_from([0.01, 0.1, 1.0, 100.0]))
def test_rounded_rows_add_up(parts: list[float], start: float, unit: float) -> None:
    """To what is shown, and no row is more than a step and a half from the truth."""
    end = start + sum(parts)
    shown = adding_up(parts, start, end, unit)
    assert round(start / unit) + round(sum(shown) / unit) == round(end / unit)
    assert all(abs(s - p) <= 1.5 * unit + 1e-9 for s, p in zip(shown, parts, strict=True))


@pytest.mark.parametrize("metric", ["users", "minutes_per_user", "revenue", "morale", "calls", "loans"])
@pytest.mark.parametrize("week", [1, 4, None])
def test_eight_rows_at_most(make, metric: str, week: int | None) -> None:  # type: ignore[no-untyped-def]
    """Largest first, the small ones together, from the start to the end."""
    desk = make(day=30)
    pane = Why(desk, metric)
    pane.week = week
    start, end, bars = pane.bars(desk.now)
    assert len(bars) <= MOST
    assert start + sum(b.amount for b in bars) == pytest.approx(end)


def test_w_explains_the_number_under_the_eyes(make) -> None:  # type: ignore[no-untyped-def]
    """The focused chart's; without one, the first. Brackets go from week to week, Esc goes back."""
    desk: Desk = make(day=30)
    chart = desk.charts.widgets[2]
    desk.ring.focus(chart)
    desk.game.handle(press("W"))
    assert isinstance(desk.pane, Why)
    assert desk.pane.metric == "revenue"
    week = desk.pane.week
    desk.game.handle(press("["))
    assert desk.pane.week == week - 1
    desk.game.handle(press("Esc"))
    assert desk.steps == []


def test_green_and_red_need_a_wanted_direction(make) -> None:  # type: ignore[no-untyped-def]
    """Time per user has none in this scenario: plain ink, whatever it does."""
    from game.screens.desk.charts import tone_of_change

    now = make(day=30).now
    assert tone_of_change(now, "minutes_per_user", 1.0) == "ink2"
    assert tone_of_change(now, "users", 1.0) == "good"
    assert tone_of_change(now, "calls", 1.0) == "bad"
