"""The game at a terminal: from the library to the end of a quarter, kept as the window keeps it."""

from __future__ import annotations

import sys
import threading
from typing import TextIO

from engine import Scenario, ScenarioError, Simulation, load_scenario, replay
from game import saves
from game.complaint import FINE, complain_of_scenario
from game.lock import REFRESHED, Lock
from game.playing import Playing, drawn_seed
from game.saves import Keeper, Save
from game.strings import say
from game.text.briefing import Briefing
from game.text.desk import Desk
from game.text.ending import Ending
from game.text.library import Library
from game.text.menu import Choice, pick
from game.text.terminal import InputEnded, Leave, Terminal

INTERRUPTED = 130


def play(
    scenario: str | None,
    *,
    seed: int | None = None,
    mode: str = "guided",
    resume: bool = False,
    lines_in: TextIO | None = None,
    lines_out: TextIO | None = None,
    width: int | None = None,
) -> int:
    """Play until the player leaves or the input ends. Gives the exit code."""
    found: Scenario | None = None
    if scenario is not None:
        try:
            found = load_scenario(scenario)
        except ScenarioError as error:
            return complain_of_scenario(error)
    terminal = Terminal(lines_in or sys.stdin, lines_out or sys.stdout, width)
    game = Game(terminal, scenario, mode)
    try:
        game.run(found, seed, resume)
    except (InputEnded, Leave):
        game.put_down()
        game.part()
    except KeyboardInterrupt:
        game.put_down()
        game.part()
        return INTERRUPTED
    finally:
        game.put_down()
    return FINE


class Pulse:
    """Says that a quarter is being played while the player thinks, so that no window takes it over."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self._thread.start()

    def _beat(self) -> None:
        while not self._over.wait(REFRESHED):
            self._lock.refresh()

    def stop(self) -> None:
        """No more of it."""
        self._over.set()
        self._thread.join()


class Game:
    """Begins, resumes, keeps and ends the one quarter that is being played. `named` is what the player typed."""

    def __init__(self, terminal: Terminal, named: str | None, mode: str) -> None:
        self.terminal = terminal
        self.named = named
        self._named_id = ""
        self.mode = mode
        self.keeper: Keeper | None = None
        self.playing: Playing | None = None
        self._pulse: Pulse | None = None
        self._kept: Keeper | None = None
        self._last: Simulation | None = None

    def run(self, scenario: Scenario | None, seed: int | None, resume: bool) -> None:
        """The quarter to go on with, or the briefing of the scenario asked for; then the library."""
        terminal = self.terminal
        terminal.say(say("text.welcome"))
        self._named_id = scenario.id if scenario is not None else ""
        if resume:
            unfinished = saves.find().unfinished
            save = next((s for s in unfinished if scenario is None or s.scenario == scenario.id), None)
            if save is not None:
                self.resume(save, scenario)
                scenario = None
            else:
                terminal.say(say("window.nothing_to_resume"))
        if scenario is not None:
            self.brief(scenario, seed)
        Library(self).show()

    # --- a quarter -------------------------------------------------------------------------------------------------

    def brief(self, scenario: Scenario, seed: int | None = None) -> None:
        """What a scenario is about; then its first Monday."""
        briefing = Briefing(self, scenario, seed, self.mode)
        if briefing.show():
            self.mode = briefing.mode
            self.begin(scenario, briefing.seed, briefing.mode)

    def begin(self, scenario: Scenario, seed: int | None, mode: str) -> None:
        """A new quarter, on its first Monday."""
        sim = Simulation(scenario, drawn_seed() if seed is None else seed, mode)
        self._play(sim, Keeper.fresh(scenario.id, sim.seed, self._untold))

    def resume(self, save: Save, scenario: Scenario | None = None) -> None:
        """Go on with a quarter on disk, or say why not and what can be done."""
        try:
            played = scenario or load_scenario(save.scenario)
        except ScenarioError as error:
            why = error.findings[0].message
            self.terminal.say(say("text.lost_scenario", scenario=save.scenario, why=why))
            return
        if not save.suits(played):
            self._copy(
                save, played, "window.changed", say("window.changed.text", scenario=played.title, week=save.week)
            )
            return
        keeper = Keeper.going_on(save, self._untold)
        if keeper is None:
            self._copy(save, played, "window.open_elsewhere", say("window.open_elsewhere.text"))
            return
        self._play(replay(played, save.session), keeper)

    def _copy(self, save: Save, scenario: Scenario, title: str, text: str) -> None:
        terminal = self.terminal
        terminal.heading(say(title) + ".")
        terminal.say(text)
        if pick(terminal, "", [Choice(say("window.open_copy"), lambda: None)]) is None:
            return
        sim = replay(scenario, save.session)
        if sim.skipped:
            terminal.say(say("window.skipped", n=len(sim.skipped)))
        self._play(sim, Keeper.fresh(scenario.id, sim.seed, self._untold))

    def show(self, save: Save, scenario: Scenario) -> None:
        """How a finished quarter ended, without touching its file."""
        sim = replay(scenario, save.session)
        if not sim.ended or not save.suits(scenario):
            self.terminal.say(say("window.changed.finished", scenario=scenario.title))
            return
        self._end(sim)

    def _play(self, sim: Simulation, keeper: Keeper) -> None:
        """Until it ends, or until the library is wanted."""
        self.keeper, self._pulse = keeper, Pulse(keeper.lock)
        if not sim.ended:
            self.playing = Playing(sim)
            keeper.follow(sim)
            desk = Desk(self.terminal, self.playing, keeper)
            desk.play()
            if not sim.ended:
                self.put_down()
                if desk.again:
                    self.begin(sim.scenario, sim.seed, sim.mode)
                else:
                    self.terminal.say(say("text.kept_library"))
                return
        result = sim.result()
        self.playing = Playing(sim)
        self.put_down()
        if keeper.kept:
            saves.record(keeper.path, result)
        self._end(sim)

    def _end(self, sim: Simulation) -> None:
        ending = Ending(self.terminal, sim)
        ending.show()
        if ending.again:
            self.begin(sim.scenario, sim.seed, sim.mode)

    # --- keeping ---------------------------------------------------------------------------------------------------

    def _untold(self, why: str) -> None:
        """A save did not work: the game goes on, but the player knows."""
        self.terminal.say(say("window.not_saved", why=why))

    def put_down(self) -> None:
        """Keep the quarter and give its file back. Once is enough."""
        if self._pulse is not None:
            self._pulse.stop()
            self._pulse = None
        if self.keeper is not None:
            self._kept = self.keeper if self.playing is not None and not self.playing.ended else None
            if self.playing is not None:
                self._last = self.playing.sim
                self.keeper.close(self.playing.sim)
            else:
                self.keeper.lock.release()
        self.keeper, self.playing = None, None

    def part(self) -> None:
        """What was kept, and how to go on."""
        if self._kept is None or self._last is None or not self._kept.kept:
            self.terminal.say(say("text.bye"))
            return
        id = self._last.scenario.id
        name = self.named if self.named is not None and id == self._named_id else id
        self.terminal.say(say("text.kept", week=self._last.view.week))
        self.terminal.say(say("text.how_to_go_on", scenario=name))
