"""The cover of a scenario in the library: its people, its title, and what playing it is like."""

from __future__ import annotations

from engine import Scenario
from engine.scenario.schema import Ceo, Person, Stakeholder
from game.screens.figure import SKILL_ICONS, everybody, look
from game.strings import say
from game.widgets.chip import CHIP_HEIGHT, Chip
from game.widgets.look import TINTS, look_of
from game.widgets.widget import Widget
from game.window.canvas import Box, Canvas
from game.window.theme import Colour, mix, rgb
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, ROW, SPEECH, STRONG, TITLE

_LARGE = 560  # from this width a card tells its story at leisure
_WIDE = 420  # from this width it shows everybody
_MOODS = {"easy": ("delighted", "calm"), "medium": ("worried", "calm"), "hard": ("worried", "angry")}
Somebody = Ceo | Stakeholder | Person


def lead(scenario: Scenario) -> Somebody:
    """Whose face stands for a scenario: the loudest voice."""
    file = scenario.file
    return max(file.stakeholders, key=lambda s: s.influence, default=file.ceo)


def length(scenario: Scenario) -> str:
    """How long and how hard a scenario is."""
    file = scenario.file
    return say("library.length", n=file.weeks, difficulty=say(f"difficulty.{file.difficulty}"))


class Cover(Widget):
    """A card that says `message` when it is opened. `best` is the best score so far, None if not played."""

    radius: float = 12

    def __init__(self, rect: Box, scenario: Scenario, message: object, best: float | None = None) -> None:
        super().__init__(rect, scenario.title, group="covers")
        self.scenario = scenario
        self.message = message
        self.best = best

    def act(self, pos: tuple[float, float] | None = None) -> object:
        """Open it."""
        return self.message

    @property
    def large(self) -> bool:
        """Whether there is room for more than the essentials."""
        return self.rect.w >= _LARGE and self.rect.h >= 400

    def draw(self, canvas: Canvas) -> None:
        """Draw the card: faces first."""
        ground = "sunken" if self.state in ("hover", "pressed") else "surface"
        canvas.card(self.rect, ground, border="ink3" if self.hovered else "line")
        x, y, w, h = self.rect
        words = self._words_height(canvas)
        high = max(96, h - words)
        self._draw_faces(canvas, (x + 1, y + 1, w - 2, high))
        if self.large:
            self._draw_story(canvas, x + 28, y + high + 18, w - 56)
        else:
            self._draw_words(canvas, x + 14, y + high + 8, w - 28)

    # --- faces ----------------------------------------------------------------------------------------------------

    def _draw_faces(self, canvas: Canvas, box: tuple[float, float, float, float]) -> None:
        x, y, w, h = box
        first = lead(self.scenario)
        ground = self._tint(canvas, first, 0.0)
        canvas.box(box, self.radius - 1, ground, None, corners="top")
        with canvas.clip(box):
            if w >= _WIDE - 2 and h >= 120:
                self._draw_row(canvas, box)
            else:
                self._draw_pair(canvas, box, first)
        canvas.line((x, y + h), (x + w, y + h), "line")

    def _draw_pair(self, canvas: Canvas, box: tuple[float, float, float, float], first: Somebody) -> None:
        """The loudest voice large, and one other at its shoulder."""
        x, y, w, h = box
        file = self.scenario.file
        others: list[Somebody] = [s for s in everybody(file) if s.id != first.id] or [file.team[0]]
        one, two = _MOODS.get(file.difficulty, _MOODS["hard"])
        middle, size = x + w / 2, min(h * 1.14, w * 0.6)
        self._face(canvas, (middle - size * 0.78, y + h - size * 0.82), size, first, one)
        self._face(canvas, (middle + size * 0.08, y + h - size * 0.6), size * 0.76, others[0], two)

    def _draw_row(self, canvas: Canvas, box: tuple[float, float, float, float]) -> None:
        """Everybody outside the team in front, the team small behind them."""
        x, y, w, h = box
        file = self.scenario.file
        front: list[Somebody] = [*everybody(file)[:7]]
        front.insert(len(front) // 2, front.pop(0))  # the CEO in the middle
        step = min((w - 40) / len(front), h * 0.6)
        size = min(h * 0.7, step * 1.22)
        small = min(h * 0.42, size * 0.7)
        team = list(file.team)[:9]
        between = min((w - 24 - small) / max(1, len(team) - 1), small * 1.05)
        top = max(y + 12, y + h - size * 0.93 - small * 0.86)
        for i, person in enumerate(team):
            spot = x + w / 2 + (i - (len(team) - 1) / 2) * between - small / 2
            self._face(canvas, (spot, top), small, person, "calm", depth=0.4)
        for i, somebody in enumerate(front):
            spot = x + w / 2 + (i - (len(front) - 1) / 2) * step - size / 2
            mood = "delighted" if i % 3 == 1 and file.difficulty == "easy" else "calm"
            self._face(canvas, (spot, y + h - size * 0.93), size, somebody, mood)

    def _face(self, canvas: Canvas, pos: tuple[float, float], size: float, who: Somebody, mood: str,
              depth: float = 0.5) -> None:  # fmt: skip
        given = look(who.look)
        canvas.portrait(pos, size, who.id, mood, given, ground=self._tint(canvas, lead(self.scenario), depth))

    def _tint(self, canvas: Canvas, who: Somebody, lighter: float) -> Colour:
        """The ground behind a face: pastel on light themes, only a shade of it on dark ones."""
        tint = rgb(TINTS[look_of(who.id, look(who.look)).tint])
        if canvas.theme.name == "light":
            return mix(tint, (255, 255, 255), lighter)
        return mix(mix(tint, canvas.theme.surface, 0.8), tint, lighter * 0.5)

    # --- words ----------------------------------------------------------------------------------------------------

    def _words_height(self, canvas: Canvas) -> float:
        if not self.large:
            return 118 + 20 * self._lines(canvas)
        lines = len(canvas.lines(self.scenario.file.blurb, SPEECH, self.rect.w - 56, 3))
        return 18 + TITLE.line + 6 + lines * SPEECH.line + 14 + 2 * (CHIP_HEIGHT + 7) + 12 + 24 + 22

    def _lines(self, canvas: Canvas) -> int:
        """Lines of the blurb: three where cards stand side by side, so that they agree."""
        if self.rect.w < _LARGE:
            return 3
        return len(canvas.lines(self.scenario.file.blurb, ROW, self.rect.w - 28, 3))

    def _draw_words(self, canvas: Canvas, x: float, y: float, w: float) -> None:
        file = self.scenario.file
        canvas.text((x, y), file.title, HEADING, width=w)
        canvas.wrap((x, y + 26), file.blurb, ROW, w, "ink2", most=3)
        y += 32 + 20 * self._lines(canvas)
        self._draw_skills(canvas, x, y, w, 1)
        self._draw_foot(canvas, x, y + 42, w, length(self.scenario))

    def _draw_story(self, canvas: Canvas, x: float, y: float, w: float) -> None:
        file = self.scenario.file
        canvas.text((x, y), file.title, TITLE, width=w)
        y += TITLE.line + 6
        y += canvas.wrap((x, y), file.blurb, SPEECH, w, "ink2", most=3) + 14
        self._draw_skills(canvas, x, y, w, 2)
        y += 2 * (CHIP_HEIGHT + 7) + 12
        difficulty = say(f"difficulty.{file.difficulty}")
        long = say("library.length_long", n=file.weeks, difficulty=difficulty, minutes=file.minutes)
        self._draw_foot(canvas, x, y, w, long)

    def _draw_skills(self, canvas: Canvas, x: float, y: float, w: float, rows: int) -> None:
        """What it teaches: as many chips as the rows hold, and how many more there are."""
        left = list(self.scenario.file.teaches)
        row, at = 0, x
        while left:
            chip = Chip(say(f"skill.{left[0]}"), SKILL_ICONS[left[0]] if rows > 1 else "")
            rest = Chip(say("library.more", n=len(left) - 1)).width(canvas) + 7 if len(left) > 1 else 0
            last = row == rows - 1
            if at + chip.width(canvas) + (rest if last else 0) > x + w and at > x:
                if last:
                    Chip(say("library.more", n=len(left))).draw(canvas, (at, y))
                    return
                row, at, y = row + 1, x, y + CHIP_HEIGHT + 7
                continue
            at += chip.draw(canvas, (at, y)) + 7
            left.pop(0)

    def _draw_foot(self, canvas: Canvas, x: float, y: float, w: float, length: str) -> None:
        plain, strong = (BODY, STRONG) if self.large else (CAPTION, CAPTION_STRONG)
        if self.best is None:
            score = canvas.text((x + w, y), say("library.not_played"), plain, "ink2", align="right")
        else:
            score = canvas.text((x + w, y), say("library.best", n=f"{self.best:.0f}"), strong, align="right")
        room = w - score - 8
        if canvas.measure(length, plain) + 22 <= room:
            canvas.icon("time", (x, y + plain.line / 2 - 8), 16, "ink2")
            x, room = x + 22, room - 22
        canvas.text((x, y), length, plain, "ink2", width=room)
