"""The commands: what they print, what they exit with, and that bad input is one clear line."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main

FLAT = "tests/scenario/small.yaml"
ROOT = Path(__file__).parents[2]
SMALL = str(ROOT / FLAT)


class Said:
    """What a command exited with and printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def tradeoff(capsys):
    def run(*arguments: str) -> Said:
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main([str(a) for a in arguments])
        printed = capsys.readouterr()
        return Said(stopped.value.code or 0, printed.out, printed.err)

    return run


def one_line(said: Said) -> str:
    """The single line on stderr of a command that was used wrongly."""
    assert said.code == 2, said.err
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    assert "Traceback" not in said.err
    return said.err


def test_run_prints_the_object_of_the_design(tradeoff):
    """`run --json` prints exactly the keys that other people's scripts depend on."""
    said = tradeoff("run", "first-quarter", "--json")
    result = json.loads(said.out)
    assert list(result) == [
        "scenario", "scenario_sha256", "engine", "seed", "player", "weeks", "outcome", "score", "final",
        "objectives", "decisions", "digest",
    ]  # fmt: skip
    assert list(result["final"]) == ["users", "minutes_per_user", "revenue", "morale", "cash"]
    assert {*result["objectives"][0]} == {"metric", "target", "actual", "met"}
    assert result["player"] == "sensible" and result["seed"] == 1 and result["weeks"] == 13
    assert 0 <= result["score"] <= 100


def test_a_digest_is_the_same_whatever_the_hash_seed_and_the_working_directory(tmp_path):
    """Three processes under three hash seeds and two folders print one digest."""
    digests = set()
    for seed, folder in (("0", ROOT), ("1", tmp_path), ("random", tmp_path)):
        command = [sys.executable, "-m", "game", "run", "first-quarter", "--json"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        out = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout
        digests.add(json.loads(out)["digest"])
    assert len(digests) == 1


def test_a_session_written_by_run_verifies(tradeoff, tmp_path):
    """`verify` agrees with an untouched session and exits 0."""
    path = tmp_path / "s.json"
    assert tradeoff("run", SMALL, "--session", path).code == 0
    said = tradeoff("verify", path, "--scenario", SMALL)
    assert said.code == 0 and "the same on all" in said.out


@pytest.mark.parametrize("what", ["decision", "seed", "scenario"])
def test_verify_names_the_first_day_that_differs(tradeoff, tmp_path, what):
    """With one decision, the seed or the scenario changed, verify exits 1 and names a day."""
    path, scenario = tmp_path / "s.json", tmp_path / "small.yaml"
    scenario.write_text(Path(SMALL).read_text(encoding="utf-8"), encoding="utf-8")
    tradeoff("run", scenario, "--session", path)
    session = json.loads(path.read_text(encoding="utf-8"))
    if what == "decision":
        answer = next(a for a in session["actions"] if a["do"] == "answer")
        answer["what"] = "no" if answer["what"] != "no" else "yes"
        answer.pop("alternative", None), answer.pop("by", None), answer.pop("because", None)
    elif what == "seed":
        session["seed"] += 1
    else:
        text = scenario.read_text(encoding="utf-8")
        scenario.write_text(text.replace("cash: ", "cash: 1", 1), encoding="utf-8")
    path.write_text(json.dumps(session), encoding="utf-8")
    said = tradeoff("verify", path, "--scenario", scenario)
    assert said.code == 1 and "differs, day " in said.out


def test_replay_plays_an_edited_session_and_lists_what_no_longer_applies(tradeoff, tmp_path):
    """An action that cannot be done any more is skipped, said so, and the quarter is played to its end."""
    path = tmp_path / "s.json"
    tradeoff("run", SMALL, "--session", path)
    session = json.loads(path.read_text(encoding="utf-8"))
    session["actions"].insert(0, {"at": 0.0, "do": "answer", "request": "nobody-asked", "what": "no"})
    path.write_text(json.dumps(session), encoding="utf-8")
    said = tradeoff("run", SMALL, "--replay", path, "--json")
    assert said.code == 0 and json.loads(said.out)["player"] == "replay"
    assert said.err.count("skipped") == 1 and "nobody-asked" in said.err


def test_series_has_one_row_a_day_and_the_ledger_adds_up(tradeoff, tmp_path):
    """65 rows for 13 weeks, and the bookings of users sum to their change."""
    series, ledger = tmp_path / "days.csv", tmp_path / "why.csv"
    tradeoff("run", "first-quarter", "--series", series, "--ledger", ledger)
    with series.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [int(r["day"]) for r in rows] == list(range(1, 66))
    assert list(rows[0])[:6] == ["day", "users", "minutes_per_user", "revenue", "morale", "cash"]
    with ledger.open(encoding="utf-8") as file:
        booked = sum(float(r["amount"]) for r in csv.DictReader(file) if r["metric"] == "users")
    assert booked == pytest.approx(float(rows[-1]["users"]) - 6400, rel=1e-6)


def test_list_and_check_know_the_first_quarter(tradeoff):
    """The shipped scenario is on the shelf, and nothing is wrong with it."""
    assert "first-quarter" in tradeoff("list").out
    said = tradeoff("check", "first-quarter", "--json")
    assert said.code == 0 and json.loads(said.out) == {"files": 1, "findings": []}


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.yaml", None, "no such file"),
        ("empty.yaml", b"", "empty"),
        ("picture.yaml", b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        ("folder.yaml", "folder", "folder"),
        ("tabs.yaml", b"format: 1\nid: x\ncompany:\n\tname: Y\n", "spaces"),
    ],
)
def test_what_is_no_scenario_is_one_line_and_nothing_is_written(tradeoff, tmp_path, name, content, says):
    """A missing, empty, tabbed file, a picture and a folder: one clear line, exit 2, no file left behind."""
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    before = sorted(tmp_path.iterdir())
    line = one_line(tradeoff("run", path, "--session", tmp_path / "s.json"))
    assert says in line
    assert sorted(tmp_path.iterdir()) == before


