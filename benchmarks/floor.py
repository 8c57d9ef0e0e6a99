"""The floor of a benchmark: the same amount of work on bare SimPy, with nothing on top.

Nine people and a manager, about 17 items a week through design, development, test and acceptance with questions and
rework, six segments and six stakeholders moved by one daily tick. No books, no view, no decisions, no scenario.
"""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

import simpy

ITEMS_AN_HOUR = 1 / 4.5
HOURS_A_WEEK = 40.0
QUESTION_SHARE, REWORK_SHARE = 0.3, 0.25


def _lognormal(mean: float, sigma: float) -> tuple[float, float]:
    return math.log(mean) - sigma * sigma / 2, sigma


DESIGN, DEVELOP, TEST, ACCEPT = _lognormal(6, 0.5), _lognormal(14, 0.7), _lognormal(5, 0.5), _lognormal(1, 0.4)
Life = Generator[simpy.Event, Any, None]


class Floor:
    """One bare playthrough."""

    def __init__(self, seed: int) -> None:
        self.luck = random.Random(seed)
        self.env = simpy.Environment()
        self.queues: dict[str, tuple[deque[Any], list[simpy.Event]]] = {
            name: (deque(), []) for name in ("design", "develop", "test", "manager")
        }
        self.cycle_times: list[float] = []
        self.series: list[tuple[float, ...]] = []

    def run(self, weeks: int) -> int:
        """Items finished."""
        crew: list[tuple[str, Callable[[Any], Life]]] = [("design", self._design)] * 2
        crew += [("develop", self._develop)] * 5 + [("test", self._test)] * 2 + [("manager", self._manage)]
        for name, work in crew:
            self.env.process(self._person(name, work))
        self.env.process(self._requests())
        self.env.process(self._days())
        for _ in range(6):
            self.env.process(self._stakeholder())
        self.env.run(until=weeks * HOURS_A_WEEK)
        return len(self.cycle_times)

    def _put(self, name: str, item: Any) -> None:
        queue, idle = self.queues[name]
        queue.append(item)
        if idle:
            idle.pop().succeed()

    def _person(self, name: str, work: Callable[[Any], Life]) -> Life:
        queue, idle = self.queues[name]
        while True:
            while not queue:
                wake = simpy.Event(self.env)
                idle.append(wake)
                yield wake
            yield from work(queue.popleft())

    def _design(self, item: list[float]) -> Life:
        yield self.env.timeout(self.luck.lognormvariate(*DESIGN))
        self._put("develop", item)

    def _develop(self, item: list[float]) -> Life:
        effort = self.luck.lognormvariate(*DEVELOP) * item[1]
        if self.luck.random() < QUESTION_SHARE:
            yield self.env.timeout(effort / 2)
            answered = simpy.Event(self.env)
            self._put("manager", answered)
            yield answered
            yield self.env.timeout(effort / 2)
        else:
            yield self.env.timeout(effort)
        self._put("test", item)

    def _test(self, item: list[float]) -> Life:
        yield self.env.timeout(self.luck.lognormvariate(*TEST) * item[1])
        if self.luck.random() < REWORK_SHARE:
            item[1] = 0.3
            self._put("develop", item)
        else:
            self._put("manager", item)

    def _manage(self, task: Any) -> Life:
        if isinstance(task, simpy.Event):
            yield self.env.timeout(0.25)
            task.succeed()
        else:
            yield self.env.timeout(self.luck.lognormvariate(*ACCEPT))
            self.cycle_times.append(self.env.now - task[0])

    def _requests(self) -> Life:
        while True:
            yield self.env.timeout(self.luck.expovariate(ITEMS_AN_HOUR))
            self._put("design", [self.env.now, 1.0])

    def _stakeholder(self) -> Life:
        while True:
            yield self.env.timeout(self.luck.expovariate(1 / 20))
            if self.luck.random() < 0.15:
                self._put("manager", [self.env.now, 1.0])

    def _days(self) -> Life:
        segments = [[1000.0 * (i + 1), 50.0 * (i + 1), 0.03 + 0.005 * i, 0.0] for i in range(6)]
        trust = [[0.5, 0.5, 0.5] for _ in range(6)]
        morale = [0.7] * 9
        while True:
            yield self.env.timeout(8.0)
            for s in segments:
                size, users, churn, _ = s
                s[1] = users + (size - users) * (0.03 + 0.38 * users / size) / 260 - users * churn / 21
                s[3] += users * 0.5
            for t in trust:
                t[0] += 0.01 * (0.6 - t[0])
                t[1] += 0.01 * (0.5 - t[1])
                t[2] += 0.01 * (0.5 - t[2])
            for i in range(9):
                morale[i] += 0.02 * (0.7 - morale[i])
            users = math.fsum(s[1] for s in segments)
            self.series.append((self.env.now, users, math.fsum(s[3] for s in segments), math.fsum(morale) / 9))
