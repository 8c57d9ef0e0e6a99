"""What the desk knows at one moment: each part of the view asked once, and people by their id."""

from __future__ import annotations

from functools import cached_property

from engine.play.offers import Offer
from engine.play.records import (
    ItemView,
    Mark,
    Metrics,
    PersonView,
    QuestionView,
    RequestView,
    SegmentView,
    StakeholderView,
    VisionView,
    WeekView,
)
from engine.play.relations import PromiseView
from engine.play.score import ObjectiveResult
from engine.scenario.schema import ScenarioFile
from engine.world.world import News
from game.playing import Playing
from game.screens.figure import first_name
from game.strings import say
from game.widgets.mood import mood_of
from game.widgets.row import Face

WORKING_SHARE = 0.6  # of a developer's week that goes to the items; LIBRARY
HOURS_A_WEEK = 40
BUILDING = ("design", "development", "test")


class Snapshot:
    """The view at one moment. `moods` is kept from one to the next, so that faces do not flicker."""

    def __init__(self, playing: Playing, moods: dict[str, str]) -> None:
        self.playing = playing
        self.view = playing.sim.view
        self.file: ScenarioFile = playing.sim.scenario.file
        self.guided = playing.sim.mode == "guided"
        self.key = stamp(playing)
        self._moods = moods

    # --- parts of the view, each asked once ------------------------------------------------------------------------

    @cached_property
    def hour(self) -> float:
        """Working hours since the start."""
        return self.view.hour

    @cached_property
    def day(self) -> int:
        """The working day, from 1."""
        return self.view.day

    @cached_property
    def week(self) -> int:
        """The week, from 1."""
        return self.view.week

    @cached_property
    def inbox(self) -> tuple[RequestView, ...]:
        """Requests that wait."""
        return self.view.inbox

    @cached_property
    def questions(self) -> tuple[QuestionView, ...]:
        """The team's open questions."""
        return self.view.questions

    @cached_property
    def items(self) -> tuple[ItemView, ...]:
        """The board, by rank, then what is released."""
        return self.view.items

    @cached_property
    def people(self) -> dict[str, PersonView]:
        """The team by id."""
        return {p.id: p for p in self.view.people}

    @cached_property
    def stakeholders(self) -> dict[str, StakeholderView]:
        """Everybody else by id."""
        return {s.id: s for s in self.view.stakeholders}

    @cached_property
    def promises(self) -> tuple[PromiseView, ...]:
        """What has been promised and can still be kept."""
        return self.view.promises

    @cached_property
    def segments(self) -> tuple[SegmentView, ...]:
        """The market, as far as it is known."""
        return self.view.segments

    @cached_property
    def my_week(self) -> WeekView:
        """The manager's hours."""
        return self.view.my_week

    @cached_property
    def metrics(self) -> Metrics:
        """The headline numbers."""
        return self.view.metrics

    @cached_property
    def indicators(self) -> dict[str, float]:
        """The scenario's own numbers."""
        return self.view.indicators

    @cached_property
    def series(self) -> dict[str, tuple[float, ...]]:
        """Every charted number a day."""
        return self.view.series

    @cached_property
    def objectives(self) -> tuple[ObjectiveResult, ...]:
        """What the quarter is judged on."""
        return self.view.objectives

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Decisions and events."""
        return self.view.marks

    @cached_property
    def news(self) -> tuple[News, ...]:
        """What has been said."""
        return self.view.news

    @cached_property
    def visions(self) -> tuple[VisionView, ...]:
        """The directions."""
        return self.view.visions

    @cached_property
    def actions(self) -> tuple[Offer, ...]:
        """What is legal now."""
        return self.view.actions

    @cached_property
    def answered(self) -> tuple[RequestView, ...]:
        """Requests that are done with."""
        return self.view.answered

    # --- people ----------------------------------------------------------------------------------------------------

    def name(self, who: str) -> str:
        """Somebody's name."""
        person = self.people.get(who) or self.stakeholders.get(who)
        return person.name if person is not None else who

    def first(self, who: str) -> str:
        """What people call somebody."""
        return first_name(self.name(who)) if who else ""

    def title(self, who: str) -> str:
        """What somebody is: a role of the team, or a title."""
        if who in self.people:
            return say(f"desk.role.{self.people[who].role}")
        return self.stakeholders[who].title if who in self.stakeholders else ""

    def standing(self, who: str) -> float | None:
        """Trust or morale, 0–100."""
        if who in self.people:
            return 100 * self.people[who].morale
        return 100 * self.stakeholders[who].trust if who in self.stakeholders else None

    def mood(self, who: str) -> str:
        """The mood a face shows."""
        value = self.standing(who)
        if value is None:
            return "calm"
        mood = mood_of(round(value), self._moods.get(who), lowest="worn" if who in self.people else "angry")
        self._moods[who] = mood
        return mood

    def face(self, who: str) -> Face | None:
        """Somebody's face, in their mood; none for nobody."""
        person = self.people.get(who) or self.stakeholders.get(who)
        if person is None:
            return None
        return Face(who, self.mood(who), person.look.model_dump(exclude_none=True))

    # --- the board -------------------------------------------------------------------------------------------------

    def item(self, id: str) -> ItemView | None:
        """An item of the board or a released one."""
        return next((i for i in self.items if i.id == id), None)

    def called(self, id: str) -> str:
        """What a request or an item is called."""
        item = self.item(id)
        if item is not None:
            return self.titled(item)
        request = self.view.request(id)
        return request.title if request is not None else id

    @staticmethod
    def titled(item: ItemView) -> str:
        """What an item is called: a repair or a clean-up by what it is about."""
        return say(f"board.chore.{item.chore}", title=item.title) if item.chore else item.title

    @cached_property
    def building(self) -> tuple[ItemView, ...]:
        """What is open and not yet finished, by rank."""
        return tuple(i for i in self.items if i.stage in BUILDING)

    @cached_property
    def developers(self) -> int:
        """How many build."""
        return len([p for p in self.people.values() if p.role == "developer" and not p.gone])

    @staticmethod
    def left(item: ItemView) -> float:
        """Hours an item is likely still to take, as far as anybody has said."""
        return max(0.0, item.estimate.likely - item.spent) if item.estimate is not None else 0.0

    @cached_property
    def open_hours(self) -> float:
        """Likely hours of everything open."""
        return sum(self.left(i) for i in self.building)

    def weeks_of(self, hours: float) -> float:
        """How long so many hours keep the developers busy."""
        return hours / (HOURS_A_WEEK * WORKING_SHARE * max(1, self.developers))

    def free_before(self, week: int) -> float:
        """Developer hours not spoken for before the end of a week; below nought when it is too much already."""
        room = max(0.0, week * HOURS_A_WEEK - self.hour) * WORKING_SHARE * self.developers
        return room - self.open_hours


def stamp(playing: Playing) -> tuple[object, ...]:
    """What changes whenever the view may have changed."""
    return playing.sim, playing.sim.now, len(playing.sim.actions), playing.ended
