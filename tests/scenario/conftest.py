"""What the tests of scenarios share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = Path(__file__).with_name("small.yaml")


@pytest.fixture
def small() -> str:
    """The text of a small scenario that is valid."""
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file and gives back its path."""

    def write(content: str | bytes, name: str = "trial.yaml") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return write
