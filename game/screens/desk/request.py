"""The card of a request: who asks, what they say and claim, what is known, and the four answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from engine.play.records import RequestView
from game.screens.desk import cards, units
from game.screens.desk.asked import standing_word, unknowns
from game.screens.desk.entry import SOON, Entry
from game.screens.desk.estimate import estimate
from game.screens.desk.head import card_head, standing_chips, step_head
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.known import evidence_text, heard, request_text
from game.strings import say
from game.widgets.button import Button
from game.widgets.chip import Chip
from game.window.canvas import Canvas
from game.window.type import ROW, ROW_STRONG, SPEECH

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

WAY_ICONS = {
    "refine": "scale", "design": "desk", "data": "chart", "interview": "talk", "observe": "eye", "talk": "talk",
    "found": "search", "ask": "talk", "prototype": "desk", "fake-door": "flag", "region": "market",
}  # fmt: skip


class Answering(Button):
    """One of the four answers, with a longer word about why it is off."""

    tip: tuple[str, str] | None = None


class RequestCard(Pane):
    """What somebody asks. Nothing is chosen, and the focus rests on the card."""

    name = "request"
    step = False

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        assert isinstance(entry.what, RequestView)
        self.id = entry.what.id

    def stamp(self, now: Snapshot) -> object:
        """The request itself, who asks, and how full the team is."""
        request = now.view.request(self.id)
        standing = now.standing(request.asker) if request is not None else 0
        return request, round(standing or 0), now.day, round(now.open_hours)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """From the face down to the answers."""
        request = now.view.request(self.id)
        assert request is not None
        _head(sheet, now, request)
        sheet.text(say("desk.quote", text=request_text(now.file, request)), SPEECH, gap=10)
        sheet.answers(answer_buttons(self.desk, now, request, sheet, small=sheet.small))
        if request.estimate is not None:
            estimate(sheet, request.estimate, now.free_before(request.promise_week), request.promise_week)
        _claims(sheet, now, request)


def _head(sheet: Sheet, now: Snapshot, request: RequestView) -> None:
    soon = request.due_day - now.day <= SOON
    due = say("desk.answer_by", when=units.due(request.due_day, now.day))
    if sheet.small:
        parts = [now.name(request.asker), due, standing_word(now, request.asker)]
        step_head(sheet, request.title, " · ".join(p for p in parts if p), now.face(request.asker))
        return
    row = [Chip(due, "time", "warn" if soon else "")]
    row += _of_problem(now, request) if request.kind == "option" else standing_chips(now, request.asker)
    card_head(sheet, now.title(request.asker), request.title, now.face(request.asker), now.name(request.asker), row)


def _of_problem(now: Snapshot, request: RequestView) -> list[Chip]:
    """Which problem an option came of, or whose, where its own title says which: nobody has asked for it."""
    segment = next(s for s in now.segments if s.id == request.segment)
    job = next(j.title for j in segment.jobs if j.id == request.job)
    return [Chip(segment.name, "users") if request.title.startswith(job) else Chip(job, "search")]


def answer_buttons(desk: Desk, now: Snapshot, request: RequestView, sheet: Sheet, *, small: bool,
                   chosen: str = "") -> list[Answering]:  # fmt: skip
    """The four answers, equal in weight, with their hours; off with the reason where there is none."""
    ways = [w.hours for w in request.ways]
    known = request.alternatives
    no = sorted({request.no_hours, request.no_reasoned_hours})
    rows = (
        ("yes", request.yes_label or say("desk.yes"), "check", "Y", units.hours(request.yes_hours), ""),
        ("no", request.no_label or say("desk.no"), "cross", "N", _from_to(no), ""),
        ("alternative", say("desk.alternative"), "swap", "A",
         say("desk.found", hours=_from_to([a.hours for a in known]), n=len(known)), "" if known else "none_found"),
        ("look", say("desk.look"), "search", "L", _from_to(ways), "" if ways else "nothing_left"),
    )  # fmt: skip
    buttons = []
    for what, label, icon, key, detail, off in rows:
        button = Answering((0, 0, 9, 9), label, partial(_open, desk, request.id, what), icon=icon,
                           detail="" if small else detail, key=key, group="answers",
                           off=say(f"desk.{off}{'.short' if small else ''}") if off else None)  # fmt: skip
        button.selected = what == chosen
        if off:
            button.tip = (label, say(f"desk.{off}.tip"))
        buttons.append(button)
    prices = {"yes": request.yes_hours, "no": no[-1], "alternative": known[0].hours if known else 0.0,
              "look": min(ways, default=0.0)}  # fmt: skip
    for button, (what, *_) in zip(buttons, rows, strict=True):
        if button.off is None:
            sheet.prices[button] = (prices[what], True)
    return buttons


def _open(desk: Desk, id: str, what: str) -> None:
    step = cards.step(desk, id, what)
    if desk.steps and desk.steps[-1].name == "answer":
        desk.swap(step)
    else:
        desk.push(step)


def _from_to(hours: list[float]) -> str:
    if not hours:
        return ""
    if min(hours) == max(hours):
        return units.hours(hours[0])
    return say("desk.hours_to", low=f"{min(hours):g}", high=f"{max(hours):g}")


def _claims(sheet: Sheet, now: Snapshot, request: RequestView) -> None:
    """What they claim at the left, what is known at the right; what is unknown too."""
    left = say("desk.claims", name=now.first(request.asker))
    known = [(WAY_ICONS[e.way], "accent", evidence_text(now.file, e)) for e in request.evidence]
    known += [(icon, "accent", text) for icon, text in heard(now.file, request)]
    known += [("help", "warn", text) for text in unknowns(request)]
    claims = [Chip(c) for c in request.claims]
    canvas = sheet.canvas
    widest = max((c.width(canvas) for c in claims), default=0.0)
    split = round(min(max(170.0, widest + 16), sheet.width * 0.46))
    beside = bool(claims) and sheet.width >= 420 and widest + 16 <= split
    room = sheet.width - (split if beside else 0)
    facts = [(icon, tint, canvas.lines(text, ROW, room - 22)) for icon, tint, text in known]
    high = 25 + sum(len(lines) * 20 + 2 for _, _, lines in facts)
    stack = 25 + 34 * len(claims)
    if beside:

        def both(canvas: Canvas, box: pygame.Rect) -> None:
            canvas.text(box.topleft, left, ROW_STRONG, "ink2")
            for i, chip in enumerate(claims):
                chip.draw(canvas, (box.x, box.y + 25 + 34 * i))
            _draw_facts(canvas, box.x + split, box.y, facts)

        sheet.paint(max(high, stack if claims else 0), both, 10)
        return
    if claims:
        sheet.text(left, ROW_STRONG, "ink2", gap=4)
        sheet.chips([Chip(_fitting(canvas, c, sheet.width)) for c in request.claims], gap=8)
    sheet.paint(high, lambda canvas, box: _draw_facts(canvas, box.x, box.y, facts), 10)


def _fitting(canvas: Canvas, text: str, width: float) -> str:
    """A text that a chip as wide as the body can hold."""
    lines = canvas.lines(text, ROW, width - 24, 1)
    return lines[0] if lines else ""


def _draw_facts(canvas: Canvas, x: float, y: float, facts: list[tuple[str, str, tuple[str, ...]]]) -> None:
    canvas.text((x, y), say("desk.known"), ROW_STRONG, "ink2")
    y += 25
    for icon, tint, lines in facts:
        canvas.icon(icon, (x, y + 2), 16, tint)
        for i, line in enumerate(lines):
            canvas.text((x + 22, y + i * 20), line, ROW)
        y += len(lines) * 20 + 2
