"""Plays the golden sessions on every Python that can be had, and compares their digests.

    uv run python benchmarks/pythons.py [--json] [--only 3.12,3.14]

For each version `uv` is asked where one is, then for one it can install, then `pyenv`'s folder is looked through. Each
gets an environment of its own in a temporary folder, with what the engine needs and nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
NEEDS = ("simpy", "pydantic", "pyyaml")
GOLDEN = ROOT / "tests" / "laws" / "golden.txt"
INSTALLING, PLAYING = 180, 600  # seconds


def run(*command: str, seconds: int = INSTALLING, **more: Any) -> subprocess.CompletedProcess[str] | None:
    """What a command says; None where it fails or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False, **more)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done if done.returncode == 0 else None


def found(version: str) -> str | None:
    """An interpreter of this version, installed if need be; None where none can be had."""
    for command in (("find",), ("install", "--quiet")):
        run("uv", "python", *command, version)
        place = run("uv", "python", "find", "--system", version)
        if place is not None and is_that(place.stdout.strip(), version):
            return place.stdout.strip()
        mine = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
        for python in sorted(mine.glob(f"{version}.*/bin/python"), reverse=True):
            if is_that(str(python), version):
                return str(python)
    return None


def is_that(python: str, version: str) -> bool:
    """Whether it runs and is what its name says."""
    said = run(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
    return said is not None and said.stdout.strip() == version


def digests(python: str, folder: Path) -> tuple[str, list[str]]:
    """The full version of an interpreter, and what it plays. Raises RuntimeError where it cannot be set up."""
    if run("uv", "venv", "--quiet", "--python", python, str(folder)) is None:
        raise RuntimeError("no environment could be made")
    inside = str(folder / "bin" / "python")
    if run("uv", "pip", "install", "--quiet", "--python", inside, *NEEDS) is None:
        raise RuntimeError("what the engine needs could not be installed")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    env.pop("VIRTUAL_ENV", None)
    told = run(inside, "-m", "tests.laws.sessions", seconds=PLAYING, env=env, cwd=str(ROOT))
    if told is None:
        raise RuntimeError("the sessions could not be played")
    version = run(inside, "-c", "import platform; print(platform.python_version())")
    return version.stdout.strip() if version is not None else "?", told.stdout.splitlines()


def compare(version: str, golden: list[str]) -> dict[str, Any]:
    """One version's row."""
    python = found(version)
    if python is None:
        return {"python": version, "had": False, "why": "there is none here and none could be installed"}
    with tempfile.TemporaryDirectory() as folder:
        try:
            full, told = digests(python, Path(folder) / "venv")
        except RuntimeError as error:
            return {"python": version, "had": False, "why": str(error)}
    differing = [line for line in told if line not in golden]
    return {"python": full, "had": True, "sessions": len(told) - 1, "differing": differing, "ok": told == golden}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", default=",".join(VERSIONS), help="versions, with commas")
    chosen = parser.parse_args()
    golden = GOLDEN.read_text(encoding="utf-8").splitlines()
    rows = [compare(version, golden) for version in chosen.only.split(",")]
    if chosen.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            verdict = row.get("why") or ("the same" if row["ok"] else f"{len(row['differing'])} differ")
            print(f"{row['python']:<10}{verdict}")
    sys.exit(0 if all(row.get("ok", True) for row in rows) else 1)
