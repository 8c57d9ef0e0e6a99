"""Where defects come from, who finds them, and what trying only a part of something shows."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.quarter import Quarter
from engine.world.team import defects
from engine.world.team.acceptance import AFTER_REWORK_BUGS, AFTER_REWORK_MISFIT, FITS
from engine.world.team.defects import BUGS_CLEAN, BUGS_DEBT, BUGS_PER_HOUR, PLACES, PROFILE, PROFILE_MEAN
from engine.world.work import HOURS_A_BUG, PARTS, WorkItem


def item(quarter: Quarter, development: float = 100.0, id: str = "hush") -> WorkItem:
    """An item of just so many hours, given to defects as most are."""
    made = quarter.delivery.start(id, "hush", "", Work(development=development, test=10.0), (), "yes hush")
    made.true_factor = made.bug_factor = 1.0
    return made


def made(quarter: Quarter, begun: float = 0.0, tenure: float = 200.0, fatigue: float = 0.0) -> dict[str, float]:
    """What ten hours of a developer make on an item of a hundred, by cause."""
    one = item(quarter, id=f"i{len(quarter.world.board.all)}")
    person = quarter.world.team.people[1]
    person.tenure, person.fatigue = tenure, fatigue
    defects.make(quarter.world, one, person, 10.0, begun)
    assert one.bugs == pytest.approx(math.fsum(one.made.values()))
    return one.made


def test_the_profile_has_the_published_points_and_mean() -> None:
    """Abdel-Hamid's table, and 432 errors in 24 KDSI."""
    assert [defects.profile(k / 5) * PROFILE_MEAN for k in range(6)] == pytest.approx(PROFILE)
    mean = math.fsum(defects.profile((k + 0.5) / 1000) for k in range(1000)) / 1000
    assert mean == pytest.approx(1, abs=1e-4)
    assert defects.profile(-1) == defects.profile(0) and defects.profile(2) == defects.profile(1)


def test_early_hours_make_twice_as_many_as_late_ones(quiet: Scenario) -> None:
    """The first tenth of the work against the last."""
    quarter = Quarter(quiet, 1)
    early, late = made(quarter, 0.0)["ordinary"], made(quarter, 90.0)["ordinary"]
    assert early / late == pytest.approx(defects.profile(0.05) / defects.profile(0.95))
    assert 1.8 < early / late < 2


def test_debt_newcomers_and_haste_add_defects_of_their_own(quiet: Scenario) -> None:
    """A newcomer makes twice as many; each is remembered by what made it."""
    quarter = Quarter(quiet, 1)
    quarter.world.product.debt = 0.5
    base = BUGS_PER_HOUR * 10 * defects.profile(0.05)
    usual = base * (BUGS_CLEAN + BUGS_DEBT * 0.5)
    assert made(quarter) == pytest.approx({"ordinary": base * BUGS_CLEAN, "debt": base * BUGS_DEBT * 0.5})
    assert made(quarter, tenure=4)["newcomer"] == pytest.approx(usual)
    assert made(quarter, fatigue=1.0)["haste"] == pytest.approx(usual * defects.HASTE_BUGS)


def test_time_for_quality_catches_more_with_less_and_less_return(quiet: Scenario) -> None:
    """Nothing for nothing, never all; each further tenth catches less than the one before."""
    shares = [defects.caught(k / 10) for k in range(5)]
    gains = [b - a for a, b in pairwise(shares)]
    assert shares[0] == 0 and shares[-1] < defects.CAUGHT_MOST
    assert gains == sorted(gains, reverse=True) and gains[-1] > 0
    quarter = Quarter(quiet, 1)
    before = made(quarter)["ordinary"]
    quarter.world.board.aside["quality"] = 0.1
    assert made(quarter)["ordinary"] == pytest.approx(before * (1 - shares[1]))


def test_a_thorough_test_finds_four_in_five_and_a_hurried_one_fewer(quiet: Scenario) -> None:
    """1 − e^(−1.5·thoroughness); thoroughness falls when more waits than there are testers."""
    quarter = Quarter(quiet, 1)
    one = item(quarter)
    one.bugs = 10.0
    assert defects.found(quarter.world, one) == pytest.approx(10 * (1 - math.exp(-1.5)))
    for n in range(4):
        quarter.delivery.start(f"t{n}", "hush", "", Work(test=5.0), (), "")
    assert defects.thoroughness(quarter.world) == pytest.approx(1 - 3 * defects.HURRY)
    for n in range(20):
        quarter.delivery.start(f"u{n}", "hush", "", Work(test=5.0), (), "")
    assert defects.thoroughness(quarter.world) == defects.LEAST_THOROUGH


# --- trying ----------------------------------------------------------------------------------------------------


def test_defects_lie_somewhere_and_the_shares_are_an_item_s_own(quiet: Scenario) -> None:
    """They add up to one, differ between items, and the everyday path has most of them on average."""
    totals = dict.fromkeys(PLACES, 0.0)
    for seed in range(300):
        quarter = Quarter(quiet, seed)
        shares = defects.places(quarter.world.chance, item(quarter))
        assert math.fsum(shares.values()) == pytest.approx(1)
        for place, share in shares.items():
            totals[place] += share / 300
    assert totals["everyday"] > totals["unusual"] > totals["small-devices"] > 0.1


def test_only_what_was_tried_is_known(quiet: Scenario) -> None:
    """Each place shows its share; all of them show all; how it fits is another question."""
    quarter = Quarter(quiet, 1)
    one = item(quarter)
    one.bugs = 8.0
    shares = defects.places(quarter.world.chance, one)
    assert defects.known(quarter.world, one) == 0
    quarter.delivery.acceptance.try_out(one, [FITS])
    assert defects.known(quarter.world, one) == 0
    quarter.delivery.acceptance.try_out(one, ["unusual"])
    assert defects.known(quarter.world, one) == pytest.approx(8 * shares["unusual"])
    quarter.delivery.acceptance.try_out(one)
    assert one.tried == set(PARTS) and defects.known(quarter.world, one) == 8


def test_only_what_is_known_is_mended(quiet: Scenario) -> None:
    """Sent back after the everyday path was tried, the rest and the fit stay as they are."""
    quarter = Quarter(quiet, 1)
    one = item(quarter)
    one.bugs, one.misfit, one.left["development"] = 8.0, 0.4, 0.0
    quarter.delivery.acceptance.try_out(one, ["everyday"])
    known = defects.known(quarter.world, one)
    quarter.delivery.acceptance.send_back(one)
    assert one.misfit == 0.4
    assert one.bugs == pytest.approx(8 - known * (1 - AFTER_REWORK_BUGS))
    assert one.left["development"] == pytest.approx(HOURS_A_BUG * known)
    quarter.delivery.acceptance.try_out(one, [FITS])
    quarter.delivery.acceptance.send_back(one)
    assert one.misfit == pytest.approx(0.4 * AFTER_REWORK_MISFIT)
