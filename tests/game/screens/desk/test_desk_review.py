"""The Friday review: it comes once a week, says what came, and leads into the next week."""

from __future__ import annotations

import pygame
import pytest
from gestures import down, keys, move, press, up
from quarters import scenario

from engine import Simulation, load_session, verify
from engine.play.actions import DropTask, MoveTask
from game.playing import Playing
from game.saves import find
from game.screens.desk import Desk
from game.screens.desk.review import Review, facts, hours
from game.settings import Settings
from game.widgets.knobs import Knob, Span
from game.widgets.panel import Panel
from game.window.game import Game
from game.window.shot import _to_friday


def on_friday(make, week: int = 4, **more: object) -> Desk:  # type: ignore[no-untyped-def]
    """A desk on the evening of a Friday, with the review open."""
    sim = Simulation(scenario(), 7, str(more.pop("mode", "guided")))
    _to_friday(sim, "sensible", week * 5 + 1)
    desk: Desk = make(sim, **more)
    assert isinstance(desk.pane, Review) and desk.pane.week == week
    return desk


def review_of(desk: Desk) -> Review:
    """The review that is open."""
    assert isinstance(desk.pane, Review)
    return desk.pane


def label_in(desk: Desk, label: str) -> pygame.Rect:
    """Where something with that label stands."""
    return next(w for w in desk.ring.stops if w.label == label).rect


def test_each_week_closes_with_one_review(make) -> None:  # type: ignore[no-untyped-def]
    """F, again and again: one review a week, but none for the last, which ends at its own screen."""
    desk = make(Simulation(scenario(), 7))
    seen: list[int] = []
    while desk.game.screen is desk:
        keys(desk, "F")
        if desk.game.screen is desk and isinstance(desk.pane, Review):
            seen.append(desk.pane.week)
            keys(desk, "Enter")
            assert not isinstance(desk.pane, Review)
    assert seen == list(range(1, 13))


def test_the_clock_stops_on_friday_evening_and_runs_on_if_nothing_waits(make) -> None:  # type: ignore[no-untyped-def]
    """At four times the speed too; after Enter what waits shows, or the clock runs as before."""
    desk = make(Simulation(scenario(), 7))
    keys(desk, "4")
    while not isinstance(desk.pane, Review):
        desk.game.tick(0.2)
        if desk.playing.paused and not isinstance(desk.pane, Review):
            keys(desk, "4")
    assert desk.playing.sim.now == 40.0 and desk.playing.paused
    keys(desk, "Enter")
    assert desk.playing.paused == bool(desk.entries)


def test_switched_off_it_waits_to_be_asked(make) -> None:  # type: ignore[no-untyped-def]
    """The settings switch it off; R opens it, and before the first Friday there is none."""
    desk = make(Simulation(scenario(), 7))
    desk.game.settings = Settings(friday_review=False)
    keys(desk, "R")
    assert not isinstance(desk.pane, Review)
    while desk.playing.sim.now < 44:
        keys(desk, "F")
        assert not isinstance(desk.pane, Review)
    keys(desk, "R")
    assert review_of(desk).week == 1
    assert not [w for w in desk.ring.stops if isinstance(w, Knob)]  # the week has begun
    keys(desk, "Esc")
    assert not isinstance(desk.pane, Review)


def test_a_forecast_is_set_by_keys(make) -> None:  # type: ignore[no-untyped-def]
    """Nothing is forecast until an end is moved; then it stands, and the session keeps it outside its digest."""
    desk = on_friday(make)
    sim = desk.playing.sim
    sim.fridays.forecasts.pop(5, None)
    before = sim.session().digest
    ends = [w for w in desk.ring.stops if isinstance(w, Knob)]
    desk.ring.focus(ends[0])
    assert 5 not in sim.fridays.forecasts
    keys(desk, "Left", "Left")
    low, high = sim.fridays.forecasts[5]["users"]
    assert low < high
    keys(desk, "Tab", "Right")
    assert sim.fridays.forecasts[5]["users"][0] == low and sim.fridays.forecasts[5]["users"][1] > high
    assert sim.session().digest == before and sim.session().fridays["forecasts"]["5"]["users"][0] == low
    keys(desk, "Enter")
    assert not isinstance(desk.pane, Review)


