"""What a player does about work, and sees of it: sizes, sketches, trials, releases by steps, quality, numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import Scenario, Simulation
from engine.play.actions import (
    Accept,
    Analyse,
    ChooseSketch,
    Drop,
    GuessSize,
    Invest,
    Limit,
    NotNow,
    Release,
    Return,
    ReviewDesign,
    ReviewMetrics,
    RollBack,
    TryOut,
    action_from_json,
)
from engine.play.records import ItemView
from engine.scenario.effect import Work
from engine.world.manager import HOURS
from engine.world.team.sketches import REVIEW_UX

Made = Callable[[dict[str, Any]], Scenario]


def begun(scenario: Scenario, seed: int = 1) -> Simulation:
    """The first morning."""
    sim = Simulation(scenario, seed)
    sim.advance()
    return sim


def building(scenario: Scenario, seed: int = 1) -> Simulation:
    """The hush has been promised."""
    sim = begun(scenario, seed)
    sim.answer("hush", "yes")
    return sim


def finished(scenario: Scenario, bugs: float = 3.0, misfit: float = 0.4) -> Simulation:
    """The hush waits for acceptance, with so much wrong with it."""
    sim = begun(scenario)
    sim.answer("hush", "yes")
    item = sim.world.board.all["hush"]
    item.left = dict.fromkeys(item.left, 0.0)
    item.stage = "acceptance"
    item.bugs, item.misfit = bugs, misfit
    return sim


def the(sim: Simulation, id: str = "hush") -> ItemView:
    """One item as the player sees it."""
    return next(i for i in sim.view.items if i.id == id)


# --- sizes -----------------------------------------------------------------------------------------------------


def test_a_guess_is_kept_and_held_against_what_it_took(quiet: Scenario) -> None:
    """Mine, the first and the refined stand beside the actual hours once it is out; the Friday marks it."""
    sim = begun(quiet)
    sim.act(GuessSize("hush", 30))
    sim.act(GuessSize("hush", 40))
    request = sim.view.request("hush")
    assert request is not None and request.guess == 40 and request.estimate is not None
    first = request.estimate
    assert first.largest is None and request.largest_part is None
    sim.answer("hush", "look", by="refine")
    sim.advance(until=16)
    with pytest.raises(NotNow, match="engineering has said"):
        sim.act(GuessSize("hush", 50))
    refined = sim.view.request("hush")
    assert refined is not None and refined.estimate is not None and refined.estimate.largest == "development"
    sim.answer("hush", "yes")
    assert sim.view.guesses == ()
    while sim.advance() and not sim.view.guesses:
        for item in sim.view.finished:
            sim.act(Accept(item.id))
    (guess,) = sim.view.guesses
    assert (guess.item, guess.mine, guess.first) == ("hush", 40, first.likely)
    assert guess.refined == refined.estimate.likely
    assert guess.actual == pytest.approx(sim.world.board.all["hush"].total)
    while sim.advance() and not any(m.kind == "guess" for m in sim.view.marks):
        pass
    (mark,) = (m for m in sim.view.marks if m.kind == "guess")
    assert (mark.subject, mark.day % 5) == ("hush", 0)


@pytest.mark.parametrize("hours", [0, -3, 10**6])
def test_a_guess_is_a_number_of_hours(quiet: Scenario, hours: int) -> None:
    """Nothing else, and only of what waits in the inbox."""
    sim = begun(quiet)
    with pytest.raises(NotNow):
        sim.act(GuessSize("hush", hours))
    with pytest.raises(NotNow):
        sim.act(GuessSize("nothing", 5))


# --- design ----------------------------------------------------------------------------------------------------


def test_sketches_are_seen_after_a_review_and_one_is_chosen(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Two hours of the manager's and of the designer's; then a choice until somebody builds it."""
    quiet_written["requests"][0]["work"] = {"design": 40, "development": 20, "test": 4}
    sim = building(scenario_from(quiet_written))
    assert (the(sim).sketches, the(sim).needs, the(sim).reviewed) == ((), None, False)
    with pytest.raises(NotNow, match="look at the sketches"):
        sim.act(ChooseSketch("hush", 0))
    sim.act(ReviewDesign("hush"))
    assert sim.view.my_week.hours_wanted >= HOURS["review-design"]
    sim.advance(until=8)
    seen = the(sim)
    assert seen.reviewed
    assert len(seen.sketches) in (2, 3) and seen.needs in seen.sketches[0].blocks
    assert [s.favourite for s in seen.sketches].count(True) == 1 and seen.sketch is None
    with pytest.raises(NotNow, match="sketches, counted from 0"):
        sim.act(ChooseSketch("hush", 9))
    sim.act(ChooseSketch("hush", 1))
    assert the(sim).sketch == 1
    item = sim.world.board.all["hush"]
    sim.advance(until=120)
    assert item.claimed > 0
    assert item.ux == pytest.approx(min(1.0, item.sketches[1].ux + REVIEW_UX))
    with pytest.raises(NotNow):
        sim.act(ReviewDesign("hush"))
    with pytest.raises(NotNow):
        sim.act(ChooseSketch("hush", 0))


