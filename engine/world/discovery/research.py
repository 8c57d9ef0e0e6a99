"""Going to see: what interviews, watching, data, rivals and talks bring to light."""

from __future__ import annotations

from engine.scenario.schema import Discovery, Finder, ScenarioFile
from engine.world.discovery import interviews, rivals
from engine.world.effects import discover
from engine.world.world import World


def done(world: World, kind: str, subject: str, whom: str = "") -> None:
    """One piece of research is finished: whatever it uncovers is told."""
    key = (kind, subject, whom)
    world.research[key] = world.research.get(key, 0) + 1
    for segment in world.market.segments:
        if segment.id == subject:
            if kind == "data":
                interviews.count(world, segment)
            else:
                interviews.hear(world, segment, kind, whom)
    if kind == "competitors":
        rivals.study(world)
    world.record("researched", f"{kind} {subject} {whom}".strip(), notice=True)
    for discovery, finder in world.scenario.kept(finders).get(kind, ()):
        if discovery.id in world.found or (finder.segment or finder.who or subject) != subject:
            continue
        if (finder.whom or whom) == whom and times(world, kind, subject, whom) >= finder.times:
            discover(world, discovery.id)


def finders(file: ScenarioFile) -> dict[str, list[tuple[Discovery, Finder]]]:
    """By each kind of research, what it can bring to light and how."""
    found_by: dict[str, list[tuple[Discovery, Finder]]] = {}
    for discovery in file.discoveries:
        for finder in discovery.found_by:
            found_by.setdefault(finder.do, []).append((discovery, finder))
    return found_by


def times(world: World, kind: str, subject: str, whom: str) -> int:
    """How often this has been done."""
    return world.research.get((kind, subject, whom), 0)
