"""Ids that name two things at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.scenario.conditions import METRICS
from engine.scenario.document import Document, Path
from engine.scenario.finding import Finding
from engine.scenario.schema import Every, ScenarioFile

Named = tuple[Path, str]
MOST_OPTIONS = 6  # a job's, authored or thought of


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
    yield from _made(file, document)
    discoveries = {discovery.id for discovery in file.discoveries}
    for path, name in (named for group in groups for named in group):
        if path[0] == "indicators" and name in METRICS:
            yield _finding(document, path, f"id '{name}' is a metric's own; choose another")
        if path[-2:-1] == ("alternatives",) and name in discoveries:
            yield _finding(document, path, f"id '{name}' is a discovery's; `finds` could not tell them apart")


def _made(file: ScenarioFile, document: Document) -> Iterator[Finding]:
    """A finding for every request whose id the quarter itself may give to something, and for jobs it would confuse."""
    made: dict[str, str] = {}
    for request in file.requests:
        made[f"{request.id}-clean-up"] = f"the clean-up after '{request.id}'"
        if isinstance(request.when, Every):
            for n in range(2, file.weeks // request.when.every + 2):
                made[f"{request.id}-{n}"] = f"'{request.id}' when it comes again"
    pairs: dict[str, str] = {}
    for number, segment in enumerate(file.segments):
        for place, job in enumerate(segment.jobs):
            pair, name = f"{segment.id}-{job.id}", f"job '{job.id}' of '{segment.id}'"
            if pair in pairs:
                message = f"{name} reads like {pairs[pair]} when its problem is opened; choose another id"
                yield _finding(document, ("segments", number, "jobs", place), message)
            pairs[pair] = name
            made.update((f"{pair}-{n}", f"an option for {name}") for n in range(1, MOST_OPTIONS + 1))
    for path, name in _ids("requests", file.requests):
        if name in made:
            yield _finding(document, path, f"id '{name}' is what {made[name]} is called; choose another")


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
