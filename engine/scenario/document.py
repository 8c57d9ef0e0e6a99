"""The content of a file and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from engine.scenario.finding import Finding

Path = tuple[str | int, ...]
Spot = tuple[int, int]


@dataclass(slots=True)
class Document:
    """A file's content, and where each part of it stands.

    `values` and `keys` map a path of keys and indices to a line and column counting from 1. `findings` are the
    mistakes of the text itself; what stands at their paths (`spoilt`) is a stand-in that nobody should judge.
    """

    path: str
    text: str = ""
    content: Any = None
    values: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, Spot] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    spoilt: set[Path] = field(default_factory=set)
    _lines: list[str] = field(default_factory=list, repr=False)

    def at(self, path: Path) -> Spot:
        """Where the value at this path begins, or the nearest thing around it."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def at_key(self, path: Path) -> Spot:
        """Where the key of this path stands; its value where it has none."""
        return self.keys.get(path) or self.at(path)

    def inside(self, path: Path, offset: int) -> Spot:
        """Where a character of the text at this path stands, counting from 0, if the text stands on one line."""
        line, column = self.at(path)
        text = str(self.value(path))
        if not self._lines:
            self._lines = self.text.splitlines()
        written = self._lines[line - 1][column - 1 :] if line <= len(self._lines) else ""
        if written.startswith(text):
            return line, column + offset
        return line, column + offset + 1 if written[:1] in ("'", '"') and written.startswith(text, 1) else column

    def value(self, path: Path) -> Any:
        """What stands at this path; None where nothing does."""
        value = self.content
        for step in path:
            if isinstance(value, dict):
                value = value.get(str(step))
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def is_spoilt(self, path: Path) -> bool:
        """Whether this or something around it is a stand-in."""
        return bool(self.spoilt) and any(path[:length] in self.spoilt for length in range(len(path) + 1))
