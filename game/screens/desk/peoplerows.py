"""The rows of the People tab: one of the team, and somebody outside it."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from engine.play.records import PersonView, StakeholderView
from game.screens.desk import standing, units
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets import bar
from game.widgets.list import Row
from game.window.canvas import Canvas
from game.window.type import CAPTION, CAPTION_STRONG, ROW, ROW_STRONG, STRONG

ROOMY, MIDDLE, NARROW = 440, 360, 290  # widths of a list: every column, shorter words, name and number alone
_FACE = 44
_LINED = 64  # rows this high have a line between them


@dataclass(frozen=True)
class Column:
    """Where a column of a list begins, from its left edge; nothing where there is no room for it."""

    value: int
    load: int | None = None
    last: int | None = None


def team_columns(width: int) -> Column:
    """Morale, load and trouble."""
    if width >= ROOMY:  # of what there is to spare the names take a part, and the troubles the rest
        value = width - 272 - round((width - ROOMY) * 0.6)
        return Column(value, value + 112, value + 170)
    return Column(width - 170, width - 60) if width >= NARROW else Column(width - 50)


def other_columns(width: int) -> Column:
    """Trust and promises."""
    if width >= MIDDLE:
        value = width - 218 - round(max(0, width - ROOMY) * 0.6)
        return Column(value, None, value + 72)
    return Column(width - 148, None, width - 82) if width >= NARROW else Column(width - 50)


@dataclass(frozen=True)
class PersonRow(Row):
    """What both kinds of row have: face, name, a second line, and a mood as word, bar and number."""

    first: str = ""
    value: float = 0.0  # 0–100
    mood: str = ""
    word: str = ""
    sign: str = "heart"
    number: bool = True
    heard: str = ""

    def columns(self, width: int) -> Column:
        """The columns of its list."""
        raise NotImplementedError

    def rest(self, canvas: Canvas, rect: pygame.Rect, columns: Column) -> None:
        """What stands at the right."""

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Draw the row's content; its ground is drawn already."""
        columns = self.columns(rect.w)
        size = min(_FACE, rect.h - 10)
        left = rect.x + 12.0
        if self.face is not None:
            spot = (left, rect.centery - size / 2)
            canvas.portrait(spot, size, self.face.person, self.face.mood, self.face.look)
        left += size + 10
        self._draw_name(canvas, rect, left, rect.x + columns.value - 8 - left)
        self._draw_mood(canvas, rect, columns)
        self.rest(canvas, rect, columns)

    def _draw_name(self, canvas: Canvas, rect: pygame.Rect, left: float, room: float) -> None:
        name = self.title if canvas.measure(self.title, STRONG) <= room else self.first
        most = 1 if rect.h < 64 else 2
        style = ROW if canvas.measure(self.detail, ROW) <= room else CAPTION
        lines = canvas.lines(self.detail, style, room, most)
        top = rect.centery - (22 + len(lines) * style.line) / 2
        canvas.text((left, top), name, STRONG, width=room)
        for n, line in enumerate(lines):
            canvas.text((left, top + 22 + n * style.line), line, style, self.tone)

    def _draw_mood(self, canvas: Canvas, rect: pygame.Rect, columns: Column) -> None:
        tone = standing.tone_of_mood(self.mood)
        if rect.w < NARROW:
            self._draw_small(canvas, rect, tone)
            return
        x, wide = rect.x + columns.value, 96 if columns.load is not None else 58
        top = rect.centery - 17
        if not self.number:
            canvas.text((x, top - 1), self.word, ROW_STRONG, tone, width=wide + 8)
            canvas.text((x, top + 20), self.heard, CAPTION, "ink2", width=wide + 8)
            return
        canvas.icon(self.sign, (x, top + 1), 15, tone)
        across = canvas.text((x + 21, top - 1), f"{self.value:.0f}", ROW_STRONG)
        if columns.load is not None:
            canvas.text((x + 27 + across, top), self.word, CAPTION, "ink2", width=wide - 20 - across)
        bar.progress(canvas, (x, top + 24, wide, 8), self.value / 100, tone)

    def _draw_small(self, canvas: Canvas, rect: pygame.Rect, tone: str) -> None:
        x = rect.right - 44
        if self.number:
            canvas.icon(self.sign, (x, rect.centery - 7), 14, tone)
            canvas.text((x + 18, rect.centery - 10), f"{self.value:.0f}", ROW_STRONG)
        else:
            canvas.icon(self.sign, (x + 14, rect.centery - 8), 16, tone)


@dataclass(frozen=True)
class TeamRow(PersonRow):
    """One of the team: with the hours of the week and what troubles them."""

    hours: str = ""
    load: str = ""
    load_tone: str = "ink2"
    trouble: str = ""
    trouble_tone: str = "ink2"

    def columns(self, width: int) -> Column:
        """Morale, load and trouble."""
        return team_columns(width)

    def rest(self, canvas: Canvas, rect: pygame.Rect, columns: Column) -> None:
        """Load and trouble."""
        if columns.load is not None:
            x = rect.x + columns.load
            over = self.load_tone == "bad"
            canvas.text((x, rect.centery - 19), self.hours, ROW_STRONG, self.load_tone if over else "ink")
            canvas.text((x, rect.centery), self.load, CAPTION, self.load_tone, width=56)
        if columns.last is not None:
            x, room = rect.x + columns.last, rect.w - columns.last - 6
            lines = canvas.lines(self.trouble, ROW, room, 2)
            if len(lines) == 2 and lines[-1].endswith("…"):
                lines = canvas.lines(self.trouble, CAPTION, room, 3)
            style = ROW if len(lines) < 3 else CAPTION
            top = rect.centery - len(lines) * style.line / 2
            for n, line in enumerate(lines):
                canvas.text((x, top + n * style.line), line, style, self.trouble_tone)


