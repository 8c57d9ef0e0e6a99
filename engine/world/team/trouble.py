"""A private trouble: whether somebody has one, when it begins, and what it is."""

from __future__ import annotations

from typing import get_args

from engine.scenario.schema import Person, TroubleKind
from engine.world.chance import Chance
from engine.world.clock import first_day

KINDS: tuple[TroubleKind, ...] = get_args(TroubleKind)
FIRST_DAY = 6  # working days that a drawn trouble leaves people in peace (judgement)
LAST_SHARE = 0.75  # of the quarter after which no drawn trouble begins (judgement; MODEL: days 8 to 98 of 65)


class Trouble:
    """One of them. `heard` is the day on which they told it, 0 before; `with_whom` the other side of a quarrel."""

    __slots__ = ("ended", "from_day", "heard", "kind", "says", "with_whom")

    def __init__(self, kind: TroubleKind, from_day: int, says: str | None = None, with_whom: str = "") -> None:
        self.kind = kind
        self.from_day = from_day
        self.says = says
        self.with_whom = with_whom
        self.heard = 0
        self.ended = False

    def weighs(self, day: int) -> bool:
        """Whether it has begun and has not ended."""
        return day >= self.from_day and not self.ended


def drawn(
    written: Person, share: float, others: tuple[str, ...], joined: int, days: int, chance: Chance
) -> Trouble | None:
    """The trouble of somebody who came on the day `joined`: as written, else drawn with this probability.

    `others` are the ids of the colleagues of the first day, `days` the length of the quarter. A quarrel needs one of
    them.
    """
    id = written.id
    others = tuple(other for other in others if other != id)
    with_whom = others[int(chance.uniform("quarrel", id) * len(others))] if others else ""
    if written.trouble is not None:
        begins = max(joined, first_day(written.trouble.from_week))
        return Trouble(written.trouble.kind, begins, written.trouble.says, with_whom)
    if chance.uniform("trouble", id) >= share:
        return None
    first = joined - 1 + FIRST_DAY
    begins = first + int(chance.uniform("trouble", id, 1) * max(1.0, LAST_SHARE * days - first))
    kind = KINDS[int(chance.uniform("trouble", id, 2) * len(KINDS))]
    return Trouble("load" if kind == "quarrel" and not others else kind, begins, None, with_whom)
