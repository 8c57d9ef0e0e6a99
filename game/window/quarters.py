"""The quarter being played, from its first Monday to its end: begun, resumed, kept, left and finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine import Scenario, ScenarioError, Simulation, load_scenario, replay
from engine.play.simulation import take_back
from game import saves
from game.playing import Playing, drawn_seed
from game.saves import Keeper, Save
from game.strings import say
from game.window.layer import Choice

if TYPE_CHECKING:
    from game.window.game import Game


class Quarters:
    """Begins, resumes, keeps and ends the one quarter that is being played."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.keeper: Keeper | None = None

    def begin(self, scenario: Scenario, seed: int | None = None, mode: str = "guided") -> None:
        """A new quarter, on its first Monday."""
        self.put_down()
        sim = Simulation(scenario, drawn_seed() if seed is None else seed, mode)
        self._take_up(sim, Keeper.fresh(scenario.id, sim.seed, self._untold))

    def resume(self, save: Save, scenario: Scenario | None = None) -> None:
        """Go on with a quarter on disk, or say why not and what can be done."""
        game = self.game
        try:
            scenario = scenario or load_scenario(save.scenario)
        except ScenarioError as error:
            what = say("window.lost_scenario.text", scenario=save.scenario, why=error.findings[0].message)
            game.ask(say("window.lost_scenario"), what, [game.back()])
            return
        played = scenario
        if not save.suits(played):
            text = say("window.changed.text", scenario=played.title, week=save.week)
            copy = Choice(say("window.open_copy"), lambda: self._copy(save, played), kind="main", key="Enter")
            game.ask(say("window.changed"), text, [game.back(), copy])
            return
        self.put_down()
        keeper = Keeper.going_on(save, self._untold)
        if keeper is None:
            copy = Choice(say("window.open_copy"), lambda: self._copy(save, played), kind="main", key="Enter")
            game.ask(say("window.open_elsewhere"), say("window.open_elsewhere.text"), [game.back(), copy])
            return
        self._take_up(replay(played, save.session), keeper)

    def show(self, save: Save, scenario: Scenario) -> None:
        """The end screen of a finished quarter, without touching its file."""
        self.put_down()
        sim = replay(scenario, save.session)
        if not sim.ended or not save.suits(scenario):
            self.game.ask(say("window.changed"), say("window.changed.finished", scenario=scenario.title),
                          [self.game.back()])  # fmt: skip
            return
        self._end(sim)

    def _copy(self, save: Save, scenario: Scenario) -> None:
        self.put_down()
        sim = replay(scenario, save.session)
        self._take_up(sim, Keeper.fresh(scenario.id, sim.seed, self._untold))
        if sim.skipped:
            self.game.toast(say("window.skipped", n=len(sim.skipped)), icon="info")

    def _take_up(self, sim: Simulation, keeper: Keeper) -> None:
        from game.screens.desk import Desk

        self.keeper = keeper
        if sim.ended:
            self.finish_with(sim)
            return
        self.game.playing = Playing(sim)
        keeper.follow(self.game.playing.sim)
        self.game.go(Desk(self.game))

    def _untold(self, why: str) -> None:
        """A save did not work: the game goes on, but the player knows."""
        self.game.toast(say("window.not_saved", why=why), icon="warn")

    def follow(self) -> None:
        """Keep what is new. Called all the time."""
        if self.keeper is not None and self.game.playing is not None:
            self.keeper.follow(self.game.playing.sim)

    def put_down(self) -> None:
        """Keep the quarter and give its file back."""
        if self.keeper is not None and self.game.playing is not None:
            self.keeper.close(self.game.playing.sim)
        elif self.keeper is not None:
            self.keeper.lock.release()
        self.keeper = None
        self.game.playing = None

    def keep(self) -> None:
        """Write the quarter down now: something was noted that is no action."""
        if self.keeper is not None and self.game.playing is not None:
            self.keeper.keep(self.game.playing.sim)

    def ask_take_back(self) -> None:
        """Back to where the week before closed, asking once."""
        playing = self.game.playing
        if playing is None:
            return
        week = -(-playing.sim.now // 40) - 1
        where = say("review.took_back.friday", week=f"{week:.0f}") if week > 0 else say("review.took_back.start")
        choices = [
            self.game.back("review.took_back.stay"),
            Choice(say("review.took_back"), lambda: self._take_back(where), kind="main", key="Enter"),
        ]
        self.game.ask(say("review.took_back.ask"), say("review.took_back.text", where=where), choices)

    def _take_back(self, where: str) -> None:
        from game.screens.desk import Desk

        assert self.game.playing is not None
        self.game.playing = Playing(take_back(self.game.playing.sim))
        self.game.go(Desk(self.game))
        self.keep()
        self.game.toast(say("review.took_back.done", where=where), icon="back")

    def restart(self) -> None:
        """The same scenario and seed from the first Monday. Asks first while a quarter is going on."""
        playing = self.game.playing
        if playing is None:
            return
        sim = playing.sim

        def again() -> None:
            self.begin(sim.scenario, sim.seed, sim.mode)

        if playing.ended or not sim.actions:
            again()
            return
        choices = [self.game.back("window.stay"), Choice(say("window.restart"), again, kind="main", key="Enter")]
        self.game.ask(say("window.restart.title"), say("window.restart.text"), choices)

    def give_up(self) -> None:
        """Leave the quarter for the library, asking once. The save stays."""
        choices = [self.game.back("window.stay"),
                   Choice(say("window.leave"), self.game.to_library, kind="main", key="Enter")]  # fmt: skip
        self.game.ask(say("window.leave.title"), say("window.leave.text"), choices)

    def finish(self) -> None:
        """The quarter has ended: write down how, and show it."""
        if self.game.playing is not None:
            self.finish_with(self.game.playing.sim)

    def finish_with(self, sim: Simulation) -> None:
        """Write down how a simulation ended, and show it."""
        result = sim.result()
        if self.keeper is not None:
            self.keeper.close(sim)
            if self.keeper.kept:
                saves.record(self.keeper.path, result)
            self.keeper = None
        self._end(sim)

    def _end(self, sim: Simulation) -> None:
        from game.screens.ending import Ending

        self.game.playing = Playing(sim)
        self.game.go(Ending(self.game))
