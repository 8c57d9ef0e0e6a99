"""A player without eyes: it sees the widgets of a screen's ring and uses them, with the keyboard or with the mouse.

It knows nothing of any screen. It uses what is marked as an answer, a choice or the main action, by its own dice.
"""

import random

import pygame
from gestures import down, move, press, up

from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.focus import FocusRing
from game.widgets.list import List
from game.widgets.segment import Segments
from game.widgets.widget import Widget
from game.window.game import Game
from game.window.layer import Question

ENOUGH = 4000  # uses of a widget, more than any quarter takes
PRINTED = {"Enter", "Esc", "Tab", "Left", "Right", "Up", "Down", "Del", "Space"}
WEIGHTY = ("answers", "readings", "expect")  # groups whose members each decide something
CHOSEN = ("choice", "vision")  # groups that are chosen from before the main action


class Robot:
    """Plays with one kind of hands: keys or mouse.

    `looks` is how often it looks into a request, `plans` how often it puts something into the week first, 0–1.
    """

    def __init__(self, game: Game, hands: str = "keys", luck: int = 1, size: tuple[int, int] = (1280, 720),
                 looks: float = 0.2, plans: float = 0.0) -> None:  # fmt: skip
        self.game = game
        self.hands = hands
        self.dice = random.Random(luck)
        self.surface = pygame.Surface(size)
        self.looks = looks
        self.plans = plans
        self.used: list[str] = []
        self.look()

    # --- eyes ------------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Draw a frame, as the loop would."""
        self.game.draw(self.surface)

    @property
    def ring(self) -> FocusRing:
        """What can be used now."""
        layer = self.game.layer
        if isinstance(layer, Question):
            return layer.dialog.ring
        return (layer or self.game.screen).ring  # type: ignore[attr-defined, no-any-return]

    def all(self) -> list[Widget]:
        """What can be used now and is not off."""
        return [w for w in self.ring.stops if w.off is None and not isinstance(w, Card)]

    def find(self, label: str) -> Widget:
        """The widget that says so; AssertionError lists what there is."""
        for widget in self.ring.stops:
            if widget.label == label:
                return widget
        raise AssertionError(f"nothing says {label!r}; there are {[w.label for w in self.ring.stops]}")

    # --- hands -----------------------------------------------------------------------------------------------------

    def key(self, *names: str) -> None:
        """Press keys by their names."""
        for name in names:
            self.game.handle(press(name))
            self.look()

    def click(self, widget: Widget, at: tuple[float, float] | None = None) -> None:
        """Click a widget, in the middle of what is seen of it, after scrolling to it if need be."""
        for turn in (-1,) * 12 + (1,) * 24:
            if widget.within is None or widget.within.contains(widget.rect):
                break
            self.game.handle(move(*self._screen(widget.within.center)))
            self.game.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turn, precise_y=float(turn)))
            self.look()
            widget = self._same(widget)
        x, y = self._screen(at or widget.rect.center)
        self.game.handle(move(x, y))
        self.game.handle(down(x, y))
        self.game.handle(up(x, y))
        self.look()

    def _screen(self, pos: tuple[float, float]) -> tuple[float, float]:
        return pos[0] * self.game.scale, pos[1] * self.game.scale

    def _same(self, widget: Widget) -> Widget:
        return next((w for w in self.ring.stops if type(w) is type(widget) and w.label == widget.label), widget)

    def use(self, widget: Widget) -> None:
        """Use a widget with the hands there are."""
        self.used.append(widget.label)
        if self.hands == "mouse":
            self.click(widget)
            return
        if self.ring.enter_target is widget:
            self.key("Enter")
            return
        if widget.key and (widget.key in PRINTED or len(widget.key) == 1) and widget.key != "Enter":
            self.key(widget.key)
            return
        for _ in range(len(self.ring.stops) + 1):
            if self.ring.focused is widget:
                break
            self.key("Tab")
            widget = self._same(widget)
        assert self.ring.focused is widget, f"Tab does not reach {widget.label!r}"
        self.key("Space" if widget.radio else "Enter")

    # --- head ------------------------------------------------------------------------------------------------------

    def step(self) -> None:
        """Use one thing that matters now."""
        widgets = self.all()
        if self.dice.random() < self.plans and any(w.label == say("desk.plan") for w in widgets):
            self.plan()
            return
        weighty = [w for w in widgets if w.group in WEIGHTY]
        choices = [w for w in widgets if w.group in CHOSEN and not w.selected]
        main = self.ring.main
        if isinstance(main, Button) and main.off is None and main.visible and (not choices or self.dice.random() < 0.7):
            self.use(main)
        elif choices:
            self.use(self.dice.choice(choices))
        elif weighty:
            self.use(self._weighed(weighty))
        else:
            self.use(next(w for w in widgets if w.key == "F"))

    def _weighed(self, widgets: list[Widget]) -> Widget:
        first = [w for w in widgets if w.key != "L"]
        if first and self.dice.random() >= self.looks:
            return self.dice.choice(first)
        return self.dice.choice(widgets)

    def plan(self) -> None:
        """Open the plan, choose something, put it into the week and close it."""
        self.use(next(w for w in self.all() if w.label == say("desk.plan")))
        for name in ("groups", "kinds", "options"):
            self._pick(next(w for w in self.ring.stops if getattr(w, "name", "") == name))
        self.use(self.find(say("plan.put")))
        self.use(self.find(say("desk.close")))

    def _pick(self, widget: Widget) -> None:
        """One of the first of a list or of a row of options."""
        assert isinstance(widget, List | Segments)
        inside, (x, y, w, h) = widget.options if isinstance(widget, Segments) else widget.rows, widget.rect
        seen = len(inside) if isinstance(widget, Segments) else min(len(inside), h // widget.row_height)
        n = self.dice.randrange(seen)
        if self.hands == "mouse":
            across = isinstance(widget, Segments)
            self.click(widget, (x + w * (n + 0.5) / seen, y + h / 2) if across else (x + w / 3, y + 20 + n * 44))
            return
        while self.ring.focused is not widget:
            self.key("Tab")
            widget = next(w for w in self.ring.stops if getattr(w, "name", "") == widget.name)
        self.key(*["Down" if isinstance(widget, List) else "Right"] * n)

    def play(self, until: str = "end") -> None:
        """Go on until the screen of that name has come."""
        for _ in range(ENOUGH):
            if self.game.screen.name == until:
                return
            self.step()
        raise AssertionError(f"no {until} after {ENOUGH} uses; the last: {self.used[-12:]}")
