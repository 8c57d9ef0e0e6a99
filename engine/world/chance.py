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


class Chance:
    """The luck of one run."""

    __slots__ = ("_key", "_lasting", "_noises", "seed")

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._key = f"{seed}|"
        self._noises: dict[tuple[str, str], list[float]] = {}
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

    def noise(self, stream: str, entity: str, k: int) -> float:
        """Standard normal, for streams that are drawn day after day: one digest serves eight draws. `k` from 0."""
        drawn = self._noises.get((stream, entity))
        if drawn is None:
            drawn = self._noises[stream, entity] = []
        while k >= len(drawn):
            block = blake2b(f"{self._key}{stream}|{entity}|+{len(drawn)}".encode()).digest()
            drawn += [_inverse(((word >> 12) + 0.5) * 2**-52) for word in _words(block)]
        return drawn[k]
