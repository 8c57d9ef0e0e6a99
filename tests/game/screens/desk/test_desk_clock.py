"""The clock of the desk: it stops for decisions, and only for them."""

from gestures import keys

from game.playing import SECONDS_A_DAY
from game.screens.desk import Desk
from game.widgets.card import Card


def test_it_stands_still_at_first(desk: Desk) -> None:
    """Nothing runs while the first request is read."""
    desk.game.tick(10)
    assert desk.playing.sim.now == 0


def test_space_starts_and_stops(desk: Desk) -> None:
    """A day lasts eight seconds."""
    keys(desk, "Space")
    assert not desk.playing.paused
    desk.game.tick(SECONDS_A_DAY / 16)
    assert desk.playing.sim.now == 0.5
    keys(desk, "Space")
    desk.game.tick(5)
    assert desk.playing.sim.now == 0.5


def test_digits_set_the_speed_and_run(desk: Desk) -> None:
    """4 is four times as fast as 1."""
    keys(desk, "4")
    assert (desk.playing.paused, desk.playing.speed) == (False, 4)
    desk.game.tick(SECONDS_A_DAY / 32)
    assert desk.playing.sim.now == 1.0


def test_f_goes_on_to_the_next_decision(desk: Desk) -> None:
    """Something new is chosen, the clock stands, and the focus is on its card."""
    before = {e.key for e in desk.entries}
    keys(desk, "F")
    assert desk.playing.paused
    assert desk.playing.sim.now > 0
    assert desk.chosen in {e.key for e in desk.entries} - before


def test_what_comes_up_stops_the_clock(desk: Desk) -> None:
    """Running at any speed; a stray Enter then does nothing to a request."""
    keys(desk, "4")
    for _ in range(2000):
        desk.game.tick(0.03)
        if desk.playing.paused:
            break
    assert desk.playing.paused
    assert desk.chosen in desk.playing.new
    if desk.pane.name == "request":
        assert isinstance(desk.ring.focused, Card)


def test_a_step_gives_way_to_what_comes_up(desk: Desk) -> None:
    """Whatever was open, the new entry shows."""
    keys(desk, "+", "4")
    assert desk.pane.name == "plan"
    for _ in range(2000):
        desk.game.tick(0.03)
        if desk.playing.paused:
            break
    assert desk.steps == []


def test_the_quarter_ends_at_its_screen(make) -> None:  # type: ignore[no-untyped-def]
    """F, again and again."""
    desk = make(day=64)
    for _ in range(60):
        if desk.game.screen is not desk:
            break
        keys(desk, "F")
    assert desk.game.screen.name == "end"
