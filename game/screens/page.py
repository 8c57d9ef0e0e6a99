"""A page: a bar on top, content that scrolls under it where the window is too small, and perhaps a foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.screens.screen import Screen
from game.strings import say
from game.widgets.button import Button
from game.widgets.field import Field
from game.widgets.focus import FocusRing
from game.widgets.message import hint, hint_of
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas
from game.window.keys import key_name
from game.window.type import BODY, HEADING

if TYPE_CHECKING:
    from game.window.game import Game

MARGIN, GUTTER = 16, 12
WIDEST = 1600  # content is no wider; what is left lies at both sides
_WHEEL = 60  # logical pixels a notch
_POINTER = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Drawing(Widget):
    """A part of a page that is only looked at: `draw` gets the canvas and the part's box."""

    def __init__(self, rect: Box, paint: Callable[[Canvas, pygame.Rect], object]) -> None:
        super().__init__(rect, focusable=False)
        self.paint = paint

    def draw(self, canvas: Canvas) -> None:
        """Draw the part."""
        self.paint(canvas, self.rect)

    def hit(self, pos: tuple[float, float]) -> bool:
        """The pointer goes through it."""
        return False


class Noted(Drawing):
    """A part that says more when it is pointed at: `tip` is a title and a text."""

    def __init__(self, rect: Box, paint: Callable[[Canvas, pygame.Rect], object], tip: tuple[str, str]) -> None:
        super().__init__(rect, paint)
        self.focusable = True
        self.tip = tip

    def hit(self, pos: tuple[float, float]) -> bool:
        """Pointing at it brings the tip."""
        return self.visible and self.rect.collidepoint(pos)

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Looking is all there is to do."""
        return True


class Page(Screen):
    """A screen of content under a bar.

    Subclasses give `place`: it returns the content from the top of the page down and its height, and may set
    `tools` (buttons of the bar) and `foot`. Focus and scrolling survive a new layout.
    """

    title = "window.name"
    subtitle = ""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.content: list[Widget] = []
        self.tools: list[Button] = []
        self.foot: list[Widget] = []
        self.foot_height = 0
        self.foot_left = 0  # the foot may stand below the right part alone
        self.main: Widget | None = None
        self.first: Widget | None = None  # where the focus is at first
        self.ring = FocusRing()
        self.scroll = 0
        self.size: tuple[float, float] = (0, 0)
        self._height = 0.0
        self._canvas: Canvas | None = None

    # --- layout ---------------------------------------------------------------------------------------------------

    @property
    def typing(self) -> bool:  # type: ignore[override]
        """Whether a field has the focus."""
        return isinstance(self.ring.focused, Field)

    @property
    def bar(self) -> int:
        """How high the bar is."""
        return 56 if self.size[0] >= 1200 else 52 if self.size[0] >= 960 else 44

    @property
    def left(self) -> int:
        """Where the content begins, so that it stands in the middle of a very wide window."""
        return max(MARGIN, round((self.size[0] - WIDEST) / 2))

    @property
    def width(self) -> int:
        """How wide the content is."""
        return round(self.size[0]) - 2 * self.left

    @property
    def room(self) -> int:
        """How much of the content can be seen at once."""
        return round(self.size[1]) - self.bar - self.foot_height

    def place(self, canvas: Canvas) -> tuple[list[Widget], float]:
        """The content, its top at 0, and how high it is. To be given by each page."""
        raise NotImplementedError

    def titles(self) -> tuple[str, str]:
        """What stands in the bar."""
        return say(self.title), say(self.subtitle) if self.subtitle else ""

    def layout(self, canvas: Canvas) -> None:
        """Place everything anew, keeping focus and scroll."""
        self._canvas = canvas
        before = self.ring.stops.index(self.ring.focused) if self.ring.focused in self.ring.stops else None
        self.size = canvas.size
        self.tools, self.foot, self.main, self.first = [], [], None, None
        self.foot_height = self.foot_left = 0
        self.content, self._height = self.place(canvas)
        for widget in self.content:
            widget.rect.move_ip(self.left, self.bar)
        if not self.tools:
            self.tools = self.usual_tools()
        self._line_up(canvas)
        pointer = self.ring._pointer
        self.ring = FocusRing([*self.content, *self.foot, *self.tools], main=self.main)
        self.ring._pointer = pointer
        stops = self.ring.stops
        if before is not None and stops:
            self.ring.focus(stops[min(before, len(stops) - 1)])
        elif self.first is not None:
            self.ring.focus(self.first)
        scroll, self.scroll = self.scroll, 0
        self.scroll_to(scroll)

    def relayout(self) -> None:
        """The content has changed."""
        if self._canvas is not None:
            self.layout(self._canvas)
            self.game.wake()

    def usual_tools(self) -> list[Button]:
        """Help and settings, on every page."""
        return [
            Button((0, 0, 36, 36), say("window.help"), self.game.open_help, icon="help", key="?", kind="quiet",
                   show_label=False),
            Button((0, 0, 36, 36), say("window.settings"), self.game.open_settings, icon="menu", key=",",
                   kind="quiet", show_label=False),
        ]  # fmt: skip

    def _line_up(self, canvas: Canvas) -> None:
        """The bar's buttons, from the right; those that do not fit show their icon alone."""
        right = round(self.size[0]) - (16 if self.size[0] >= 960 else 8)
        roomy = sum(b.width(canvas) if b.show_label else 36 for b in self.tools) < self.size[0] * 0.5
        for button in reversed(self.tools):
            labelled = button.show_label and (roomy or not button.icon)
            wide = round(button.width(canvas)) if labelled else 36
            high = 36 if self.bar >= 52 else 34
            button.rect = pygame.Rect(right - wide, round((self.bar - 1 - high) / 2), wide, high)
            right -= wide + (12 if labelled else 0 if button.kind == "quiet" else 6)

    # --- scrolling ------------------------------------------------------------------------------------------------

    @property
    def furthest(self) -> int:
        """How far there is to scroll."""
        return max(0, round(self._height) - self.room)

    def scroll_to(self, goal: float) -> bool:
        """Scroll to a place. False if it is there already."""
        top = round(min(self.furthest, max(0, goal)))
        for widget in self.content:
            widget.rect.move_ip(0, self.scroll - top)
        moved, self.scroll = top != self.scroll, top
        return moved

    def reveal(self) -> None:
        """Scroll as little as it takes to see what has the focus."""
        widget = self.ring.focused
        if widget is None or widget not in self.content:
            return
        top, bottom = widget.rect.top - self.bar - 8, widget.rect.bottom - self.bar + 8
        if bottom > self.room:
            self.scroll_to(self.scroll + min(bottom - self.room, top))
        elif top < 0:
            self.scroll_to(self.scroll + top)

    # --- events ---------------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        """Pass the event to its widget; what nobody wants may scroll the page or go back."""
        if event.type in _POINTER and self._outside(event.pos):
            event = pygame.event.Event(event.type, {**event.dict, "pos": (-9.0, -9.0)})
        answer = self.ring.handle(event)
        if event.type == pygame.KEYDOWN:
            self.reveal()
        if answer is None:
            self._leftover(event)
        elif callable(answer):
            answer()
        elif answer is not True:
            self.told(answer)

    def _outside(self, pos: tuple[float, float]) -> bool:
        """Whether a point of the bar or the foot is on none of their widgets: content behind it must not hear."""
        low = self.size[1] if pos[0] < self.foot_left else self.bar + self.room
        if self.bar <= pos[1] < low:
            return False
        return not any(w.hit(pos) for w in (*self.tools, *self.foot))

    def _leftover(self, event: pygame.event.Event) -> None:
        if event.type == pygame.MOUSEWHEEL:
            self.scroll_to(self.scroll - getattr(event, "precise_y", event.y) * _WHEEL)
        elif event.type == pygame.KEYDOWN:
            name = key_name(event)
            steps = {"PageDown": self.room - 40, "PageUp": 40 - self.room, "Down": _WHEEL, "Up": -_WHEEL,
                     "End": self._height, "Home": -self._height}  # fmt: skip
            if name in steps:
                self.scroll_to(self.scroll + steps[name])
            elif name == "Esc":
                self.back()

    def told(self, answer: object) -> None:
        """A widget has said something other than what to call."""

    def back(self) -> None:
        """Esc: one step back."""

    # --- drawing --------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """The content, then what stands still over it."""
        wide, high = canvas.size
        canvas.fill((0, 0, wide, high), "bg")
        focused = self.ring.focused
        with canvas.clip((0, self.bar, wide, high - self.bar)):
            for widget in self.content:
                if widget.visible:
                    widget.draw(canvas)
            if focused in self.content:
                focused.draw_focus(canvas)
            if self.furthest:
                long = max(24.0, self.room * self.room / self._height)
                at = self.bar + (self.room - long) * self.scroll / self.furthest
                canvas.box((wide - 6, at, 4, long), 2, "edge")
        self._draw_bar(canvas)
        if self.foot_height:
            self._draw_foot(canvas, (self.foot_left, high - self.foot_height, wide - self.foot_left, self.foot_height))
        for pinned in (*self.foot, *self.tools):
            pinned.draw(canvas)
        if focused is not None and focused not in self.content:
            focused.draw_focus(canvas)
        self._draw_hint(canvas)

    def _draw_bar(self, canvas: Canvas) -> None:
        wide = canvas.size[0]
        canvas.fill((0, 0, wide, self.bar - 1), "surface")
        canvas.line((0, self.bar - 1), (wide, self.bar - 1), "line")
        title, subtitle = self.titles()
        side = 30 if self.bar >= 52 else 26
        top = (self.bar - 1 - side) / 2
        canvas.box((MARGIN, top, side, side), 8, "accent", None)
        canvas.icon("scale", (MARGIN + (side - 22) / 2, top + (side - 22) / 2), 22, "on_accent")
        edge = self.tools[0].rect.left - 12.0
        x = MARGIN + side + 16.0
        x += canvas.text((x, (self.bar - HEADING.line) / 2), title, HEADING, width=edge - x) + 10
        if subtitle and x + canvas.measure(subtitle, BODY) <= edge:
            canvas.text((x, (self.bar - BODY.line) / 2 + 1), subtitle, BODY, "ink2")

    def _draw_foot(self, canvas: Canvas, box: Box) -> None:
        canvas.fill(box, "bg")
        if self.furthest > self.scroll:
            canvas.line((box[0], box[1]), (box[0] + box[2], box[1]), "line")

    def _draw_hint(self, canvas: Canvas) -> None:
        pointed = self.ring.pointed
        tip = getattr(pointed, "tip", None)
        if pointed is not None and tip:
            hint(canvas, pointed.rect, *tip)
        else:
            hint_of(canvas, pointed)
