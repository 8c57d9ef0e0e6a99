"""The wheel, installed in an empty environment outside the checkout, plays too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UV = shutil.which("uv") or "uv"


@pytest.mark.long
def test_the_wheel_plays_the_same_quarter_from_anywhere(tmp_path):
    """Scenarios and assets travel with it, and the digest is the checkout's."""
    wheels = tmp_path / "wheels"
    subprocess.run([UV, "build", "--wheel", "-o", wheels, ROOT], check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run([UV, "venv", tmp_path / "env"], check=True, capture_output=True)
    python = tmp_path / "env" / "bin" / "python"
    install = [UV, "pip", "install", "--python", python, wheel]
    subprocess.run(install, check=True, capture_output=True)
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def digest(command: list[str], folder: Path) -> str:
        out = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=True).stdout
        return json.loads(out)["digest"]

    ours = digest([sys.executable, "-m", "game", "run", "first-quarter", "--json"], ROOT)
    theirs = digest([str(tmp_path / "env" / "bin" / "tradeoff"), "run", "first-quarter", "--json"], tmp_path)
    assert theirs == ours
    shot = [
        str(tmp_path / "env" / "bin" / "tradeoff"),
        "shot",
        "first-quarter",
        "--screen",
        "desk",
        "--out",
        "desk.png",
    ]
    subprocess.run(shot, cwd=tmp_path, env=clean, check=True, capture_output=True)
    assert (tmp_path / "desk.png").stat().st_size > 10_000
