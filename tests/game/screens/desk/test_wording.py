"""Everything the world can say has words and an icon of the window's own."""

import ast
import random
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from quarters import scenario

import engine
from engine import Simulation
from engine.play.actions import ACTIONS, NotNow
from engine.scenario.schema import Way
from engine.world.business import MODELS
from engine.world.discovery.evidence import SPREAD
from engine.world.manager import HOURS
from engine.world.office.consensus import REASONS
from engine.world.team.sketches import BLOCKS
from engine.world.work import PARTS, STAGES
from game.playing import LOUD, TOLD, Playing
from game.screens.desk import cause, entry, marks, offered, report, week
from game.screens.desk.market import known, learn
from game.screens.desk.request import WAY_ICONS
from game.screens.desk.snapshot import Snapshot
from game.screens.known import evidence_text, heard
from game.strings import catalogue, say
from game.widgets.icon import ICONS

SEEDS = 15
ROOT = Path(engine.__file__).parent
OWN = ("drop-task", "move-task", "drop")  # what a random player leaves alone, so that something gets done


class Said(NamedTuple):
    """Kinds of things that came up in a quarter: what they are, and which."""

    what: str
    kind: str


def a_quarter(seed: int) -> Iterator[Said]:
    """A random quarter: two legal actions a day, any, and all it shows a player."""
    dice = random.Random(seed)
    playing = Playing(Simulation(scenario(), seed))
    sim, day = playing.sim, 0
    while sim.advance():
        if sim.view.day == day:
            continue
        day = sim.view.day
        offers = [o.action for o in sim.view.actions if o.action.name not in OWN]
        for _ in range(2):
            kind = dice.choice(sorted({a.name for a in offers}))
            try:
                sim.act(dice.choice([a for a in offers if a.name == kind]))
            except NotNow:
                continue
        if day % 10 == 3:
            yield from shown(Snapshot(playing, {}))
    playing._waiting()  # what was done meanwhile is told
    now = Snapshot(playing, {})
    yield from shown(now)
    for metric in sim.view.series:
        for reason in now.view.why(metric):
            assert cause.cause_name(now, reason.kind, reason.subject) != say("causes.other"), reason
            cause.cause_root(now, reason.root)
            yield Said("cause", reason.kind)


def shown(now: Snapshot) -> Iterator[Said]:
    """The kinds of what a snapshot shows; each is put into words on the way, and none of them may fail."""
    mine = now.my_week
    for task in (*mine.queue, *mine.spent):
        assert week.task_name(now, task.kind, task.subject) != week.task_name(now, task.kind, task.subject, short=True)
        yield Said("task", task.kind)
    for request in (*now.inbox, *now.answered):
        yield from (Said("evidence", e.way) for e in request.evidence)
        yield from (Said("way", w.way) for w in request.ways)
        assert all(evidence_text(now.file, e) for e in request.evidence)
        assert all(text for _, text in heard(now.file, request))
    for one in entry.entries(now, (), ()):
        assert one.title
        assert one.row(now, rail=False, short=False).icon or now.face(one.who)
    yield from (Said("news", n.kind) for n in now.news)
    yield from (Said("mark", m.kind) for m in now.marks)
    for item in now.items:
        assert now.titled(item)
        yield Said("stage", item.stage)
    for one in offered.offered(now):
        assert one.about
        yield Said("plan", one.kind)


@cache
def everything() -> frozenset[Said]:
    """All that came up in fifteen random quarters."""
    return frozenset(chain.from_iterable(a_quarter(seed) for seed in range(SEEDS)))


def kinds(what: str) -> set[str]:
    """The kinds of that sort that came up."""
    return {s.kind for s in everything() if s.what == what}


def first_words(call: str) -> set[str]:
    """The literal first arguments of every call of that name in the engine."""
    found = set()
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name == call:
                    found.add(str(node.args[0].value))
    return found


def has_cause(kind: str) -> bool:
    """Whether a cause of that kind has words and an icon."""
    words = {"results": "causes.results.ahead", "model": "causes.model.freemium"}.get(kind, f"causes.{kind}")
    return words in catalogue() and cause.ICONS.get(kind) in ICONS


def test_every_cause_that_comes_up_has_words_and_an_icon() -> None:
    """Whatever explains a number in a random quarter; there are more than thirty kinds of it."""
    assert len(kinds("cause")) > 40
    assert [kind for kind in sorted(kinds("cause")) if not has_cause(kind)] == []


def test_every_cause_the_engine_can_book_has_words_and_an_icon() -> None:
    """Also the rare ones: every kind that is written anywhere in the engine."""
    made = first_words("Cause") | first_words("cause_of")
    assert made | {"worked", "hurt", "since-week", "released-in-week", "unspoken"} >= kinds("cause")
    assert [kind for kind in sorted(first_words("Cause")) if not has_cause(kind)] == []


