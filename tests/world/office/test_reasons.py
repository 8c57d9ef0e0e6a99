"""Reasons of a no: which are believed, how they wear, and what it costs when one is found out to be false."""

from __future__ import annotations

import pytest

from engine import Scenario
from engine.scenario.effect import Work
from engine.world.books import Cause
from engine.world.inbox import Evidence
from engine.world.office.answering import NO_BASE, NO_NEED
from engine.world.office.reasons import (
    ARGUED_CLARITY,
    BARE,
    CAPACITY,
    CAPACITY_DAYS,
    CAPACITY_SIZED,
    EVIDENCE,
    EVIDENCE_BEST,
    EVIDENCE_WEIGHS,
    FALSE_REASON,
    OPINION,
    OTHERS_WORN,
    STRATEGY,
    STRATEGY_DIM,
    STRATEGY_FORGOTTEN,
    TRADE,
    TRADE_DAYS,
    TRADE_PROMISED,
    UNBELIEVED,
    WORN,
)
from engine.world.quarter import Quarter
from engine.world.stakeholders import Promise

TRUE_NO = NO_BASE + NO_NEED * 0.5  # what a no with a true reason costs sam, who needs the hush by half
AGAINST = Evidence("data", "Nobody minds.", "against")


def trust_lost(quarter: Quarter, because: str | None, instead_of: str | None = None) -> float:
    """What a no to the hush costs with sam."""
    sam = quarter.world.stakeholders["sam"]
    before = sam.trust
    quarter.answering.no(quarter.world.letters["hush"], because, instead_of)
    return before - sam.trust


def no(quarter: Quarter, request: str, because: str, instead_of: str | None = None) -> None:
    """Refuse a request."""
    quarter.answering.no(quarter.world.letters[request], because, instead_of)


def yes(quarter: Quarter, request: str) -> None:
    """Accept a request."""
    quarter.answering.yes(quarter.world.letters[request], None, None)


def full(quarter: Quarter) -> Quarter:
    """A thousand hours wait, so that there is no room."""
    quarter.delivery.start("other", "hush", "", Work(development=1000), (), "")
    return quarter


def found_out(quarter: Quarter, who: str = "sam") -> list[float]:
    """What false reasons have cost with somebody."""
    quarter.world.books.close(quarter.world.day)
    rows = quarter.world.books.rows
    return [b.amount for b in rows if b.cause.kind == "false-reason" and b.metric == f"trust.{who}"]


# --- no --------------------------------------------------------------------------------------------------------


def test_a_bare_no_costs_twice_a_true_reason(quiet: Scenario) -> None:
    """The reason is half of it."""
    assert BARE == 2.0
    assert trust_lost(Quarter(quiet, 1), None) == pytest.approx(2 * TRUE_NO)


def test_evidence_counts_in_the_direction_it_points(quiet: Scenario) -> None:
    """Evidence against makes it the best reason; none, or evidence for, is not believed."""
    found, nothing, other = (Quarter(quiet, 1) for _ in range(3))
    found.world.letters["hush"].evidence.append(Evidence("data", "Nobody minds.", "against"))
    other.world.letters["hush"].evidence.append(Evidence("data", "They do.", "for"))
    assert trust_lost(found, "evidence") == pytest.approx((EVIDENCE - EVIDENCE_WEIGHS) * TRUE_NO)
    assert trust_lost(nothing, "evidence") == pytest.approx(UNBELIEVED * TRUE_NO)
    assert trust_lost(other, "evidence") == pytest.approx(UNBELIEVED * TRUE_NO)


@pytest.mark.parametrize(("vision", "lands"), [("silence", STRATEGY), ("sound", UNBELIEVED), (None, UNBELIEVED)])
def test_strategy_needs_a_direction_that_speaks_against_it(quiet: Scenario, vision: str | None, lands: float) -> None:
    """A direction that supports the request, or none, makes the reason unbelievable."""
    quarter = Quarter(quiet, 1)
    quarter.world.vision = vision
    quarter.world.clarity = STRATEGY_DIM
    assert trust_lost(quarter, "strategy") == pytest.approx(lands * TRUE_NO)


