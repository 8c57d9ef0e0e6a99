"""What the manager has learnt, as it was learnt: needs heard of, votes, readings, problems opened, rivals studied."""

from __future__ import annotations

from typing import NamedTuple

from engine.world.inbox import Evidence


class Need:
    """What is known of one job of one segment.

    `pressure` is how many interviews' worth of attention it has had; once that passes its drawn threshold the need is
    `known`, and every further conversation adds a sample. Sums are weighted; `weight` ones count as that many.
    """

    __slots__ = ("importance", "importance_weight", "known", "pressure", "satisfaction", "satisfaction_weight")

    def __init__(self) -> None:
        self.pressure = 0.0
        self.known = False
        self.importance = 0.0
        self.importance_weight = 0.0
        self.satisfaction = 0.0
        self.satisfaction_weight = 0.0


class Counted(NamedTuple):
    """What the data said of a segment on a day: minutes a week per user, leavers a month, and each job's users, 0–1."""

    day: int
    minutes: float
    churn: float
    used: dict[str, float]


class Rumour(NamedTuple):
    """Something a rival is about to do, and the week in which it is expected; right within a week."""

    event: str
    week: int


class Notes:
    """Everything found out about users, rivals, requests and released work."""

    __slots__ = ("counted", "elsewhere", "needs", "polled_on", "problems", "readings", "rumours", "studied_on", "votes")

    def __init__(self) -> None:
        self.needs: dict[str, dict[str, Need]] = {}  # by segment and job
        self.counted: dict[str, Counted] = {}  # by segment
        self.elsewhere: dict[tuple[str, str], float] = {}  # how well rivals do a job, by segment and job, 0–1
        self.rumours: dict[str, Rumour] = {}  # by event
        self.studied_on = 0  # the day rivals were last studied, 0 never
        self.votes: dict[str, dict[str, int]] = {}  # points by voter and request
        self.polled_on = 0
        self.problems: dict[tuple[str, str], tuple[str, ...]] = {}  # requests that came of opening a segment's job
        self.readings: dict[str, Evidence] = {}  # by released item, what it was found to have done
