"""One playthrough from outside: moments, answers, results, and the ten lines of the public surface."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import engine
from engine import NotNow, Scenario, Simulation, load_scenario
from engine.play.actions import (
    ACTIONS,
    Accept,
    Answer,
    AnswerQuestion,
    BriefCeo,
    ChooseVision,
    Delegate,
    Demo,
    Drop,
    DropTask,
    Limit,
    MoveTask,
    OneToOne,
    Rank,
    RepeatVision,
    Research,
    Return,
    TryOut,
    action_from_json,
)
from engine.scenario.effect import Work
from engine.world.manager import HOURS
from engine.world.office.ceo import BRIEFING, NO_NEWS
from engine.world.stakeholders import SLIGHT

Made = Callable[[dict[str, Any]], Scenario]


def begun(scenario: Scenario, seed: int = 1) -> Simulation:
    """At the first moment."""
    sim = Simulation(scenario, seed)
    assert sim.advance() and sim.now == 0
    return sim


# --- the public surface ----------------------------------------------------------------------------------------


def test_the_ten_lines_run_as_they_stand(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """DESIGN's example plays a quarter and saves it."""
    monkeypatch.chdir(tmp_path)
    said: list[Any] = []
    monkeypatch.setitem(__builtins__, "print", lambda *args: said.extend(args))  # type: ignore[call-overload]

    from engine import Simulation, load_scenario

    scenario = load_scenario("first-quarter")  # an id or a path; .id, .title, .weeks
    sim = Simulation(scenario, seed=7)
    while sim.advance():  # to the next new moment (or until=hours); False at the end  # fmt: skip
        for request in sim.view.inbox:
            sim.answer(request.id, "no", because="strategy")
    print(sim.view.metrics.users, sim.result().score)
    sim.session().save("mine.json")

    assert said[0] > 0 and 0 <= said[1] <= 100
    assert (tmp_path / "mine.json").exists()
    assert (scenario.id, scenario.weeks) == ("first-quarter", 13) and scenario.title


def test_the_face_of_the_engine_is_this() -> None:
    """Other people's scripts depend on these names."""
    assert set(engine.__all__) == {
        "VERSION", "Difference", "NotNow", "Result", "Scenario", "ScenarioError", "Session", "SessionError",
        "Simulation", "load_scenario", "load_session", "replay", "verify",
    }  # fmt: skip
    assert all(hasattr(engine, name) for name in engine.__all__)


# --- moments ---------------------------------------------------------------------------------------------------


def test_something_new_has_come_up_at_each_moment(small: Scenario) -> None:
    """Between two moments the log holds something the player is told of, at most a quarter of an hour old."""
    sim = begun(small)
    seen = len(sim.world.log)
    while sim.advance():
        fresh = sim.world.log[seen:]
        assert any(sim.now - 0.25 <= h.hour < sim.now for h in fresh)
        seen = len(sim.world.log)


def test_an_answered_request_leaves_the_inbox_at_once(small: Scenario) -> None:
    """Even while its hours wait, and it is not answered twice."""
    sim = begun(small)
    sim.answer("photos", "no", because="capacity")
    assert sim.view.inbox == ()
    assert [t.kind for t in sim.view.my_week.queue if t.subject == "photos"] == ["no"]
    assert [r.id for r in sim.view.answered] == ["photos"]
    with pytest.raises(NotNow):
        sim.answer("photos", "yes")
    assert len(sim.actions) == 1


@pytest.mark.parametrize("what", ["yes", "no"])
def test_every_entry_takes_a_bare_yes_or_no(first_quarter: Scenario, what: Any) -> None:
    """Whatever the scenario asks, at any time."""
    sim = Simulation(first_quarter, 1)
    answered = 0
    while sim.advance():
        for request in sim.view.inbox:
            sim.answer(request.id, what)
            answered += 1
        assert sim.view.inbox == ()
    assert answered >= 20
    assert sim.result().decisions == answered


def test_what_is_looked_into_leaves_the_inbox_and_comes_back(small: Scenario) -> None:
    """With what was seen on its card, and one way fewer."""
    sim = begun(small)
    sim.answer("photos", "look", by="data")
    assert sim.view.inbox == () and [r.id for r in sim.view.looking] == ["photos"]
    while not sim.view.inbox:
        sim.advance()
    (card,) = [r for r in sim.view.inbox if r.id == "photos"]
    assert [e.way for e in card.evidence] == ["data"]
    assert "data" not in [w.way for w in card.ways]
    assert sim.now >= HOURS["data"]


