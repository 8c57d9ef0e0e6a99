"""The people: who needs you comes first, and everything that can be done with anybody is there, with its price."""

import pygame
import pytest
from gestures import down, keys, last, up, written
from quarters import asked, quarter, scenario

from engine import Simulation
from engine.play.actions import (
    Answer,
    AskHire,
    AskOvertime,
    AskRota,
    BriefCeo,
    Demo,
    Hear,
    Help,
    OneToOne,
    Renegotiate,
    Talk,
    Tell,
    Workshop,
)
from game.screens.desk import Desk, deeds, standing
from game.screens.desk.people import ALL, STEPS, People
from game.strings import say
from game.widgets.button import Button
from game.widgets.list import List
from game.widgets.panel import Panel

SIZES = [((1280, 720), 1.0), ((1280, 720), 2.0), ((1024, 640), 1.0), ((1920, 1080), 1.0)]
CONCERN = (OneToOne, Help, AskOvertime, AskRota, AskHire, Talk, Tell, Hear, Workshop, Demo, BriefCeo, Renegotiate)


def people(desk: Desk, who: str | None = None) -> People:
    """The tab, perhaps with somebody chosen."""
    keys(desk, "P")
    pane = desk.pane
    assert isinstance(pane, People)
    if who is not None:
        pane.side = "others" if who in desk.now.stakeholders else "team"
        pane.choose(who)
    return pane


def troubled() -> tuple[Simulation, str]:
    """A quarter in which one of the team has just told what troubles them."""
    sim = quarter(26)
    while True:
        for person in sim.view.people:
            if person.trouble is not None and not person.helped:
                return sim, person.id
            if OneToOne(person.id) in [o.action for o in sim.view.actions] and not sim.view.my_week.queue:
                sim.act(OneToOne(person.id))
        assert sim.advance()


def test_the_most_troubled_come_first(make) -> None:  # type: ignore[no-untyped-def]
    """Whoever is in most trouble stands above the others and is shown; what was told is written beside the name."""
    sim, who = troubled()
    desk = make(sim)
    pane = people(desk)
    first = desk.now.people[pane.chosen]
    assert first == standing.team(desk.now)[0]
    assert standing.troubles(desk.now, first)
    scores = [standing.in_trouble(desk.now, p) for p in standing.team(desk.now)]
    assert scores == sorted(scores, key=lambda s: round(s, 2))
    assert " ".join(written(desk)).count(say(f"people.trouble.{desk.now.people[who].trouble}")) >= 1


def test_late_promises_come_first(make) -> None:  # type: ignore[no-untyped-def]
    """Whoever was promised what will be late stands above all others."""
    desk = make(day=31)
    late = {p.to for p in desk.now.view.promises if standing.is_late(desk.now, p)}
    order = [s.id in late for s in standing.others(desk.now)]
    assert order == sorted(order, reverse=True)


def test_talking_alone_by_one_key(make) -> None:  # type: ignore[no-untyped-def]
    """Enter puts an hour with the chosen one into the week, and U takes it out again."""
    desk = make()
    pane = people(desk)
    keys(desk, "Down", "Enter")
    assert last(desk) == OneToOne(pane.chosen)
    assert any(t.kind == "one-to-one" for t in desk.now.my_week.queue)
    assert desk.tab == "people"
    keys(desk, "U")
    assert not any(t.kind == "one-to-one" for t in desk.now.my_week.queue)


def test_by_mouse_too(make) -> None:  # type: ignore[no-untyped-def]
    """A click on a face shows it; a click on the button acts."""
    desk = make()
    people(desk)
    others = next(w for w in desk.ring.widgets if isinstance(w, List) and w.name == "others")
    for at in (others.row_rect(1).center, None):
        if at is None:
            at = next(w for w in desk.ring.widgets if isinstance(w, Button) and w.key == "Enter").rect.center
        desk.game.handle(down(*at))
        desk.game.handle(up(*at))
    assert last(desk) == Talk(standing.others(desk.now)[1].id)


def test_a_trouble_that_is_told_shows_on_the_face(make) -> None:  # type: ignore[no-untyped-def]
    """While the tab is open, whoever answers is shown with their words; S does something about it."""
    sim, who = troubled()
    desk = make(sim)
    desk.open_tab("people")
    pane = desk.pane
    assert isinstance(pane, People)
    pane.choose(next(p.id for p in standing.team(desk.now) if p.id != who))
    pane._heard = 0  # as if it had been told just now
    desk.refill()
    assert pane.chosen == who
    assert say("desk.title.trouble") in written(desk)
    keys(desk, "S")
    assert last(desk) == Help(who)


def test_what_has_to_be_chosen_is_chosen_first(make) -> None:  # type: ignore[no-untyped-def]
    """Longer weeks of any length, one more of a role, an easier goal, a later week."""
    desk = make(day=31)
    ceo = desk.now.file.ceo.id
    people(desk, ALL)
    keys(desk, "O", "Right", "Enter")
    assert last(desk) == AskOvertime(54, 2)
    people(desk, ceo)
    keys(desk, "N", "Down", "Enter")
    assert isinstance(last(desk), AskHire)
    keys(desk, "G", "Enter")
    wish = last(desk)
    assert isinstance(wish, Renegotiate)
    assert wish.target in [n for n, _ in desk.now.view.easier(wish.metric)]
    promise = desk.now.view.promises[0]
    people(desk, promise.to)
    keys(desk, "L", "Enter")
    told = last(desk)
    assert isinstance(told, Tell)
    assert told.by is not None
    assert told.by > promise.by_week


