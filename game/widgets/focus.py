"""The focus ring: which widget has the keyboard, which the pointer, and who gets an event."""

from collections.abc import Callable, Iterable

import pygame

from game.widgets.widget import Widget
from game.window.canvas import Canvas, Point
from game.window.keys import key_name

_RING = 5  # how far the ring reaches beyond its widget
_STEPS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


class FocusRing:
    """The widgets of a screen or a step, in the order Tab visits them and in the order they are drawn.

    `main` is the widget that Enter uses when the focused one leaves Enter alone (a radio list, a field).
    Only events are read: never the pointer's or the keyboard's state.
    """

    def __init__(self, widgets: Iterable[Widget] = (), *, main: Widget | None = None,
                 focus: Widget | None = None) -> None:  # fmt: skip
        self.widgets = list(widgets)
        self.main = main
        self.focused: Widget | None = None
        self._hovered: Widget | None = None
        self._pressed: Widget | None = None
        self._pointer: Point = (-1.0, -1.0)
        self.focus(focus)

    @property
    def stops(self) -> list[Widget]:
        """The widgets Tab visits."""
        return [w for w in self.widgets if w.focusable and w.visible]

    @property
    def pointed(self) -> Widget | None:
        """The widget the player is looking at: under the pointer, or else focused. Its price makes the ghost."""
        return self._hovered if self._hovered is not None and self._hovered.focusable else self.focused

    @property
    def enter_target(self) -> Widget | None:
        """The widget Enter acts on now: the only one to show an Enter keycap."""
        if self.focused is not None and self.focused.wants_enter:
            return self.focused
        return self.main if self.main is not None and self.main.visible else None

    def focus(self, widget: Widget | None) -> None:
        """Give the keyboard to a widget, or to none."""
        if self.focused is not None and self.focused is not widget:
            self.focused.focused = False
            self.focused.leave()
        self.focused = widget
        if widget is not None:
            widget.focused = True
        self._mark_enter()

    def show(self, widgets: Iterable[Widget], *, main: Widget | None = None) -> None:
        """Put other widgets in. Focus and pointer go to the one that takes the place of the one they were on."""
        before, self.widgets, self.main = self.focused, list(widgets), main
        if before is not None and before not in self.widgets:
            self.focus(next((w for w in self.stops if _same(w, before)), None))
        if self._pressed is not None and self._pressed not in self.widgets:
            self._pressed = None
        self._point(self._pointer)
        self._mark_enter()

    def _mark_enter(self) -> None:
        target = self.enter_target
        for widget in self.widgets:
            widget.takes_enter = widget is target

    def move(self, step: int) -> None:
        """The focus, so many stops on, round the end."""
        stops = self.stops
        if not stops:
            return
        if self.focused in stops:
            self.focus(stops[(stops.index(self.focused) + step) % len(stops)])
        else:
            self.focus(stops[0 if step > 0 else -1])

    def draw(self, canvas: Canvas) -> None:
        """Draw every widget, then the focus."""
        self._mark_enter()
        for widget in self.widgets:
            if widget.visible:
                _inside(canvas, widget, widget.draw, 0)
        if self.focused is not None and self.focused.visible:
            _inside(canvas, self.focused, self.focused.draw_focus, _RING)

    def handle(self, event: pygame.event.Event) -> object:
        """Pass an event with a logical `pos` to the widget it is for. See `game.widgets.widget` for the answer."""
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.MOUSEMOTION:
            self._point(event.pos)
            return self._drag(event)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._down(event.pos)
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._up(event.pos)
        if event.type == pygame.MOUSEWHEEL:
            target = self._under(self._pointer) or self.focused
            return target.handle(event) if target is not None else None
        if event.type == pygame.WINDOWLEAVE:
            self._point((-1.0, -1.0))
        elif event.type == pygame.TEXTINPUT and self.focused is not None:
            return self.focused.handle(event)
        return None

    def _under(self, pos: Point) -> Widget | None:
        return next((w for w in reversed(self.widgets) if w.hit(pos)), None)

    def _point(self, pos: Point) -> None:
        self._pointer = pos
        under = self._under(pos)
        if under is not self._hovered:
            if self._hovered is not None:
                self._hovered.hovered = False
            if under is not None:
                under.hovered = True
            self._hovered = under

    def _drag(self, event: pygame.event.Event) -> object:
        target = self._pressed or self._hovered
        return target.handle(event) if target is not None else None

    def _down(self, pos: Point) -> object:
        self._point(pos)
        under = self._under(pos)
        if under is None or not under.focusable:
            return None
        self.focus(under)
        under.pressed = True
        self._pressed = under
        return True

    def _up(self, pos: Point) -> object:
        self._point(pos)
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return None
        pressed.pressed = False
        if not pressed.hit(pos) or pressed.off is not None:
            return True
        return pressed.act(pos) or True

    def _key(self, event: pygame.event.Event) -> object:
        if self.focused is not None and self.focused.visible:
            answer = self.focused.handle(event)
            if answer is not None:
                self._mark_enter()
                return answer
        name = key_name(event)
        if name in ("Tab", "Shift+Tab"):
            self.move(1 if name == "Tab" else -1)
            return True
        if name in _STEPS and self._arrow(*_STEPS[name]):
            here = self.focused
            return here.act() or True if here is not None and here.radio and here.off is None else True
        if name == "Enter":
            target = self.enter_target
            return None if target is None else True if target.off is not None else target.act()
        return self._accelerate(name)

    def _accelerate(self, name: str) -> object:
        for widget in self.widgets:
            if name and widget.visible and widget.key.upper() == name.upper():
                if widget.focusable:
                    self.focus(widget)
                return True if widget.off is not None else widget.summon() or True
        return None

    def _arrow(self, dx: int, dy: int) -> bool:
        """Move to the nearest of the same group in a direction; False if there is none."""
        here = self.focused
        if here is None or not here.group:
            return False
        x, y = here.rect.center
        best: tuple[float, Widget] | None = None
        for other in self.stops:
            if other is here or other.group != here.group:
                continue
            ox, oy = other.rect.centerx - x, other.rect.centery - y
            along, aside = ox * dx + oy * dy, abs(ox * dy) + abs(oy * dx)
            if along > 0 and (best is None or along + 2 * aside < best[0]):
                best = (along + 2 * aside, other)
        if best is not None:
            self.focus(best[1])
        return best is not None


def _same(one: Widget, other: Widget) -> bool:
    return type(one) is type(other) and one.label == other.label and one.key == other.key


def _inside(canvas: Canvas, widget: Widget, draw: Callable[[Canvas], None], more: int) -> None:
    """Draw a widget, inside the place it shows in if it has one."""
    if widget.within is None:
        draw(canvas)
    elif widget.rect.colliderect(widget.within):
        with canvas.clip(widget.within.inflate(2 * more, 2 * more)):
            draw(canvas)
