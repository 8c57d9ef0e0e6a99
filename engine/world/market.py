"""Segments that join, use, pay and leave.

Each segment has three levels that causes add to: a pull on joining, a push on leaving and a change of minutes.
They act through f(x) = 1 + x for x ≥ 0, else 1/(1 − x), so that nothing has to be cut off and every day's change
can be shared out exactly. The market keeps each day's drivers; `engine.play.market_ledger` turns them into bookings.
"""

from __future__ import annotations

from typing import Any

from engine.world.books import Cause
from engine.world.clock import DAYS_A_MONTH, DAYS_A_WEEK
from engine.world.drivers import EVERYWHERE, Flow, Level, SegmentDay, Worth, bend, slope, unbent
from engine.world.segment import DAYS_A_YEAR, Segment

DEMAND_NOISE = 0.25  # sd of a day's joiners, as a share of them (judgement)
JOB_PULL = 0.35  # joining and staying per importance-weighted step of how well jobs are done (tuned)
ADS_A_MINUTE = 0.004  # money a minute of use under advertising: one a minute at 4 a thousand (judgement)
ADS_A_MONTH = ADS_A_MINUTE * DAYS_A_MONTH / DAYS_A_WEEK  # money a month for a minute a week (definition)

Shares = tuple[tuple[Cause, float], ...]  # of what happens together: how much each cause does

__all__ = ["DAYS_A_YEAR", "Market", "Segment", "bend", "slope", "unbent"]


