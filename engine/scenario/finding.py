"""What is wrong with a scenario, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MOST_FINDINGS = 100  # a report longer than this helps nobody, and a hostile file could ask for a million


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct, at its place in the file as the author named it.

    Lines and columns count from 1; a finding about the whole file stands at 1:1.
    """

    path: str
    line: int
    column: int
    message: str
    rule: str = "schema"
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    def as_dict(self) -> dict[str, str | int]:
        """The finding as `tradeoff check --json` writes it."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
        }


class ScenarioError(Exception):
    """A scenario that cannot be played; `findings` says why, in the order of the file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings as a reader meets them, each once, and no more of them than anybody would read."""
    ordered = sorted(dict.fromkeys(findings), key=lambda finding: (finding.line, finding.column))
    if len(ordered) <= MOST_FINDINGS:
        return ordered
    # Errors before warnings when there is no room for both, or a file could hide its errors.
    kept = sorted(ordered, key=lambda finding: finding.severity == "warning")[:MOST_FINDINGS]
    kept.sort(key=lambda finding: (finding.line, finding.column))
    last = kept[-1]
    rest = "… and more; correct these first"
    severity: Literal["error", "warning"] = "error" if any(f.severity == "error" for f in ordered) else "warning"
    return [*kept, Finding(last.path, last.line, last.column, rest, "more", severity)]
