"""Answering from the desk: by keys, by mouse, and not by accident."""

import pytest
from gestures import keys
from quarters import scenario
from robot import Robot

from engine import Simulation
from engine.play.actions import Answer
from game.screens.desk import Desk
from game.screens.desk.no import NoStep
from game.strings import say
from game.widgets.button import Button
from game.widgets.card import Card
from game.widgets.panel import Panel


def answers(desk: Desk) -> list[Answer]:
    """The answers given so far."""
    return [a for _, a in desk.playing.sim.actions if isinstance(a, Answer)]


def test_yes_by_keys(asked: Desk) -> None:
    """Y opens the step, Enter says yes by the usual week, and the asker reacts in their own words."""
    keys(asked, "Y", "Enter")
    (answer,) = answers(asked)
    assert (answer.request, answer.what) == ("pickup-codes", "yes")
    assert answer.by == 5
    assert asked.base.name == "reaction"
    assert asked.playing.sim.view.request("pickup-codes").reaction.startswith("Good. I shall tell Saturday")


def test_the_promised_week_is_chosen_with_arrows(asked: Desk) -> None:
    """Two weeks later than usual."""
    keys(asked, "Y", "Right", "Right", "Enter")
    assert answers(asked)[0].by == 7


def test_yes_by_mouse_only(asked: Desk) -> None:
    """Click Yes, click the main button."""
    robot = Robot(asked.game, "mouse")
    robot.click(robot.find(say("desk.yes")))
    robot.click(robot.find(say("desk.say_yes")))
    assert [a.what for a in answers(asked)] == ["yes"]


@pytest.mark.parametrize(("key", "because"), [("E", "evidence"), ("C", "capacity"), ("G", None)])
def test_no_names_its_reason(asked: Desk, key: str, because: str | None) -> None:
    """The reason's key chooses it, Enter says it; without a reason is an answer too."""
    keys(asked, "N", key, "Enter")
    assert [(a.what, a.because) for a in answers(asked)] == [("no", because)]


def test_no_needs_a_reason_to_be_chosen(asked: Desk) -> None:
    """None is chosen at first, and Enter does nothing."""
    keys(asked, "N", "Enter", "Enter")
    assert answers(asked) == []
    assert asked.pane.name == "answer"


def test_a_trade_says_what_waits(make) -> None:  # type: ignore[no-untyped-def]
    """T chooses the first item that could wait, T again the next; a repair, or what is half done, never waits."""
    sim = Simulation(scenario(), 7)
    while sim.advance():
        asked = next((r for r in sim.view.inbox if r.estimate is not None), None)
        if asked is not None and len(NoStep(make(sim), asked.id).could_wait(make(sim).now)) >= 2:
            break
        for request in sim.view.inbox:
            sim.answer(request.id, "yes")
    desk = make(sim)
    could = [i.id for i in NoStep(desk, asked.id).could_wait(desk.now)]
    half_done = [i.id for i in desk.now.building if i.estimate is None or i.spent > i.estimate.high / 2]
    assert not {*could} & {*half_done}
    for presses, waits in ((1, could[0]), (2, could[1]), (1 + len(could), could[0])):
        desk.choose(f"request {asked.id}")
        keys(desk, "N", *["T"] * presses)
        assert desk.pane.action().instead_of == waits  # type: ignore[attr-defined]
        keys(desk, "Esc")
    keys(desk, "N", "T", "Enter")
    last = answers(desk)[-1]
    assert (last.because, last.instead_of) == ("trade", could[0])


def test_looking_into_it(asked: Desk) -> None:
    """L, a way, Enter: it goes into the week and leaves the inbox."""
    keys(asked, "L", "Down", "Enter")
    (answer,) = answers(asked)
    assert answer.what == "look"
    assert all(e.key != "request pickup-codes" for e in asked.entries)


def test_a_stray_enter_on_a_new_request_does_nothing(desk: Desk) -> None:
    """The focus rests on the card."""
    assert isinstance(desk.ring.focused, Card)
    keys(desk, "Enter", "Enter")
    assert desk.playing.sim.actions == []
    assert desk.steps == []


def test_no_answer_is_preselected(asked: Desk) -> None:
    """Four buttons of one kind, none selected, none the main one."""
    four = [w for w in asked.ring.widgets if isinstance(w, Button) and w.group == "answers"]
    assert [w.key for w in four] == ["Y", "N", "A", "L"]
    assert {w.kind for w in four} == {"plain"}
    assert not any(w.selected for w in four)
    assert asked.ring.main is None


@pytest.mark.parametrize("key", ["Y", "N", "L", "+", "W", "B", "F10"])
def test_esc_goes_back_and_changes_nothing(asked: Desk, key: str) -> None:
    """From every step to the card it lay upon."""
    robot = Robot(asked.game)
    if key == "F10":
        robot.use(robot.find(say("desk.menu")))
    else:
        keys(asked, key)
    assert len(asked.steps) == 1
    keys(asked, "Esc")
    assert asked.steps == []
    assert asked.pane.name == "request"
    assert asked.playing.sim.actions == []
    assert asked.playing.sim.now == 0


def test_what_is_off_says_why(asked: Desk) -> None:
    """No alternative is known yet: the button can be focused, and does nothing."""
    robot = Robot(asked.game)
    button = next(w for w in robot.ring.stops if w.key == "A")
    assert button.off == say("desk.none_found")
    keys(asked, "A")
    assert asked.steps == []


def test_one_answer_can_be_changed_for_another(asked: Desk) -> None:
    """Within a step the other answers are a key away."""
    keys(asked, "Y", "N")
    assert [getattr(p, "what", "") for p in asked.steps] == ["no"]


def test_the_authors_words_stand_on_the_buttons(desk: Desk) -> None:
    """Where yes and no would be odd."""
    desk.choose("request sunday-vision")
    labels = [w.label for w in desk.ring.stops if w.group == "answers"]
    assert labels[:2] == ["Choose the sentence", "Not this week"]


def test_a_direction_is_chosen_with_the_yes(desk: Desk) -> None:
    """The yes to the CEO's question names one of the directions, and needs one."""
    desk.choose("request sunday-vision")
    keys(desk, "Y", "Enter")
    assert answers(desk) == []
    keys(desk, "Down", "Enter")
    assert answers(desk)[0].vision == "every-street-a-workshop"
    assert [v.id for v in desk.now.visions if v.chosen] == ["every-street-a-workshop"]


def test_the_strength_of_a_reason_is_for_learners_only(make) -> None:  # type: ignore[no-untyped-def]
    """Experts see what stands behind a reason, and judge it themselves."""
    for mode, shown in (("guided", True), ("expert", False)):
        desk = make(mode=mode)
        desk.choose("request pickup-codes")
        keys(desk, "N")
        panels = [w for w in desk.ring.widgets if isinstance(w, Panel)]
        assert any(p.strength for p in panels) == shown
        assert all(p.detail or p.off for p in panels)
