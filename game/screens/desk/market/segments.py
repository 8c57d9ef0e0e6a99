"""The segments as rows: how many use the product and where that goes, and how well they are known."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from engine.play.records import SegmentView
from game.screens.desk.market.known import knowledge, level_of, region_name, size_of
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets import bar
from game.widgets.list import Row
from game.window.canvas import Canvas
from game.window.type import CAPTION, ROW, ROW_STRONG, STRONG

HIGH, LOW = 88, 66


@dataclass(frozen=True)
class SegmentRow(Row):
    """One segment."""

    region: str = ""
    users: str = ""
    size: str = ""
    change: int = 0  # of the users this week: 1, -1 or 0
    level: str = "none"
    known: float = 0.0
    chosen: bool = False

    def draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Name and region, users, the bar; no two of them touch."""
        if not self.chosen:
            canvas.box(rect.inflate(0, -6 if rect.h >= HIGH else -2), 10, None, "line")
        left, right, top = rect.x + 14, rect.right - 14, rect.y + (11 if rect.h >= HIGH else 4)
        wide = canvas.measure(self.region, CAPTION)
        beside = canvas.measure(self.title, STRONG) + wide + 10 <= right - left
        canvas.text((left, top), self.title, STRONG, width=right - left - (wide + 10 if beside else 0))
        if beside:
            canvas.text((right, top + 2), self.region, CAPTION, "ink2", align="right")
        word = say(f"market.known.{self.level}")
        wide = canvas.text((right, top + 25), word, CAPTION, "ink2", align="right")
        room = right - left - wide - 8
        x = left + canvas.text((left, top + 24), self.users, ROW_STRONG)
        size = " " + self.size
        if x + canvas.measure(size, ROW) + 20 <= left + room:
            x += canvas.text((x, top + 24), size, ROW, "ink2")
        if self.change:
            canvas.triangle((x + 12, top + 34), self.change, "good" if self.change > 0 else "bad")
        tint = "users" if self.level in ("well", "little") else "ink3"
        bar.progress(canvas, (left, top + (51 if rect.h >= HIGH else 48), right - left, 8), self.known, tint)


def segment_rows(now: Snapshot, chosen: str) -> list[SegmentRow]:
    """Every segment, as it stands now."""
    return [_row(now, segment, chosen) for segment in now.segments]


def _row(now: Snapshot, segment: SegmentView, chosen: str) -> SegmentRow:
    users, before = round(segment.users), round(segment.users_before)
    return SegmentRow(
        segment.id,
        segment.name,
        region=region_name(segment.region),
        users=f"{users:,}",
        size=say("market.of", size=f"{size_of(now, segment):,.0f}"),
        change=(users > before) - (users < before),
        level=level_of(segment),
        known=knowledge(segment),
        chosen=segment.id == chosen,
    )
