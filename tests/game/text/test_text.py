"""The text mode: the whole game through a pipe and through a pseudo-terminal, and the same as in the window."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from hand import Hand, Screen, choices, played, the_save, typed
from quarters import scenario

from engine import Simulation, load_session, verify
from engine.play.actions import ACTIONS, action_from_json
from engine.play.actions.action import Errand
from game.playing import Playing
from game.saves import Keeper
from game.screens.desk.offered import offered
from game.screens.desk.snapshot import Snapshot
from game.strings import catalogue, say
from game.text.desk import Desk
from game.text.label import PLACED, label_of, others
from game.text.menu import Choice, pick
from game.text.terminal import InputEnded, Terminal
from tests.test_house import loaded

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "game", "play", "first-quarter", "--text", "--seed", "5"]


# --- a whole quarter ---


@pytest.fixture(scope="module")
def quarter(tmp_path_factory) -> tuple[Hand, Screen, Path]:
    """A quarter that a hand has played to its end, rubbish included, and the file it left."""
    home = tmp_path_factory.mktemp("home")
    before = os.environ.get("TRADEOFF_HOME")
    os.environ["TRADEOFF_HOME"] = str(home)
    try:
        hand, screen, code = played(luck=3, seed=5, hurry=0.96)
        assert code == 0
        return hand, screen, the_save().path
    finally:
        if before is None:
            del os.environ["TRADEOFF_HOME"]
        else:
            os.environ["TRADEOFF_HOME"] = before


def test_a_quarter_is_played_to_its_end(quarter):
    """By numbers alone; the session verifies, has many kinds of decisions, and the score is told."""
    _, screen, path = quarter
    session, digest = load_session(path)
    assert len(session.days) == 65
    assert verify(scenario(), session, digest) is None
    assert len({a["do"] for a in session.actions}) >= 10
    assert say("text.decisions", n=2).split("|")[0].split("{")[0][:4] in screen.getvalue()
    assert " of 100." in screen.getvalue()


def test_its_session_equals_the_one_of_the_same_decisions_in_the_window(game, quarter):
    """Played at their times through the window's own quarter, they come to the same digest."""
    session, digest = load_session(quarter[2])
    game.new_quarter(scenario(), session.seed, session.mode)
    playing = game.playing
    assert playing is not None
    for data in session.actions:
        while playing.sim.now < data["at"]:
            playing.sim.advance(until=data["at"])
        playing.act(action_from_json(data))
    while not playing.sim.ended:
        playing.sim.advance(until=playing.sim.end)
    assert playing.sim.session().digest == digest
    assert [a["do"] for a in playing.sim.session().actions] == [a["do"] for a in session.actions]


