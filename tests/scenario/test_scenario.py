from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

import engine.scenario
from engine.scenario import ScenarioError, check, load_scenario

from .conftest import SMALL


def test_the_public_names_are_these():
    """Other rooms and other people's scripts rely on these names."""
    assert engine.scenario.__all__ == [
        "Finding", "Scenario", "ScenarioError", "check", "languages", "load_scenario", "shipped",
    ]  # fmt: skip


def test_the_small_scenario_is_valid():
    """The scenario the tests play has nothing wrong with it."""
    scenario = load_scenario(SMALL)
    assert check(SMALL) == []
    assert (scenario.id, scenario.title, scenario.weeks, scenario.language) == ("small", "The small shed", 4, None)
    assert len(scenario.sha256) == 64
    assert load_scenario(str(SMALL)) == scenario


def test_a_path_appears_as_it_was_given(written, monkeypatch):
    """Findings name the file as the user did, relative or not."""
    path = written("format: 2\n")
    monkeypatch.chdir(path.parent)
    for given in ("trial.yaml", os.path.join(".", "trial.yaml"), Path("trial.yaml"), str(path)):
        assert {finding.path for finding in check(given)} == {str(given)}
        with pytest.raises(ScenarioError) as caught:
            load_scenario(given)
        assert {finding.path for finding in caught.value.findings} == {str(given)}


def test_an_error_reads_one_finding_a_line(written):
    """The error's text is its findings, ready to print."""
    with pytest.raises(ScenarioError) as caught:
        load_scenario(written("format: 2\nid: A\n"))
    assert str(caught.value).splitlines() == [str(finding) for finding in caught.value.findings]


def test_a_finding_can_be_written_as_json(written):
    """`tradeoff check --json` writes these six keys."""
    finding = check(written("- 1\n"))[0]
    assert set(finding.as_dict()) == {"path", "line", "column", "rule", "severity", "message"}


def test_a_long_scenario_is_checked_in_time(small, written):
    """A scenario of 2,500 lines is read and checked soon; benchmarks hold the exact number."""
    begin, end = small.index("requests:\n") + len("requests:\n"), small.index("events:\n")
    block = small[begin:end]
    names = ("photos", "is-it-there", "weekly-count")
    more = ""
    for number in range(60):
        copy = block
        for name in names:
            copy = copy.replace(f"  - id: {name}\n", f"  - id: {name}-copy{number}\n")
        more += copy
    path = written(small[:end] + more + small[end:])
    assert path.read_text(encoding="utf-8").count("\n") > 2500
    times = []
    for _ in range(3):
        start = time.perf_counter()
        assert check(path) == []
        times.append(time.perf_counter() - start)
    assert min(times) < 1
