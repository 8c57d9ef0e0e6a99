"""The desk as a screen: it lays out its parts, passes events to them, and keeps them up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from engine.play.actions import Action, NotNow
from game.playing import Playing
from game.screens.desk import cards, keys
from game.screens.desk.charts import Charts
from game.screens.desk.clock import Clock
from game.screens.desk.entry import Entry, entries, old_messages
from game.screens.desk.frame import Frame, frame
from game.screens.desk.inbox import Inbox
from game.screens.desk.pane import Pane
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot, stamp
from game.screens.desk.topbar import TopBar
from game.screens.desk.week import MyWeek
from game.screens.screen import Screen
from game.strings import say
from game.widgets.field import Field
from game.widgets.focus import FocusRing
from game.widgets.message import hint, hint_of
from game.widgets.widget import Widget
from game.window.canvas import Canvas

if TYPE_CHECKING:
    from game.window.game import Game


class Desk(Screen):
    """Where a quarter is played. `base` is the card of the chosen entry, `steps` what lies upon it."""

    name = "desk"

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        assert game.playing is not None
        self.playing: Playing = game.playing
        self.clock = Clock(self)
        self.ring = FocusRing()
        self.moods: dict[str, str] = {}
        self.now = Snapshot(self.playing, self.moods)
        self.noted: set[str] = old_messages(self.now) if self.now.hour > 0 or self.playing.sim.actions else set()
        self.aside: set[str] = set()  # finished work that is being tried
        self.unasked: set[str] = set()  # requests whose prediction was skipped
        self.undoing: tuple[float, Action] | None = None
        self.entries: list[Entry] = entries(self.now, self.noted, self.aside)
        self.chosen: str | None = None
        self.base: Pane = cards.empty(self)
        self.steps: list[Pane] = []
        self.frame: Frame | None = None
        self.sheet: Sheet | None = None
        self.canvas: Canvas | None = None
        self._filled: tuple[object, ...] = ()
        self._shown: tuple[object, ...] = ()
        self.choose(self.entries[0].key if self.entries else None)

    def enter(self) -> None:
        """A quarter that was put down on a Friday goes on with its review."""
        self.clock.friday()

    # --- what shows ------------------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """What the middle shows now."""
        return self.steps[-1] if self.steps else self.base

    @property
    def typing(self) -> bool:  # type: ignore[override]
        """Whether a field has the focus."""
        return isinstance(self.ring.focused, Field)

    @property
    def reading(self) -> bool:
        """Whether something waits for the player."""
        return bool(self.entries) or bool(self.steps)

    @property
    def tab(self) -> str:
        """The tab that is open."""
        return next((p.name for p in reversed(self.steps) if p.name in cards.PLACES), "desk")

    @property
    def on_friday(self) -> bool:
        """Whether a week has closed and its review is open: the next one has not begun for the player."""
        return bool(self.playing.week_closed) and any(p.name == "review" for p in self.steps)

    def choose(self, key: str | None, *, focus: bool = True) -> None:
        """Show an entry's card, or that nothing waits."""
        entry = next((e for e in self.entries if e.key == key), None)
        self.chosen = entry.key if entry is not None else None
        self.base = cards.card(self, entry) if entry is not None else cards.empty(self)
        self.steps = []
        self.update(focus=focus)

    def choose_next(self) -> None:
        """The most urgent entry that is left."""
        self.update()
        self.choose(self.entries[0].key if self.entries else None)

    def put(self, pane: Pane) -> None:
        """Show something in place of the card that is no entry: what somebody answers."""
        self.base, self.steps, self.chosen = pane, [], None
        self.update(focus=True)

    def push(self, pane: Pane) -> None:
        """Open a step. One of the same name gives way to it."""
        self.steps = [p for p in self.steps if p.name != pane.name]
        self.steps.append(pane)
        self.update(focus=True)

    def swap(self, pane: Pane) -> None:
        """Open a step in place of the one that is open."""
        if self.steps:
            self.steps.pop()
        self.push(pane)

    def pop(self) -> None:
        """Back from a step to what it lay upon."""
        if self.steps:
            self.steps.pop()
        self.update(focus=True)

    def open_tab(self, name: str) -> None:
        """The desk, or a place beside it."""
        if name in cards.PLACES and self.pane.name != name:
            self.steps = []
            self.push(cards.PLACES[name](self))
        elif name == "desk":
            self.steps = []
            self.update(focus=True)

    def open_why(self, metric: str) -> None:
        """Explain a number, in place of whatever was being explained."""
        self.push(cards.why(self, metric))

    def open_menu(self) -> None:
        """Settings and ways out."""
        self.push(cards.menu(self))

    def open_review(self) -> None:
        """What the last week that has closed brought."""
        week = int(self.playing.sim.now // 40)
        if week:
            self.push(cards.review(self, week))
        else:
            self.game.toast(say("review.none_yet"), icon="info")

    def close_review(self) -> None:
        """Into the week: to what waits or, if nothing does and the clock ran before, on with it."""
        self.game.quarters.keep()
        ran = self.clock.ran and self.playing.week_closed
        self.clock.ran = False
        self.pop()
        if ran and not self.entries:
            self.clock.run(self.playing.speed)

    def open_help(self) -> None:
        """The keys."""
        self.game.open_help()

    def open_plan(self) -> None:
        """Put something into the week."""
        self.push(cards.plan(self))

    def open_week(self, number: object = None) -> None:
        """The week in a list, perhaps with one thing of it chosen."""
        self.push(cards.week(self, number))

    def show_step(self, name: str) -> None:
        """Open a step by its name, for pictures."""
        cards.show_step(self, name.split("/")[-1])

    # --- doing -----------------------------------------------------------------------------------------------------

    def act(self, action: Action, *, undo: Action | None = None) -> bool:
        """Do something in the quarter; False, and a word about it, where that cannot be."""
        try:
            self.playing.act(action)
        except NotNow:
            self.game.toast(say("desk.not_now"), icon="info")
            return False
        self.undoing = (self.playing.sim.now, undo) if undo is not None else None
        self.update()
        return True

    def undo(self) -> None:
        """Take back the last ordering, if the clock has not moved."""
        if self.undoing is None or self.undoing[0] != self.playing.sim.now:
            self.game.toast(say("desk.nothing_to_undo"), icon="info")
            return
        if self.act(self.undoing[1]):
            self.game.toast(say("desk.undone"))

    def note(self, key: str) -> None:
        """A message has been read."""
        self.noted.add(key)
        self.choose_next()

    def next_decision(self) -> None:
        """Run on until something comes up."""
        self.clock.next_decision()

    def tick(self, seconds: float) -> None:
        """Time passes."""
        self.clock.tick(seconds)

    # --- layout ----------------------------------------------------------------------------------------------------

    def layout(self, canvas: Canvas) -> None:
        """Place everything for this canvas's size."""
        first = self.canvas is None
        self.canvas = canvas
        self.frame = frame(*canvas.size)
        self.topbar = TopBar(self, canvas, self.frame)
        self.inbox = Inbox(self.frame)
        self.charts = Charts(self, self.frame)
        self.week = MyWeek(self, canvas, self.frame)
        self._filled = self._shown = ()
        self.update(focus=first)

    def update(self, *, focus: bool = False) -> None:
        """Bring everything up to date with the quarter; with `focus` the pane has just come."""
        if self.undoing is not None and self.undoing[0] != self.playing.sim.now:
            self.undoing = None
            self.game.retract()
        if self.now.key != stamp(self.playing):
            self.now = Snapshot(self.playing, self.moods)
        shown = (self.now.key, len(self.noted), len(self.aside), self.playing.paused)
        if shown != self._shown:
            self.entries = entries(self.now, self.noted, self.aside)
            if self.steps and self.steps[-1].gone(self.now):
                self.steps = []
            lost = self.chosen is not None and all(e.key != self.chosen for e in self.entries)
            if lost or self.base.gone(self.now):
                first = self.entries[0] if self.entries else None
                self.chosen = first.key if first is not None else None
                self.base = cards.card(self, first) if first is not None else cards.empty(self)
        if self.canvas is None or self.frame is None:
            return
        pane = self.pane
        fresh = (pane, pane.stamp(self.now))
        if shown != self._shown or focus:
            self._shown = shown
            self.topbar.show(self.now, self.tab)
            self.inbox.show(self.now, self.entries, self.chosen)
            self.charts.show(self.now, getattr(pane, "metric", ""))
        if fresh != self._filled or focus:
            if self._filled and self._filled[0] is not pane:
                focus = True
            self._filled = fresh
            self._fill(pane, focus)
        self.week.show(self.now, self.price)

    def refill(self) -> None:
        """The pane has changed what it shows."""
        if self.canvas is not None:
            self._fill(self.pane, False)
            self.week.show(self.now, self.price)

    @property
    def price(self) -> tuple[float, bool] | None:
        """What the action under the eyes would cost."""
        pointed = self.ring.pointed
        return self.sheet.prices.get(pointed) if self.sheet is not None and pointed is not None else None

    def _fill(self, pane: Pane, focus: bool) -> None:
        assert self.canvas is not None and self.frame is not None
        box = {"card": self.frame.card, "left": self.frame.left, "whole": self.frame.whole}[pane.room]
        small = self.frame.form == "small" or box.h < 300
        for tight in (False, True):
            sheet = self.sheet = Sheet(self.canvas, box.copy(), say("desk.card"), small=small, tight=tight)
            pane.fill(sheet, self.now)
            sheet.close(0 if focus else pane.scroll)
            if not sheet.furthest:
                break
        self.ring.show(self._widgets(pane, sheet), main=sheet.main)
        if focus or self.ring.focused is None:
            self.ring.focus(sheet.first or sheet.card)
        sheet.reveal(self.ring.focused)
        pane.scroll = sheet.scroll

    def _widgets(self, pane: Pane, sheet: Sheet) -> list[Widget]:
        assert self.frame is not None
        parts = [*self.topbar.widgets]
        if pane.room == "card":
            parts += self.inbox.widgets
        parts += sheet.widgets
        if pane.room != "whole" or self.frame.form == "small":
            parts += self.charts.widgets
        return parts + self.week.widgets

    # --- events ----------------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        """One event: to the widget it is for, else to the pane, else to the desk's own keys."""
        if self.canvas is None:
            return
        before = self.ring.focused
        keys.handle(self, event)
        if self.sheet is not None and self.ring.focused is not before:
            self.sheet.reveal(self.ring.focused)
            self.pane.scroll = self.sheet.scroll
        self.update()

    # --- drawing ---------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Everything, then the hint of what is pointed at."""
        wide, high = canvas.size
        canvas.fill((0, 0, wide, high), "bg")
        self.ring.draw(canvas)
        pointed = self.ring.pointed
        tip = getattr(pointed, "tip", None)
        if pointed is not None and tip:
            hint(canvas, pointed.rect, *tip)
        else:
            hint_of(canvas, pointed)
