"""What the README promises."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_ten_lines_of_python_run_as_written(tmp_path):
    """The Python block plays a quarter and leaves a session."""
    (block,) = re.findall(r"```python\n(.*?)```", README, re.S)
    assert len(block.strip().splitlines()) == 9
    subprocess.run([sys.executable, "-c", block], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "mine.json").is_file()


def test_ci_runs_exactly_the_test_command_of_the_readme():
    """The same line stands in both."""
    command = "pip install uv && uv run pytest"
    assert f"\n{command}\n" in README
    assert f"\n{command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_picture_and_page_it_links_to_is_there():
    """No link of the README leads nowhere."""
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