def test_capacity_is_true_when_the_backlog_is_full(quiet: Scenario) -> None:
    """With nothing to do it is not believed; with a thousand hours waiting it is."""
    idle, full = Quarter(quiet, 1), Quarter(quiet, 1)
    full.delivery.start("other", "hush", "", Work(development=1000), (), "")
    assert trust_lost(idle, "capacity") == pytest.approx(UNBELIEVED * TRUE_NO)
    assert trust_lost(full, "capacity") == pytest.approx(CAPACITY * TRUE_NO)


def test_a_trade_names_something_that_would_wait(quiet: Scenario) -> None:
    """Open work is believed; nothing, or what does not exist, is not."""
    real, vague, false = (Quarter(quiet, 1) for _ in range(3))
    real.delivery.start("other", "hush", "", Work(development=100), (), "")
    assert trust_lost(real, "trade", "other") == pytest.approx(TRADE * TRUE_NO)
    assert trust_lost(vague, "trade") == pytest.approx(UNBELIEVED * TRUE_NO)
    assert trust_lost(false, "trade", "nothing-such") == pytest.approx(UNBELIEVED * TRUE_NO)


# --- specific --------------------------------------------------------------------------------------------------


def test_more_evidence_makes_a_reason_stronger_and_deeds_weigh_more_than_words(quiet: Scenario) -> None:
    """Looking again and finding nothing adds nothing; there is a most."""
    reasons = Quarter(quiet, 1).answering.reasons
    letter = reasons.world.letters["hush"]
    lands = {}
    for name, pieces in {
        "words": [Evidence("interview", "No.", "against")],
        "deeds": [AGAINST],
        "deeds and nothing": [AGAINST, Evidence("observe", "Nothing to see.", "neither")],
        "deeds and words": [AGAINST, Evidence("interview", "No.", "against")],
        "a heap": [Evidence("data", str(n), "against") for n in range(9)],
        "divided": [AGAINST, Evidence("observe", "They do.", "for")],
    }.items():
        letter.evidence[:], letter.weighed = pieces, 0  # nothing of these has been weighed
        lands[name] = reasons.landing(letter, "evidence", None)
    assert lands["words"] == pytest.approx(EVIDENCE - EVIDENCE_WEIGHS * OPINION)
    assert lands["words"] > lands["deeds"] == lands["deeds and nothing"] > lands["deeds and words"]
    assert lands["a heap"] == EVIDENCE_BEST and lands["divided"] == UNBELIEVED


def test_engineering_s_figure_makes_want_of_room_specific(quiet: Scenario) -> None:
    """A refined estimate of this very thing."""
    quarter = full(Quarter(quiet, 1))
    letter = quarter.world.letters["hush"]
    letter.refined[""] = letter.guesses[""]
    assert quarter.answering.reasons.landing(letter, "capacity", None) == CAPACITY_SIZED < CAPACITY


def test_a_trade_with_what_somebody_else_was_promised_is_the_better_one(quiet: Scenario) -> None:
    """What was promised to the asker is no such thing."""
    quarter = Quarter(quiet, 1)
    quarter.delivery.start("other", "hush", "", Work(development=60), (), "")
    landing = quarter.answering.reasons.landing
    letter = quarter.world.letters["hush"]
    quarter.world.promises.append(Promise("sam", "other", 20))
    assert landing(letter, "trade", "other") == TRADE
    quarter.world.promises.append(Promise("ada", "other", 20))
    assert landing(letter, "trade", "other") == TRADE_PROMISED


