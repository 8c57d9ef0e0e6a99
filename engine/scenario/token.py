"""The words of a condition."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_CONDITION = 200  # characters
WORD = re.compile(
    r"""(?P<space>\s+)
    |(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?![\w.]))
    |(?P<name>[A-Za-z][A-Za-z0-9_]*(?:[-.][A-Za-z0-9_]+)*)
    |(?P<sign><=|>=|==|!=|[-<>+*/(),])""",
    re.VERBOSE,
)
INSTEAD = {"=": "==", "&": "and", "|": "or", "!": "not", "≥": ">=", "≤": "<=", "×": "*", "÷": "/", "−": "-", "≠": "!="}


class ConditionError(Exception):
    """A condition nobody can evaluate: what is wrong, and at which column (counting from 1)."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


class Token(NamedTuple):
    """One word or sign; `kind` is number, name, sign or end."""

    kind: str
    text: str
    column: int


def tokens(text: str) -> list[Token]:
    """The words of a condition, with an end mark; raises `ConditionError` at a character that belongs to none."""
    if len(text) > LONGEST_CONDITION:
        raise ConditionError(f"a condition has at most {LONGEST_CONDITION} characters, this has {len(text)}", 1)
    found: list[Token] = []
    position = 0
    while position < len(text):
        match = WORD.match(text, position)
        if match is None:
            raise ConditionError(_strange(text, position), position + 1)
        if match.lastgroup != "space":
            found.append(Token(str(match.lastgroup), match.group(), position + 1))
        position = match.end()
    return [*found, Token("end", "", len(text) + 1)]


def _strange(text: str, position: int) -> str:
    character = text[position]
    if character in INSTEAD:
        return f"'{character}' means nothing here; write '{INSTEAD[character]}'"
    if character in "0123456789.":
        return "this is no number; write it like 2500 or 0.4"
    if character in "'\"":
        return "ids stand without quotes here"
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return f"'{shown}' means nothing in a condition"
