"""Sketches: what can be seen of how good they are, what designers make of them, and what it is worth."""

from __future__ import annotations

from statistics import fmean

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.chance import Chance
from engine.world.quarter import Quarter
from engine.world.team import sketches
from engine.world.team.release import MISFIT_LOSS
from engine.world.work import UX_USUAL, WorkItem

SEEDS = range(1500)


def started(quarter: Quarter, design: float = 8.0) -> WorkItem:
    """An item on the board."""
    return quarter.delivery.start("hush", "hush", "", Work(design=design, development=20.0), (), "yes hush")


def test_there_are_two_or_three_of_three_to_six_different_blocks() -> None:
    """One of them is always the one that people come for; the same seed draws the same."""
    counts = set()
    for seed in range(200):
        drawn = sketches.draw(Chance(seed), "a")
        counts.add(len(drawn))
        for sketch in drawn:
            assert 3 <= len(sketch.blocks) <= 6 and len(set(sketch.blocks)) == len(sketch.blocks)
            assert sketches.needed(Chance(seed), "a") in sketch.blocks and set(sketch.blocks) <= set(sketches.BLOCKS)
            assert 0 <= sketch.ux <= 1
        assert drawn == sketches.draw(Chance(seed), "a")
    assert counts == {2, 3}


def test_fewer_blocks_and_the_needed_one_first_are_better_on_average() -> None:
    """Both can be seen; neither decides alone."""
    short, long, early, late = [], [], [], []
    for seed in SEEDS:
        needed = sketches.needed(Chance(seed), "a")
        for sketch in sketches.draw(Chance(seed), "a"):
            (short if len(sketch.blocks) <= 4 else long).append(sketch.ux)
            (early if sketch.blocks.index(needed) <= 1 else late).append(sketch.ux)
    assert fmean(short) > fmean(long) + 0.1 and fmean(early) > fmean(late) + 0.1
    assert max(long) > fmean(short) and max(late) > fmean(early)


def favourites(quiet: Scenario, skill: float) -> float:
    """Mean ux of what a designer of that skill takes when nobody looks."""
    found = []
    quarter = Quarter(quiet, 1)
    item, designer = started(quarter), quarter.world.team.people[0]
    designer.skill = skill
    for seed in SEEDS:
        quarter.world.chance = Chance(seed)
        item.sketches = ()
        sketches.designed(quarter.world, item, designer)
        found.append(item.ux)
    return fmean(found)


def test_an_ordinary_designer_s_favourite_is_worth_what_the_author_says(quiet: Scenario) -> None:
    """So written effects measure what they say; a better designer's is better."""
    usual = favourites(quiet, 1.0)
    assert usual == pytest.approx(UX_USUAL, abs=0.015)
    assert sketches.worth(UX_USUAL) == pytest.approx(1)
    assert (sketches.worth(0), sketches.worth(1)) == pytest.approx((0.5, 1.4))
    assert favourites(quiet, 1.5) > usual > favourites(quiet, 0.6)


def test_an_eye_for_sketches_beats_leaving_it_to_taste() -> None:
    """Who takes the shorter one with the needed block first gets more than the favourite, even without the talk."""
    seen = []
    for seed in SEEDS:
        needed = sketches.needed(Chance(seed), "a")
        best = min(sketches.draw(Chance(seed), "a"), key=lambda s: len(s.blocks) + s.blocks.index(needed))
        seen.append(best.ux)
    assert fmean(seen) > UX_USUAL + 0.02


def test_a_review_mends_fit_questions_and_design(quiet: Scenario) -> None:
    """Misfit by .85, and the sketch is better for having been talked through."""
    quarter = Quarter(quiet, 1)
    item, designer = started(quarter), quarter.world.team.people[0]
    misfit = item.misfit
    sketches.prepare(quarter.world, item, designer)
    sketches.review(quarter.world, item)
    assert item.misfit == pytest.approx(misfit * 0.85)
    item.set_next_question(quarter.world.chance, 0.5)
    reviewed = item.next_question
    item.reviewed = False
    item.set_next_question(quarter.world.chance, 0.5)
    assert reviewed * 0.8 == pytest.approx(item.next_question)
    item.reviewed, item.sketch = True, 0
    sketches.designed(quarter.world, item, designer)
    assert item.ux == pytest.approx(min(1, item.sketches[0].ux + sketches.REVIEW_UX))


def test_what_nobody_designs_is_as_usual(quiet: Scenario) -> None:
    """No design work: no sketches, the usual ux."""
    item = started(Quarter(quiet, 1), design=0.0)
    sketches.take(item)
    assert item.ux == UX_USUAL and item.sketches == ()


@pytest.mark.parametrize("ux", [0.0, UX_USUAL, 1.0])
def test_design_decides_how_much_of_the_good_people_get(quiet: Scenario, ux: float) -> None:
    """By its factor, and the fit as ever."""
    quarter = Quarter(quiet, 1)
    item = started(quarter)
    item.misfit, item.ux = 0.1, ux
    quarter.delivery.releases.release(item)
    assert item.quality == pytest.approx((1 - MISFIT_LOSS * 0.1) * sketches.worth(ux))
