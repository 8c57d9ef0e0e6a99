"""A scenario, ready to play."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from engine.scenario import identity
from engine.scenario.document import Document
from engine.scenario.finding import Finding, ScenarioError, in_order
from engine.scenario.overlay import languages, original, translated
from engine.scenario.reader import read
from engine.scenario.references import references
from engine.scenario.schema import ScenarioFile
from engine.scenario.shelf import find
from engine.scenario.source import read_source, refuse
from engine.scenario.validation import validated
from engine.scenario.wording import hint, quoted

Kept = TypeVar("Kept")

WRITTEN_IN = "en"  # the language of the shipped scenarios


@dataclass(frozen=True, slots=True)
class Scenario:
    """A valid scenario.

    `sha256` identifies what plays; texts, portraits and translations do not change it. `language` is that of the
    translation in use, or None for the scenario as written.
    """

    file: ScenarioFile
    sha256: str
    language: str | None = None
    _kept: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def kept(self, reckon: Callable[[ScenarioFile], Kept]) -> Kept:
        """What `reckon` makes of the file: once, for all runs of it. Nobody may change what is kept."""
        if reckon not in self._kept:
            self._kept[reckon] = reckon(self.file)
        found: Kept = self._kept[reckon]
        return found

    def __reduce__(self) -> tuple[type[Scenario], tuple[ScenarioFile, str, str | None]]:
        return Scenario, (self.file, self.sha256, self.language)  # what is kept is reckoned again elsewhere

    @property
    def id(self) -> str:
        """The scenario's short name."""
        return self.file.id

    @property
    def title(self) -> str:
        """What the player calls it."""
        return self.file.title

    @property
    def weeks(self) -> int:
        """How long it lasts."""
        return self.file.weeks


def load_scenario(name_or_path: str | os.PathLike[str], language: str | None = None) -> Scenario:
    """Read a scenario by the id of a shipped one or by path, in a language it is translated into.

    Raises `ScenarioError`, with everything that is wrong, unless scenario and translation are wholly valid.
    """
    path = find(name_or_path)
    shown = str(name_or_path) if path == Path(name_or_path) else str(path)
    file, findings = _judged(_document(path, shown))
    if file is None or _serious(findings):
        raise ScenarioError(in_order(findings))
    beside = languages(path)
    if language is None or (language == WRITTEN_IN and language not in beside):
        return Scenario(file, identity.sha256(file))
    if language not in beside:
        advice = hint(language, beside, "there are") or "; there are none"
        raise refuse(shown, f"no translation into {quoted(language)}{advice}", rule="translation")
    spoken, findings = translated(file, _document(beside[language], str(Path(shown).with_name(beside[language].name))))
    if findings:
        raise ScenarioError(in_order(findings))
    return Scenario(spoken, identity.sha256(file), language)


def check(path: str | os.PathLike[str]) -> list[Finding]:
    """All findings on a scenario file or a translation, errors and warnings; empty if there is nothing to say.

    Raises nothing for a bad or missing file: that is a finding too.
    """
    shown = os.fspath(path)
    try:
        document = _document(Path(path), shown)
        source = original(Path(path))
        if source is None:
            return in_order(_judged(document)[1])
        file, findings = _judged(_document(source, str(source)))
        if file is None or _serious(findings):
            message = f"this is a translation of {source.name}, which has errors; correct those first"
            return [Finding(shown, 1, 1, message, "translation")]
        return in_order(translated(file, document)[1])
    except ScenarioError as error:
        return in_order(error.findings)


def _document(path: Path, shown: str) -> Document:
    return read(read_source(path, shown), shown)


def _judged(document: Document) -> tuple[ScenarioFile | None, list[Finding]]:
    file, findings = validated(document)
    return file, findings if file is None else references(file, document)


def _serious(findings: list[Finding]) -> bool:
    return any(finding.severity == "error" for finding in findings)
