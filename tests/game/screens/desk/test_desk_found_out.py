"""What is found out reaches the player: ranges on cards, outcomes in the inbox, sketches, what was tried in part."""

import pygame
import pytest
from gestures import keys, last, written
from quarters import scenario

from engine import Simulation
from engine.play.actions import (
    Accept,
    Answer,
    ChooseSketch,
    OpenProblem,
    Poll,
    PriceTest,
    Release,
    ReviewDesign,
    ReviewMetrics,
    RollBack,
    StudyCompetitors,
    TryOut,
)
from engine.play.records import EstimateView
from engine.world.inbox import Evidence
from engine.world.work import PARTS
from game.screens.desk import offered
from game.screens.desk.no import NoStep
from game.screens.known import evidence_text
from game.strings import say


def begun(*actions: object) -> Simulation:
    """A quarter on its first morning, with these in the week."""
    sim = Simulation(scenario(), 7)
    sim.advance(until=0.0)
    for action in actions:
        sim.act(action)  # type: ignore[arg-type]
    return sim


def finished(most: int = 1) -> Simulation:
    """A quarter in which so many pieces of work wait for acceptance, untried: the manager has better things to do."""
    sim = begun()
    while True:
        for request in sim.view.inbox:
            if request.estimate is not None:  # what is small is soon made
                sim.answer(request.id, "yes" if request.estimate.likely < 60 else "no")
        for task in sim.view.my_week.queue:
            if task.kind == "try":
                sim.act(next(o.action for o in sim.view.actions if getattr(o.action, "task", 0) == task.number))
        if len(sim.view.finished) >= most:
            return sim
        assert sim.advance()


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (-40.2, 260.4, "between 40 fewer and 260 more members, 8 in 10"),
        (40.2, 1260.4, "40 to 1,260 more members, 8 in 10"),
        (-300.0, -20.0, "20 to 300 fewer members, 8 in 10"),
        (0.0, 80.0, "0 to 80 more members, 8 in 10"),
    ],
)
def test_a_reading_is_said_as_a_range(low: float, high: float, text: str) -> None:
    """With its sign in words, the smaller number first, and how sure it is."""
    for way in ("ask", "prototype", "fake-door", "region", "analyse"):
        said = evidence_text(scenario().file, Evidence(way, "", "neither", low, high, "hanneke"))
        assert text in said
    assert "Hanneke, for that region: " in evidence_text(
        scenario().file, Evidence("region", "", "for", low, high, "hanneke")
    )


def test_options_of_a_problem_come_to_the_inbox(make) -> None:  # type: ignore[no-untyped-def]
    """From the designer, with the problem they came of in place of any trust; they are answered like others."""
    sim = begun(OpenProblem("borrowers-uk", "know-its-there"))
    while all(r.kind != "option" for r in sim.view.inbox):
        assert sim.advance()
    desk = make(sim)
    option = next(r for r in sim.view.inbox if r.kind == "option")
    desk.choose(f"request {option.id}")
    said = " ".join(written(desk))
    assert "Wanjiru Kamau" in said
    assert "Know it is there before I set out" in said
    assert "claims" not in said
    keys(desk, "N", "G", "Enter")
    assert last(desk) == Answer(option.id, "no")


def test_what_an_errand_brought_is_told_once(make) -> None:  # type: ignore[no-untyped-def]
    """Rivals, a poll, a price test and a look at the numbers each come to the inbox, and stop the clock once."""
    desk = make(begun(StudyCompetitors(), PriceTest(), Poll(), ReviewMetrics()))
    told: list[str] = []
    for _ in range(80):
        keys(desk, "F")
        fresh = [e for e in desk.entries if e.key.startswith("done")]
        assert len(fresh) <= 1
        for entry in fresh:
            told.append(entry.headline)
            assert entry.key in desk.playing.new
            desk.choose(entry.key)
            assert entry.headline in " ".join(written(desk))
            keys(desk, "Enter")
        if len(told) == 4:
            break
    assert sorted(told) == sorted(
        say(f"report.{kind}") for kind in ("competitors", "poll", "price-test", "review-metrics")
    )
    again = make(desk.playing.sim)
    assert all(not e.key.startswith("done") for e in again.entries)


def test_what_was_studied_stands_in_the_plan(make) -> None:  # type: ignore[no-untyped-def]
    """What rivals do beside the problems, what people would pay beside the prices."""
    desk = make(begun(StudyCompetitors(), PriceTest()))
    while len(desk.playing.told) < 2:
        assert desk.playing.to_next_decision()
    desk.update()
    found = offered.offered(desk.now)
    assert all("Rivals do it" in o.about for o in found if o.kind == "problem")
    assert all("in a hundred of those who pay would stop" in o.about for o in found if o.kind == "set-price")


def test_a_sketch_is_chosen(make) -> None:  # type: ignore[no-untyped-def]
    """After a design review; the designer's favourite is marked and none is chosen from the start."""
    sim = begun()
    while all(r.id != "due-texts" for r in sim.view.inbox):
        assert sim.advance()
    sim.act(Answer("due-texts", "yes"))
    sim.act(ReviewDesign("due-texts"))
    while all(not i.reviewed for i in sim.view.items):
        assert sim.advance()
    desk = make(sim)
    desk.choose("sketch due-texts")
    assert desk.pane.name == "sketches"
    keys(desk, "Enter")
    assert isinstance(last(desk), ReviewDesign)
    assert "Wanjiru’s favourite" in " ".join(written(desk))
    keys(desk, "O", "Enter")
    assert last(desk) == ChooseSketch("due-texts", 1)
    assert all(not e.key.startswith("sketch") for e in desk.entries)


