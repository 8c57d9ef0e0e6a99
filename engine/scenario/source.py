"""From a place on disk to the text of a scenario, refusing whatever is not one."""

from __future__ import annotations

import os
import re
import stat

from engine.scenario.finding import Finding, ScenarioError

LARGEST_FILE = 1_000_000  # bytes
UTF8_MARK, UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
KNOWN_PICTURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive",
}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def refuse(path: str, message: str, line: int = 1, column: int = 1, rule: str = "file") -> ScenarioError:
    """An error with a single finding."""
    return ScenarioError([Finding(path, line, column, message, rule)])


def read_source(path: str | os.PathLike[str], shown: str) -> str:
    """The text of a scenario file, without its byte order mark; findings call the file `shown`.

    Raises `ScenarioError` for anything but a regular UTF-8 text file of at most 1 MB; never waits on
    a pipe or a device.
    """
    return decoded(_bytes(os.fspath(path), shown), shown)


def decoded(content: bytes, shown: str) -> str:
    """The text these bytes hold; raises `ScenarioError` where they hold none."""
    for start, kind in KNOWN_PICTURES.items():
        if content.startswith(start):
            raise refuse(shown, f"this is {kind}, not a scenario; a scenario is a text file in YAML")
    if content.startswith(UTF16_MARKS):
        raise refuse(shown, "the file is in UTF-16; save it as UTF-8")
    content = content.removeprefix(UTF8_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        raise refuse(shown, "this is not UTF-8 text; save the file as UTF-8", *_place(before)) from None
    strange = CONTROL.search(text)
    if strange:
        character = f"U+{ord(strange.group()):04X}"
        message = f"the file holds a control character ({character}) and is no plain text; remove it"
        raise refuse(shown, message, *_place(text[: strange.start()]))
    if not text.strip():
        raise refuse(shown, "the file is empty; a scenario begins with `format: 1`")
    return text


def _bytes(path: str, shown: str) -> bytes:
    try:
        # Looked at first, since opening a device may do something; opened without waiting, since it may have changed.
        _must_be_file(os.stat(path).st_mode, shown)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            _must_be_file(os.fstat(handle).st_mode, shown)
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise refuse(shown, "there is no such file") from None
    except OSError as error:
        raise refuse(shown, f"the file cannot be read: {error.strerror or error}") from None
    except ValueError:
        raise refuse(shown, "this is not the name of a file") from None
    if len(content) > LARGEST_FILE:
        raise refuse(shown, "the file is larger than 1 MB, which no scenario is")
    return content


def _must_be_file(mode: int, shown: str) -> None:
    if stat.S_ISDIR(mode):
        raise refuse(shown, "this is a folder; name a scenario file in it")
    if not stat.S_ISREG(mode):
        raise refuse(shown, "this is not a regular file")


def _place(before: str) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
