"""People with the same jobs in one region: how many use the product, who they are, what they pay."""

from __future__ import annotations

from engine.scenario.schema import Segment as Written
from engine.world import retention
from engine.world.books import Cause
from engine.world.chance import Chance
from engine.world.clock import DAYS_A_MONTH
from engine.world.drivers import bend

# By which causes people come, or go, of themselves; how many together; and the part of them that is a segment's.
Coming = tuple[tuple[tuple[Cause, float], ...], float, float]
DAYS_A_YEAR = 260  # working days: Bass coefficients are a year's (definition)


class Segment:
    """One segment while it runs.

    Without `retention` everybody leaves at the same rate. With it `rows` has, of each latent class, its users,
    its leavers a day and its share of the newcomers.
    """

    __slots__ = (
        "churn", "classes", "coming", "contagion", "daily", "demand", "extra", "fee", "fee_at_start", "headline", "id",
        "index", "innovation", "join", "leave", "minutes", "minutes_level", "minutes_now", "paying", "region",
        "restless", "rows", "satisfaction", "sensitivity", "size", "users", "weights",
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
        self.rows: list[list[float]] = []
        self.restless = 0.0  # leavers a day of the class that leaves soonest
        if written.retention is not None:
            alpha, beta = written.retention.alpha, written.retention.beta
            self.classes = retention.classes(alpha, beta)
            self.restless = max(self.classes.daily)
            base = retention.base(alpha, beta, self.churn)
            classes = zip(base, self.classes.daily, self.classes.new, strict=True)
            self.rows = [[self.users * share, daily, new] for share, daily, new in classes]
        self.coming: list[Coming] = []  # who will come directly at the close
        self.demand = chance.daily("demand", written.id)
        self.innovation = written.innovation / DAYS_A_YEAR
        self.contagion = written.imitation / DAYS_A_YEAR / self.size if self.size > 0 else 0.0
        self.minutes = self.minutes_now = written.minutes  # a week, of a user: at the start, and as levels bend them
        self.join = self.leave = self.minutes_level = 0.0
        self.extra = 0.0  # the share that leaves in a day because of `churn` levels
        self.fee = self.fee_at_start = 0.0  # what a user pays a month, those who pay nothing counted in
        self.weights = {job.id: job.importance for job in written.jobs}
        self.satisfaction = {job.id: job.satisfaction for job in written.jobs}

    @property
    def parts(self) -> list[float]:
        """The users of each latent class; none without `retention`."""
        return [one[0] for one in self.rows]

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
        extra, left = self.extra, 0.0
        if self.restless * push + extra <= 1:
            stay = 1 - extra
            for one in self.rows:
                here, rate, share = one
                left += here * rate
                one[0] = here * (stay - rate * push) + came * share
            return left, extra
        churned = 0.0
        for one in self.rows:
            here, rate, share = one
            whole = rate * push + extra
            if whole > 1:
                left += here * rate / whole
                churned += here * extra / whole
                one[0] = came * share
            else:
                left += here * rate
                churned += here * extra
                one[0] = here - here * whole + came * share
        return left, churned / self.users if self.users > 0 else 0.0

    def scale(self) -> None:
        """All classes grow or shrink alike, so that together they are the users; where there were none, all are new."""
        total = 0.0
        for one in self.rows:
            total += one[0]
        grown = self.users / total if total > 0 else 0.0
        for one in self.rows:
            one[0] = one[0] * grown if total > 0 else one[2] * self.users