def test_no_line_is_wider_than_the_terminal_and_no_page_is_long(quarter):
    """100 columns where it says 100, and few pages of more than 30 lines before a question."""
    hand, screen, _ = quarter
    assert max(map(len, screen.getvalue().splitlines())) <= 100
    lines = sorted(page.count("\n") for page in hand.pages)
    assert lines[len(lines) // 2] <= 20
    assert lines[int(0.95 * len(lines))] <= 32


def test_a_narrow_terminal_wraps(capsys):
    """At 60 columns nothing is wider."""
    out, code = typed("1", "6", "6", "2", "0", "3", "0", "4", width=60)
    assert code == 0
    assert max(map(len, out.splitlines())) <= 60


@pytest.mark.parametrize("way", ["pipe", "terminal"])
def test_the_same_lines_come_to_the_same_through_a_pipe_and_a_pseudo_terminal(quarter, tmp_path, way):
    """In a process of its own: the same session, byte for byte, and exit code 0."""
    hand, _, path = quarter
    lines = "".join(f"{line}\n" for line in hand.typed if "\x00" not in line)
    env = {**os.environ, "TRADEOFF_HOME": str(tmp_path / way), "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    through = through_a_pipe if way == "pipe" else through_a_terminal
    code, out = through(lines, env)
    assert code == 0, out[-2000:]
    assert "Traceback" not in out
    (made,) = (tmp_path / way / "sessions").glob("*.json")
    assert made.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def through_a_pipe(lines: str, env: dict[str, str]) -> tuple[int, str]:
    """All lines at once."""
    done = subprocess.run(COMMAND, input=lines, capture_output=True, text=True, env=env, cwd=ROOT, encoding="utf-8",
                          timeout=300)  # fmt: skip
    assert done.stderr == ""
    return done.returncode, done.stdout


def through_a_terminal(lines: str, env: dict[str, str]) -> tuple[int, str]:
    """One line after each prompt, as a person types."""
    pty = pytest.importorskip("pty")
    main, side = pty.openpty()
    process = subprocess.Popen(COMMAND, stdin=side, stdout=side, stderr=side, env=env, cwd=ROOT, close_fds=True)
    os.close(side)
    out = b""
    try:
        for line in lines.splitlines(keepends=True):
            out += until_prompt(main)
            os.write(main, line.encode())
        while process.poll() is None:
            out += read(main)
        return process.wait(60), out.decode(errors="replace")
    finally:
        process.kill()
        os.close(main)


def read(main: int) -> bytes:
    """What has been written; nothing once the other end is closed."""
    try:
        return os.read(main, 65536)
    except OSError:
        return b""


def until_prompt(main: int) -> bytes:
    """What is written up to the next question."""
    out = b""
    while not out.endswith(b"\n> "):
        more = read(main)
        if not more:
            break
        out += more
    return out


# --- questions ---


def asked(*lines: str) -> tuple[str, object]:
    """What a menu of two choices writes and gives when these lines are typed."""
    out = io.StringIO()
    terminal = Terminal(io.StringIO("".join(f"{n}\n" for n in lines)), out, 80)
    got = pick(terminal, "Which?", [Choice("One", lambda: 1), Choice("Two", lambda: 2, "not today")])
    return out.getvalue(), got and got.do()


@pytest.mark.parametrize("wrong", ["", "3", "x", "-1", "1.5", "²", "9" * 400, "\x1b[A", "١"])
def test_a_mistake_gets_one_line_and_the_question_again(wrong):
    """Whatever is typed."""
    out, got = asked(wrong, "1")
    assert got == 1
    assert out.count(say("text.wrong_choice", most=2)) == 1


def test_what_cannot_be_done_says_why():
    """And asks again."""
    out, got = asked("2", "0")
    assert got is None
    assert out.count("not today") >= 2


def test_the_page_is_read_again_and_helps():
    """`r` and `?`, anywhere."""
    out, got = asked("r", "?", "1")
    assert got == 1
    assert out.count("1. One") == 2
    assert say("text.help").split("\n")[0] in out


def test_the_end_of_input_is_told_apart_from_an_empty_line():
    """It ends the game."""
    with pytest.raises(InputEnded):
        asked()


def test_a_long_list_is_shown_in_parts():
    """The rest comes on asking, and then the first ones again."""
    out = io.StringIO()
    terminal = Terminal(io.StringIO("17\n15\n16\n"), out, 80)
    got = pick(terminal, "", [Choice(f"No {n}", lambda n=n: n) for n in range(1, 31)])
    assert got is not None and got.do() == 16
    assert "17. " + say("text.more", n=14) in out.getvalue()
    assert "15. " + say("text.from_start") in out.getvalue()


# --- nothing is missing ---


def test_everything_on_offer_has_a_place(quarter):
    """In a card, on a page, or in the plan: on every tenth day of a quarter with all sorts of decisions."""
    session, _ = load_session(quarter[2])
    sim = Simulation(scenario(), session.seed)
    days = 0
    for data in session.actions:
        sim.advance(until=data["at"])
        sim.act(action_from_json(data))
        if sim.now // 40 > days:
            days = int(sim.now // 40)
            now = Snapshot(Playing(sim), {})
            assert others(now) == []
            for action, _ in now.actions:
                assert label_of(now, action).what


def test_every_kind_of_action_is_placed_or_planned():
    """A kind is planned where the plan has a line for it, else it is named as placed; ordering is done by hand."""
    from game.screens.desk.offered import _LINES

    planned = {kind.name for kind in _LINES}
    by_hand = {"rank", "limit", "move-task", "guess-size"}
    assert set(ACTIONS) == planned | set(PLACED) | by_hand


@dataclass(frozen=True, slots=True)
class Sing(Errand):
    """Something nobody has written words for."""

    name: ClassVar[str] = "sing-along"
    kind: ClassVar[str] = "talk"
    song: str

    @classmethod
    def choices(cls, quarter):
        return (cls("Row your boat"),)

    def subject(self) -> str:
        return "dilip"

    def done(self, quarter) -> None:
        pass


def test_a_new_action_appears_by_itself(monkeypatch):
    """In the week, under the other things that can be done, and it can be put into the week."""
    monkeypatch.setitem(ACTIONS, Sing.name, Sing)
    out = io.StringIO()
    sim = Simulation(scenario(), 5)
    playing = Playing(sim)
    desk = Desk(Terminal(io.StringIO("1\n6\n1\n1\n"), out, 100), playing, Keeper.fresh("first-quarter", 5, print))
    from game.text import week

    with pytest.raises(InputEnded):
        week.show(desk)
    assert say("text.others") in out.getvalue()
    assert [a for _, a in sim.actions] == [Sing("Row your boat")]
    desk.keeper.lock.release()


def test_everything_the_plan_of_the_window_offers_is_offered_here():
    """Each of its rows, under its part of the job."""
    from game.text.label import groups

    now = Snapshot(Playing(Simulation(scenario(), 5)), {})
    assert {o.action for found in groups(now).values() for o in found} == {o.action for o in offered(now)}


def test_an_expert_is_shown_no_trust_and_no_strength(monkeypatch):
    """Words where the guided mode has numbers, in every page that a hand comes by."""
    _, screen, code = played(luck=2, seed=5, mode="expert", hurry=0.93)
    assert code == 0
    desk = screen.getvalue().split(say("briefing.start"), 1)[1].split(say("ending.again"))[0]
    desk = desk.split("\n> 1\n", 1)[1]
    for told in ("Trust 5", "Trust 6", "Morale 7 ", *(f". {say(f'desk.strength.{w}')}\n" for w in ("weak", "strong"))):
        assert told not in desk, told
    assert the_save().session.mode == "expert"


def test_the_same_words_are_in_the_catalogue():
    """Every key the pages ask for by name is written."""
    import re

    keys = set()
    for path in (ROOT / "game" / "text").glob("*.py"):
        keys |= set(re.findall(r'say\(\s*"([a-z_.\-]+)"', path.read_text(encoding="utf-8")))
    assert {key for key in keys if not key.endswith(".")} - set(catalogue()) == set()
    used = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "game" / "text").glob("*.py"))
    unused = [k for k in catalogue() if k.startswith("text.") and k not in used and not _made(k)]
    assert unused == []


def _made(key: str) -> bool:
    """Whether a key is put together from what it is about."""
    return key.startswith(("text.mark.", "text.accept.", "text.out.", "text.release.", "text.mode.", "text.about."))


# --- the house ---


def test_the_text_mode_loads_no_screen():
    """Neither pygame nor anything that needs it, for a whole page of each kind."""
    code = (
        "import importlib, pkgutil, game.text\n"
        "for m in pkgutil.iter_modules(game.text.__path__): importlib.import_module('game.text.' + m.name)"
    )
    modules = loaded(code)
    assert "engine" in modules
    assert modules & {"pygame", "numpy", "rich"} == set()


def test_the_choices_of_a_page_are_read_off_it():
    """The hand's own eyes: the last list, wrapped lines put together."""
    assert choices("1. A\n0. Back\n> \n1. One\n   two\n2. Three\n0. Back\n") == {1: "One two", 2: "Three", 0: "Back"}
