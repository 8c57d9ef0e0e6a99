"""How the desk writes hours, times and amounts."""

from __future__ import annotations

from game.strings import say

MORNING = 9  # o'clock


def hours(amount: float) -> str:
    """Hours of work or of one's own: "0.3 h", "2 h", "118 h"."""
    return say("desk.hours", n=f"{amount:,.0f}" if amount >= 19.5 else f"{round(amount, 1):g}")


def span(low: float, high: float) -> str:
    """A range of hours."""
    return say("desk.span", low=f"{low:,.0f}", high=f"{high:,.0f}")


def weekday(day: int, *, short: bool = True) -> str:
    """The name of a working day, counted from 1."""
    return say("desk.days" if short else "figure.weekdays").split(",")[(day - 1) % 5]


def time_of(hour: float) -> str:
    """The time of day of a working hour, 9:00 to 17:00."""
    minutes = round((hour % 8) * 60)
    return f"{MORNING + minutes // 60}:{minutes % 60:02d}"


def moment(hour: float) -> str:
    """Weekday and time."""
    return say("desk.moment", day=weekday(int(hour // 8) + 1), time=time_of(hour))


def due(day: int, today: int) -> str:
    """By when, as short as it is clear."""
    left = day - today
    if left <= 0:
        return say("desk.due.today")
    if left == 1:
        return say("desk.due.tomorrow")
    if (day - 1) // 5 == (today - 1) // 5 or left < 5:
        return say("desk.due.day", day=weekday(day))
    return say("desk.due.week", week=(day - 1) // 5 + 1)


def signed(amount: float, text: str) -> str:
    """A change with its sign before the text of its size."""
    return ("+" if amount > 0 else "−" if amount < 0 else "±") + text
