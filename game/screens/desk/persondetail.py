"""The column at the right of the People tab: who is chosen, how they are and why, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.screens.desk import deeds, standing, units
from game.screens.desk.adding import adding_up
from game.screens.desk.cause import cause_name
from game.screens.desk.deeds import Deed
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.units import signed
from game.strings import catalogue, say
from game.widgets.button import Button
from game.widgets.chip import Chip, chips
from game.widgets.plot import Line, Plot, draw_plot
from game.window.canvas import Canvas, Tint
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, ROW, ROW_STRONG, TITLE

if TYPE_CHECKING:
    from game.screens.desk.people import People

CAUSES = 3  # shown one by one; what is smaller is put together
ALIKE = ("released", "not-asked", "promise-kept", "waiting")  # causes that are told as one where there are several
PLOT, LOW_PLOT = 44, 36
UNIT = 0.01  # a point
QUOTE_LINES = 3


class Doing(Button):
    """A deed. Where it is off, pointing at it says why, and what it would be."""

    tip: tuple[str, str] | None = None


def detail(sheet: Sheet, now: Snapshot, who: str, people: People) -> None:
    """Everything about one of them."""
    _head(sheet, now, who)
    _said(sheet, now, people.recall(now, "said", who, standing.last_said))
    _buttons(sheet, deeds.deeds(now, who), people)
    _course(sheet, now, who, people)
    for icon, tone, text in _facts(now, who):
        _fact(sheet, icon, tone, text)


def everybody(sheet: Sheet, now: Snapshot, people: People) -> None:
    """The team as a whole: how it is, and what all of them can be asked."""
    here = standing.team(now)
    sheet.text(say("people.all"), TITLE if not sheet.small else HEADING, gap=2)
    roles = [say(f"people.heads.{role}", n=n) for role, n in now.view.heads.items() if n]
    sheet.text(", ".join(roles), ROW, "ink2", gap=10)
    _said(sheet, now, standing.said_by_all(now))
    _buttons(sheet, deeds.for_all(now), people)
    if now.guided:
        morale = now.metrics.morale
        sheet.text(say("people.all.morale", n=f"{100 * morale:.0f}"), ROW_STRONG, gap=8)
    for person in here:
        for one in standing.troubles(now, person)[:1]:
            if one.tone != "ink2":
                _fact(sheet, one.icon, one.tone, say("people.of", name=now.first(person.id), what=one.text))
    if any(v.chosen for v in now.visions):
        _fact(sheet, "compass", "ink2", say("people.all.clear", n=f"{10 * now.view.clarity:.0f}"))
    called = next((p for p in here if p.on_call), None)
    if called is not None:
        _fact(sheet, "bolt", "ink2", say("people.on_call", name=now.first(called.id)))


# --- who -------------------------------------------------------------------------------------------------------------


def _head(sheet: Sheet, now: Snapshot, who: str) -> None:
    """Portrait, name, what they are, and what is the matter."""
    person = now.people.get(who)
    face = now.face(who)
    size = 46 if sheet.small else 84 if sheet.box.h >= 480 else 64
    room = sheet.width - size - 14
    canvas = sheet.canvas
    name = now.name(who)
    style = TITLE if not sheet.small and canvas.measure(name, TITLE) <= room else HEADING
    names = canvas.lines(name, style, room, 2)
    mood = say("people.word", mood=say(f"desk.mood.{now.mood(who)}"))
    below = now.title(who) if now.guided else f"{now.title(who)} · {mood}"
    lines = canvas.lines(below, ROW, room, 2)
    found = standing.troubles(now, person)[: 2 if not sheet.small else 1] if person is not None else []
    row = [Chip(t.text, t.icon, t.tone if t.tone != "ink2" else "") for t in found]
    row = [c for c in row if c.width(canvas) <= sheet.width]
    beside = bool(row) and all(c.width(canvas) <= room for c in row)
    if beside and sheet.small:
        lines = ()  # what is the matter comes before what they are
    words = len(names) * style.line + len(lines) * ROW.line
    top = words + (6 + 35 * len(row) - 7 if beside else 0)
    high = max(size, top)

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        if face is not None:
            canvas.portrait(box.topleft, size, face.person, face.mood, face.look)
        x, y = box.x + size + 14, box.y + max(0.0, (size - top) / 2 - 2)
        for line in names:
            canvas.text((x, y), line, style)
            y += style.line
        for line in lines:
            canvas.text((x, y), line, ROW, "ink2")
            y += ROW.line
        if beside:
            chips(canvas, (x - 2, y + 6), row, room)

    sheet.paint(high, draw, 10 if sheet.small else 12)
    if row and not beside:
        sheet.chips(row, gap=8)


def _said(sheet: Sheet, now: Snapshot, said: standing.Said | None) -> None:
    """What they said last, or what came of asking them, and when."""
    if said is None:
        return
    outcome = said.kind in standing.OUTCOMES
    text = say("desk.quote", text=said.text) if said.quoted else said.text
    lines = sheet.canvas.lines(
        text, BODY if outcome else ROW, sheet.width - 24, 7 if outcome else QUOTE_LINES - sheet.tight
    )
    style = BODY if outcome else ROW
    title = say(f"desk.title.{said.kind}") if f"desk.title.{said.kind}" in catalogue() else say("people.asks")
    below = say("people.when", week=int(said.hour // 40) + 1)
    if said.about:
        below = say("people.about", title=said.about, when=below)
    under = sheet.canvas.lines(below, CAPTION, sheet.width - 24, 1)
    head = 20 if outcome else 0

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        canvas.box(box, 10, "soft" if outcome else "sunken", "accent" if canvas.theme.outlines else "line")
        y = box.y + 9
        if outcome:
            canvas.text((box.x + 12, y), title, CAPTION_STRONG, "accent", width=box.w - 24)
            y += head
        for line in lines:
            canvas.text((box.x + 12, y), line, style)
            y += style.line
        y += 2
        for line in under:
            canvas.text((box.x + 12, y), line, CAPTION, "ink2")
            y += CAPTION.line

    sheet.paint(20 + head + len(lines) * style.line + len(under) * CAPTION.line, draw, 10)


# --- over the weeks --------------------------------------------------------------------------------------------------


def _course(sheet: Sheet, now: Snapshot, who: str, people: People) -> None:
    """Morale or trust over the weeks, and what moved it; for experts the causes alone, without numbers."""
    ours = who in now.people
    metric = f"morale.{who}" if ours else f"trust.{who}"
    values = now.view.shown(who) if ours else now.series[metric]
    if len(values) < 2:
        return
    rows = people.recall(now, "causes", metric, partial(_causes, values=values))
    if now.guided:
        _plot(sheet, now, ours, values)
    elif rows:
        sheet.text(say("people.why"), ROW_STRONG, "ink2", gap=4)
    for name, amount in rows:
        _cause(sheet, name, amount, number=now.guided)
    sheet.gap(6)


def _plot(sheet: Sheet, now: Snapshot, ours: bool, values: tuple[float, ...]) -> None:
    start, end = round(100 * values[0]), round(100 * values[-1])
    title = say("people.morale_over" if ours else "people.trust_over", n=now.week)
    colour, mark = ("morale", "diamond") if ours else ("accent", "circle")
    line = Line(tuple(100.0 * v for v in values), colour, mark, area=True)
    plot = Plot((line,), max(2, len(values)), 0, future=False)
    moved = max(values) - min(values) >= UNIT / 2
    high = LOW_PLOT if sheet.low or sheet.tight else PLOT

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        canvas.text(box.topleft, title, ROW_STRONG, "ink2")
        x: float = box.right
        if start != end:
            tone = "good" if end > start else "bad"
            x -= canvas.text((x, box.y), str(abs(end - start)), ROW, tone, align="right") + 8
            canvas.triangle((x - 1, box.y + 10), 1 if end > start else -1, tone)
            x -= 13
        canvas.text((x, box.y), str(end), ROW_STRONG, align="right")
        if moved:
            draw_plot(canvas, (box.x + 8, box.y + 34, box.w - 16, high), plot)

    sheet.paint(34 + high + 12 if moved else 26, draw)


def _causes(now: Snapshot, metric: str, values: tuple[float, ...]) -> list[tuple[str, float]]:
    """The largest causes in whole points, the rest as one, adding up from the first value to the last."""
    totals: dict[str, float] = {}
    count: dict[str, int] = {}
    alike: dict[str, int] = {}
    reasons = now.view.why(metric)
    for reason in reasons:
        alike[reason.kind] = alike.get(reason.kind, 0) + (reason.kind in ALIKE)
    for reason in reasons:
        n = alike[reason.kind]
        if n > 1:
            name = say(f"people.causes.{reason.kind}", n=n)
        else:
            name = cause_name(now, reason.kind, reason.subject)
        totals[name] = totals.get(name, 0.0) + reason.amount
        count[name] = count.get(name, 0) + 1
    order = sorted(totals.items(), key=lambda row: -abs(row[1]))
    shown = [row for row in order if abs(row[1]) >= UNIT / 2][:CAUSES]
    amounts = [amount for _, amount in shown]
    rest = [row for row in order if row not in shown]
    if rest:
        amounts.append(values[-1] - values[0] - sum(amounts))
    even = adding_up(amounts, values[0], values[-1], UNIT)
    rows = [(name, amount) for (name, _), amount in zip(shown, even, strict=False)]
    if rest and even and round(even[-1] / UNIT):
        rows.append((say("causes.rest", n=sum(count[name] for name, _ in rest)), even[-1]))
    return [row for row in rows if round(row[1] / UNIT)]


def _cause(sheet: Sheet, name: str, amount: float, *, number: bool) -> None:
    points = round(amount / UNIT)
    tone = "good" if points > 0 else "bad"
    text = signed(amount, str(abs(points)))

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        right: float = box.right
        if number:
            right -= canvas.text((right, box.y), text, ROW_STRONG, tone, align="right") + 8
        else:
            canvas.triangle((right - 6, box.y + 10), 1 if points > 0 else -1, tone)
            right -= 20
        canvas.text(box.topleft, name, ROW, width=right - box.x)

    sheet.paint(22, draw)


# --- what is known ---------------------------------------------------------------------------------------------------


def _facts(now: Snapshot, who: str) -> list[tuple[str, Tint, str]]:
    """Icon, colour and text of everything else."""
    found: list[tuple[str, Tint, str]] = []
    talk = standing.last_talk(now, who)
    if talk is None:
        found.append(("talk", "ink2", say("people.never_talked")))
    else:
        found.append(("talk", "ink2", say("people.talked", week=int(talk // 40) + 1)))
    return found + (_of_us(now, who) if who in now.people else _of_another(now, who))


def _of_us(now: Snapshot, who: str) -> list[tuple[str, Tint, str]]:
    person = now.people[who]
    found: list[tuple[str, Tint, str]] = []
    if person.item is not None:
        found.append(("board", "ink2", say("people.works_on", title=now.called(person.item))))
    elif not person.away:
        found.append(("board", "ink2", say("people.works_on.nothing")))
    for one in standing.troubles(now, person)[2:]:
        found.append((one.icon, one.tone, one.text))
    if person.trouble is not None and not person.helped:
        told = person.trouble_says or say(f"desk.told.trouble.{person.trouble}")
        found.append(("talk", "ink2", say("desk.quote", text=told)))
        found.append(("hand", "ink2", say(f"plan.about.help.{person.trouble}")))
    if person.on_call:
        found.append(("bolt", "ink2", say("people.is_on_call")))
    if person.trait:
        found.append(("people", "ink2", person.trait))
    return found


def _of_another(now: Snapshot, who: str) -> list[tuple[str, Tint, str]]:
    one = now.stakeholders[who]
    found: list[tuple[str, Tint, str]] = []
    for promise in standing.promises(now, who):
        late = standing.is_late(now, promise)
        likely = say("people.likely", week=promise.by_week, likely=promise.expected_week)
        text = say("people.promised", title=now.called(promise.item), likely=likely)
        found.append(("warn" if late else "flag", "bad" if late else "ink2", text))
    if one.wants:
        found.append(("eye", "ink2", one.wants))
    if one.behind or one.interest:
        found.append(("hand", "accent", one.behind or say(f"known.interest.{one.interest}")))
    else:
        found.append(("help", "warn", say("people.behind.unknown")))
    for request in now.inbox:
        if request.asker == who and (request.behind or request.interest):
            text = request.behind or say(f"known.interest.{request.interest}")
            found.append(("hand", "accent", say("people.of", name=request.title, what=text)))
    if one.ceo:
        for goal in now.view.briefing:
            from game.screens.figure import figure

            stands = say(f"people.stands.{goal.stands.replace(' ', '-')}")
            found.append(("flag", "ink2", say("people.of", name=figure(now.file, goal.metric).name, what=stands)))
    return found


def _fact(sheet: Sheet, icon: str, tone: Tint, text: str) -> None:
    lines = sheet.canvas.lines(text, ROW, sheet.width - 26)

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        canvas.icon(icon, (box.x, box.y + 2), 16, tone)
        for n, line in enumerate(lines):
            canvas.text((box.x + 26, box.y + n * ROW.line), line, ROW, tone if tone in ("bad", "warn") else "ink")

    sheet.paint(len(lines) * ROW.line, draw, 6)


# --- what can be done ------------------------------------------------------------------------------------------------


def _buttons(sheet: Sheet, found: list[Deed], people: People) -> None:
    """The first in the foot, the rest above it, in pairs where two fit; where there is little room they scroll."""
    made = [_button(sheet, deed, people) for deed in found]
    main = next((b for b in made if b.key == "Enter"), None)
    rest = [b for b in made if b is not main]
    pinned = sheet.box.h >= 400
    beside = None
    if main is not None:
        main.takes_enter = True
    if main is not None and rest and not pinned:
        main.icon = ""
        beside = rest[0] if len(_pairs(sheet, [rest[0], main])) == 1 else None
    rows = _pairs(sheet, [b for b in rest if b is not beside])
    if main is not None:
        high = 36 if sheet.small else 44
        sheet.foot_y -= high
        wide = sheet.width if beside is None else (sheet.width - 8) // 2
        main.rect = pygame.Rect(sheet.right - wide, sheet.foot_y, wide, high)
        sheet.main = main
        if beside is not None:
            beside.rect = pygame.Rect(sheet.x, sheet.foot_y, wide, high)
            sheet.foot = [*sheet.foot, beside]
    if pinned:
        sheet.foot_y -= len(rows) * 44
        for n, row in enumerate(rows):
            _lay(sheet, row, sheet.foot_y + n * 44)
        sheet.foot = [*sheet.foot, *rest]
    else:
        for row in rows:
            _lay(sheet, row, sheet.y)
            sheet.body += row
            sheet.y += 44
        sheet.gap(4)
    if main is not None:
        sheet.foot = [*sheet.foot, main]


def _button(sheet: Sheet, deed: Deed, people: People) -> Doing:
    main = deed.key == "Enter"
    button = Doing((0, 0, 9, 38), deed.label, partial(people.do, deed), icon=deed.icon if main else "",
                   detail=units.hours(deed.hours), key=deed.key, kind="main" if main else "plain",
                   off=say("people.off", what=deed.label.rstrip("…"), why=deed.off) if deed.off else None)  # fmt: skip
    if deed.tip:
        tip = deed.tip[:1].upper() + deed.tip[1:]
        button.tip = (deed.label, tip)
    if deed.off is None:
        sheet.prices[button] = (deed.hours, deed.before)
    return button


def _pairs(sheet: Sheet, buttons: list[Doing]) -> list[list[Doing]]:
    """Two in a row where both fit with their price and key."""
    half = (sheet.width - 8) / 2
    rows: list[list[Doing]] = []
    for button in buttons:
        fits = button.width(sheet.canvas) - 32 <= half
        last = rows[-1] if rows else None
        if fits and last is not None and len(last) == 1 and last[0].width(sheet.canvas) - 32 <= half:
            last.append(button)
        else:
            rows.append([button])
    return rows


def _lay(sheet: Sheet, row: list[Doing], y: float) -> None:
    wide = sheet.width if len(row) == 1 else (sheet.width - 8) // 2
    for n, button in enumerate(row):
        left = sheet.x if n == 0 else sheet.right - wide
        button.rect = pygame.Rect(left, round(y), wide, 38)
