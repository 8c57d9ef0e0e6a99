"""What those outside the team remember: reasons they were given, what others got, what they were shown and told."""

from __future__ import annotations

from typing import NamedTuple


class Said:
    """A reason given for a no. `size` is the work that was refused, in hours; `need` the asker's, 0–1.

    `state` is standing, false once it has been found out, or past once nobody will hold it against anything any more.
    """

    __slots__ = ("about", "because", "believed", "compared", "day", "item", "need", "size", "state", "to", "vision")

    def __init__(
        self,
        to: str,
        because: str,
        about: str,
        day: int,
        believed: bool,
        size: float,
        need: float,
        item: str = "",
        vision: str = "",
    ) -> None:
        self.to = to
        self.because = because
        self.about = about  # the request
        self.day = day
        self.believed = believed
        self.size = size
        self.need = need
        self.item = item  # what would have had to wait, for a trade
        self.vision = vision  # the direction argued from
        self.state = "standing" if believed else "past"
        self.compared = False  # somebody else has been seen to get what they did not


class Given(NamedTuple):
    """Work that somebody got a yes for; `size` in hours."""

    day: int
    to: str
    about: str
    size: float


class Heard(NamedTuple):
    """Where somebody stands on a request, and why; `right` where the author says whether they are."""

    who: str
    stands: str  # for, against
    reason: str  # users, effort, risk, promise, own
    says: str | None
    right: bool | None


class Memory:
    """Of everybody outside the team, and of the team where its opinion was asked."""

    __slots__ = (
        "briefed_day",
        "briefed_seen",
        "briefing",
        "demo_day",
        "given",
        "goals",
        "heard",
        "interests",
        "objections",
        "repeated_day",
        "said",
        "standing",
        "talked",
        "workshop_day",
        "workshops",
    )

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.standing: list[Said] = []  # those that can still be found out
        self.given: list[Given] = []
        self.interests: set[str] = set()  # people, and requests, whose interest is known
        self.talked: dict[str, int] = {}  # day of the last talk with each
        self.demo_day = 0
        self.repeated_day = 0
        self.briefed_day = 0
        self.briefed_seen = 0  # how much of the log the CEO has been told of
        # What the CEO said last of each metric: how it stands, its share of what matters, where it should be by now.
        self.briefing: tuple[tuple[str, str, float, float], ...] = ()
        self.heard: dict[str, dict[str, Heard]] = {}  # by request, by person
        self.workshops: set[str] = set()  # requests a workshop was held on
        self.workshop_day = 0
        self.objections: dict[str, tuple[Heard, ...]] = {}  # by request: heard, and overruled
        self.goals: dict[int, float | None] = {}  # by objective: the target agreed on; None: asked, and refused
