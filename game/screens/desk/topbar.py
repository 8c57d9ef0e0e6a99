"""The bar on top: whose product it is, the tabs, the time, and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.playing import SPEEDS
from game.screens.desk import units
from game.screens.desk.frame import Frame
from game.screens.desk.snapshot import Snapshot
from game.screens.page import Drawing
from game.strings import say
from game.widgets import bar
from game.widgets.button import Button
from game.widgets.segment import Option, Segments
from game.widgets.widget import Widget
from game.window.canvas import Canvas
from game.window.type import CAPTION, STRONG

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_MOST_DOTS = 16  # weeks that have a dot each
TABS = (("desk", "desk", "D"), ("board", "board", "B"), ("people", "people", "P"), ("market", "market", "M"))


class TopBar:
    """Makes the widgets of the bar for a frame and keeps them up to date."""

    def __init__(self, desk: Desk, canvas: Canvas, frame: Frame) -> None:
        self.desk = desk
        self.frame = frame
        self.wide, self.small = frame.form == "wide", frame.form == "small"
        file = desk.playing.sim.scenario.file
        self.company, self.scenario = file.company.name, file.title
        high = 34 if self.small else 36
        middle = (frame.bar.h - high) // 2
        self._x = 8 if self.small else 16
        self._head = canvas.measure(self.company, STRONG)
        if self.wide:
            self._head = 40 + min(180.0, max(self._head, canvas.measure(self.scenario, CAPTION)))
        self._first = self._x + (0 if self.small else round(self._head) + 16)
        self.canvas = canvas
        self.tabs: list[Button] = []
        for name, icon, key in TABS:
            tab = Button((0, 0, 9, high), say(f"desk.tab.{name}"), lambda name=name: desk.open_tab(name), icon=icon,
                         key=key, kind="quiet")  # fmt: skip
            tab.rect = pygame.Rect(self._first, middle, 36, high)
            self.tabs.append(tab)
        right = frame.bar.right - 8
        icons = []
        for name, icon, key, do in (("menu", "menu", "F10", desk.open_menu), ("help", "help", "?", desk.open_help)):
            right -= 36
            button = Button((right, middle, 36, high), say(f"desk.{name}"), do, icon=icon, key=key, kind="quiet",
                            show_label=False)  # fmt: skip
            icons.append(button)
        options = [Option(0, "", "pause"), *(Option(s, str(s)) for s in SPEEDS)]
        if self.small:
            options = [options[0], Option(1, "1"), Option(4, "4")]
        wide = 30 * len(options) - 2
        right -= wide + 8
        self.speed = Segments((right, middle + 1, wide, high - 2), "speed", options, 0, label=say("desk.speed"))
        self.next = Button((0, middle, 9, high), say("desk.next"), desk.next_decision, icon="forth", key="F",
                           show_label=self.wide)  # fmt: skip
        tabs = sum(self._tab_width(tab, "full") + 4 for tab in self.tabs)
        needs = self._first + tabs + self._time_width() + self.next.width(canvas) + 20
        self.next.show_label = self.wide and needs <= right  # the names of the tabs come first
        wide = round(self.next.width(canvas)) - (20 if self.next.show_label else 28)
        right -= wide + 8
        self.next.rect = pygame.Rect(right, middle, wide, high)
        self._right = right - 12
        self._left = self._first
        self.now: Snapshot | None = None
        ground = Drawing(frame.bar, self._draw)
        self.widgets: list[Widget] = [ground, *self.tabs, self.next, self.speed, *reversed(icons)]

    def show(self, now: Snapshot, tab: str) -> None:
        """Bring the bar up to date."""
        self.now = now
        for button, (name, _, _) in zip(self.tabs, TABS, strict=True):
            button.selected = name == tab
        self._place_tabs()
        self.tick()

    def _place_tabs(self) -> None:
        """As much of each tab as there is room for: its name and key, its key alone, or its icon alone."""
        room = self._right - self._first - self._time_width()
        for others, mine in (("full", "full"), ("key", "full"), ("icon", "full"), ("icon", "name"), ("icon", "icon")):
            forms = [mine if tab.selected else others for tab in self.tabs]
            wides = [self._tab_width(tab, form) for tab, form in zip(self.tabs, forms, strict=True)]
            if sum(wides) + 4 * len(wides) + 8 <= room:
                break
        left = self._first
        for tab, form, wide in zip(self.tabs, forms, wides, strict=True):
            tab.show_label = form in ("full", "name")
            tab.shortened = not tab.show_label
            tab.rect = pygame.Rect(left, tab.rect.y, wide, tab.rect.h)
            left += wide + 4
        self._left = left + 8

    def _tab_width(self, tab: Button, form: str) -> int:
        if form == "icon":
            return 36
        tab.show_label = form != "key"
        key = tab.key
        tab.key = "" if form == "name" else key
        wide = round(tab.width(self.canvas))
        tab.key = key
        return wide

    def _time_width(self) -> float:
        """What the time takes at most."""
        weeks = self.desk.now.view.weeks
        time = max(self.canvas.measure(f"{day} 00:00", STRONG) for day in say("desk.days").split(","))
        if self.small:
            return time + 8 + self.canvas.measure(say("desk.week_short", week=weeks, weeks=weeks), CAPTION)
        dots = weeks * 12 + 7 if self.wide and weeks <= _MOST_DOTS else 0
        return dots + max(time, self.canvas.measure(say("desk.week_of", week=weeks, weeks=weeks), CAPTION))

    def tick(self) -> None:
        """The clock may have been started or stopped."""
        playing = self.desk.playing
        speeds = [o.key for o in self.speed.options]
        wanted = 0 if playing.paused else playing.speed
        self.speed.chosen = wanted if wanted in speeds else max(s for s in speeds if isinstance(s, int) and s <= wanted)

    def _status(self) -> str:
        playing = self.desk.playing
        if not playing.paused:
            return say("desk.running", speed=playing.speed)
        return say("desk.paused.reading" if self.desk.reading else "desk.paused")

    def _draw(self, canvas: Canvas, box: pygame.Rect) -> None:
        canvas.fill(box, "surface")
        canvas.line((box.x, box.bottom - 1), (box.right, box.bottom - 1), "line")
        if self.now is None:
            return
        x = self._x
        if self.wide:
            canvas.box((x, 13, 30, 30), 8, "accent", None)
            canvas.icon("scale", (x + 4, 17), 22, "on_accent")
            canvas.text((x + 40, 9), self.company, STRONG, width=self._head - 40)
            canvas.text((x + 40, 27), self.scenario, CAPTION, "ink2", width=self._head - 40)
        elif not self.small:
            canvas.text((x, (box.h - 22) / 2), self.company, STRONG)
        self._draw_time(canvas, box, self.now)

    def _draw_time(self, canvas: Canvas, box: pygame.Rect, now: Snapshot) -> None:
        right = float(self._right)
        weeks = now.view.weeks
        time = units.moment(min(self.desk.playing.hour, self.desk.playing.sim.end - 0.001))
        number = now.week
        if self.desk.on_friday:
            number, time = now.week - 1, say("desk.moment", day=units.weekday(5), time="17:00")
        week = say("desk.week_of", week=number, weeks=weeks)
        if self.wide and weeks <= _MOST_DOTS:
            right -= weeks * 12 - 3
            bar.weeks(canvas, (right, 23), number, weeks)
            right -= 10
        if self.small:
            short = say("desk.week_short", week=number, weeks=weeks)
            right -= canvas.text((right, 13), short, CAPTION, "ink2", align="right") + 8
            canvas.text((right, 11), time, STRONG, align="right")
            return
        top = (box.h - 38) / 2
        canvas.text((right, top), time, STRONG, align="right")
        right -= canvas.text((right, top + 19), week, CAPTION, "ink2", align="right") + 16
        status = self._status()
        if right - canvas.measure(status, CAPTION) >= self._left:
            canvas.text((right, (box.h - 18) / 2), status, CAPTION, "ink2", align="right")
