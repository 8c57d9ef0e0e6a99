"""What is wrong with one value of the file, said to its author."""

from __future__ import annotations

import re
from typing import Any

from engine.scenario.document import Path
from engine.scenario.shape import bounds, expected, keys_at, rules_at
from engine.scenario.wording import described, hint, listed, nearest, quoted

WRONG_TYPE = re.compile(r"(\w+)_(type|parsing|from_float)|is_instance_of|finite_number")


def unknown_key(holder: dict[str, Any], path: Path) -> tuple[str, str | None]:
    """The message for a key the schema does not know, and the key that was probably meant."""
    word = str(path[-1])
    if re.fullmatch(r"[0-9]{3}", word) and holder.get(word) is None:
        return f"unknown key {quoted(word)}; numbers are written without commas", None
    free = [key for key in keys_at(path[:-1]) if key not in holder]
    return f"unknown key {quoted(word)}{hint(word, free)}", nearest(word, free)


def wrong_key(kind: str, path: Path) -> str:
    """The message for a key of a mapping whose keys are ids or metrics."""
    word = str(path[-1])
    if kind == "literal_error":
        return f"unknown key {quoted(word)}{hint(word, keys_at(path[:-1]))}"
    return f"{quoted(word)} is no id; {_id_advice(word)}"


def when_complaint(path: Path, value: Any) -> str:
    """The message for a `when` that is neither text nor a mapping."""
    message = f"when: expected {expected(path)}, found {described(value)}"
    return f"{message}; did you mean 'week {value}'?" if isinstance(value, int) else message


def complaint(path: Path, value: Any, fault: Any) -> tuple[str, str]:
    """Message and rule for one of pydantic's errors about a value."""
    kind: str = fault["type"]
    name = _name(path)
    rules = rules_at(path)
    context = fault.get("ctx", {})
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        return f"{name} must be {bounds(path)}, found {value}", "range"
    if kind == "literal_error":
        if "const" in rules and path == ("format",):
            return f"format must be 1, found {described(value)}", "choice"
        choices = [str(choice) for choice in rules.get("enum", [rules.get("const")])]
        if not isinstance(value, str):
            return f"{name} must be {listed(choices)}, found {described(value)}", "choice"
        return f"{name} cannot be {quoted(value)}{hint(value, choices)}", "choice"
    if kind == "string_pattern_mismatch":
        if path[-1] == "start_date":
            return f"start_date must be a date such as 2027-03-01, found {quoted(value)}", "format"
        return f"{name} {quoted(value)} is no id; {_id_advice(value)}", "format"
    if kind == "string_too_short":
        return f"{name} is empty; write some text, or leave the key out", "format"
    if kind == "string_too_long":
        return f"{name} is {len(value)} characters long; {context['max_length']} are the most", "format"
    if kind in ("too_short", "too_long"):
        word = "at least" if kind == "too_short" else "at most"
        limit = context["min_length" if kind == "too_short" else "max_length"]
        return f"{name} needs {word} {limit} {'entry' if limit == 1 else 'entries'}, found {len(value)}", "range"
    if WRONG_TYPE.fullmatch(kind):
        advice = ""
        if rules.get("type") == "string" and isinstance(value, bool | int | float):
            advice = "; put it in quotes"
        elif isinstance(value, str) and (plain := _plain_number(value)) and rules.get("type") in ("integer", "number"):
            advice = f"; write {plain}"
        return f"{name}: expected {expected(path)}, found {described(value)}{advice}", "type"
    return f"{name}: {fault['msg']}", "schema"


def _name(path: Path) -> str:
    """What the author calls the value at a path: the nearest key."""
    if not path:
        return "the scenario"
    if isinstance(path[-1], int):
        around = [step for step in path if isinstance(step, str)]
        return f"entry {path[-1] + 1} of {around[-1]}" if around else f"entry {path[-1] + 1}"
    return path[-1] if path[-1].isprintable() else quoted(path[-1])


def _id_advice(word: str) -> str:
    plain = "-".join(re.findall("[a-z0-9]+", word.lower()))[:40].strip("-")
    advice = "ids are small letters, digits and single hyphens, and begin with a letter"
    if len(word) > 40:
        return f"{advice}, at most 40 in all"
    return f"{advice}: {plain}" if plain[:1].isalpha() else advice


def _plain_number(text: str) -> str | None:
    """The number in `48,000`, `1_000`, `39 €` or `15 %`, if that is what stands there."""
    match = re.fullmatch(r"\s*[^\w\s.+-]?\s*([-+]?\d[\d,_ ]*(?:\.\d+)?)\s*(%|[^\W\d]{1,12}|[^\w\s]|)\s*", text)
    if not match or len(text) > 40:
        return None
    plain = re.sub("[,_ ]", "", match.group(1))
    if match.group(2) == "%":
        return format(float(plain) / 100, ".6g")
    return plain