def test_refining_finds_the_alternative(small: Scenario) -> None:
    """Before it cannot be chosen, after it can."""
    sim = begun(small)
    with pytest.raises(NotNow, match="alternative"):
        sim.answer("photos", "alternative", alternative="one-each")
    sim.answer("photos", "look", by="refine")
    while not any(r.id == "photos" for r in sim.view.inbox):
        sim.advance()
    sim.answer("photos", "alternative", alternative="one-each", by=3)
    (item,) = sim.view.items
    assert item.title == "One drawing for each kind of tool" and item.promised_week == 3
    assert item.estimate is not None and item.estimate.refined


def test_three_interviews_with_those_who_left_find_the_empty_hook(small: Scenario) -> None:
    """Two do not, nor do three with others."""
    for whom, times, finds in (("lapsed", 3, True), ("lapsed", 2, False), ("current", 3, False)):
        sim = begun(small)
        for _ in range(times):
            sim.act(Research("interview", "neighbours", whom))  # type: ignore[arg-type]
        sim.advance(until=16)
        assert bool(sim.view.discoveries) is finds, (whom, times)
        assert next(s for s in sim.view.segments if s.id == "neighbours").interviews == times


def test_nobody_is_known_before_somebody_asks(small: Scenario) -> None:
    """Jobs have names and no numbers."""
    jobs = [job for segment in begun(small).view.segments for job in segment.jobs]
    assert jobs and all(job.importance is None and job.satisfaction is None for job in jobs)


