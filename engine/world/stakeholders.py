"""People outside the team: how much each trusts the manager, and what was promised to them."""

from __future__ import annotations

from engine.world.books import Books, Cause

# Sizes of trust are the scenarios' too; a quarrel is .15 there.
SLIGHT = 0.03  # trust; somebody minds a little; LIBRARY
DISAPPOINTMENT = 0.08  # trust; somebody is disappointed; LIBRARY
BROKEN = 0.25  # trust; a promise is broken; LIBRARY, as MODEL's least
TRUST_REST = 0.5  # trust to which it fades with nothing happening; MODEL .42, raised
FADING = 0.025  # of the distance to rest, a week; MODEL
KEPT = 0.06  # trust; a promise is kept; MODEL .10, softened
GRACE_DAYS = 5  # working days; a promise later than this is broken (judgement)
ESCALATES_BELOW = 0.30  # trust; somebody who trusts this little takes a refusal upstairs; MODEL
OVERRIDES_BELOW = 0.33  # trust; a CEO who trusts this little orders a refused idea; MODEL
DISMISSES_BELOW = 0.07  # trust; a CEO who trusts this little dismisses, where the scenario allows it; MODEL
DISMISSES_AFTER_DAY = 40  # working day from which they may; MODEL


class Stakeholder:
    """One of them. Trust is 0–1."""

    __slots__ = (
        "booked_as", "ceo", "department", "id", "influence", "mood", "name", "region", "trust", "trust_at_start",
    )  # fmt: skip

    def __init__(
        self,
        id: str,
        name: str,
        trust: float,
        department: str = "",
        region: str | None = None,
        ceo: bool = False,
        influence: float = 1.0,
    ) -> None:
        self.id = id
        self.name = name
        self.booked_as = f"trust.{id}"
        self.trust = self.trust_at_start = trust
        self.department = department
        self.region = region
        self.ceo = ceo
        self.influence = influence  # 0–1: how much others go by what they say
        self.mood = 0.0  # −1…1; the CEO's is kept

    def move(self, books: Books, amount: float, cause: Cause) -> None:
        """Trust moves within 0–1; what moved is booked."""
        before = self.trust
        after = before + amount
        self.trust = after = 0.0 if after < 0.0 else 1.0 if after > 1.0 else after
        books.book(self.booked_as, cause, after - before)

    def sway(self, books: Books, amount: float, cause: Cause) -> None:
        """Mood moves within −1…1; what moved is booked."""
        after = min(1.0, max(-1.0, self.mood + amount))
        books.book(f"mood.{self.id}", cause, after - self.mood)
        self.mood = after


class Promise:
    """Something promised to somebody by the end of a day."""

    __slots__ = ("by_day", "item", "pushed_by", "pushed_on", "renewed", "state", "to")

    def __init__(self, to: str, item: str, by_day: int) -> None:
        self.to = to
        self.item = item
        self.by_day = by_day
        self.state = "open"  # open, kept, broken, withdrawn
        self.pushed_on = 0  # the day something was put before it so that its date cannot hold; 0: nothing was
        self.pushed_by = ""  # the decision that did
        self.renewed = 0  # times a new date was named