class Market:
    """All segments, their levels and the drivers of each day."""

    __slots__ = (
        "_flows", "_kept", "_levels", "_touched", "ads", "ads_at_start", "closed", "closing", "join",
        "leave", "noise", "price", "segments", "worths",
    )  # fmt: skip

    def __init__(self, segments: list[Segment], price: float, noise: float = 1.0, model: str = "subscription") -> None:
        self.segments = segments
        self.price = price
        self.noise = noise * DEMAND_NOISE
        # What a user's minute a week earns a month by advertising.
        self.ads = self.ads_at_start = ADS_A_MONTH if model == "advertising" else 0.0
        self.join = self.leave = 0.0  # levels of all segments alike
        self._levels: list[tuple[int, int, str, Shares]] = []  # day, segment, of, and how much by which cause
        self._flows: list[tuple[int, int, Shares, float]] = []  # day, segment, and how much by which cause, times this
        self.worths: list[Worth] = []
        self.closed = 0  # days
        self._touched: dict[str | None, list[Segment]] = {}
        self._kept: list[Any] = []  # the fields of SegmentDay, for each segment of each closed day, in one list
        for segment in segments:
            segment.fee = segment.fee_at_start = segment.paying * price if not self.ads else 0.0
        self.closing = (self.users(), self.minutes_per_user(), self.revenue())  # as of the last close

    def touched(self, segment: str | None) -> list[Segment]:
        """The named segment, or the headline ones."""
        touched = self._touched.get(segment)
        if touched is None:
            touched = [s for s in self.segments if (s.id == segment if segment else s.headline)]
            self._touched[segment] = touched
        return touched

    def shares(self, segment: str | None) -> list[tuple[Segment, float]]:
        """The segments an effect touches and how it divides among them: by users, or evenly where there are none."""
        touched = self.touched(segment)
        if len(touched) == 1:
            return [(touched[0], 1.0)]
        total = 0.0
        for s in touched:
            total += s.users
        return [(s, s.users / total if total > 0 else 1 / len(touched)) for s in touched]

    def level(self, day: int, segment: Segment, of: str, cause: Cause, amount: float) -> None:
        """Move one of a segment's levels from today on; once today's tick is over, from tomorrow on."""
        if of == "join":
            segment.join += amount
        elif of == "leave":
            segment.leave += amount
        elif of == "churn":
            segment.extra += amount
        else:
            segment.use(amount)
        self._levels.append((max(day, self.closed + 1), segment.index, of, ((cause, amount),)))

    def everywhere(self, cause: Cause, join: float, leave: float) -> None:
        """Move the levels of all segments alike: the pull on joining, and the push on leaving."""
        day = self.closed + 1
        if join:
            self.join += join
            self._levels.append((day, EVERYWHERE, "join", ((cause, join),)))
        if leave:
            self.leave += leave
            self._levels.append((day, EVERYWHERE, "leave", ((cause, leave),)))

    def use(self, segment: Segment, causes: Shares, minutes: float) -> None:
        """Today these causes move the level of a segment's minutes, by so much together."""
        segment.use(minutes)
        self._levels.append((self.closed + 1, segment.index, "minutes", causes))

    def bring(self, segment: Segment, cause: Cause, users: float) -> None:
        """Users who come, or go, today because of `cause` alone."""
        segment.coming.append((((cause, users),), users, 1.0))

    def stream(self, where: str | None, causes: Shares, users: float) -> None:
        """Users whom these causes bring, or take, today: so many in all, to the named segment or the headline ones."""
        for segment, part in self.shares(where):
            segment.coming.append((causes, users, part))

    def job(self, day: int, job: str, amount: float, cause: Cause) -> None:
        """A job is done better or worse in every segment that has it; people join and stay accordingly."""
        for segment in self.segments:
            if job in segment.satisfaction:
                before = segment.satisfaction[job]
                after = min(1.0, max(0.0, before + amount))
                segment.satisfaction[job] = after
                felt = JOB_PULL * segment.weights[job] * (after - before)
                self.level(day, segment, "join", cause, felt)
                self.level(day, segment, "leave", cause, -felt)

    def churn(self, day: int, segment: Segment, points: float, cause: Cause, part: float = 1.0) -> tuple[str, float]:
        """So many more of a hundred leave a month, times `part`; gives back the level that moved, and by how much.

        More are added to those who leave as usual. Fewer are a share of those, of which a twentieth stays at least:
        where nobody leaves, nobody can be kept.
        """
        if points > 0:
            of, amount = "churn", part * points / 100 / DAYS_A_MONTH
        else:
            usual = segment.monthly_churn()
            of, amount = "leave", part * unbent(points / 100 / usual) if usual > 0 else 0.0
        if amount:
            self.level(day, segment, of, cause, amount)
        return of, amount

    def charge(self, day: int, segment: Segment, fee: float, cause: Cause) -> None:
        """A segment's user pays this much a month from today on."""
        self.worths.append(Worth(max(day, self.closed + 1), segment.index, "fee", cause, fee - segment.fee))
        segment.fee = fee

    def advertise(self, day: int, ads: float, cause: Cause) -> None:
        """A minute a week of a user earns this much a month from today on."""
        self.worths.append(Worth(max(day, self.closed + 1), -1, "ads", cause, ads - self.ads))
        self.ads = ads

    @property
    def levels(self) -> list[Level]:
        """What causes have moved levels, in order; made when asked for."""
        return [
            Level(day, segment, of, cause, amount)
            for day, segment, of, causes in self._levels
            for cause, amount in causes
        ]

    @property
    def flows(self) -> list[Flow]:
        """Whom causes have brought and taken directly; made when asked for."""
        return [
            Flow(day, segment, cause, amount * part)
            for day, segment, causes, part in self._flows
            for cause, amount in causes
        ]

    @property
    def days(self) -> list[tuple[SegmentDay, ...]]:
        """What drove each segment on each closed day; made when asked for."""
        many = len(self.segments)
        fields = len(SegmentDay._fields)
        every = [SegmentDay(*self._kept[row : row + fields]) for row in range(0, len(self._kept), fields)]
        return [tuple(every[day : day + many]) for day in range(0, len(every), many)]

    def users_on(self, segment: Segment, day: int) -> float:
        """How many used it at the close of a day; day 0 is the start. Of a day not yet closed: those of now."""
        fields = len(SegmentDay._fields)
        row = (max(0, day - 1) * len(self.segments) + segment.index) * fields
        if row >= len(self._kept):
            return segment.users
        return float(self._kept[row + (1 if day > 0 else 0)])

    def tick(self, day: int) -> None:
        """One day for every segment."""
        kept, spread, ads, everywhere, anywhere = self._kept, self.noise, self.ads, self.join, self.leave
        heads = minutes = revenue = 0.0
        for segment in self.segments:
            before = segment.users
            join, leave = segment.join + everywhere, segment.leave + anywhere
            push = 1 + leave if leave >= 0 else 1 / (1 - leave)  # bend, as below
            joined = (segment.size - before) * (segment.innovation + segment.contagion * before)
            came = joined * (1 + join if join >= 0 else 1 / (1 - join))
            noise = 0.0
            if joined and spread:
                noise = spread * segment.demand[day]
                if noise < -1.0:  # fewer than nobody cannot join
                    noise = -1.0
                came *= 1 + noise
            if segment.classes is None:
                left, churned = before * segment.daily, segment.extra
                gone = left * push + before * churned
                if gone > before:
                    left, churned = left * before / gone, churned * before / gone
                    gone = left * push + before * churned
            else:
                left, churned = segment.turn(push, came)
                gone = left * push + before * churned
            users = before + came - gone
            segment.users = users = users if users > 0 else 0.0
            if segment.coming:
                users = self._flow(day, segment)
            kept += before, users, joined, left, churned, noise, join, leave, segment.minutes_level
            revenue += users * segment.fee
            if ads or segment.headline:
                used = users * segment.minutes_now
                revenue += used * ads
                if segment.headline:
                    heads += users
                    minutes += used
        self.closed += 1
        self.closing = (heads, minutes / heads if heads > 0 else 0.0, revenue)

    def _flow(self, day: int, segment: Segment) -> float:
        """Those whom effects bring come in, and those whom they take go, within what there are."""
        users, size, index, flow = segment.users, segment.size, segment.index, self._flows.append
        for causes, together, part in segment.coming:
            after = users + together * part
            if 0.0 <= after <= size:
                flow((day, index, causes, part))
                users = after
                continue
            for cause, wished in causes:  # as many as there are, or as there is room for
                after = min(size, max(0.0, users + wished * part))
                flow((day, index, ((cause, after - users),), 1.0))
                users = after
        segment.users = users
        if segment.classes is not None:
            segment.scale()
        segment.coming.clear()
        return users

    def users(self) -> float:
        """Headline users."""
        total = 0.0
        for s in self.segments:
            if s.headline:
                total += s.users
        return total

    def minutes_per_user(self) -> float:
        """Minutes a week per headline user; 0 without users."""
        users = minutes = 0.0
        for s in self.segments:
            if s.headline:
                users += s.users
                minutes += s.users * s.minutes_now
        return minutes / users if users > 0 else 0.0

    def revenue(self) -> float:
        """What users pay a month, and what their minutes earn where there is advertising; contracts left out."""
        total = 0.0
        for s in self.segments:
            total += s.users * s.fee
        if self.ads:
            for s in self.segments:
                total += s.users * s.minutes_now * self.ads
        return total
