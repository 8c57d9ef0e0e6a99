"""The fifth law: a session is seed and actions; it is written whole, read strictly and verified."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario, Session, SessionError, Simulation, load_session, replay, verify
from engine.play.session import FORMAT, LARGEST, MODEL, rounded, write_whole
from engine.play.verify import Difference

Played = Callable[[Scenario, int, int], Simulation]


@pytest.fixture(scope="module")
def session(small: Scenario, played: Played) -> Session:
    """A playthrough of the small scenario, with predictions."""
    sim = played(small, 4, 11)
    sim.predict("photos", "40")
    assert len(sim.actions) > 10
    return sim.session()


def written(path: Path, session: Session, **changes: Any) -> Path:
    """The session as a file, with these parts changed as an editor would."""
    data = json.loads(session.to_json())
    data |= changes
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


# --- round trip ------------------------------------------------------------------------------------------------


def test_what_is_saved_is_what_is_loaded(tmp_path: Path, session: Session) -> None:
    """Every field, and the digest it states."""
    session.save(tmp_path / "mine.json")
    loaded, stated = load_session(tmp_path / "mine.json")
    assert (loaded.to_json(), loaded.digest, stated) == (session.to_json(), session.digest, session.digest)


def test_a_session_verifies(tmp_path: Path, small: Scenario, session: Session) -> None:
    """Its replay brings the same."""
    session.save(tmp_path / "mine.json")
    assert verify(small, *load_session(tmp_path / "mine.json")) is None


@pytest.mark.parametrize("until", [0.0, 0.25, 8.0, 41.75, 100.0])
def test_half_a_session_verifies_and_resumes(tmp_path: Path, small: Scenario, any_player: Any, until: float) -> None:
    """Saved at any time, replayed and played on, it is the run that was never interrupted."""
    sim, player = Simulation(small, 8), any_player(8)
    while sim.now < until and sim.advance():
        player.act(sim)
    sim.session().save(tmp_path / "half.json")
    half, stated = load_session(tmp_path / "half.json")
    assert verify(small, half, stated) is None
    again = replay(small, half)
    assert again.now == sim.now and not again.ended
    for run in (sim, again):
        while run.advance():
            pass
    assert again.session() == sim.session()


def test_it_says_nothing_of_who_played_and_where(session: Session) -> None:
    """No name, machine, path or time of day: these keys and no others."""
    assert set(json.loads(session.to_json())) == {
        "format", "engine", "model", "scenario", "scenario_sha256", "language", "mode", "seed", "hours",
        "predictions", "fridays", "actions", "series", "days", "digest",
    }  # fmt: skip


def test_mode_language_and_predictions_are_no_part_of_the_digest(session: Session) -> None:
    """Seed, actions, hours and what came of them are."""
    assert replace(session, mode="expert", language="fr", predictions={"a": "b"}).digest == session.digest
    for change in ({"seed": 5}, {"hours": 8.0}, {"actions": ()}, {"days": ()}, {"scenario_sha256": "0"}):
        assert replace(session, **change).digest != session.digest  # type: ignore[arg-type]


def test_writing_is_all_or_nothing(tmp_path: Path) -> None:
    """Where it fails the old file stays and nothing is left beside it."""
    target = tmp_path / "folder" / "x.json"
    with pytest.raises(OSError):
        write_whole(target, "{}")
    target.parent.mkdir()
    target.write_text("old")
    write_whole(target, "new")
    assert target.read_text() == "new" and [p.name for p in target.parent.iterdir()] == ["x.json"]


def test_a_text_that_utf_8_cannot_hold_is_written_as_json_can(tmp_path: Path, session: Session) -> None:
    """Half a character in a prediction does not lose the session."""
    odd = replace(session, predictions={"photos": "\ud83d"})
    odd.save(tmp_path / "odd.json")
    assert load_session(tmp_path / "odd.json")[0].predictions == odd.predictions


def test_values_are_kept_to_nine_digits() -> None:
    """So that the last bit of another platform's `exp` does not change a digest."""
    assert rounded(1 / 3) == 0.333333333
    assert rounded(123456789.123) == 123456789.0


# --- edited ----------------------------------------------------------------------------------------------------


def difference(path: Path, small: Scenario) -> Difference:
    """What verification finds; fails if it finds nothing."""
    found = verify(small, *load_session(path))
    assert found is not None
    assert "\n" not in str(found) and str(found)
    return found


