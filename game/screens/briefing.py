"""The briefing: who, what for, how long, and on what the quarter is judged."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pygame

from engine import Scenario, Simulation
from game.playing import drawn_seed
from game.screens import chiprow, company, goals
from game.screens.figure import SKILL_ICONS, first_name, look
from game.screens.page import GUTTER, MARGIN, Drawing, Noted, Page
from game.screens.person import PersonFace
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.chip import Chip, chips
from game.widgets.field import Field
from game.widgets.mood import mood_of
from game.widgets.text import Label, Paragraph
from game.widgets.widget import Typed, Widget
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.type import BODY, CAPTION, CAPTION_STRONG, HEADING, ROW, SPEECH, STRONG, TITLE

LARGEST_SEED = 2**53
_PAD = 22
_STRETCH = 80  # a card grows by no more than this to end where the window does


class Briefing(Page):
    """Everything one knows on the evening before."""

    name = "briefing"

    def __init__(self, game: Game, scenario: Scenario, seed: int | None = None, mode: str = "guided") -> None:
        super().__init__(game)
        self.scenario = scenario
        self.file = scenario.file
        self.mode = mode
        self.seed = drawn_seed() if seed is None else seed
        self.sim = Simulation(scenario, self.seed)  # only to look at its first morning
        self.field = Field((0, 0, 140, 40), "seed", str(self.seed), label=say("briefing.seed"),
                           allowed="0123456789", most=16)  # fmt: skip

    @property
    def wrong(self) -> bool:
        """Whether what has been typed is no seed."""
        return not self.field.text or int(self.field.text) > LARGEST_SEED

    # --- layout ---------------------------------------------------------------------------------------------------

    def titles(self) -> tuple[str, str]:
        """The scenario's name."""
        return self.scenario.title, say("briefing.subtitle")

    def place(self, canvas: Canvas) -> tuple[list[Widget], float]:
        """Two columns where there is room, else one."""
        self.foot = self._place_foot(canvas)
        if self.size[0] < 960:
            w = self.width
            placed, y = self._place_people(canvas, 0, MARGIN, w)
            for place in (self._place_goals, self._place_team, self._place_skills, self._place_directions):
                more, y = place(canvas, 0, y + GUTTER, w)
                placed += more
            return placed, y + MARGIN
        left = round(self.width * 0.5128) - GUTTER // 2
        x, w = left + GUTTER, self.width - left - GUTTER
        whole = self.room + self.foot_height - MARGIN  # the foot stands below the right column alone
        people, y = self._place_people(canvas, 0, MARGIN, left)
        team, y = self._place_team(canvas, 0, y + GUTTER, left)
        skills, y = self._place_skills(canvas, 0, y + GUTTER, left, whole)
        judged, low = self._place_goals(canvas, x, MARGIN, w)
        directions, low = self._place_directions(canvas, x, low + GUTTER, w)
        self.foot_left = self.left + x - GUTTER // 2
        return [*people, *team, *skills, *judged, *directions], max(y - self.foot_height + MARGIN, low)

    def _place_people(self, canvas: Canvas, x: int, y: int, w: int) -> tuple[list[Widget], float]:
        inside, left = w - 2 * _PAD, x + _PAD
        length = Chip(say("briefing.length", n=self.file.weeks, minutes=self.file.minutes), "time")
        beside = canvas.measure(self.file.company.name, TITLE) + length.width(canvas) + 16 <= inside
        card = Card((x, y, w, 0))
        room = inside - (length.width(canvas) + 16 if beside else 0)
        placed: list[Widget] = [card, Drawing((left, y + 18, room, 30), partial(company.draw_name, self.file))]
        at = (left + inside - length.width(canvas), y + 19) if beside else (left, y + 54)
        placed.append(Drawing((*at, length.width(canvas), 28), lambda c, r: length.draw(c, r.topleft)))
        top = y + (56 if beside else 90)
        brief = Paragraph((left, top, inside, 400), self.file.brief, SPEECH)
        brief.rect.h = round(brief.height(canvas))
        placed.append(brief)
        top = brief.rect.bottom + 14
        high = company.height(inside)
        now = self.sim.view
        placed.append(
            Drawing((left, top, inside, high), partial(company.draw_numbers, self.file, now.metrics, now.business))
        )
        top += high + 16
        faces, low = self._place_faces(canvas, left, top, inside)
        card.rect.h = round(low + 12 - y)
        return [*placed, *faces], float(card.rect.bottom)

    def _place_faces(self, canvas: Canvas, x: int, y: int, w: int) -> tuple[list[Widget], float]:
        """Everybody outside the team, the CEO first."""
        people = self.sim.view.stakeholders
        across = max(1, min(len(people), w // 92))
        placed: list[Widget] = []
        for start in range(0, len(people), across):
            row = people[start : start + across]
            lines = 1
            for i, s in enumerate(row):
                left, right = x + round(w * i / across), x + round(w * (i + 1) / across)
                lines = max(lines, len(canvas.lines(s.title, CAPTION, right - left - 6, 2)))
                placed.append(
                    PersonFace((left + 3, y, right - left - 6, 134), s.id, first_name(s.name), mood_of(100 * s.trust),
                               look(s.look), role=s.title, tip=(f"{s.name}, {s.title}", s.wants or ""))
                )  # fmt: skip
            y += 72 + 4 + 20 + 18 * lines + 8
        return placed, y

    def _place_team(self, canvas: Canvas, x: int, y: float, w: int) -> tuple[list[Widget], float]:
        people = self.sim.view.people
        roles = Counter(p.role for p in people)
        words = say("briefing.roles", **{f"{r}s": say(f"briefing.{r}s", n=roles[r]) for r in
                                          ("designer", "developer", "tester")})  # fmt: skip
        high, size, y = 72, 44, round(y)
        placed: list[Widget] = [
            Card((x, y, w, high)),
            Label((x + _PAD, y + 12, w - 2 * _PAD, 24), say("briefing.team", n=len(people)), HEADING),
        ]
        room = w - 2 * _PAD - canvas.measure(words, ROW) - 24
        step = min(size + 4, room / max(1, len(people)))
        if step < 26:  # no room beside the words
            step, high = min(size + 4, (w - 2 * _PAD - size) / max(1, len(people) - 1)), 124
            placed[0].rect.h = high
        placed.append(Label((x + _PAD, y + 38, w - 2 * _PAD, 20), words, ROW, "ink2"))
        right = x + w - _PAD
        top = y + 14 if high == 72 else y + 68
        for i, p in enumerate(people):
            spot = right - size - (len(people) - 1 - i) * step
            tip = (f"{p.name}, {say(f'briefing.role.{p.role}').lower()}", p.trait or "")
            placed.append(PersonFace((spot, top, size, size), p.id, p.name, mood_of(100 * p.morale, lowest="worn"),
                                     look(p.look), size=size, tip=tip))  # fmt: skip
        return placed, y + high

    def _place_skills(self, canvas: Canvas, x: int, y: float, w: int,
                      bottom: float = 0) -> tuple[list[Widget], float]:  # fmt: skip
        row = [Chip(say(f"skill.{s}"), SKILL_ICONS[s], "accent") for s in self.file.teaches]
        tip = (say("briefing.practises"), ", ".join(chip.text for chip in row))
        inside = w - 2 * _PAD
        high = chiprow.height(canvas, row, inside)
        top = round(y)
        words = [("time", say("briefing.hours")), ("bolt", say("briefing.delay"))]
        below = sum(20 * len(canvas.lines(text, ROW, inside - 28)) + 4 for _, text in words) + 58
        if bottom:
            row = chiprow.fewer(canvas, row, inside, chiprow.rows_in(bottom - top - below))
            high = chiprow.height(canvas, row, inside)
        box = (x + _PAD, top + 42, inside, high)
        shortened = row[-1].icon == ""

        def paint(canvas: Canvas, rect: pygame.Rect) -> None:
            chips(canvas, rect.topleft, row, rect.w)

        shown = Noted(box, paint, tip) if shortened else Drawing(box, paint)
        placed: list[Widget] = [
            Card((x, top, w, 0)),
            Label((x + _PAD, top + 12, inside, 24), say("briefing.practises"), HEADING),
            shown,
        ]
        at = top + 42 + high + 10
        for icon, text in words:
            lines = canvas.lines(text, ROW, inside - 28)
            placed.append(Drawing((x + _PAD, at, inside, 20 * len(lines)), partial(_draw_noted, icon, text)))
            at += 20 * len(lines) + 4
        low = at + 6
        placed[0].rect.h = (round(bottom) if low < bottom < low + _STRETCH else low) - top
        return placed, float(placed[0].rect.bottom)

    def _place_goals(self, canvas: Canvas, x: int, y: float, w: int) -> tuple[list[Widget], float]:
        judged = self.sim.view.objectives
        table = Drawing((x + 20, round(y) + 16, w - 40, goals.height(judged)), partial(goals.draw, self.file, judged))
        card = Card((x, round(y), w, table.rect.h + 28))
        return [card, table], float(card.rect.bottom)

    def _place_directions(self, canvas: Canvas, x: int, y: float, w: int) -> tuple[list[Widget], float]:
        visions, top, inside = self.sim.view.visions, round(y), w - 40
        if not visions:
            return [], y - GUTTER
        text = say("briefing.directions.text", name=first_name(self.file.ceo.name))
        title = say("briefing.directions")
        beside = canvas.measure(title, HEADING) + canvas.measure(text, CAPTION) + 16 <= inside
        placed: list[Widget] = [
            Card((x, top, w, 0)),
            Label((x + 20, top + 12, inside, 24), title, HEADING),
            Label((x + 20, top + (15 if beside else 37), inside, 18), text, CAPTION, "ink2",
                  align="right" if beside else "left"),
        ]  # fmt: skip
        at = top + (44 if beside else 64)
        for vision in visions:
            lines = canvas.lines(vision.argues, ROW, inside - 62, 3)
            high = 9 + 22 + 20 * len(lines) + 8
            placed.append(Drawing((x + 20, at, inside, high), partial(_draw_direction, vision.title, vision.argues)))
            at += high + 6
        placed[0].rect.h = at + 8 - top
        return placed, float(placed[0].rect.bottom)

    def _place_foot(self, canvas: Canvas) -> list[Widget]:
        """The seed, Back and Start Monday: always in sight."""
        wide, high = round(self.size[0]), round(self.size[1])
        self.foot_height = 72 if high >= 480 else 52
        tall = 48 if high >= 480 else 40
        y = high - self.foot_height + (self.foot_height - tall) // 2 - (4 if high >= 480 else 0)
        right = self.left + self.width
        start = Button((0, 0, 9, tall), say("briefing.start"), self.start, key="Enter", kind="main")
        start.takes_enter = True  # so that its width has room for the keycap
        back = Button((0, 0, 9, tall), say("window.back"), self.back, key="Esc")
        draw = Button((0, 0, 40, 40), say("briefing.draw"), self.draw_seed, icon="dice", show_label=False)
        start.rect = pygame.Rect(right - round(start.width(canvas)), y, round(start.width(canvas)), tall)
        back.rect = pygame.Rect(start.rect.x - 12 - 100, y, 100, tall)
        label = round(canvas.measure(say("briefing.seed"), BODY)) + 10
        left = self.left + (round(self.width * 0.5128) + GUTTER // 2 if wide >= 960 else 0)
        room = back.rect.x - GUTTER - left - label - 46
        self.field.rect = pygame.Rect(left + label, y + (tall - 40) // 2, max(64, min(118, room)), 40)
        draw.rect.topleft = self.field.rect.right + 6, self.field.rect.y
        words = Drawing((left, y, label, tall), self._draw_seed)
        self.main = self.first = start
        return [words, self.field, draw, back, start]

    # --- what is done ---------------------------------------------------------------------------------------------

    def start(self) -> None:
        """The first Monday, unless what stands in the field is no seed."""
        if self.wrong:
            self.game.toast(say("briefing.seed.wrong", most=f"{LARGEST_SEED:,}"), icon="warn")
            self.ring.focus(self.field)
            return
        self.game.new_quarter(self.scenario, int(self.field.text), self.mode)

    def back(self) -> None:
        """Esc: to the library."""
        self.game.to_library()

    def draw_seed(self) -> None:
        """Another quarter."""
        self.field.text = str(drawn_seed())
        self.field.caret = len(self.field.text)
        self._look_again()

    def told(self, answer: object) -> None:
        """A seed has been typed: what the first morning looks like may depend on it."""
        if isinstance(answer, Typed):
            self._look_again()
            if answer.done:
                self.start()

    def _look_again(self) -> None:
        if not self.wrong and int(self.field.text) != self.sim.seed:
            self.sim = Simulation(self.scenario, int(self.field.text))
            self.relayout()

    # --- drawing --------------------------------------------------------------------------------------------------

    def _draw_seed(self, canvas: Canvas, rect: pygame.Rect) -> None:
        canvas.text((rect.x, rect.centery - 11), say("briefing.seed"), BODY, "bad" if self.wrong else "ink2")
        left = self.field.rect.right + 56
        room = self.foot[3].rect.left - 12 - left if len(self.foot) > 3 else 0
        text = say("briefing.seed.text")
        if self.wrong:
            text = say("briefing.seed.wrong", most=f"{LARGEST_SEED:,}")
        if canvas.measure(text, CAPTION) <= room:
            canvas.text((left, rect.centery - 9), text, CAPTION_STRONG if self.wrong else CAPTION,
                        "bad" if self.wrong else "ink2")  # fmt: skip


def _draw_noted(icon: str, text: str, canvas: Canvas, rect: pygame.Rect) -> None:
    canvas.icon(icon, (rect.x, rect.y + 1), 18, "ink2")
    canvas.wrap((rect.x + 28, rect.y), text, ROW, rect.w - 28, "ink2")


def _draw_direction(title: str, argues: str, canvas: Canvas, rect: pygame.Rect) -> None:
    canvas.box(rect, 10, "sunken", "line")
    canvas.icon("compass", (rect.x + 16, rect.y + 10), 20, "accent")
    canvas.text((rect.x + 50, rect.y + 8), title, STRONG, width=rect.w - 62)
    canvas.wrap((rect.x + 50, rect.y + 30), argues, ROW, rect.w - 62, "ink2", most=3)
