from __future__ import annotations

import pytest

from engine.scenario import ScenarioError, check, languages, load_scenario

FRENCH = """\
id: small
title: Le petit abri
company: {name: Prêtout, users_called: emprunteurs}
team:
  - {id: tom, trait: donne des fourchettes honnêtes}
requests:
  - id: photos
    title: Une photo de chaque outil
    claims: [deux fois plus d'emprunteurs]
    yes: {says: "Très bien. J'apporte mon appareil."}
    alternatives:
      - {id: one-each, title: Un dessin par sorte d'outil}
    look:
      - {says: Deux sur cent partent de la liste même.}
      - {says: La moitié du travail est de les garder.}
questions:
  - {asks: Montrer les abris fermés ?, either: ["Oui, en gris", "Non"]}
debrief: [Quelle demande n'avait pas de chiffre ?]
"""
WRONG = [
    ("id: small", "id: smal", "1:5: id is 'smal' here and 'small' in the original"),
    ("title: Le petit abri", "titel: Le petit abri", "2:1: unknown key 'titel'; did you mean 'title'?"),
    ("title: Le petit abri", "title: 3", "2:8: expected text, found number 3; put it in quotes"),
    ("title: Le petit abri", "weeks: 5", "2:1: 'weeks' holds no text here; a translation has only texts and ids"),
    ("id: tom", "id: tim", "5:10: the original has no 'tim' here; did you mean 'tom'? (known: wen, tom, tia)"),
    ("{id: tom, trait", "{trait", "5:5: every entry needs the id it has in the original"),
    ("id: tom, trait", "id: tia, trait", "5:15: the original has no 'trait' here"),
    (
        "one-each, title",
        "one-each, hours: 3, title",
        "12:24: 'hours' holds no text here; a translation has only texts and ids",
    ),
    (', either: ["Oui, en gris", "Non"]', ", either: [Oui]", "17:48: the original has 2 texts here, this has 1"),
    ("claims: [deux", "claims: [un, deux", "9:13: the original has 1 texts here, this has 2"),
    (
        "      - {says: La moitié du travail est de les garder.}\n",
        "",
        "14:7: the original has 2 entries here, this has 1",
    ),
]


@pytest.fixture
def beside(small, written):
    """A scenario with a French translation beside it."""
    path = written(small, "small.yaml")
    written(FRENCH, "small.fr.yaml")
    return path


def test_a_translation_replaces_texts_and_nothing_else(beside):
    """Texts come by id from the translation, the rest and the identity from the original."""
    plain, french = load_scenario(beside), load_scenario(beside, "fr")
    assert french.title == "Le petit abri"
    assert french.file.team[1].trait == "donne des fourchettes honnêtes"
    assert french.file.requests[0].alternatives[0].title == "Un dessin par sorte d'outil"
    assert french.file.requests[0].look[1].says == "La moitié du travail est de les garder."
    assert french.file.requests[1] == plain.file.requests[1]
    assert (french.sha256, french.language, plain.language) == (plain.sha256, "fr", None)
    assert check(beside.with_name("small.fr.yaml")) == []


def test_languages_are_listed(beside, written, small):
    """Only files named after the scenario and a language count."""
    written(small, "small.draft-one.yaml")
    written(small, "smaller.de.yaml")
    assert languages(beside) == {"fr": beside.with_name("small.fr.yaml")}


def test_a_missing_translation_names_those_there_are(beside):
    """A language nobody has translated into is refused; the one the scenario is written in is not."""
    with pytest.raises(ScenarioError, match=r"no translation into 'de' \(there are: fr\)"):
        load_scenario(beside, "de")
    assert load_scenario(beside, "en").language is None


@pytest.mark.parametrize(("right", "wrong", "expected"), WRONG)
def test_a_wrong_translation_is_named_at_its_place(beside, written, right, wrong, expected):
    """Mistakes of a translation have places in the translation's own file."""
    assert FRENCH.count(right) == 1
    path = written(FRENCH.replace(right, wrong), "small.fr.yaml")
    assert [str(finding) for finding in check(path)] == [f"{path}:{expected}"]
    with pytest.raises(ScenarioError):
        load_scenario(beside, "fr")
