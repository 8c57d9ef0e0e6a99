"""How somebody is, as far as anybody could see: what troubles them, what they said last, when you last talked."""

from __future__ import annotations

from typing import NamedTuple

from engine.play.actions import Answer
from engine.play.records import PersonView, StakeholderView
from engine.play.relations import PromiseView
from game.screens.desk.entry import message_of
from game.screens.desk.snapshot import Snapshot
from game.screens.known import request_text
from game.strings import say

OUTCOMES = ("trouble", "overtime", "rota", "hire", "interest", "position", "renegotiated")  # what asking has brought
FROM_ALL = ("overtime", "rota")  # outcomes the whole team gives
FROM_CEO = ("hire",)  # outcomes the CEO gives
TALKS = ("one-to-one", "help", "talk", "hear")  # what one does with one person
MOOD_TONES = {"delighted": "good", "calm": "good", "worried": "warn", "angry": "bad", "worn": "bad"}
NEW = 0.25  # share of somebody that is new from which they count as a newcomer (judgement)
TEACHES = 0.1  # share of somebody's time that goes to newcomers, from which it is said (judgement)
LAST_NAMES = 5  # days a week
TROUBLED, SIGN, TIRED, WAITS = 0.25, 0.15, 0.08, 0.05  # what each adds to how much somebody is in trouble (judgement)


class Trouble(NamedTuple):
    """What is the matter with somebody: words, colour and icon; the icon is empty where nothing is."""

    text: str
    tone: str = "ink2"
    icon: str = ""


class Said(NamedTuple):
    """What somebody said last. `kind` names the news it was, "asks" for a request or a question."""

    text: str
    hour: float
    kind: str
    about: str = ""
    quoted: bool = True


def tone_of_mood(mood: str) -> str:
    """The colour of a mood's bar: face, word and bar go by the same thresholds."""
    return MOOD_TONES.get(mood, "ink2")


def week_of_day(day: int) -> int:
    """The week of a working day."""
    return (day - 1) // LAST_NAMES + 1


# --- the team --------------------------------------------------------------------------------------------------------


def troubles(now: Snapshot, person: PersonView) -> list[Trouble]:
    """Everything that is the matter with one of the team and could be known, the worst first."""
    found = []
    if person.leaves_day is not None:
        found.append(Trouble(say("people.goes", week=week_of_day(person.leaves_day)), "bad", "warn"))
    if person.trouble is not None and not person.helped:
        found.append(Trouble(say(f"people.trouble.{person.trouble}"), "bad", "warn"))
    if any(q.person == person.id for q in now.questions):
        found.append(Trouble(say("people.waits"), "warn", "lock"))
    if person.away:
        found.append(Trouble(say("people.away"), "warn", "time"))
    if person.signs and person.leaves_day is None:
        found.append(Trouble(say(f"people.signs.{person.signs[-1]}"), "bad", "warn"))
    if person.fatigue != "fresh":
        tone = "bad" if person.fatigue == "worn" else "warn"
        found.append(Trouble(say(f"people.is.{person.fatigue}"), tone, "time"))
    if person.long_until is not None:
        found.append(Trouble(say("people.long", week=week_of_day(person.long_until)), "warn", "time"))
    if person.newcomer >= NEW:
        found.append(Trouble(say("people.new"), "ink2", "people"))
    if person.teaching >= TEACHES:
        found.append(Trouble(say("people.teaches", n=f"{100 * person.teaching:.0f}"), "ink2", "people"))
    if person.trouble is not None and person.helped:
        found.append(Trouble(say(f"people.helped.{person.trouble}"), "ink2", "check"))
    return found


def in_trouble(now: Snapshot, person: PersonView) -> float:
    """How badly somebody needs you: low morale, and what is the matter; the lower the worse."""
    score = person.morale - SIGN * len(person.signs)
    if person.trouble is not None and not person.helped:
        score -= TROUBLED
    if person.fatigue != "fresh":
        score -= TIRED
    if any(q.person == person.id for q in now.questions):
        score -= WAITS
    return score - (TROUBLED if person.leaves_day is not None else 0.0)


