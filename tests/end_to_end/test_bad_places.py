"""The program starts where a home, a display or a set-up is not as it should be."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.window import has_display
from app.ui.shell.settings_file import SettingsFile

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Return a patch of an environment in which no display is named."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    return monkeypatch


def _painted(home: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "app", "--quit-after-first-paint"],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "KNEADMAP_HOME": str(home),
            **more,
        },
        cwd=home.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_window_opens_where_the_home_is_a_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file")
    assert _painted(home).returncode == 0


def test_the_window_opens_where_the_cache_is_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "cache").symlink_to("cache")
    assert _painted(tmp_path / "home").returncode == 0


def test_a_platform_that_does_not_exist_is_told_and_a_picture_saved(
    tmp_path: Path,
) -> None:
    done = _painted(tmp_path / "home", QT_QPA_PLATFORM="nonsense")
    assert done.returncode == 0, done.stderr
    assert "no display that answers" in done.stdout
    assert (tmp_path / "kneadmap-window.png").exists()


def test_a_dead_wayland_alone_is_no_display(
    no_display: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_display.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    no_display.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert not has_display()


def test_a_wayland_that_answers_is_a_display(
    no_display: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_display.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    no_display.setenv("WAYLAND_DISPLAY", "w")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        assert has_display()


def test_beside_a_dead_wayland_a_living_x_is_taken(
    no_display: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_display.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    no_display.setenv("WAYLAND_DISPLAY", "wayland-9")
    no_display.setenv("QT_QPA_PLATFORM", "")
    no_display.setattr("app.cli.window._answers", lambda _: True)
    assert has_display()
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"


def test_a_dead_x_that_is_asked_for_is_no_display(
    no_display: pytest.MonkeyPatch,
) -> None:
    no_display.setenv("QT_QPA_PLATFORM", "xcb")
    no_display.setenv("DISPLAY", ":7777")
    assert not has_display()


def test_settings_that_are_a_pipe_are_damaged_and_nobody_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "window.json")
    assert SettingsFile(tmp_path).read().is_damaged


@pytest.mark.parametrize("content", [b"\xff\x00", b"[" * 100_000, b"x" * 300_000])
def test_settings_that_make_no_sense_are_damaged(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "window.json").write_bytes(content)
    assert SettingsFile(tmp_path).read().is_damaged
