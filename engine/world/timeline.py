"""SimPy's environment, run from one moment at which a player looks up to the next.

It processes the same events in the same order as `simpy.Environment.step`, in one loop: a quarter has a thousand
events and two hundred moments, and SimPy's own `run` and `peek` would cost as much as what happens.
"""

from __future__ import annotations

from heapq import heappop, heappush
from operator import attrgetter
from typing import Any

import simpy
from simpy.events import NORMAL

_new = object.__new__


class Pause(simpy.Timeout):
    """A timeout with nothing of its own but who waits for it: a thousand are made in a quarter."""

    _ok = True
    _value = None

    def _desc(self) -> str:
        return "Pause()"


class Timeline(simpy.Environment):
    """The clock of a quarter and everything that is still to happen on it."""

    now: float = property(attrgetter("_now"), doc="The hour, from 0.")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__(0.0)
        for name in ("process", "event"):  # SimPy binds these once only for its own class
            setattr(self, name, getattr(self, name))
        self.stop_at = 0.0  # the hour at which the player looks up next

    def timeout(self, delay: float = 0.0, value: Any = None) -> simpy.Timeout:
        """An event in `delay` hours, as SimPy would make it."""
        if delay < 0:
            raise ValueError(f"Negative delay {delay}")
        event: Pause = _new(Pause)
        event.callbacks = []
        if value is not None:
            event._value = value
        heappush(self._queue, (self._now + delay, NORMAL, next(self._eid), event))
        return event

    def happen(self, event: simpy.Event, value: Any) -> None:
        """Let an event happen within the present one; with `succeed` it would come after all that is due now."""
        event._ok = True
        event._value = value
        callbacks, event.callbacks = event.callbacks, None  # type: ignore[assignment]
        for callback in callbacks:
            callback(event)

    def live(self) -> None:
        """Let happen what comes before `stop_at`, which may bring that nearer; then it is that time."""
        queue = self._queue
        while queue and queue[0][0] < self.stop_at:
            self._now, _, _, event = heappop(queue)
            callbacks, event.callbacks = event.callbacks, None  # type: ignore[assignment]
            for callback in callbacks:
                callback(event)
            if not event._ok:
                raise event._value
        if self._now < self.stop_at:
            self._now = self.stop_at
