"""Opening the window, and its loop."""

from __future__ import annotations

import contextlib
import os
from functools import partial
from typing import TYPE_CHECKING

from engine import Scenario, ScenarioError, load_scenario
from game import saves
from game.asset import asset
from game.complaint import FINE, complain, complain_of_scenario
from game.strings import say
from game.window.display import NEEDS_NONE, missing_display

if TYPE_CHECKING:
    import pygame

    from game.window.game import Game

SIZE = (1280, 720)
FRAMES = 60  # a second, at most
ASLEEP = 100  # milliseconds to wait for an event while nothing moves
LONGEST = 0.25  # seconds that may pass in one step: a sleeping laptop is no working day
TALL = 1800  # a display this high is asked once for a larger scale
_HINTS = {
    "SDL_VIDEO_X11_WMCLASS": "tradeoff",
    "SDL_VIDEO_WAYLAND_WMCLASS": "tradeoff",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_VIDEO_HIGHDPI_DISABLED": "0",
    "SDL_VIDEO_ALLOW_SCREENSAVER": "1",
}


def play(
    scenario: str | None,
    *,
    seed: int | None = None,
    mode: str = "guided",
    resume: bool = False,
    fullscreen: bool = False,
) -> int:
    """Play in a window until it is closed. Gives the exit code."""
    missing = missing_display()
    if missing:
        return complain(say("window.no_display", why=missing, others=NEEDS_NONE))
    found: Scenario | None = None
    if scenario is not None:
        try:
            found = load_scenario(scenario)
        except ScenarioError as error:
            return complain_of_scenario(error)
    for name, value in _HINTS.items():
        os.environ.setdefault(name, value)
    try:
        import pygame
    except ImportError as error:
        return complain(say("window.no_pygame", why=error))
    if not getattr(pygame, "IS_CE", False):
        return complain(say("window.not_ce"))
    try:
        pygame.display.init()
        pygame.font.init()
        screen = _open(fullscreen)
    except (pygame.error, NotImplementedError) as error:
        return complain(say("window.no_display", why=error, others=NEEDS_NONE))
    from game import settings
    from game.window.game import Game

    first_start = not settings.path().exists()
    game = Game()
    game.fullscreen_wanted = fullscreen
    _first_screen(game, found, seed, mode, resume)
    if first_start and _display_height() >= TALL:
        _offer_scale(game)
    try:
        _loop(game, screen)
    except KeyboardInterrupt:
        game.quit()
        raise
    finally:
        game.quarters.put_down()
        pygame.quit()
    return complain(say("window.closed", why=game.failure)) if game.failure else FINE


def _open(fullscreen: bool, size: tuple[int, int] = SIZE) -> pygame.Surface:
    import pygame

    pygame.display.set_caption("Tradeoff")
    with contextlib.suppress(OSError, pygame.error):
        pygame.display.set_icon(pygame.image.load(str(asset("icon.png"))))
    if fullscreen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    return pygame.display.set_mode(size, pygame.RESIZABLE)


def _first_screen(game: Game, scenario: Scenario | None, seed: int | None, mode: str, resume: bool) -> None:
    """The library; the briefing of the scenario asked for; or the quarter to go on with."""
    game.to_library()
    if resume:
        unfinished = saves.find().unfinished
        save = next((s for s in unfinished if scenario is None or s.scenario == scenario.id), None)
        if save is not None:
            game.resume(save, scenario)
            return
        game.toast(say("window.nothing_to_resume"), icon="info")
    if scenario is not None:
        game.brief(scenario, seed, mode)


def _display_height() -> int:
    import pygame

    try:
        return pygame.display.get_desktop_sizes()[0][1]
    except (pygame.error, IndexError):
        return 0


def _offer_scale(game: Game) -> None:
    """A tall display, for the first time: ask how large everything should be."""
    from game.window.layer import Choice

    choices = [
        Choice(say("settings.percent", n=percent), partial(game.change, "scale", percent / 100))
        for percent in (100, 150, 200)
    ]
    game.ask(say("window.offer_scale"), say("window.offer_scale.text"), choices)


def _loop(game: Game, screen: pygame.Surface) -> None:
    """Events, time and frames, until the window is closed. Sleeps while nothing moves."""
    import pygame

    clock = pygame.time.Clock()
    held: set[int] = set()
    is_full = game.fullscreen_wanted
    before = SIZE if is_full else screen.get_size()
    pygame.key.set_repeat(400, 40)
    while not game.quitting:
        events = pygame.event.get()
        if not events and not game.dirty:
            events = [e for e in [pygame.event.wait(ASLEEP)] if e.type != pygame.NOEVENT]
        for event in events:
            if not _repeats(event, held):
                game.handle(event)
        if game.fullscreen_wanted != is_full:
            is_full = game.fullscreen_wanted
            before = screen.get_size() if is_full else before
            screen = _open(is_full, before)
        game.tick(min(LONGEST, clock.tick(FRAMES) / 1000))
        if game.dirty and not game.quitting:
            screen = pygame.display.get_surface() or screen
            game.draw(screen)
            pygame.display.flip()


def _repeats(event: pygame.event.Event, held: set[int]) -> bool:
    """Whether a key being held down says again what it should say once. Moving and deleting may repeat."""
    import pygame

    if event.type == pygame.KEYUP:
        held.discard(event.key)
    elif event.type == pygame.WINDOWFOCUSLOST:
        held.clear()
    elif event.type == pygame.KEYDOWN:
        again = event.key in held
        held.add(event.key)
        return again and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_ESCAPE, pygame.K_SPACE)
    return False
