"""The house: imports go down only, rooms are small, and the engine has no screen, clock or dice but its own."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "scenario" / "small.yaml"
FILES = sorted([*(ROOT / "engine").rglob("*.py"), *(ROOT / "game").rglob("*.py")])
ENGINE = [path for path in FILES if path.is_relative_to(ROOT / "engine")]
LONGEST = 400  # lines

# From the ground up; a room may import from itself and from those below.
FLOORS = ("engine.version", "engine.scenario", "engine.world", "engine.play", "engine.players", "engine.lab",
          "engine.debrief", "game")  # fmt: skip

# Where the built-in sum is right: it counts whole things. Over floats its result differs between Pythons.
SUM_OVER_WHOLE_NUMBERS = {
    ("engine/world/world.py", "World.__init__"): "how many people there are of each role",
}
NOT_IN_THE_ENGINE = {"random", "secrets", "uuid", "time", "threading", "multiprocessing", "asyncio", "pygame", "numpy"}


def name_of(path: Path) -> str:
    """The module a file is."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_for_types(node: ast.stmt) -> bool:
    """`if TYPE_CHECKING:`, whose imports are never made."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything in a file but what is there for types only."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt) and is_for_types(node):
            continue
        yield node
        yield from statements(node)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every module a file imports."""
    for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def floor_of(module: str) -> int | None:
    """On which floor a module is; None where it is no part of the house, and of `engine` itself."""
    for floor, name in enumerate(FLOORS):
        if module == name or module.startswith(name + "."):
            return floor
    return None


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_down_only(path: Path) -> None:
    """game → debrief → lab → players → play → world → scenario."""
    here = floor_of(name_of(path))
    if name_of(path) == "engine":
        here = FLOORS.index("engine.players")  # the face shows the simulation and what is below
    assert here is not None, f"{path} is on no floor"
    for line, module in imports(path):
        there = floor_of(module)
        assert there is None or there <= here, f"{path}:{line} imports {module} from above"
        if module.split(".")[0] == "engine" and there is None and FLOORS[here] != "game":
            assert module == "engine", f"{path}:{line} imports {module}"
            raise AssertionError(f"{path}:{line} imports the engine's face from inside")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_room_is_too_large(path: Path) -> None:
    """A module can be read over coffee."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    """A docstring at the top, unless the file is empty."""
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text)), f"{path} has no docstring"


@pytest.mark.parametrize("path", ENGINE, ids=name_of)
def test_the_engine_has_no_dice_clock_thread_or_screen_but_its_own(path: Path) -> None:
    """None of those modules, and no `datetime.now` or `today`."""
    for line, module in imports(path):
        assert module.split(".")[0] not in NOT_IN_THE_ENGINE, f"{path}:{line} imports {module}"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today", "urandom"):
            owner = ast.unparse(node.value)
            assert owner not in ("datetime", "date", "datetime.datetime", "datetime.date", "os"), (
                f"{path}:{node.lineno}"
            )


def sums(tree: ast.AST, inside: str = "") -> Iterator[tuple[int, str]]:
    """Line and place of each use of the built-in `sum`."""
    for node in ast.iter_child_nodes(tree):
        named = isinstance(node, ast.FunctionDef | ast.ClassDef)
        place = f"{inside}.{node.name}".lstrip(".") if isinstance(node, ast.FunctionDef | ast.ClassDef) else inside
        if isinstance(node, ast.Name) and node.id == "sum" and not named:
            yield node.lineno, place
        yield from sums(node, place)


@pytest.mark.parametrize("path", ENGINE, ids=name_of)
def test_the_engine_uses_no_built_in_sum(path: Path) -> None:
    """Python 3.12 sums floats otherwise than 3.11; whole numbers may be listed above, with the reason."""
    for line, place in sums(ast.parse(path.read_text(encoding="utf-8"))):
        key = (path.relative_to(ROOT).as_posix(), place)
        assert key in SUM_OVER_WHOLE_NUMBERS, f"{path}:{line} sums in {place}"


def test_the_list_of_sums_is_not_longer_than_it_need_be() -> None:
    """Each entry is still there."""
    found = {
        (path.relative_to(ROOT).as_posix(), place)
        for path in ENGINE
        for _, place in sums(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set(SUM_OVER_WHOLE_NUMBERS)


# --- what is loaded --------------------------------------------------------------------------------------------


def loaded(code: str) -> set[str]:
    """The top-level modules in memory after some code has run in an interpreter of its own."""
    tail = "\nimport sys; print('loaded', *sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_the_commands_load_nothing_before_they_need_it() -> None:
    """Help is quick: neither the engine nor pydantic nor pygame is imported with the commands."""
    assert loaded("import game.cli") & {"pygame", "engine", "pydantic", "simpy", "yaml", "rich"} == set()


def test_the_engine_loads_no_screen() -> None:
    """Neither pygame nor the game, nor anything for reports."""
    assert loaded("import engine, engine.players") & {"pygame", "game", "click", "rich", "jinja2", "numpy"} == set()


RUN = """
from game.cli import main
try:
    main(['run', %r, '--json'])
except SystemExit as end:
    assert not end.code
"""


def test_a_headless_run_loads_no_screen() -> None:
    """`tradeoff run` plays a quarter without pygame."""
    modules = loaded(RUN % str(SMALL))
    assert "engine" in modules and "simpy" in modules
    assert modules & {"pygame", "numpy", "matplotlib"} == set()
