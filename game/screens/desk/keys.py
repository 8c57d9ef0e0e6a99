"""What the desk does with an event: its own keys come after those of what is focused and of the step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.desk import cards
from game.widgets.chart import Chart
from game.widgets.strip import Dropped, Moved
from game.widgets.widget import Opened, Picked
from game.window.keys import key_name

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

_WHEEL = 48  # logical pixels a notch
_SPEEDS = {"1": 1, "2": 2, "3": 3, "4": 4}


def handle(desk: Desk, event: pygame.event.Event) -> None:
    """Pass an event on, and do what it means."""
    answer = desk.ring.handle(event)
    if callable(answer):
        answer()
    elif isinstance(answer, Picked | Opened | Moved | Dropped):
        _told(desk, answer, mouse=event.type == pygame.MOUSEBUTTONUP)
    elif answer is None:
        if event.type == pygame.MOUSEWHEEL:
            _scroll(desk, -getattr(event, "precise_y", event.y) * _WHEEL)
        elif event.type == pygame.KEYDOWN and not desk.typing:
            _key(desk, key_name(event))


def _told(desk: Desk, answer: Picked | Opened | Moved | Dropped, *, mouse: bool) -> None:
    if isinstance(answer, Moved):
        desk.week.move(answer.key, answer.step)
    elif isinstance(answer, Dropped):
        desk.week.drop(answer.key)
    elif answer.name == "inbox":
        desk.choose(str(answer.key), focus=isinstance(answer, Opened))
    elif answer.name == "speed":
        desk.clock.run(int(str(answer.key)))
    elif answer.name == "week":
        if mouse or isinstance(answer, Opened):
            desk.open_week(answer.key)
    else:
        desk.pane.told(answer)


def _scroll(desk: Desk, by: float) -> None:
    if desk.sheet is not None:
        desk.sheet.scroll_to(desk.sheet.scroll + by)
        desk.pane.scroll = desk.sheet.scroll


def _key(desk: Desk, name: str) -> None:
    if desk.pane.key(name):
        return
    sheet = desk.sheet
    if name in _SPEEDS:
        desk.clock.run(_SPEEDS[name])
    elif name == "Space":
        desk.clock.toggle()
    elif name == "Esc":
        desk.pane.back()
    elif name == "W":
        desk.open_why(_metric(desk))
    elif name == "+":
        desk.open_plan()
    elif name == "R":
        desk.open_review()
    elif name == "U":
        desk.undo()
    elif name == ",":
        desk.game.open_settings()
    elif name in ("PageUp", "PageDown") and sheet is not None:
        _scroll(desk, (sheet.box.h / 2) * (1 if name == "PageDown" else -1))
    elif name in ("Up", "Down") and sheet is not None and desk.ring.focused is sheet.card:
        step = 1 if name == "Down" else -1
        if sheet.furthest:
            _scroll(desk, step * _WHEEL)
        elif not desk.steps:
            cards.neighbour(desk, step)


def _metric(desk: Desk) -> str:
    """The number under the eyes, or the first."""
    pointed = desk.ring.pointed
    if isinstance(pointed, Chart):
        return str(getattr(pointed, "metric", "")) or desk.charts.metric_of(pointed)
    return getattr(desk.pane, "metric", "") or "users"
