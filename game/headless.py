"""The commands that need no screen: run, verify, check, list. They import neither pygame nor anything heavy."""

from __future__ import annotations

import csv
import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

from engine import (
    VERSION,
    Scenario,
    ScenarioError,
    SessionError,
    Simulation,
    load_scenario,
    load_session,
    verify,
)
from engine import replay as replayed
from engine.play.session import Session, rounded, write_whole
from engine.players import PLAYERS, play
from engine.scenario import check
from engine.scenario.shelf import shipped
from game.complaint import FINDINGS, FINE, WRONG, Complaint, choose, complain, complain_of_scenario, writable


def run(
    name: str,
    *,
    player: str,
    seed: int | None,
    replay: str | None,
    session: str | None,
    series: str | None,
    ledger: str | None,
    as_json: bool,
) -> int:
    """Play to the end, or replay a session, and print the result."""
    try:
        choose(player, "player", list(PLAYERS))
        for path in (session, series, ledger):
            if path is not None:
                writable(path)
        scenario = load_scenario(name)
        if replay is not None:
            sim = _replayed(scenario, replay, seed)
            player = "replay"
        else:
            sim = Simulation(scenario, 1 if seed is None else seed)
            play(sim, PLAYERS[player](sim.seed))
    except ScenarioError as error:
        return complain_of_scenario(error)
    except Complaint as complaint:
        return complain(str(complaint))
    if not sim.ended:
        while sim.advance():
            pass
    summary = _summary(sim, player)
    try:
        if session is not None:
            sim.session().save(session)
        if series is not None:
            write_whole(Path(series), _series_csv(sim))
        if ledger is not None:
            write_whole(Path(ledger), _ledger_csv(sim))
    except OSError as error:
        return complain(f"cannot write {error.filename or ''}: {error.strerror}")
    print(json.dumps(summary, ensure_ascii=False) if as_json else _in_words(scenario, summary))
    return FINE


def _replayed(scenario: Scenario, path: str, seed: int | None) -> Simulation:
    try:
        session, _ = load_session(path)
    except SessionError as error:
        raise Complaint(f"{path}: {error}") from None
    if session.scenario != scenario.id:
        raise Complaint(f"{path}: a session of {session.scenario!r}, not of {scenario.id!r}")
    sim = replayed(scenario, session, seed)
    for action, why in sim.skipped:
        what = " ".join(str(v) for k, v in action.items() if k != "at")
        print(f"tradeoff: skipped at {action['at']} h: {what}: {why}", file=sys.stderr)
    return sim


def _summary(sim: Simulation, player: str) -> dict[str, Any]:
    """The object of `run --json`. Values are rounded as a session rounds them."""
    result = sim.result()
    final = ("users", "minutes_per_user", "revenue", "morale", "cash")
    return {
        "scenario": sim.scenario.id,
        "scenario_sha256": sim.scenario.sha256,
        "engine": VERSION,
        "seed": sim.seed,
        "player": player,
        "weeks": sim.scenario.weeks,
        "outcome": result.outcome,
        "score": round(result.score, 2),
        "final": {name: rounded(result.final[name]) for name in final},
        "objectives": [
            {"metric": o.metric, "target": o.target, "actual": rounded(o.actual), "met": o.met}
            for o in result.objectives
        ],
        "decisions": result.decisions,
        "digest": result.digest,
    }


def _in_words(scenario: Scenario, summary: dict[str, Any]) -> str:
    lines = [
        f"{scenario.title}, seed {summary['seed']}, played by {summary['player']}: "
        f"{summary['outcome']}, {summary['score']:.0f} of 100"
    ]
    for o in summary["objectives"]:
        mark = "met " if o["met"] else "    "
        lines.append(f"  {mark} {o['metric']:<18} {o['actual']:>12,.2f}   wanted {o['target']:,.2f}")
    lines.append(f"  {summary['decisions']} decisions · digest {summary['digest'][:16]}")
    return "\n".join(lines)


def _series_csv(sim: Simulation) -> str:
    """One row a day."""
    series = sim.session().series
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["day", *series])
    length = min(len(values) for values in series.values())
    for day in range(1, length):
        writer.writerow([day, *(values[day] for values in series.values())])
    return text.getvalue()


def _ledger_csv(sim: Simulation) -> str:
    """One row a booking, under true names."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["day", "metric", "cause", "root", "amount"])
    for b in sorted(sim.bookings(), key=lambda b: (b.day, b.metric)):
        cause = f"{b.cause.kind} {b.cause.subject}".strip()
        writer.writerow([b.day, b.metric, cause, b.cause.root, repr(b.amount)])
    return text.getvalue()


def verify_files(paths: tuple[str, ...], scenario: str | None) -> int:
    """Each session on its own line; 1 if any differs, 2 if any cannot be read."""
    worst = FINE
    for path in paths:
        try:
            session, digest = load_session(path)
            played = load_scenario(scenario or _scenario_of(session, path))
        except SessionError as error:
            complain(f"{path}: {error}")
            worst = WRONG
            continue
        except ScenarioError as error:
            complain_of_scenario(error)
            worst = WRONG
            continue
        if played.id != session.scenario:
            complain(f"{path}: a session of {session.scenario!r}, not of {played.id!r}")
            worst = WRONG
            continue
        difference = verify(played, session, digest)
        if difference is None:
            print(f"{path}: the same on all {len(session.days)} days")
        else:
            print(f"{path}: differs, {difference}")
            worst = max(worst, FINDINGS)
    return worst


def _scenario_of(session: Session, path: str) -> str:
    """A file of that name beside the session, or the shipped scenario."""
    beside = Path(path).absolute().parent / f"{session.scenario}.yaml"
    if session.scenario not in shipped() and beside.is_file():
        return str(beside)
    return session.scenario


def check_files(paths: tuple[str, ...], as_json: bool) -> int:
    """Every finding in every file; an id of a shipped scenario will do for a path."""
    known = shipped()
    findings = [f for path in paths for f in check(known.get(path, path))]
    unreadable = any(f.rule in ("file", "unknown-scenario") for f in findings)
    if as_json:
        print(json.dumps({"files": len(paths), "findings": [f.as_dict() for f in findings]}, ensure_ascii=False))
    else:
        for finding in findings:
            print(finding, file=sys.stderr if finding.rule in ("file", "unknown-scenario") else sys.stdout)
        if not findings:
            print(f"{len(paths)} checked, nothing found")
    return WRONG if unreadable else FINDINGS if findings else FINE


def list_scenarios() -> int:
    """The shelf, as a table."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("id", "title", "weeks", "difficulty", "teaches"):
        table.add_column(heading, no_wrap=heading == "id")
    worst = FINE
    for id, path in shipped().items():
        try:
            file = load_scenario(str(path)).file
        except ScenarioError as error:
            worst = complain_of_scenario(error)
            continue
        table.add_row(id, file.title, str(file.weeks), file.difficulty, ", ".join(file.teaches))
    Console(highlight=False).print(table)
    return worst