def test_every_task_of_the_week_has_words_and_an_icon() -> None:
    """Every activity with a price, and whatever else takes hours; long for the list, short for the strip."""
    free = {"release"}
    people = {"question", "delegate", "talk", "one-to-one", "help", "hear"}  # short: the first name of whoever it is
    tasks = (set(HOURS) | kinds("task") | {"return", "look"}) - {"no-reasoned", "refine", "design", *free}
    for kind in sorted(tasks - {"prototype", "fake-door"}):  # ways to look into a request: their task is "look"
        assert week.ICONS[kind] in ICONS
        assert f"week.task.{kind}" in catalogue(), kind
        assert kind in people or f"week.short.{kind}" in catalogue(), kind


def test_every_piece_of_news_has_a_heading_and_an_icon() -> None:
    """Whatever somebody says, and every mark that is told like news."""
    told = (first_words("tell") | kinds("news") | {"overtime", "rota", "hire"}) - {""}
    for kind in sorted(told | set(LOUD)):
        assert entry.ICONS[kind] in ICONS, kind
        assert f"desk.kind.{kind}" in catalogue(), kind
        assert kind == "discovery" or kind == "event" or f"desk.title.{kind}" in catalogue(), kind
    for kind in TOLD:
        assert report.ICONS[kind] in ICONS
        assert f"report.{kind}" in catalogue()


def test_every_way_of_looking_has_words_and_an_icon() -> None:
    """What it is, what it shows, and what came of it where that is a range."""
    for way in {*get_args(Way), *kinds("way")}:
        assert f"desk.way.{way}" in catalogue(), way
        assert f"desk.way.{way}.shows" in catalogue(), way
    for way in {*get_args(Way), *SPREAD, *kinds("evidence")} - {"analyse"}:
        assert WAY_ICONS[way] in ICONS, way
    for way in SPREAD:
        assert f"known.{way}" in catalogue(), way


def test_every_mark_of_the_charts_has_an_icon() -> None:
    """But for the guess of a size, which Friday's review shows, and answers that only look."""
    assert kinds("mark") - {"guess", "look"} <= set(marks.ICONS)
    assert set(marks.ICONS.values()) <= set(ICONS)


@pytest.mark.parametrize(
    ("stem", "kinds_of_it"),
    [
        ("desk.part", PARTS),
        ("desk.block", BLOCKS),
        ("model", MODELS),
        ("causes.model", MODELS),
        ("plan.about.model", MODELS),
        ("known.largest", STAGES),
        ("known.stands.for", REASONS["for"]),
        ("known.stands.against", REASONS["against"]),
        ("desk.told.interest", ("target", "date", "fear")),
        ("known.interest", ("target", "date", "fear")),
        ("desk.told.trouble", ("load", "say", "quarrel", "growth", "home")),
        ("plan.help", ("load", "say", "quarrel", "growth", "home")),
        ("plan.about.help", ("load", "say", "quarrel", "growth", "home")),
        ("people.sign", ("quieter", "elsewhere")),
        ("people.fatigue", ("tired", "worn")),
        ("report.usage", ("often", "sometimes", "rarely", "never")),
        ("board.chore", ("repair", "clean-up")),
        ("plan.goal", ("ahead", "on-plan", "behind")),
        ("plan.kind", offered.KINDS),
        ("plan.group", tuple(offered.GROUPS)),
        ("plan.invest", ("quality", "debt")),
        ("week.invest", ("quality", "debt")),
        ("market.mark", tuple(marks.ICONS)),
        ("market.known", tuple(word for word, _ in known.LEVELS)),
        ("market.left", tuple(word for word, _ in known.LEFT)),
        ("market.whom", learn.WHOM),
    ],
)
def test_every_word_for_a_kind_is_there(stem: str, kinds_of_it: tuple[str, ...]) -> None:
    """The catalogue has each, whether or not it has come up."""
    assert [kind for kind in kinds_of_it if f"{stem}.{kind}" not in catalogue()] == []


def test_everything_offered_has_its_place() -> None:
    """What a player can do is answered on a card, done on the board or in the week, or put into the plan."""
    on_cards = {"answer", "answer-question", "delegate", "try", "accept", "return", "choose-sketch"}
    on_the_board = {"rank", "drop", "release", "roll-back"}
    in_the_week = {"move-task", "drop-task"}
    on_the_market = {"ask-region"}  # besides much of what is planned
    to_come = {"limit", "guess-size", "hear", "workshop", "renegotiate"}
    planned = {kind.name for kind in offered._LINES}
    assert on_cards | on_the_board | on_the_market | in_the_week | to_come | planned == set(ACTIONS)
    assert kinds("plan") == set(offered.KINDS) - {"change-model"}  # which this scenario does not allow