def team(now: Snapshot) -> list[PersonView]:
    """Those who are here, the most troubled first."""
    here = [p for p in now.people.values() if not p.gone]
    return sorted(here, key=lambda p: round(in_trouble(now, p), 2))


def load(now: Snapshot, person: PersonView) -> tuple[str, str]:
    """What a week's hours come to: a word, and its colour."""
    if person.away:
        return say("people.load.away"), "ink2"
    if person.hours > 40:
        return say("people.load.over", n=f"{person.hours - 40:g}"), "bad"
    return say("people.load.busy" if person.item else "people.load.idle"), "ink2"


# --- the others ------------------------------------------------------------------------------------------------------


def promises(now: Snapshot, who: str) -> list[PromiseView]:
    """What somebody was promised and can still have, what will be late first."""
    return sorted((p for p in now.promises if p.to == who), key=lambda p: (not is_late(now, p), p.by_week))


def is_late(now: Snapshot, promise: PromiseView) -> bool:
    """Whether by what engineering says it will not be there in its week."""
    return promise.expected_week > promise.by_week or promise.by_week < now.week or promise.waits


def others(now: Snapshot) -> list[StakeholderView]:
    """Everybody outside the team: those with a late promise first, then by trust."""
    late = {p.to for p in now.promises if is_late(now, p)}
    return sorted(now.stakeholders.values(), key=lambda s: (s.id not in late, round(s.trust, 2)))


# --- what was said ---------------------------------------------------------------------------------------------------


def last_said(now: Snapshot, who: str) -> Said | None:
    """The last thing somebody said to you, or what came of asking them; None where they never spoke."""
    ceo = who in now.stakeholders and now.stakeholders[who].ceo
    found: list[Said] = []
    for news in now.news:
        speaks = news.who == who and news.kind not in ("notice", "joined")
        if speaks or (ceo and news.kind in FROM_CEO):
            message = message_of(now, news)
            about = now.called(news.subject) if news.kind in ("reaction", "position") and news.subject else ""
            if news.kind == "interest" and news.subject != who:
                about = now.called(news.subject)
            quoted = message.quoted or news.kind in FROM_CEO
            found.append(Said(message.text, news.hour, news.kind, about, quoted))
    for request in (*now.inbox, *now.view.looking, *now.answered):
        if request.asker == who:
            text = request_text(now.file, request)
            found.append(Said(text, 8.0 * (request.arrived_day - 1), "asks", request.title))
    when = {a.request: hour for hour, a in now.playing.sim.actions if isinstance(a, Answer) and a.what != "look"}
    for request in now.answered:
        if request.asker == who and request.reaction and request.id in when:
            found.append(Said(request.reaction, when[request.id], "reaction", request.title))
    found += [Said(q.asks, q.asked_at, "asks", now.called(q.item)) for q in now.questions if q.person == who]
    found = [s for s in found if s.text]
    return max(found, key=lambda s: s.hour, default=None)


def said_by_all(now: Snapshot) -> Said | None:
    """What the team answered last when all of them were asked."""
    told = [n for n in now.news if n.kind in FROM_ALL]
    if not told:
        return None
    message = message_of(now, told[-1])
    return Said(message.text, told[-1].hour, told[-1].kind, quoted=False)


def last_talk(now: Snapshot, who: str) -> float | None:
    """When you last had time for somebody; None where you never had."""
    ceo = who in now.stakeholders and now.stakeholders[who].ceo
    hours = [s.start for s in now.view.done() if s.subject == who and s.kind in TALKS]
    hours += [s.start for s in now.view.done() if ceo and s.kind == "brief-ceo"]
    return max(hours, default=None)


def heard_week(now: Snapshot, who: str) -> int | None:
    """The week in which you last heard from somebody."""
    said, talk = last_said(now, who), last_talk(now, who)
    hours = [h for h in (said.hour if said is not None else None, talk) if h is not None]
    return int(max(hours) // 40) + 1 if hours else None
