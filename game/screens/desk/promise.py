"""By when, and towards what: the parts of a yes and of an alternative."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.screens.desk.date import before_it, weeks_of
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.segment import Option, Segments
from game.widgets.widget import Picked
from game.window.type import ROW, ROW_STRONG


def promise(sheet: Sheet, now: Snapshot, week: int, usual: int) -> Segments:
    """The week that is promised, and what comes before."""
    sheet.text(say("desk.promise"), ROW_STRONG, "ink2", gap=6)
    weeks = sorted({*weeks_of(now, usual, small=sheet.small), week})
    options = [Option(w, say("desk.promise_week", week=w)) for w in weeks]
    segments = Segments((0, 0, 9, 36), "promise", options, week, label=say("desk.promise"))
    sheet.put(segments, gap=8)
    sheet.first = segments
    sheet.text(before_it(now, week), ROW, "ink2", gap=8)
    return segments


def picked_week(answer: object) -> int | None:
    """The week that was just chosen, if one was."""
    return int(str(answer.key)) if isinstance(answer, Picked) and answer.name == "promise" else None


def directions(sheet: Sheet, now: Snapshot, chosen: str, choose: Callable[[str], object]) -> None:
    """The directions there are; choosing one calls `choose` with its id."""
    from game.screens.desk.step import choice

    for vision in now.visions:
        lines = len(sheet.canvas.lines(vision.argues, ROW, sheet.width - 26 - 32 - 30))
        choice(sheet, vision.title, partial(choose, vision.id), chosen=vision.id == chosen, detail=vision.argues,
               icon="compass", lines=lines, group="vision")  # fmt: skip
