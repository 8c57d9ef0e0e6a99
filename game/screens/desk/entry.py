"""What waits in the inbox: requests, the team's questions, finished work, and messages, most urgent first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from engine.play.actions import AnswerQuestion, ChooseSketch, Delegate
from engine.play.records import ItemView, QuestionView, RequestView
from engine.world.world import News
from game.playing import LOUD, chooses_sketch, finished_key
from game.screens.desk import units
from game.screens.desk.report import ICONS as REPORTS
from game.screens.desk.report import report_text, report_title
from game.screens.desk.snapshot import Snapshot
from game.strings import catalogue, say
from game.widgets.rail import RailRow
from game.widgets.row import Row

QUOTED = ("line", "reaction", "consequence", "trouble", "renegotiated")  # what somebody says
TOLD_OR_SAID = ("interest", "position")  # in their words where the author gave some
SOON = 1  # days left in which a request is urgent


@dataclass(frozen=True)
class Message:
    """Something to read: what has been found out, what came of something, or a remark."""

    kind: str
    who: str
    text: str
    subject: str
    hour: float
    title: str = ""
    icon: str = ""
    quoted: bool = False  # somebody's own words


@dataclass(frozen=True)
class Sketches:
    """Sketches of an item that wait for a choice."""

    item: str


@dataclass(frozen=True)
class Entry:
    """One entry. `key` is what `Playing.new` calls it; `what` is what the card shows."""

    key: str
    what: RequestView | QuestionView | ItemView | Message | Sketches
    who: str
    urgency: float  # the smaller the more urgent, about days left
    title: str
    note: str = ""
    tone: str = "ink3"
    badge: str = ""
    headline: str = ""  # where nobody's name can stand

    def row(self, now: Snapshot, *, rail: bool, short: bool) -> Row:
        """Its row in the list."""
        face = now.face(self.who)
        name = (now.first if short else now.name)(self.who) if face is not None else self.headline
        kind = RailRow if rail else Row
        return kind(self.key, name, self.title, self.note, self.tone, face, "" if face is not None else self._icon,
                    self.badge)  # fmt: skip

    @property
    def _icon(self) -> str:
        if isinstance(self.what, Message):
            return self.what.icon or ICONS[self.what.kind]
        return ICONS["sketches" if isinstance(self.what, Sketches) else "item"]


ICONS = {
    "discovery": "search", "consequence": "flag", "event": "bolt", "reaction": "talk", "line": "talk", "item": "test",
    "trouble": "people", "notice": "people", "joined": "people", "overtime": "time", "rota": "people", "hire": "people",
    "interest": "hand", "position": "talk", "false-reason": "warn", "found-out": "eye", "proved-right": "warn",
    "renegotiated": "flag",
    "resigned": "people", "incident": "bug", "promise-broken": "flag", "overruled": "star",
    "sketches": "eye",
}  # fmt: skip


def entries(now: Snapshot, noted: Collection[str], set_aside: Collection[str]) -> list[Entry]:
    """Everything that waits. `noted` messages have been read; what is `set_aside` is in the week already."""
    found = [_request(now, r) for r in now.inbox]
    asked = _answered_questions(now)
    found += [_question(now, q) for q in now.questions if q.id not in asked]
    for item in now.items:
        if item.stage == "acceptance" and finished_key(item) not in set_aside:
            found.append(_finished(now, item, finished_key(item)))
        elif chooses_sketch(item) and can_choose(now, item):
            found.append(_sketches(now, item))
    for n, news in enumerate(now.news):
        if f"news {n}" not in noted:
            found.append(_message(now, f"news {n}", message_of(now, news)))
    for n, done in now.playing.told.items():
        if f"done {n}" not in noted:
            title, icon = report_title(now, done), REPORTS[done.kind]
            message = Message("report", "", report_text(now, done), done.subject, done.end, title, icon)
            found.append(_message(now, f"done {n}", message))
    for n, mark in enumerate(now.marks):
        if mark.kind in LOUD and f"mark {n}" not in noted:
            who = mark.subject if mark.kind == "resigned" else ""
            text = say(f"desk.told.{mark.kind}", name=now.name(mark.subject), title=now.called(mark.subject))
            found.append(_message(now, f"mark {n}", Message(mark.kind, who, text, mark.subject, 8.0 * (mark.day - 1))))
    return sorted(found, key=lambda e: (e.urgency, e.key))


def message_of(now: Snapshot, news: News) -> Message:
    """What somebody has told, as it is read."""
    quoted = news.kind in QUOTED or (news.kind in TOLD_OR_SAID and bool(news.text))
    return Message(news.kind, news.who, news.text or _words(now, news), news.subject, news.hour, quoted=quoted)


def _words(now: Snapshot, news: News) -> str:
    """What the window says where the scenario has no words of its own."""
    which: str | None = news.subject
    if news.kind == "interest":
        request = now.view.request(news.subject)
        which = request.interest if request is not None else now.stakeholders[news.who].interest
    key = f"desk.told.{news.kind}.{which}"
    return say(
        key if key in catalogue() else f"desk.told.{news.kind}", name=now.name(news.who), title=now.called(news.subject)
    )


def old_messages(now: Snapshot) -> set[str]:
    """The keys of all messages there have been: what somebody who resumes has read before."""
    messages = (("news", range(len(now.news))), ("mark", range(len(now.marks))), ("done", now.playing.told))
    return {f"{kind} {n}" for kind, numbers in messages for n in numbers}


def _answered_questions(now: Snapshot) -> set[str]:
    """Questions that the player has answered, and that wait for the hours."""
    return {a.question for _, a in now.playing.sim.actions if isinstance(a, AnswerQuestion | Delegate)}


def _request(now: Snapshot, request: RequestView) -> Entry:
    left = request.due_day - now.day
    soon = left <= SOON
    return Entry(
        f"request {request.id}", request, request.asker, float(left), request.title,
        units.due(request.due_day, now.day), "warn" if soon or request.reminded else "ink2", "time" if soon else "",
    )  # fmt: skip


def _question(now: Snapshot, question: QuestionView) -> Entry:
    since = now.hour - question.asked_at
    return Entry(
        f"question {question.id}", question, question.person, 0.5, question.asks,
        say("desk.blocked", hours=units.hours(since)) if since >= 0.5 else say("desk.blocked.now"), "bad", "lock",
    )  # fmt: skip


def _finished(now: Snapshot, item: ItemView, key: str) -> Entry:
    held = item.waits_for is not None and item.tried
    note = say("desk.held") if held else say("desk.tried") if item.tried else say("desk.to_try")
    urgency = 20.0 if held else 1.5
    return Entry(key, item, "", urgency, item.title, note, "ink2", headline=say("desk.kind.item"))


def can_choose(now: Snapshot, item: ItemView) -> bool:
    """Whether a sketch of it can be chosen: nobody has begun to build it."""
    return any(isinstance(a, ChooseSketch) and a.item == item.id for a, _ in now.actions)


def _sketches(now: Snapshot, item: ItemView) -> Entry:
    who = item.workers[0] if item.workers and item.stage == "design" else ""
    title = say("desk.sketches.of", title=now.called(item.id))
    return Entry(f"sketch {item.id}", Sketches(item.id), who, 1.4, title, headline=say("desk.kind.sketches"))


def _message(now: Snapshot, key: str, message: Message) -> Entry:
    headline = message.title or say(f"desk.kind.{message.kind}")
    if message.kind == "discovery":
        headline = next((title for title, text in now.view.discoveries if text == message.text), headline)
    return Entry(key, message, message.who, 0.8 if message.kind != "line" else 5.5, message.text, headline=headline)
