"""The same scenario, seed and player give the trajectory they always gave, on every Python and every C library.

Where the golden digests differ, playthroughs compute something else than before. If that is meant, raise `MODEL` in
engine/play/session.py, so that older sessions are told apart, and renew the file:

    RENEW_GOLDEN=1 uv run pytest tests/laws
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine import Simulation
from engine.play.session import load_session
from engine.play.verify import verify
from tests.laws.sessions import FILES, GOLDEN, SESSIONS, lines, played, scenario

SHIM = Path(__file__).with_name("ulp.c")
ROOT = Path(__file__).parents[2]
WAYS = ("up", "down", "alternate")
PROBE = """
import math
print(math.exp(1.0).hex(), math.log(2.0).hex(), math.pow(2.0, 0.5).hex(), (2.0 ** 0.5).hex(), math.exp(0.0).hex())
from engine import Simulation, load_scenario
from engine.players import PLAYERS, play
sim = Simulation(load_scenario("first-quarter"), 1)
play(sim, PLAYERS["sensible"](1))
print([value.hex() for values in sim.world.series.values() for value in values])
"""


# --- golden ----------------------------------------------------------------------------------------------------


def test_trajectories_are_what_they_were() -> None:
    """Twenty sessions; a change needs a new MODEL and RENEW_GOLDEN=1."""
    now = lines()
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.write_text("\n".join(now) + "\n", encoding="utf-8")
        pytest.skip("renewed")
    kept = GOLDEN.read_text(encoding="utf-8").splitlines()
    differing = [new for old, new in zip(kept, now, strict=True) if old != new]
    assert not differing, f"{len(differing)} trajectories differ from golden.txt: raise MODEL and renew it"


def test_each_session_has_a_trajectory_of_its_own() -> None:
    """No digest occurs twice."""
    rows = [line.split() for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(rows) == len(SESSIONS) == 20 == len({digest for *_, digest in rows})


# --- another platform's exp, log and pow -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The twenty as files, with the scenarios they were played with beside them."""
    folder = tmp_path_factory.mktemp("sessions")
    for id, path in FILES.items():
        shutil.copy(path, folder / f"{id}.yaml")
    paths = []
    for id, player, seed in SESSIONS:
        path = folder / f"{id}-{player}-{seed}.json"
        played(id, player, seed).session().save(path)
        paths.append(path)
    return paths


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that stands in for another platform's."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not sys.platform.startswith("linux"):
        pytest.skip("preloading a library is done here on Linux only")
    if compiler is None:
        pytest.skip("there is no C compiler (cc) to make another platform's mathematics with")
    library = tmp_path_factory.mktemp("ulp") / "ulp.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-fno-builtin", "-o", str(library), str(SHIM), "-ldl"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return library


def run(arguments: list[str], shim: Path | None = None, way: str = "") -> subprocess.CompletedProcess[str]:
    """This Python, with the shim before its own library."""
    env = dict(os.environ)
    if shim is not None:
        env |= {"LD_PRELOAD": str(shim), "ULP": way}
    return subprocess.run([sys.executable, *arguments], env=env, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_sessions_verify(sessions: list[Path]) -> None:
    """On this machine, of course."""
    for path, (id, _, _) in zip(sessions, SESSIONS, strict=True):
        session, digest = load_session(path)
        assert verify(scenario(id), session, digest) is None, path.name


def test_the_shim_is_in_between(shim: Path) -> None:
    """With it each of exp, log and pow is one unit in the last place away, and a quarter's numbers differ by bits."""
    plain = run(["-c", PROBE]).stdout.splitlines()
    for way in WAYS:
        there = run(["-c", PROBE], shim, way)
        assert there.returncode == 0, there.stderr
        shifted = there.stdout.splitlines()
        for a, b in zip(plain[0].split()[:4], shifted[0].split()[:4], strict=True):
            x, y = float.fromhex(a), float.fromhex(b)
            assert x != y and abs(x - y) <= 2.3e-16 * abs(x), (way, a, b)
        assert plain[0].split()[4] == shifted[0].split()[4]
        assert plain[1] != shifted[1], way


@pytest.mark.parametrize("way", WAYS)
def test_every_session_verifies_on_another_platform_s_mathematics(sessions: list[Path], shim: Path, way: str) -> None:
    """All twenty: actions and the order of events exactly, the daily series within 1e-6."""
    done = run(["-m", "game", "verify", *map(str, sessions)], shim, way)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": the same on all ") == len(SESSIONS)


def test_a_session_of_something_else_does_not_verify(sessions: list[Path]) -> None:
    """So the claims above can fail."""
    session, digest = load_session(sessions[0])
    other = Simulation(scenario("first-quarter"), 99)
    while other.advance():
        pass
    values = {name: [*kept[:-1], kept[-1] * (1 + 1e-5) + 1e-5] for name, kept in session.series.items()}
    session.series.update(values)
    assert verify(scenario("first-quarter"), session, digest) is not None
