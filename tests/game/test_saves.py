"""Quarters on disk: kept whole, never lost, never written by two."""

import json
import os
import time
from pathlib import Path

import pytest
from quarters import asked, quarter, scenario

from engine import load_session, replay
from game import saves
from game.lock import STALE, Lock, held
from game.saves import Keeper


def keeper(seed: int = 7, told: list[str] | None = None) -> Keeper:
    """One for a new quarter."""
    return Keeper.fresh("first-quarter", seed, (told if told is not None else []).append)


def kept(day: int | None = 20, seed: int = 7) -> saves.Save:
    """A quarter on disk that nobody is playing."""
    one, sim = keeper(seed), quarter(day, seed)
    one.close(sim)
    if sim.ended:
        saves.record(one.path, sim.result())
    return next(s for s in saves.find().saves if s.path == one.path)


def test_nothing_to_lose_is_nothing_to_keep() -> None:
    """A quarter without an action leaves no file."""
    one = keeper()
    one.close(quarter(1))
    assert not one.kept
    assert saves.find().saves == ()


def test_every_action_is_kept() -> None:
    """After each answer the file holds it."""
    one, sim = keeper(), asked()
    one.follow(sim)
    before = len(load_session(one.path)[0].actions) if one.kept else 0
    sim.answer(sim.view.inbox[0].id, "no")
    one.follow(sim)
    assert len(load_session(one.path)[0].actions) == len(sim.actions) > before


def test_every_day_is_kept() -> None:
    """The end of a day is kept without any action; nothing is written in between."""
    one, sim = keeper(), asked()
    one.follow(sim)
    sim.answer(sim.view.inbox[0].id, "no")
    one.follow(sim)
    written = one.path.stat().st_mtime_ns
    sim.advance(until=sim.now + 0.25)
    one.follow(sim)
    assert one.path.stat().st_mtime_ns == written
    sim.advance(until=(sim.now // 8 + 1) * 8)
    one.follow(sim)
    assert load_session(one.path)[0].hours == sim.now


def test_resuming_is_replaying() -> None:
    """A quarter on disk goes on exactly where it was."""
    sim, save = quarter(20), kept(20)
    again = replay(scenario(), save.session)
    assert again.now == sim.now
    assert again.session().digest == sim.session().digest
    assert save.suits(scenario())
    assert (save.week, save.day) == (4, 20)


def test_one_file_a_quarter() -> None:
    """The same scenario and seed twice are two files."""
    names = {kept(day).path.name for day in (10, 20)}
    assert names == {"first-quarter-7-1.json", "first-quarter-7-2.json"}


def test_how_it_ended_is_known() -> None:
    """A finished quarter has its outcome and score; the best counts."""
    save = kept(None)
    shelf = saves.find()
    assert shelf.finished == (save,)
    assert shelf.unfinished == ()
    assert shelf.best("first-quarter") == save.score
    assert shelf.best("another") is None
    assert save.outcome in ("success", "partial", "failure")


def test_a_lost_book_is_made_again(home: Path) -> None:
    """A finished quarter that no book knows is settled by replaying it."""
    save = kept(None)
    (home / "results.json").write_text("nonsense")
    lost = saves.find().unfinished[0]
    assert saves.settle(lost, scenario())
    assert saves.find().finished[0].score == save.score


@pytest.mark.parametrize("text", ["", "{", '{"format": 1}', "\x00\x01", "[]", '{"format": 1, "actions": 3}'])
def test_a_damaged_file_is_set_aside(text: str) -> None:
    """It is renamed, not deleted, and the others are still there."""
    good = kept(20)
    bad = good.path.with_name("broken.json")
    bad.write_text(text)
    shelf = saves.find()
    assert shelf.set_aside == ("broken.json",)
    assert [s.path for s in shelf.saves] == [good.path]
    assert bad.with_name("broken.json.damaged").read_text() == text
    bad.write_text(text)
    saves.find()
    assert bad.with_name("broken.json.damaged-1").exists()
    assert saves.find().set_aside == ()


def test_a_newer_format_is_left_alone() -> None:
    """A file of a later version of the game is not damaged."""
    good = kept(20)
    other = good.path.with_name("later.json")
    other.write_text(json.dumps({**json.loads(good.path.read_text()), "format": 99}))
    assert saves.find().set_aside == ()
    assert other.exists()


def test_another_scenario_is_recognised() -> None:
    """A session of a changed scenario or of another engine model does not suit."""
    save = kept(20)
    for change in ({"scenario_sha256": "0" * 64}, {"model": 999}):
        data = {**json.loads(save.path.read_text()), **change}
        save.path.write_text(json.dumps(data))
        assert not saves.find().saves[0].suits(scenario())


def test_a_folder_that_cannot_be_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The player is told once, and the game goes on; when there is room again it is kept after all."""
    told: list[str] = []
    one, sim = keeper(told=told), quarter(20)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("engine.play.session.write_whole", full)
        assert not one.keep(sim)
        assert not one.keep(sim)
    assert told == ["No space left on device"]
    assert one.keep(sim)
    assert one.failed == ""
    assert one.kept


def test_a_home_that_is_a_file(home: Path) -> None:
    """Where no folder can be made, nothing is kept and nothing fails."""
    home.write_text("in the way")
    told: list[str] = []
    one = keeper(told=told)
    one.close(quarter(20))
    assert len(told) == 1
    assert saves.find().saves == ()


def test_two_windows() -> None:
    """The second window is refused until the first has closed."""
    save = kept(20)
    first = Keeper.going_on(save, print)
    assert first is not None
    assert Keeper.going_on(save, print) is None
    assert save.open_elsewhere
    first.close(quarter(20))
    assert not save.open_elsewhere
    assert Keeper.going_on(save, print) is not None


def test_a_lock_left_behind_is_ignored(tmp_path: Path) -> None:
    """One of a process that is dead, or that gives no sign of life, holds nothing."""
    save = tmp_path / "a.json"
    lock = Lock(save)
    assert lock.take()
    assert held(save)
    old = time.time() - STALE - 1
    os.utime(lock.path, (old, old))
    assert not held(save)
    assert Lock(save).take()
    lock.path.write_text(json.dumps({"pid": 2**22 + 5, "token": "x"}))
    assert not held(save)
    lock.path.write_text("nonsense")
    assert not held(save)


def test_a_lock_names_no_machine(tmp_path: Path) -> None:
    """A process and a random token, and nothing else."""
    lock = Lock(tmp_path / "a.json")
    lock.take()
    assert set(json.loads(lock.path.read_text())) == {"pid", "token"}


def test_a_window_that_slept_goes_on_beside() -> None:
    """If another took the quarter over meanwhile, the first keeps its own in a new file."""
    save = kept(20)
    first = Keeper.going_on(save, print)
    assert first is not None
    first.lock.path.write_text(json.dumps({"pid": os.getpid(), "token": "another"}))
    before = save.path.read_bytes()
    sim = quarter(30)
    assert first.keep(sim)
    assert save.path.read_bytes() == before
    assert first.path != save.path
    assert load_session(first.path)[0].hours == sim.now
