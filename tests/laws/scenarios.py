"""Random scenarios: small, valid, and using whatever the schema has.

What matters to the laws is written by hand below (`_hooks`): who there is, what they ask, what is true. Every other
optional field is filled from its type and bounds, so that a new number, switch or choice in the schema is tried as
soon as it is there. A field that names something is filled only where the kind of thing it names is known here.
"""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from engine import Scenario
from engine.scenario import identity, schema
from engine.scenario.document import Document, Path, Spot
from engine.scenario.effect import Effect
from engine.scenario.finding import Finding
from engine.scenario.references import references
from engine.scenario.schema import ScenarioFile
from engine.scenario.validation import validated
from tests.laws.dice import Dice

ROLES = ("designer", "developer", "tester")
DEPARTMENTS = ("sales", "marketing", "support", "finance", "post")
REGIONS = ("here", "there")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
WEEK_METRICS = ("users", "minutes_per_user", "revenue", "morale", "cash", "debt", "week", "day", "clarity", "ux")
MOST_MENDING = 8  # times a scenario is gone over
EXTRA = 0.35  # how often an optional field that nobody wrote a rule for is filled


class Unfillable(Exception):
    """A field names something nobody here knows how to name."""


def frozen(written: Any) -> Any:
    """Lists as the tuples the strict shape asks for."""
    if isinstance(written, dict):
        return {key: frozen(value) for key, value in written.items()}
    return tuple(frozen(value) for value in written) if isinstance(written, list | tuple) else written


class Places(Document):
    """A document whose lines are numbers of the paths that were asked for, so that a finding leads to its part."""

    __slots__ = ("asked",)

    def at(self, path: Path) -> Spot:
        """The number of this path."""
        self.asked = [*getattr(self, "asked", []), path]
        return len(self.asked), 1

    def at_key(self, path: Path) -> Spot:
        """The same."""
        return self.at(path)

    def inside(self, path: Path, offset: int) -> Spot:
        """The same."""
        return self.at(path)


def faults(written: dict[str, Any]) -> list[tuple[Path, Finding]]:
    """What the reader would refuse it for, and where; warnings left out."""
    document = Places("random.yaml", content=frozen(written))
    file, findings = validated(document)
    findings = findings if file is None else references(file, document)
    return [(document.asked[f.line - 1], f) for f in findings if f.severity == "error"]


def scenario_of(written: dict[str, Any]) -> Scenario:
    """The scenario as it would be read from a file. Fails where it is not valid."""
    document = Document("random.yaml", content=frozen(written))
    file, findings = validated(document)
    wrong = [f for f in (findings if file is None else references(file, document)) if f.severity == "error"]
    assert file is not None and not wrong, wrong
    return Scenario(file, identity.sha256(file))


def written(seed: int, weeks: int = 6, noise: bool | None = None) -> dict[str, Any]:
    """A random scenario as an author could have written it, of at most so many weeks."""
    for extra in (EXTRA, 0.0):
        found = Author(seed, weeks, extra).file()
        if mended(found):
            break
    if noise is not None:
        found["noise"] = float(noise)
    return found


def mended(found: dict[str, Any]) -> bool:
    """Strike out what rules between the parts forbid; False where that does not help."""
    for _ in range(MOST_MENDING):
        wrong = faults(found)
        if not wrong:
            return True
        for path in sorted({path for path, _ in wrong}, reverse=True):  # the last of a list first
            part: Any = found
            inside: list[tuple[Any, str | int]] = []
            for step in path:
                if not isinstance(part, dict | list) or (isinstance(part, dict) and step not in part):
                    break
                inside.append((part, step))
                part = part[step] if isinstance(part, dict) or step < len(part) else None
            if inside:
                whole, step = inside[-1]
                del whole[step]
    return False


