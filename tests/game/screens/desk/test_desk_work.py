"""The team's side of the desk: questions, finished work, the board and the week."""

import pytest
from gestures import down, keys, last, move, up
from quarters import quarter, scenario
from robot import Robot

from engine import Simulation
from engine.play.actions import (
    Accept,
    AnswerQuestion,
    Delegate,
    Drop,
    DropTask,
    MoveTask,
    OneToOne,
    OpenProblem,
    Rank,
    Return,
    TryOut,
)
from game.screens.desk import Desk
from game.screens.desk.week import week_of
from game.strings import say
from game.widgets.segment import Segments


def until(kind: str) -> Simulation:
    """A quarter with something of that kind waiting: a question, or finished work."""
    sim = Simulation(scenario(), 7)
    while sim.advance():
        view = sim.view
        waits = view.questions if kind == "question" else [i for i in view.items if i.stage == "acceptance"]
        if waits:
            return sim
        for request in view.inbox:
            sim.answer(request.id, "yes")
    raise AssertionError(kind)


@pytest.mark.parametrize(("key", "kind"), [("E", AnswerQuestion), ("O", AnswerQuestion), ("L", Delegate)])
def test_a_question_is_answered_with_one_key(make, key: str, kind: type) -> None:  # type: ignore[no-untyped-def]
    """Either reading, or their own; then it is gone from the inbox."""
    desk = make(until("question"))
    desk.show_step("question")
    question = desk.pane.question  # type: ignore[attr-defined]
    keys(desk, key)
    done = last(desk)
    assert isinstance(done, kind)
    assert getattr(done, "choice", 0) == (1 if key == "O" else 0)
    assert all(e.key != f"question {question.id}" for e in desk.entries)


def test_a_stray_enter_answers_no_question(make) -> None:  # type: ignore[no-untyped-def]
    """The focus rests on the card."""
    desk = make(until("question"))
    desk.show_step("question")
    before = len(desk.playing.sim.actions)
    keys(desk, "Enter")
    assert len(desk.playing.sim.actions) == before


def test_finished_work_is_tried_then_judged(make) -> None:  # type: ignore[no-untyped-def]
    """It cannot be returned unseen; tried, it shows what was seen, and can be."""
    desk = make(until("item"))
    desk.show_step("item")
    keys(desk, "R")
    assert not isinstance(last(desk), Return)
    keys(desk, "T")
    assert isinstance(last(desk), TryOut)
    for _ in range(40):
        keys(desk, "F")
        if desk.pane.name == "item":
            break
    item = desk.now.item(desk.pane.id)  # type: ignore[attr-defined]
    assert item.tried
    keys(desk, "R")
    assert isinstance(last(desk), Return)


def test_finished_work_can_be_accepted_unseen(make) -> None:  # type: ignore[no-untyped-def]
    """A releases it at once."""
    desk = make(until("item"))
    desk.show_step("item")
    keys(desk, "A")
    assert isinstance(last(desk), Accept)


def board(make) -> Desk:  # type: ignore[no-untyped-def]
    """A full board, open."""
    sim = Simulation(scenario(), 7)
    while sim.advance() and len(sim.view.items) < 6:
        for request in sim.view.inbox:
            sim.answer(request.id, "yes")
    desk: Desk = make(sim)
    keys(desk, "B")
    return desk


def test_the_board_is_ordered_and_the_order_undone(make) -> None:  # type: ignore[no-untyped-def]
    """] puts the chosen item later, U puts it back, while the clock has not moved."""
    desk = board(make)
    order = [i.id for i in desk.now.building]
    desk.pane.choose(order[-2])  # type: ignore[attr-defined]
    keys(desk, "]")
    assert isinstance(last(desk), Rank)
    assert [i.id for i in desk.now.building] == [*order[:-2], order[-1], order[-2]]
    keys(desk, "U")
    assert [i.id for i in desk.now.building] == order


def test_work_is_dropped_from_the_board(make) -> None:  # type: ignore[no-untyped-def]
    """Del, and no question asked; the button says what it frees."""
    desk = board(make)
    chosen = desk.pane.chosen  # type: ignore[attr-defined]
    button = next(w for w in desk.ring.stops if w.label == say("board.drop"))
    assert button.detail.startswith("frees")  # type: ignore[attr-defined]
    keys(desk, "Del")
    assert last(desk) == Drop(chosen)
    assert desk.now.item(chosen) is None


