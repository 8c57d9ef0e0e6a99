"""Every size, theme and step: nothing outside, everything said in the catalogue's words."""

import pygame
import pytest
from gestures import press

from game.screens.desk import Desk
from game.screens.desk.frame import frame
from game.strings import catalogue
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.widgets.widget import Widget
from game.window.canvas import Canvas

SIZES = [((1280, 720), 1.0), ((1280, 720), 1.25), ((1280, 720), 1.5), ((1280, 720), 2.0), ((1024, 640), 1.0),
         ((1920, 1080), 1.0), ((2560, 1440), 1.0), ((1600, 900), 2.0)]  # fmt: skip
STEPS = ["", "yes", "no", "look", "why", "plan", "board", "menu", "week", "item", "question", "people", "jobs", "learn",
         "numbers", "business", "ideas"]  # fmt: skip


def opened(desk: Desk, step: str) -> Desk:
    """With a step open."""
    if step:
        desk.show_step(step)
    return desk


def visible(desk: Desk) -> list[Widget]:
    """What can be used and is in sight."""
    return [w for w in desk.ring.stops if w.within is None or w.within.contains(w.rect)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", STEPS)
def test_nothing_lies_outside(make, size, step: str) -> None:  # type: ignore[no-untyped-def]
    """Every widget is inside the window and inside the column it belongs to."""
    pixels, scale = size
    desk = opened(make(day=15, size=pixels, scale=scale), step)
    window = pygame.Rect(0, 0, round(pixels[0] / scale) + 1, round(pixels[1] / scale) + 1)
    for widget in visible(desk):
        assert window.contains(widget.rect), (widget.label, widget.rect)
    sheet = desk.sheet
    assert sheet is not None
    for widget in (*sheet.body, *sheet.foot):
        if widget.within is None and widget.focusable and desk.pane.room != "whole":
            assert sheet.box.contains(widget.rect), (widget.label, widget.rect, sheet.box)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", STEPS)
def test_no_two_buttons_overlap(make, size, step: str) -> None:  # type: ignore[no-untyped-def]
    """Whatever can be clicked is where it can be clicked."""
    pixels, scale = size
    desk = opened(make(day=15, size=pixels, scale=scale), step)
    shown = [w for w in visible(desk) if isinstance(w, Button | Panel)]
    for n, one in enumerate(shown):
        for other in shown[n + 1 :]:
            assert not one.rect.colliderect(other.rect), (one.label, one.rect, other.label, other.rect)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_theme_draws(make, theme: str, step: str) -> None:  # type: ignore[no-untyped-def]
    """Each step in each theme, with ink on its card."""
    desk = opened(make(day=15, theme=theme), step)
    surface = pygame.Surface((1280, 720))
    desk.game.draw(surface)
    assert desk.canvas is not None
    assert desk.sheet is not None
    card = surface.subsurface(desk.sheet.box)
    assert pygame.mask.from_threshold(card, desk.canvas.theme.ink, (4, 4, 4)).count() > 200


@pytest.mark.parametrize("step", STEPS)
def test_one_key_one_meaning(make, step: str) -> None:  # type: ignore[no-untyped-def]
    """No two visible widgets of a step answer to the same key, and none takes a key of the clock."""
    desk = opened(make(day=15), step)
    keys = [w.key for w in desk.ring.widgets if w.visible and w.key]
    assert len(keys) == len(set(keys)), keys
    assert not {"Space", "1", "2", "3", "4", "U", "W"} & set(keys)


def test_targets_are_large_enough(make) -> None:  # type: ignore[no-untyped-def]
    """36 logical pixels high at least, but for the clock's 34 and the one bar of a narrow window."""
    for step in STEPS:
        desk = opened(make(day=15), step)
        for widget in desk.ring.stops:
            if isinstance(widget, Panel) or (isinstance(widget, Button) and widget.kind != "link"):
                assert widget.rect.h >= 34, (step, widget.label, widget.rect)


def test_every_word_comes_from_the_catalogue(make) -> None:  # type: ignore[no-untyped-def]
    """Labels of buttons are texts of the catalogue, of the scenario, or names."""
    file = make().playing.sim.scenario.file
    ours = {t for text in catalogue().values() for t in text.split("|")}
    theirs = {r.title for r in file.requests} | {a.title for r in file.requests for a in r.alternatives}
    theirs |= {w.title for r in file.requests for w in r.look if w.title} | {v.title for v in file.visions}
    theirs |= {a.label for r in file.requests for a in (r.yes, r.no) if a.label}
    theirs |= {text for q in file.questions for text in q.either}
    for step in STEPS:
        for widget in opened(make(day=15), step).ring.stops:
            if isinstance(widget, Button | Panel):
                assert widget.label in ours | theirs or " more" in widget.label, (step, widget.label)


@pytest.mark.parametrize(("width", "form"), [(640, "small"), (959, "small"), (960, "middle"), (1199, "middle"),
                                             (1200, "wide"), (3000, "wide")])  # fmt: skip
def test_the_width_decides_the_layout(width: int, form: str) -> None:
    """Three layouts; the columns of each lie side by side inside the window."""
    placed = frame(width, 720)
    assert placed.form == form
    boxes = [placed.inbox, placed.card, placed.strip] + ([placed.charts] if form != "small" else [])
    for box in boxes:
        assert pygame.Rect(0, 0, width, 720).contains(box)
    assert placed.inbox.right <= placed.card.left
    assert form == "small" or placed.card.right <= placed.charts.left


def test_only_tabs_that_exist(desk: Desk) -> None:
    """B opens the board, P the people, M the market, and D comes back."""
    assert [t.key for t in desk.topbar.tabs] == ["D", "B", "P", "M"]
    desk.game.handle(press("B"))
    assert desk.tab == "board"
    desk.game.handle(press("P"))
    assert desk.tab == "people"
    desk.game.handle(press("M"))
    assert desk.tab == "market"
    desk.game.handle(press("D"))
    assert desk.tab == "desk"


def test_the_view_is_asked_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing changes, so a hundred frames ask the view nothing."""
    surface = pygame.Surface((1280, 720))
    desk.game.draw(surface)
    asked = []
    view = type(desk.playing.sim.view)
    for name in ("inbox", "items", "people", "stakeholders", "my_week", "series", "actions"):
        was = getattr(view, name).fget
        monkeypatch.setattr(view, name, property(lambda self, was=was, name=name: asked.append(name) or was(self)))
    for _ in range(100):
        desk.game.tick(0.016)
        desk.game.draw(surface)
    assert asked == []


def test_a_frame_is_laid_out_anew_for_each_scale(make) -> None:  # type: ignore[no-untyped-def]
    """From one scale to another and back the chosen entry stays."""
    desk = make()
    chosen = desk.chosen
    for scale in (2.0, 1.0, 1.5):
        desk.game.settings = desk.game.settings.with_("scale", scale)
        desk.game.draw(pygame.Surface((1280, 720)))
        assert isinstance(desk.canvas, Canvas)
        assert desk.canvas.scale == scale
    assert desk.chosen == chosen
