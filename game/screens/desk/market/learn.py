"""What can be done to learn more about a segment, at which price, and the last thing that was learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import pygame

from engine.play.actions import Action, Research, StudyCompetitors
from engine.play.records import SegmentView
from game.screens.desk import units
from game.screens.desk.errand import task_name
from game.screens.desk.market import ideas
from game.screens.desk.market.known import left_of
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Noted
from game.strings import say
from game.widgets.list import Face
from game.widgets.panel import Panel
from game.widgets.segment import Option, Segments
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING, QUOTE, ROW_STRONG

if TYPE_CHECKING:
    from game.screens.desk.market.pane import Market

Whom = Literal["current", "lapsed", "never"]
WHOM: tuple[Whom, ...] = ("current", "lapsed", "never")
KEYS = {"interview": "I", "observe": "O", "data": "N", "competitors": "C", "idea": "E"}
ICONS = {"interview": "talk", "observe": "eye", "data": "chart", "competitors": "search", "idea": "test"}
_HIGH, _LOW, _GAP = 50, 38, 6
_QUOTE = 112  # the least height of the last thing learnt


class Way(Panel):
    """One way to learn more; where it is low, what it shows comes as a hint."""

    tip: tuple[str, str] | None = None


class Learnt(NamedTuple):
    """Something that came to light: its heading, its words, how it was found, by whom, and when."""

    title: str
    text: str
    source: str
    face: Face | None
    when: str


def fill_narrow(
    pane: Market, sheet: Sheet, now: Snapshot, inner: pygame.Rect, middle: pygame.Rect, last: pygame.Rect | None
) -> None:
    """The same as a page of its own."""
    pane.segment_list(sheet, now, inner)
    sheet.settle(middle, say("market.learn"), pad=12)
    fill(pane, sheet, now)


def fill(pane: Market, sheet: Sheet, now: Snapshot) -> None:
    """The ways, or what could be tried out."""
    if pane.trying:
        ideas.fill(pane, sheet, now)
        return
    segment = pane.the_segment(now)
    sheet.text(say("market.learn"), HEADING, gap=8)
    low = sheet.left_over < 5 * (_HIGH + _GAP) + 44 + _QUOTE
    if segment is not None:
        _way(pane, sheet, now, "interview", Research("interview", segment.id, pane.whom), low, left_of(segment))
        options = [Option(w, say(f"market.whom.{w}")) for w in WHOM]
        sheet.put(Segments((0, 0, 9, 36), "whom", options, pane.whom, label=say("market.whom")), gap=_GAP + 2)
        _way(pane, sheet, now, "observe", Research("observe", segment.id), low)
        _way(pane, sheet, now, "data", Research("data", segment.id), low, _counted(segment))
    studied = now.view.rivals_studied
    said = say("market.competitors.studied", week=(studied - 1) // 5 + 1) if studied else ""
    _way(pane, sheet, now, "competitors", StudyCompetitors(), low, said)
    _idea(pane, sheet, now, low)
    _last(sheet, now, pane.segment)


def _counted(segment: SegmentView) -> str:
    """What the data said last, where it has been asked."""
    if segment.counted_day is None or segment.minutes is None or segment.leaving is None:
        return ""
    week = (segment.counted_day - 1) // 5 + 1
    return say("market.data.counted", week=week, minutes=f"{segment.minutes:.0f}",
               leaving=f"{100 * segment.leaving:.0f}")  # fmt: skip


def _way(pane: Market, sheet: Sheet, now: Snapshot, name: str, action: Action, low: bool, said: str = "") -> None:
    hours = next((o.hours for o in now.actions if o.action == action), None)
    off = None
    if hours is None:
        off = say("market.competitors.soon" if now.view.rivals_studied else "market.in_week")
    detail = said or say(f"market.{name}.shows")
    way = Way((0, 0, 9, _LOW if low else _HIGH), say(f"market.{name}"), pane.do(action, name, hours or 0.0),
              detail="" if low else detail, icon=ICONS[name], key=KEYS[name], key_side="right",
              note=units.hours(hours) if hours is not None else "", off=off, group="learn")  # fmt: skip
    if low:
        way.tip = (say(f"market.{name}"), off or detail)
    sheet.put(way, gap=_GAP)
    if hours is not None:
        sheet.prices[way] = (hours, False)


def _idea(pane: Market, sheet: Sheet, now: Snapshot, low: bool) -> None:
    least = ideas.cheapest(now)
    detail = say("market.idea.shows")
    price = "" if least is None else units.hours(least) if low else say("market.idea.from", hours=units.hours(least))
    way = Way((0, 0, 9, _LOW if low else _HIGH), say("market.idea"), pane.try_out, detail="" if low else detail,
              icon=ICONS["idea"], key=KEYS["idea"], key_side="right", group="learn",
              note=price, off=None if least is not None else say("market.ideas.none"))  # fmt: skip
    if low:
        way.tip = (say("market.idea"), way.off or detail)
    sheet.put(way, gap=_GAP)


# --- what was learnt -------------------------------------------------------------------------------------------------


def last_learnt(now: Snapshot, segment: str) -> Learnt | None:
    """The last thing learnt of a segment's people; where there is none, the last of all."""
    done = now.view.done()
    titles = {text: title for title, text in now.view.discoveries}
    found: list[tuple[bool, Learnt]] = []
    for news in now.news:
        if news.kind != "discovery":
            continue
        spent = next((s for s in reversed(done) if s.end <= news.hour + 1e-6), None)
        spent = spent if spent is not None and news.hour - spent.end < 0.01 else None
        mine = spent is not None and spent.subject == segment
        face, source = None, ""
        if spent is not None:
            face = now.face(spent.subject)
            source = now.name(spent.subject) if face is not None else task_name(now, spent.kind, spent.subject)
        found.append((mine, Learnt(titles.get(news.text, ""), news.text, source, face, _when(now, news.hour))))
    if not found:
        return None
    return next((one for mine, one in reversed(found) if mine), found[-1][1])


