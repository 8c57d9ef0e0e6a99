"""What the player has set once and for all: theme, scale and motion, kept as JSON in the game's folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from engine.play.session import write_whole
from game.home import home

THEME_NAMES = ("light", "dark", "contrast")
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Settings:
    """How the window looks and moves. `reduced_motion`: everything is instant; `friday_review`: it comes by itself."""

    theme: str = "light"
    scale: float = 1.0
    reduced_motion: bool = False
    friday_review: bool = True

    def with_(self, name: str, value: object) -> Settings:
        """The same with one thing changed. Raises ValueError for a value there is none of."""
        if name not in KNOWN or value not in KNOWN[name]:
            raise ValueError(f"{name} cannot be {value!r}")
        return replace(self, **{name: value})  # type: ignore[arg-type]

    def save(self) -> None:
        """Keep them, whole or not at all. Raises OSError."""
        place = path()
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, json.dumps(asdict(self), indent=2) + "\n")


KNOWN: dict[str, tuple[object, ...]] = {
    "theme": THEME_NAMES, "scale": SCALES, "reduced_motion": (False, True), "friday_review": (False, True),
}  # fmt: skip


def path() -> Path:
    """The file of settings; it need not exist."""
    return home() / "settings.json"


def load() -> Settings:
    """The settings as kept. A missing or unreadable file, or a value there is none of, gives the default."""
    try:
        kept = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    settings = Settings()
    for field in fields(Settings):
        value = kept.get(field.name)
        if any(type(value) is type(one) and value == one for one in KNOWN[field.name]):
            settings = settings.with_(field.name, value)
    return settings