def test_a_review_that_comes_too_late_changes_nothing(quiet: Scenario) -> None:
    """Building has begun before the hours were spent; the manager hears of it."""
    sim = building(quiet)
    item = sim.world.board.all["hush"]
    sim.act(ReviewDesign("hush"))
    item.left["design"], item.stage, item.claimed = 0.0, "development", 6.0
    misfit = item.misfit
    sim.advance(until=8)
    assert (item.misfit, the(sim).reviewed, the(sim).sketches) == (misfit, False, ())
    assert [h.kind for h in sim.world.log if h.subject == "hush"].count("review-late") == 1


# --- trying ----------------------------------------------------------------------------------------------------


def test_a_part_of_a_trial_takes_a_third_and_shows_its_part(quiet: Scenario) -> None:
    """With a user: how it fits. The everyday path: what is broken there."""
    sim = finished(quiet, bugs=9.0)
    sim.act(TryOut("hush", "with-a-user"))
    with pytest.raises(NotNow, match="in your week"):
        sim.act(TryOut("hush", "with-a-user"))
    sim.act(TryOut("hush", "everyday"))
    sim.advance(until=6)
    seen = the(sim)
    assert HOURS["try-everyday"] * 3 == HOURS["try"]
    assert (seen.tried, seen.tried_parts) == (True, ("everyday", "with-a-user"))
    assert seen.fits == "badly" and seen.defects is not None and seen.defects < 9
    assert [place for place, _ in seen.defects_in] == ["everyday"]
    with pytest.raises(NotNow, match="you have tried it"):
        sim.act(TryOut("hush", "everyday"))
    with pytest.raises(NotNow, match="what can be tried"):
        sim.act(TryOut("hush", "blindfold"))
    sim.act(Return("hush"))
    assert sim.world.board.all["hush"].misfit < 0.1


def test_trying_a_device_says_nothing_of_the_fit(quiet: Scenario) -> None:
    """Nor does a user find what unusual cases break."""
    sim = finished(quiet)
    sim.act(TryOut("hush", "small-devices"))
    sim.advance(until=5)
    assert the(sim).fits is None and the(sim).defects is not None
    other = finished(quiet)
    other.act(TryOut("hush", "with-a-user"))
    other.advance(until=5)
    assert the(other).fits is not None and the(other).defects is None


# --- releases --------------------------------------------------------------------------------------------------