def test_a_forecast_is_set_by_mouse(make) -> None:  # type: ignore[no-untyped-def]
    """An end is dragged, or put where the track is clicked."""
    desk = on_friday(make)
    low, high = [w for w in desk.ring.stops if isinstance(w, Knob)]
    x, y = low.rect.center
    for event in (move(x, y), down(x, y), move(x - 60, y), up(x - 60, y)):
        desk.game.handle(event)
    said = desk.playing.sim.fridays.forecasts[5]["users"]
    far = high.scale.rect.right - 30
    for event in (move(far, y), down(far, y), up(far, y)):
        desk.game.handle(event)
    assert desk.playing.sim.fridays.forecasts[5]["users"][0] == said[0]
    assert desk.playing.sim.fridays.forecasts[5]["users"][1] > said[1]


def test_an_end_does_not_pass_the_other() -> None:
    """They stay a step apart, and on the scale."""
    span = Span(0.0, 100.0, 5.0, 50.0, 40.0, 60.0)
    assert span.move(0, 90.0) and (span.low, span.high) == (55.0, 60.0)
    assert span.move(1, 500.0) and span.high == 100.0
    assert not span.move(1, 500.0) and span.given


def test_what_was_expected_is_held_against_what_came(make) -> None:  # type: ignore[no-untyped-def]
    """The range of last Friday, the number of this one, and how often it was right."""
    desk = on_friday(make)
    came = {c.metric: c for c in facts.numbers(desk.now, 4)}
    series = desk.now.series["users"]
    assert (came["users"].start, came["users"].end) == (series[15], series[20])
    low, high = came["users"].said or (0.0, 0.0)
    assert came["users"].right == (low <= series[20] <= high)
    right, count = facts.right_so_far(desk.now, 4)
    assert 0 < right <= count == 12  # four numbers on three Fridays


def test_before_a_forecast_it_says_what_moved_and_why(make) -> None:  # type: ignore[no-untyped-def]
    """The largest cause that goes the way the number went; W opens the rest."""
    desk = on_friday(make, week=1)
    assert all(c.said is None for c in facts.numbers(desk.now, 1))
    assert facts.why_short(desk.now, "users", 1)
    keys(desk, "W")
    assert desk.pane.name == "why"
    keys(desk, "Esc")
    assert isinstance(desk.pane, Review)


def test_a_prediction_that_comes_due_is_told(make) -> None:  # type: ignore[no-untyped-def]
    """So many weeks after the answer, as the scenario says, and never before."""
    desk = on_friday(make, week=12)
    written = {r.id: r for r in desk.now.file.requests}
    asked = [a for _, a in desk.playing.sim.actions if getattr(a, "what", "") in ("yes", "no")]
    mine = next(a.request for a in asked if written.get(a.request) and written[a.request].predict)
    desk.playing.sim.predict(mine, "up")
    due = [w for w in range(1, 13) if facts.foretold(desk.now, w)]
    assert len(due) == 1
    (told,) = facts.foretold(desk.now, due[0])
    assert told.title == written[mine].title and told.right == (told.came == "up")


@pytest.mark.parametrize("week", [2, 4, 7])
def test_the_hours_add_up(make, week: int) -> None:  # type: ignore[no-untyped-def]
    """To forty, with what was left free."""
    desk = on_friday(make, week=week)
    assert sum(p.hours for p in hours.parts(desk.now, week)) == pytest.approx(40.0)


