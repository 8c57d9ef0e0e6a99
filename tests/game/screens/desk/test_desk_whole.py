"""A whole quarter from the desk to the end, by keys only and by mouse only."""

import pytest
from robot import Robot

from game.playing import Playing


@pytest.mark.parametrize("hands", ["keys", "mouse"])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1280, 720), 2.0), ((1024, 640), 1.0)])
def test_a_whole_quarter(make, hands: str, size: tuple[int, int], scale: float) -> None:  # type: ignore[no-untyped-def]
    """The robot answers, tries, decides and goes on until the end screen has come."""
    desk = make(size=size, scale=scale)
    robot = Robot(desk.game, hands, luck=4, size=size)
    robot.play()
    playing: Playing = desk.playing
    assert playing.ended
    assert playing.sim.result().decisions >= 15


def test_both_hands_play_the_same_game(make) -> None:  # type: ignore[no-untyped-def]
    """What keys can do the mouse can do: the same dice give the same quarter."""
    digests = set()
    for hands in ("keys", "mouse"):
        desk = make()
        Robot(desk.game, hands, luck=9).play()
        digests.add(desk.playing.sim.result().digest)
    assert len(digests) == 1
