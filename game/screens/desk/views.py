"""Where people stand on a decision that is open: heard one by one, or all in a workshop."""

from __future__ import annotations

from functools import partial

import pygame

from engine.play.actions import Hear, Workshop
from engine.play.records import RequestView
from game.screens.desk import deeds, units
from game.screens.desk.asking import Asking
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import Face
from game.window.canvas import Box, Canvas, Tint
from game.window.type import CAPTION, CAPTION_STRONG, HEADING, ROW

_HIGH = 46


class Opinion(Button):
    """Somebody who has not been asked: face, name and the price of asking."""

    def __init__(self, rect: Box, face: Face | None, name: str, do: object, detail: str, off: str | None) -> None:
        super().__init__(rect, name, do, detail=detail, off=off, group="views")
        self.face = face

    def draw(self, canvas: Canvas) -> None:
        """A row with the face at the left and the price at the right."""
        state = self.state
        x, y, w, h = self.rect
        if state == "off":
            canvas.dashed(self.rect, self.radius)
        else:
            fills: dict[str, Tint] = {"hover": "sunken", "pressed": canvas.theme.down}
            canvas.box(self.rect, self.radius, fills.get(state, "surface"), "edge" if state == "rest" else "ink2")
        left = x + 8.0
        if self.face is not None:
            canvas.portrait((left, y + (h - 32) / 2), 32, self.face.person, self.face.mood, self.face.look)
            left += 42
        right = x + w - 10.0
        aside = self.off or self.detail
        right -= canvas.text((right, y + (h - 18) / 2), aside, CAPTION, "ink2", align="right") + 10
        canvas.text((left, y + (h - 20) / 2), say("people.views.ask", name=self.label), ROW, width=right - left)


class Views(Asking):
    """One request that waits, and everybody who has a view of it."""

    name, kind = "views", "workshop"

    def __init__(self, people: object) -> None:
        super().__init__(people)  # type: ignore[arg-type]
        self.request = ""

    def requests(self, now: Snapshot) -> list[RequestView]:
        """Those that wait and that somebody has a view of."""
        heard = {a.request for a in deeds.offered(now, Hear) if isinstance(a, Hear)}
        held = {a.request for a in deeds.offered(now, Workshop) if isinstance(a, Workshop)}
        found = [r for r in now.inbox if r.id in heard or r.id in held or r.positions]
        who = self.people.chosen
        if who:
            about = {a.request for a in deeds.offered(now, Hear) if isinstance(a, Hear) and a.who == who}
            found.sort(key=lambda r: r.id not in about)
        return found

    def gone(self, now: Snapshot) -> bool:
        """Nothing waits."""
        return not self.requests(now)

    def current(self, now: Snapshot) -> RequestView | None:
        """The one that is shown."""
        found = self.requests(now)
        return next((r for r in found if r.id == self.request), found[0] if found else None)

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """Which decision, who stands where, who has not been asked, and the workshop."""
        found, request = self.requests(now), self.current(now)
        if request is None:
            return
        at = found.index(request)
        sheet.text(say("people.ask.views"), CAPTION, "ink2")
        sheet.text(request.title, HEADING, gap=6, most=2)
        self._foot(sheet, now, request)
        if len(found) > 1:
            before = Button((0, 0, 90, 36), say("people.views.earlier"), partial(self.turn, -1), key="[",
                            off=say("people.views.first") if at == 0 else None)  # fmt: skip
            after = Button((0, 0, 90, 36), say("people.views.later"), partial(self.turn, 1), key="]",
                           off=say("people.views.last") if at == len(found) - 1 else None)  # fmt: skip
            sheet.row([before, after], 36, gap=10)
        for position in request.positions:
            _stand(sheet, now, position.who, position.stands, position.reason, position.says)
        unheard = [a for a in deeds.offered(now, Hear) if isinstance(a, Hear) and a.request == request.id]
        unheard.sort(key=lambda a: a.who != self.people.chosen)
        for one in unheard:
            hours = deeds.price(now, one) or 0.0
            row = Opinion((0, 0, 9, 44), now.face(one.who), now.name(one.who), partial(self.hear, one),
                          units.hours(hours), None)  # fmt: skip
            sheet.put(row, gap=6)
            sheet.prices[row] = (hours, False)
            if sheet.first is None:
                sheet.first = row
        if not unheard and not request.positions:
            sheet.text(say("people.views.none"), ROW, "ink2")

    def _foot(self, sheet: Sheet, now: Snapshot, request: RequestView) -> None:
        action = Workshop(request.id)
        hours = deeds.price(now, action)
        waiting = deeds.waits(now, "workshop", request.id)
        off = None if hours is not None else say("people.off.in_week" if waiting else "people.off.held")
        price = now.view.prices["workshop"] if hours is None else hours
        back = Button((0, 0, 9, 9), say("desk.back"), self.people.back, key="Esc")
        hold = Button((0, 0, 9, 9), say("people.ask.views.do"), partial(self.hold, action), key="O",
                      detail=units.hours(price), off=off)  # fmt: skip
        sheet.buttons([back, hold])
        if off is None:
            sheet.prices[hold] = (price, False)

    def turn(self, by: int) -> None:
        """Another decision."""
        now = self.people.desk.now
        found, request = self.requests(now), self.current(now)
        if request is not None:
            self.request = found[min(len(found) - 1, max(0, found.index(request) + by))].id
            self.people.desk.refill()

    def hear(self, action: Hear) -> None:
        """Half an hour with one of them."""
        self.request = action.request
        deeds.take_on(self.people.desk, action, "hear", action.who)

    def hold(self, action: Workshop) -> None:
        """Everybody in one room."""
        self.request = action.request
        deeds.take_on(self.people.desk, action, "workshop", action.request)


def _stand(sheet: Sheet, now: Snapshot, who: str, stands: str, reason: str, says: str | None) -> None:
    """Somebody who has been heard: face, for or against, and why."""
    text = say("desk.quote", text=says) if says else say(f"people.reason.{reason}")
    lines = sheet.canvas.lines(text, ROW, sheet.width - 44)
    face, name = now.face(who), now.first(who)
    icon, tone = ("check", "good") if stands == "for" else ("cross", "bad")

    def draw(canvas: Canvas, box: pygame.Rect) -> None:
        if face is not None:
            canvas.portrait((box.x, box.y + 2), 34, face.person, face.mood, face.look)
        x = box.x + 44
        canvas.icon(icon, (x, box.y + 1), 14, tone)
        canvas.text((x + 19, box.y), say(f"people.views.{stands}", name=name), CAPTION_STRONG, tone)
        for n, line in enumerate(lines):
            canvas.text((x, box.y + 19 + n * ROW.line), line, ROW)

    sheet.paint(max(_HIGH, 24 + len(lines) * ROW.line), draw, 8)