@pytest.mark.parametrize(("hours", "done"), [(6, 0), (120, 0), (40, 21)])
def test_nothing_waits_for_what_it_dwarfs_or_what_is_nearly_done(quiet: Scenario, hours: float, done: float) -> None:
    """A trade names something of a comparable size that can still wait."""
    quarter = Quarter(quiet, 1)
    quarter.delivery.start("other", "hush", "", Work(development=hours), (), "").done = done
    landing = quarter.answering.reasons.landing
    assert landing(quarter.world.letters["hush"], "trade", "other") == UNBELIEVED


def test_a_direction_nobody_remembers_sounds_like_an_excuse(quiet: Scenario) -> None:
    """And arguing from it reminds people, where they believe it."""
    quarter = Quarter(quiet, 1)
    world = quarter.world
    world.vision, world.clarity = "silence", STRATEGY_DIM - 0.3
    letter = world.letters["hush"]
    lands = quarter.answering.reasons.landing(letter, "strategy", None)
    assert lands == pytest.approx(STRATEGY + STRATEGY_FORGOTTEN * 0.3)
    quarter.answering.reasons.give(letter, "strategy", None)
    assert world.clarity == pytest.approx(0.2 + ARGUED_CLARITY * 0.8)
    world.vision = "sound"
    quarter.answering.reasons.give(letter, "strategy", None)
    assert world.clarity == pytest.approx(0.2 + ARGUED_CLARITY * 0.8)


def test_a_repeated_reason_wears_and_half_of_it_is_hearsay(office: Scenario) -> None:
    """Each no for the same reason costs more with the same person, and half as much more with the next."""
    quarter = Quarter(office, 1)
    no(quarter, "hush", "capacity")
    letters = quarter.world.letters
    landing = quarter.answering.reasons.landing
    assert landing(letters["door"], "capacity", None) == pytest.approx(UNBELIEVED + WORN)
    assert landing(letters["bell"], "capacity", None) == pytest.approx(UNBELIEVED + OTHERS_WORN * WORN)
    assert landing(letters["door"], "strategy", None) == UNBELIEVED
    assert landing(letters["door"], None, None) == BARE


@pytest.mark.parametrize("need", [0.1, 0.5, 0.9])
def test_an_explained_no_costs_a_third_less_than_a_bare_one(quiet: Scenario, need: float) -> None:
    """Whatever true reason it is; and what it saves grows with the need."""
    for lands in (CAPACITY, CAPACITY_SIZED, TRADE, TRADE_PROMISED, STRATEGY, EVIDENCE - EVIDENCE_WEIGHS):
        assert lands <= 2 / 3 * BARE
        saved = [(BARE - lands) * (NO_BASE + NO_NEED * n) for n in (need - 0.1, need)]
        assert saved[1] > saved[0]


# --- found out -------------------------------------------------------------------------------------------------


def test_no_room_is_false_once_somebody_else_gets_as_much(office: Scenario) -> None:
    """A yes to something larger, within two weeks: as dear as a broken promise, by the need, once."""
    quarter = full(Quarter(office, 1))
    no(quarter, "hush", "capacity")
    yes(quarter, "bell")
    assert found_out(quarter) == [pytest.approx(-FALSE_REASON * 0.5)]
    assert [h.subject for h in quarter.world.log if h.kind == "false-reason"] == ["hush"]
    yes(quarter, "lamp")
    assert len(found_out(quarter)) == 1


@pytest.mark.parametrize(("accepted", "later"), [("lamp", 0), ("door", 0), ("bell", CAPACITY_DAYS + 1)])
def test_no_room_stays_true_where_nobody_else_got_as_much(office: Scenario, accepted: str, later: int) -> None:
    """Something smaller, their own other wish, or anything after two weeks."""
    quarter = full(Quarter(office, 1))
    no(quarter, "hush", "capacity")
    quarter.world.day += later
    yes(quarter, accepted)
    assert found_out(quarter) == []


def test_no_room_is_false_when_developers_stand_idle(office: Scenario) -> None:
    """On the evening of the day on which nothing is left to develop."""
    quarter = full(Quarter(office, 1))
    no(quarter, "hush", "capacity")
    quarter.answering.reasons.evening()
    assert found_out(quarter) == []
    quarter.world.board.all["other"].left["development"] = 0.0
    quarter.answering.reasons.evening()
    assert found_out(quarter) == [pytest.approx(-FALSE_REASON * 0.5)]


