"""Who is speaking: the head of a card, and the shorter head of a step."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.chip import Chip, chips
from game.widgets.list import Face
from game.widgets.mood import tone_of
from game.window.canvas import Canvas
from game.window.type import HEADING, ROW, ROW_STRONG, TITLE, Style


def card_head(
    sheet: Sheet, who: str, title: str, face: Face | None, name: str, row: Sequence[Chip], icon: str = "", gap: int = 12
) -> None:
    """Portrait, name and title, what it is about, and chips."""
    size = 46 if sheet.small else 88 if sheet.box.h >= 480 else 72
    style: Style = HEADING if sheet.small else TITLE
    left = size + (10 if sheet.small else 16)
    canvas, room = sheet.canvas, sheet.width - left
    lines = canvas.lines(title, style, room)
    if len(lines) > 2:
        style = HEADING
        lines = canvas.lines(title, style, room, 4)
    top = 20 + len(lines) * style.line + 6
    below = room if not sheet.small else sheet.width
    rows, x = 1, 0.0
    for chip in row:
        wide = chip.width(canvas)
        if x and x + wide > below:
            rows, x = rows + 1, 0.0
        x += wide + 7
    chip_height = rows * 35 - 7 if row else 0
    high = max(size, top) + 6 + chip_height if sheet.small else max(size, top + chip_height)

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        if face is not None:
            canvas.portrait(box.topleft, size, face.person, face.mood, face.look)
        else:
            half, fifth = size / 2, size / 5
            canvas.disc((box.x + half, box.y + half), half, "soft")
            canvas.icon(icon or "info", (box.x + half - fifth, box.y + half - fifth), 2 * fifth, "accent")
        x = box.x + left
        wide = canvas.text((x, box.y), name, ROW_STRONG, width=room)
        if who and canvas.measure(who, ROW) <= room - wide - 8:
            canvas.text((x + wide + 8, box.y), who, ROW, "ink2")
        for i, line in enumerate(lines):
            canvas.text((x, box.y + 21 + i * style.line), line, style)
        spot = (box.x, box.y + max(size, top) + 6) if sheet.small else (x, box.y + top + 1)
        chips(canvas, spot, list(row), below)

    sheet.paint(high, draw, gap)


def step_head(sheet: Sheet, title: str, below: str, face: Face | None, gap: int = 8) -> None:
    """A small portrait, what it is about, and one line more."""
    size = 36 if sheet.small else 46

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        left = box.x
        if face is not None:
            canvas.portrait((left, box.y), size, face.person, face.mood, face.look)
            left += size + 12
        top = box.y + (size - 44) / 2
        canvas.text((left, top), title, HEADING, width=box.right - left)
        canvas.text((left, top + 24), below, ROW, "ink2", width=box.right - left)

    sheet.paint(size, draw, gap)


def standing_chips(now: Snapshot, who: str) -> list[Chip]:
    """Trust with its change of a week, or morale; a word instead of a number for experts. And open promises."""
    value = now.standing(who)
    if value is None:
        return []
    mood = say(f"desk.mood.{now.mood(who)}")
    if who in now.people:
        text = say("desk.morale_of", n=f"{value:.0f}") if now.guided else say("desk.seems", mood=mood)
        return [Chip(text, "heart", _tone(value))]
    person = now.stakeholders[who]
    if now.guided:
        change = round(value) - round(100 * person.trust_last_week)
        tone = "good" if change > 0 else "bad"
        chip = Chip(say("desk.trust", n=f"{value:.0f}"), "hand", extra=str(abs(change)) if change else "",
                    extra_tone=tone, change=(change > 0) - (change < 0))  # fmt: skip
    else:
        chip = Chip(say("desk.seems", mood=mood), "hand", _tone(value))
    row = [chip]
    if person.promises:
        row.append(Chip(say("desk.promises", n=person.promises), "flag"))
    return row


def _tone(value: float) -> str:
    tone = tone_of(value)
    return "" if tone == "good" else tone
