"""The library: go on where you were, begin a scenario, or look again how a quarter ended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine import Scenario, ScenarioError, load_scenario
from engine.scenario.shelf import shipped
from game import saves
from game.saves import Save
from game.screens.kept import stands_at, state_of
from game.strings import say
from game.text.menu import Choice, pick, words

if TYPE_CHECKING:
    from game.text.game import Game

SEARCHED_FROM = 7  # scenarios, from which finding one takes help
RANKS = ("easy", "medium", "hard", "very hard")


class Library:
    """All scenarios, and the player's own quarters."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.scenarios: list[Scenario] = []
        self.found = ""
        for id, path in shipped().items():
            try:
                self.scenarios.append(load_scenario(id))
            except ScenarioError as error:
                game.terminal.say(say("library.broken", name=path.name, why=error.findings[0].message))
        self.scenarios.sort(key=lambda s: (RANKS.index(s.file.difficulty), s.title))

    def show(self) -> None:
        """Until the player leaves."""
        terminal = self.game.terminal
        while True:
            shelf = saves.find()
            settled = [
                saves.settle(save, s) for save in shelf.unfinished for s in self.scenarios if s.id == save.scenario
            ]
            shelf = saves.find() if any(settled) else shelf
            terminal.heading(say("text.library", n=len(self.scenarios)))
            if shelf.set_aside:
                terminal.say(say("window.set_aside", n=len(shelf.set_aside), name=shelf.set_aside[0]))
            if not shelf.saves:
                terminal.say(say("library.begin.text"))
            chosen = pick(terminal, "", self._choices(shelf), back="text.leave")
            if chosen is None:
                return
            chosen.do()

    def _choices(self, shelf: saves.Shelf) -> list[Choice]:
        choices = []
        for save in shelf.unfinished[:1]:
            label = say("text.continue", title=self._title(save), where=stands_at(save))
            choices.append(Choice(label, partial(self.game.resume, save, self.scenario(save.scenario))))
        shown = [s for s in self.scenarios if self._fits(s)]
        if not shown:
            self.game.terminal.say(say("library.nothing_found" if self.scenarios else "library.no_scenarios"))
        for scenario in shown:
            choices.append(Choice(self._row(scenario, shelf), partial(self.game.brief, scenario)))
        if len(self.scenarios) >= SEARCHED_FROM:
            choices.append(Choice(say("text.find"), self._find))
        others = [*shelf.unfinished[1:], *shelf.finished]
        if others:
            choices.append(Choice(say("text.quarters", n=len(others)), partial(self._quarters, others)))
        return choices

    def _fits(self, scenario: Scenario) -> bool:
        file = scenario.file
        text = " ".join((scenario.title, file.blurb, file.company.name, *(say(f"skill.{t}") for t in file.teaches)))
        return all(word in text.casefold() for word in self.found.casefold().split())

    def _find(self) -> None:
        self.found = words(self.game.terminal, say("text.find")) or ""

    @staticmethod
    def _row(scenario: Scenario, shelf: saves.Shelf) -> str:
        file = scenario.file
        length = say("library.length_long", n=file.weeks, minutes=file.minutes,
                     difficulty=say(f"difficulty.{file.difficulty}"))  # fmt: skip
        best = shelf.best(scenario.id)
        played = say("library.best", n=f"{best:.0f}") if best is not None else say("library.not_played")
        return say("text.scenario", title=scenario.title, blurb=file.blurb, length=length, played=played)

    def scenario(self, id: str) -> Scenario | None:
        """One of those there are."""
        return next((s for s in self.scenarios if s.id == id), None)

    def _title(self, save: Save) -> str:
        scenario = self.scenario(save.scenario)
        return scenario.title if scenario is not None else save.scenario

    def _quarters(self, others: list[Save]) -> None:
        self.game.terminal.heading(say("library.quarters") + ".")
        choices = []
        for save in others:
            score = say("text.score", n=f"{save.score:.0f}") if save.score is not None else ""
            label = ", ".join(part for part in (state_of(save), score) if part)
            choices.append(Choice(say("text.with", what=self._title(save), more=label), partial(self._open, save)))
        chosen = pick(self.game.terminal, "", choices)
        if chosen is not None:
            chosen.do()

    def _open(self, save: Save) -> None:
        scenario = self.scenario(save.scenario)
        if save.finished and scenario is not None:
            self.game.show(save, scenario)
        else:
            self.game.resume(save, scenario)
