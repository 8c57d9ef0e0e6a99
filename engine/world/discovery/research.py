"""Going to see: what interviews, watching, data, rivals and talks bring to light."""

from __future__ import annotations

from engine.scenario.schema import ScenarioFile
from engine.world.discovery import interviews, rivals
from engine.world.effects import discover
from engine.world.world import World


def done(world: World, kind: str, subject: str, whom: str = "") -> None:
    """One piece of research is finished: whatever it uncovers is told."""
    key = (kind, subject, whom)
    often = world.research[key] = world.research.get(key, 0) + 1
    for segment in world.market.segments:
        if segment.id == subject:
            if kind == "data":
                interviews.count(world, segment)
            else:
                interviews.hear(world, segment, kind, whom)
    if kind == "competitors":
        rivals.study(world)
    world.record("researched", f"{kind} {subject} {whom}".strip(), notice=True)
    for about, discovery, of_whom, least in world.scenario.kept(finders).get(kind, ()):
        if (about is None or about == subject) and (of_whom is None or of_whom == whom) and often >= least:
            discover(world, discovery)


def finders(file: ScenarioFile) -> dict[str, list[tuple[str | None, str, str | None, int]]]:
    """By each kind of research: about what or whom, the discovery it makes, with what people, after how many times."""
    found_by: dict[str, list[tuple[str | None, str, str | None, int]]] = {}
    for discovery in file.discoveries:
        for finder in discovery.found_by:
            about, whom = finder.segment or finder.who or None, finder.whom or None
            found_by.setdefault(finder.do, []).append((about, discovery.id, whom, finder.times))
    return found_by
