"""The end: the score, what each goal came to, the decisions that mattered, what was left behind, and questions."""

from __future__ import annotations

from functools import partial

from engine import Simulation
from engine.play.score import LEFT_BEHIND
from game.playing import Playing
from game.screens.decided import Decision, asker, decisions
from game.screens.desk.snapshot import Snapshot
from game.screens.figure import figure, first_name, goal_words, on_day
from game.screens.known import evidence_text
from game.screens.otherwise import Otherwise
from game.strings import say
from game.text import number
from game.text.menu import Choice, pick
from game.text.terminal import Terminal

GOOD_SCORE = 70  # from which the scenario tells its good ending


class Ending:
    """A finished quarter."""

    def __init__(self, terminal: Terminal, sim: Simulation) -> None:
        self.terminal = terminal
        self.sim = sim
        self.file = sim.scenario.file
        self.result = sim.result()
        self.decisions = decisions(sim)
        self.otherwise = Otherwise(sim)
        self.again = False

    def show(self) -> None:
        """The result, then whatever is asked for, until the way back to the library."""
        self._result()
        while True:
            chosen = pick(self.terminal, say("text.what_now"), self._choices(), back="text.to_library")
            if chosen is None:
                return
            chosen.do()
            if self.again:
                return
            self.terminal.say()

    def _choices(self) -> list[Choice]:
        now = Snapshot(Playing(self.sim), {})
        look = partial(number.choose_from, self.terminal, lambda: now, "text.back")
        choices = [
            Choice(say("text.decisions", n=len(self.decisions)), self._decisions),
            Choice(say("text.left"), self._left_behind),
            Choice(say("text.numbers"), look),
        ]
        if self.file.debrief:
            choices.append(Choice(say("ending.questions"), self._questions))
        choices.append(Choice(say("text.score_again"), self._result))
        choices.append(Choice(say("ending.again"), self._again))
        return choices

    def _again(self) -> None:
        self.again = True

    def _result(self) -> None:
        result, terminal = self.result, self.terminal
        terminal.heading(self.sim.scenario.title + ".")
        score = say(f"ending.{result.outcome}", score=f"{result.score:.0f}", week=self.sim.view.week)
        terminal.say(say("text.of_100", said=score))
        rows = [
            say("text.goal_met" if o.met else "text.goal_missed", said=goal_words(self.file, o))
            for o in result.objectives
        ]
        terminal.items("", rows)
        if self.file.ending is not None:
            well = result.outcome == "success" or result.score >= GOOD_SCORE
            terminal.say(self.file.ending.well if well else self.file.ending.badly)

    def _decisions(self) -> None:
        if not self.decisions:
            self.terminal.say(say("ending.none"))
            return
        choices = []
        for decision in self.decisions:
            who = asker(self.file, decision.request.asker)
            name = first_name(who.name) if who else decision.request.asker
            row = say("ending.row", week=decision.week, name=name)
            label = say("text.decision", title=decision.request.title, answer=decision.short, row=row)
            choices.append(Choice(label, partial(self._decision, decision)))
        while True:
            self.terminal.heading(say("ending.decisions") + ".")
            chosen = pick(self.terminal, "", choices)
            if chosen is None:
                return
            chosen.do()

    def _decision(self, decision: Decision) -> None:
        request, terminal = decision.request, self.terminal
        who = asker(self.file, request.asker)
        terminal.heading(say("ending.said", day=on_day(decision.day), name=who.name if who else request.asker) + ".")
        reason = say(f"ending.because.{request.because}") if request.because else ""
        terminal.say(
            say("text.with", what=request.title, more=", ".join(p for p in (decision.answer, reason) if p)) + "."
        )
        if request.reaction:
            terminal.say(say("desk.quote", text=request.reaction))
        known = [evidence_text(self.file, e) for e in request.evidence]
        terminal.items(say("ending.knew") + ":", known or [say("ending.knew_nothing")])
        expected = self.sim.predictions.get(request.id)
        if expected is not None:
            terminal.say(say("text.expected", what=say(f"desk.expect.{expected}")))
        self.otherwise.work_out(request.id)
        text = self.otherwise.text(request.id)
        if text:
            terminal.say(text)
        pick(terminal, "", [])

    def _left_behind(self) -> None:
        left, terminal = self.result.left_behind, self.terminal
        points = LEFT_BEHIND * sum(left.values()) / len(left)
        terminal.heading(say("ending.left") + ": " + say("ending.left.points", points=f"{points:.0f}") + ".")
        early = self.result.outcome in ("dismissed", "bankrupt")
        terminal.say(say("ending.left.early" if early else "ending.left.text") + ("" if early else "."))
        users = figure(self.file, "users").name
        rows = [say("text.of_hundred", what=say(f"ending.left.{part}", name=users), n=f"{100 * share:.0f}")
                for part, share in left.items()]  # fmt: skip
        terminal.items("", rows)

    def _questions(self) -> None:
        self.terminal.heading(say("ending.questions") + ".")
        self.terminal.items("", list(self.file.debrief))
