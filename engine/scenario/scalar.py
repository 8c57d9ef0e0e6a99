"""What a plain word of the file means: the scalars of YAML 1.2, where `no` is a word and `010` is a mistake."""

from __future__ import annotations

import math
import re

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
MOST_DIGITS = 30
INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
NO_NUMBER = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class ScalarError(ValueError):
    """A plain word that looks like a number and cannot be one."""


def meaning(text: str) -> str | int | float | bool | None:
    """The value of a plain (unquoted) scalar; raises `ScalarError` with what to do about it."""
    if text in NULLS:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    if text[0] not in "+-.0123456789":
        return text
    if INTEGER.fullmatch(text):
        return _integer(text)
    if FLOAT.fullmatch(text):
        return _float(text)
    if NO_NUMBER.fullmatch(text):
        raise ScalarError(f"'{text}' is no number to calculate with; write an ordinary one")
    return text


def _integer(text: str) -> int:
    digits = text.lstrip("+-")
    if len(digits) > MOST_DIGITS:
        raise ScalarError(f"a number of {len(digits)} digits; {MOST_DIGITS} are the most")
    if digits[0] == "0" and len(digits) > 1:
        plain = digits.lstrip("0") or "0"
        raise ScalarError(f"a number cannot begin with 0; write {plain}, or '{text}' in quotes if it is text")
    return int(text)


def _float(text: str) -> float:
    if len(text) > 2 * MOST_DIGITS:
        raise ScalarError(f"a number of {len(text)} characters; {2 * MOST_DIGITS} are the most")
    digits = text.lstrip("+-")
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        raise ScalarError(f"a number cannot begin with 0; write '{text}' in quotes if it is text")
    value = float(text)
    if not math.isfinite(value):
        raise ScalarError(f"{text} is too large a number")
    return value
