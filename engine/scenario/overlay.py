"""Translations: `first-quarter.fr.yaml` beside `first-quarter.yaml`, with the same ids and only texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path as File
from typing import Any, TypeVar

from pydantic import BaseModel

from engine.scenario.document import Document, Path
from engine.scenario.finding import MOST_FINDINGS, Finding
from engine.scenario.identity import spoken_fields
from engine.scenario.schema import ScenarioFile
from engine.scenario.shelf import SUFFIXES
from engine.scenario.wording import described, hint, quoted

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
LONGEST_TEXT = 1200
KEYS_OF_IDENTITY = ("format", "id")

Model = TypeVar("Model", bound=BaseModel)


def languages(path: File) -> dict[str, File]:
    """The translations that stand beside a scenario, by language."""
    try:
        files = sorted(file for file in path.parent.iterdir() if file.suffix in SUFFIXES)
    except OSError:
        return {}
    named = {file.stem.removeprefix(path.stem + "."): file for file in files if file.stem.startswith(path.stem + ".")}
    return {language: file for language, file in named.items() if LANGUAGE.fullmatch(language)}


def original(path: File) -> File | None:
    """The scenario a file is a translation of; None if it is none."""
    stem, dot, language = path.stem.rpartition(".")
    if not dot or not LANGUAGE.fullmatch(language):
        return None
    return next((file for suffix in SUFFIXES if (file := path.with_name(stem + suffix)).is_file()), None)


def translated(file: ScenarioFile, document: Document) -> tuple[ScenarioFile, list[Finding]]:
    """The scenario with the texts of a translation in place of its own, and what is wrong with the translation."""
    translation = _Translation(document)
    if not isinstance(document.content, dict):
        translation.note((), f"a translation is a mapping such as 'title: …'; found {described(document.content)}")
        return file, translation.findings
    return translation.model(file, document.content, ()), translation.findings


class _Translation:
    """Walks a scenario and its translation side by side."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = list(document.findings)

    def note(self, path: Path, message: str, *, key: bool = False) -> None:
        if not self.document.is_spoilt(path):
            spot = self.document.at_key(path) if key else self.document.at(path)
            self.findings.append(Finding(self.document.path, *spot, message, "translation"))

    def model(self, model: Model, texts: Any, path: Path) -> Model:
        """A copy of a part with the texts given for it."""
        if not isinstance(texts, dict):
            self.note(path, f"expected a mapping of texts, found {described(texts)}")
            return model
        fields = {field.alias or name: name for name, field in type(model).model_fields.items()}
        spoken = {key for key, name in fields.items() if name in spoken_fields(type(model))}
        changes: dict[str, Any] = {}
        for key, given in texts.items():
            if len(self.findings) >= MOST_FINDINGS:
                break  # nobody would read more
            place = (*path, key)
            old = getattr(model, fields[key]) if key in fields else None
            if key in KEYS_OF_IDENTITY and key in fields:
                if given != old:
                    self.note(place, f"{key} is {quoted(str(given))} here and {quoted(str(old))} in the original")
            elif key in spoken:
                changes[fields[key]] = self.text(old, given, place)
            elif key in fields and _holds_texts(old):
                changes[fields[key]] = self.parts(old, given, place)
            elif key in fields:
                self.note(place, f"{quoted(key)} holds no text here; a translation has only texts and ids", key=True)
            else:
                useful = [name for name in fields if name in spoken or _holds_texts(getattr(model, fields[name]))]
                self.note(place, f"unknown key {quoted(key)}{hint(key, useful)}", key=True)
        return model.model_copy(update=changes)

    def text(self, old: Any, given: Any, path: Path) -> Any:
        """A text, or a list of as many texts as the original has."""
        if old is None:
            self.note(path, f"the original has no {quoted(str(path[-1]))} here", key=True)
            return old
        if isinstance(old, tuple):
            if not isinstance(given, tuple) or len(given) != len(old):
                found = f"{len(given)}" if isinstance(given, tuple) else described(given)
                self.note(path, f"the original has {len(old)} texts here, this has {found}")
                return old
            return tuple(self.text(one, new, (*path, i)) for i, (one, new) in enumerate(zip(old, given, strict=True)))
        if not isinstance(given, str):
            advice = "" if given is None or isinstance(given, dict | tuple) else "; put it in quotes"
            self.note(path, f"expected text, found {described(given)}{advice}")
            return old
        if not 1 <= len(given) <= LONGEST_TEXT:
            self.note(path, f"a text has 1 to {LONGEST_TEXT} characters, this has {len(given)}")
        return given

    def parts(self, old: Any, given: Any, path: Path) -> Any:
        """Whatever holds texts further in: a part, a list of parts, or parts by id."""
        if isinstance(old, BaseModel):
            return self.model(old, given, path)
        if isinstance(old, dict):
            return self._by_key(old, given, path)
        if isinstance(given, dict) and len(old) == 1:
            return (self.model(old[0], given, path),)
        if not isinstance(given, tuple):
            self.note(path, f"expected a list, found {described(given)}")
            return old
        if hasattr(old[0], "id"):
            return self._by_id(old, given, path)
        if len(given) != len(old):
            self.note(path, f"the original has {len(old)} entries here, this has {len(given)}")
            return old
        return tuple(self.model(one, new, (*path, i)) for i, (one, new) in enumerate(zip(old, given, strict=True)))

    def _by_key(self, old: dict[str, Any], given: Any, path: Path) -> dict[str, Any]:
        if not isinstance(given, dict):
            self.note(path, f"expected a mapping, found {described(given)}")
            return old
        changed = dict(old)
        for key, new in given.items():
            if len(self.findings) >= MOST_FINDINGS:
                break
            if not _holds_texts(old.get(key)):
                self.note((*path, key), f"the original has no texts at {quoted(key)}{hint(key, old)}", key=True)
            else:
                changed[key] = self.parts(old[key], new, (*path, key))
        return changed

    def _by_id(self, old: Iterable[Any], given: tuple[Any, ...], path: Path) -> tuple[Any, ...]:
        parts = {part.id: part for part in old}
        seen: set[str] = set()
        for number, new in enumerate(given):
            if len(self.findings) >= MOST_FINDINGS:
                break
            place = (*path, number)
            name = new.get("id") if isinstance(new, dict) else None
            if not isinstance(name, str):
                self.note(place, "every entry needs the id it has in the original")
            elif name not in parts:
                self.note((*place, "id"), f"the original has no {quoted(name)} here{hint(name, parts, 'known')}")
            elif name in seen:
                self.note((*place, "id"), f"{quoted(name)} is translated twice")
            else:
                seen.add(name)
                parts[name] = self.model(parts[name], new, place)
        return tuple(parts.values())


def _holds_texts(value: Any) -> bool:
    """Whether there is anything to translate in a part."""
    if isinstance(value, BaseModel):
        spoken = spoken_fields(type(value))
        return any(name in spoken or _holds_texts(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, dict):
        return any(_holds_texts(item) for item in value.values())
    return isinstance(value, tuple) and any(_holds_texts(item) for item in value)