def test_accepted_for_later_then_for_some_then_for_all(quiet: Scenario) -> None:
    """Each step is a decision; five days with a share give a reading that points."""
    sim = finished(quiet, bugs=0.0, misfit=0.0)
    sim.act(Accept("hush", "hold"))
    assert the(sim).stage == "held"
    sim.act(Release("hush", "share"))
    assert the(sim).stage == "shared" and the(sim).from_share == ()
    with pytest.raises(NotNow, match="a share of the users has it"):
        sim.act(Release("hush", "share"))
    with pytest.raises(NotNow, match="roll it back"):
        sim.act(Drop("hush"))
    sim.advance(until=48)
    read = {r.metric: r for r in the(sim).from_share}
    assert read["users"].low < 100 < read["users"].high or read["users"].points in ("for", "neither")
    sim.act(Release("hush"))
    assert the(sim).stage == "released"
    with pytest.raises(NotNow):
        sim.act(Release("hush"))


def test_it_cannot_be_accepted_for_anything_else(quiet: Scenario) -> None:
    """All, share or hold."""
    sim = finished(quiet)
    with pytest.raises(NotNow, match="all or share or hold"):
        sim.act(Accept("hush", "friends"))


def test_taking_back_is_an_hour_and_then_it_is_gone(quiet: Scenario) -> None:
    """It leaves the list of what is out, and a clean-up stands on top of the board."""
    sim = finished(quiet)
    with pytest.raises(NotNow, match="is out"):
        sim.act(RollBack("hush"))
    sim.act(Accept("hush"))
    sim.act(RollBack("hush"))
    sim.advance(until=8)
    ids = {i.id: i for i in sim.view.items}
    assert set(ids) == {"hush-clean-up"}
    assert (ids["hush-clean-up"].chore, ids["hush-clean-up"].about) == ("clean-up", "hush")
    assert [m.kind for m in sim.view.marks if m.subject == "hush"] == ["yes", "released", "rolled-back"]


def test_how_much_it_is_used_shows_when_it_is_analysed(quiet: Scenario) -> None:
    """Not before."""
    sim = finished(quiet)
    sim.act(Accept("hush"))
    assert the(sim).usage is None
    sim.act(Analyse("hush"))
    sim.advance(until=16)
    assert the(sim).usage in ("often", "sometimes", "rarely", "never")


# --- quality and numbers ---------------------------------------------------------------------------------------


def test_time_put_aside_is_seen_and_slows_the_rest(quiet: Scenario) -> None:
    """A fifth for debt: a fifth less speed, and debt falls."""
    sim = begun(quiet)
    developer, designer = sim.world.team.people[1], sim.world.team.people[0]
    speed, drawing = sim.quarter.delivery.speed(developer), sim.quarter.delivery.speed(designer)
    sim.act(Invest("debt", 20))
    with pytest.raises(NotNow, match="in your week"):
        sim.act(Invest("debt", 30))
    sim.advance(until=5)
    assert sim.view.aside == {"quality": 0.0, "debt": 0.2}
    assert sim.quarter.delivery.speed(developer) == pytest.approx(0.8 * speed)
    assert sim.quarter.delivery.speed(designer) == drawing
    for into, percent in (("debt", 20), ("debt", 50), ("tea", 10)):
        with pytest.raises(NotNow):
            sim.act(Invest(into, percent))
    sim.advance(until=240)
    paid = sum(r.amount for r in sim.view.why("debt") if r.kind == "paid-down")
    assert paid == pytest.approx(-0.12, rel=0.02)


