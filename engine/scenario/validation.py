"""From a document to a `ScenarioFile`, with every deviation from the schema at its place and in plain English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from engine.scenario.complaint import complaint, unknown_key, when_complaint, wrong_key
from engine.scenario.document import Document, Path
from engine.scenario.finding import MOST_FINDINGS, Finding
from engine.scenario.schema import ScenarioFile
from engine.scenario.shape import expected
from engine.scenario.wording import described


def validated(document: Document) -> tuple[ScenarioFile | None, list[Finding]]:
    """The scenario a document holds, or None, and the errors of its text and shape."""
    findings = list(document.findings)
    if not isinstance(document.content, dict):
        if () not in document.spoilt:
            message = f"a scenario is a mapping that begins with 'format: 1'; found {described(document.content)}"
            findings.append(Finding(document.path, *document.at(()), message, "type"))
        return None, findings
    try:
        file = ScenarioFile.model_validate(document.content)
    except ValidationError as error:
        return None, findings + list(_faults(document, error))
    return (None if findings else file), findings


def _faults(document: Document, error: ValidationError) -> Iterator[Finding]:
    """One finding for each of pydantic's errors that says something of its own."""
    faults = [
        (*_place(document, fault["loc"]), fault) for fault in error.errors(include_url=False)[: 4 * MOST_FINDINGS]
    ]
    meant = {
        (*path[:-1], near)
        for path, _, fault in faults
        if fault["type"] == "extra_forbidden" and (near := unknown_key(document.value(path[:-1]), path)[1])
    }
    for path, mark, fault in faults:
        if document.is_spoilt(path):
            continue  # a stand-in
        if fault["type"] == "missing" and (path in meant or document.is_spoilt((*path[:-1], "<<"))):
            continue  # a key that is there, and misspelt or merged
        yield from _finding(document, path, mark, fault)


def _place(document: Document, location: tuple[str | int, ...]) -> tuple[Path, str | None]:
    """The path in the file that a location of pydantic's speaks of, and the last step that is not in the file.

    Such steps are the index 0 of a lone effect, the member of a union, and the mark that a key is meant.
    """
    path: Path = ()
    mark = None
    for number, step in enumerate(location):
        value = document.value(path)
        if step == "[key]" or (path[:1] == ("requests",) and len(path) == 3 and path[-1] == "when" and mark is None):
            mark = str(step)
            continue
        named = isinstance(value, dict) and isinstance(step, str) and (step in value or number == len(location) - 1)
        if named or (isinstance(value, tuple) and isinstance(step, int) and step < len(value)):
            path = (*path, step)
    return path, mark


def _finding(document: Document, path: Path, mark: str | None, fault: Any) -> Iterator[Finding]:
    kind: str = fault["type"]
    value = document.value(path)
    spot = document.at(path)
    if kind == "missing":
        message, rule = f"missing key '{path[-1]}' ({expected(path)})", "missing-key"
        spot = document.at(path[:-1])
    elif kind == "extra_forbidden":
        message, rule = unknown_key(document.value(path[:-1]), path)[0], "unknown-key"
        spot = document.at_key(path)
    elif mark == "[key]":
        message, rule = wrong_key(kind, path), "unknown-key"
        spot = document.at_key(path)
    elif mark is not None and not isinstance(value, dict if mark == "Every" else str) and path[-1] == "when":
        if mark != "Every" or isinstance(value, str):
            return  # the other member of the union was meant, or speaks for both
        message, rule = when_complaint(path, value), "type"
    elif kind == "value_error":
        message, rule = str(fault["ctx"]["error"]), "range"
        spot = document.at((*path, message.split()[0])) if isinstance(value, dict) else spot
    elif kind == "too_short" and len(value) >= fault["ctx"]["min_length"]:
        return  # there are enough, and some of them are wrong
    else:
        message, rule = complaint(path, value, fault)
    yield Finding(document.path, *spot, message, rule)
