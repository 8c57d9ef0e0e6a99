"""Saying what is wrong: one line on stderr each, and the exit code."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from pathlib import Path

from engine.scenario import ScenarioError

FINE, FINDINGS, WRONG = 0, 1, 2


class Complaint(Exception):
    """Something the caller must mend; the text is one clear line."""


def complain(text: str) -> int:
    """One line on stderr; gives the exit code for wrong usage or unreadable input."""
    print(f"tradeoff: {text}", file=sys.stderr)
    return WRONG


def complain_of_scenario(error: ScenarioError) -> int:
    """Every finding on its own line."""
    for finding in error.findings:
        line = finding.message if finding.rule == "unknown-scenario" else str(finding)
        print(f"tradeoff: {line}", file=sys.stderr)
    return WRONG


def writable(path: str) -> Path:
    """A file that can be written, asked before playing what could not be kept after it; else a Complaint."""
    if not path:
        raise Complaint("the name of the file to write is empty")
    place = Path(path)
    if place.is_dir():
        raise Complaint(f"{path} is a folder; name a file")
    folder = place.absolute().parent
    if not folder.is_dir():
        raise Complaint(f"there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK):
        raise Complaint(f"{folder} cannot be written to")
    return place


def choose(word: str, kind: str, known: list[str]) -> str:
    """The word, if it is known; else a Complaint with the nearest one."""
    if word in known:
        return word
    near = get_close_matches(word, known, 1, 0.5)
    advice = f"did you mean {near[0]!r}? " if near else ""
    raise Complaint(f"there is no {kind} {word!r}; {advice}(there are {', '.join(known)})")
