"""The market: everything there is to learn is offered with its price, by keys and by mouse."""

from __future__ import annotations

import itertools

import pygame
import pytest
from gestures import down, last, move, press, up
from quarters import scenario

from engine import Simulation
from engine.play.actions import (
    Accept,
    Analyse,
    Answer,
    AskRegion,
    OpenProblem,
    Poll,
    PriceTest,
    Research,
    ReviewMetrics,
    SetPrice,
    StudyCompetitors,
)
from game.screens.desk import Desk
from game.screens.desk.market import Market, ideas, numbers
from game.screens.desk.market.known import dot, knowledge, level_of
from game.screens.desk.market.learn import last_learnt
from game.strings import say
from game.widgets.button import Button
from game.widgets.panel import Panel
from game.widgets.pricescale import PriceScale
from game.widgets.scatter import Scatter
from game.widgets.widget import Widget

SIZES = [((1280, 720), 1.0), ((1280, 720), 1.25), ((1280, 720), 1.5), ((1280, 720), 2.0), ((1024, 640), 1.0),
         ((1920, 1080), 1.0), ((2560, 1440), 1.0), ((1600, 900), 2.0)]  # fmt: skip
PAGES = ("jobs", "numbers", "business", "ideas")


def opened(desk: Desk, page: str = "jobs") -> Market:
    """The market, on a page."""
    desk.show_step(page)
    assert isinstance(desk.pane, Market)
    return desk.pane


def keys(desk: Desk, *names: str) -> None:
    """Press them, one frame after each."""
    for name in names:
        desk.game.handle(press(name))
        desk.update()


def click(desk: Desk, widget: Widget) -> None:
    """The mouse on the middle of a widget."""
    x, y = widget.rect.center
    for event in (move(x, y), down(x, y), up(x, y)):
        desk.game.handle(event)


def find(desk: Desk, label: str) -> Widget:
    """The widget that says so."""
    return next(w for w in desk.ring.stops if w.label == label)


def known() -> Simulation:
    """A market of which one segment has been watched, counted and held against rivals."""
    sim = Simulation(scenario(), 3)
    sim.advance()
    for action in (*(Research("observe", "borrowers-uk"),) * 5, Research("data", "borrowers-uk"), StudyCompetitors(),
                   Research("interview", "keepers", "never")):  # fmt: skip
        sim.act(action)
    while sim.view.my_week.queue or sim.view.my_week.current:
        sim.advance()
    return sim


# --- the tab ---------------------------------------------------------------------------------------------------------


def test_m_opens_the_market_and_v_goes_round_its_pages(desk: Desk) -> None:
    """D comes back; Why lies upon the market and Esc returns to it."""
    keys(desk, "M")
    assert desk.tab == "market"
    pages = []
    for _ in range(3):
        keys(desk, "V")
        pages.append(desk.pane.page)  # type: ignore[attr-defined]
    assert pages == ["numbers", "business", "jobs"]
    keys(desk, "V", "W")
    assert desk.pane.name == "why"
    keys(desk, "Esc")
    assert desk.tab == "market"
    keys(desk, "D")
    assert desk.tab == "desk"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", [*PAGES, "learn"])
def test_everything_lies_where_it_belongs(make, size, page: str) -> None:  # type: ignore[no-untyped-def]
    """Inside the window; no two things that can be used cover each other; keys mean one thing."""
    pixels, scale = size
    desk: Desk = make(day=15, size=pixels, scale=scale)
    if page == "learn" and not opened(desk).narrow:
        return
    opened(desk, page)
    desk.game.draw(pygame.Surface(pixels))
    window = pygame.Rect(0, 0, round(pixels[0] / scale) + 1, round(pixels[1] / scale) + 1)
    shown = [w for w in desk.ring.stops if w.within is None or w.within.contains(w.rect)]
    for widget in shown:
        assert window.contains(widget.rect), (widget.label, widget.rect)
    whole = (desk.sheet.card, *desk.week.widgets)  # type: ignore[union-attr]
    for one, other in itertools.combinations([w for w in shown if w not in whole], 2):
        assert not one.rect.colliderect(other.rect), (one.label, one.rect, other.label, other.rect)
    caps = [w.key for w in desk.ring.widgets if w.visible and w.key]
    assert len(caps) == len(set(caps)), caps
    assert not {"Space", "1", "2", "3", "4", "U", "W"} & set(caps)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_draws_in_every_theme(make, theme: str, page: str) -> None:  # type: ignore[no-untyped-def]
    """Also of a market that is known."""
    desk: Desk = make(known(), theme=theme)
    opened(desk, page)
    desk.game.draw(pygame.Surface((1280, 720)))


