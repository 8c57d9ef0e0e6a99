"""People with the same jobs in one region: how many use the product, who they are, what they pay."""

from __future__ import annotations

from math import fsum
from operator import mul

from engine.scenario.schema import Segment as Written
from engine.world import retention
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_MONTH
from engine.world.drivers import bend

DAYS_A_YEAR = 260  # working days: Bass coefficients are a year's (definition)


class Segment:
    """One segment while it runs.

    Without `retention` everybody leaves at the same rate. With it `parts` has the users of each latent class.
    """

    __slots__ = (
        "churn", "classes", "contagion", "daily", "demand", "extra", "fee", "fee_at_start", "headline", "id", "index",
        "innovation", "join", "leave", "minutes", "minutes_level", "minutes_now", "parts", "paying", "region",
        "restless", "satisfaction", "sensitivity", "size", "turnover", "users", "weights",
    )  # fmt: skip

    def __init__(self, written: Written, index: int, chance: Chance) -> None:
        self.id = written.id
        self.index = index
        self.region = written.region
        self.size = float(written.size)
        self.users = float(written.users)
        self.headline = written.headline
        self.paying = written.paying
        self.sensitivity = 0.0
        if written.paying:
            swing = written.sensitivity_varies * (2 * chance.uniform("sensitivity", written.id) - 1)
            self.sensitivity = max(0.0, written.price_sensitivity + swing)
        self.churn = written.churn / 100
        self.daily = self.churn / DAYS_A_MONTH
        self.classes: retention.Classes | None = None
        self.parts: list[float] = []
        self.turnover: tuple[tuple[float, float], ...] = ()  # of each class: leavers a day, share of newcomers
        self.restless = 0.0  # leavers a day of the class that leaves soonest
        if written.retention is not None:
            alpha, beta = written.retention.alpha, written.retention.beta
            self.classes = retention.classes(alpha, beta)
            self.turnover = tuple(zip(self.classes.daily, self.classes.new, strict=True))
            self.restless = max(self.classes.daily)
            self.parts = [self.users * share for share in retention.base(alpha, beta, self.churn)]
        self.demand = chance.daily("demand", written.id)
        self.innovation = written.innovation / DAYS_A_YEAR
        self.contagion = written.imitation / DAYS_A_YEAR / self.size if self.size > 0 else 0.0
        self.minutes = self.minutes_now = written.minutes  # a week, of a user: at the start, and as levels bend them
        self.join = self.leave = self.minutes_level = 0.0
        self.extra = 0.0  # the share that leaves in a day because of `churn` levels
        self.fee = self.fee_at_start = 0.0  # what a user pays a month, those who pay nothing counted in
        self.weights = {job.id: job.importance for job in written.jobs}
        self.satisfaction = {job.id: job.satisfaction for job in written.jobs}

    def joiners(self) -> float:
        """A day's joiners before any level: Bass diffusion."""
        return (self.size - self.users) * (self.innovation + self.contagion * self.users)

    def use(self, level: float) -> None:
        """The level of the minutes moves by so much."""
        self.minutes_level += level
        self.minutes_now = self.minutes * bend(self.minutes_level)

    def monthly_churn(self) -> float:
        """The mean churn a month, 0–1, of those who are here today, before any level."""
        return self.churn if self.classes is None or self.users <= 0 else retention.average(self.classes, self.parts)

    def leaving(self) -> float:
        """The share, 0–1, of those who are here today that leaves in a month, whatever moves them."""
        return self.monthly_churn() * bend(self.leave) + self.extra * DAYS_A_MONTH

    def turn(self, push: float, came: float) -> tuple[float, float]:
        """A day in the classes: leavers leave them, newcomers take their places.

        Gives back how many left as usual, before `push`, and the share of all that left because of `churn` levels.
        Nobody leaves twice: both are cut where there are not enough.
        """
        extra, here = self.extra, self.parts
        assert self.classes is not None
        if self.restless * push + extra <= 1:
            stay = 1 - extra
            self.parts = [
                n * (stay - rate * push) + came * new for n, (rate, new) in zip(here, self.turnover, strict=True)
            ]
            return fsum(map(mul, here, self.classes.daily)), extra
        parts, left, churned = [], 0.0, 0.0
        for n, (rate, new) in zip(here, self.turnover, strict=True):
            whole = rate * push + extra
            if whole > 1:
                left += n * rate / whole
                churned += n * extra / whole
                parts.append(came * new)
            else:
                left += n * rate
                churned += n * extra
                parts.append(n - n * whole + came * new)
        self.parts = parts
        return left, churned / self.users if self.users > 0 else 0.0

    def scale(self) -> None:
        """All classes grow or shrink alike, so that together they are the users; where there were none, all are new."""
        assert self.classes is not None
        total = fsum(self.parts)
        if total > 0:
            grown = self.users / total
            self.parts = [part * grown for part in self.parts]
        else:
            self.parts = [share * self.users for share in self.classes.new]
