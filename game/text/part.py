"""A part of the job: what can be put into the week, first of what kind, then with whom or about what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from engine.play.actions import Action, AskOvertime, Invest, Renegotiate, SetPrice
from engine.play.actions.quality import MOST_PERCENT
from engine.world.team.overtime import LEAST_HOURS, MOST_HOURS, MOST_WEEKS
from game.screens.desk import units
from game.screens.desk.offered import Offered
from game.screens.figure import figure
from game.strings import say
from game.text.desk import Desk
from game.text.goal import step
from game.text.label import groups, label_of, named
from game.text.menu import Choice, number, pick, words

LARGEST = 10**12  # steps of a goal; more is a slip of the hand


def of_part(desk: Desk, part: str) -> None:
    """What can be done of one part of the job."""
    while True:
        found = groups(desk.now).get(part, [])
        desk.terminal.heading(say(f"plan.group.{part}") + ".")
        desk.terminal.say(say("plan.free", hours=units.hours(desk.free)) + ".")
        choices = []
        for kind in dict.fromkeys(o.kind for o in found):
            mine = [o for o in found if o.kind == kind]
            if len(mine) == 1:
                choices.append(planned(desk, mine[0]))
            else:
                hours = units.hours(min(o.hours for o in mine))
                label = say("text.kind", kind=say(f"plan.kind.{kind}"), hours=hours, n=len(mine))
                choices.append(Choice(label, partial(of_kind, desk, kind)))
        chosen = pick(desk.terminal, "" if choices else say("plan.nothing") + ".", choices)
        if chosen is None:
            return
        chosen.do()


def of_kind(desk: Desk, kind: str) -> None:
    """With whom, or about what."""
    mine = [o for found in groups(desk.now).values() for o in found if o.kind == kind]
    desk.terminal.heading(say(f"plan.kind.{kind}") + ".")
    if mine and len({o.about for o in mine}) == 1:
        desk.terminal.say(mine[0].about)
    choices = [planned(desk, o, short=True) for o in mine] + other_amounts(desk, kind)
    chosen = pick(desk.terminal, say("plan.whom") + ":", choices)
    if chosen is not None:
        chosen.do()


def planned(desk: Desk, known: Offered, *, short: bool = False) -> Choice:
    """Something that can be put into the week."""
    what = named(known)
    listed = ", ".join(part for part in (known.row.title, known.row.detail) if part) if short else what
    label = say("text.priced", what=listed, hours=units.hours(known.hours))
    return Choice(label, partial(desk.put, known.action, what, known.hours, known.about))


def offer(desk: Desk, action: Action, hours: float) -> Choice:
    """The same for any action."""
    label = label_of(desk.now, action)
    return Choice(say("text.priced", what=label.what, hours=units.hours(hours)),
                  partial(desk.put, action, label.what, hours, label.about))  # fmt: skip


# --- amounts that are not listed -------------------------------------------------------------------------------------


def other_amounts(desk: Desk, kind: str) -> list[Choice]:
    """The way to name an amount of one's own, where only some are listed."""
    if kind == "set-price":
        return [Choice(say("text.other_price"), partial(_price, desk))]
    if kind == "invest":
        return [Choice(say("text.other_share", into=say(f"week.invest.{into}")), partial(_share, desk, into))
                for into in desk.now.view.aside]  # fmt: skip
    if kind == "ask-overtime":
        return [Choice(say("text.other_hours"), partial(_overtime, desk))]
    return []


def _try_to(desk: Desk, action: Action, kind: str) -> None:
    """Put it into the week; an amount that cannot be is said when it is tried."""
    label = label_of(desk.now, action)
    desk.put(action, label.what, desk.now.view.prices[kind], label.about)


def _price(desk: Desk) -> None:
    business = desk.now.view.business
    currency = desk.now.file.company.currency
    question = say("text.which_price", low=f"{currency}{business.lowest:g}", high=f"{currency}{business.highest:g}")
    price = words(desk.terminal, question)
    if price is not None:
        _try_to(desk, SetPrice(price.removeprefix(currency).strip()), "set-price")


def _share(desk: Desk, into: str) -> None:
    percent = number(desk.terminal, say("text.which_share", into=say(f"week.invest.{into}")), 0, MOST_PERCENT)
    if percent is not None:
        _try_to(desk, Invest(into, percent), "invest")


def _overtime(desk: Desk) -> None:
    hours = number(desk.terminal, say("text.which_hours"), LEAST_HOURS, MOST_HOURS)
    weeks = number(desk.terminal, say("text.which_weeks"), 1, MOST_WEEKS) if hours is not None else None
    if hours is not None and weeks is not None:
        _try_to(desk, AskOvertime(hours, weeks), "ask-overtime")


def renegotiate(desk: Desk, metric: str, offered: Sequence[tuple[Action, float]]) -> None:
    """Ask for an easier goal: the one halfway, or another."""
    one = figure(desk.now.file, metric)
    desk.terminal.heading(say("text.with", what=say("plan.kind.renegotiate"), more=one.name) + ".")
    choices = [offer(desk, action, hours) for action, hours in offered]
    choices.append(Choice(say("text.other_goal"), partial(_goal, desk, metric)))
    chosen = pick(desk.terminal, "", choices)
    if chosen is not None:
        chosen.do()


def _goal(desk: Desk, metric: str) -> None:
    unit = one_step(desk, metric)
    target = number(desk.terminal, say("text.which_goal", unit=unit), 0, LARGEST)
    if target is not None:
        _try_to(desk, Renegotiate(metric, target), "renegotiate")


def one_step(desk: Desk, metric: str) -> str:
    """One step of the number to be typed, in the metric's own words."""
    return figure(desk.now.file, metric).write(step(desk.now.file, metric), 2 if metric == "minutes_per_user" else 0)
