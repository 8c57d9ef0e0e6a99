"""How long a frame takes on each screen with everything alive, and how soon the first one shows.

    uv run python benchmarks/frames.py [--json] [--frames N] [--size 1280x720] [--scale 1.0]

Every screen is driven without a display: the pointer moves over it, the clock runs where there is one, and each frame
is drawn whole. The desk is shown in week 13, with a quarter's data behind it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.append(sys.path.pop(0))  # this folder last: its engine.py is not the engine

import pygame

from engine import load_scenario
from game.settings import Settings
from game.window.game import Game
from game.window.shot import SCREENS, show

ALIVE = ("desk", "board", "people", "market")  # the clock runs
LAST_MORNING = 60  # the working day the desk is shown on

FIRST = """
import os
os.environ["SDL_VIDEODRIVER"] = "dummy"
import pygame
pygame.display.init()
pygame.font.init()
surface = pygame.display.set_mode((1280, 720))
from game.window.game import Game
game = Game()
game.to_library()
game.draw(surface)
pygame.display.flip()
"""


def first_frame() -> float:
    """Seconds from starting Python to the library's first frame; the best of three, the disk being warm."""
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", FIRST], check=True, capture_output=True)
        best = min(best, perf_counter() - start)
    return best


def frames(screen: str, count: int, size: tuple[int, int], scale: float) -> list[float]:
    """Milliseconds of each frame, events and clock included; the first ten, which fill the caches, left out."""
    surface = pygame.Surface(size)
    game = Game(Settings(scale=scale), strict=True)
    show(game, load_scenario("first-quarter"), screen, LAST_MORNING, None, 1, "sensible")
    taken = []
    for n in range(count + 10):
        place = (size[0] * (n * 7 % 100) // 100, size[1] * (n * 3 % 100) // 100)
        event = pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        start = perf_counter()
        if game.playing is not None and screen in ALIVE:
            game.playing.paused = False
        game.handle(event)
        game.tick(1 / 60)
        game.draw(surface)
        taken.append((perf_counter() - start) * 1e3)
    return taken[10:]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--frames", type=int, default=400)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen = parser.parse_args()
    wide, high = (int(n) for n in chosen.size.split("x"))
    first = round(first_frame(), 2)
    rows = []
    for name in SCREENS:
        taken = frames(name, chosen.frames, (wide, high), chosen.scale)
        p99 = quantiles(taken, n=100)[98]
        rows.append(
            {"screen": name, "median_ms": round(median(taken), 2), "p99_ms": round(p99, 2), "first_frame_s": first}
        )
    if chosen.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            print(f"{row['screen']:<10} median {row['median_ms']:6.2f} ms   99 % {row['p99_ms']:6.2f} ms")
        print(f"first frame {first} s")
