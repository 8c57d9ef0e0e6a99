"""The numbers: where each stands, and why it moved, with its causes adding up."""

from __future__ import annotations

from functools import partial

from game.screens.desk.pace import HEADLINE, standing, value_of, week_start, write_change
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.units import signed
from game.screens.desk.waterfall import bars, last_week
from game.screens.figure import figure
from game.strings import say
from game.text.desk import Desk
from game.text.menu import Choice, pick
from game.text.terminal import Terminal

MORE = ("cash", "quality")


def metrics(now: Snapshot) -> list[str]:
    """Every number with a reason: the headlines, the scenario's own, and trust where its number is shown."""
    found = [*HEADLINE, *now.indicators, *(m for m in MORE if m in now.series)]
    if now.guided:
        found += [f"trust.{who}" for who in now.stakeholders]
    return found


def show(desk: Desk) -> None:
    """All of them; each leads to its reasons."""
    choose_from(desk.terminal, lambda: desk.now, "text.desk")


def choose_from(terminal: Terminal, look, back: str) -> None:  # type: ignore[no-untyped-def]
    """The same, at the end of a quarter too."""
    while True:
        now: Snapshot = look()
        terminal.heading(say("text.numbers") + ".")
        choices = [Choice(row(now, metric), partial(why, terminal, now, metric)) for metric in metrics(now)]
        chosen = pick(terminal, "", choices, back=back)
        if chosen is None:
            return
        chosen.do()


def row(now: Snapshot, metric: str) -> str:
    """A number, its change this week, and how it stands."""
    one = figure(now.file, metric)
    if metric.startswith("trust."):
        value = now.series[metric][-1]
        return say("text.number_is", name=one.name, value=one.write(value))
    value = value_of(now, metric)
    amount = value - week_start(now, metric)
    text = write_change(one, amount)
    parts = [one.write(value), say("desk.change", n=signed(amount, text)) if text else say("desk.no_change")]
    objective = next((o for o in now.objectives if o.metric == metric), None)
    if objective is not None:
        parts.append(say("text.goal_is", target=one.write(objective.target)))
        parts.append(standing(now, one, objective, value))
    return say("text.with", what=one.name, more=", ".join(parts))


def why(terminal: Terminal, now: Snapshot, metric: str) -> None:
    """What moved it, in one week or since the start."""
    last = last_week(now, metric)
    week: int | None = last
    while True:
        reasons(terminal, now, metric, week)
        at = last if week is None else week
        asked: list[int | None] = []
        choices = []
        if at > 1:
            choices.append(Choice(say("why.earlier"), partial(asked.append, at - 1)))
        if at < last:
            choices.append(Choice(say("why.later"), partial(asked.append, at + 1)))
        if week is not None:
            choices.append(Choice(say("text.whole_quarter"), partial(asked.append, None)))
        else:
            choices.append(Choice(say("text.last_week"), partial(asked.append, last)))
        chosen = pick(terminal, "", choices)
        if chosen is None:
            return
        chosen.do()
        week = asked[0]


def reasons(terminal: Terminal, now: Snapshot, metric: str, week: int | None) -> None:
    """The causes, largest first, from where the number was to where it is."""
    one = figure(now.file, metric)
    start, end, rows = bars(now, metric, week)
    terminal.heading(say("why.title", name=one.name))
    if not rows:
        terminal.say(say("why.nothing"))
        return
    total = signed(end - start, one.write(abs(end - start)))
    key = "why.from_start" if week is None else "why.in_week"
    terminal.say(say(key, week=week, start=one.write(start), end=one.write(end), total=total))
    for bar in rows:
        text = say("text.cause", amount=signed(bar.amount, one.write(abs(bar.amount))), name=bar.name)
        terminal.say(f"- {say('text.cause_root', cause=text, root=bar.below) if bar.below else text}", indent=2)
