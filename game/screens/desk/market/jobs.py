"""The jobs of a segment: importance against satisfaction, what is known of the chosen one, and the way to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from engine.play.actions import OpenProblem
from engine.play.records import JobView, SegmentView
from game.screens.desk import units
from game.screens.desk.market import learn
from game.screens.desk.market.known import dot, job_lines, job_short, region_name
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Drawing
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.list import List, Row
from game.widgets.scatter import Dot, Scatter, Words
from game.window.canvas import Canvas
from game.window.type import CAPTION, HEADING, ROW, STRONG

if TYPE_CHECKING:
    from game.screens.desk.market.pane import Market

_HEAD, _ROW = 46, 48


def fill(
    pane: Market, sheet: Sheet, now: Snapshot, inner: pygame.Rect, middle: pygame.Rect, last: pygame.Rect | None
) -> None:
    """Segments, the plot of the chosen one's jobs, and what can be done to learn more."""
    pane.segment_list(sheet, now, inner)
    segment, job = pane.the_segment(now), pane.the_job(now)
    if last is None:
        _narrow(pane, sheet, now, middle, segment, job)
        return
    sheet.before.append(Card(middle))
    if segment is not None and job is not None:
        _plot(pane, sheet, now, middle, segment, job)
    else:
        sheet.before.append(Drawing(middle, _draw_nothing))
    sheet.settle(last, say("market.learn"), pad=16 if last.w > 300 else 12)
    learn.fill(pane, sheet, now)


def _draw_nothing(canvas: Canvas, box: pygame.Rect) -> None:
    canvas.wrap((box.x + 24, box.y + 24), say("market.no_jobs"), ROW, box.w - 48, "ink2")


def words() -> Words:
    """What stands around the plot."""
    return Words(
        say("market.importance"), say("market.satisfaction"), say("market.overserved"), say("market.underserved"),
        say("market.legend.rivals"),
    )  # fmt: skip


def _plot(pane: Market, sheet: Sheet, now: Snapshot, box: pygame.Rect, segment: SegmentView, job: JobView) -> None:
    canvas = sheet.canvas
    dots = [dot(j) for j in segment.jobs]
    sheet.before.append(Drawing((box.x, box.y, box.w, _HEAD), _Head(segment, dots, job.id).draw))
    said = [line for text in job_lines(job) for line in canvas.lines(text, ROW, box.w - 36)]
    button, hours = open_button(pane, now, segment, job)
    wide = round(button.width(canvas))
    title = canvas.lines(job.title, STRONG, box.w - 36 - wide - 12)
    high = 20 + max(40, 22 * len(title) + 6) + 20 * len(said)
    foot = pygame.Rect(box.x, box.bottom - high, box.w, high)
    plot = Scatter((box.x + 14, box.y + _HEAD, box.w - 28, foot.y - box.y - _HEAD - 4), "jobs", dots, job.id, words(),
                   label=say("market.jobs.label"))  # fmt: skip
    button.rect = pygame.Rect(box.right - 16 - wide, foot.y + 8, wide, 38)

    def draw(canvas: Canvas, place: pygame.Rect) -> None:
        canvas.line((place.x + 1, place.y), (place.right - 1, place.y))
        top = place.y + 12 + (0 if len(title) > 1 else 4)
        for n, line in enumerate(title):
            canvas.text((place.x + 18, top + 22 * n), line, STRONG)
        top = place.y + 12 + max(40, 22 * len(title) + 6)
        for n, line in enumerate(said):
            canvas.text((place.x + 18, top + 20 * n - 4), line, ROW, "ink2")

    sheet.before += [plot, Drawing(foot, draw), button]
    sheet.main = button
    for widget in (plot, button):
        if button.off is None:
            sheet.prices[widget] = (hours, False)


def open_button(pane: Market, now: Snapshot, segment: SegmentView, job: JobView) -> tuple[Button, float]:
    """Opening the chosen problem, with its price; off where it is open, or in the week."""
    action = OpenProblem(segment.id, job.id)
    hours = next((o.hours for o in now.actions if o.action == action), None)
    off = None
    if hours is None:
        subject = f"{segment.id} {job.id}"
        off = say("market.open.done" if job.opened else "market.in_week" if waits(now, "problem", subject)
                  else "market.open.nobody")  # fmt: skip
    price = hours or 0.0
    button = Button((0, 0, 9, 38), say("market.open"), pane.do(action, "problem", price), icon="search",
                    detail=units.hours(price), key="Enter", off=off)  # fmt: skip
    return button, price


def waits(now: Snapshot, kind: str, subject: str = "") -> bool:
    """Whether something is in the week already, or being done."""
    mine = (*now.my_week.queue, now.my_week.current)
    return any(t is not None and t.kind == kind and t.subject == subject for t in mine)


class _Head:
    """The title of the plot, and what its marks mean."""

    def __init__(self, segment: SegmentView, dots: list[Dot], chosen: str) -> None:
        self.segment = segment
        self.other = any(d.key == chosen and d.other is not None for d in dots)

    def draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        """Draw both; the legend first, as the title can give way."""
        right, y = box.right - 18.0, box.y + 14
        marks = ["rivals"] if self.other else []
        for name in (*marks, "guessed", "known"):
            right -= canvas.text((right, y + 2), say(f"market.legend.{name}"), CAPTION, "ink2", align="right") + 14
            spot = (right + 3, y + 12)
            if name == "known":
                canvas.disc(spot, 6, "users")
            elif name == "guessed":
                canvas.disc(spot, 6, "surface", "ink2", 2)
            else:
                canvas.shape(
                    (spot[0] - 6, spot[1] - 6, 12, 12), ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)), "ink2"
                )
            right -= 18
        title = say("market.jobs", name=self.segment.name)
        room = right - box.x - 18
        if canvas.measure(f"{title}, {region_name(self.segment.region)}", HEADING) <= room and "," not in title:
            title = f"{title}, {region_name(self.segment.region)}"
        canvas.text((box.x + 18, y), title, HEADING, width=room)


def _narrow(
    pane: Market, sheet: Sheet, now: Snapshot, box: pygame.Rect, segment: SegmentView | None, job: JobView | None
) -> None:
    """A list of the jobs, what is known of the chosen one, and the way to open it."""
    sheet.settle(box, say("market.jobs.label"), pad=12)
    if segment is None or job is None:
        sheet.text(say("market.no_jobs"), ROW, "ink2")
        return
    button, hours = open_button(pane, now, segment, job)
    rows = [Row(j.id, j.title, job_short(j), icon="check" if j.importance is not None else "help")
            for j in segment.jobs]  # fmt: skip
    listed = List((0, 0, 9, _ROW * len(rows)), "jobs", rows, job.id, row_height=_ROW, label=say("market.jobs.label"),
                  radio=True)  # fmt: skip
    sheet.put(listed)
    for text in job_lines(job):
        sheet.text(text, ROW, "ink2", gap=2)
    sheet.buttons([button])
    sheet.main = button
    if button.off is None:
        sheet.prices[button] = sheet.prices[listed] = (hours, False)
