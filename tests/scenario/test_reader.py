from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import ScenarioError, reader
from engine.scenario.reader import read

BOMBS = [
    ("[" * 50_000, "nested more than 40 levels deep"),
    ("{a: " * 50_000, "nested more than 40 levels deep"),
    ("".join("- " for _ in range(50_000)), "nested more than 40 levels deep"),
    ("[" + "1," * 100_001 + "1]", "the file holds more than 100,000 values"),
    ("{" + ",".join(f"k{n}" for n in range(60_000)) + "}", "the file holds more than 100,000 values"),
    ("[" + "*a," * 200 + "1]", "too many mistakes to read on; correct these first"),
]
FAULTS = [
    ("a: &x [1]\nb: [*x, *x]\n", ["1:4: anchors such as &x", "2:5: aliases such as *x", "2:9: aliases such as *x"]),
    ("a: &a {b: 1}\nc:\n  <<: *a\n", ["1:4: anchors such as &a", "3:3: merge keys (<<)", "3:7: aliases such as *a"]),
    ("a: !!python/object/apply:os.system [ls]\n", ["1:4: tags such as"]),
    (
        "a: 1\nb: 2\na: {a: 3, a: 4}\n",
        ["3:1: key 'a' stands here and on line 1", "3:11: key 'a' stands here and on line 3"],
    ),
    ("a: " + "9" * 5000, ["1:4: a number of 5000 digits; 30 are the most"]),
    ('a: "\\e[31m"', ["1:4: the text holds a control character (U+001B)"]),
    ("a: 1\n---\nb: 2\n", ["2:1: a second document begins here"]),
]


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def parser(request, monkeypatch):
    """Every claim holds for the fast parser and for the one that is always there."""
    if not hasattr(yaml, request.param):
        pytest.skip("the fast parser is not installed")
    monkeypatch.setattr(reader, "_Parser", getattr(yaml, request.param))


@pytest.mark.parametrize(("text", "message"), BOMBS, ids=range(len(BOMBS)))
def test_a_bomb_is_refused_quickly(text, message):
    """However a file is built, reading it ends soon."""
    begin = time.perf_counter()
    with pytest.raises(ScenarioError) as caught:
        read(text, "bomb.yaml")
    assert time.perf_counter() - begin < 20
    assert caught.value.findings[-1].message == message


@pytest.mark.parametrize(("text", "starts"), FAULTS, ids=range(len(FAULTS)))
def test_what_is_not_plain_data_is_a_finding(text, starts):
    """Anchors, aliases, tags, merge keys, double keys and absurd numbers are all reported in one reading."""
    said = [str(finding) for finding in read(text, "x").findings]
    assert len(said) == len(starts)
    for line, start in zip(said, starts, strict=True):
        assert line.startswith(f"x:{start}")


def test_every_value_and_key_knows_its_place():
    """Lines and columns count from 1, for keys and values alike."""
    document = read("a: 1\nbb:\n  - x\n  - {c: 'd'}\n", "x")
    assert document.content == {"a": 1, "bb": ("x", {"c": "d"})}
    assert document.at(("a",)) == (1, 4)
    assert document.at_key(("bb",)) == (2, 1)
    assert document.at(("bb", 1)) == (4, 5)
    assert document.at_key(("bb", 1, "c")) == (4, 6)
    assert document.at(("bb", 1, "c")) == (4, 9)
    assert document.at(("bb", 1, "none", 3)) == (4, 5)


def test_the_first_of_two_keys_is_kept():
    """A key that stands twice keeps its first value and place."""
    document = read("a: 1\na: [2, 3]\n", "x")
    assert document.content == {"a": 1}
    assert document.at(("a",)) == (1, 4)
    assert ("a", 0) not in document.values


@given(st.text(alphabet=st.sampled_from("ab01:-[]{},&*!|>'\"#%@`?.~<\\ \n\t"), max_size=60))
def test_no_text_upsets_the_reader(text):
    """Whatever a file holds, it is read or refused with findings."""
    try:
        read(text, "x")
    except ScenarioError as error:
        assert error.findings
