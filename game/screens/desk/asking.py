"""Steps of the People tab: what has to be chosen before something can be asked of somebody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.play.actions import Action, AskHire, AskOvertime, Renegotiate, Talk, Tell
from game.screens.desk import deeds, units
from game.screens.desk.sheet import Sheet
from game.screens.desk.snapshot import Snapshot
from game.screens.desk.step import choice
from game.screens.figure import figure
from game.strings import say
from game.widgets.button import Button
from game.widgets.segment import Option, Segments
from game.widgets.widget import Picked
from game.window.type import HEADING, ROW, ROW_STRONG

if TYPE_CHECKING:
    from game.screens.desk.people import People

HOURS, WEEKS = (44, 48, 54, 60), (1, 2, 3, 4)  # a week, and for how long; what the team can be asked
LATER = 6  # weeks after the promised one that can be named


class Asking:
    """One such step, in the column at the right. Esc goes back to the person."""

    name = ""
    kind = ""  # as the week calls it

    def __init__(self, people: People) -> None:
        self.people = people

    def gone(self, now: Snapshot) -> bool:
        """Whether there is nothing left to choose."""
        return False

    def fill(self, sheet: Sheet, now: Snapshot) -> None:
        """What it is about, the choices, and the way to do it."""
        sheet.text(say(f"people.ask.{self.name}"), HEADING, gap=4)
        sheet.text(say(f"people.ask.{self.name}.about"), ROW, "ink2", gap=10)
        action = self.action(now)
        hours = deeds.price(now, action) if action is not None else None
        usual = now.view.prices[self.kind]
        back = Button((0, 0, 9, 9), say("desk.back"), self.people.back, key="Esc")
        off = None if hours is not None or self.free(now, action) else say("people.off.in_week")
        price = usual if hours is None else hours
        main = Button((0, 0, 9, 9), say(f"people.ask.{self.name}.do"), self.do, detail=units.hours(price),
                      key="Enter", kind="main", off=off)  # fmt: skip
        sheet.buttons([back, main])
        sheet.main = main
        if off is None:
            sheet.prices[main] = (price, self.kind == "tell")
        self.body(sheet, now)

    def free(self, now: Snapshot, action: Action | None) -> bool:
        """Whether an action that is not listed can be done all the same: only some of its kind are listed."""
        return False

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """The choices."""
        raise NotImplementedError

    def action(self, now: Snapshot) -> Action | None:
        """What is chosen."""
        raise NotImplementedError

    def subject(self, action: Action) -> str:
        """What the week says that it is about."""
        return ""

    def told(self, answer: Picked) -> None:
        """One of its widgets has been used."""

    def do(self) -> None:
        """Into the week with it, and back to the person."""
        action = self.action(self.people.desk.now)
        if action is not None and deeds.take_on(self.people.desk, action, self.kind, self.subject(action)):
            self.people.back()


class Overtime(Asking):
    """Longer weeks: how long, and for how many."""

    name, kind = "overtime", "ask-overtime"

    def __init__(self, people: People) -> None:
        super().__init__(people)
        self.hours, self.weeks = 48, 2

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """Two rows of numbers."""
        sheet.text(say("people.ask.overtime.hours"), ROW_STRONG, "ink2", gap=4)
        row = Segments((0, 0, 9, 36), "hours", [Option(h, str(h)) for h in HOURS], self.hours,
                       label=say("people.ask.overtime.hours"))  # fmt: skip
        sheet.first = sheet.put(row, gap=10)
        sheet.text(say("people.ask.overtime.weeks"), ROW_STRONG, "ink2", gap=4)
        sheet.put(Segments((0, 0, 9, 36), "weeks", [Option(w, str(w)) for w in WEEKS], self.weeks,
                           label=say("people.ask.overtime.weeks")), gap=10)  # fmt: skip
        tired = [p for p in now.people.values() if not p.gone and p.fatigue != "fresh"]
        for person in tired:
            sheet.text(say(f"people.one.{person.fatigue}", name=now.first(person.id)), ROW, gap=2)
        if not tired:
            sheet.text(say("people.one.fresh"), ROW, "ink2")

    def free(self, now: Snapshot, action: Action | None) -> bool:
        """Three lengths are listed; any may be asked for."""
        return bool(deeds.offered(now, AskOvertime))

    def action(self, now: Snapshot) -> Action:
        """So many hours, for so many weeks."""
        return AskOvertime(self.hours, self.weeks)

    def told(self, answer: Picked) -> None:
        """Another length."""
        if answer.name == "hours":
            self.hours = int(str(answer.key))
        else:
            self.weeks = int(str(answer.key))


class Choosing(Asking):
    """A step with one list of choices."""

    def __init__(self, people: People) -> None:
        super().__init__(people)
        self.chosen: object = None

    def gone(self, now: Snapshot) -> bool:
        """Nothing is offered any more."""
        return not self.actions(now)

    def actions(self, now: Snapshot) -> list[Action]:
        """What there is to choose from."""
        raise NotImplementedError

    def words(self, now: Snapshot, action: Action) -> tuple[str, str]:
        """A label, and a second line."""
        raise NotImplementedError

    def key_of(self, action: Action) -> object:
        """What tells one choice from another."""
        return action

    def action(self, now: Snapshot) -> Action | None:
        """The one chosen, or the first."""
        found = self.actions(now)
        return next((a for a in found if self.key_of(a) == self.chosen), found[0] if found else None)

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """A panel for each."""
        picked = self.action(now)
        found = self.actions(now)
        for one in found:
            label, detail = self.words(now, one)
            choice(sheet, label, partial(self.choose, self.key_of(one)), chosen=one == picked, detail=detail,
                   low=not detail)  # fmt: skip
        self.more(sheet, now)

    def more(self, sheet: Sheet, now: Snapshot) -> None:
        """What else the choice needs."""

    def choose(self, key: object) -> None:
        """Another one."""
        self.chosen = key
        self.people.desk.refill()


class Hire(Choosing):
    """One more: of which role."""

    name, kind = "hire", "ask-hire"

    def actions(self, now: Snapshot) -> list[Action]:
        """The roles."""
        return deeds.offered(now, AskHire)

    def words(self, now: Snapshot, action: Action) -> tuple[str, str]:
        """The role, and how many there are."""
        assert isinstance(action, AskHire)
        return say(f"desk.role.{action.role}"), say("people.ask.hire.have", n=now.view.heads[action.role])

    def subject(self, action: Action) -> str:
        """The role."""
        return getattr(action, "role", "")

    def more(self, sheet: Sheet, now: Snapshot) -> None:
        """What the CEO will look at."""
        runway = now.view.business.runway
        if runway is not None:
            sheet.text(say("people.ask.hire.runway", weeks=f"{runway:.0f}"), ROW, "ink2")


class About(Choosing):
    """What to talk about, where somebody has asked for several things."""

    name, kind = "about", "talk"

    def actions(self, now: Snapshot) -> list[Action]:
        """Their asks of which the reason is not known."""
        talks = deeds.offered(now, Talk)
        return [a for a in talks if isinstance(a, Talk) and a.who == self.people.chosen and a.about is not None]

    def words(self, now: Snapshot, action: Action) -> tuple[str, str]:
        """What they ask for."""
        return now.called(getattr(action, "about", "")), ""

    def subject(self, action: Action) -> str:
        """With whom."""
        return getattr(action, "who", "")


class Later(Choosing):
    """Which promise will be late, and the week to name instead."""

    name, kind = "later", "tell"

    def __init__(self, people: People) -> None:
        super().__init__(people)
        self.week: int | None = None

    def actions(self, now: Snapshot) -> list[Action]:
        """What was promised to them."""
        mine = {p.item for p in now.promises if p.to == self.people.chosen}
        return [a for a in deeds.offered(now, Tell) if isinstance(a, Tell) and a.item in mine]

    def key_of(self, action: Action) -> object:
        """The item."""
        return getattr(action, "item", "")

    def words(self, now: Snapshot, action: Action) -> tuple[str, str]:
        """What, for when, and what engineering says."""
        promise = next(p for p in now.promises if p.item == getattr(action, "item", ""))
        likely = say("people.likely", week=promise.by_week, likely=promise.expected_week)
        return now.called(promise.item), likely

    def free(self, now: Snapshot, action: Action | None) -> bool:
        """One week is listed; any later one may be named."""
        return bool(self.actions(now))

    def _weeks(self, now: Snapshot) -> list[int]:
        item = getattr(super().action(now), "item", "")
        promise = next((p for p in now.promises if p.item == item), None)
        if promise is None:
            return []
        first = max(promise.by_week, now.week - 1) + 1
        return list(range(first, min(now.view.weeks, first + LATER - 1) + 1)) or [first]

    def _week(self, now: Snapshot) -> int | None:
        """The week chosen, or the one after that in which it is likely."""
        weeks = self._weeks(now)
        if self.week in weeks or not weeks:
            return self.week if weeks else None
        item = getattr(super().action(now), "item", "")
        likely = next(p.expected_week for p in now.promises if p.item == item)
        return min(weeks[-1], max(weeks[0], likely + 1))

    def more(self, sheet: Sheet, now: Snapshot) -> None:
        """The new week."""
        weeks = self._weeks(now)
        if weeks:
            sheet.text(say("people.ask.later.week"), ROW_STRONG, "ink2", gap=4)
            sheet.put(Segments((0, 0, 9, 36), "later", [Option(w, str(w)) for w in weeks], self._week(now),
                               label=say("people.ask.later.week")))  # fmt: skip

    def action(self, now: Snapshot) -> Action | None:
        """The new week for what is chosen."""
        listed = super().action(now)
        return Tell(listed.item, self._week(now)) if isinstance(listed, Tell) else None

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """A panel for each promise, then the week."""
        picked = getattr(self.action(now), "item", "")
        for one in self.actions(now):
            label, detail = self.words(now, one)
            choice(sheet, label, partial(self.choose, self.key_of(one)), chosen=self.key_of(one) == picked,
                   detail=detail)  # fmt: skip
        self.more(sheet, now)

    def subject(self, action: Action) -> str:
        """The item."""
        return getattr(action, "item", "")

    def told(self, answer: Picked) -> None:
        """Another week."""
        self.week = int(str(answer.key))


class Goal(Choosing):
    """Which goal, and what to ask for instead."""

    name, kind = "goal", "renegotiate"

    def __init__(self, people: People) -> None:
        super().__init__(people)
        self.target: int | None = None

    def actions(self, now: Snapshot) -> list[Action]:
        """The goals that have not been talked about."""
        return deeds.offered(now, Renegotiate)

    def key_of(self, action: Action) -> object:
        """The metric."""
        return getattr(action, "metric", "")

    def words(self, now: Snapshot, action: Action) -> tuple[str, str]:
        """The goal as it is, and how it stands."""
        metric = getattr(action, "metric", "")
        one = figure(now.file, metric)
        goal = next((o for o in now.objectives if o.metric == metric), None)
        if goal is None:
            return one.name, ""
        label = say("people.ask.goal.now", name=one.name, goal=one.write(goal.target))
        stands = next((g.stands for g in now.view.briefing if g.metric == metric), None)
        value = one.write(now.indicators.get(metric, now.series[metric][-1]))
        seen = say(f"people.stands.{stands.replace(' ', '-')}") if stands else say("people.stands.unknown")
        return label, say("people.ask.goal.is", value=value, seen=seen)

    def _wishes(self, now: Snapshot) -> tuple[tuple[int, float], ...]:
        listed = super().action(now)
        return now.view.easier(listed.metric) if isinstance(listed, Renegotiate) else ()

    def action(self, now: Snapshot) -> Action | None:
        """That goal, and so much less."""
        listed = super().action(now)
        if not isinstance(listed, Renegotiate):
            return None
        numbers = [n for n, _ in self._wishes(now)]
        if not numbers:
            return listed
        return Renegotiate(listed.metric, self.target if self.target in numbers else numbers[len(numbers) // 2])

    def free(self, now: Snapshot, action: Action | None) -> bool:
        """One target is listed; others may be asked for."""
        return action is not None

    def body(self, sheet: Sheet, now: Snapshot) -> None:
        """What to put on the table, the goals, and what to ask for."""
        analysed = len([i for i in now.items if i.reading is not None])
        found = len(now.view.discoveries)
        sheet.text(say("people.ask.goal.found", n=found), ROW, gap=2)
        sheet.text(say("people.ask.goal.analysed", n=analysed), ROW, gap=10)
        picked = self.action(now)
        metric = getattr(picked, "metric", "")
        for one in self.actions(now):
            label, detail = self.words(now, one)
            choice(sheet, label, partial(self.choose, self.key_of(one)), chosen=self.key_of(one) == metric,
                   detail=detail, low=True)  # fmt: skip
            if self.key_of(one) == metric:
                self._instead(sheet, now, metric, getattr(picked, "target", 0))

    def _instead(self, sheet: Sheet, now: Snapshot, metric: str, target: int) -> None:
        wishes = self._wishes(now)
        if not wishes:
            return
        one = figure(now.file, metric)
        sheet.text(say("people.ask.goal.instead"), ROW_STRONG, "ink2", gap=4)
        sheet.put(Segments((0, 0, 9, 36), "goal", [Option(n, one.write(value)) for n, value in wishes], target,
                           label=say("people.ask.goal.instead")), gap=10)  # fmt: skip

    def choose(self, key: object) -> None:
        """Another goal."""
        self.target = None
        super().choose(key)

    def subject(self, action: Action) -> str:
        """The metric."""
        return getattr(action, "metric", "")

    def told(self, answer: Picked) -> None:
        """Another target."""
        self.target = int(str(answer.key))
