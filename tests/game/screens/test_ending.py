"""The end: what the engine says, and nothing else."""

import pytest
from gestures import down, press, up
from quarters import draw, ended

from game.screens.daychart import Timeline, round_steps
from game.screens.ending import Ending
from game.screens.figure import figure, money
from game.window.game import Game


@pytest.fixture
def page(game: Game) -> Ending:
    """A finished quarter, drawn."""
    ended(game)
    made = Ending(game)
    game.go(made)
    draw(game)
    return made


def test_every_request_is_a_decision(page: Ending) -> None:
    """Answered or run out, in the order of their days, each with its answer."""
    assert len(page.decisions) == len(page.sim.view.answered)
    assert [d.day for d in page.decisions] == sorted(d.day for d in page.decisions)
    marked = {m.subject: m.day for m in page.sim.view.marks if m.kind in ("yes", "no", "alternative")}
    for decision in page.decisions:
        if decision.kind != "expired":
            assert decision.day == marked[decision.request.id]
            assert decision.kind == decision.request.answer


def test_each_goal_is_met_or_not(page: Ending) -> None:
    """By icon and word, not by colour alone."""
    for objective in page.result.objectives:
        chip = page._chip(objective)
        assert chip.icon == ("check" if objective.met else "cross")
        if objective.met:
            assert figure(page.file, objective.metric).write(objective.actual) in chip.text


def test_a_goal_missed_by_little_reads_as_missed(page: Ending) -> None:
    """30.4 against 30 is not "30, wanted 30"."""
    calls = figure(page.file, "calls")
    assert calls.apart(30.385, 30.0) == ("30.4", "30.0")
    assert calls.apart(28.0, 30.0) == ("28", "30")
    assert figure(page.file, "revenue").apart(4999.96, 5000.0) == ("£4,999.96", "£5,000.00")


def test_arrows_walk_through_the_decisions(game: Game, page: Ending) -> None:
    """In the list and on the timeline, and both agree."""
    assert page.ring.focused is page.list
    game.handle(press("Down"))
    assert page.chosen == 1
    line = next(w for w in page.content if isinstance(w, Timeline))
    page.ring.focus(line)
    game.handle(press("Right"))
    assert page.chosen == page.list.chosen == 2
    game.handle(press("Left"))
    assert page.chosen == 1


def test_a_mark_is_clicked(game: Game, page: Ending) -> None:
    """Every one has room of its own."""
    line = next(w for w in page.content if isinstance(w, Timeline))
    spots = line.spots
    for i, one in enumerate(spots):
        assert all(not one.colliderect(other) for other in spots[i + 1 :])
    game.handle(down(*spots[3].center))
    game.handle(up(*spots[3].center))
    assert page.chosen == 3


@pytest.mark.parametrize("metric", ["users", "minutes_per_user", "revenue", "morale", "loans", "calls"])
def test_every_series_is_drawn(game: Game, page: Ending, metric: str) -> None:
    """The headlines and the scenario's own numbers, at every size."""
    assert metric in page.metrics
    page._show(metric)
    draw(game)
    draw(game, (640, 360))


def test_play_again_is_the_same_seed(game: Game, page: Ending) -> None:
    """P begins a new quarter at once."""
    seed = page.sim.seed
    game.handle(press("P"))
    assert game.screen.name == "desk"
    assert game.playing is not None
    assert game.playing.sim.seed == seed
    assert game.playing.sim.actions == []


def test_esc_goes_to_the_library(game: Game, page: Ending) -> None:
    """The finished quarter is put down."""
    game.handle(press("Esc"))
    assert game.screen.name == "library"
    assert game.playing is None


def test_the_ending_follows_the_result(page: Ending) -> None:
    """The good one for a success or from 70 points."""
    assert page.well == (page.result.outcome == "success" or page.result.score >= 70)


def test_axis_values_are_round() -> None:
    """They reach over the range, and are few."""
    assert round_steps(6400, 7855) == [6000, 6500, 7000, 7500, 8000]
    assert round_steps(0.66, 0.82) == pytest.approx([0.65, 0.7, 0.75, 0.8, 0.85])
    assert round_steps(5, 5)[0] <= 5 <= round_steps(5, 5)[-1]
    for low, high in ((0, 1), (1.4, 1.62), (28, 62), (4292, 5284), (-3, 3)):
        steps = round_steps(low, high)
        assert steps[0] <= low + 1e-9
        assert steps[-1] >= high - 1e-9
        assert len(steps) <= 6


def test_money_is_short() -> None:
    """Three figures or four, with the scenario's own currency."""
    written = [money(v, "£") for v in (29, 4292, 9999, 10_000, 12_345, 240_000, 1_250_000, -900)]
    assert written == ["£29", "£4,292", "£9,999", "£10k", "£12.3k", "£240k", "£1.2m", "−£900"]
