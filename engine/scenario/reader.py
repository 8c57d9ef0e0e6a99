"""YAML with positions: a scenario's text becomes tuples, dicts and scalars, and every one knows its line and column.

Built over the events of PyYAML, so that nothing but plain data is ever made: no anchors, aliases, tags or merge
keys, no more than 40 levels and 100,000 values, no key twice, and the scalars of YAML 1.2.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from engine.scenario.document import Document, Path
from engine.scenario.finding import MOST_FINDINGS, Finding, ScenarioError
from engine.scenario.scalar import ScalarError, meaning
from engine.scenario.source import refuse
from engine.scenario.syntax import explained
from engine.scenario.wording import quoted

DEEPEST = 40
MOST_NODES = 100_000
UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# The events alone are used; the names and tags these classes could resolve never come into it.
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read(text: str, path: str) -> Document:
    """Read a scenario's text; raises `ScenarioError` where reading cannot go on, as after an error of syntax."""
    builder = _Builder(text, path)
    try:
        return builder.document()
    except yaml.YAMLError as error:
        line, column, message = explained(error, text, builder.folded)
        stop = Finding(path, line, column, message, "syntax")
        raise ScenarioError([*builder.read.findings, stop]) from None


class _Builder:
    """Walks the events of one document."""

    def __init__(self, text: str, path: str) -> None:
        self.read = Document(path, text)
        self._next = _Parser(text).get_event
        self._nodes = 0
        self.folded: Any = None  # the last text in quotes that runs over several lines

    def document(self) -> Document:
        after = self._next
        after()  # the stream begins
        if isinstance(after(), yaml.StreamEndEvent):
            raise refuse(self.read.path, "the file holds only comments; a scenario begins with `format: 1`")
        self.read.content = self._value(after(), ())
        after()  # the document ends
        last = after()
        if not isinstance(last, yaml.StreamEndEvent):
            self._fault(None, last, "a second document begins here; a scenario is one, without '---' inside", "yaml")
        return self.read

    def _value(self, event: Any, path: Path) -> Any:
        self._count(event, path)
        mark = event.start_mark
        self.read.values[path] = (mark.line + 1, mark.column + 1)
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._fault(path, event, f"aliases such as *{_short(event.anchor)} are not allowed; write it out", "yaml")
            return None
        if event.anchor is not None:
            self._fault(path, event, f"anchors such as &{_short(event.anchor)} are not allowed; remove it", "yaml")
        if event.tag is not None:
            self._fault(path, event, f"tags such as {_short(event.tag)} are not allowed; remove it", "yaml")
        if kind is yaml.ScalarEvent:
            return self._scalar(event, path)
        if kind is yaml.SequenceStartEvent:
            return self._sequence(path)
        return self._mapping(path)

    def _scalar(self, event: Any, path: Path) -> Any:
        text: str = event.value
        style: str | None = event.style
        if not style:
            try:
                return meaning(text)
            except ScalarError as error:
                self._fault(path, event, str(error), "number")
                return None
        if style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            self.folded = event
        if style == '"' and (strange := UNSPEAKABLE.search(text)):
            self._fault(path, event, f"the text holds a control character (U+{ord(strange.group()):04X})", "yaml")
        return text

    def _sequence(self, path: Path) -> tuple[Any, ...]:
        items: list[Any] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._value(event, (*path, len(items))))
        return tuple(items)

    def _mapping(self, path: Path) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event, path)
            place = (*path, key)
            if key in items:
                line = self.read.keys[place][0]
                advice = "remove one"
                if path and isinstance(path[-1], int):
                    advice += ", or begin a new entry with '- '"
                message = f"key {quoted(key)} stands here and on line {line}; {advice}"
                self._fault(None, event, message, "duplicate-key")
                self._skip(path)
                continue
            mark = event.start_mark
            self.read.keys[place] = (mark.line + 1, mark.column + 1)
            items[key] = self._value(self._next(), place)
        return items

    def _key(self, event: Any, path: Path) -> str:
        if type(event) is not yaml.ScalarEvent:
            if type(event) is yaml.AliasEvent:
                raise self._stop(event, "aliases are not allowed; write the key out")
            raise self._stop(event, "a key must be a word; text that begins with { or [ needs quotes")
        self._count(event, path)
        key: str = event.value
        if key == "<<" and not event.style:
            self._fault((*path, key), event, "merge keys (<<) are not allowed; write the keys out", "yaml")
        elif event.anchor is not None or event.tag is not None:
            self._fault(None, event, "anchors and tags are not allowed; remove it", "yaml")
        return key

    def _skip(self, path: Path) -> None:
        """Read a value nobody will use, leaving no trace of where it stood."""
        kept = self.read.values, self.read.keys, self.read.spoilt
        self.read.values, self.read.keys, self.read.spoilt = {}, {}, set()
        self._value(self._next(), path)
        self.read.values, self.read.keys, self.read.spoilt = kept

    def _count(self, event: Any, path: Path) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._stop(event, f"the file holds more than {MOST_NODES:,} values")
        if len(path) > DEEPEST:
            raise self._stop(event, f"nested more than {DEEPEST} levels deep")

    def _fault(self, path: Path | None, event: Any, message: str, rule: str) -> None:
        mark = event.start_mark
        self.read.findings.append(Finding(self.read.path, mark.line + 1, mark.column + 1, message, rule))
        if path is not None:
            self.read.spoilt.add(path)
        if len(self.read.findings) >= MOST_FINDINGS:
            raise self._stop(event, "too many mistakes to read on; correct these first")

    def _stop(self, event: Any, message: str) -> ScenarioError:
        mark = event.start_mark
        last = Finding(self.read.path, mark.line + 1, mark.column + 1, message, "yaml")
        return ScenarioError([*self.read.findings, last])


def _short(name: str | None) -> str:
    return quoted(name or "")[1:-1]
