"""Where labels stand beside their dots, so that none covers another or a dot."""

from collections.abc import Sequence

import pygame

Spot = tuple[float, float]
_AWAY = 12  # from a dot's middle to its label
_DOT = 9  # half the room a dot needs
_PATIENCE = 4000  # steps of the search, far more than any market takes


def label_places(
    spots: Sequence[Spot], sizes: Sequence[Sequence[Spot]], inside: pygame.Rect, taken: Sequence[pygame.Rect] = ()
) -> list[tuple[pygame.Rect, int] | None]:
    """A box for each label and which of its sizes it has, or None where there is no room.

    Each label may have several sizes, the best first: one line, or two. As many labels as possible get a place.
    """
    dots = [pygame.Rect(round(x) - _DOT, round(y) - _DOT, 2 * _DOT, 2 * _DOT) for x, y in spots]
    choices = [
        [
            (box, n)
            for n, size in enumerate(own)
            for box in _around(spot, size)
            if inside.contains(box) and box.collidelist(dots) < 0 and box.collidelist(list(taken)) < 0
        ]
        for spot, own in zip(spots, sizes, strict=True)
    ]
    order = sorted(range(len(spots)), key=lambda i: len(choices[i]))
    best: dict[int, tuple[pygame.Rect, int]] = {}
    left = _PATIENCE

    def go_on(at: int, placed: dict[int, tuple[pygame.Rect, int]]) -> bool:
        """Place the rest; True once there is nothing better to be found."""
        nonlocal best, left
        left -= 1
        if len(placed) > len(best):
            best = dict(placed)
        if at == len(order) or left <= 0:
            return len(best) == len(order) or left <= 0
        if len(placed) + len(order) - at <= len(best):
            return False
        used = [box for box, _ in placed.values()]
        i = order[at]
        free = [choice for choice in choices[i] if choice[0].collidelist(used) < 0]
        return any(go_on(at + 1, {**placed, i: choice}) for choice in free) or go_on(at + 1, placed)

    go_on(0, {})
    return [best.get(i) for i in range(len(spots))]


def _around(spot: Spot, size: Spot) -> list[pygame.Rect]:
    """The places for a label around its dot, the best first."""
    (x, y), (w, h) = spot, size
    right, left, middle = x + _AWAY, x - _AWAY - w, x - w / 2
    level, above, below = y - h / 2, y - _AWAY - h, y + _AWAY
    tops = ((right, level), (left, level), (middle, above), (middle, below), (right, above + 4), (right, below - 4),
            (left, above + 4), (left, below - 4), (right - w / 3, above), (right - w / 3, below),
            (left + w / 3, above), (left + w / 3, below), (right, level - h), (right, level + h), (left, level - h),
            (left, level + h))  # fmt: skip
    return [pygame.Rect(round(a), round(b), round(w) + 1, round(h)) for a, b in tops]
