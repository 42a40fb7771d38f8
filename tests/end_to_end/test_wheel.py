"""The built wheel, installed into an environment of its own."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.end_to_end


def _run(command: Sequence[str | Path], **more: object) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        **more,  # type: ignore[call-overload]  # cwd and env, passed on
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of commands of an environment that has only the wheel.

    The packages it needs are lent by the environment that runs the tests, so that
    no network is needed.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    _run([*build, "--outdir", folder, ROOT])
    (wheel,) = folder.glob("*.whl")
    _run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"])
    bin_folder = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(bin_folder / "python")]
    _run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)])
    (site,) = (folder / "venv").glob("**/site-packages")
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return bin_folder


def _environment(tmp_path: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return {**kept, "KNEADMAP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


def test_the_installed_command_finds_the_content(
    installed: Path, tmp_path: Path
) -> None:
    said = _run(
        [installed / "kneadmap", "list", "maps", "--json"],
        cwd=tmp_path,
        env=_environment(tmp_path),
    )
    assert "back" in {row["id"] for row in json.loads(said)}


def test_the_installed_command_reads_nothing_of_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    ask = "import app, app.places as p; print(app.__file__); print(p.places())"
    said = _run(
        [installed / "python", "-c", ask], cwd=tmp_path, env=_environment(tmp_path)
    )
    assert str(ROOT) not in said


def test_the_installed_window_paints_itself(installed: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    _run(
        [installed / "kneadmap", "screenshot", "-o", picture],
        cwd=tmp_path,
        env=_environment(tmp_path),
    )
    assert picture.read_bytes().startswith(b"\x89PNG")
