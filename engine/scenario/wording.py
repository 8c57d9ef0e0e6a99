"""How findings speak: quoting what was found, and offering the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

LONGEST_WORD = 60  # comparing longer ones is slow, and they are no slip of the pen
LONGEST_QUOTE = 40
FEW = 8  # more choices than this are not listed


def quoted(text: str) -> str:
    """The text on one line between quotes, shortened, with nothing in it that could upset a terminal."""
    shown = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
    return "'" + "".join(c if c.isprintable() else repr(c)[1:-1] for c in shown) + "'"


def described(value: Any) -> str:
    """What a value from the file is, in an author's words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"number {value}"
    if isinstance(value, str):
        return f"text {quoted(value)}" if value else "an empty text"
    if isinstance(value, dict):
        return "a mapping" if value else "an empty mapping"
    return "a list" if value else "an empty list"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, if any is."""
    if not word or len(word) > LONGEST_WORD:
        return None
    candidates = sorted(set(known) - {word})
    for variant in (word, word.lower().replace("_", "-"), word.lower().replace("-", "_").replace(" ", "_")):
        if variant in candidates:
            return variant
    found = get_close_matches(word.lower(), candidates, n=1, cutoff=0.6)
    return found[0] if found else None


def hint(word: str, known: Iterable[str], what: str = "allowed") -> str:
    """The end of a message: `; did you mean 'x'?`, and the whole choice where it is small."""
    known = list(dict.fromkeys(known))
    near = nearest(word, known)
    text = f"; did you mean '{near}'?" if near else ""
    if known and len(known) <= FEW:
        text += f" ({what}: {', '.join(known)})"
    return text


def listed(words: Iterable[str], last: str = "or") -> str:
    """`a, b or c`."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
