"""The program starts where a home, a display or a set-up is not as it should be."""

import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.window import has_display
from app.ui.shell.settings_file import SettingsFile
from tests.end_to_end.screen import Screen, is_there

ROOT = Path(__file__).resolve().parents[2]

ON_X_ALONE = {"WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}

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


def test_a_picture_is_saved_without_a_complaint(tmp_path: Path) -> None:
    done = _painted(tmp_path / "home", QT_QPA_PLATFORM="nonsense")
    assert done.stderr == ""


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
    no_display.setattr("app.cli.window.lets_in", lambda _: True)
    assert has_display()
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"


def test_a_dead_x_that_is_asked_for_is_no_display(
    no_display: pytest.MonkeyPatch,
) -> None:
    no_display.setenv("QT_QPA_PLATFORM", "xcb")
    no_display.setenv("DISPLAY", ":7777")
    assert not has_display()


@pytest.fixture
def guarded_screen(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Yield a display that takes only those with the cookie, and the cookie's file."""
    if not is_there():
        pytest.skip("Xvfb is not installed.")
    cookie = tmp_path / "cookie"
    cookie.write_bytes(_cookie_file())
    with Screen(options=("-auth", str(cookie))) as screen:
        yield screen.display, cookie


def _cookie_file() -> bytes:
    """Return an authority file with one cookie, for every host and display."""
    parts = (b"", b"", b"MIT-MAGIC-COOKIE-1", bytes(range(16)))
    wild = struct.pack(">H", 0xFFFF)
    return wild + b"".join(struct.pack(">H", len(part)) + part for part in parts)


def test_an_x_server_that_refuses_us_is_no_display_and_a_picture_is_saved(
    guarded_screen: tuple[str, Path], tmp_path: Path
) -> None:
    display, _ = guarded_screen
    nobody = str(tmp_path / "nothing")
    done = _painted(tmp_path / "home", DISPLAY=display, XAUTHORITY=nobody, **ON_X_ALONE)
    assert done.returncode == 0, done.stderr
    assert "no display that answers" in done.stdout
    assert (tmp_path / "kneadmap-window.png").exists()


def test_an_x_server_that_knows_our_cookie_is_a_display(
    guarded_screen: tuple[str, Path], no_display: pytest.MonkeyPatch
) -> None:
    display, cookie = guarded_screen
    no_display.setenv("DISPLAY", display)
    no_display.setenv("XAUTHORITY", str(cookie))
    assert has_display()


def test_an_x_server_that_never_speaks_is_no_display(
    no_display: pytest.MonkeyPatch,
) -> None:
    ours, its = socket.socketpair()
    ours.settimeout(0.05)
    no_display.setattr("app.cli.x_server._connected", lambda *_: ours)
    no_display.setenv("DISPLAY", ":1")
    with its:
        assert not has_display()


@pytest.mark.parametrize("name", ["", "nowhere", ":x", ":", "a:99999999", ":\u00b2"])
def test_a_display_that_cannot_be_is_none(
    name: str, no_display: pytest.MonkeyPatch
) -> None:
    no_display.setenv("DISPLAY", name)
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
