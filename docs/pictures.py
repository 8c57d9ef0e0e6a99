"""Draws the window's icon and the pictures that the documents show: `uv run python docs/pictures.py`."""

from pathlib import Path

import pygame

from game.window.canvas import Canvas
from game.window.shot import shoot
from game.window.theme import THEMES

ICON = 64  # pixels

PICTURES: dict[str, dict[str, str | int]] = {
    "desk.png": {"screen": "desk", "day": 36},
    "library.png": {"screen": "library", "day": 1},
    "briefing.png": {"screen": "briefing", "day": 1},
    "people.png": {"screen": "people", "day": 36},
    "market.png": {"screen": "market", "day": 36, "player": "expert"},
    "review.png": {"screen": "review", "day": 31, "player": "expert"},
    "end.png": {"screen": "end", "day": 65},
}


def draw_icon(path: Path) -> None:
    """The balance on a rounded square, as it stands in the window's corner."""
    surface = pygame.Surface((ICON, ICON), pygame.SRCALPHA)
    theme = THEMES["light"]
    canvas = Canvas(surface, theme)
    pygame.draw.rect(surface, theme["accent"], (0, 0, ICON, ICON), border_radius=14)
    canvas.icon("scale", (10, 10), ICON - 20, "on_accent")
    pygame.image.save(surface, str(path))


if __name__ == "__main__":
    draw_icon(Path(__file__).parents[1] / "assets" / "icon.png")
    folder = Path(__file__).parent / "pictures"
    folder.mkdir(exist_ok=True)
    for name, what in PICTURES.items():
        shoot(
            "first-quarter",
            str(what["screen"]),
            int(str(what["day"])),
            str(folder / name),
            step=None,
            seed=1,
            player=str(what.get("player", "sensible")),
            theme="light",
            scale=1.0,
            size=(1280, 720),
        )
