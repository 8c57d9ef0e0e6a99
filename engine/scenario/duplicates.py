"""Ids that name two things at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.scenario.conditions import METRICS
from engine.scenario.document import Document, Path
from engine.scenario.finding import Finding
from engine.scenario.schema import ScenarioFile

Named = tuple[Path, str]


def duplicates(file: ScenarioFile, document: Document) -> Iterator[Finding]:
    """A finding for every id that is taken; people, stakeholders and the CEO share their names."""
    people = [*_ids("team", file.team), *_ids("stakeholders", file.stakeholders), (("ceo",), file.ceo.id)]
    for number, event in enumerate(file.events):
        people += [(("events", number, *path), name) for path, name in _ids("joins", event.joins)]
    groups: list[list[Named]] = [people]
    for key in ("segments", "indicators", "visions", "discoveries", "requests", "events", "lines", "worlds"):
        groups.append(list(_ids(key, getattr(file, key))))
    for number, segment in enumerate(file.segments):
        groups.append([(("segments", number, *path), name) for path, name in _ids("jobs", segment.jobs)])
    for number, request in enumerate(file.requests):
        inside = _ids("alternatives", request.alternatives)
        groups.append([(("requests", number, *path), name) for path, name in inside])
    for group in groups:
        yield from _within(group, document)
    discoveries = {discovery.id for discovery in file.discoveries}
    for path, name in (named for group in groups for named in group):
        if path[0] == "indicators" and name in METRICS:
            yield _finding(document, path, f"id '{name}' is a metric's own; choose another")
        if path[-2:-1] == ("alternatives",) and name in discoveries:
            yield _finding(document, path, f"id '{name}' is a discovery's; `finds` could not tell them apart")


def _ids(key: str, things: Iterable[object]) -> Iterator[Named]:
    for number, thing in enumerate(things):
        yield (key, number), str(getattr(thing, "id", ""))


def _within(group: list[Named], document: Document) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, name in group:
        if name in first:
            line = document.at((*first[name], "id"))[0]
            yield _finding(document, path, f"id '{name}' is taken on line {line}; choose another")
        else:
            first[name] = path


def _finding(document: Document, path: Path, message: str) -> Finding:
    return Finding(document.path, *document.at((*path, "id")), message, "duplicate-id")
