"""Checks across the parts of a scenario: whatever names something must name something that is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.scenario.conditions import OnDay
from engine.scenario.document import Document, Path
from engine.scenario.duplicates import duplicates
from engine.scenario.effect import Effect, Work
from engine.scenario.finding import Finding
from engine.scenario.inspector import Inspector
from engine.scenario.schema import Answer, Ceo, Discovery, Every, Option, Request, ScenarioFile, Stakeholder

MAKERS = {"design": "designer", "development": "developer", "test": "tester"}
WITH_SOMEBODY = ("one-to-one", "talk")


def references(file: ScenarioFile, document: Document) -> list[Finding]:
    """All findings on what the parts of a valid-looking scenario say of each other."""
    inspector = Inspector(file, document)
    inspector.findings.extend(duplicates(file, document))
    _start(inspector, file.start_date)
    for number, objective in enumerate(file.objectives):
        inspector.metric(("objectives", number, "metric"), objective.metric)
    for number, vision in enumerate(file.visions):
        inspector.all_known(("visions", number, "against"), vision.against, "request")
        inspector.all_known(("visions", number, "supports"), vision.supports, "request")
        for place, word in enumerate(vision.supports):
            if word in vision.against:
                message = f"the vision speaks against '{word}', too; keep it in one list"
                inspector.note(("visions", number, "supports", place), message, "contradiction")
        inspector.effects(("visions", number, "effects"), vision.effects)
    for number, segment in enumerate(file.segments):
        for place, job in enumerate(segment.jobs):
            _options(inspector, ("segments", number, "jobs", place), f"{segment.id}-{job.id}", job.options)
    for number, discovery in enumerate(file.discoveries):
        _discovery(inspector, ("discoveries", number), discovery)
    for number, request in enumerate(file.requests):
        _request(inspector, ("requests", number), request)
    _interest(inspector, ("ceo",), file.ceo)
    for number, stakeholder in enumerate(file.stakeholders):
        _interest(inspector, ("stakeholders", number), stakeholder)
    for number, event in enumerate(file.events):
        day = inspector.moment(("events", number, "when"), event.when)
        if event.days_off and day is None:
            message = "days_off needs a fixed day, such as `when: week 5`: a calendar does not wait for a condition"
            inspector.note(("events", number, "days_off"), message, "week")
        inspector.effects(("events", number, "effects"), event.effects)
    for number, line in enumerate(file.lines):
        inspector.moment(("lines", number, "when"), line.when)
        inspector.known(("lines", number, "who"), line.who, "person")
        inspector.condition(("lines", number, "unless"), line.unless)
    for number, world in enumerate(file.worlds):
        inspector.keys_known(("worlds", number, "truths"), world.truths, "request")
        for request_id, truth in world.truths.items():
            inspector.effects(("worlds", number, "truths", request_id), truth)
    _makers(inspector, file)
    _hidden(inspector, file)
    return inspector.findings


def _start(inspector: Inspector, text: str) -> None:
    try:
        start = date.fromisoformat(text)
    except ValueError:
        inspector.note(("start_date",), f"start_date: there is no {text} in the calendar", "format")
        return
    if start.weekday():
        inspector.note(("start_date",), f"{text} is no Monday, and quarters begin on one", "format", severity="warning")


def _options(inspector: Inspector, path: Path, stem: str, options: tuple[Option, ...]) -> None:
    """What comes of opening a problem is a request in play, with the id `segment-job-n`."""
    for number, option in enumerate(options):
        place: Path = (*path, "options", number)
        inspector.effects((*place, "truth"), option.truth)
        for n, alternative in enumerate(option.alternatives):
            _answer(inspector, (*place, "alternatives", n), alternative, "")
        if f"{stem}-{number + 1}" in inspector.names.kinds["request"]:
            message = f"this option is called '{stem}-{number + 1}' in play, and so is a request; rename the request"
            inspector.note(place, message, "duplicate-id")


def _every_option(file: ScenarioFile) -> Iterator[Option]:
    for segment in file.segments:
        for job in segment.jobs:
            yield from job.options


def _discovery(inspector: Inspector, path: Path, discovery: Discovery) -> None:
    inspector.all_known((*path, "about"), discovery.about, "request")
    for number, finder in enumerate(discovery.found_by):
        place: Path = (*path, "found_by", number)
        inspector.known((*place, "segment"), finder.segment, "segment")
        inspector.known((*place, "who"), finder.who, "person")
        if finder.do in WITH_SOMEBODY and finder.who is None:
            inspector.note(place, f"missing key 'who': a {finder.do} is with somebody", "missing-key")


def _request(inspector: Inspector, path: Path, request: Request) -> None:
    inspector.known((*path, "from"), request.asker, "person")
    arrives = None
    if isinstance(request.when, Every):
        inspector.week((*path, "when", "start"), request.when.start)
        inspector.week((*path, "when", "until"), request.when.until)
    else:
        arrives = inspector.moment((*path, "when"), request.when)
    _due(inspector, path, request, arrives)
    inspector.all_known((*path, "holds"), request.holds, "request")
    if request.chooses == "vision" and not inspector.names.kinds["vision"]:
        inspector.note((*path, "chooses"), "there is no vision to choose; add `visions`", "unknown-id")
    inspector.effects((*path, "truth"), request.truth)
    _interest(inspector, path, request)
    asked = set()
    for number, position in enumerate(request.positions):
        inspector.known((*path, "positions", number, "who"), position.who, "person")
        if position.who in asked:
            message = f"'{position.who}' stands here already; nobody has two positions"
            inspector.note((*path, "positions", number, "who"), message, "duplicate-id")
        asked.add(position.who)
    if request.predict:
        inspector.metric((*path, "predict", "metric"), request.predict.metric)
    for key, answer in (("yes", request.yes), ("no", request.no), ("ignored", request.ignored)):
        _answer(inspector, (*path, key), answer, request.id)
    for number, alternative in enumerate(request.alternatives):
        _answer(inspector, (*path, "alternatives", number), alternative, request.id)
    brought = [*inspector.names.kinds["discovery"], *inspector.names.alternatives[request.id]]
    for number, look in enumerate(request.look):
        for place, word in enumerate(look.finds):
            if not inspector.is_full and word not in brought:
                message = inspector.names.complaint("discovery", word, "discovery or alternative", brought)
                inspector.note((*path, "look", number, "finds", place), message, "unknown-id")
        for word in look.alternatives:
            if not inspector.is_full and word not in inspector.names.alternatives[request.id]:
                known = list(inspector.names.alternatives[request.id])
                message = inspector.names.complaint("alternative", word, "alternative", known)
                inspector.note((*path, "look", number, "alternatives", word), message, "unknown-id", key=True)


def _interest(inspector: Inspector, path: Path, part: Ceo | Stakeholder | Request) -> None:
    """A text about what is behind something needs its kind, and the other way round."""
    if (part.behind is None) != (part.interest is None):
        here, missing = ("behind", "interest") if part.interest is None else ("interest", "behind")
        inspector.note((*path, here), f"missing key '{missing}', which goes with '{here}'", "missing-key")


def _due(inspector: Inspector, path: Path, request: Request, arrives: OnDay | None) -> None:
    inspector.week((*path, "needed_by"), request.needed_by)
    if arrives and request.needed_by is not None and request.needed_by < arrives.week <= inspector.weeks:
        message = f"needed_by week {request.needed_by} is before the request comes, in week {arrives.week}"
        inspector.note((*path, "needed_by"), message, "week")


def _answer(inspector: Inspector, path: Path, answer: Answer, request_id: str) -> None:
    inspector.effects((*path, "effects"), answer.effects)
    inspector.effects((*path, "truth"), answer.truth)
    inspector.all_known((*path, "holds"), answer.holds, "request")
    if request_id in answer.holds:
        place: Path = (*path, "holds", answer.holds.index(request_id))
        inspector.note(place, f"request '{request_id}' cannot wait for itself", "unknown-id")


def _works(file: ScenarioFile) -> Iterator[Work]:
    for option in _every_option(file):
        yield option.work
        yield from (alternative.work for alternative in option.alternatives if alternative.work)
    for request in file.requests:
        answers = (request.yes, request.no, request.ignored, *request.alternatives)
        yield from (work for work in (request.work, *(answer.work for answer in answers)) if work)


def _effects(file: ScenarioFile) -> Iterator[Effect]:
    for request in file.requests:
        yield from request.truth
        for answer in (request.yes, request.no, request.ignored, *request.alternatives):
            yield from (*answer.effects, *answer.truth)
    for option in _every_option(file):
        yield from option.truth
        for alternative in option.alternatives:
            yield from (*alternative.effects, *alternative.truth)
    for vision in file.visions:
        yield from vision.effects
    for event in file.events:
        yield from event.effects
    for world in file.worlds:
        for truth in world.truths.values():
            yield from truth


def _makers(inspector: Inspector, file: ScenarioFile) -> None:
    """Work of a stage needs somebody who does it."""
    roles = {person.role for person in (*file.team, *(p for event in file.events for p in event.joins))}
    for stage, role in MAKERS.items():
        if role not in roles and any(getattr(work, stage) > 0 for work in _works(file)):
            message = f"there is {stage} to do and no {role} in the team to do it"
            inspector.note(("team",), message, "nobody", key=True, severity="warning")


def _hidden(inspector: Inspector, file: ScenarioFile) -> None:
    """What nothing brings to light stays unknown for ever."""
    found = {word for request in file.requests for look in request.look for word in look.finds}
    found.update(word for effect in _effects(file) for word in effect.learn)
    for number, discovery in enumerate(file.discoveries):
        if not discovery.found_by and discovery.id not in found:
            message = f"nothing brings discovery '{discovery.id}' to light; add `found_by`"
            inspector.note(("discoveries", number, "id"), message, "unreachable", severity="warning")
