"""The mood a value is shown as: one set of thresholds for face, word and bar."""

DELIGHTED, CALM, WORRIED = 75.0, 55.0, 40.0  # the lowest value of each mood; below is angry (a stakeholder) or worn
HYSTERESIS = 3.0  # points past a threshold before a mood gives way, so that faces do not flicker
_STEPS = (("delighted", DELIGHTED), ("calm", CALM), ("worried", WORRIED))
_ORDER = ("angry", "worried", "calm", "delighted")


def mood_of(value: float, previous: str | None = None, *, lowest: str = "angry") -> str:
    """The mood of a trust or morale of 0–100, kept from `previous` until 3 points past the threshold.

    `lowest` names the mood below 40: "angry" for a stakeholder, "worn" for a tired person.
    """
    fresh = next((mood for mood, floor in _STEPS if value >= floor), "angry")
    before = "angry" if previous == "worn" else previous
    if before in _ORDER and before != fresh:
        rank = _ORDER.index(before)
        floors = dict(_STEPS)
        low = floors.get(before, float("-inf")) - HYSTERESIS
        high = floors[_ORDER[rank + 1]] + HYSTERESIS if rank + 1 < len(_ORDER) else float("inf")
        if low <= value < high:
            fresh = before
    return lowest if fresh == "angry" else fresh


def tone_of(value: float) -> str:
    """The colour of a bar of 0–100: "good" from 55, "warn" from 40, "bad" below."""
    return "good" if value >= CALM else "warn" if value >= WORRIED else "bad"