def test_a_trade_is_false_when_what_had_to_wait_is_dropped_or_never_begun(office: Scenario) -> None:
    """It is true when it was worked on, and gone out."""
    dropped, idle, done = (Quarter(office, 1) for _ in range(3))
    for quarter in (dropped, idle, done):
        quarter.delivery.start("other", "hush", "", Work(development=60), (), "")
        no(quarter, "hush", "trade", "other")
        quarter.answering.reasons.evening()
        assert found_out(quarter) == []
    dropped.delivery.drop(dropped.world.board.all["other"])
    idle.world.day += TRADE_DAYS + 1
    done.delivery.releases.release(done.world.board.all["other"])
    for quarter in (dropped, idle, done):
        quarter.answering.reasons.evening()
    assert len(found_out(dropped)) == len(found_out(idle)) == 1
    assert found_out(done) == [] and done.world.memory.said[0].state == "past"


def test_a_direction_is_false_when_it_is_changed_or_not_kept(office_written: object, scenario_from: object) -> None:
    """To one that speaks for what was refused, or for somebody else's wish that it speaks against."""
    office_written["visions"][0]["against"] = ("hush", "bell")  # type: ignore[index]
    scenario = scenario_from(office_written)  # type: ignore[operator]
    changed, broken, kept = (Quarter(scenario, 1) for _ in range(3))
    for quarter in (changed, broken, kept):
        quarter.world.vision = "silence"
        no(quarter, "hush", "strategy")
    changed.world.vision = "sound"
    yes(broken, "bell")
    yes(kept, "lamp")
    for quarter in (changed, broken, kept):
        quarter.answering.reasons.evening()
    assert len(found_out(changed)) == len(found_out(broken)) == 1
    assert found_out(kept) == []


def test_evidence_is_false_when_more_of_it_points_the_other_way(office: Scenario) -> None:
    """A balance is no turn."""
    quarter = Quarter(office, 1)
    letter = quarter.world.letters["hush"]
    letter.evidence.append(AGAINST)
    no(quarter, "hush", "evidence")
    letter.evidence.append(Evidence("observe", "They do.", "for"))
    quarter.answering.reasons.evening()
    assert found_out(quarter) == []
    letter.evidence.append(Evidence("found", "They all do.", "for"))
    quarter.answering.reasons.evening()
    assert found_out(quarter) == [pytest.approx(-FALSE_REASON * 0.5)]


def test_what_nobody_believed_cannot_be_found_out(office: Scenario) -> None:
    """It has cost already."""
    quarter = Quarter(office, 1)
    no(quarter, "hush", "capacity")
    yes(quarter, "bell")
    quarter.answering.reasons.evening()
    assert found_out(quarter) == []


def test_two_false_reasons_at_once_are_one_quarrel(office: Scenario) -> None:
    """The one about what they need more."""
    quarter = full(Quarter(office, 1))
    no(quarter, "bell", "capacity")
    no(quarter, "lamp", "capacity")
    quarter.world.board.all["other"].left["development"] = 0.0
    quarter.answering.reasons.evening()
    assert found_out(quarter, "ada") == [pytest.approx(-FALSE_REASON * 0.8)]
    assert {s.state for s in quarter.world.memory.said} == {"false"}


def test_the_root_of_a_false_reason_is_the_no_it_was_said_with(office: Scenario) -> None:
    """So it can be followed to the decision."""
    quarter = full(Quarter(office, 1))
    no(quarter, "hush", "capacity")
    yes(quarter, "bell")
    quarter.world.books.close(1)
    causes = {b.cause for b in quarter.world.books.rows if b.cause.kind == "false-reason"}
    assert causes == {Cause("false-reason", "hush", "no hush", 1)}
