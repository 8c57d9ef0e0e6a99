"""Saying what is wrong: one line on stderr each, and the exit code."""

from __future__ import annotations

import sys
from difflib import get_close_matches

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


def choose(word: str, kind: str, known: list[str]) -> str:
    """The word, if it is known; else a Complaint with the nearest one."""
    if word in known:
        return word
    near = get_close_matches(word, known, 1, 0.5)
    advice = f"did you mean {near[0]!r}? " if near else ""
    raise Complaint(f"there is no {kind} {word!r}; {advice}(there are {', '.join(known)})")
