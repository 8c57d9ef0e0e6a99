from __future__ import annotations

from pathlib import Path

import pytest

from engine.scenario import ScenarioError, load_scenario, shelf


@pytest.fixture
def stocked(tmp_path, monkeypatch, small):
    """A shelf with two scenarios and a translation."""
    for name in ("first-quarter.yaml", "first-quarter.fr.yaml", "the-whale.yml", "notes.txt"):
        (tmp_path / name).write_text(small, encoding="utf-8")
    monkeypatch.setattr(shelf, "folder", lambda: tmp_path)
    return tmp_path


def test_a_shelf_lists_scenarios_only(stocked):
    """Translations and other files are no scenarios."""
    assert shelf.shipped() == {"first-quarter": stocked / "first-quarter.yaml", "the-whale": stocked / "the-whale.yml"}


def test_a_name_is_looked_up_and_a_path_is_not(stocked):
    """A word is an id; whatever ends in .yaml or holds a separator is a path, as given."""
    assert shelf.find("the-whale") == stocked / "the-whale.yml"
    assert shelf.find("mine/the-whale") == Path("mine/the-whale")
    assert shelf.find("the-whale.yaml") == Path("the-whale.yaml")
    assert shelf.find(Path("the-whale")) == Path("the-whale")


def test_a_wrong_name_gets_the_nearest(stocked):
    """A slip of the pen is answered with the name that was meant."""
    with pytest.raises(ScenarioError) as caught:
        load_scenario("frist-quarter")
    message = "no scenario 'frist-quarter'; did you mean 'first-quarter'? (tradeoff list shows all)"
    assert caught.value.findings[0].message == message


def test_a_strange_name_is_refused(stocked):
    """A name like nothing on the shelf gets advice, too."""
    with pytest.raises(ScenarioError, match="no scenario 'zzz'; tradeoff list shows all"):
        load_scenario("zzz")


def test_the_checkout_has_a_shelf():
    """There is a folder of shipped scenarios, in the package or at the top of the checkout."""
    assert shelf.folder() is not None
