"""A picture of a screen, without a window: a quarter played by a scripted player up to a day."""

from __future__ import annotations

import os
from pathlib import Path

import pygame

from engine import Scenario, ScenarioError, Simulation, load_scenario
from engine.players import PLAYERS
from game.complaint import FINE, Complaint, choose, complain, complain_of_scenario, writable
from game.playing import Playing
from game.settings import Settings
from game.window.game import Game

SCREENS = ("library", "briefing", "desk", "board", "people", "market", "review", "end")
ANSWERS = ("answer", "yes", "no", "alternative", "look")
PAGES = ("jobs", "learn", "numbers", "business", "ideas")  # of the market
STEPS = (*ANSWERS, "question", "item", "why", "plan", "menu", "week", "board", "people", "review", *PAGES)
TWICE = 2.0  # seconds between two drawings: everything that moves has come to rest


def shoot(
    scenario: str,
    screen: str,
    day: int,
    out: str,
    *,
    step: str | None,
    seed: int,
    player: str,
    theme: str,
    scale: float,
    size: tuple[int, int],
) -> int:
    """Write the picture, whole or not at all. Gives the exit code."""
    try:
        choose(screen, "screen", list(SCREENS))
        choose(player, "player", list(PLAYERS))
        place = _picture(out)
        found = load_scenario(scenario)
        game = Game(_settings(theme, scale), strict=True)
        show(game, found, screen, day, step, seed, player)
    except ScenarioError as error:
        return complain_of_scenario(error)
    except Complaint as complaint:
        return complain(str(complaint))
    surface = pygame.Surface(size)
    game.draw(surface)
    game.tick(TWICE)
    game.draw(surface)
    game.tick(TWICE)
    game.draw(surface)
    try:
        _write(surface, place)
    except (OSError, pygame.error) as error:
        return complain(f"cannot write {out}: {getattr(error, 'strerror', None) or error}")
    return FINE


def _settings(theme: str, scale: float) -> Settings:
    settings = Settings(theme=theme, reduced_motion=True, friday_review=False)
    object.__setattr__(settings, "scale", scale)  # a picture may have any scale
    return settings


def _picture(out: str) -> Path:
    place = writable(out)
    if place.suffix.lower() != ".png":
        raise Complaint(f"{out}: a picture is written as PNG; name a .png file")
    return place


def show(game: Game, scenario: Scenario, screen: str, day: int, step: str | None, seed: int, player: str) -> None:
    """Bring the game to the screen asked for."""
    if step is not None and screen != "desk" and not (screen == "market" and step in PAGES):
        raise Complaint(f"--step is for the desk, not for {screen}")
    if step is not None:
        choose(step, "step", list(STEPS))
    if screen == "library":
        from game.screens.library import Library

        library = Library(game)
        library.shelf = type(library.shelf)(())
        game.go(library)
        library.read_all()
        return
    if screen == "briefing":
        game.brief(scenario, seed)
        return
    sim = Simulation(scenario, seed)
    if screen == "end":
        played(sim, player, None)
        from game.screens.ending import Ending

        game.playing = Playing(sim)
        game.go(Ending(game))
        return
    if screen == "review":
        _to_friday(sim, player, day)
    else:
        played(sim, player, day)
    if sim.ended:
        raise Complaint(f"the quarter is over before day {day}; its last is {sim.view.day}")
    _desk(game, sim, screen, step)


def _desk(game: Game, sim: Simulation, screen: str, step: str | None) -> None:
    from game.screens.desk import Desk

    game.playing = Playing(sim)
    desk = Desk(game)
    game.go(desk)
    game.draw(pygame.Surface((1280, 720)))  # a step opens on a desk that stands
    if screen != "desk" and step is None:
        desk.show_step(screen)
    elif step is not None:
        desk.show_step(step)
        if step in ANSWERS and not desk.steps:
            raise Complaint(f"no request waits on day {sim.view.day}, so there is no step {step!r}")


def played(sim: Simulation, player: str, day: int | None) -> None:
    """Let a scripted player play, up to the morning of a day: what comes on that day waits. None: to the end."""
    somebody = PLAYERS[player](sim.seed)
    start = None if day is None else (day - 1) * 8.0
    if start == 0.0:
        sim.advance()
        return
    while sim.advance():
        if day is not None and sim.view.day >= day:
            return
        somebody.act(sim)


def _to_friday(sim: Simulation, player: str, day: int) -> None:
    """Up to the last Friday before a day; each Friday the numbers are forecast."""
    week, somebody = (day - 1) // 5, PLAYERS[player](sim.seed)
    if week < 1:
        raise Complaint("the first review comes when week 1 has closed; ask for day 6 or later")
    while sim.now < week * 40.0 and sim.advance(by=(sim.now // 40 + 1) * 40.0):
        closed, more = divmod(sim.now, 40.0)
        if closed < week:
            if closed and not more:
                _forecast(sim, int(closed))
            somebody.act(sim)


def _forecast(sim: Simulation, week: int) -> None:
    """The range that is shown at first."""
    from game.screens.desk.pace import HEADLINE
    from game.screens.desk.review.facts import scale
    from game.screens.desk.snapshot import Snapshot

    now = Snapshot(Playing(sim), {})
    for metric in HEADLINE:
        span = scale(now, metric, week)
        sim.fridays.forecast(week + 1, metric, span.low, span.high)


def _write(surface: pygame.Surface, place: Path) -> None:
    beside = place.with_name(f".{place.name}.{os.getpid()}.part.png")
    try:
        pygame.image.save(surface, str(beside))
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
