"""Pictures of screens: the right size, whole or not at all, and one clear line where something is wrong."""

from pathlib import Path

import pygame
import pytest

from game.window.shot import shoot


def shot(out: Path, screen: str = "library", **more: object) -> int:
    """The first quarter on its first day."""
    given = {"step": None, "seed": 1, "player": "sensible", "theme": "light", "scale": 1.0, "size": (1280, 720)}
    day = int(str(more.pop("day", 1)))
    return shoot("first-quarter", screen, day, str(out), **{**given, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("screen", ["library", "briefing", "end"])
def test_a_picture_is_as_large_as_asked(screen: str, tmp_path: Path) -> None:
    """Whatever the scale and the theme."""
    out = tmp_path / "a.png"
    assert shot(out, screen, size=(1000, 640), scale=1.5, theme="dark") == 0
    assert pygame.image.load(out).get_size() == (1000, 640)


def test_the_same_picture_twice(tmp_path: Path) -> None:
    """Nothing in it depends on when or where it is taken."""
    for name in ("a.png", "b.png"):
        assert shot(tmp_path / name, "end") == 0
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"screen": "librari"}, "did you mean 'library'"),
        ({"player": "sensibel"}, "did you mean 'sensible'"),
        ({"screen": "desk", "step": "alternativ"}, "did you mean 'alternative'"),
        ({"screen": "library", "step": "no"}, "--step is for the desk"),
        ({"screen": "desk", "day": 200}, "over before day 200"),
    ],
)
def test_a_wrong_word_is_one_line(more: dict, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the nearest right one, and no file."""
    out = tmp_path / "a.png"
    assert shot(out, **more) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("out", ["nowhere/a.png", ".", "a.jpg"])
def test_a_place_that_cannot_be_written(out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is refused before anything is played, and nothing is left behind."""
    assert shot(tmp_path / out) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.glob("*.png")) == []


def test_a_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The old picture stays."""
    out = tmp_path / "a.png"
    out.write_text("the old one")

    def full(surface: pygame.Surface, path: str) -> None:
        Path(path).write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pygame.image.save", full)
    assert shot(out) == 2
    assert out.read_text() == "the old one"
    assert [p.name for p in tmp_path.iterdir()] == ["a.png"]
    assert "No space left" in capsys.readouterr().err
