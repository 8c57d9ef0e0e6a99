"""What a test of a screen needs: a scenario read once, a quarter played, a frame drawn."""

from functools import cache

import pygame

from engine import Scenario, Simulation, load_scenario
from engine.play.actions import Answer
from game.playing import Playing
from game.window.game import Game
from game.window.shot import played


@cache
def scenario() -> Scenario:
    """The first quarter."""
    return load_scenario("first-quarter")


def quarter(day: int | None = None, seed: int = 7) -> Simulation:
    """A quarter that the sensible player has played up to a day, or to its end."""
    sim = Simulation(scenario(), seed)
    played(sim, "sensible", day)
    return sim


def draw(game: Game, size: tuple[int, int] = (1280, 720)) -> pygame.Surface:
    """A frame, and the next."""
    surface = pygame.Surface(size)
    game.draw(surface)
    game.draw(surface)
    return surface


def asked() -> Simulation:
    """A quarter in which somebody waits for an answer."""
    sim = quarter(6)
    while not sim.view.inbox:
        sim.advance()
    return sim


def answer(game: Game) -> None:
    """Do one thing in the quarter being played, as a screen would."""
    assert game.playing is not None
    while not game.playing.sim.view.inbox:
        game.playing.sim.advance()
    game.playing.act(Answer(game.playing.sim.view.inbox[0].id, "no"))


def ended(game: Game) -> Simulation:
    """A finished quarter in a game, as the end screen wants it."""
    sim = quarter()
    game.playing = Playing(sim)
    return sim
