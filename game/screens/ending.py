"""The end of a quarter: what came of it, day by day, and which decisions led there."""

from __future__ import annotations

from functools import partial

import pygame

from engine.play.score import LEFT_BEHIND, ObjectiveResult
from game.screens import chiprow
from game.screens import decision as told
from game.screens.daychart import Timeline, draw_days
from game.screens.decided import decisions
from game.screens.figure import Figure, figure, goal_words
from game.screens.otherwise import Otherwise
from game.screens.page import GUTTER, MARGIN, Drawing, Page
from game.strings import say
from game.widgets import bar
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.chip import Chip, chips
from game.widgets.list import List
from game.widgets.mood import tone_of
from game.widgets.text import Label, Paragraph
from game.widgets.widget import Picked, Widget
from game.window.canvas import Canvas
from game.window.game import Game
from game.window.type import BODY, CAPTION, HEADING, ROW, ROW_STRONG, SPEECH, STRONG, TITLE

GOOD_SCORE = 70  # from which the scenario tells its good ending
SERIES = ("users", "minutes_per_user", "revenue", "morale")
_SIDE = 348
_PAD = 20
_OTHERWISE = 44  # what another answer would have come to: two lines at the foot of the decision


class Ending(Page):
    """Shows the finished quarter in `game.playing`."""

    name = "end"

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        assert game.playing is not None
        self.sim = game.playing.sim
        self.file = self.sim.scenario.file
        self.result = self.sim.result()
        self.decisions = decisions(self.sim)
        self.otherwise = Otherwise(self.sim)
        self.chosen: int | None = 0 if self.decisions else None
        self.metric = next((o.metric for o in self.result.objectives if o.metric in self.metrics), "users")
        self._shown = ""  # the decision of the last frame
        self.list = List((0, 0, 9, 9), "decisions", told.rows(self.file, self.decisions), self.chosen, row_height=52,
                         label=say("ending.decisions"))  # fmt: skip

    @property
    def metrics(self) -> list[str]:
        """What can be charted: the four headlines and the scenario's own numbers."""
        return [*SERIES, *(i.id for i in self.file.indicators)]

    @property
    def well(self) -> bool:
        """Whether the good ending is told."""
        return self.result.outcome == "success" or self.result.score >= GOOD_SCORE

    @property
    def weeks_played(self) -> int:
        """The week it ended in."""
        return self.sim.view.week

    # --- layout ---------------------------------------------------------------------------------------------------

    def titles(self) -> tuple[str, str]:
        """The scenario's name."""
        return self.sim.scenario.title, say("ending.subtitle")

    def place(self, canvas: Canvas) -> tuple[list[Widget], float]:
        """The result, then chart and decisions, then questions."""
        self.tools = [
            Button((0, 0, 9, 9), say("ending.library"), self.back, icon="back", key="Esc"),
            Button((0, 0, 9, 9), say("ending.again"), self.game.restart, icon="play", key="P", kind="main"),
            *self.usual_tools(),
        ]
        w = self.width
        placed, y = self._place_result(canvas, MARGIN, w)
        if self.size[0] >= 960:
            left, x = w - _SIDE - GUTTER, w - _SIDE
            fits = self.room - y - MARGIN - 26  # a little of what follows shows that there is more
            chart_high = max(264, min(520, round(fits - GUTTER - self._decision_height(canvas, left))))
            chart = self._place_chart(canvas, 0, y, left, chart_high)
            card, low = self._place_decision(canvas, 0, y + chart_high + GUTTER, left, y + fits)
            behind = self._behind_height()
            high = max(low - y - behind - GUTTER, 220)
            rows, at = self._place_list(x, y, _SIDE, high)
            left_behind, low_right = self._place_left_behind(x, at + GUTTER, _SIDE, low)
            placed += [*chart, *card, *rows, *left_behind]
            y = round(max(low, low_right))
        else:
            chart = self._place_chart(canvas, 0, y, w, 290)
            rows, at = self._place_list(0, y + 290 + GUTTER, w, 270)
            card, low = self._place_decision(canvas, 0, at + GUTTER, w, 0)
            left_behind, low = self._place_left_behind(0, low + GUTTER, w, 0)
            placed += [*chart, *rows, *card, *left_behind]
            y = round(low)
        self.first = self.list if self.decisions else None
        questions, end = self._place_questions(canvas, y + GUTTER, w)
        return [*placed, *questions], end + MARGIN

    def _place_result(self, canvas: Canvas, y: int, w: int) -> tuple[list[Widget], int]:
        title = say(f"ending.{self.result.outcome}", score=f"{self.result.score:.0f}", week=self.weeks_played)
        wide = round(canvas.measure(title, TITLE)) + 20
        row = [self._chip(o) for o in self.result.objectives]
        beside = w - wide >= 360
        left, room = (wide, w - wide) if beside else (0, w)
        top = y + 4 if beside else y + 42
        high = chiprow.height(canvas, row, room)
        placed: list[Widget] = [
            Label((0, y + 3, w, 30), title, TITLE),
            Drawing((left, top, room, high), lambda c, r: chips(c, r.topleft, row, r.w)),
        ]
        y = max(y + 40, top + high + 8)
        if self.file.ending is not None:
            text = self.file.ending.well if self.well else self.file.ending.badly
            words = Paragraph((0, y, min(w, 1000), 400), text, SPEECH, "ink2")
            words.rect.h = round(words.height(canvas))
            placed.append(words)
            y = words.rect.bottom + 12
        return placed, y

    def _chip(self, objective: ObjectiveResult) -> Chip:
        text = goal_words(self.file, objective)
        return Chip(text, "check" if objective.met else "cross", "good" if objective.met else "bad")

    def _place_chart(self, canvas: Canvas, x: int, y: int, w: int, high: int) -> list[Widget]:
        placed: list[Widget] = [
            Card((x, y, w, high)),
            Label((x + _PAD, y + 14, 220, 24), say("ending.by_day"), HEADING),
        ]
        beside = w >= 560
        at, top = (x + 224, y + 10) if beside else (x + _PAD, y + 42)
        pills = self._pills(canvas, x + w - _PAD - at)
        for pill in pills:
            pill.rect.topleft = (at, top)
            at = pill.rect.right + 6
        top += 40
        low = y + high - 14
        line = Timeline((x + 4, low - 72, w - 8, 72), "timeline", self.decisions, self.sim.world.days,
                        lambda: self.chosen, say("ending.decisions"))  # fmt: skip
        plot = Drawing((x + 4, top, w - 8, line.rect.top - top), self._draw_chart)
        return [*placed, *pills, plot, line]

    def _pills(self, canvas: Canvas, room: float) -> list[Button]:
        """What can be charted. The scenario's own numbers share an icon, so they have words while there is room."""
        for worded in (True, False):
            pills = []
            for metric in self.metrics:
                f = figure(self.file, metric)
                pill = Button((0, 0, 46, 34), f.name, partial(self._show, metric), icon=f.icon, kind="pill",
                              group="series", show_label=False)  # fmt: skip
                pill.selected = metric == self.metric
                if pill.selected or (worded and metric not in SERIES):
                    pill.show_label = True
                    pill.rect.w = round(pill.width(canvas)) - 16
                pills.append(pill)
            if sum(p.rect.w + 6 for p in pills) <= room:
                break
        return pills

    def _place_list(self, x: int, y: int, w: int, high: float) -> tuple[list[Widget], int]:
        card = Card((x, y, w, high))
        count = say("ending.count", n=len(self.decisions))
        self.list.rect = pygame.Rect(x + 10, y + 48, w - 20, card.rect.h - 58)
        self.list.row_height = max(44, self.list.rect.h // max(1, round(self.list.rect.h / 52)))
        self.list.show(self.list.rows)
        placed: list[Widget] = [
            card,
            Label((x + _PAD, y + 14, w - 2 * _PAD, 24), say("ending.decisions"), HEADING),
            Label((x + _PAD, y + 17, w - 2 * _PAD, 20), count, CAPTION, "ink2", align="right"),
        ]
        if self.decisions:
            placed.append(self.list)
        else:
            placed.append(Paragraph((x + _PAD, y + 52, w - 2 * _PAD, 60), say("ending.none"), ROW, "ink2"))
        return placed, card.rect.bottom

    def _place_decision(self, canvas: Canvas, x: int, y: int, w: int, low: float) -> tuple[list[Widget], float]:
        """The chosen decision: as high as the longest needs, within reason, so that nothing jumps when another is."""
        if not self.decisions:
            return [], y
        inside = w - 2 * _PAD
        bottom = max(low, y + self._decision_height(canvas, w))
        card = Card((x, y, w, bottom - y))
        box = (x + _PAD, y + 18, inside, round(bottom - y - 32))
        return [card, Drawing(box, self._draw_decision)], bottom

    def _decision_height(self, canvas: Canvas, w: int) -> float:
        needs = (
            max((told.height(self.file, d, canvas, w - 2 * _PAD) for d in self.decisions), default=0.0)
            + 2 * 18
            + _OTHERWISE
        )
        return min(needs, 280) if self.size[0] >= 960 else needs

    def _behind_height(self) -> int:
        return 66 + 30 * len(self.result.left_behind) + 10

    def _place_left_behind(self, x: int, y: float, w: int, low: float) -> tuple[list[Widget], float]:
        y = round(y)
        high = max(self._behind_height(), round(low) - y)
        return [
            Card((x, y, w, high)),
            Label((x + _PAD, y + 12, w - 2 * _PAD, 24), say("ending.left"), HEADING),
            Drawing((x + _PAD, y + 12, w - 2 * _PAD, high - 20), self._draw_left_behind),
        ], float(y + high)

    def _place_questions(self, canvas: Canvas, y: int, w: int) -> tuple[list[Widget], float]:
        questions = self.file.debrief
        if not questions:
            return [], y - GUTTER
        across = 2 if w >= 900 else 1
        column = (w - 2 * _PAD - (across - 1) * 32) // across
        card = Card((0, y, w, 9))
        placed: list[Widget] = [card, Label((_PAD, y + 14, w - 2 * _PAD, 24), say("ending.questions"), HEADING)]
        lows = [y + 48] * across
        for question in questions:
            i = lows.index(min(lows))
            x = _PAD + i * (column + 32)
            text = Paragraph((x + 28, lows[i], column - 28, 200), question, BODY)
            text.rect.h = round(text.height(canvas))
            mark = Drawing((x, lows[i] + 2, 18, 18), lambda c, r: c.icon("talk", r.topleft, 18, "accent"))
            placed += [mark, text]
            lows[i] = text.rect.bottom + 10
        card.rect.h = max(lows) + 8 - y
        return placed, float(card.rect.bottom)

    # --- what is done ---------------------------------------------------------------------------------------------

    def told(self, answer: object) -> None:
        """A decision was chosen, in the list or on the timeline."""
        if isinstance(answer, Picked) and isinstance(answer.key, int):
            self.chosen = self.list.chosen = answer.key
            self.list.reveal(answer.key)

    def tick(self, seconds: float) -> None:
        """The other answer is worked out once the decision has been shown."""
        super().tick(seconds)
        if self.chosen is not None:
            request = self.decisions[self.chosen].request.id
            if self._shown == request and not self.otherwise.known(request):
                self.otherwise.work_out(request)
                self.game.wake()
            self._shown = request

    def back(self) -> None:
        """Esc: to the library."""
        self.game.to_library()

    def _show(self, metric: str) -> None:
        self.metric = metric
        self.relayout()

    # --- drawing --------------------------------------------------------------------------------------------------

    def _draw_chart(self, canvas: Canvas, rect: pygame.Rect) -> None:
        values = self.sim.view.series.get(self.metric, ())
        target = next((o.target for o in self.result.objectives if o.metric == self.metric), None)
        day = self.decisions[self.chosen].day if self.chosen is not None else None
        draw_days(canvas, rect, self._figure, values, self.sim.world.days, target, day)

    @property
    def _figure(self) -> Figure:
        return figure(self.file, self.metric)

    def _draw_decision(self, canvas: Canvas, rect: pygame.Rect) -> None:
        if self.chosen is None:
            return
        decision = self.decisions[self.chosen]
        told.draw(self.file, decision, canvas, pygame.Rect(rect.x, rect.y, rect.w, rect.h - _OTHERWISE))
        text = self.otherwise.text(decision.request.id)
        if text:
            high = len(canvas.lines(text, ROW, rect.w - 26)) * ROW.line
            canvas.icon("swap", (rect.x, rect.bottom - high + 2), 16, "ink2")
            canvas.wrap((rect.x + 26, rect.bottom - high), text, ROW, rect.w - 26, "ink2")

    def _draw_left_behind(self, canvas: Canvas, rect: pygame.Rect) -> None:
        left = self.result.left_behind
        early = self.result.outcome in ("dismissed", "bankrupt")
        points = LEFT_BEHIND * sum(left.values()) / len(left)
        canvas.text((rect.right, rect.y + 2), say("ending.left.points", points=f"{points:.0f}"), ROW_STRONG,
                    align="right")  # fmt: skip
        canvas.text((rect.x, rect.y + 24), say("ending.left.early" if early else "ending.left.text"), CAPTION, "ink2",
                    width=rect.w)  # fmt: skip
        y = rect.y + 54
        label = min(150, round(rect.w * 0.45))
        for part, share in left.items():
            text = say(f"ending.left.{part}", name=figure(self.file, "users").name)
            canvas.text((rect.x, y), text, ROW, width=label - 8)
            canvas.text((rect.right, y), f"{100 * share:.0f}", STRONG, align="right")
            bar.progress(canvas, (rect.x + label, y + 6, rect.w - label - 44, 8), share, tone_of(100 * share))
            y += 30
