"""What another answer would have come to, for each decision of a finished quarter: the same luck, run again."""

from __future__ import annotations

from engine import Simulation
from engine.debrief import WhatIf, other_answer, what_if
from game.screens.figure import figure
from game.strings import say


class Otherwise:
    """Works out one decision when it is asked for, and remembers it."""

    def __init__(self, sim: Simulation) -> None:
        self.sim = sim
        self.result = sim.result()
        self.session = sim.session()
        self._found: dict[str, WhatIf | None] = {}

    def _number(self, request: str) -> int | None:
        """The place of a request's final answer among the actions."""
        for n, action in enumerate(self.session.actions):
            if action.get("request") == request and other_answer(action) is not None:
                return n
        return None

    def known(self, request: str) -> bool:
        """Whether it has been worked out."""
        return request in self._found

    def work_out(self, request: str) -> None:
        """Run the quarter again with the other answer; takes as long as a quarter does."""
        if request not in self._found:
            number = self._number(request)
            scenario = self.sim.scenario
            self._found[request] = None if number is None else what_if(scenario, self.session, number, self.result)

    def text(self, request: str) -> str:
        """One sentence; empty where there was no answer, or before it has been worked out."""
        found = self._found.get(request)
        if found is None:
            return ""
        users = figure(self.sim.scenario.file, "users")
        was = self.result.final["users"]
        return say(
            f"ending.otherwise.{found.instead}",
            name=users.name,
            users=users.write(was + found.users),
            was=users.write(was),
            score=f"{self.result.score + found.score:.0f}",
            score_was=f"{self.result.score:.0f}",
        )