def test_finished_work_that_was_tried_in_part(make) -> None:  # type: ignore[no-untyped-def]
    """The card says what nobody has tried; T tries the rest, in parts where that is cheaper, and it comes back."""
    sim = finished()
    item = sim.view.finished[0]
    sim.act(TryOut(item.id, "everyday"))
    sim.act(TryOut(item.id, "with-a-user"))
    while len(sim.view.finished[0].tried_parts) < 2:
        assert sim.advance()
    desk = make(sim)
    desk.choose(f"item {item.id} 0 2")
    said = " ".join(written(desk))
    assert "Not tried yet: unusual cases, small devices" in said
    assert say("desk.try_rest") in said
    keys(desk, "T")
    assert [a for _, a in sim.actions[-2:]] == [TryOut(item.id, "unusual"), TryOut(item.id, "small-devices")]
    for _ in range(40):
        keys(desk, "F")
        if len(desk.now.item(item.id).tried_parts) == len(PARTS):
            break
    assert any(e.key == f"item {item.id} 0 4" for e in desk.entries)
    desk.choose(f"item {item.id} 0 4")
    assert "Not tried yet" not in " ".join(written(desk))


def test_what_is_held_or_out_in_part_stays_on_the_board(make) -> None:  # type: ignore[no-untyped-def]
    """In the last column; O lets it out to all, Del takes back what some have, whose numbers are shown."""
    sim = finished(2)
    held, shared = (i.id for i in sim.view.finished[:2])
    sim.act(Accept(held, "hold"))
    sim.act(Accept(shared, "share"))
    desk = make(sim)
    keys(desk, "B")
    desk.pane.choose(held)  # type: ignore[attr-defined]
    assert say("board.is_held") in " ".join(written(desk))
    keys(desk, "O")
    assert last(desk) == Release(held)
    desk.pane.choose(shared)  # type: ignore[attr-defined]
    assert say("board.share.soon") in " ".join(written(desk))
    while not desk.now.item(shared).from_share:
        assert desk.playing.to_next_decision()
        desk.update()
    keys(desk, "D", "B")
    desk.pane.choose(shared)  # type: ignore[attr-defined]
    assert say("board.share") in " ".join(written(desk))
    keys(desk, "Del")
    assert last(desk) == RollBack(shared)
    while all(i.chore is None for i in desk.now.items):
        assert desk.playing.to_next_decision()
        desk.update()
    chore = next(i for i in desk.now.items if i.chore)
    assert desk.now.called(chore.id) == say("board.chore.clean-up", title=chore.title)


def test_capacity_sounds_like_what_it_is(make) -> None:  # type: ignore[no-untyped-def]
    """Weak while there is room, fair when this would fill the month, strong with engineering's own figure."""
    desk = make()
    step = NoStep(desk, "pickup-codes")
    request = step.request
    sizes = ((4.0, False, 1), (900.0, False, 2), (900.0, True, 3))
    for likely, refined, strength in sizes:
        asked = request._replace(estimate=EstimateView(likely / 2, likely, likely * 2, refined))
        ground = type("Asked", (NoStep,), {"request": asked})(desk, request.id).ground(desk.now, "capacity")
        assert ground.strength == strength


@pytest.mark.parametrize("group", list(offered.GROUPS))
@pytest.mark.parametrize(
    "size", [((1280, 720), 1.0), ((1280, 720), 1.5), ((1280, 720), 2.0), ((1024, 640), 1.0)], ids=str
)
def test_each_part_of_the_plan_fits(make, size, group: str) -> None:  # type: ignore[no-untyped-def]
    """Lists, tabs and buttons lie inside the card, whatever is chosen, and no row is cut through."""
    pixels, scale = size
    desk = make(day=15, size=pixels, scale=scale)
    desk.open_plan()
    for kind in offered.GROUPS[group]:
        desk.pane.group = group  # type: ignore[attr-defined]
        desk.pane.kinds[group] = kind  # type: ignore[attr-defined]
        desk.refill()
        desk.game.draw(pygame.Surface(pixels))
        sheet = desk.sheet
        assert sheet is not None
        for widget in (*sheet.body, *sheet.foot):
            if widget.within is None:
                assert sheet.box.contains(widget.rect), (kind, widget.label, widget.rect, sheet.box)
        options = next(w for w in sheet.body if getattr(w, "name", "") == "options")
        assert options.rect.h % options.row_height == 0 or options.rect.h >= len(options.rows) * options.row_height


def test_a_yes_says_who_would_be_late(make) -> None:  # type: ignore[no-untyped-def]
    """Where keeping the week that is promised would push something else past its own."""
    sim, late = begun(), ""
    while not late:
        for request in sim.view.inbox:
            if request.has_work and sim.view.displaces(request.id, sim.view.week):
                late = request.id
                break
            sim.answer(request.id, "yes", by=sim.view.week + 2)
        assert late or sim.advance()
    desk = make(sim)
    desk.choose(f"request {late}")
    keys(desk, "Y")
    assert "To be on time it goes before" not in " ".join(written(desk))
    keys(desk, *["Left"] * 9)
    assert "To be on time it goes before" in " ".join(written(desk))
