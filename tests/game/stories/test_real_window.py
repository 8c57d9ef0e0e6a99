"""A quarter in a real window on a virtual screen, with real clicks.

A mirror of the window plays the same quarter without a display: the robot reads the mirror's screens, and each of its
gestures goes to both. If the real window ever showed anything else, a click would miss and the sessions would differ.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from robot import Robot

from engine import SessionError, load_scenario, load_session, verify
from game.window.game import Game

NEEDED = ("Xvfb", "xdotool")
A_FRAME = 0.04  # seconds: the window draws 60 times a second
PATIENCE = 20.0  # seconds to wait for the window to appear, or for a file
BUTTONS = {True: "4", False: "5"}  # the wheel, up and down

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in NEEDED), reason="Xvfb and xdotool are not installed"),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of the window's size."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


class Window:
    """The game in a process of its own, and hands to use it with."""

    def __init__(self, display: str, home: Path) -> None:
        self.home = home
        self.environment = {**os.environ, "DISPLAY": display, "TRADEOFF_HOME": str(home), "SDL_VIDEODRIVER": "x11"}
        self.environment["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
        self.process = subprocess.Popen([sys.executable, "-m", "game"], env=self.environment)
        self._do("search", "--sync", "--class", "tradeoff")
        time.sleep(1.0)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, timeout=PATIENCE)

    def feel(self, event: pygame.event.Event) -> None:
        """Do with the real pointer what an event says, and give the window a frame to answer."""
        if event.type == pygame.MOUSEMOTION:
            self._do("mousemove", str(round(event.pos[0])), str(round(event.pos[1])))
        elif event.type == pygame.MOUSEBUTTONDOWN:
            self._do("mousedown", "1")
        elif event.type == pygame.MOUSEBUTTONUP:
            self._do("mouseup", "1")
        elif event.type == pygame.MOUSEWHEEL:
            self._do("click", BUTTONS[event.y > 0])
        else:
            raise AssertionError(f"a mouse cannot do {event}")
        time.sleep(A_FRAME)

    def kept(self, pattern: str) -> Path:
        """The file of that kind among the sessions, once there is one."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for path in (self.home / "sessions").glob(pattern):
                return path
            time.sleep(0.05)
        raise AssertionError(f"the window has kept no {pattern}")

    def seed(self) -> int:
        """The seed it has drawn for its quarter: the file that will hold it is reserved from the first Monday."""
        return int(re.search(r"first-quarter-(\d+)-", self.kept("*first-quarter-*").name)[1])  # type: ignore[index]


def test_a_quarter_is_played_with_real_clicks(display, tmp_path):
    """From the library to the end with the pointer alone; the session is the mirror's, and it verifies."""
    window = Window(display, tmp_path / "real")
    try:
        mirror = Game(strict=True)
        robot = Robot(mirror, "mouse", luck=4)
        mirror.to_library()
        robot.look()
        handle, last = mirror.handle, time.monotonic()

        def both(event: pygame.event.Event) -> None:
            nonlocal last
            window.feel(event)
            now = time.monotonic()
            mirror.tick(now - last)
            last = now
            handle(event)

        mirror.handle = both  # type: ignore[method-assign]
        robot.step()
        assert mirror.screen.name == "briefing"
        robot.step()
        mirror.new_quarter(load_scenario("first-quarter"), window.seed())
        robot.look()
        robot.play("end")
        the_same_quarter(window, mirror)
    finally:
        window.process.terminate()
        window.process.wait(10)


def the_same_quarter(window: Window, mirror: Game) -> None:
    """The session the window left is the mirror's, action by action, and it verifies."""
    until = time.monotonic() + PATIENCE
    session, digest = None, ""
    while time.monotonic() < until and (session is None or len(session.days) < 65):
        time.sleep(0.1)
        try:
            session, digest = load_session(window.kept("*.json"))
        except (SessionError, AssertionError):
            continue
    assert session is not None
    assert list(session.actions) == [{"at": at, **action.to_json()} for at, action in mirror.playing.sim.actions]
    assert verify(load_scenario("first-quarter"), session, digest) is None