def test_no_text_of_the_ways_is_cut_short(make) -> None:  # type: ignore[no-untyped-def]
    """Label and detail of every panel, at each size."""
    for (pixels, scale), page in itertools.product(SIZES, PAGES):
        desk: Desk = make(day=15, size=pixels, scale=scale)
        opened(desk, page)
        canvas = desk.canvas
        assert canvas is not None
        for panel in (w for w in desk.ring.stops if isinstance(w, Panel)):
            from game.window.type import CAPTION, ROW, STRONG

            beside = canvas.measure(panel.note, CAPTION) + (36 if panel.key else 8)
            assert canvas.measure(panel.label, STRONG) <= panel.rect.w - 58 - beside, (panel.label, page, pixels, scale)
            detail = panel.off or panel.detail
            room = max(1, int((panel.rect.h - 28) // ROW.line))
            assert not detail or len(canvas.lines(detail, ROW, panel.rect.w - 58)) <= room, (detail, page, pixels)


# --- what is known ---------------------------------------------------------------------------------------------------


def test_a_guess_is_hollow_and_wide(desk: Desk) -> None:
    """On the first morning nothing is known: every dot is a guess that reaches over most of the plot."""
    for segment in desk.now.segments:
        assert level_of(segment) == "none"
        for job in segment.jobs:
            drawn = dot(job)
            assert not drawn.known
            assert (drawn.x, drawn.y, drawn.rx, drawn.ry) == (0.5, 0.5, 0.4, 0.4)


def test_what_is_heard_is_where_it_was_heard(make) -> None:  # type: ignore[no-untyped-def]
    """Known dots lie where people said, as wide as the doubt; who never came says nothing of how well it is done."""
    now = make(known()).now
    heard = [j for s in now.segments for j in s.jobs if j.importance is not None and j.satisfaction is not None]
    assert heard
    for job in heard:
        drawn = dot(job)
        assert drawn.known
        assert (drawn.x, drawn.y, drawn.rx) == (job.importance, job.satisfaction, job.error)
        assert drawn.other == job.elsewhere
    job = heard[0]._replace(satisfaction=None, used=None)
    assert not dot(job).known
    assert dot(job).x == job.importance
    assert dot(job).ry == 0.4
    counted = job._replace(used=0.2)
    assert dot(counted).ry < 0.4


def test_more_talk_is_better_known(make) -> None:  # type: ignore[no-untyped-def]
    """The segment that was watched is known best; those nobody met are not known at all."""
    by = {s.id: knowledge(s) for s in make(known()).now.segments}
    assert by["borrowers-uk"] > by["keepers"] >= 0
    assert by["councils"] == 0


def test_the_last_thing_learnt_is_of_the_chosen_segment(make) -> None:  # type: ignore[no-untyped-def]
    """In the words in which it was told; where there is none of its own, the last of all."""
    now = make(known()).now
    texts = {text for _, text in now.view.discoveries}
    learnt = last_learnt(now, "borrowers-uk")
    assert learnt is not None
    assert learnt.text in texts
    assert "Borrowers, Britain" in learnt.source
    assert last_learnt(now, "councils") is not None
    assert last_learnt(make().now, "councils") is None


# --- doing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("I", Research("interview", "borrowers-uk", "current")),
        ("O", Research("observe", "borrowers-uk")),
        ("N", Research("data", "borrowers-uk")),
        ("C", StudyCompetitors()),
    ],
)
def test_each_way_to_learn_has_a_key(desk: Desk, key: str, action: object) -> None:
    """One press puts it into the week, and U takes it out again while something else is being done."""
    keys(desk, "M", key)
    assert last(desk) == action
    keys(desk, key if key != "C" else "I", "U")
    assert type(last(desk)).__name__ == "DropTask"


