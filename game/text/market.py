"""The market: who the users are, what they need and how well it is done, as far as anybody has found out; and money."""

from __future__ import annotations

from functools import partial

from engine.play.records import JobView, SegmentView
from game.screens.desk.report import price_lines
from game.screens.figure import money
from game.strings import say
from game.text.desk import Desk
from game.text.label import groups
from game.text.menu import Choice, pick
from game.text.part import of_part, planned


def show(desk: Desk) -> None:
    """The segments, what has come to light, and money."""
    while True:
        now = desk.now
        desk.terminal.heading(say("text.market") + ".")
        for rumour in now.view.rumours:
            desk.terminal.say(say("report.rumour", title=rumour.title, week=rumour.week))
        choices = [Choice(_row(s), partial(_segment, desk, s.id)) for s in now.segments]
        choices.append(
            Choice(say("text.plan_for", part=say("plan.group.find-out")), partial(of_part, desk, "find-out"))
        )
        choices.append(Choice(say("text.money"), partial(_money, desk)))
        if now.view.discoveries:
            choices.append(Choice(say("text.discoveries", n=len(now.view.discoveries)), partial(_discoveries, desk)))
        if now.view.votes:
            choices.append(Choice(say("report.poll"), partial(_votes, desk)))
        chosen = pick(desk.terminal, "", choices, back="text.desk")
        if chosen is None:
            return
        chosen.do()


def _row(segment: SegmentView) -> str:
    known = len([j for j in segment.jobs if j.importance is not None])
    return say("text.segment", name=segment.name, users=f"{segment.users:,.0f}", known=known, jobs=len(segment.jobs))


def _segment(desk: Desk, id: str) -> None:
    now, terminal = desk.now, desk.terminal
    segment = next(s for s in now.segments if s.id == id)
    terminal.heading(say("text.segment_of", name=segment.name, region=segment.region, users=f"{segment.users:,.0f}"))
    if segment.paying:
        terminal.say(say("text.paying", percent=f"{100 * segment.paying:.0f}"))
    if segment.interviews:
        terminal.say(say("text.interviews", n=segment.interviews))
    if segment.minutes is not None and segment.leaving is not None:
        counted = say("plan.counted", minutes=f"{segment.minutes:.0f}", leaving=f"{100 * segment.leaving:.1f}")
        terminal.say(counted[:1].upper() + counted[1:] + ".")
    terminal.items(say("text.jobs") + ":", [_job(job) for job in segment.jobs])
    choices = [
        planned(desk, known)
        for known in groups(now).get("find-out", [])
        if getattr(known.action, "segment", None) == id
    ]
    chosen = pick(terminal, "", choices)
    if chosen is not None:
        chosen.do()


def _job(job: JobView) -> str:
    said = []
    if job.importance is not None and job.satisfaction is not None:
        matters, done, error = (round(100 * (x or 0.0)) for x in (job.importance, job.satisfaction, job.error))
        said.append(say("plan.job", matters=matters, done=done, error=error))
    if job.used is not None:
        said.append(say("text.used", percent=f"{100 * job.used:.0f}"))
    if job.elsewhere is not None:
        said.append(say("plan.job.elsewhere", elsewhere=round(100 * job.elsewhere)))
    if job.opened:
        said.append(say("text.opened"))
    return say("text.with", what=job.title, more=" ".join(said) or say("text.not_known"))


def _money(desk: Desk) -> None:
    now, terminal = desk.now, desk.terminal
    business, currency = now.view.business, now.file.company.currency
    terminal.heading(say("text.money") + ".")
    terminal.say(say("text.cash", cash=money(business.cash, currency), income=money(business.income, currency),
                     costs=money(business.costs, currency)))  # fmt: skip
    if business.runway is not None:
        terminal.say(say("text.runway", n=int(business.runway)))
    terminal.say(say("text.price", price=f"{currency}{business.price:g}", model=say(f"model.{business.model}")))
    if business.coming_price is not None:
        terminal.say(say("text.coming_price", price=f"{currency}{business.coming_price:g}"))
    if business.coming_model is not None:
        terminal.say(say("text.coming_model", model=say(f"model.{business.coming_model}")))
    terminal.items("", price_lines(now))
    if "money" in groups(now):
        of_part(desk, "money")
    else:
        pick(terminal, "", [])


def _discoveries(desk: Desk) -> None:
    found = list(desk.now.view.discoveries)
    desk.terminal.heading(say("text.discoveries", n=len(found)) + ".")
    choices = [Choice(title, partial(_read, desk, title, text)) for title, text in reversed(found)]
    while (chosen := pick(desk.terminal, "", choices)) is not None:
        chosen.do()


def _read(desk: Desk, title: str, text: str) -> None:
    desk.terminal.heading(title + ".")
    desk.terminal.say(text)


def _votes(desk: Desk) -> None:
    now, terminal = desk.now, desk.terminal
    terminal.heading(say("report.poll") + ".")
    for who, points in now.view.votes.items():
        given = ", ".join(say("known.vote", name=now.called(r), points=n) for r, n in points.items() if n)
        terminal.say(say("text.with", what=now.name(who), more=given or say("text.nothing")))
    pick(terminal, "", [])