def test_every_mistake_of_a_scenario_is_its_own_line(tradeoff, tmp_path):
    """A misspelt key and a negative length are both named, with place and the nearest right word."""
    text = Path(SMALL).read_text(encoding="utf-8")
    weeks = next(line for line in text.splitlines() if line.startswith("weeks:"))
    path = tmp_path / "wrong.yaml"
    path.write_text(text.replace(weeks, "weeks: -3").replace("objectives:", "objectivs:"), encoding="utf-8")
    said = tradeoff("run", path)
    lines = said.err.splitlines()
    assert said.code == 2 and "Traceback" not in said.err
    assert any("-3" in line and "weeks" in line for line in lines)
    assert any("objectivs" in line and "objectives" in line for line in lines)
    checked = tradeoff("check", path)
    assert checked.code == 1 and len(checked.out.splitlines()) == len(lines)


def test_wrong_words_are_one_line_with_the_nearest_right_one(tradeoff, tmp_path):
    """A seed that is no number, an unknown scenario and an unknown player."""
    assert "'abc'" in one_line(tradeoff("run", "first-quarter", "--seed", "abc"))
    assert "did you mean 'first-quarter'?" in one_line(tradeoff("run", "frist-quarter"))
    assert "did you mean 'sensible'?" in one_line(tradeoff("run", "first-quarter", "--player", "sensibel"))
    assert "no such" in one_line(tradeoff("nonsense")).lower()


def test_a_session_file_cut_in_half_is_one_line(tradeoff, tmp_path):
    """Verify and replay both refuse it, saying where it breaks off."""
    path = tmp_path / "s.json"
    tradeoff("run", SMALL, "--session", path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: len(text) // 2], encoding="utf-8")
    assert "JSON" in one_line(tradeoff("verify", path))
    assert "JSON" in one_line(tradeoff("run", SMALL, "--replay", path))


def test_a_place_that_cannot_be_written_is_refused_before_playing(tradeoff, tmp_path):
    """A folder for a file and a missing folder are one line each."""
    assert "is a folder" in one_line(tradeoff("run", SMALL, "--session", tmp_path))
    assert "no folder" in one_line(tradeoff("run", SMALL, "--series", tmp_path / "not" / "there.csv"))


def test_without_a_display_the_window_says_so_in_one_line():
    """The bare command names the ways that need no display and exits 2."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    if not sys.platform.startswith("linux"):
        pytest.skip("other platforms always have a display")
    said = subprocess.run([sys.executable, "-m", "game"], env=environment, capture_output=True, text=True)
    assert said.returncode == 2 and said.stdout == ""
    assert said.stderr.count("\n") == 1 and "display" in said.stderr and "tradeoff run" in said.stderr


IMPORTED = """
import sys
from game.cli import main
try:
    main({arguments})
except SystemExit:
    pass
print(sorted({{*sys.modules}} & {heavy}))
"""


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [(["--help"], {"pygame", "engine", "pydantic", "rich"}), (["run", SMALL], {"pygame", "rich"})],
)
def test_help_and_run_import_nothing_heavy(arguments, heavy):
    """`--help` needs neither engine, pydantic nor pygame; `run` needs no pygame."""
    code = IMPORTED.format(arguments=arguments, heavy=heavy)
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines()[-1] == "[]"
