"""A player who does anything: what the view lists, and what it does not list, by its own dice."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import Any, ClassVar, Literal, get_args, get_origin, get_type_hints

from engine import Simulation
from engine.play.actions import ACTIONS, Action, NotNow
from tests.laws.dice import Dice

STAGES = ("design", "development", "test", "acceptance", "lunch")
ACTS = (0, 0, 0, 1, 1, 2, 3)  # at a moment, as often as one another
LARGEST_WEEK = 60
FULL = 30.0  # hours that wait in the week
UNDOING, RARELY = ("drop", "drop-task", "return"), 0.05
STATE_EVERY = 3  # made-up acts: looking at everything takes a while


def union(kind: Any) -> tuple[Any, ...]:
    """The members of a union, None left out; the type itself where it is none."""
    args = get_args(kind)
    return tuple(k for k in args if k is not NoneType) if args and get_origin(kind) is not Literal else (kind,)


class Anything:
    """Up to three acts at each moment, mostly none or one; `listed` is the share taken from `view.actions`.

    Made-up acts name things that are there, mostly, in fields of the right type: orders of the backlog and the week,
    limits, dates, trades, and whatever an action's fields allow. With `state`, which tells how things stand, a refused
    act is held to have changed nothing.
    """

    def __init__(
        self, seed: int | str, listed: float = 0.7, state: Callable[[Simulation], object] | None = None
    ) -> None:
        self.dice = Dice(seed)
        self.listed = listed
        self.state = state
        self.done: dict[str, int] = {}
        self.made = 0  # acts made up so far

    def act(self, sim: Simulation) -> None:
        """Roll, choose, do. What is listed must be legal; what is not may be."""
        for _ in range(self.dice.pick(ACTS)):
            if sim.ended:
                return
            if self.dice.happens(self.listed):
                action = self.listed_one(sim)
                if action is not None:
                    self._do(sim, action)
            else:
                action = self.made_up(sim)
                if action is None:
                    continue
                self.made += 1
                state = self.state if self.made % STATE_EVERY == 0 else None
                before = state(sim) if state is not None else None
                try:
                    self._do(sim, action)
                except NotNow:
                    assert state is None or before == state(sim), f"{action} was refused and changed something"

    def _do(self, sim: Simulation, action: Action) -> None:
        sim.act(action)
        self.done[action.name] = self.done.get(action.name, 0) + 1

    def listed_one(self, sim: Simulation) -> Action | None:
        """One of those the view lists: a request, the work, or any kind as likely as another; seldom what undoes work.

        While much waits in the week, hardly anything is added to it: a manager who never gets round to the work would
        put few laws to the test.
        """
        view, dice = sim.view, self.dice
        full = view.my_week.hours_wanted - view.my_week.hours_spent > FULL and not dice.happens(RARELY)
        kinds: dict[str, list[Action]] = {}
        for offer in view.actions:
            if not full or offer.hours <= 1.0 or offer.action.name == "answer":
                kinds.setdefault(offer.action.name, []).append(offer.action)
        names = [name for name in kinds if name not in UNDOING or dice.happens(RARELY)]
        luck = dice.share()
        if luck < 0.35:
            names = [name for name in names if name == "answer"] or names
        elif luck < 0.6:
            names = [name for name in names if hasattr(kinds[name][0], "item")] or names
        if not names:
            return None
        choices = kinds[dice.pick(names)]
        if dice.happens(0.5):
            choices = [c for c in choices if getattr(c, "what", "") in ("yes", "alternative")] or choices
        return dice.pick(choices)

    def made_up(self, sim: Simulation) -> Action | None:
        """An action of any kind, its fields filled by their types and names."""
        kind = self.dice.pick([k for name, k in ACTIONS.items() if name not in UNDOING or self.dice.happens(RARELY)])
        fields: dict[str, Any] = {}
        for name, hint in get_type_hints(kind).items():
            if get_origin(hint) is ClassVar:
                continue
            optional = NoneType in get_args(hint)
            if optional and self.dice.happens(0.5):
                continue
            of = self.dice.pick(union(hint))
            if get_origin(of) is Literal:
                fields[name] = self.dice.pick(get_args(of))
            elif of is int:
                fields[name] = self._number(sim, name)
            elif of is str:
                fields[name] = self._name(sim, name)
            else:
                return None
        return kind(**fields)

    def _number(self, sim: Simulation, name: str) -> int:
        if name == "task":
            queue = sim.view.my_week.queue
            return self.dice.pick(queue).number if queue else 7
        return self.dice.pick((0, 1, 2, self.dice.below(LARGEST_WEEK), -1, 10**9))

    def _name(self, sim: Simulation, name: str) -> str:
        view = sim.view
        file = sim.scenario.file
        items = [i.id for i in view.items]
        pools: dict[str, list[str]] = {
            "request": [r.id for r in view.inbox] or [r.id for r in view.answered],
            "item": items,
            "instead_of": items,
            "question": [q.id for q in view.questions],
            "person": [p.id for p in view.people],
            "who": [*(p.id for p in view.people), *(s.id for s in view.stakeholders)],
            "segment": [s.id for s in view.segments],
            "job": [j.id for s in view.segments for j in s.jobs],
            "vision": [v.id for v in view.visions],
            "stage": list(STAGES),
            "alternative": [a.id for r in view.inbox for a in r.alternatives],
            "metric": list(view.series),
        }
        pool = pools.get(name)
        if not pool or self.dice.happens(0.15):
            pool = [id for ids in pools.values() for id in ids] + ["nobody", "", file.id]
        return self.dice.pick(pool)
