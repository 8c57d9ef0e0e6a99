"""Every random draw is a function of (seed, stream, entity, k), never of how many draws came before.

So two runs that differ in one decision make the same draw wherever both make it. Draws are 52 bits of BLAKE2b;
other distributions come by inverse CDF, so no generator's private algorithm is relied on.
"""

from __future__ import annotations

import math
from hashlib import blake2b
from statistics import NormalDist
from struct import Struct

_inverse = NormalDist().inv_cdf
_words = Struct(">8Q").unpack


class Daily(dict[int, float]):
    """Standard normal draws of one stream, one for each day from 0, made as they are asked for: eight of a digest."""

    __slots__ = ("_key",)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    def __missing__(self, day: int) -> float:
        """Draw the eight of which this day's is one."""
        first = day - day % 8
        block = blake2b(f"{self._key}+{first}".encode()).digest()
        for k, word in enumerate(_words(block), start=first):
            self[k] = _inverse(((word >> 12) + 0.5) * 2**-52)
        return self[day]


class Chance:
    """The luck of one run."""

    __slots__ = ("_key", "_lasting", "seed")

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._key = f"{seed}|"
        self._lasting: dict[tuple[str, str], float] = {}

    def uniform(self, stream: str, entity: str, k: int = 0) -> float:
        """Between 0 and 1, both excluded."""
        digest = blake2b(f"{self._key}{stream}|{entity}|{k}".encode(), digest_size=8).digest()
        return ((int.from_bytes(digest, "big") >> 12) + 0.5) * 2**-52  # with 53 bits the largest would round to 1

    def normal(self, stream: str, entity: str, k: int = 0) -> float:
        """Standard normal."""
        digest = blake2b(f"{self._key}{stream}|{entity}|{k}".encode(), digest_size=8).digest()
        return _inverse(((int.from_bytes(digest, "big") >> 12) + 0.5) * 2**-52)

    def lasting(self, stream: str, entity: str) -> float:
        """Standard normal, kept: for what is asked again and again of the same entity."""
        drawn = self._lasting.get((stream, entity))
        if drawn is None:
            drawn = self._lasting[stream, entity] = self.normal(stream, entity)
        return drawn

    def exponential(self, stream: str, entity: str, k: int = 0) -> float:
        """Mean 1: the threshold of a hazard."""
        return -math.log(self.uniform(stream, entity, k))

    def daily(self, stream: str, entity: str) -> Daily:
        """Standard normal, by day, for streams that are drawn day after day."""
        return Daily(f"{self._key}{stream}|{entity}|")