def test_whom_to_interview(desk: Desk) -> None:
    """Those who left, by the arrow keys; the segment by the list."""
    keys(desk, "M")
    lists = {getattr(w, "name", ""): w for w in desk.ring.stops}
    desk.ring.focus(lists["segments"])
    keys(desk, "Down")
    desk.ring.focus(next(w for w in desk.ring.stops if getattr(w, "name", "") == "whom"))
    keys(desk, "Right", "I")
    assert last(desk) == Research("interview", "borrowers-nl", "lapsed")


def test_a_problem_is_opened_from_the_plot(make) -> None:  # type: ignore[no-untyped-def]
    """Arrows walk the dots; Enter opens the chosen one; the ghost shows its hours; once opened it says so."""
    desk: Desk = make(known())
    opened(desk)
    plot = next(w for w in desk.ring.stops if isinstance(w, Scatter))
    desk.ring.focus(plot)
    before = plot.chosen
    for name in ("Up", "Down", "Left", "Right"):
        if desk.pane.jobs.get("borrowers-uk", before) == before:  # type: ignore[attr-defined]
            keys(desk, name)
    chosen = desk.pane.the_job(desk.now).id  # type: ignore[attr-defined]
    assert chosen != before
    assert desk.price == (4.0, False)
    keys(desk, "Enter")
    assert last(desk) == OpenProblem("borrowers-uk", chosen)
    button = next(w for w in desk.ring.stops if w.label == say("market.open"))
    assert button.off == say("market.in_week")


def test_by_mouse_alone(make) -> None:  # type: ignore[no-untyped-def]
    """A segment, a dot, and the button."""
    desk: Desk = make(known())
    click(desk, next(w for w in desk.topbar.tabs if w.key == "M"))
    plot = next(w for w in desk.ring.stops if isinstance(w, Scatter))
    x, y = plot.spots[-1]
    desk.game.handle(down(x, y))
    desk.game.handle(up(x, y))
    click(desk, find(desk, say("market.open")))
    assert last(desk) == OpenProblem("borrowers-uk", plot.dots[-1].key)


def test_every_way_to_try_an_idea_is_offered(desk: Desk) -> None:
    """Opinions, a prototype, a fake door, a region and a poll: each is in the list with the engine's own price."""
    while not any(isinstance(o.action, AskRegion) for o in desk.now.actions):
        desk.playing.to_next_decision()
        desk.update()
    found = ideas.trials(desk.now)
    kinds = {(type(t.action), getattr(t.action, "by", None)) for t in found}
    assert {(Research, None), (Answer, "prototype"), (Answer, "fake-door"), (AskRegion, None), (Poll, None)} <= kinds
    offers = dict(desk.now.actions)
    assert all(offers[t.action] == t.hours for t in found)
    pane = opened(desk, "ideas")
    click(desk, find(desk, say("market.try.ask")))
    assert last(desk) == Research("interview", last(desk).segment, "current", pane.idea)  # type: ignore[attr-defined]
    keys(desk, "Esc")
    assert not pane.trying
    assert desk.tab == "market"


def test_a_release_to_a_share(make) -> None:  # type: ignore[no-untyped-def]
    """Finished work can be given to a fifth."""
    desk: Desk = make(day=2)
    while not any(isinstance(o.action, Accept) and o.action.to == "share" for o in desk.now.actions):
        for request in desk.now.inbox:
            desk.playing.sim.answer(request.id, "yes")
        desk.playing.to_next_decision()
        desk.update()
    pane = opened(desk, "ideas")
    item = next(o.action.item for o in desk.now.actions if isinstance(o.action, Accept))
    pane.choose_idea(item)
    desk.refill()
    click(desk, find(desk, say("market.share")))
    assert last(desk) == Accept(item, "share")


