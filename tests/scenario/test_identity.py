from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.scenario import load_scenario
from engine.scenario.identity import canonical, sha256
from engine.scenario.reader import read
from engine.scenario.validation import validated

from .conftest import SMALL

SAME = [
    ("# A small scenario", "# Another remark"),
    ("title: The small shed", "title: The tiny shed"),
    ("cash: 60000", "cash: 60000.0"),
    ("cash: 60000", "cash: 6e4"),
    ("blurb: Four weeks, three", "blurb: Four weeks and three"),
    ("minutes: 5\n", "minutes: 9\n"),
    ("hair: red", "hair: grey"),
    ("says: People cycle over", "says: They cycle over"),
    ("work: {design: 8, development: 50, test: 12}", "work: {test: 12, development: 50, design: 8}"),
    ("{users: 8}", "[{users: 8.0}]"),
    ("    need: 0.5\n", ""),
    ("format: 1\n", "format: 1\nstart_date: '2027-03-01'\n"),
    ("well: The hooks are full", "well: The hooks are all full"),
    ("closed today", "closed on Monday"),
    ("complexity: 0.03}", "complexity: 0.03, debt: -0.0}"),
]
OTHER = [
    ("id: small\n", "id: smaller\n"),
    ("difficulty: easy", "difficulty: hard"),
    ("unless: found(empty-hook)", "unless: week >= 2"),
    ("when: week 1\n", "when: week 2\n"),
    ("against: [photos]", "against: [photos, weekly-count]"),
    ("role: designer", "role: tester"),
    ("headline: false", "headline: true"),
    ("format: 1\n", "format: 1\nstart_date: 2027-03-08\n"),
]


def identity(text):
    file, findings = validated(read(text, "x"))
    assert file is not None, findings
    return sha256(file)


@pytest.mark.parametrize(("before", "after"), SAME)
def test_what_does_not_play_is_no_part_of_the_identity(small, before, after):
    """Comments, texts, portraits, order and ways to write a number do not make another scenario."""
    assert small.count(before) == 1
    assert identity(small.replace(before, after)) == identity(small)


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_what_plays_is_part_of_the_identity(small, before, after):
    """Whatever could change a run makes another scenario."""
    assert small.count(before) == 1
    assert identity(small.replace(before, after)) != identity(small)


def test_any_number_makes_another_scenario(small):
    """Changing any single number of the file, but the minutes on the cover, changes the identity."""
    before = identity(small)
    places = [match for match in re.finditer(r"(?<=[:\s])-?\d+(\.\d+)?(?=[,}\s])", small) if _is_number(small, match)]
    assert len(places) >= 70
    unchanged = []
    for match in places:
        number = yaml.safe_load(match.group())
        for other in (number / 2, number + 1, 1):
            file, _ = validated(read(small[: match.start()] + str(other) + small[match.end() :], "x"))
            if file is not None and other != number:
                if sha256(file) == before:
                    unchanged.append(small[: match.end()].splitlines()[-1])
                break
        else:
            assert match.group() == "1"  # the format, of which there is but one
    assert unchanged == ["minutes: 5"]


def _is_number(text, match):
    line = text[: match.start()].splitlines()[-1]
    return "#" not in line and re.search(r"(:|\[)\s*$", line) is not None


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(random):
    """Any order of keys, at any depth, is the same scenario."""

    def shuffled(value):
        if isinstance(value, dict):
            items = list(value.items())
            random.shuffle(items)
            return {key: shuffled(item) for key, item in items}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    small = SMALL.read_text(encoding="utf-8")
    content = yaml.load(small, yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader)
    content["requests"][0]["no"] = content["requests"][0].pop(False, content["requests"][0].get("no"))
    content["requests"][0]["yes"] = content["requests"][0].pop(True, content["requests"][0].get("yes"))
    content["requests"][2]["yes"] = content["requests"][2].pop(True, content["requests"][2].get("yes"))
    assert identity(yaml.safe_dump(shuffled(content), sort_keys=False)) == identity(small)


def test_the_canonical_form_holds_no_text(small):
    """No sentence of the file is left in what is hashed, and the hash is the same in every release."""
    written = canonical(load_scenario(SMALL).file)
    assert " borrow" not in written
    assert "Wen Li" not in written
    assert written.startswith(
        '{"ceo":{"dismisses":false,"id":"ruth","interest":null,"patience":0.6,"trust":0.6},"company":'
    )
    assert '"look":{' not in written
