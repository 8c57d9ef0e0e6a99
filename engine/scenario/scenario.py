"""A scenario, ready to play."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.scenario.finding import Finding, ScenarioError, in_order
from engine.scenario.reader import read
from engine.scenario.references import references
from engine.scenario.schema import ScenarioFile
from engine.scenario.source import read_source
from engine.scenario.validation import validated


@dataclass(frozen=True, slots=True)
class Scenario:
    """A valid scenario and what identifies it."""

    file: ScenarioFile
    sha256: str
    language: str | None = None

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


def load_scenario(name_or_path: str | Path, language: str | None = None) -> Scenario:
    """Read a scenario by the id of a shipped one or by path.

    Raises `ScenarioError`, with everything that is wrong, unless the scenario is wholly valid.
    """
    document = read(read_source(name_or_path), str(name_or_path))
    file, findings = validated(document)
    if file is not None:
        findings = references(file, document)
    if file is None or any(finding.severity == "error" for finding in findings):
        raise ScenarioError(in_order(findings))
    return Scenario(file, "0" * 64, language)


def check(path: str | Path) -> list[Finding]:
    """All findings on a scenario file, errors and warnings; empty if there is nothing to say."""
    try:
        document = read(read_source(path), str(path))
        file, findings = validated(document)
        return in_order(findings if file is None else references(file, document))
    except ScenarioError as error:
        return in_order(error.findings)
