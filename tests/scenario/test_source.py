from __future__ import annotations

import os

import pytest

from engine.scenario import ScenarioError, check, load_scenario

REFUSED = [
    (b"", "the file is empty; a scenario begins with `format: 1`"),
    (b" \n\n", "the file is empty; a scenario begins with `format: 1`"),
    (b"# nothing yet\n", "the file holds only comments; a scenario begins with `format: 1`"),
    (b"\x89PNG\r\n\x1a\n\0\0", "this is a PNG picture, not a scenario; a scenario is a text file in YAML"),
    (b"\xff\xfef\0o\0", "the file is in UTF-16; save it as UTF-8"),
    (b"a" * 1_000_001, "the file is larger than 1 MB, which no scenario is"),
]


@pytest.mark.parametrize(("content", "message"), REFUSED)
def test_what_is_no_scenario_gets_one_clear_line(written, content, message):
    """A file that is no text is refused with one line that says what it is."""
    path = written(content)
    assert [str(finding) for finding in check(path)] == [f"{path}:1:1: {message}"]


def test_a_nul_is_placed(written):
    """A control character is reported where it stands."""
    (finding,) = check(written(b"format: 1\ntitle: a\0b\n"))
    assert (finding.line, finding.column) == (2, 9)
    assert "U+0000" in finding.message


def test_foreign_bytes_are_placed(written):
    """Text in another encoding is reported at its first foreign byte."""
    (finding,) = check(written("format: 1\ntitle: Caf\xe9\n".encode("latin-1")))
    assert (finding.line, finding.column) == (2, 11)
    assert finding.message == "this is not UTF-8 text; save the file as UTF-8"


def test_a_byte_order_mark_is_no_content(small, written):
    """A file with a mark reads like one without, and so does one with another system's line ends."""
    plain = load_scenario(written(small)).sha256
    assert load_scenario(written(b"\xef\xbb\xbf" + small.encode())).sha256 == plain
    assert load_scenario(written(small.replace("\n", "\r\n"))).sha256 == plain


def test_a_folder_and_nothing_at_all(tmp_path):
    """A folder and a missing file are findings, not exceptions."""
    assert [finding.message for finding in check(tmp_path)] == ["this is a folder; name a scenario file in it"]
    assert [finding.message for finding in check(tmp_path / "none.yaml")] == ["there is no such file"]
    assert [finding.message for finding in check("a\0b.yaml")] == ["this is not the name of a file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_refused_at_once(tmp_path):
    """Nobody waits for a pipe that nobody writes to."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert [finding.message for finding in check(pipe)] == ["this is not a regular file"]
    with pytest.raises(ScenarioError):
        load_scenario(pipe)
