"""Faces come from an id, stay the same, and show their mood."""

import pygame
import pytest

from game.widgets.face import MOODS
from game.widgets.look import PARAMETERS, Look, look_of
from game.widgets.mood import mood_of, tone_of
from game.widgets.portrait import drawn, portrait

PEOPLE = [f"person-{i}" for i in range(24)]


@pytest.mark.parametrize("person", PEOPLE)
def test_every_mood_of_every_face_differs(person: str) -> None:
    """All five moods of a face draw and no two look alike, even at the inbox's size."""
    pictures = {pygame.image.tobytes(portrait(person, 44, mood), "RGBA") for mood in MOODS}
    assert len(pictures) == 5


def test_faces_differ() -> None:
    """Two dozen ids make two dozen different faces."""
    assert len({look_of(person) for person in PEOPLE}) == 24


def test_a_face_stays_the_same() -> None:
    """The look of an id is fixed for good: it does not depend on the run or on other people."""
    assert look_of("sal") == look_of("sal")
    look = look_of("person-0")
    assert (look.skin, look.hair, look.style) == (5, "white", "bun")


def test_the_author_wins() -> None:
    """What an author gives is kept, what is left out is chosen, and nothing is added that was not asked for."""
    look = look_of("person-3", {"skin": 2, "hair": "teal", "style": "bob"})
    assert (look.skin, look.hair, look.style) == (2, "teal", "bob")
    assert (look.beard, look.cover, look.glasses) == ("", "", "")
    assert look.cloth == look_of("person-3").cloth


def test_unknown_values() -> None:
    """A value there is none of is refused by name."""
    with pytest.raises(ValueError, match="mohawk"):
        look_of("sal", {"style": "mohawk"})
    with pytest.raises(TypeError):
        look_of("sal", {"horns": 2})
    with pytest.raises(ValueError, match="bored"):
        drawn(Look(), "bored", 44)
    assert "skin" in PARAMETERS


def test_a_portrait_is_a_disc() -> None:
    """The corners are clear, the middle is not, and the edge keeps the ground's colour: no dark fringe."""
    picture = drawn(Look(tint=4), "calm", 80)
    assert picture.get_at((0, 0)).a == 0
    assert picture.get_at((40, 40)).a == 255
    edge = [picture.get_at((x, 1)) for x in range(80)]
    assert all(min(c.r, c.g) > 200 for c in edge if c.a > 0)


@pytest.mark.parametrize(
    ("value", "mood"), [(75, "delighted"), (74, "calm"), (55, "calm"), (54, "worried"), (40, "worried"), (39, "angry")]
)
def test_thresholds(value: float, mood: str) -> None:
    """A mood without a past follows the guide's thresholds."""
    assert mood_of(value) == mood


def test_hysteresis() -> None:
    """A mood holds until 3 points past its threshold, upwards and downwards."""
    assert [mood_of(v, "calm") for v in (52, 51.9, 77.9, 78)] == ["calm", "worried", "calm", "delighted"]
    assert [mood_of(v, "angry") for v in (42.9, 43)] == ["angry", "worried"]
    assert mood_of(20, "delighted") == "angry"


def test_tired_people_are_worn_out() -> None:
    """Below 40 a tired person is worn, not angry, and stays so as long."""
    assert mood_of(30, lowest="worn") == "worn"
    assert mood_of(42, "worn", lowest="worn") == "worn"


def test_bars_follow_the_same_thresholds() -> None:
    """Bars are good from 55, a warning from 40 and bad below."""
    assert [tone_of(v) for v in (55, 54.9, 40, 39.9)] == ["good", "warn", "warn", "bad"]