def test_what_is_broken_has_no_name_until_a_review_finds_it(quiet: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """`why` says since when; after the review it says what, and the repair is on top."""
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_MOST", 1.0)
    monkeypatch.setattr("engine.world.team.regressions.BREAKS_PER_BUG", 1.0)
    monkeypatch.setattr("engine.world.team.regressions.REVIEW_FINDS", 1.0)
    file = quiet.file.model_copy(
        update={"segments": tuple(s.model_copy(update={"innovation": 0.1}) for s in quiet.file.segments)}
    )
    sim = finished(Scenario(file, "open"))
    sim.act(Accept("hush"))
    sim.advance(until=40)
    kinds = {(r.kind, r.subject) for r in sim.view.why("users")}
    assert ("since-week", "1") in kinds and "regression" not in {kind for kind, _ in kinds}
    assert sim.view.regressions == ()
    sim.act(ReviewMetrics())
    sim.advance(until=48)
    (regression,) = sim.view.regressions
    assert (regression.item, regression.since_week, regression.repair) == ("hush", 1, "hush-repair")
    assert ("regression", "hush") in {(r.kind, r.subject) for r in sim.view.why("users")}
    assert sim.view.items[0].chore == "repair"
    sim.act(Drop("hush-repair"))
    assert sim.view.regressions[0].repair is None
    sim.act(ReviewMetrics())
    sim.advance(until=56)
    assert sim.view.regressions[0].repair == "hush-repair-2"


# --- flow ------------------------------------------------------------------------------------------------------


def weeks_to_finish(scenario: Scenario, limit: int) -> tuple[float, float]:
    """Hours until all is out, and on average until each is, with this limit of work in progress."""
    sim = begun(scenario)
    sim.act(Limit("development", limit))
    for request in sim.view.inbox:
        sim.answer(request.id, "yes")
    while sim.advance() and any(i.stage != "released" for i in sim.view.items):
        for item in sim.view.finished:
            sim.act(Accept(item.id))
    out = [h.hour for h in sim.world.log if h.kind == "released"]
    assert len(out) == len(scenario.file.requests)
    return max(out), sum(out) / len(out)


def test_a_limit_too_low_starves_and_one_too_high_juggles(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Four developers and twelve things: three or four at a time are best, one is far too few, twelve too many."""
    quiet_written["weeks"] = 30
    quiet_written["team"] += [{"id": f"d{n}", "name": "D", "role": "developer"} for n in range(2)]
    quiet_written["requests"] = [
        {"id": f"r{n}", "from": "sam", "when": "week 1", "title": "R", "says": "R", "work": {"development": 60}}
        for n in range(12)
    ]
    scenario = scenario_from(quiet_written)
    low, fit, high = (weeks_to_finish(scenario, limit) for limit in (1, 4, 12))
    assert low[0] > 1.5 * fit[0] and low[1] > 1.3 * fit[1]
    assert high[0] > fit[0] and high[1] > 1.1 * fit[1]


def test_who_waits_for_whom_is_on_the_board(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """A yes instead of something else is remembered by both."""
    quiet_written["requests"].append({**quiet_written["requests"][0], "id": "calm"})
    sim = begun(scenario_from(quiet_written))
    sim.answer("hush", "yes")
    sim.answer("calm", "yes", instead_of="hush")
    assert (the(sim, "hush").displaced_by, the(sim, "calm").displaces) == ("calm", ("hush",))
    assert [i.id for i in sim.view.items] == ["calm", "hush"]


@pytest.mark.parametrize(
    "action",
    [GuessSize("a", 3), ReviewDesign("a"), ChooseSketch("a", 1), TryOut("a", "unusual"), Accept("a", "hold"),
     Release("a", "share"), RollBack("a"), Invest("quality", 15), ReviewMetrics()],
    ids=lambda a: str(a.name),
)  # fmt: skip
def test_a_session_holds_it(action: Any) -> None:
    """What is written is what is read."""
    assert action_from_json(action.to_json()) == action


def test_no_chore_needs_acceptance_or_makes_defects(quiet: Scenario) -> None:
    """It is done when it is tested, and is no release."""
    sim = finished(quiet, bugs=0.0)
    sim.act(Accept("hush"))
    item = sim.world.board.all["hush"]
    sim.quarter.delivery.start_chore("tidy", item, "clean-up", Work(development=8.0, test=2.0), "")
    sim.advance(until=60)
    chore = sim.world.board.all["tidy"]
    assert (chore.stage, chore.bugs, chore.questions) == ("done", 0.0, 0)
    assert [i.id for i in sim.view.items] == ["hush"]
