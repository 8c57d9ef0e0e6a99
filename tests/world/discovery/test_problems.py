"""Problems opened unasked: what the session brings, how often it helps, and that discovery pays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import fmean
from typing import Any

import pytest

from engine import NotNow, Scenario, Simulation
from engine.play.actions import OpenProblem, Research
from engine.play.records import RequestView
from engine.world.discovery.evidence import truth_of
from engine.world.discovery.problems import (
    CHEAPER_EFFORT_LEAST,
    CHEAPER_EFFORT_MOST,
    NOTHING,
    SESSION,
    WIN,
    WIN_KNOWN,
    size,
    theta_of,
)
from engine.world.discovery.worth import worth
from engine.world.manager import HOURS
from engine.world.world import World
from tests.world.discovery.conftest import JOBS

Made = Callable[[dict[str, Any]], Scenario]
HELPS = 0.25  # θ from which an option is said to help


def opened(scenario: Scenario, seed: int, interviews: int = 0, jobs: tuple[str, ...] = ("sleep",)) -> Simulation:
    """A simulation in which these problems of the folk have been opened, after so many interviews."""
    sim = Simulation(scenario, seed)
    sim.advance()
    for _ in range(interviews):
        sim.act(Research("interview", "folk", "current"))
    for job in jobs:
        sim.act(OpenProblem("folk", job))
    while not all((("folk", job) in sim.world.notes.problems) for job in jobs):
        assert sim.advance()
    return sim


def options(sim: Simulation) -> list[RequestView]:
    """What the sessions have brought."""
    return [r for r in sim.view.inbox if r.kind == "option"]


def thetas(sim: Simulation) -> Iterator[float]:
    """The hidden worth of each option, home region, in the measure of its own job."""
    world = sim.world
    folk = world.file.segments[0]
    for view in options(sim):
        job = next(j for j in folk.jobs if j.id == view.job)
        yield worth(world, truth_of(world, world.letters[view.id]), "here") / size(world, folk, job)


def test_it_costs_four_hours_and_three_each_of_a_designer_and_a_developer(street: Scenario) -> None:
    """Then the options lie in the inbox, asked by the designer who was there."""
    sim = Simulation(street, 1)
    sim.advance()
    offer = next(o for o in sim.view.actions if o.action == OpenProblem("folk", "sleep"))
    assert offer.hours == HOURS["problem"] == 4
    sim.act(offer.action)
    while not options(sim):
        sim.advance()
    owed = {p.role: 0.0 for p in sim.world.team.people}
    for p in sim.world.team.people:
        owed[p.role] += p.owed
    assert owed["designer"] == SESSION and owed["developer"] == SESSION and owed["tester"] == 0
    assert {o.asker for o in options(sim)} == {"dee"}
    assert [o.id for o in options(sim)] == [f"folk-sleep-{n}" for n in range(1, len(options(sim)) + 1)]


def test_two_to_four_options_come(street: Scenario) -> None:
    """All numbers of them do, over forty seeds."""
    assert {len(options(opened(street, seed))) for seed in range(40)} == {2, 3, 4}


def test_a_job_is_opened_once(street: Scenario) -> None:
    """Afterwards the view says so and lists it no more."""
    sim = opened(street, 1)
    with pytest.raises(NotNow, match="opened already"):
        sim.act(OpenProblem("folk", "sleep"))
    assert OpenProblem("folk", "sleep") not in [o.action for o in sim.view.actions]
    assert [j.opened for j in sim.view.segments[0].jobs] == [True, False, False, False]


@pytest.mark.parametrize(("insight", "helps"), [(False, WIN), (True, WIN_KNOWN)])
def test_a_third_of_the_ideas_help_and_more_where_the_need_is_known(
    street: Scenario, insight: bool, helps: float
) -> None:
    """Thirds when nobody has listened: .36 help, .32 do nothing, .32 harm; .62 help where somebody has."""
    world = World(street, 1)
    drawn = [theta_of(world, f"folk-sleep-{n}", insight) for n in range(4000)]
    assert fmean(t > HELPS for t in drawn) == pytest.approx(helps, abs=0.02)
    assert fmean(abs(t) <= 0.1 for t in drawn) == pytest.approx(NOTHING * (1 - helps) / (1 - WIN), abs=0.02)
    assert min(drawn) >= -2 and max(drawn) <= 3


def test_insight_never_makes_an_option_worse(street: Scenario) -> None:
    """The same luck, seen with and without having listened."""
    world = World(street, 1)
    for n in range(500):
        blind, seeing = (theta_of(world, f"folk-sleep-{n}", insight) for insight in (False, True))
        assert seeing >= blind - 1e-9


def test_listening_first_pays(street: Scenario) -> None:
    """Over 60 seeds and four jobs, five interviews make half the needs known: .49 of the options help, not .36."""
    blind = [t for seed in range(60) for t in thetas(opened(street, seed, jobs=JOBS))]
    heard = [t for seed in range(60) for t in thetas(opened(street, seed, 5, jobs=JOBS))]
    assert len(blind) == len(heard) > 600
    assert fmean(t > HELPS for t in blind) == pytest.approx(0.36, abs=0.04)
    assert fmean(t > HELPS for t in heard) == pytest.approx(0.49, abs=0.05)
    assert fmean(t < -HELPS for t in heard) < fmean(t < -HELPS for t in blind) - 0.04


def test_examined_ideas_that_are_chosen_help_far_more_often(street: Scenario) -> None:
    """Over 60 seeds: those a prototype speaks for help nine times in ten, and three in ten of all."""
    chosen, everything = [], []
    for seed in range(60):
        sim = opened(street, seed)
        ids = [o.id for o in options(sim)]
        worths = dict(zip(ids, thetas(sim), strict=True))
        for id in ids:
            sim.answer(id, "look", by="prototype")
        while sim.view.looking:
            sim.advance()
        everything += worths.values()
        chosen += [worths[o.id] for o in options(sim) if o.evidence[-1].points == "for"]
    assert fmean(t > HELPS for t in everything) < 0.45
    assert len(chosen) > 20 and fmean(t > HELPS for t in chosen) > 0.8
    assert fmean(t < -HELPS for t in chosen) < 0.06


def test_other_regions_agree_weakly(street: Scenario) -> None:
    """θ there is .15 of θ here and .95 of chance: what helps here harms there in four cases out of ten."""
    pairs = []
    for seed in range(120):
        sim = opened(street, seed)
        world, (folk, _, abroad) = sim.world, sim.world.file.segments
        for view in options(sim):
            truth = truth_of(world, world.letters[view.id])
            here = worth(world, truth, "here") / size(world, folk, folk.jobs[0])
            pairs.append((here, worth(world, truth, "there") / size(world, abroad, abroad.jobs[0])))
    helping = [there for here, there in pairs if here > HELPS]
    assert 0.3 < fmean(there < 0 for there in helping) < 0.55
    assert fmean(there for _, there in pairs) == pytest.approx(0.05, abs=0.15)


def test_a_cheaper_way_is_found_by_refining_or_with_design(street: Scenario) -> None:
    """A third of the options have one, at a quarter to half of the work, and one of the two ways brings it."""
    found = []
    for seed in range(40):
        sim = opened(street, seed)
        for id in [o.id for o in options(sim)]:
            for way in ("refine", "design"):
                sim.answer(id, "look", by=way)
                while sim.view.looking:
                    sim.advance()
            view = sim.view.request(id)
            assert view is not None
            found.append(bool(view.alternatives))
            if view.alternatives:
                letter = sim.world.letters[id]
                (cheaper,) = letter.written.alternatives
                assert cheaper.work is not None and letter.written.work is not None
                share = cheaper.work.total / letter.written.work.total
                assert CHEAPER_EFFORT_LEAST <= share <= CHEAPER_EFFORT_MOST
                assert view.alternatives[0].estimate is not None
    assert 0.25 < fmean(found) < 0.5


def test_a_no_costs_the_designer_a_little_and_silence_nothing(street: Scenario) -> None:
    """No trust moves; an option that nobody answers goes cold without a reminder."""
    sim = opened(street, 2)
    first, *rest = options(sim)
    trust = {s.id: s.trust for s in sim.view.stakeholders}
    before = {p.id: p.morale for p in sim.view.people}
    sim.answer(first.id, "no", because="capacity")
    after = {p.id: p.morale for p in sim.view.people}
    assert -0.07 < after["dee"] - before["dee"] < 0 and after["dan"] == before["dan"]
    assert {s.id: s.trust for s in sim.view.stakeholders} == trust
    sim.advance(until=8 * 12)
    quiet = {b.cause.subject for b in sim.bookings()}
    for option in rest:
        gone = sim.view.request(option.id)
        assert gone is not None and gone.state == "expired" and not gone.reminded
        assert option.id not in quiet


def test_an_option_is_built_like_anything(street: Scenario) -> None:
    """A bare yes puts it on the board; released, it acts as it was drawn."""
    sim = opened(street, 4)
    first = options(sim)[0]
    sim.answer(first.id, "yes")
    while sim.view.items[0].stage != "released":
        assert sim.advance()
    assert sim.view.items[0].title == first.title
    sim.advance(until=min(sim.now + 200, 8 * 40))
    moved = sum(b.amount for b in sim.bookings() if b.metric == "users" and b.cause.subject == first.id)
    assert moved * worth(sim.world, truth_of(sim.world, sim.world.letters[first.id])) > 0


def test_authored_options_come_as_written(street_written: dict[str, Any], scenario_from: Made) -> None:
    """With their words; one that needs insight only where the need has been heard of."""
    street_written["segments"][0]["jobs"][0]["options"] = [
        {"title": "A bed", "says": "A softer one.", "work": {"development": 10}, "truth": {"users": 5}},
        {"title": "An owl house", "says": "Further off.", "work": {"development": 20}, "truth": {"users": 300},
         "needs_insight": True},
    ]  # fmt: skip
    scenario = scenario_from(street_written)
    assert [(o.id, o.title, o.says, o.phrase) for o in options(opened(scenario, 1))] == [
        ("folk-sleep-1", "A bed", "A softer one.", None)
    ]
    seeds = [s for s in range(20) if len(options(opened(scenario, s, 8))) == 2]
    assert 8 <= len(seeds) < 20  # of twenty, those in which sleep has been named
    assert options(opened(scenario, seeds[0], 8))[1].id == "folk-sleep-2"


def test_what_was_opened_elsewhere_changes_no_option(street: Scenario) -> None:
    """An option is a matter of its own id."""
    alone = {o.id: (o.estimate, o.phrase) for o in options(opened(street, 7, jobs=("read",)))}
    among = {o.id: (o.estimate, o.phrase) for o in options(opened(street, 7, jobs=("sleep", "read")))}
    assert alone.items() <= among.items()
