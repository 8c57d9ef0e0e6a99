"""From a document to a `ScenarioFile`, with every deviation from the schema at its place and in plain English."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from engine.scenario.finding import MOST_FINDINGS, Finding
from engine.scenario.reader import Document, Path
from engine.scenario.schema import ScenarioFile
from engine.scenario.shape import bounds, expected, keys_at, rules_at
from engine.scenario.wording import described, hint, listed, quoted

SPELLED_OTHERWISE = {"string_type", "model_type", "dict_type", "tuple_type"}
WRONG_TYPE = re.compile(r"(\w+)_(type|parsing|from_float)|is_instance_of|finite_number")


def validated(document: Document) -> tuple[ScenarioFile | None, list[Finding]]:
    """The scenario a document holds, or None, and the errors of its text and shape."""
    findings = list(document.findings)
    if not isinstance(document.content, dict):
        found = described(document.content)
        message = f"a scenario is a mapping that begins with 'format: 1'; found {found}"
        return None, [*findings, Finding(document.path, *document.at(()), message, "type")]
    try:
        file = ScenarioFile.model_validate(document.content)
    except ValidationError as error:
        judged: set[tuple[Path, str]] = set()
        for fault in error.errors(include_url=False, include_input=False):
            path, marks = _place(document, fault["loc"])
            if _spoilt(document, path) or (path, "") in judged:
                continue
            finding, whole = _finding(document, path, fault, marks)
            if finding is None:
                continue
            if whole:
                judged.add((path, ""))
            findings.append(finding)
            if len(findings) > 2 * MOST_FINDINGS:
                break
        return None, findings
    return (None if findings else file), findings


def _place(document: Document, location: tuple[str | int, ...]) -> tuple[Path, tuple[str, ...]]:
    """The path in the file that a location of pydantic's speaks of, and the steps that are not in the file."""
    value: Any = document.content
    path: Path = ()
    marks: tuple[str, ...] = ()
    for number, step in enumerate(location):
        last = number == len(location) - 1
        if isinstance(value, dict) and isinstance(step, str) and (step in value or (last and step != "[key]")):
            path, value = (*path, step), value.get(step)
        elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
            path, value = (*path, step), value[step]
        elif isinstance(step, str):
            marks = (*marks, step)
    return path, marks


def _value(document: Document, path: Path) -> Any:
    value = document.content
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, tuple) and isinstance(step, int):
            value = value[step]
    return value


def _spoilt(document: Document, path: Path) -> bool:
    return bool(document.spoilt) and any(path[:length] in document.spoilt for length in range(len(path) + 1))


def _finding(document: Document, path: Path, fault: Any, marks: tuple[str, ...]) -> tuple[Finding | None, bool]:
    """The finding for one of pydantic's errors, and whether it says all there is to say about its place."""
    kind: str = fault["type"]
    value = _value(document, path)
    if marks and "when" in path and isinstance(value, dict) != ("Every" in marks) and path[-1] == "when":
        if isinstance(value, dict | str):
            return None, False  # the other half of the union was meant
        message = f"when must be {expected(path)}, found {described(value)}"
        if isinstance(value, int):
            message += f"; did you mean 'week {value}'?"
        return Finding(document.path, *document.at(path), message, "type"), True
    if kind == "missing":
        holder, name = path[:-1], path[-1]
        message = f"missing key '{name}' ({expected(path)})"
        return Finding(document.path, *document.at(holder), message, "missing-key"), False
    if kind == "extra_forbidden":
        return Finding(document.path, *document.at_key(path), _unknown(document, path), "unknown-key"), False
    if "[key]" in marks:
        message = _wrong_key(kind, path)
        return Finding(document.path, *document.at_key(path), message, "unknown-key"), False
    message, rule = _message(kind, path, value, fault)
    return Finding(document.path, *document.at(path), message, rule), False


def _unknown(document: Document, path: Path) -> str:
    word = str(path[-1])
    holder = _value(document, path[:-1])
    if re.fullmatch(r"[0-9]{3}", word) and holder.get(word) is None:
        return f"unknown key {quoted(word)}; numbers are written without commas"
    free = [key for key in keys_at(path[:-1]) if key not in holder]
    return f"unknown key {quoted(word)}{hint(word, free)}"


def _wrong_key(kind: str, path: Path) -> str:
    word = str(path[-1])
    if kind == "literal_error":
        return f"unknown key {quoted(word)}{hint(word, keys_at(path[:-1]))}"
    return f"{quoted(word)} is no id; {_id_advice(word)}"


def _message(kind: str, path: Path, value: Any, fault: Any) -> tuple[str, str]:
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
    if kind == "value_error":
        return f"{name}: {context['error']}", "range"
    if WRONG_TYPE.fullmatch(kind):
        advice = ""
        if rules.get("type") == "string" and isinstance(value, bool | int | float):
            advice = "; put it in quotes"
        elif isinstance(value, str) and (plain := _number_meant(value)) and rules.get("type") in ("integer", "number"):
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


def _number_meant(text: str) -> str | None:
    """The number in `48,000`, `1_000`, `39 €` or `15 %`, if that is what stands there."""
    match = re.fullmatch(r"\s*[^\w\s.+-]?\s*([-+]?\d[\d,_ ]*(?:\.\d+)?)\s*(%|[^\W\d]{1,12}|[^\w\s]|)\s*", text)
    if not match or len(text) > 40:
        return None
    plain = re.sub("[,_ ]", "", match.group(1))
    if match.group(2) == "%":
        return format(float(plain) / 100, ".6g")
    return plain
