"""Draws the pictures that the documents show: `uv run python docs/pictures.py`."""

from pathlib import Path

from game.window.shot import shoot

PICTURES = {
    "desk.png": {"screen": "desk", "day": 36},
    "library.png": {"screen": "library", "day": 1},
    "briefing.png": {"screen": "briefing", "day": 1},
    "end.png": {"screen": "end", "day": 65},
}

if __name__ == "__main__":
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
            player="sensible",
            theme="light",
            scale=1.0,
            size=(1280, 720),
        )
