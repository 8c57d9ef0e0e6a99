from __future__ import annotations

import os
import subprocess
import sys

import pytest

from engine.scenario import ScenarioError, check, load_scenario

from .mistakes import MISTAKES


@pytest.mark.parametrize(("right", "wrong", "expected"), MISTAKES)
def test_a_mistake_is_named_at_its_place(small, written, right, wrong, expected):
    """Every seeded mistake is answered with exactly these lines, at these places."""
    assert small.count(right) == 1
    path = written(small.replace(right, wrong))
    assert [str(finding) for finding in check(path)] == [f"{path}:{line}" for line in expected]


def test_mistakes_are_reported_together(small, written):
    """Mistakes of text, shape and names in one file come in one report, in the file's order."""
    text = (
        small.replace("\nweeks: 4", "\nweeks: 400")
        .replace("minutes: 5", "minutes: 05")
        .replace("role: tester", "role: tset")
    )
    path = written(text.replace("from: sam", "form: sam"))
    assert [(finding.line, finding.column, finding.rule) for finding in check(path)] == [
        (5, 8, "range"),
        (7, 10, "number"),
        (25, 36, "choice"),
        (97, 5, "unknown-key"),
    ]


def test_references_are_reported_together(small, written):
    """Names that name nothing are all reported at once, too."""
    path = written(
        small.replace("sam: -0.05", "smm: -0.05").replace("who: tom", "who: tim").replace("[photos]", "[photo]")
    )
    assert [finding.rule for finding in check(path)] == ["unknown-id"] * 3
    with pytest.raises(ScenarioError) as caught:
        load_scenario(path)
    assert list(caught.value.findings) == check(path)


def test_a_warning_does_not_stop_a_scenario(small, written):
    """A scenario with warnings only can be played."""
    path = written(small.replace("role: tester", "role: developer"))
    assert [finding.severity for finding in check(path)] == ["warning"]
    assert load_scenario(path).id == "small"


def test_findings_do_not_depend_on_the_hash_seed(small, written):
    """Two processes with different hash seeds say the same, in the same order."""
    text = small
    for right, wrong, _ in MISTAKES[30:]:
        if wrong.count("\n") == right.count("\n") and right in text:
            text = text.replace(right, wrong)
    path = written(text)
    command = [
        sys.executable,
        "-c",
        "import sys; from engine.scenario import check; print(*check(sys.argv[1]))",
        str(path),
    ]
    said = {
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_no_more_findings_than_anybody_reads(written):
    """A file with thousands of mistakes gets a hundred findings and a last line that counts the rest."""
    path = written("format: 1\n" + "".join(f"key-{number}: 1\n" for number in range(5000)))
    found = check(path)
    assert len(found) == 101
    assert "more; correct these first" in found[-1].message