def test_an_edited_decision_differs_from_its_day_on(tmp_path: Path, small: Scenario, session: Session) -> None:
    """Another answer shows on the day it was given."""
    actions = [dict(a) for a in session.actions]
    n = next(i for i, a in enumerate(actions) if a["do"] == "answer" and a["what"] != "look")
    actions[n] = {"at": actions[n]["at"], "do": "answer", "request": actions[n]["request"],
                  "what": "yes" if actions[n]["what"] == "no" else "no"}  # fmt: skip
    found = difference(written(tmp_path / "x.json", session, actions=actions), small)
    assert found.day == int(actions[n]["at"] // 8) + 1


def test_an_action_that_no_longer_applies_is_a_difference(tmp_path: Path, small: Scenario, session: Session) -> None:
    """Verification fails where replay only skips."""
    actions = [dict(a) for a in session.actions]
    actions.insert(0, {"at": 0.0, "do": "accept", "item": "photos"})
    found = difference(written(tmp_path / "x.json", session, actions=actions), small)
    assert found.day == 1 and "no longer applies" in found.what


def test_another_seed_differs(tmp_path: Path, small: Scenario, session: Session) -> None:
    """From the first day, whose demand is another."""
    assert difference(written(tmp_path / "x.json", session, seed=session.seed + 1), small).day == 1


@pytest.mark.parametrize("day", [1, 7, 20])
def test_an_edited_number_differs_on_its_day(tmp_path: Path, small: Scenario, session: Session, day: int) -> None:
    """A thousandth more revenue on one day is found there."""
    series = {name: list(values) for name, values in session.series.items()}
    series["revenue"][day] *= 1.001
    found = difference(written(tmp_path / "x.json", session, series=series), small)
    assert found.day == day and "revenue" in found.what


def test_a_last_bit_does_not_differ(small: Scenario, session: Session) -> None:
    """Within a relative 1e-6 a series is the same, provided the file says so itself."""
    series = {name: [v * (1 + 1e-8) for v in values] for name, values in session.series.items()}
    other = replace(session, series=series)
    assert verify(small, other, other.digest) is None


@pytest.mark.parametrize(
    ("change", "day"),
    [
        ({"digest": "0" * 64}, None),
        ({"hours": 8.0 * 10}, None),
        ({"model": MODEL + 1}, None),
        ({"scenario_sha256": "0" * 64}, None),
    ],
)
def test_other_edits_are_found_too(
    tmp_path: Path, small: Scenario, session: Session, change: dict[str, Any], day: int | None
) -> None:
    """Digest, model and scenario have no day; hours are refused or found."""
    path = written(tmp_path / "x.json", session, **change)
    if "hours" in change:
        with pytest.raises(SessionError, match="hours"):
            load_session(path)
        path = written(path, session, hours=80.0, actions=[a for a in session.actions if a["at"] <= 80])
        assert difference(path, small).day == 11
    else:
        assert difference(path, small).day == day


def test_hours_are_covered_to_the_quarter(small: Scenario) -> None:
    """A session that stops a quarter of an hour later on the same day is another one."""
    sim = Simulation(small, 1)
    sim.advance(until=12)
    session = sim.session()
    assert verify(small, replace(session, hours=12.25), session.digest) is not None


def test_a_missing_series_or_day_is_found(tmp_path: Path, small: Scenario, session: Session) -> None:
    """Even where the digest has been made to fit."""
    fewer = replace(session, series={k: v for k, v in session.series.items() if k != "users"})
    assert str(verify(small, fewer, fewer.digest)) == "day 1: the session has no users"
    shorter = replace(session, days=session.days[:-1])
    assert verify(small, shorter, shorter.digest) is not None
    events = replace(session, days=("000000000000", *session.days[1:]))
    assert str(verify(small, events, events.digest)) == "day 1: events differ"


def test_replay_skips_and_lists_what_no_longer_applies(small: Scenario, session: Session) -> None:
    """The reasons are given, and everything else is done."""
    actions = (
        {"at": 0.0, "do": "accept", "item": "photos"},
        {"at": 0.0, "do": "fly"},
        {"at": 0.0, "do": "answer", "request": "photos"},
        {"at": 0.0, "do": "rank", "item": "photos", "place": "top"},
        {"at": 0.0, "do": "answer", "request": "photos", "what": "maybe"},
        {"at": 0.0, "do": "answer", "request": "photos", "what": "yes", "colour": "red"},
        {"at": 0.0, "do": "answer", "request": "photos", "what": "yes"},
        {"at": 0.0, "do": "answer", "request": "photos", "what": "yes"},
        {"at": 9999.0, "do": "demo"},
    )
    sim = replay(small, replace(session, actions=actions, hours=9999.0))
    assert [a for _, a in sim.actions] and len(sim.actions) == 1
    skipped = [a["do"] for a, _ in sim.skipped]
    assert skipped == ["accept", "fly", "answer", "rank", "answer", "answer", "answer", "demo"]
    assert all(why and "\n" not in why for _, why in sim.skipped)


# --- not a session ---------------------------------------------------------------------------------------------


def refused(path: Path) -> str:
    """Why it is refused, in one line."""
    with pytest.raises(SessionError) as info:
        load_session(path)
    line = str(info.value)
    assert line and "\n" not in line
    return line


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "cut short"),
        ("{", "cut short"),
        ("not json", "JSON"),
        ("[]", "no session"),
        ("{}", "no session"),
        ("null", "no session"),
        ('{"actions": []}', "missing"),
        ("[" * 100_000, "nesting"),
        ('{"actions": ' + "9" * 5000 + "}", "number"),
        ('{"actions": NaN}', "number"),
        ("\ufeff{}", "JSON"),
    ],
)
def test_what_is_no_session_is_refused(tmp_path: Path, text: str, says: str) -> None:
    """With a line that says what is wrong."""
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    assert says in refused(tmp_path / "x.json")


