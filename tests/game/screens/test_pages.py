"""What every page keeps to: any size, keyboard alone, mouse alone, and words from the catalogue."""

import ast
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from gestures import down, move, press, up, wheel
from quarters import draw, ended, scenario

import game.screens
from game.screens.briefing import Briefing
from game.screens.ending import Ending
from game.screens.help import HelpPanel
from game.screens.library import Library
from game.screens.page import Page
from game.screens.settings import SettingsPanel
from game.widgets.field import Field
from game.widgets.list import List
from game.window.canvas import Canvas
from game.window.game import Game

HERE = Path(game.screens.__file__).parent
SIZES = [((1280, 720), 1.0), ((1280, 720), 2.0), ((1280, 720), 1.5), ((1024, 600), 1.0), ((640, 360), 1.0),
         ((2560, 1440), 1.0)]  # fmt: skip


def library(game: Game) -> Page:
    """All its scenarios read."""
    page = Library(game)
    page.read_all()
    return page


def ending(game: Game) -> Page:
    """A finished quarter."""
    ended(game)
    return Ending(game)


PAGES: dict[str, Callable[[Game], Page]] = {
    "library": library,
    "briefing": lambda game: Briefing(game, scenario(), 7),
    "ending": ending,
}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, game: Game) -> Page:
    """Each page in turn, drawn once."""
    made = PAGES[request.param](game)
    game.go(made)
    draw(game)
    return made


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_no_text_leaves_the_window(
    page: Page, theme: str, size: tuple[int, int], scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At any size, scale and theme every line ends inside."""
    beyond: list[str] = []
    real = Canvas.text

    def text(self: Canvas, pos, words, *args, **more):  # type: ignore[no-untyped-def]
        wide = real(self, pos, words, *args, **more)
        left = pos[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[more.get("align", "left")]
        if left < -0.5 or left + wide > self.size[0] + 0.5:
            beyond.append(words)
        return wide

    monkeypatch.setattr(Canvas, "text", text)
    page.game.change("theme", theme)
    page.game.change("scale", scale)
    draw(page.game, size)
    assert beyond == []


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_tab_reaches_everything_and_shows_it(page: Page, size: tuple[int, int], scale: float) -> None:
    """All round once; what has the focus is always in sight."""
    page.game.change("scale", scale)
    draw(page.game, size)
    seen = []
    for _ in page.ring.stops:
        page.game.handle(press("Tab"))
        here = page.ring.focused
        assert here is not None
        seen.append(here)
        if here in page.content and not isinstance(here, List) and here.rect.h < page.room - 20:
            assert here.rect.top >= page.bar
            assert here.rect.bottom <= page.size[1]
    assert set(seen) == set(page.ring.stops)


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_mouse_reaches_everything(page: Page, size: tuple[int, int], scale: float) -> None:
    """Whatever can be used has a place to click, after scrolling there; nothing covers it."""
    page.game.change("scale", scale)
    draw(page.game, size)
    for stop in page.ring.stops:
        page.ring.focus(stop)
        page.reveal()
        middle = stop.rect.center if stop.rect.h < page.room else (stop.rect.x + 8, max(page.bar, stop.rect.y) + 8)
        assert page.ring._under(middle) is stop, stop.label


def test_a_key_has_one_meaning(page: Page) -> None:
    """No two widgets share one, and none is a key that moves the focus."""
    keys = [w.key for w in page.ring.widgets if w.key]
    assert len(keys) == len(set(keys))
    assert not set(keys) & {"Tab", "Space", "Up", "Down", "Left", "Right"}


def test_something_has_the_focus(page: Page) -> None:
    """From the first frame on."""
    assert page.ring.focused is not None


def test_a_new_layout_keeps_the_focus(page: Page) -> None:
    """On the same thing, whatever the size."""
    for _ in range(3):
        page.game.handle(press("Tab"))
    assert page.ring.focused is not None
    label, place = page.ring.focused.label, page.ring.stops.index(page.ring.focused)
    page.game.change("theme", "dark")
    draw(page.game)
    assert page.ring.focused.label == label
    assert page.ring.stops.index(page.ring.focused) == place


def test_settings_and_help_open_by_key(page: Page) -> None:
    """From every page; Esc closes them and the page is as it was."""
    page.ring.focus(next(w for w in page.ring.stops if not isinstance(w, Field)))
    for key, kind in ((",", SettingsPanel), ("?", HelpPanel)):
        event = press("Space")
        event = pygame.event.Event(pygame.KEYDOWN, key=ord(key), unicode=key, mod=0, scancode=0)
        page.game.handle(event)
        assert isinstance(page.game.layer, kind)
        draw(page.game)
        page.game.handle(press("Esc"))
        assert page.game.layer is None
        assert page.game.screen is page


def test_a_small_window_scrolls(page: Page) -> None:
    """By wheel and by keys, and no further than its end; what lies under the bar cannot be clicked."""
    draw(page.game, (640, 360))
    page.game.handle(move(300, 200))
    page.game.handle(wheel(-1000))
    if page.furthest:
        assert page.scroll == page.furthest
    page.game.handle(wheel(1000))
    assert page.scroll == 0
    before = page.game.screen
    page.game.handle(down(300, 10))
    page.game.handle(up(300, 10))
    assert page.game.screen is before


def words_in_code() -> list[str]:
    """String constants that read like sentences, docstrings and errors aside."""
    found = []
    for file in sorted(HERE.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        aside = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
                aside.add(id(node.body[0].value))  # type: ignore[attr-defined]
            if isinstance(node, ast.Raise):
                aside |= {id(n) for n in ast.walk(node)}
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
                text = node.value
                if " " in text.strip() and any(len(w) > 2 and w.isalpha() for w in text.split()):
                    found.append(f"{file.name}: {text}")
    return found


def test_every_word_is_from_the_catalogue() -> None:
    """A page holds no sentence of its own."""
    not_words = {f"help.py: {keys}" for keys in ("Y N A L", "E S C T", "D B P M", "Left Right")}
    not_words.add("library.py: very hard")
    assert [w for w in words_in_code() if w not in not_words] == []