class Author:
    """Writes one scenario."""

    def __init__(self, seed: int, weeks: int = 6, extra: float = EXTRA) -> None:
        dice = self.dice = Dice(seed)
        self.weeks = max(dice.between(1, weeks), dice.between(1, weeks))
        self.extra = extra
        self.fresh = 0
        self.ids: dict[str, list[str]] = {
            "team": [f"p{n}" for n in range(dice.between(1, 8))],
            "stakeholder": [f"s{n}" for n in range(dice.below(6))],
            "segment": [f"seg{n}" for n in range(dice.between(1, 4))],
            "job": [],
            "indicator": [f"num{n}" for n in range(dice.below(4))],
            "vision": [f"way{n}" for n in range(dice.below(4))],
            "discovery": [f"fact{n}" for n in range(dice.below(5))],
            "request": [f"ask{n}" for n in range(dice.below(13))],
            "event": [f"ev{n}" for n in range(dice.below(5))],
            "alternative": [],
        }
        ids = self.ids
        jobs = [f"job{n}" for n in range(dice.below(6))]
        self.jobs = [dice.some(jobs, 3) for _ in ids["segment"]]  # a job may be several segments'
        ids["job"] = [id for id in jobs if any(id in some for some in self.jobs)]
        ids["trusting"] = [*ids["stakeholder"], "ceo"]
        ids["person"] = [*ids["team"], *ids["trusting"]]
        self.price = 0.0 if dice.happens(0.1) else round(dice.share() * 90, 2)
        self.metrics = ("users", "minutes_per_user", "revenue", "morale", "cash", "debt", *ids["indicator"],
                        *(f"trust.{id}" for id in ids["trusting"]))  # fmt: skip
        self.hooks = self._hooks()

    # --- the whole ---------------------------------------------------------------------------------------------

    def file(self) -> dict[str, Any]:
        """The scenario."""
        return self.part(ScenarioFile)

    def part(self, model: type[BaseModel], **given: Any) -> dict[str, Any]:
        """One part: what is given, what there is a rule for, and the rest from its types."""
        found = dict(given)
        for name, field in model.model_fields.items():
            key = field.alias or name
            if key in found:
                continue
            hook = self.hooks.get((model.__name__, name)) or self.hooks.get(("", name))
            if hook is not None:
                value = hook()
                for _ in range(20 * field.is_required()):
                    value = hook() if value is None else value
                if value is not None:
                    found[key] = value
            elif field.is_required():
                found[key] = self.value(field.annotation, field)
            elif self.dice.happens(self.extra):
                try:
                    found[key] = self.value(field.annotation, field)
                except Unfillable:
                    continue
        return found

    def value(self, kind: Any, field: FieldInfo | None = None, metadata: tuple[Any, ...] = ()) -> Any:
        """Something of this type within its bounds. Raises Unfillable."""
        metadata = (*metadata, *(field.metadata if field is not None else ()))
        origin = get_origin(kind)
        if origin is Annotated:
            inner, *more = get_args(kind)
            flat = [m for x in more for m in (x.metadata if isinstance(x, FieldInfo) else (x,))]
            return self.value(inner, None, (*metadata, *flat))
        if origin in (Union, UnionType):
            choices = [k for k in get_args(kind) if k is not NoneType]
            return self.value(self.dice.pick(choices), None, metadata)
        if origin is Literal:
            return self.dice.pick(get_args(kind))
        if kind is bool:
            return self.dice.happens(0.5)
        if kind in (int, float):
            return self.number(kind, metadata)
        if kind is str:
            if any(getattr(m, "pattern", None) for m in metadata):
                raise Unfillable
            most = min([m.max_length for m in metadata if isinstance(m, MaxLen)] or [99])
            return self.words()[-most:].strip()
        if origin is tuple:
            least = max([m.min_length for m in metadata if isinstance(m, MinLen)] or [0])
            return [self.value(get_args(kind)[0]) for _ in range(max(least, self.dice.below(3)))]
        if origin is dict:
            key, inside = get_args(kind)
            if get_origin(key) is not Literal:
                raise Unfillable
            return {k: self.value(inside) for k in self.dice.some(get_args(key), 2)}
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.part(kind)
        raise Unfillable

    def number(self, kind: type, metadata: tuple[Any, ...]) -> int | float:
        """Mostly moderate; now and then at a bound."""
        dice = self.dice
        low, high = -1e4, 1e4
        for m in metadata:
            if isinstance(m, Ge | Gt):
                low = float(m.ge if isinstance(m, Ge) else m.gt)  # type: ignore[arg-type]
                low += 0.01 * isinstance(m, Gt)
            elif isinstance(m, Le | Lt):
                high = float(m.le if isinstance(m, Le) else m.lt)  # type: ignore[arg-type]
        luck = dice.share()
        if luck < 0.08:
            number = low
        elif luck < 0.12:
            number = high
        else:
            top, bottom = min(high, max(low + 1, 60.0)), max(low, min(high - 1, -60.0))
            number = bottom + dice.share() * (top - bottom)
        return round(number) if kind is int else round(number, 3)

    def words(self) -> str:
        """A text of its own."""
        self.fresh += 1
        return f"Text {self.fresh}"

    # --- what is written by hand -------------------------------------------------------------------------------

    def _hooks(self) -> dict[tuple[str, str], Callable[[], Any]]:
        dice, ids = self.dice, self.ids

        def maybe(chance: float, make: Callable[[], Any]) -> Callable[[], Any]:
            return lambda: make() if dice.happens(chance) else None

        def one(kind: str, chance: float = 1.0) -> Callable[[], Any]:
            return lambda: dice.pick(ids[kind]) if ids[kind] and dice.happens(chance) else None

        def few(kind: str, most: int = 2) -> Callable[[], Any]:
            return lambda: dice.some(ids[kind], most) or None

        def changes(kind: str, most: float, chance: float = 0.15) -> Callable[[], Any]:
            return maybe(chance, lambda: {id: self.change(most) for id in dice.some(ids[kind], 2)})

        def each(kind: str, model: type[BaseModel]) -> Callable[[], Any]:
            return lambda: [self.part(model, id=id) for id in ids[kind]]

        def amount(low: float, high: float, chance: float = 1.0) -> Callable[[], Any]:
            return maybe(chance, lambda: round(low + dice.share() * (high - low), 3))

        s = schema
        return {
            ("ScenarioFile", "format"): lambda: 1,
            ("ScenarioFile", "id"): lambda: "random",
            ("ScenarioFile", "weeks"): lambda: self.weeks,
            ("ScenarioFile", "teaches"): lambda: ["metrics"],
            ("ScenarioFile", "start_date"): lambda: "2027-03-01",
            ("ScenarioFile", "stakeholders"): each("stakeholder", s.Stakeholder),
            ("ScenarioFile", "segments"): lambda: [
                self.part(s.Segment, id=id, jobs=[self.part(s.Job, id=job) for job in jobs])
                for id, jobs in zip(ids["segment"], self.jobs, strict=True)
            ],
            ("ScenarioFile", "indicators"): lambda: [self.indicator(id) for id in ids["indicator"]],
            ("ScenarioFile", "visions"): lambda: [self.vision(id) for id in ids["vision"]],
            ("ScenarioFile", "discoveries"): each("discovery", s.Discovery),
            ("ScenarioFile", "requests"): lambda: [self.request(id) for id in ids["request"]],
            ("ScenarioFile", "events"): lambda: [self.event(id) for id in ids["event"]],
            ("ScenarioFile", "lines"): lambda: [self.part(s.Line, id=f"line{n}") for n in range(dice.below(3))],
            ("ScenarioFile", "questions"): lambda: [self.part(s.Question) for _ in range(dice.below(3))],
            ("ScenarioFile", "worlds"): self.worlds,
            ("ScenarioFile", "objectives"): lambda: [self.objective() for _ in range(dice.between(1, 3))],
            ("Company", "cash"): lambda: 0.0 if dice.happens(0.03) else round(1e4 + dice.share() * 5e5),
            ("Company", "payroll"): amount(0, 8000),
            ("Company", "price"): lambda: self.price,
            ("Company", "pricing"): maybe(0.5, self.pricing),
            ("Company", "debt"): amount(0, 2, 0.8),
            ("ScenarioFile", "team"): self.team,
            ("Person", "morale"): amount(0, 1, 0.7),
            ("Person", "skill"): amount(0.5, 1.5, 0.7),
            ("Stakeholder", "department"): lambda: dice.pick(DEPARTMENTS),
            ("Stakeholder", "trust"): amount(0, 1, 0.8),
            ("Ceo", "id"): lambda: "ceo",
            ("Ceo", "trust"): amount(0, 1, 0.8),
            ("Ceo", "dismisses"): lambda: dice.happens(0.3),
            ("Stakeholder", "region"): maybe(0.5, lambda: dice.pick(REGIONS)),
            ("Segment", "region"): lambda: dice.pick(REGIONS),
            ("Segment", "size"): lambda: 10_000.0,
            ("Segment", "users"): lambda: dice.pick((0.0, 10.0, 800.0, 2000.0, 9990.0, 10_000.0)),
            ("Segment", "headline"): lambda: dice.happens(0.8),
            ("Segment", "paying"): amount(0, 1, 0.7),
            ("Segment", "churn"): amount(0, 50, 0.5),
            ("Segment", "minutes"): amount(0, 60, 0.8),
            ("Segment", "innovation"): amount(0, 1, 0.3),
            ("Segment", "imitation"): amount(0, 5, 0.3),
            ("Indicator", "noise"): lambda: dice.pick((0.0, 0.03, 0.5)),
            ("Indicator", "wanted"): maybe(0.7, lambda: dice.pick(("up", "down"))),
            ("Discovery", "found_by"): lambda: [self.finder() for _ in range(dice.below(3))] or None,
            ("Discovery", "points"): lambda: dice.pick(("for", "against", "neither")),
            ("Line", "when"): self.moment,
            ("Line", "unless"): maybe(0.4, self.condition),
            ("", "about"): few("request", 3),
            ("", "asker"): one("person"),
            ("", "segment"): one("segment", 0.4),
            ("", "who"): one("person", 0.4),
            ("Line", "who"): one("person"),
            ("", "holds"): lambda: None,
            ("", "learn"): maybe(0.2, few("discovery")),
            ("", "metric"): lambda: dice.pick(self.metrics),
            ("", "condition"): maybe(0.15, self.condition),
            ("Effect", "chance"): amount(0, 1, 0.2),
            ("Effect", "after_weeks"): amount(0, 2, 0.3),
            ("Effect", "from_week"): maybe(0.1, lambda: dice.between(1, self.weeks)),
            ("Effect", "for_weeks"): amount(0.1, 3, 0.3),
            ("Effect", "users"): maybe(0.4, lambda: self.change(3000)),
            ("Effect", "revenue"): maybe(0.2, lambda: self.change(3000)),
            ("Effect", "revenue_once"): maybe(0.1, lambda: self.change(20_000)),
            ("Effect", "minutes"): maybe(0.3, lambda: self.change(1)),
            ("Effect", "churn"): maybe(0.2, lambda: self.change(20)),
            ("Effect", "upkeep"): maybe(0.1, lambda: self.change(40)),
            ("Effect", "rework"): amount(0, 60, 0.1),
            ("Effect", "jobs"): changes("job", 1, 0.3),
            ("Effect", "skill"): changes("team", 1),
            ("Effect", "morale_of"): changes("team", 1),
            ("Effect", "trust"): changes("trusting", 1, 0.3),
            ("Effect", "indicators"): changes("indicator", 100, 0.3),
            ("Effect", "says"): maybe(0.3, self.words),
            ("Work", "design"): amount(0, 12, 0.5),
            ("Work", "development"): amount(0, 50, 0.9),
            ("Work", "test"): amount(0, 8, 0.6),
            ("Answer", "effects"): maybe(0.3, self.effects),
            ("Answer", "work"): lambda: None,
            ("Answer", "truth"): lambda: None,
        }

    def change(self, most: float) -> float:
        """A change up or down, now and then the largest."""
        if self.dice.happens(0.1):
            return most if self.dice.happens(0.5) else -most
        return round((2 * self.dice.share() - 1) * most * self.dice.share(), 3)

    def effects(self) -> list[dict[str, Any]]:
        """Up to three effects."""
        return [self.part(Effect) for _ in range(self.dice.between(1, 3))]

    def moment(self) -> str:
        """A date in the quarter, or a condition."""
        if self.dice.happens(0.25):
            return self.condition()
        return f"week {self.dice.between(1, self.weeks)} {self.dice.pick(WEEKDAYS)}"

    def condition(self) -> str:
        """Something that may come to pass."""
        dice, ids = self.dice, self.ids
        asked = [f"{dice.pick(self.metrics[:6])} {dice.pick(('<', '>='))} {dice.between(0, 5000)}", "week >= 2"]
        asked += [f"trust.{id} < 0.5" for id in ids["trusting"]]
        asked += [f"{word}({id})" for id in ids["request"] for word in ("answered", "arrived", "released", "finished")]
        asked += [f"found({id})" for id in ids["discovery"]] + [f"chosen({id})" for id in ids["vision"]]
        text = dice.pick(asked)
        return f"{text} and not {dice.pick(asked)}" if dice.happens(0.2) else text

    def finder(self) -> dict[str, Any]:
        """A way to make a discovery."""
        dice, ids = self.dice, self.ids
        do = dice.pick(("interview", "observe", "one-to-one", "talk", "data"))
        found: dict[str, Any] = {"do": do, "times": dice.between(1, 3)}
        if do in ("one-to-one", "talk"):
            found["who"] = dice.pick(ids["person"])
        elif dice.happens(0.7):
            found["segment"] = dice.pick(ids["segment"])
        return found

    def team(self) -> list[dict[str, Any]]:
        """People of all roles, mostly."""
        roles = [self.dice.pick(ROLES) for _ in self.ids["team"]]
        if self.dice.happens(0.8):
            roles[: len(ROLES)] = ROLES[: len(roles)]
        return [self.part(schema.Person, id=id, role=of) for id, of in zip(self.ids["team"], roles, strict=True)]

    def indicator(self, id: str) -> dict[str, Any]:
        """A number that may begin at its floor."""
        start = round(self.dice.share() * 200, 1)
        low = start if self.dice.happens(0.1) else round(self.dice.share() * 20 - 40, 1)
        return self.part(schema.Indicator, id=id, start=max(start, low), low=low)

    def pricing(self) -> dict[str, Any]:
        """Room around the price."""
        return {
            "lowest": self.price * self.dice.pick((0.0, 0.5, 1.0)),
            "highest": self.price * self.dice.pick((1.0, 4.0)),
        }

    def objective(self) -> dict[str, Any]:
        """A goal for any number."""
        dice = self.dice
        return {
            "metric": dice.pick(self.metrics),
            dice.pick(("at_least", "at_most")): round(dice.share() * dice.pick((1.0, 100.0, 5000.0)), 3),
            "at": dice.pick(("end", "always", "mean")),
            "weight": dice.pick((1.0, 2.5)),
        }

    def vision(self, id: str) -> dict[str, Any]:
        """A direction; no request stands in both of its lists."""
        against = self.dice.some(self.ids["request"], 3)
        supports = [r for r in self.dice.some(self.ids["request"], 3) if r not in against]
        given: dict[str, Any] = {"id": id, "against": against, "supports": supports}
        if self.dice.happens(0.5):
            given["effects"] = self.effects()
        return self.part(schema.Vision, **given)

    def event(self, id: str) -> dict[str, Any]:
        """Something that happens; days off only on a fixed day."""
        when = self.moment()
        off = self.dice.below(3) if when.startswith("week ") and ">" not in when and self.dice.happens(0.3) else 0
        return self.part(schema.Event, id=id, when=when, days_off=off, effects=self.effects())

    def worlds(self) -> list[dict[str, Any]]:
        """Nought to three worlds in which truths swap."""
        return [
            {"id": f"world{n}", "truths": {r: self.effects() for r in self.dice.some(self.ids["request"], 3)}}
            for n in range(self.dice.below(4))
        ]

    def work(self) -> dict[str, Any]:
        """Some work."""
        return self.part(schema.Answer.model_fields["work"].annotation.__args__[0])  # type: ignore[union-attr]

    def answer(self, request: str, model: type[BaseModel] = schema.Answer, **given: Any) -> dict[str, Any]:
        """What an answer does; now and then with work of its own that holds another request's."""
        dice = self.dice
        if dice.happens(0.25):
            given |= {"work": self.work(), "truth": self.effects()}
            if dice.happens(0.3):
                given["holds"] = [r for r in dice.some(self.ids["request"], 2) if r != request]
        elif dice.happens(0.1):
            given["truth"] = self.effects()
        if dice.happens(0.3):
            given["effects"] = self.effects()
        return self.part(model, **given)

    def request(self, id: str) -> dict[str, Any]:
        """What somebody wants, with everything that may belong to it."""
        dice, ids = self.dice, self.ids
        options = [f"{id}-alt{n}" for n in range(dice.below(3))]
        given: dict[str, Any] = {
            "id": id,
            "from": dice.pick(ids["person"]),
            "when": self.moment(),
            "expires_days": dice.pick((1, 3, 10, 60)),
            "alternatives": [],
        }
        if dice.happens(0.15):
            given["when"] = {"every": dice.between(1, 2), "start": dice.between(1, self.weeks)}
        if dice.happens(0.75):
            given |= {"work": self.work(), "truth": self.effects()}
        if dice.happens(0.15):
            given["holds"] = [r for r in dice.some(ids["request"], 2) if r != id]
        if ids["vision"] and dice.happens(0.15):
            given["chooses"] = "vision"
        elif "chooses" in schema.Request.model_fields:
            given["chooses"] = None
        given["needed_by"] = None
        for key in ("yes", "no", "ignored"):
            if dice.happens(0.4):
                given[key] = self.answer(id)
        ways = dice.some(("refine", "design", "data", "interview", "observe", "talk"), 3)
        given["look"] = [
            {"way": way, "says": self.words(), "points": dice.pick(("for", "against", "neither")),
             "finds": dice.some([*ids["discovery"], *options], 2)}
            for way in ways
        ]  # fmt: skip
        for option in options:
            by = dice.pick((None, "refine", *ways))
            made = self.answer(id, schema.Alternative, id=option, found_by=by)
            if "work" not in made and dice.happens(0.7):
                made["work"] = self.work()
            given["alternatives"].append(made)
        if "predict" in schema.Request.model_fields:
            given["predict"] = None
        return self.part(schema.Request, **given)
