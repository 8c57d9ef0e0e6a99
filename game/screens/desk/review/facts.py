"""What there is to say of a week that has closed: its numbers, what was expected of them, and how the goals stand."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from engine.play.actions import Answer
from engine.play.records import GuessView
from game.screens.desk.adding import unit_of
from game.screens.desk.cause import cause_name
from game.screens.desk.pace import HEADLINE, write_change
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure
from game.strings import say
from game.widgets.knobs import Span

DAYS = 5  # a week
SAME = 0.01  # relative; a number that has moved by less has not changed (judgement)
HALF = 4.0  # a range as wide as this share of the scale's half can be set at most (judgement)
LEAST = 0.004  # relative; what a number moves in a week at least, for the scale of a forecast (judgement)
_NAMED = 3  # numbers that the sentence names at most
STEPS = 8  # in half the range that is shown first (judgement)


class Came(NamedTuple):
    """One number of a week: from where to where, and the range that was expected."""

    metric: str
    start: float
    end: float
    said: tuple[float, float] | None

    @property
    def right(self) -> bool | None:
        """Whether it landed inside; None where nothing was said."""
        return None if self.said is None else self.said[0] <= self.end <= self.said[1]


class Foretold(NamedTuple):
    """A prediction on a request that has come due: what was expected of a metric, and what came."""

    title: str
    metric: str
    expected: str
    came: str
    start: float
    end: float

    @property
    def right(self) -> bool:
        """Whether it went that way."""
        return self.expected == self.came


def closing(now: Snapshot, metric: str, week: int) -> float:
    """What a number was when a week closed; at the start for week 0."""
    series = now.series[metric]
    return series[min(len(series) - 1, week * DAYS)]


def numbers(now: Snapshot, week: int) -> list[Came]:
    """The headline numbers of a week."""
    said = now.playing.sim.fridays.forecasts.get(week, {})
    return [Came(m, closing(now, m, week - 1), closing(now, m, week), said.get(m)) for m in HEADLINE]


def why_short(now: Snapshot, metric: str, week: int) -> str:
    """The largest cause of a week's change that goes the same way; nothing where nothing moved."""
    change = closing(now, metric, week) - closing(now, metric, week - 1)
    reasons = [r for r in now.view.why(metric, week) if r.amount * change > 0]
    return cause_name(now, reasons[0].kind, reasons[0].subject) if reasons else ""


def foretold(now: Snapshot, week: int) -> list[Foretold]:
    """The predictions that came due in a week."""
    return [f for due, f in _predictions(now) if due == week]


def right_so_far(now: Snapshot, week: int) -> tuple[int, int]:
    """Forecasts and predictions that were right up to a week, and how many there were."""
    fridays = now.playing.sim.fridays
    found = [
        fridays.right(w, metric, closing(now, metric, w))
        for w, said in fridays.forecasts.items() if w <= week for metric in said if metric in now.series
    ]  # fmt: skip
    found += [f.right for due, f in _predictions(now) if due <= week]
    return len([r for r in found if r]), len(found)


def _predictions(now: Snapshot) -> list[tuple[int, Foretold]]:
    """Each prediction with the week in which it comes due, those of the weeks to come left out."""
    sim, found = now.playing.sim, []
    when = {a.request: hour for hour, a in sim.actions if isinstance(a, Answer) and a.what != "look"}
    written = {r.id: r for r in now.file.requests}
    for request, expected in sim.predictions.items():
        asked = written.get(request)
        if asked is None or asked.predict is None or request not in when or asked.predict.metric not in now.series:
            continue
        metric, day = asked.predict.metric, int(when[request] // 8)
        due = day // DAYS + 1 + asked.predict.weeks
        if due * DAYS < len(now.series[metric]):
            start, end = now.series[metric][day], closing(now, metric, due)
            moved = (end - start) / (abs(start) or 1.0)
            came = "same" if abs(moved) < SAME else "up" if moved > 0 else "down"
            found.append((due, Foretold(asked.title, metric, expected, came, start, end)))
    return found


def released(now: Snapshot, week: int) -> list[GuessView]:
    """What was released in a week, as it had been guessed and estimated."""
    return [g for g in now.view.guesses if g.week == week]


def together(guesses: list[GuessView]) -> list[GuessView]:
    """All of them as one row: how many there are, and what they took and were to take together."""
    first, mine = guesses[0], [g.mine for g in guesses if g.mine is not None]
    title = say("review.released_together", count=len(guesses))
    estimated, actual = sum(g.refined or g.first for g in guesses), sum(g.actual for g in guesses)
    return [GuessView(first.item, title, first.week, sum(mine) if len(mine) == len(guesses) else None, estimated, None,
                      actual)]  # fmt: skip


# --- the sentence ----------------------------------------------------------------------------------------------------


def sentence(now: Snapshot, week: int) -> str:
    """How the goals stood when the week closed."""
    states = [(figure(now.file, o.metric).name, _state(now, n, week)) for n, o in enumerate(now.objectives)
              if o.metric in now.series]  # fmt: skip
    good = len([s for _, s in states if s in ("good", "held")])
    counts = say("review.counts").split(",")
    parts = [say("review.on_pace", n=good, count=counts[good] if good < len(counts) else good)]
    for key in ("behind", "missed"):
        names = [name[:1].lower() + name[1:] for name, state in states if state == key]
        if names:
            parts.append(say(f"review.{key}", n=len(names), names=_list(names)))
    return say("review.closed", week=week, what="; ".join(parts))


def _list(names: list[str]) -> str:
    if len(names) > _NAMED:
        return say("review.and_more", first=", ".join(names[: _NAMED - 1]), n=len(names) - _NAMED + 1)
    return names[0] if len(names) == 1 else say("review.and", first=", ".join(names[:-1]), last=names[-1])


def _state(now: Snapshot, number: int, week: int) -> str:
    """Good, behind, held or missed: on the way to the goal, or at its floor."""
    o = now.objectives[number]
    series = now.series[o.metric][: week * DAYS + 1]
    if o.at == "always":
        kept = min(series) >= o.target if o.at_least else max(series) <= o.target
        return "held" if kept else "missed"
    begun, value = series[0], series[-1]
    held = begun >= o.target if o.at_least else begun <= o.target
    due = o.target if held else begun + (o.target - begun) * week / now.view.weeks
    short = due - value if o.at_least else value - due
    return "good" if short <= 0 or not write_change(figure(now.file, o.metric), short) else "behind"


# --- the forecast ----------------------------------------------------------------------------------------------------


def scale(now: Snapshot, metric: str, week: int) -> Span:
    """The scale on which next week's number is forecast, as wide as the weeks so far make sensible."""
    today = closing(now, metric, week)
    closings = [closing(now, metric, w) for w in range(week + 1)]
    moved = [abs(b - a) for a, b in pairwise(closings)]
    half = max([LEAST * abs(today), *moved[-3:]])
    unit = unit_of(figure(now.file, metric), today)
    step = max(unit, _plain(half / STEPS))
    half = max(2 * step, round(half / step) * step)
    middle = round(today / step) * step
    reach = HALF * half
    low = max(0.0, middle - reach)
    return Span(low, middle + reach, step, today, max(low, middle - half), middle + half)


def _plain(value: float) -> float:
    """The 1, 2 or 5 of a power of ten next below."""
    if value <= 0:
        return 0.0
    power = 10.0 ** len(str(int(value))) if value >= 1 else 1.0
    while power > value:
        power /= 10
    return next(m * power for m in (5, 2, 1) if m * power <= value * 1.0000001)
