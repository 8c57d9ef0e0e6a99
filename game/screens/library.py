"""The library: go on where you were, or choose a scenario by the faces in it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from time import perf_counter

import pygame

from engine import Scenario, ScenarioError, load_scenario
from engine.scenario.shelf import shipped
from game import saves
from game.saves import Save
from game.screens.cover import Cover, lead, length
from game.screens.figure import look
from game.screens.kept import stands_at
from game.screens.page import GUTTER, MARGIN, Drawing, Page
from game.screens.quarterrow import HEIGHT, QuarterRow
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.field import Field
from game.widgets.text import Label, Paragraph
from game.widgets.widget import Typed, Widget
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.type import CAPTION, HEADING, ROW, SPEECH, STRONG

FILTERED_FROM = 7  # scenarios, from which finding one takes help
AT_ONCE = 0.15  # seconds of reading scenarios before the first frame; the rest come one a frame
_SIDE = 252
_COLUMN, _MOST_COLUMNS = 220, 6
_CARD_HEIGHT = 282
_RANKS = ("easy", "medium", "hard", "very hard")
_read: dict[tuple[Path, int], Scenario] = {}


class Library(Page):
    """Cards of the scenarios at the left, the player's own quarters at the right."""

    name = "library"

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.scenarios: list[Scenario] = []
        self.waiting = list(shipped().values())
        self.count = len(self.waiting)
        self.shelf = saves.Shelf(())
        self.skill = ""  # the filter
        self.field = Field((0, 0, 210, 38), "find", label=say("library.find"), hint=say("library.find"),
                           icon="search", key="/")  # fmt: skip

    def enter(self) -> None:
        """Look what there is."""
        self.shelf = saves.find()
        if self.shelf.set_aside:
            text = say("window.set_aside", n=len(self.shelf.set_aside), name=self.shelf.set_aside[0])
            self.game.toast(text, icon="warn")
        until = perf_counter() + AT_ONCE
        while self.waiting and perf_counter() < until:
            self._read_next()

    def tick(self, seconds: float) -> None:
        """Read another scenario, if any is left."""
        if self.waiting:
            self._read_next()
            self.relayout()

    def read_all(self) -> None:
        """Read every scenario now."""
        while self.waiting:
            self._read_next()

    def _read_next(self) -> None:
        path = self.waiting.pop(0)
        try:
            key = (path, path.stat().st_mtime_ns)
            if key not in _read:
                _read[key] = load_scenario(path.stem)
        except (OSError, ScenarioError) as error:
            why = error.findings[0].message if isinstance(error, ScenarioError) else error.strerror
            self.game.toast(say("library.broken", name=path.name, why=why), icon="warn")
            self.count -= 1
            return
        scenario = _read[key]
        self.scenarios.append(scenario)
        self.scenarios.sort(key=lambda s: (_RANKS.index(s.file.difficulty), s.title))
        settled = [saves.settle(s, scenario) for s in self.shelf.unfinished if s.scenario == scenario.id]
        if any(settled):
            self.shelf = saves.find()

    def scenario(self, id: str) -> Scenario | None:
        """One of those read so far."""
        return next((s for s in self.scenarios if s.id == id), None)

    @property
    def shown(self) -> list[Scenario]:
        """The scenarios that the filter and the words typed leave."""
        words = self.field.text.casefold().split()
        found = []
        for s in self.scenarios:
            text = " ".join((s.title, s.file.blurb, s.file.company.name, *(say(f"skill.{t}") for t in s.file.teaches)))
            if all(w in text.casefold() for w in words) and (not self.skill or self.skill in s.file.teaches):
                found.append(s)
        return found

    # --- layout ---------------------------------------------------------------------------------------------------

    def titles(self) -> tuple[str, str]:
        """The game's name."""
        return say("library.title"), say("library.subtitle")

    def place(self, canvas: Canvas) -> tuple[list[Widget], float]:
        """Covers, and beside or above them the player's own quarters."""
        self.tools = [
            Button((0, 0, 9, 9), say("window.settings"), self.game.open_settings, icon="gear", key=","),
            Button((0, 0, 9, 9), say("window.help"), self.game.open_help, icon="help", key="?", kind="quiet",
                   show_label=False),
            Button((0, 0, 9, 9), say("window.quit"), self.game.quit, icon="cross", key="Q", kind="quiet",
                   show_label=False),
        ]  # fmt: skip
        if self.size[0] >= 960:
            room = self.width - _SIDE - GUTTER
            covers, low = self._place_covers(0, MARGIN, room)
            side, side_low = self._place_side(canvas, room + GUTTER, MARGIN, _SIDE)
        else:
            side, side_low = self._place_strip(canvas)
            covers, low = self._place_covers(0, side_low + GUTTER, self.width)
        if self.first is None:
            self.first = next((c for c in covers if isinstance(c, Cover)), None)
        return [*side, *covers] if self.size[0] < 960 else [*covers, *side], max(low, side_low) + MARGIN

    def _place_covers(self, x: int, y: float, width: int) -> tuple[list[Widget], float]:
        placed: list[Widget] = []
        y = round(y)
        if self.count >= FILTERED_FROM:
            placed += self._place_filters(x, y, width)
            y += 38 + 18
        shown = self.shown
        if not shown:
            text = say("library.nothing_found" if self.count else "library.no_scenarios")
            return [*placed, Paragraph((x, y + 24, width, 96), text, SPEECH, "ink2")], y + 120
        across = max(1, min(_MOST_COLUMNS, (width + GUTTER) // (_COLUMN + GUTTER)))
        if self.count <= across:
            across = max(1, len(shown))
        down = -(-len(shown) // across)
        left = self.room - MARGIN - y - GUTTER * (down - 1)
        high = max(_CARD_HEIGHT, min(left // down, 640 if self.count == 1 else 430)) if down <= 2 else _CARD_HEIGHT
        for i, scenario in enumerate(shown):
            row, column = divmod(i, across)
            start = x + round(column * (width + GUTTER) / across)
            end = x + round((column + 1) * (width + GUTTER) / across) - GUTTER
            rect = (start, y + row * (high + GUTTER), end - start, high)
            placed.append(Cover(rect, scenario, partial(self.game.brief, scenario), self.shelf.best(scenario.id)))
        return placed, y + down * (high + GUTTER) - GUTTER

    def _place_filters(self, x: int, y: int, width: int) -> list[Widget]:
        """All, the skills that most scenarios do not share, and the field to find words in."""
        taught = Counter(t for s in self.scenarios for t in s.file.teaches)
        skills = [t for t, n in taught.most_common() if n < len(self.scenarios)][:8]
        placed: list[Widget] = []
        at, room = x, x + width - self.field.rect.w - GUTTER
        for skill in ["", *skills]:
            label = say(f"skill.{skill}") if skill else say("library.all", n=self.count)
            pill = Button((at, y, 9, 38), label, partial(self._filter, skill), kind="pill", group="filters")
            assert self._canvas is not None
            pill.rect.w = round(pill.width(self._canvas)) - 12
            if pill.rect.right > room:
                continue
            pill.selected = skill == self.skill
            placed.append(pill)
            at = pill.rect.right + 8
        self.field.rect.topleft = (x + width - self.field.rect.w, y)
        return [*placed, self.field]

    def _filter(self, skill: str) -> None:
        self.skill = skill
        self.relayout()

    def told(self, answer: object) -> None:
        """Words to find have been typed; Enter goes to the first cover found."""
        if isinstance(answer, Typed):
            self.relayout()
            if answer.done:
                self.ring.focus(next((w for w in self.content if isinstance(w, Cover)), self.ring.focused))

    def back(self) -> None:
        """Esc takes the filters away."""
        self.field.text, self.field.caret, self.skill = "", 0, ""
        self.relayout()

    # --- the player's own quarters --------------------------------------------------------------------------------

    @property
    def newest(self) -> Save | None:
        """The quarter to go on with."""
        return next(iter(self.shelf.unfinished), None)

    def _others(self) -> list[Save]:
        return [s for s in self.shelf.saves if s is not self.newest]

    def _open(self, save: Save) -> None:
        scenario = self.scenario(save.scenario)
        if save.finished and scenario is not None:
            self.game.quarters.show(save, scenario)
        else:
            self.game.resume(save, scenario)

    def _place_side(self, canvas: Canvas, x: int, y: int, w: int) -> tuple[list[Widget], float]:
        low = max(y + 380, self.room - MARGIN)
        pad, inside = 18, w - 36
        placed: list[Widget] = [Card((x, y, w, round(low) - y))]
        top = y + pad - 2
        placed.append(Label((x + pad, top, inside, 24), say(self._heading), HEADING))
        placed.append(Drawing((x + pad, top + 34, inside, 48), self._draw_next))
        top += 94
        if self.newest is None:
            text = Paragraph((x + pad, top, inside, 140), say("library.begin.text"), ROW, "ink2")
            text.rect.h = round(text.height(canvas))
            placed.append(text)
            top = text.rect.bottom + 14
        button = self._button()
        if button is not None:
            button.rect = pygame.Rect(x + pad, top, inside, 46)
            placed.append(button)
            top += 62
        placed.append(Drawing((x + pad, top, inside, 1), lambda c, r: c.line(r.topleft, r.topright)))
        placed.append(Label((x + pad, top + 14, inside, 24), say("library.quarters"), HEADING))
        top += 46
        others = self._others()
        if not others:
            placed.append(Paragraph((x + pad, top, inside, 60), say("library.quarters.none"), ROW, "ink2"))
        for save in others[: max(1, round(low - 12 - top) // HEIGHT)]:
            placed.append(self._row(save, (x + pad - 6, round(top), inside + 12, HEIGHT)))
            top += HEIGHT
        return placed, low

    def _place_strip(self, canvas: Canvas) -> tuple[list[Widget], float]:
        """In a narrow window: the quarter to go on with on one line, nothing if there is none."""
        button = self._button() if self.newest is not None else None
        if button is None:
            return [], MARGIN - GUTTER
        card = Card((0, MARGIN, self.width, 72))
        wide = round(button.width(canvas))
        button.rect = pygame.Rect(self.width - 16 - wide, MARGIN + 14, wide, 44)
        words = Drawing((16, MARGIN + 12, self.width - wide - 48, 48), self._draw_next)
        return [card, words, button], MARGIN + 72

    @property
    def _heading(self) -> str:
        return "library.go_on" if self.newest is not None else "library.begin"

    def _button(self) -> Button | None:
        """Continue, or to begin with, the first scenario."""
        if self.newest is not None:
            button = Button((0, 0, 9, 9), say("library.continue"), partial(self._open, self.newest), icon="play",
                            key="Enter", kind="main")  # fmt: skip
        elif self.scenarios:
            button = Button((0, 0, 9, 9), say("library.open"), partial(self.game.brief, self.scenarios[0]),
                            icon="play", key="Enter", kind="main")  # fmt: skip
        else:
            return None
        self.main = self.first = button
        return button

    def _row(self, save: Save, rect: tuple[int, int, int, int]) -> QuarterRow:
        return QuarterRow(rect, save, self.scenario(save.scenario), partial(self._open, save))

    def _draw_next(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """What the main button goes on with, or begins."""
        save = self.newest
        scenario = self.scenario(save.scenario) if save is not None else next(iter(self.scenarios), None)
        left = float(rect.x)
        if scenario is not None:
            who = lead(scenario)
            canvas.portrait(rect.topleft, 48, who.id, "calm", look(who.look))
            left += 58
        title = scenario.title if scenario is not None else save.scenario if save is not None else ""
        canvas.text((left, rect.y + 4), title, STRONG, width=rect.right - left)
        if save is not None:
            where = stands_at(save)
        elif scenario is not None:
            where = length(scenario)
        else:
            return
        canvas.text((left, rect.y + 26), where, CAPTION, "ink2", width=rect.right - left)