def test_one_thing_comes_first(make) -> None:  # type: ignore[no-untyped-def]
    """Choosing it puts its task in front; another takes its place, U takes it out, and it is remembered."""
    desk = on_friday(make, week=8)
    sim, pane = desk.playing.sim, review_of(desk)
    one, other = [f for f in pane.choices if not f.in_front][:2]
    before = [t.number for t in desk.now.my_week.queue]
    pane.choose(one)
    assert sim.fridays.focus[9] == one.key
    assert desk.now.my_week.queue[0].number == pane.task
    pane.choose(other)
    assert sim.fridays.focus[9] == other.key
    assert len(desk.now.my_week.queue) == len(before) + 1
    keys(desk, "U")
    assert 9 not in sim.fridays.focus
    assert [t.number for t in desk.now.my_week.queue] == before
    assert not [w for w in desk.ring.stops if isinstance(w, Panel) and w.selected]


def test_what_is_undone_at_once_was_not_dropped(make) -> None:  # type: ignore[no-untyped-def]
    """Only what had been planned before counts."""
    desk = on_friday(make, week=7)
    pane = review_of(desk)
    pane.choose(next(f for f in pane.choices if not f.in_front))
    keys(desk, "U")
    assert hours.dropped(desk.now, 8) == 0.0
    task = next(t for t in desk.now.my_week.queue if t.kind != "admin" and desk.act(DropTask(t.number)))
    assert hours.dropped(desk.now, 8) == pytest.approx(task.hours)
    assert not [a for _, a in desk.playing.sim.actions[-1:] if isinstance(a, MoveTask)]


def test_a_week_is_taken_back(game: Game) -> None:
    """The session goes back to the last review, plays on from there, verifies, and says that it was used."""
    game.new_quarter(scenario(), 7)
    game.draw(pygame.Surface((1280, 720)))
    desk = game.screen
    assert isinstance(desk, Desk)
    while desk.playing.sim.now < 90:
        keys(desk, "F")
    before = [a for a in desk.playing.sim.actions if a[0] < 80]
    keys(desk, "R")
    review_of(desk).ask_back()
    keys(desk, "Enter")
    desk = game.screen  # type: ignore[assignment]
    sim = desk.playing.sim
    assert (sim.now, sim.actions) == (80.0, before)
    assert review_of(desk).week == 2
    assert sim.fridays.taken_back[0][1] == 80.0
    game.draw(pygame.Surface((1280, 720)))
    keys(desk, "Enter", "F")
    game.to_library()
    session, digest = load_session(find().saves[0].path)
    assert session.fridays["taken_back"][0][1] == 80.0
    assert verify(scenario(), session, digest) is None


def test_on_friday_it_goes_back_a_whole_week_and_at_first_to_monday(game: Game) -> None:
    """What has just closed is what is taken back."""
    game.new_quarter(scenario(), 7)
    for hour in (80.0, 40.0, 0.0):
        assert game.playing is not None
        if game.playing.sim.now == 0:
            game.playing.sim.advance(until=120.0)
        game.quarters.ask_take_back()
        game.handle(press("Enter"))
        assert game.playing.sim.now == hour
    assert isinstance(game.playing, Playing) and len(game.playing.sim.fridays.taken_back) == 3


def test_an_expert_cannot_take_back_and_sees_words(make) -> None:  # type: ignore[no-untyped-def]
    """No way back, and no number beside a face."""
    desk = on_friday(make, mode="expert")
    labels = [w.label for w in desk.ring.stops]
    assert "Take this week back" not in labels
    guided = [w.label for w in on_friday(make).ring.stops]
    assert "Take this week back" in guided


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1024, 640), 1.0), ((1280, 720), 2.0)])
def test_everything_can_be_reached(make, size: tuple[int, int], scale: float) -> None:  # type: ignore[no-untyped-def]
    """Tab scrolls to each row, choice and end; nothing lies outside the window."""
    desk = on_friday(make, week=7, size=size, scale=scale)
    wide, high = size[0] / scale, size[1] / scale
    for _ in desk.ring.stops:
        keys(desk, "Tab")
        rect = desk.ring.focused.rect if desk.ring.focused is not None else pygame.Rect(0, 0, 1, 1)
        assert pygame.Rect(0, 0, wide, high).contains(rect)
    assert [w for w in desk.ring.stops if isinstance(w, Knob)]