def _when(now: Snapshot, hour: float) -> str:
    day = int(hour // 8) + 1
    if (day - 1) // 5 + 1 == now.week:
        return units.weekday(day, short=False)
    return say("market.week", week=(day - 1) // 5 + 1)


def _last(sheet: Sheet, now: Snapshot, segment: str) -> None:
    """As much of it as there is room for; pointed at, the whole of it."""
    room = sheet.left_over - 4
    if room < _QUOTE and not sheet.small:
        return
    learnt = last_learnt(now, segment)
    sheet.gap(4)
    sheet.line(8)
    if learnt is None:
        sheet.text(say("market.learnt.none"), ROW_STRONG, "ink2", gap=2)
        sheet.text(say("market.learnt.none.text"), CAPTION, "ink2", most=2)
        return
    sheet.text(say("market.learnt", when=learnt.when), ROW_STRONG, "ink2", gap=6)
    size = 40
    most = 8 if sheet.small else max(1, int((sheet.left_over - 18 - 18) // QUOTE.line))
    left = size + 10
    lines = sheet.canvas.lines(learnt.text, QUOTE, sheet.width - left - 22, most)
    high = 14 + len(lines) * QUOTE.line + 20

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        if learnt.face is not None:
            canvas.portrait(box.topleft, size, learnt.face.person, learnt.face.mood, learnt.face.look)
        else:
            canvas.disc((box.x + size / 2, box.y + size / 2), size / 2, "soft")
            canvas.icon("talk", (box.x + size / 2 - 9, box.y + size / 2 - 9), 18, "accent")
        bubble = pygame.Rect(box.x + left, box.y, box.w - left, box.h)
        canvas.box(bubble, 10, "sunken", "line")
        for n, line in enumerate(lines):
            canvas.text((bubble.x + 11, bubble.y + 7 + n * QUOTE.line), line, QUOTE)
        canvas.text((bubble.x + 11, bubble.bottom - 24), learnt.source or learnt.title, CAPTION, "ink2",
                    width=bubble.w - 22)  # fmt: skip

    place = (sheet.x, sheet.y, sheet.width, high)
    sheet.body.append(Noted(place, draw, (learnt.title or learnt.source, learnt.text)))
    sheet.y += high
