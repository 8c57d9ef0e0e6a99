"""The laws can be broken, and it is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.play.view import View
from engine.players import PLAYERS, play
from engine.world.books import Books, Cause
from engine.world.manager import Spent
from tests.laws.books import assert_adds_up, assert_cash_is_its_bookings
from tests.laws.test_hidden_truths import compared
from tests.laws.watch import Watch, watching


def played(scenario: Scenario) -> Simulation:
    """A quarter of a sensible manager's."""
    sim = Simulation(scenario, 1)
    play(sim, PLAYERS["sensible"](1))
    return sim


@pytest.mark.parametrize("kind", ["market", "payroll", "settling", "fading"])
def test_a_booking_left_out_is_noticed(first_quarter: Scenario, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """One cause that is not booked, of any room."""
    sim = played(first_quarter)
    every = list(sim.bookings())
    assert_adds_up(sim)
    monkeypatch.setattr(sim, "bookings", lambda: iter([b for b in every if b.cause.kind != kind]))
    with pytest.raises(AssertionError):
        assert_adds_up(sim)


def test_a_remainder_is_noticed(first_quarter: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cause without a name, even where the sums hold."""
    book = Books.book

    def nameless(self: Books, metric: str, cause: Cause, amount: float) -> None:
        book(self, metric, Cause("other") if cause.kind == "fading" else cause, amount)

    monkeypatch.setattr(Books, "book", nameless)
    with pytest.raises(AssertionError):
        assert_adds_up(played(first_quarter))


def test_cash_from_nowhere_is_noticed(first_quarter: Scenario) -> None:
    """A little more on the last evening."""
    sim = played(first_quarter)
    assert_cash_is_its_bookings(sim)
    sim.world.series["cash"][-1] += 0.01
    with pytest.raises(AssertionError):
        assert_cash_is_its_bookings(sim)


def lose(watch: Watch) -> None:
    """An open item is nowhere."""
    watch.world.board.items.pop()


def double(watch: Watch) -> None:
    """An item stands on the board twice."""
    watch.world.board.items.append(watch.world.board.items[0])


def overwork(watch: Watch) -> None:
    """Somebody works on two items."""
    for item in watch.world.board.items[:2]:
        item.workers.append(watch.world.team.people[0].id)


def overlap(watch: Watch) -> None:
    """The manager has spent an hour twice."""
    log = watch.world.manager.log
    log.append(Spent(log[-1].start, log[-1].end, "admin", ""))


def overcrowd(watch: Watch) -> None:
    """There are more users than people."""
    segment = watch.world.market.segments[0]
    segment.users = segment.size + 1


@pytest.mark.parametrize("breaks", [lose, double, overwork, overlap, overcrowd])
def test_a_broken_world_is_noticed(first_quarter: Scenario, breaks: Callable[[Watch], None]) -> None:
    """A lost item, one that is there twice, somebody at two desks, two things at once, more users than people."""
    with watching(first_quarter, 1) as watch:
        sim, player = watch.sim, PLAYERS["always-yes"](1)
        while sim.now < 80 and sim.advance():
            player.act(sim)
        watch.look()
        breaks(watch)
        with pytest.raises(AssertionError):
            watch.look()
            watch.ranges()


def test_a_truth_on_view_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view that shows what a request would bring."""

    def told(self: View) -> Any:
        return [(r.id, tuple(r.truth)) for r in self._simulation.world.file.requests]

    monkeypatch.setattr(View, "clarity", property(told))
    with pytest.raises(AssertionError):
        for n in range(20):
            compared(n, n, n)
