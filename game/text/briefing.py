"""The briefing: who, what for, how long, and on what the quarter is judged; then the first Monday."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from engine import Scenario, Simulation
from game.playing import drawn_seed
from game.screens.figure import figure, first_name, money
from game.strings import say
from game.text.goal import standing
from game.text.menu import Choice, number, pick

if TYPE_CHECKING:
    from game.text.game import Game

LARGEST_SEED = 2**53
MODES = ("guided", "expert")


class Briefing:
    """Everything one knows on the evening before. `seed` and `mode` may still be changed."""

    def __init__(self, game: Game, scenario: Scenario, seed: int | None, mode: str) -> None:
        self.game = game
        self.terminal = game.terminal
        self.scenario = scenario
        self.file = scenario.file
        self.mode = mode
        self.seed = drawn_seed() if seed is None else seed
        self.sim = Simulation(scenario, self.seed)  # only to look at its first morning
        self.started = False

    def show(self) -> bool:
        """True to start on Monday, False for the library."""
        self._read()
        while not self.started:
            chosen = pick(self.terminal, say("text.what_now"), self._choices(), back="text.to_library")
            if chosen is None:
                return False
            chosen.do()
        return True

    def _choices(self) -> list[Choice]:
        return [
            Choice(say("briefing.start"), partial(setattr, self, "started", True)),
            Choice(say("text.briefing.people"), self._people),
            Choice(say("briefing.directions"), self._directions, "" if self.sim.view.visions else say("text.nothing")),
            Choice(say("briefing.practises"), self._practises),
            Choice(say("text.briefing.seed", n=self.seed), self._other_seed),
            Choice(say(f"text.mode.{self.mode}"), self._other_mode),
            Choice(say("text.briefing.again"), self._read),
        ]

    def _read(self) -> None:
        file, terminal = self.file, self.terminal
        company, now = file.company, self.sim.view.metrics
        terminal.heading(say("text.briefing", title=self.scenario.title,
                             length=say("briefing.length", n=file.weeks, minutes=file.minutes)))  # fmt: skip
        terminal.say(say("text.with", what=company.name, more=company.makes) + ".")
        terminal.say(file.brief)
        users, weeks = figure(file, "users"), self.sim.view.business.runway
        runway = say("briefing.pays") if weeks is None else say("briefing.weeks", n=int(weeks))
        numbers = [
            (users.name, users.write(now.users)),
            (say("briefing.price"), money(company.price, company.currency)),
            (say("figure.cash"), money(now.cash, company.currency)),
            (say("briefing.runway"), runway),
        ]
        terminal.say("; ".join(say("text.with", what=name, more=value) for name, value in numbers) + ".")
        judged = say("briefing.judged", name=first_name(file.ceo.name))
        terminal.items(judged + ":", [standing(file, o) for o in self.sim.view.objectives])
        terminal.say(say("briefing.hours"))
        terminal.say(say("text.briefing.delay"))

    def _people(self) -> None:
        terminal, view = self.terminal, self.sim.view
        terminal.heading(say("text.briefing.outside"))
        for s in view.stakeholders:
            wants = say("text.wants", what=s.wants) if s.wants else ""
            terminal.say("- " + say("text.with", what=f"{s.name}, {s.title}", more=wants).removesuffix(": "), indent=2)
        roles = Counter(p.role for p in view.people)
        counts = {f"{r}s": say(f"briefing.{r}s", n=roles[r]) for r in ("designer", "developer", "tester")}
        terminal.say(say("briefing.team", n=len(view.people)) + ": " + say("briefing.roles", **counts) + ".")
        for p in view.people:
            role = say(f"briefing.role.{p.role}").lower()
            terminal.say(
                "- " + say("text.with", what=f"{p.name}, {role}", more=p.trait or "").removesuffix(": "), indent=2
            )

    def _directions(self) -> None:
        self.terminal.heading(say("briefing.directions") + ".")
        self.terminal.say(say("briefing.directions.text", name=first_name(self.file.ceo.name)))
        self.terminal.items("", [say("text.with", what=v.title, more=v.argues) for v in self.sim.view.visions])

    def _practises(self) -> None:
        self.terminal.heading(say("briefing.practises") + ":")
        self.terminal.say(", ".join(say(f"skill.{s}") for s in self.file.teaches) + ".")

    def _other_seed(self) -> None:
        seed = number(self.terminal, say("text.briefing.which_seed"), 0, LARGEST_SEED)
        if seed is not None:
            self.seed = seed
            self.sim = Simulation(self.scenario, seed)

    def _other_mode(self) -> None:
        self.mode = MODES[1 - MODES.index(self.mode)]