def test_views_one_by_one_or_all_at_once(make) -> None:  # type: ignore[no-untyped-def]
    """Of a decision that waits: half an hour with one, or a workshop."""
    desk = make()
    while not deeds.offered(desk.now, Hear):
        desk.playing.to_next_decision()
        desk.update()
    people(desk, ALL)
    keys(desk, "K", "Enter")
    assert isinstance(last(desk), Hear)
    keys(desk, "O")
    assert isinstance(last(desk), Workshop)
    keys(desk, "Esc")
    assert desk.tab == "people"


@pytest.mark.parametrize("day", [1, 16, 31, 46])
def test_everything_that_can_be_done_has_a_place(make, day: int) -> None:  # type: ignore[no-untyped-def]
    """Every kind of action about people that is offered is a button of somebody, or behind one."""
    desk = make(day=day)
    now = desk.now
    pane = people(desk)
    found: set[object] = set()
    everybody = [p.id for p in standing.team(now)] + list(now.stakeholders)
    for who in (*everybody, ALL):
        pane.chosen = who
        for deed in deeds.deeds(now, who) if who != ALL else deeds.for_all(now):
            if deed.off is None:
                found.add(deed.action)
                found.add(deed.step)
    behind = {AskOvertime: "overtime", AskHire: "hire", Renegotiate: "goal", Tell: "later", Hear: "views",
              Workshop: "views"}  # fmt: skip
    for offer in now.actions:
        if isinstance(offer.action, CONCERN):
            step = behind.get(type(offer.action), "")
            about = isinstance(offer.action, Talk) and offer.action.about is not None
            assert about or offer.action in found or step in found, offer.action


def test_experts_see_no_number(make) -> None:  # type: ignore[no-untyped-def]
    """Trust and morale are a face, a word and when they were last heard."""
    sim = Simulation(scenario(), 7, "expert")
    sim.advance(until=0.0)
    desk = make(sim)
    for who in (desk.now.file.ceo.id, standing.team(desk.now)[0].id):
        people(desk, who)
        seen = written(desk)
        value = desk.now.standing(who)
        assert value is not None
        assert f"{value:.0f}" not in seen
        assert say(f"desk.mood.{desk.now.mood(who)}") in seen


def test_an_answer_from_the_ceo_shows_on_the_ceo(make) -> None:  # type: ignore[no-untyped-def]
    """What becomes of asking for one more is said where it was asked."""
    desk = make(day=11)
    pane = people(desk, ALL)
    desk.act(AskHire("developer"))
    while not any(n.kind == "hire" for n in desk.playing.sim.view.news):
        desk.playing.sim.advance()
    desk.update()
    desk.refill()
    assert pane.chosen == desk.now.file.ceo.id
    said = standing.last_said(desk.now, pane.chosen)
    assert said is not None
    assert said.kind == "hire"


def test_an_answer_is_given_on_the_desk(make) -> None:  # type: ignore[no-untyped-def]
    """A leads to what somebody waits for."""
    desk = make(asked())
    asker = desk.now.inbox[0].asker
    people(desk, asker)
    keys(desk, "A")
    assert desk.tab == "desk"
    assert desk.chosen == f"request {desk.now.inbox[0].id}"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", ["", *STEPS])
def test_every_step_fits(make, size, step: str) -> None:  # type: ignore[no-untyped-def]
    """Nothing lies outside the window or over something else, for everybody and in every step."""
    pixels, scale = size
    desk = make(day=31, size=pixels, scale=scale)
    window = pygame.Rect(0, 0, round(pixels[0] / scale) + 1, round(pixels[1] / scale) + 1)
    ceo = desk.now.file.ceo.id
    promised = desk.now.view.promises[0].to
    for who in {"": (*[p.id for p in standing.team(desk.now)], *desk.now.stakeholders, ALL), "goal": (ceo,),
                "hire": (ceo,), "later": (promised,)}.get(step, (ALL, ceo)):  # fmt: skip
        pane = people(desk, who)
        if step:
            pane.ask(step)
        seen = [w for w in desk.ring.stops if w.within is None or w.within.contains(w.rect)]
        for widget in seen:
            assert window.contains(widget.rect), (who, widget.label, widget.rect)
        pressed = [w for w in seen if isinstance(w, Button | Panel)]
        for n, one in enumerate(pressed):
            for other in pressed[n + 1 :]:
                assert not one.rect.colliderect(other.rect), (who, one.label, other.label)
        used = [w.key for w in desk.ring.widgets if w.visible and w.key]
        assert len(used) == len(set(used)), (who, used)


def test_prices_are_written_on_what_is_done(make) -> None:  # type: ignore[no-untyped-def]
    """Every button that does something says its hours whole, at every size."""
    for size, scale in SIZES:
        desk = make(day=31, size=size, scale=scale)
        for who in (desk.now.file.ceo.id, standing.team(desk.now)[0].id, ALL):
            pane = people(desk, who)
            seen = written(desk)
            for deed in deeds.deeds(desk.now, who) if who != ALL else deeds.for_all(desk.now):
                button = next(w for w in desk.ring.widgets if isinstance(w, Button) and w.key == deed.key)
                shown = button.within is None or button.within.contains(button.rect)
                if deed.off is None and shown:
                    assert button.detail in seen, (size, pane.chosen, deed.label)


def test_nothing_asked_for_is_answered_twice(make) -> None:  # type: ignore[no-untyped-def]
    """A request that has been answered no longer waits in anybody's column."""
    desk = make(asked())
    request = desk.now.inbox[0]
    people(desk, request.asker)
    desk.act(Answer(request.id, "no"))
    assert all(d.entry != f"request {request.id}" for d in deeds.deeds(desk.now, request.asker))
