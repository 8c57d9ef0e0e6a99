"""Leaving a quarter of the text mode, and coming back: nothing is lost, whoever ends it and however."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hand import the_save, typed
from quarters import scenario

from engine.play.actions import Answer
from game import saves
from game.saves import Keeper
from game.strings import say

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "game", "play", "first-quarter", "--text", "--seed", "5"]


def test_the_end_of_the_input_keeps_the_quarter_and_says_how_to_go_on():
    """Exit code 0, the file is there and its lock is not."""
    out, code = typed("1", "0", "8", seed=5)
    assert code == 0
    assert "tradeoff play first-quarter --text --resume" in out
    assert the_save().session.hours > 0
    assert not the_save().open_elsewhere


def test_with_nothing_done_nothing_is_kept():
    """A briefing that was read leaves no file."""
    out, code = typed("2", seed=5)
    assert code == 0
    assert say("text.bye") in out
    assert saves.find().saves == ()


@pytest.mark.parametrize("word", ["q", "Q", "quit"])
def test_q_leaves_from_anywhere(word):
    """It is kept, too."""
    out, code = typed("1", "0", "8", "6", "1", word, seed=5)
    assert code == 0
    assert say("text.kept", week=1) in out


def test_interrupted_it_keeps_the_quarter_and_exits_130(tmp_path):
    """Ctrl-C in a process of its own."""
    env = {**os.environ, "TRADEOFF_HOME": str(tmp_path), "COLUMNS": "100"}
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=env, cwd=ROOT)  # fmt: skip
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(b"1\n0\n9\n")
    process.stdin.flush()
    until = time.monotonic() + 60
    while not list((tmp_path / "sessions").glob("*.json")) and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"--text --resume" in out


def test_a_quarter_begun_in_the_window_goes_on_in_text_and_back(game):
    """The same file, the same moment, the same decisions."""
    game.new_quarter(scenario(), 5)
    while not game.playing.sim.view.inbox:
        game.playing.sim.advance()
    asked = game.playing.sim.view.inbox[0].id
    game.playing.act(Answer(asked, "no"))
    game.quarters.follow()
    game.quit()
    _, code = typed("0", "9", resume=True)
    assert code == 0
    session = the_save().session
    assert session.actions[0]["request"] == asked
    assert session.hours >= 8
    game.quitting = False
    game.to_library()
    game.resume(the_save())
    assert game.playing.sim.now == session.hours
    assert game.playing.sim.session().actions == session.actions


def test_without_a_quarter_to_go_on_with_the_briefing_is_shown():
    """A line about it, then the briefing."""
    out, code = typed(resume=True)
    assert code == 0
    assert say("window.nothing_to_resume") in out
    assert say("briefing.start") in out


def test_a_quarter_open_elsewhere_goes_on_in_a_copy():
    """The other one's file is left alone."""
    typed("1", "0", "8", seed=5)
    save = the_save()
    keeper = Keeper.going_on(save, lambda why: None)
    assert keeper is not None
    before = save.path.read_text(encoding="utf-8")
    out, code = typed("1", "0", "8", resume=True)
    assert code == 0
    assert say("window.open_elsewhere") in out
    assert save.path.read_text(encoding="utf-8") == before
    assert len(saves.find().saves) == 2
    keeper.lock.release()


def test_a_folder_that_cannot_be_written_gives_a_line_and_the_game_goes_on(monkeypatch):
    """Nothing is kept, and nothing stops."""
    monkeypatch.setattr("engine.play.session.write_whole", _full)
    out, code = typed("1", "0", "9", "0", seed=5)
    assert code == 0
    assert say("window.not_saved", why="No space left on device") in out


def _full(path: Path, text: str) -> None:
    raise OSError(28, "No space left on device")
