"""The library: what to go on with, what there is, and what was played."""

from pathlib import Path

import pytest
from gestures import press
from quarters import draw, quarter, scenario

from game import saves
from game.saves import Keeper
from game.screens import library as module
from game.screens.cover import Cover
from game.screens.library import Library, stands_at
from game.screens.quarterrow import QuarterRow
from game.window.game import Game


def keep(day: int | None, seed: int) -> Path:
    """Put a quarter on disk."""
    one, sim = Keeper.fresh("first-quarter", seed, print), quarter(day, seed)
    one.close(sim)
    if sim.ended:
        saves.record(one.path, sim.result())
    return one.path


def shown(game: Game) -> Library:
    """The library, drawn."""
    page = Library(game)
    game.go(page)
    page.read_all()
    page.relayout()
    draw(game)
    return page


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nine scenarios that differ in name, difficulty and what they teach."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    text = (Path(__file__).parents[2] / "scenario" / "small.yaml").read_text(encoding="utf-8")
    assert "id: " in text
    for i, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")):
        lines = []
        for line in text.splitlines():
            if line.startswith("id: "):
                line = f"id: {word}"
            if line.startswith("title: "):
                line = f"title: Number {word}"
            if line.startswith("teaches: "):
                line = "teaches: [regions]" if i < 3 else "teaches: [saying-no, quality]"
            lines.append(line)
        (folder / f"{word}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr("engine.scenario.shelf.folder", lambda: folder)
    return folder


def test_the_first_time(game: Game) -> None:
    """Enter opens the briefing of the first scenario."""
    shown(game)
    game.handle(press("Enter"))
    assert game.screen.name == "briefing"


def test_continue_is_one_key(game: Game) -> None:
    """Enter goes on with the newest quarter that has not ended."""
    keep(None, 3)
    path = keep(20, 7)
    page = shown(game)
    assert page.newest is not None
    assert page.newest.path == path
    assert stands_at(page.newest) == "Week 4, Mon 9:00" or page.newest.week == 4
    game.handle(press("Enter"))
    assert game.screen.name == "desk"
    assert game.quarters.keeper is not None
    assert game.quarters.keeper.path == path


def test_quarters_played_stand_there(game: Game) -> None:
    """With their score; one opens the end screen again and leaves the file as it is."""
    path = keep(None, 3)
    before = path.read_bytes()
    page = shown(game)
    row = next(w for w in page.content if isinstance(w, QuarterRow))
    cover = next(w for w in page.content if isinstance(w, Cover))
    assert cover.best == row.save.score
    page.ring.focus(row)
    game.handle(press("Enter"))
    assert game.screen.name == "end"
    assert path.read_bytes() == before


def test_a_damaged_save_is_said(game: Game) -> None:
    """It is set aside, and a notice names it."""
    path = keep(20, 7)
    path.write_text("{")
    shown(game)
    assert game.notice is not None
    assert path.name in game.notice.text


def test_few_scenarios_need_no_finding(game: Game) -> None:
    """One cover, no filter, no field."""
    page = shown(game)
    assert page.field not in page.content
    assert len([w for w in page.content if isinstance(w, Cover)]) == page.count


def test_many_scenarios_can_be_found(game: Game, shelf: Path) -> None:
    """By typing after `/`, and by what they teach; Esc shows all again."""
    page = shown(game)
    assert len(page.shown) == 9
    game.handle(press("/"))
    assert page.ring.focused is page.field
    assert page.typing
    for letter in "seven":
        game.handle(press(letter))
    assert [s.id for s in page.shown] == ["seven"]
    assert page.ring.focused is page.field
    game.handle(press("Enter"))
    assert isinstance(page.ring.focused, Cover)
    game.handle(press("Enter"))
    assert game.screen.name == "briefing"
    game.to_library()
    page = shown(game)
    page._filter("regions")
    assert len(page.shown) == 3
    game.handle(press("Esc"))
    assert len(page.shown) == 9


def test_no_scenario_has_these_words(game: Game, shelf: Path) -> None:
    """It says so instead of showing nothing."""
    page = shown(game)
    page.field.text = "xyzzy"
    page.relayout()
    draw(game)
    assert page.shown == []


def test_a_broken_scenario_is_left_out(game: Game, shelf: Path) -> None:
    """The others are shown, and a notice says what is wrong."""
    (shelf / "two.yaml").write_text("format: 1\n")
    page = shown(game)
    assert len(page.scenarios) == 8
    assert game.notice is not None
    assert "two.yaml" in game.notice.text


def test_scenarios_are_read_little_by_little(game: Game, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first frame does not wait for all of them."""
    monkeypatch.setattr(module, "AT_ONCE", 0.0)
    page = Library(game)
    game.go(page)
    draw(game)
    assert len(page.scenarios) < 9
    for _ in range(9):
        game.tick(0.02)
    assert len(page.scenarios) == 9


def test_quit_is_a_key_and_a_button(game: Game) -> None:
    """A window without a frame can be closed too."""
    page = shown(game)
    assert any(b.key == "Q" for b in page.tools)
    game.handle(press("Q"))
    assert game.quitting


def test_no_invented_score(game: Game) -> None:
    """What was not finished has none."""
    keep(20, 7)
    page = shown(game)
    cover = next(w for w in page.content if isinstance(w, Cover) and w.scenario.id == scenario().id)
    assert cover.best is None
