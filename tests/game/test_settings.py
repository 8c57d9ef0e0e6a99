"""Settings are remembered, and a bad file does no harm."""

import json
from pathlib import Path

import pytest

from game import settings
from game.settings import Settings


def test_they_are_remembered(home: Path) -> None:
    """What is saved is what is loaded."""
    chosen = Settings("contrast", 1.75, True)
    chosen.save()
    assert settings.load() == chosen
    assert settings.path().parent == home


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"theme": 3, "scale": "big", "reduced_motion": 1}', "[" * 9999])
def test_a_bad_file_gives_the_defaults(home: Path, text: str) -> None:
    """Nothing fails, and nothing half-valid is taken."""
    home.mkdir()
    settings.path().write_text(text)
    assert settings.load() == Settings()


def test_one_bad_value_spoils_no_other(home: Path) -> None:
    """Each value is judged by itself."""
    home.mkdir()
    settings.path().write_text(json.dumps({"theme": "dark", "scale": 7.5, "reduced_motion": True, "more": 1}))
    assert settings.load() == Settings("dark", 1.0, True)


def test_there_is_no_other_value() -> None:
    """A theme or a scale there is none of is refused."""
    for name, value in (("theme", "pink"), ("scale", 1.1), ("colour", "red")):
        with pytest.raises(ValueError, match=name):
            Settings().with_(name, value)
