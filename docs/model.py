"""Makes docs/model.md from docs/model.in.md, the constants of the engine and the checks, so that it says what is true.

    uv run python docs/model.py          writes the page
    uv run python docs/model.py --check  exit 1 if the page is not what would be written

In the text:

    {people.MENTORING}   the value of that constant of engine/world or engine/play; {manager.HOURS[yes]} of an entry
    {constants world}    a table for each module of that folder: every constant, its value and the comment beside it
    {streams}            every stream of random draws, and the modules that draw from it
    {validation}         every check of tests/validation: what, the published result and its tolerance, its source

A name the engine does not have is an error, so a constant that is renamed is renamed in the text as well.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import textwrap
import tokenize
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

TEXT, PAGE = ROOT / "docs" / "model.in.md", ROOT / "docs" / "model.md"
ROOMS = ("world", "play")  # of the engine: where rules and their constants live
LARGEST = 1e6  # numbers from here on are printed with an exponent
WIDTH = 120  # of a line
DRAWS = {"uniform": "uniform", "normal": "normal", "exponential": "exponential", "noise": "normal, day by day"}


class Constant(NamedTuple):
    """One number of the model, or several under one name: `comment` says unit, meaning and source."""

    name: str
    value: Any
    comment: str


class Module(NamedTuple):
    """One module of the rooms. `short` is what the text calls it: people, team.staff, actions.answer."""

    room: str
    short: str
    path: Path

    @property
    def full(self) -> str:
        """What Python calls it."""
        return f"engine.{self.room}.{self.short}".removesuffix(".__init__")

    @property
    def title(self) -> str:
        """The first line of its docstring."""
        return (ast.get_docstring(ast.parse(self.path.read_text(encoding="utf-8"))) or "").split("\n")[0]


def modules() -> list[Module]:
    """Every module of the rooms, those of a room itself before those of its folders."""
    found = []
    for room in ROOMS:
        folder = ROOT / "engine" / room
        for path in sorted(folder.rglob("*.py"), key=lambda p: (len(p.relative_to(folder).parts) > 1, p)):
            found.append(Module(room, ".".join(path.relative_to(folder).with_suffix("").parts), path))
    return found


def _comments(source: str) -> tuple[dict[int, str], dict[int, str]]:
    """Comments by line: those beside code, and those on lines of their own."""
    beside, alone = {}, {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and "fmt:" not in token.string:
            (alone if not token.line[: token.start[1]].strip() else beside)[token.start[0]] = token.string.lstrip("# ")
    return beside, alone


def constants(module: Module) -> Iterator[Constant]:
    """The numeric constants of one module in their order: upper-case names given numbers at the top of it.

    What is private, or only put together from other constants without a word of its own, is left out.
    """
    source = module.path.read_text(encoding="utf-8")
    beside, alone = _comments(source)
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            target = node.target
        else:
            continue
        assert node.value is not None
        names = [n.id for n in (target.elts if isinstance(target, ast.Tuple) else [target]) if isinstance(n, ast.Name)]
        said = beside.get(node.end_lineno or 0, "") or beside.get(node.lineno, "") or alone.get(node.lineno - 1, "")
        own = any(isinstance(n, ast.Constant) and _is_number(n.value) for n in ast.walk(node.value))
        for name in names:
            value = getattr(import_module(module.full), name, None)
            if name.isupper() and name[0] != "_" and (own or said) and _numeric(value):
                yield Constant(name, value, said)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _numeric(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(_numeric(v) for v in value.values())
    if isinstance(value, tuple | list):
        return bool(value) and all(_numeric(v) for v in value)
    return _is_number(value)


def shown(value: Any) -> str:
    """A value as the page prints it."""
    if isinstance(value, dict):
        return ", ".join(f"{k} {shown(v)}" for k, v in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(shown(v) if not isinstance(v, tuple) else f"({shown(v)})" for v in value)
    if isinstance(value, float):
        text = format(Decimal(f"{value:.5g}").normalize(), "f") if abs(value) < LARGEST else f"{value:g}"
    else:
        text = str(value)
    return text.replace("+", "").replace("-", "−")


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def tables(room: str) -> str:
    """Every constant of a room, a table for each module that has any."""
    lines: list[str] = []
    for module in modules():
        found = list(constants(module)) if module.room == room else []
        if found:
            lines += [f"**`{module.short}`** {module.title}", "", _row("constant", "value", "what it is; source")]
            lines += ["|---|---|---|", *(_row(f"`{c.name}`", shown(c.value), c.comment) for c in found), ""]
    return "\n".join(lines).rstrip()


def streams() -> str:
    """Every stream of draws that the engine names: its distribution, and where it is drawn."""
    found: dict[tuple[str, str], list[str]] = {}
    for module in modules():
        for node in ast.walk(ast.parse(module.path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in DRAWS:
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    where = found.setdefault((first.value, DRAWS[node.func.attr]), [])
                    if module.short not in where:
                        where.append(module.short)
    rows = [_row(f"`{s}`", kind, ", ".join(f"`{w}`" for w in where)) for (s, kind), where in sorted(found.items())]
    return "\n".join((_row("stream", "draw", "where"), "|---|---|---|", *rows))


def validation() -> str:
    """What is published, and how near the model must come to it."""
    checks = import_module("tests.validation.checks").checks()
    sources = import_module("tests.validation.sources").SOURCES
    rows = []
    for check in checks:
        several = isinstance(check.expected, list)
        expected = ", ".join(f"{x:g}" for x in check.expected) if several else f"{check.expected:g}"
        near = f"{check.tolerance:.3g}" if check.tolerance else "exactly"
        rows.append(_row(check.id, check.what, expected.replace("-", "−"), near, sources[check.id]))
    return "\n".join((_row("id", "what", "published", "within", "source"), "|---|---|---|---|---|", *rows))


def _fill(text: str, indent: str = "") -> str:
    words = " ".join(text.split())
    return textwrap.fill(words, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _wrapped(block: str) -> str:
    """A paragraph or list with its lines filled anew, as values have changed their length; other blocks as they are."""
    if block.startswith("- "):
        return "\n".join(_fill(f"- {entry}", "  ") for entry in block[2:].split("\n- "))
    prose = block[:1].isalpha() or (block[:1] in "*`" and not block.startswith("```"))
    return _fill(block) if prose and "\n|" not in block else block


def page(text: str) -> str:
    """The text with its values and tables put in. Raises KeyError naming every constant it does not know."""
    known = {f"{module.short}.{c.name}": c.value for module in modules() for c in constants(module)}
    missing: list[str] = []

    def value(match: re.Match[str]) -> str:
        name, entry = match[1], match[2]
        found = known.get(name)
        if entry is not None and isinstance(found, dict):
            found = found.get(entry)
        elif entry is not None and isinstance(found, tuple):
            found = found[int(entry)]
        if found is None:
            missing.append(match[0])
            return match[0]
        return shown(found)

    made = re.sub(r"\{([a-z_][\w.]*\.[A-Z][A-Z0-9_]*)(?:\[([\w-]+)\])?\}", value, text)
    if missing:
        raise KeyError(", ".join(missing))
    made = "\n\n".join(map(_wrapped, made.split("\n\n")))
    made = re.sub(r"^\{constants (\w+)\}$", lambda m: tables(m[1]), made, flags=re.M)
    made = re.sub(r"^\{streams\}$", lambda _: streams(), made, flags=re.M)
    return re.sub(r"^\{validation\}$", lambda _: validation(), made, flags=re.M)


if __name__ == "__main__":
    try:
        written = page(TEXT.read_text(encoding="utf-8"))
    except KeyError as error:
        sys.exit(f"docs/model.in.md names what the engine does not have: {error.args[0]}")
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == written else f"{PAGE} is out of date")
    PAGE.write_text(written, encoding="utf-8")