def test_the_plan_puts_things_into_the_week_and_takes_them_out(make) -> None:  # type: ignore[no-untyped-def]
    """+ opens it; the price shows as a ghost; Enter puts it in, U takes it out again."""
    desk = make()
    keys(desk, "+")
    assert desk.price == (2.0, False)
    assert any(b.when == "ghost" for b in desk.week.strip.week.blocks)
    keys(desk, "Down", "Down", "Down", "Enter")
    assert last(desk) == OpenProblem("borrowers-uk", "know-its-there")
    desk.game.draw(desk.canvas.surface)
    keys(desk, "U")
    assert isinstance(last(desk), DropTask)


def test_the_plan_has_a_tab_for_each_part_of_the_job(make) -> None:  # type: ignore[no-untyped-def]
    """The part is chosen with the arrows above the lists, and each remembers what was chosen in it."""
    desk = make()
    keys(desk, "+", "Down")
    parts = next(w for w in desk.ring.widgets if isinstance(w, Segments) and w.name == "groups")
    assert [o.label for o in parts.options] == ["Find out", "The team", "The others", "The product", "Money"]
    desk.ring.focus(parts)
    keys(desk, "Right", "Enter")
    assert isinstance(last(desk), OneToOne)
    keys(desk, "Left")
    assert desk.pane.kind == "observe"  # type: ignore[attr-defined]


def test_the_weeks_hours_are_moved_and_dropped_by_mouse(make) -> None:  # type: ignore[no-untyped-def]
    """A click on a block opens it in the card's place, with buttons for both."""
    desk = make(quarter(6))
    robot = Robot(desk.game, "mouse")
    queue = [t.number for t in desk.now.my_week.queue]
    if len(queue) < 2:
        keys(desk, "+", "Enter", "Enter", "Esc")
        queue = [t.number for t in desk.now.my_week.queue]
    strip = desk.week.strip
    block = next(b for b in strip.week.blocks if b.key == queue[0])
    left, right = strip._pieces(block)[0]
    spot = ((left + right) / 2, strip.rect.y + 58)
    for event in (move(*spot), down(*spot), up(*spot)):
        desk.game.handle(event)
    assert desk.pane.name == "week"
    robot.click(robot.find(say("week.later")))
    assert last(desk) == MoveTask(queue[0], 1)
    assert [t.number for t in desk.now.my_week.queue][:2] == [queue[1], queue[0]]


def test_the_bar_of_the_week_leaves_out_what_is_free(make) -> None:  # type: ignore[no-untyped-def]
    """On the first morning only the mail is planned: its share of the forty hours, and no more."""
    desk: Desk = make()
    mine = desk.now.my_week
    assert 0 < mine.hours_wanted < 20
    assert week_of(desk.now).shares == pytest.approx((0.0, mine.hours_wanted / 40, 0.0))


def test_the_face_follows_trust(make) -> None:  # type: ignore[no-untyped-def]
    """One set of thresholds for all faces."""
    from game.widgets.mood import mood_of

    now = make(day=30).now
    for who in now.stakeholders:
        value = now.standing(who)
        assert now.mood(who) in (mood_of(value), now._moods[who])


def test_messages_are_noted(make) -> None:  # type: ignore[no-untyped-def]
    """Enter, and it is gone for good."""
    desk = make()
    for _ in range(30):
        keys(desk, "F")
        if desk.pane.name == "message":
            break
    key = desk.chosen
    keys(desk, "Enter")
    assert key in desk.noted
    assert all(e.key != key for e in desk.entries)


@pytest.mark.parametrize(
    ("kind", "subject"),
    [("interest", "pickup-codes"), ("position", "pickup-codes"), ("false-reason", "pickup-codes"),
     ("found-out", "pickup-codes"), ("proved-right", "pickup-codes"), ("renegotiated", "agreed"),
     ("renegotiated", "refused"), ("renegotiated", "late"), ("renegotiated", "empty-handed")],
)  # fmt: skip
def test_what_the_office_tells_can_be_read(make, kind: str, subject: str) -> None:  # type: ignore[no-untyped-def]
    """It has a heading, words and an icon where the scenario has no words of its own."""
    sim = Simulation(scenario(), 7)
    sim.advance()
    sim.world.tell(kind, "ruth", "", subject)
    desk = make(sim)
    desk.choose("news 0")
    assert desk.pane.name == "message"
    assert desk.pane.message.text and "{" not in desk.pane.message.text
