"""The page about the model says what the code does, and every number says what it is and where it is from."""

from __future__ import annotations

import ast
import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.validation.checks import checks
from tests.validation.sources import SOURCES

ROOT = Path(__file__).resolve().parent.parent


def _generator() -> ModuleType:
    spec = spec_from_file_location("model_page", ROOT / "docs" / "model.py")
    assert spec is not None and spec.loader is not None
    module = sys.modules["model_page"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


model = _generator()
PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
MODULES = [pytest.param(module, id=module.full) for module in model.modules()]

# A source of a number, as docs/decisions/12 explains them: a year, a plan, or whose judgement it is.
SOURCE = re.compile(
    r"\b(18|19|20)\d\d\b|\b(MODEL|LIBRARY|DESIGN)\b|\b(judgement|tuned|definition)\b"
    r"|\b(Abdel-Hamid|Azevedo|Besker|Griffin|Kohavi|Madachy|Oswald|Pencavel|Pendo|Regnell|Shapiro|Shaw|Tregubov)\b"
)
FREE = (0.0, 0.5, 1.0, 2.0, 1e-9)  # numbers that need no name: nothing, halves, wholes, twice, a hair


def _numbers(node: ast.AST) -> list[float]:
    """The numbers written in a piece of code, truth values left out."""
    constants = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant))
    return [n for n in constants if isinstance(n, int | float) and not isinstance(n, bool)]


def _named(tree: ast.Module) -> dict[str, list[float]]:
    """Upper-case names given at the top of a module and the numbers written in their values; no calls."""
    found: dict[str, list[float]] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            if any(isinstance(n, ast.Call) for n in ast.walk(node.value)):
                continue
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name) and name.id.isupper():
                        found[name.id] = _numbers(node.value)
    return found


def test_the_page_is_what_its_text_and_the_code_make() -> None:
    """`uv run python docs/model.py` would write the page that is there."""
    assert model.page(model.TEXT.read_text(encoding="utf-8")) == PAGE


@pytest.mark.parametrize("module", MODULES)
def test_every_constant_is_named_in_the_page(module) -> None:
    """Each number with a name stands in the page under that name."""
    for name, numbers in _named(ast.parse(module.path.read_text(encoding="utf-8"))).items():
        if numbers and not name.startswith("_"):
            assert f"| `{name}` |" in PAGE, name


@pytest.mark.parametrize("module", MODULES)
def test_every_constant_says_what_it_is_and_where_it_is_from(module) -> None:
    """The comment beside it holds a meaning of some words, and a source."""
    for constant in model.constants(module):
        assert SOURCE.search(constant.comment), f"{constant.name} names no source: {constant.comment!r}"
        assert len(constant.comment.split()) >= 2, f"{constant.name} does not say what it is"


@pytest.mark.parametrize("module", MODULES)
def test_no_private_name_hides_a_number(module) -> None:
    """What begins with an underscore is put together from constants that have names."""
    for name, numbers in _named(ast.parse(module.path.read_text(encoding="utf-8"))).items():
        assert not name.startswith("_") or set(numbers) <= {0, 1}, name


@pytest.mark.parametrize("module", [m for m in MODULES if m.values[0].room == "world"])
def test_no_rule_hides_a_number(module) -> None:
    """Inside the world's rules stand no fractions but a half: the others have names."""
    for function in ast.walk(ast.parse(module.path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            hidden = [n for n in _numbers(function) if isinstance(n, float) and n not in FREE]
            assert not hidden, f"{hidden} in {getattr(function, 'name', 'lambda')}"


def test_the_page_has_the_order_of_the_day() -> None:
    """Every step of an evening and of a morning, in the order in which `engine.world.quarter` has them."""
    tree = ast.parse((ROOT / "engine" / "world" / "quarter.py").read_text(encoding="utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "Days"]
    steps = []
    for keyword in calls[0].keywords:
        assert isinstance(keyword.value, ast.Tuple)
        steps += [ast.unparse(step).removeprefix("self.") for step in keyword.value.elts]
    places = [PAGE.find(f"(`{step}`)") for step in steps]
    assert -1 not in places, [step for step, place in zip(steps, places, strict=True) if place < 0]
    assert places == sorted(places)


def test_every_check_has_a_source() -> None:
    """Nothing is held against a figure of which nobody knows where it stands."""
    assert {check.id for check in checks()} <= SOURCES.keys()