def test_a_price_is_set(make) -> None:  # type: ignore[no-untyped-def]
    """Arrows choose it, Enter asks it; the one that is asked is off. T tests how much they mind."""
    desk: Desk = make(day=2)
    opened(desk, "business")
    scale = next(w for w in desk.ring.stops if isinstance(w, PriceScale))
    assert desk.ring.focused is scale
    assert desk.ring.main is not None
    assert desk.ring.main.off == say("market.price.is")
    keys(desk, "Right", "Right", "Enter")
    assert last(desk) == SetPrice("31")
    assert desk.ring.main.off == say("market.in_week")
    keys(desk, "T")
    assert last(desk) == PriceTest()


def test_the_business_says_what_the_view_says(make) -> None:  # type: ignore[no-untyped-def]
    """Cash, income, payroll and runway are the firm's as they stand, not as they were written."""
    from game.screens.company import money_lines, weeks_of

    desk: Desk = make(day=15)
    business = desk.now.view.business
    said = dict(money_lines(desk.now.file, business))
    assert said[say("briefing.runway")] == weeks_of(business)
    assert said[say("market.money.out")] == "£8,600"
    richer = business._replace(costs=9800.0, coming_price=31.0, runway=None)
    said = dict(money_lines(desk.now.file, richer))
    assert said[say("market.money.out")] == "£9,800"
    assert said[say("briefing.runway")] == say("briefing.pays")
    assert "£31" in said[say("market.money.price")]


# --- the numbers -----------------------------------------------------------------------------------------------------


def test_every_number_has_a_chart_and_w_explains_it(make) -> None:  # type: ignore[no-untyped-def]
    """The four, the scenario's own, and cash; each at its goal, if it has one."""
    desk: Desk = make(day=15)
    pane = opened(desk, "numbers")
    assert {"users", "revenue", "loans", "calls", "cash"} <= set(numbers.metrics(desk.now))
    for metric in numbers.metrics(desk.now):
        pane.choose_number(metric)
        desk.refill()
        desk.game.draw(pygame.Surface((1280, 720)))
        keys(desk, "W")
        assert desk.pane.name == "why"
        assert desk.pane.metric == metric  # type: ignore[attr-defined]
        keys(desk, "Esc")


def test_what_happened_is_pointed_out(make) -> None:  # type: ignore[no-untyped-def]
    """Choosing it marks its day; a release that is chosen can be analysed, and K looks hard at all of them."""
    desk: Desk = make(day=25)
    pane = opened(desk, "numbers")
    marks = numbers.told_marks(desk.now)
    released = next(n for n, m in enumerate(marks) if m.kind == "released")
    pane.choose_mark(str(released))
    desk.refill()
    desk.game.draw(pygame.Surface((1280, 720)))
    assert all(numbers.mark_title(desk.now, m) and numbers.mark_text(desk.now, m) for m in marks)
    offered = {type(o.action) for o in desk.now.actions if o.action == Analyse(marks[released].subject)}
    keys(desk, "E")
    if offered:
        assert last(desk) == Analyse(marks[released].subject)
    if any(isinstance(o.action, ReviewMetrics) for o in desk.now.actions):
        keys(desk, "K")
        assert last(desk) == ReviewMetrics()


def test_answers_of_buttons_are_large_enough(make) -> None:  # type: ignore[no-untyped-def]
    """34 logical pixels high at least."""
    for page in PAGES:
        desk: Desk = make(day=15)
        opened(desk, page)
        for widget in desk.ring.stops:
            if isinstance(widget, Panel | Button):
                assert widget.rect.h >= 34, (page, widget.label)
