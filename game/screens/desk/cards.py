"""Which pane shows what. The panes know the desk, and the desk makes them here only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.play.records import ItemView, QuestionView, RequestView
from game.screens.desk.entry import Entry, Sketches
from game.screens.desk.pane import Pane

if TYPE_CHECKING:
    from game.screens.desk.desk import Desk

ANSWERS = ("yes", "no", "alternative", "look")


def card(desk: Desk, entry: Entry) -> Pane:
    """The card of an entry."""
    from game.screens.desk.finished import FinishedCard
    from game.screens.desk.message import MessageCard
    from game.screens.desk.question import QuestionCard
    from game.screens.desk.request import RequestCard
    from game.screens.desk.sketches import SketchesCard

    if isinstance(entry.what, RequestView):
        return RequestCard(desk, entry)
    if isinstance(entry.what, QuestionView):
        return QuestionCard(desk, entry)
    if isinstance(entry.what, ItemView):
        return FinishedCard(desk, entry)
    if isinstance(entry.what, Sketches):
        return SketchesCard(desk, entry)
    return MessageCard(desk, entry)


def empty(desk: Desk) -> Pane:
    """Nothing waits."""
    from game.screens.desk.empty import EmptyCard

    return EmptyCard(desk)


def step(desk: Desk, request: str, what: str) -> Pane:
    """The step of an answer; before the first one, perhaps what the player expects."""
    from game.screens.desk.alternative import AlternativeStep
    from game.screens.desk.look import LookStep
    from game.screens.desk.no import NoStep
    from game.screens.desk.predict import PredictStep
    from game.screens.desk.yes import YesStep

    asked = desk.now.view.request(request)
    sim = desk.playing.sim
    predicts = asked is not None and bool(asked.predict) and what != "look"
    if predicts and request not in sim.predictions and request not in desk.unasked:
        return PredictStep(desk, request, what)
    kinds = {"yes": YesStep, "no": NoStep, "alternative": AlternativeStep, "look": LookStep}
    return kinds[what](desk, request)


def why(desk: Desk, metric: str) -> Pane:
    """The explanation of a number."""
    from game.screens.desk.why import Why

    return Why(desk, metric)


def board(desk: Desk, item: str | None = None) -> Pane:
    """The team's board."""
    from game.screens.desk.board import Board

    return Board(desk, item)


def people(desk: Desk, who: str | None = None) -> Pane:
    """The team and everybody else."""
    from game.screens.desk.people import People

    return People(desk, who)


def market(desk: Desk) -> Pane:
    """Segments, jobs, numbers and money."""
    from game.screens.desk.market import Market

    return Market(desk)


PLACES: dict[str, Callable[[Desk], Pane]] = {"board": board, "people": people, "market": market}  # tabs beside the desk
MARKET = ("jobs", "learn", "numbers", "business", "ideas")  # the market's pages and steps, for pictures


def turn_market(desk: Desk, name: str) -> None:
    """To a page of the market."""
    from game.screens.desk.market import Market

    if isinstance(desk.pane, Market):
        desk.pane.show(name)
        desk.update(focus=True)


def menu(desk: Desk) -> Pane:
    """Settings and ways out."""
    from game.screens.desk.menu import Menu

    return Menu(desk)


def plan(desk: Desk) -> Pane:
    """Putting something into the week."""
    from game.screens.desk.plan import Plan

    return Plan(desk)


def week(desk: Desk, number: object = None) -> Pane:
    """The week in a list, or one thing of it."""
    from game.screens.desk.task import WeekPane

    return WeekPane(desk, number)


def review(desk: Desk, week: int) -> Pane:
    """What a week brought."""
    from game.screens.desk.review import Review

    return Review(desk, week)


def neighbour(desk: Desk, by: int) -> None:
    """The entry above or below the chosen one, with the focus on its card."""
    at = next((i for i, e in enumerate(desk.entries) if e.key == desk.chosen), None)
    if at is not None and 0 <= at + by < len(desk.entries):
        desk.choose(desk.entries[at + by].key)


def show_step(desk: Desk, name: str) -> None:
    """Open a step for a picture."""
    if name in PLACES:
        desk.open_tab(name)
        return
    if name in ("why", "plan", "menu", "week", "review"):
        {"why": lambda: desk.open_why("users"), "plan": desk.open_plan, "menu": desk.open_menu,
         "week": desk.open_week, "review": desk.open_review}[name]()  # fmt: skip
        return
    if name in MARKET:
        desk.open_tab("market")
        turn_market(desk, name)
        return
    kind = {"question": QuestionView, "item": ItemView}.get(name, RequestView)
    fitting = [e for e in desk.entries if isinstance(e.what, kind)]
    if name == "alternative":
        fitting = [e for e in fitting if isinstance(e.what, RequestView) and e.what.alternatives] or fitting
    if not fitting:
        return
    desk.choose(fitting[0].key)
    what = {"answer": "no"}.get(name, name)
    if what in ANSWERS and isinstance(fitting[0].what, RequestView):
        desk.push(step(desk, fitting[0].what.id, what))