# --- actions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "action",
    [
        Answer("nothing", "yes"), Answer("photos", "maybe"), Answer("photos", "no", "weather"),  # type: ignore[arg-type]
        Answer("photos", "look", by="talk"), Answer("photos", "alternative"), Answer("photos", "yes", by="soon"),
        Answer("photos", "yes", vision="none"), AnswerQuestion("q"), Delegate("q"), TryOut("photos"), Accept("photos"),
        Return("photos"), Rank("photos", 0), Drop("photos"), Limit("development", 0), Limit("sleep", 2),
        Research("interview", "nobody"), Research("dream", "neighbours"),  # type: ignore[arg-type]
        Research("interview", "neighbours", "cats"),  # type: ignore[arg-type]
        OneToOne("nobody"), RepeatVision(), ChooseVision("none"), MoveTask(-1, 0), DropTask(-1),
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_not_legal_changes_nothing(small: Scenario, action: Any) -> None:
    """It says why, and the run goes on as if it had not been tried."""
    tried, plain = begun(small), begun(small)
    with pytest.raises(NotNow) as info:
        tried.act(action)
    assert str(info.value)
    for sim in (tried, plain):
        while sim.advance():
            pass
    assert tried.session() == plain.session()


def test_every_action_goes_through_json(small: Scenario) -> None:
    """What a session holds is read back as the same action."""
    sim = begun(small)
    kinds = {action.name: action for action in (o.action for o in sim.view.actions)}
    others = (
        *(Rank("a", 1), Limit("test", 2), MoveTask(3, 0), DropTask(3), Accept("a"), Return("a"), TryOut("a")),
        *(Drop("a"), AnswerQuestion("q", 1), Delegate("q"), RepeatVision()),
    )
    kinds |= {action.name: action for action in others}
    for action in kinds.values():
        assert action_from_json({"at": 0.0, **action.to_json()}) == action
    assert set(kinds) <= set(ACTIONS)


def with_question(small: Scenario) -> Simulation:
    """At a moment at which the team asks something."""
    sim = begun(small, 2)
    sim.answer("photos", "yes")
    while not sim.view.questions:
        assert sim.advance()
    return sim


def test_a_question_is_answered_once_however_often_one_says_so(small: Scenario) -> None:
    """Answering again, or delegating instead, replaces what waits; what is under way goes on."""
    sim = with_question(small)
    (question,) = sim.view.questions
    while sim.view.my_week.current is None:
        sim.advance(until=sim.now + 0.25)
    sim.act(AnswerQuestion(question.id))
    sim.act(Delegate(question.id))
    sim.act(AnswerQuestion(question.id))
    waiting = [t for t in sim.view.my_week.queue if t.subject == question.id]
    assert [t.kind for t in waiting] == ["question"]
    while not (sim.view.my_week.current and sim.view.my_week.current.subject == question.id):
        sim.advance(until=sim.now + 0.25)
    offered = [o.action for o in sim.view.actions]
    assert AnswerQuestion(question.id) not in offered and Delegate(question.id) not in offered
    with pytest.raises(NotNow, match="this minute"):
        sim.act(Delegate(question.id))
    sim.advance(until=sim.now + 1)
    assert question.id not in [q.id for q in sim.view.questions]


def test_tasks_can_be_moved_and_dropped_but_not_what_was_said(small: Scenario) -> None:
    """An hour with Tia can wait or go; the hour of a no is given."""
    sim = begun(small)
    for id in ("tom", "tia"):
        sim.act(OneToOne(id))
    queue = sim.view.my_week.queue
    tia = next(t for t in queue if t.subject == "tia")
    sim.act(MoveTask(tia.number, 0))
    assert sim.view.my_week.queue[0].subject == "tia"
    sim.act(DropTask(tia.number))
    assert "tia" not in [t.subject for t in sim.view.my_week.queue]
    sim.answer("photos", "no")
    said = next(t for t in sim.view.my_week.queue if t.subject == "photos")
    with pytest.raises(NotNow):
        sim.act(DropTask(said.number))


def test_a_direction_is_chosen_once(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """It cannot be queued twice, and its effects come once."""
    quiet_written["visions"][0]["effects"] = {"revenue_once": 100}
    sim = begun(scenario_from(quiet_written))
    sim.act(ChooseVision("silence"))
    with pytest.raises(NotNow, match="already"):
        sim.act(ChooseVision("silence"))
    sim.advance(until=16)
    assert [v.id for v in sim.view.visions if v.chosen] == ["silence"]
    assert [b.amount for b in sim.bookings() if b.cause.kind == "vision"] == [100]
    clarity = sim.world.clarity
    sim.act(RepeatVision())
    sim.advance(until=32)
    assert sim.world.clarity > clarity


def test_a_direction_repeated_soon_adds_little(quiet: Scenario) -> None:
    """The next day it adds a fifteenth of what is missing and repeating would bring, six days later six."""
    sim = begun(quiet)
    sim.act(ChooseVision("silence"))
    sim.advance(until=8)
    gains = []
    for until in (16, 24, 72):
        clarity = sim.world.clarity
        sim.act(RepeatVision())
        sim.advance(until=until - 1)
        gains.append((sim.world.clarity - clarity) / (1 - clarity))
        sim.advance(until=until if until < 24 else 64)
    assert gains == pytest.approx([0.2, 0.2 / 15, 0.2 * 6 / 15], abs=0.03)
    assert gains[1] < gains[2] < gains[0]


def test_a_direction_chosen_twice_at_once_acts_once(quiet_written: dict[str, Any], scenario_from: Made) -> None:
    """Saying yes to it while the choice waits in the week does not bring its effects twice."""
    quiet_written["visions"][0]["effects"] = {"revenue_once": 100}
    quiet_written["requests"][0] |= {"chooses": "vision", "work": None, "truth": []}
    sim = begun(scenario_from(quiet_written))
    sim.act(ChooseVision("silence"))
    sim.answer("hush", "yes", vision="silence")
    sim.advance(until=16)
    assert [b.amount for b in sim.bookings() if b.cause.kind == "vision"] == [100]


def test_a_demo_needs_something_new(quiet: Scenario) -> None:
    """It pleases everybody outside the team, once for each release."""
    sim = begun(quiet)
    with pytest.raises(NotNow, match="new"):
        sim.act(Demo())
    sim.quarter.delivery.releases.release(sim.quarter.delivery.start("hush", "hush", "", Work(test=160), (), ""))
    sim.act(Demo())
    sim.advance(until=16)
    shown = [b for b in sim.bookings() if b.cause.kind == "demo"]
    assert sorted(b.metric for b in shown) == ["trust.ada", "trust.ruth", "trust.sam"]
    assert [b.amount for b in shown] == [pytest.approx(SLIGHT)] * 3
    with pytest.raises(NotNow, match="new"):
        sim.act(Demo())


def test_a_briefing_carries_news_once_a_week(quiet: Scenario) -> None:
    """A second one in the same week tries the CEO's patience, and so does one without anything to tell."""
    sim = begun(quiet)
    for _ in range(2):
        sim.act(BriefCeo())
        while any(t.kind == "brief-ceo" for t in sim.view.my_week.queue) or sim.view.my_week.current:
            sim.advance(until=sim.now + 0.25)
    sim.advance(until=32)
    assert [b.amount for b in sim.bookings() if b.cause.kind == "briefed"] == [
        pytest.approx(BRIEFING * (1 - 0.6) - NO_NEWS)
    ]
    sim.advance(until=80)
    sim.act(BriefCeo())
    sim.advance(until=112)
    assert [b.amount for b in sim.bookings() if b.cause.kind == "briefed"][1:] == [pytest.approx(-NO_NEWS)]
    sim.quarter.delivery.releases.release(sim.quarter.delivery.start("hush", "hush", "", Work(), (), ""))
    sim.act(BriefCeo())
    sim.advance(until=160)
    assert [b.amount > 0 for b in sim.bookings() if b.cause.kind == "briefed"] == [False, False, True]


def test_the_board_is_ordered_by_the_player(quiet: Scenario) -> None:
    """What is ranked first is built first; limits hold."""
    sim = begun(quiet)
    for id in ("a", "b", "c"):
        sim.quarter.delivery.start(id, "hush", "", Work(development=200), (), "").next_question = 1e9
    sim.act(Rank("c", 0))
    sim.act(Limit("development", 1))
    assert [i.id for i in sim.view.items] == ["c", "a", "b"] and sim.view.limits["development"] == 1
    sim.advance(until=1)
    assert {i.id for i in sim.view.items if i.workers} == {"c"}


def test_held_work_cannot_be_accepted(quiet: Scenario) -> None:
    """It names what it waits for, and is not among the legal actions."""
    sim = begun(quiet)
    sim.quarter.delivery.start("hush", "hush", "", Work(), (), "")
    sim.world.requests["first"] = sim.world.requests["hush"]
    sim.quarter.delivery.start("first", "first", "", Work(development=50), (), "", holds=("hush",))
    with pytest.raises(NotNow, match="first"):
        sim.act(Accept("hush"))
    assert Accept("hush") not in [o.action for o in sim.view.actions]
    assert next(i for i in sim.view.items if i.id == "hush").waits_for == "first"


def test_trying_shows_how_it_is_and_only_then(quiet: Scenario) -> None:
    """Fit and defects are unknown until tried; only then can it be returned."""
    sim = begun(quiet)
    sim.quarter.delivery.start("hush", "hush", "", Work(), (), "")
    sim.world.board.all["hush"].misfit = 0.9
    (item,) = sim.view.finished
    assert (item.tried, item.fits, item.defects) == (False, None, None)
    with pytest.raises(NotNow, match="try"):
        sim.act(Return("hush"))
    sim.act(TryOut("hush"))
    while not sim.view.finished[0].tried:
        sim.advance(until=sim.now + 0.25)
    assert (sim.view.finished[0].fits, sim.view.finished[0].defects) == ("badly", 0)
    with pytest.raises(NotNow, match="tried"):
        sim.act(TryOut("hush"))
    sim.act(Return("hush"))
    assert sim.view.finished == ()


# --- the end ---------------------------------------------------------------------------------------------------


def test_nothing_can_be_done_after_the_end_nor_judged_before(small: Scenario) -> None:
    """The result waits for the last Friday, and the last Friday is the last."""
    sim = begun(small)
    with pytest.raises(NotNow, match="not over"):
        sim.result()
    while sim.advance():
        pass
    with pytest.raises(NotNow, match="over"):
        sim.act(OneToOne("tom"))
    assert sim.ended and sim.view.ended and sim.view.actions == ()
    assert sim.result() is sim.result()


def test_a_result_is_whole(small: Scenario, played: Callable[[Scenario, int, int], Simulation]) -> None:
    """Score 0–100, the final numbers are the series' last, and each objective is judged by its own rule."""
    for luck in range(8):
        sim = played(small, luck, luck)
        result = sim.result()
        assert 0 <= result.score <= 100
        assert result.outcome in ("success", "partial", "failure", "bankrupt")
        assert result.final == {name: values[-1] for name, values in sim.view.series.items()}
        users, calls, ada = result.objectives
        series = sim.view.series
        assert users.actual == series["users"][-1] and users.met == (users.actual >= 1900)
        assert calls.actual == pytest.approx(sum(series["calls"][-20:]) / 20) and calls.met == (calls.actual <= 80)
        assert ada.actual == min(series["trust.ada"]) and ada.met == (ada.actual >= 0.4)
        assert result.decisions == len([a for _, a in sim.actions if isinstance(a, Answer) and a.what != "look"])


def test_a_path_is_as_good_as_an_id(small: Scenario) -> None:
    """Scenarios load from files."""
    assert small.id == "small" and load_scenario("first-quarter").id == "first-quarter"