@dataclass(frozen=True)
class OtherRow(PersonRow):
    """Somebody outside the team: with what they were promised."""

    promised: str = ""
    promised_tone: str = ""
    promised_icon: str = "flag"
    when: str = ""  # with how many more there are
    due: str = ""  # the week alone
    none: str = ""  # where nothing was promised, in a word

    def columns(self, width: int) -> Column:
        """Trust and promises."""
        return other_columns(width)

    def rest(self, canvas: Canvas, rect: pygame.Rect, columns: Column) -> None:
        """The promise that is late, or due first."""
        if columns.last is None:
            return
        if rect.h >= _LINED:
            canvas.line((rect.x + 8, rect.bottom - 1), (rect.right - 8, rect.bottom - 1))
        right, room = rect.right - 10, rect.w - columns.last - 10
        brief = rect.w < MIDDLE
        if not self.promised_tone and brief:
            canvas.text((right, rect.centery - 9), self.none, CAPTION, "ink2", align="right", width=room)
            return
        if not self.promised_tone:
            canvas.text((right, rect.centery - 9), self.promised, CAPTION, "ink2", align="right", width=room)
            return
        late = self.promised_tone == "bad"
        style = CAPTION_STRONG if late else CAPTION
        one = f"{self.promised}, {self.when}"
        whole = canvas.measure(one, style) <= room - 38
        lines = (
            [self.due] if brief else [one] if whole else [*canvas.lines(self.promised, style, room - 38, 1), self.when]
        )
        wide = max(canvas.measure(line, style) for line in lines) + 38
        high = 12 + len(lines) * style.line
        x, y = right - wide, rect.centery - high / 2
        outline = "bad" if canvas.theme.outlines else None
        canvas.box((x, y, wide, high), 14, "bad_soft" if late else "sunken", outline if late else "line")
        tint = "bad" if late else "ink2"
        canvas.icon(self.promised_icon, (x + 10, y + (high - 14) / 2), 14, tint)
        for n, line in enumerate(lines):
            canvas.text((x + 28, y + 6 + n * style.line), line, style, "bad" if late else "ink")


def team_row(now: Snapshot, person: PersonView, *, narrow: bool) -> TeamRow:
    """The row of one of the team. A narrow one says what troubles them in place of what they are."""
    found = standing.troubles(now, person)
    worst = found[0] if found else None
    mood = now.mood(person.id)
    load, tone = standing.load(now, person)
    role, role_tone = now.title(person.id), "ink2"
    if narrow and worst is not None:
        role, role_tone = worst.text, worst.tone
    return TeamRow(
        person.id, person.name, role, tone=role_tone, face=now.face(person.id), first=now.first(person.id),
        value=100 * person.morale, mood=mood, word=say(f"desk.mood.{mood}"), sign="heart", number=now.guided,
        heard=_heard(now, person.id), hours=units.hours(person.hours), load=load, load_tone=tone,
        trouble=worst.text if worst is not None else say("people.nothing"),
        trouble_tone="ink3" if worst is None else "ink2" if worst.tone == "warn" else worst.tone,
    )  # fmt: skip


def other_row(now: Snapshot, who: StakeholderView, *, narrow: bool) -> OtherRow:
    """The row of somebody outside the team. A narrow one says the late promise in place of the title."""
    mine = standing.promises(now, who.id)
    text, when, due, tone, icon = say("people.no_promise"), "", "", "", "flag"
    if mine:
        late = standing.is_late(now, mine[0])
        tone, icon = ("bad", "warn") if late else ("accent", "flag")
        text, due = now.called(mine[0].item), say("people.by_week", week=mine[0].by_week)
        when = due
        if len(mine) > 1:
            when = say("people.by_week.more", week=mine[0].by_week, more=len(mine) - 1)
    mood = now.mood(who.id)
    title, title_tone = who.title, "ink2"
    if narrow and tone == "bad":
        title, title_tone = say("people.late", title=text), "bad"
    return OtherRow(
        who.id, who.name, title, tone=title_tone, face=now.face(who.id), first=now.first(who.id),
        value=100 * who.trust, mood=mood, word=say(f"desk.mood.{mood}"), sign="hand", number=now.guided,
        heard=_heard(now, who.id), promised=text, promised_tone=tone, promised_icon=icon,
        when=when, due=due, none=say("people.none"),
    )  # fmt: skip


def _heard(now: Snapshot, who: str) -> str:
    """When they were last heard, for experts: then nothing else says how old the mood is."""
    if now.guided:
        return ""
    week = standing.heard_week(now, who)
    return say("people.heard", week=week) if week is not None else say("people.never_heard")
