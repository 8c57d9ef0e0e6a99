"""What the schema allows at a place of the file: its keys, bounds and choices, for the messages of findings."""

from __future__ import annotations

from functools import cache
from typing import Any

from engine.scenario.schema import ScenarioFile
from engine.scenario.wording import listed

UNSPOKEN = 1e9  # a bound against nonsense, which would only confuse who writes a word for a number

Rules = dict[str, Any]  # a piece of JSON Schema


@cache
def json_schema() -> Rules:
    """The format of a scenario as JSON Schema."""
    return ScenarioFile.model_json_schema()


def rules_at(path: tuple[str | int, ...]) -> Rules:
    """The rules for the value at this path of the file; empty where the schema knows no such place."""
    options = _options(json_schema())
    for step in path:
        options = [option for before in options for option in _below(before, step)]
    return max(options, key=lambda option: (option.get("type") != "null", "properties" in option), default={})


def keys_at(path: tuple[str | int, ...]) -> list[str]:
    """The keys a mapping at this path may have; empty where they are free."""
    rules = rules_at(path)
    free: list[str] = rules.get("propertyNames", {}).get("enum", [])
    return list(rules.get("properties", {})) or free


def expected(path: tuple[str | int, ...]) -> str:
    """What may stand at this path: `a whole number between 1 and 52`."""
    rules = rules_at(path)
    kind = rules.get("type")
    if path and path[-1] == "when" and path[0] == "requests":
        return "'week 4', a condition, or {every: 3}"
    choices = [str(choice) for choice in rules.get("enum", [rules["const"]] if "const" in rules else [])]
    if choices:
        return listed(choices)
    if kind == "string" and rules.get("title") == "Id":
        return "an id such as small-shops"
    if kind in ("integer", "number"):
        noun = "a whole number" if kind == "integer" else "a number"
        wide = rules.get("maximum", 0) >= UNSPOKEN
        return noun if wide else f"{noun} {bounds(path)}".rstrip()
    if kind == "array":
        return "a list ([…] or lines that begin with '- ')"
    if kind == "object":
        return "a mapping (key: value)"
    return {"string": "text", "boolean": "true or false"}.get(str(kind), "something else")


def bounds(path: tuple[str | int, ...]) -> str:
    """Between which numbers a value must lie: `between 1 and 52`."""
    rules = rules_at(path)
    low, high = rules.get("minimum"), rules.get("maximum")
    above = rules.get("exclusiveMinimum")
    if above is not None:
        return f"above {_plain(above)} and at most {_plain(high)}" if high is not None else f"above {_plain(above)}"
    if low is not None and high is not None:
        return f"between {_plain(low)} and {_plain(high)}"
    if low is not None:
        return f"of at least {_plain(low)}"
    return f"of at most {_plain(high)}" if high is not None else ""


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def _options(rules: Rules) -> list[Rules]:
    """The rules themselves, with references followed and alternatives spread out."""
    if "$ref" in rules:
        return _options(json_schema()["$defs"][rules["$ref"].rsplit("/", 1)[-1]])
    if "anyOf" in rules:
        return [option for alternative in rules["anyOf"] for option in _options(alternative)]
    return [rules]


def _below(rules: Rules, step: str | int) -> list[Rules]:
    if isinstance(step, int):
        return _options(rules["items"]) if "items" in rules else []
    if step in rules.get("properties", {}):
        return _options(rules["properties"][step])
    more = next(iter(rules.get("patternProperties", {}).values()), rules.get("additionalProperties"))
    return _options(more) if isinstance(more, dict) else []