def test_folders_missing_files_bytes_and_giants_are_refused(tmp_path: Path) -> None:
    """Without a traceback."""
    assert "folder" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "nothing")
    (tmp_path / "b").write_bytes(b"\xff\xfe\x00{")
    assert "not text" in refused(tmp_path / "b")
    with (tmp_path / "giant").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "too large" in refused(tmp_path / "giant")


def test_a_cut_file_is_refused_wherever_it_is_cut(tmp_path: Path, session: Session) -> None:
    """At any of two hundred places."""
    text = session.to_json()
    for place in range(0, len(text) - 2, len(text) // 200):
        (tmp_path / "x.json").write_text(text[:place], encoding="utf-8")
        refused(tmp_path / "x.json")


@pytest.mark.parametrize(
    "changes",
    [
        {"format": FORMAT + 1}, {"format": True}, {"format": "1"}, {"seed": 1.5}, {"seed": True}, {"hours": "8"},
        {"hours": -1}, {"hours": 1e999}, {"hours": 10**400}, {"hours": 160.1}, {"hours": 0}, {"actions": {}},
        {"actions": [1]}, {"actions": [{"do": "demo"}]}, {"actions": [{"at": True, "do": "demo"}]},
        {"actions": [{"at": 0.1, "do": "demo"}]}, {"actions": [{"at": 8, "do": "demo"}, {"at": 4, "do": "demo"}]},
        {"actions": [{"at": 10**400, "do": "demo"}]}, {"actions": [{"at": 1e999, "do": "demo"}]},
        {"actions": [{"at": 0, "do": ["demo"]}]}, {"actions": [{"at": 0, "do": "demo", "x": None}]},
        {"series": []}, {"series": {"users": 1}}, {"series": {"users": ["1"]}}, {"series": {"users": [10**400]}},
        {"series": {"users": [1e999]}}, {"series": {"users": [True]}}, {"days": {}}, {"days": [1]}, {"digest": 1},
        {"scenario": None}, {"predictions": []}, {"predictions": {"a": 1}}, {"mode": 1}, {"language": 1},
    ],
    ids=repr,
)  # fmt: skip
def test_wrong_parts_are_refused(tmp_path: Path, session: Session, changes: dict[str, Any]) -> None:
    """Each with one line, whatever the part."""
    text = json.dumps(json.loads(session.to_json()) | changes).replace("Infinity", "1e999")
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    refused(tmp_path / "x.json")


SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**25), 10**25) | st.floats() | st.text(max_size=8)
    | st.sampled_from([10**400, -(10**400), 1e308, "at", "yes", "no", "answer", "demo", "\ud800"])
)  # fmt: skip
ANYTHING = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=6,
)


def mutated(data: Any, where: list[int], what: Any) -> Any:
    """The same with one part, found by walking down, replaced."""
    if not where or not isinstance(data, dict | list) or not data:
        return what
    keys = sorted(data) if isinstance(data, dict) else list(range(len(data)))
    key = keys[where[0] % len(keys)]
    inside = mutated(data[key], where[1:], what)
    return {**data, key: inside} if isinstance(data, dict) else [*data[:key], inside, *data[key + 1 :]]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=3), ANYTHING)
@settings(max_examples=200)
def test_a_spoilt_session_is_refused_or_differs_or_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, small: Scenario, session: Session, where: list[int], what: Any
) -> None:
    """Any part replaced by anything: one line, or a difference, or nothing that matters; never another exception."""
    path = tmp_path_factory.getbasetemp() / "spoilt.json"
    data = mutated(json.loads(session.to_json()), where, what)
    path.write_text(json.dumps(data), encoding="utf-8")
    try:
        loaded, stated = load_session(path)
    except SessionError as error:
        assert "\n" not in str(error)
        return
    found = verify(small, loaded, stated)
    if found is None:
        same = ("format", "engine", "scenario", "mode", "language", "predictions")
        assert loaded.digest == session.digest
        assert {k: v for k, v in data.items() if k not in same} == {
            k: v for k, v in json.loads(session.to_json()).items() if k not in same
        }
